"""Puts lines together again that were one thing: a broken number, date, motto, lone numbering."""

import re
from collections.abc import Sequence

from dangvu.documents.reading.layout.anchors import MOTTO, NUMBER, PLACE_DATE, TITLE, is_place
from dangvu.documents.reading.layout.lines import Line, joined
from dangvu.documents.reading.view import View

_WHOLE = (NUMBER, PLACE_DATE, MOTTO, TITLE)
_MOST_PIECES, _LONGEST_PIECE, _LONGEST_TITLE = 3, 60, 220
_LAST_OF_HEAD = 80
_BROKEN_DATE = re.compile(r", ngay(?: \d{1,2}(?: thang(?: \d{1,2})?)?)?$")
_REST_OF_DATE = re.compile(r"\d{1,2} thang|thang \d|\d{1,2} nam \d|nam \d{4}")
_BROKEN_CAPACITY = re.compile(r"(?:t/m|tm|k/t|kt|t/l|tl|t?/?uq|q)[. ]*")
_BROKEN_ADDRESSEE = re.compile(r"kinh$")


def rejoined(view: View, lines: Sequence[Line]) -> list[Line]:
    """A head run into one line may have been broken within its date before it came here."""
    kept: list[Line] = []
    for line in lines:
        before = kept[-1] if kept else None
        if before and len(kept) < _LAST_OF_HEAD and _is_broken_head(before, line):
            kept[-1] = joined(view, [before, line])
        else:
            kept.append(line)
    return kept


def _is_broken_head(before: Line, line: Line) -> bool:
    return (
        bool(_BROKEN_DATE.search(before.plain) and _REST_OF_DATE.match(line.plain))
        and before.shown[:12].isupper()
        and len(before.plain) > _LONGEST_PIECE
        and not line.blank_before
    )


def mended(view: View, lines: Sequence[Line]) -> list[Line]:
    mended: list[Line] = []
    index = 0
    while index < len(lines):
        count = _pieces(view, lines, index)
        mended.append(joined(view, lines[index : index + count]) if count > 1 else lines[index])
        index += count
    return mended


def _pieces(view: View, lines: Sequence[Line], index: int) -> int:
    """How many lines from this one on belong together."""
    line = lines[index]
    if index + 1 >= len(lines) or len(line.plain) > _LONGEST_PIECE:
        return 1
    if _is_numbering_of(line, lines[index + 1]):
        return 2
    if _BROKEN_CAPACITY.fullmatch(line.plain) and lines[index + 1].is_capitals:
        return 2
    if _BROKEN_ADDRESSEE.match(line.plain) and lines[index + 1].plain.startswith(("gui", "goi")):
        return 2
    if not _may_begin(line):
        return 1
    for count in range(_MOST_PIECES, 1, -1):
        pieces = lines[index : index + count]
        if len(pieces) == count and _is_one_thing(view, pieces):
            return 1 if _is_whole(pieces[-1]) else count
    return 1


def _is_numbering_of(line: Line, following: Line) -> bool:
    if not line.is_bare_marker or following.marker is not None or following.blank_before > 1:
        return False
    return len(following.plain) <= _LONGEST_TITLE or not line.marker.is_bullet  # type: ignore[union-attr]


_BEGINNINGS = re.compile(
    r"so\b|dang\b|cong hoa|doc lap|[a-z .'\-]{2,40},? ?ngay\b|[a-z .'\-]{2,20}$|\.{2,}"
)


def _may_begin(line: Line) -> bool:
    return bool(_BEGINNINGS.match(line.plain)) and not _is_whole(line)


def _is_whole(line: Line) -> bool:
    return any(whole.fullmatch(line.plain) for whole in _WHOLE)


def _is_one_thing(view: View, pieces: Sequence[Line]) -> bool:
    if any(len(piece.plain) > _LONGEST_PIECE or piece.blank_before > 1 for piece in pieces[1:]):
        return False
    text = joined(view, pieces).plain
    if MOTTO.fullmatch(text) or (TITLE.fullmatch(text) and pieces[0].is_capitals):
        return all(piece.is_capitals for piece in pieces)
    dated = PLACE_DATE.fullmatch(text)
    if dated:
        return is_place(joined(view, pieces).shown[slice(*dated.span("place"))], dated["place"])
    return bool(NUMBER.fullmatch(text))
