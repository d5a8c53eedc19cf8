"""Puts the lines of a page in the order a person reads them: column after column where two stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dangvu.documents.intake.pdf.letters import PrintedLine

# What shows that two columns are a letterhead, or recipients beside a signature.
_LETTERHEAD = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|^Số\b.{0,30}[-/]"
    r"|, {0,9}ngày\b.{0,40}\btháng\b",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBER = re.compile(r"Số\b.{0,30}[-/]", re.IGNORECASE)
_CLOSING = re.compile(r"n[ơo]i\s+nh[ậâ]n\s*:?|l[ưu]u\s*:?\s*(?:vp|vt)", re.IGNORECASE)
_MOST_LINES_OF_HEAD, _GUTTER = 30, 8.0


def in_reading_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    ordered: list[PrintedLine] = []
    rest = list(lines)
    while rest:
        length = _columns_at(rest)
        if length:
            ordered.extend(_column_after_column(rest[:length]))
        ordered.extend(rest[length : length + (not length)])
        rest = rest[max(length, 1) :]
    return ordered


def _columns_at(lines: Sequence[PrintedLine]) -> int:
    """How many lines from here stand in two columns of a letterhead or a closing; 0 for none."""
    if len(lines[0].pieces) == 1 and not _CLOSING.match(lines[0].text):
        return 0
    length = _length_of_columns(lines)
    if not any(_CLOSING.match(line.text) for line in lines[:length]):
        length = _without_tail(lines, length)
    text = "\n".join(piece.text for line in lines[:length] for piece in line.pieces)
    wide = sum(len(line.pieces) == 2 for line in lines[:length])
    return length if wide and (_LETTERHEAD.search(text) or _CLOSING.search(text)) else 0


def _length_of_columns(lines: Sequence[PrintedLine]) -> int:
    """The lines that leave a gutter free between a left and a right part."""
    left, right = -1.0, 1e9
    for length, line in enumerate(lines[:_MOST_LINES_OF_HEAD]):
        if len(line.pieces) > 2:
            return length
        sides = _sides(line, left, right)
        if sides is None:
            return length
        left, right = sides
    return min(len(lines), _MOST_LINES_OF_HEAD)


def _without_tail(lines: Sequence[PrintedLine], length: int) -> int:
    """A letterhead ends with its last line on the right, or with the number on the left."""
    gutter = min(
        (line.pieces[1].left for line in lines[:length] if len(line.pieces) == 2), default=0
    )
    while length and lines[length - 1].right < gutter:
        if _NUMBER.match(lines[length - 1].text):
            break
        length -= 1
    return length


def _sides(line: PrintedLine, left: float, right: float) -> tuple[float, float] | None:
    """The gutter's bounds with this line too: what ends left of it, what begins right of it."""
    first = line.pieces[0]
    if len(line.pieces) == 2:
        left, right = max(left, first.right), min(right, line.pieces[1].left)
    elif left < 0:
        left = first.right
    elif first.right <= (right if right < 1e9 else first.right) - _GUTTER and first.left < left:
        left = max(left, first.right)
    else:
        right = min(right, first.left)
    return (left, right) if right - left >= _GUTTER else None


def _column_after_column(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    gutter = min(line.pieces[1].left for line in lines if len(line.pieces) == 2)
    for is_right in (False, True):
        for line in lines:
            side = tuple(p for p in line.pieces if (p.left >= gutter - _GUTTER / 2) is is_right)
            if side:
                yield replace(line, pieces=side)
