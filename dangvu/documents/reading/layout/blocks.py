"""Re-joins wrapped lines and sentences broken by a page into blocks, on one running text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dangvu.documents.reading.layout.addressees import is_wrapped
from dangvu.documents.reading.layout.columns import split_columns
from dangvu.documents.reading.layout.kinds import kinds_of
from dangvu.documents.reading.layout.lines import Line, lines_of
from dangvu.documents.reading.layout.markers import Marker
from dangvu.documents.reading.layout.mending import mended, rejoined
from dangvu.documents.reading.layout.names import looks_like_name
from dangvu.documents.reading.layout.pages import without_page_numbers
from dangvu.documents.reading.layout.sequence import accepted_markers
from dangvu.documents.reading.layout.width import is_full, widths_of, would_not_fit
from dangvu.documents.reading.layout.zones import zones_of
from dangvu.documents.reading.view import View

_STANDING = frozenset(
    {"rule", "number", "place_date", "motto", "title", "recipients", "capacity", "signed", "remark"}
)
_CELLS = 2
_SHORTEST = 40
_RUNNING = frozenset({"opening", "body"})
_DANGLING = re.compile(
    r"(?:,|\b(?:va|cua|cac|nhung|voi|cho|tai|trong|ve|theo|do|duoc|den|la|hoac|bang))$"
)
# No heading ends with these: what they wait for stands on the next page.
_HANGING = re.compile(
    r"(?:,|\b(?:va|cua|cac|nhung|voi|cho|tai|trong|theo|duoc|tu|den|truoc|sau|ngay|thang|hoac|bang))$"
)


@dataclass(frozen=True)
class Block:
    """A paragraph, bullet or heading: `start`, `end` and `content` are places in the flow."""

    start: int
    end: int
    content: int
    kind: str
    zone: str
    marker: Marker | None
    lines: tuple[Line, ...]

    @property
    def is_short(self) -> bool:
        return self.end - self.start < 200


@dataclass(frozen=True)
class Flow:
    """The text as one runs through it: single blanks, one line to a block, no emphasis marks."""

    view: View
    blocks: tuple[Block, ...]

    @property
    def plain(self) -> str:
        return self.view.plain

    @property
    def shown(self) -> str:
        return self.view.shown


def flow_of(view: View) -> Flow:
    printed = rejoined(view, without_page_numbers(lines_of(view)))
    lines = mended(view, split_columns(view, printed))
    kinds = kinds_of(lines)
    zones = zones_of(lines, kinds)
    markers = accepted_markers(lines, zones)
    letters: list[int | str] = []
    blocks: list[Block] = []
    for group in _groups(lines, kinds, zones, markers):
        start = len(letters)
        letters.extend(_letters(view, [lines[index] for index in group]))
        if len(letters) > start:
            first = group[0]
            content = start + _marker_length(view, lines[first], markers[first])
            blocks.append(
                Block(start, len(letters), content, kinds[first], zones[first], markers[first],
                      tuple(lines[index] for index in group))
            )  # fmt: skip
            letters.append("\n")
    return Flow(view.select(letters), tuple(blocks))


def _groups(
    lines: Sequence[Line],
    kinds: Sequence[str],
    zones: Sequence[str],
    markers: Sequence[Marker | None],
) -> Iterator[list[int]]:
    widths = widths_of(lines)
    group: list[int] = []
    for index, line in enumerate(lines):
        if group and not (
            markers[index] is None
            and _may_join(kinds, zones, index)
            and (
                _continues(lines[index - 1], line, widths[index - 1], zones[index])
                or _goes_on_over_a_gap([lines[place] for place in group], line, zones[index])
            )
        ):
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _may_join(kinds: Sequence[str], zones: Sequence[str], index: int) -> bool:
    if zones[index] != zones[index - 1] and not {zones[index], zones[index - 1]} <= _RUNNING:
        return False
    if zones[index] == "abstract":
        return True
    if kinds[index] in _STANDING or kinds[index - 1] in _STANDING:
        return False
    return not (zones[index] == "closing" and kinds[index] in ("name", "letterhead"))


def _continues(before: Line, line: Line, width: int | None, zone: str) -> bool:
    if zone == "abstract":
        return True
    if zone == "header":
        return (line.starts_lower and not line.blank_before) or _is_addressed_on(before, line)
    if _is_next_row(before, line):
        return False
    full = is_full(before, line, width)
    if before.has_final_stop:
        goes_on = before.plain[-1] == ";" and line.starts_lower
        return not line.blank_before and (goes_on or would_not_fit(before, line, width))
    if line.starts_lower or line.plain[0].isdigit():
        return not line.blank_before or full
    if line.blank_before:
        return _dangles(before, line)
    if line.plain[0] == '"' and before.marker is None and len(before.plain) > _SHORTEST:
        return True
    waits = _is_recipient_going_on if zone == "closing" else _dangles
    return full or _is_heading_going_on(before, line) or waits(before, line)


def _is_next_row(before: Line, line: Line) -> bool:
    """Rows of a table whose cells are parted by upright strokes."""
    return line.plain.count("|") >= _CELLS and before.plain.count("|") >= _CELLS


def _goes_on_over_a_gap(group: Sequence[Line], line: Line, zone: str) -> bool:
    """A page ended within a sentence: what was written so far is more than a heading."""
    if zone in ("header", "abstract") or group[-1].has_final_stop:
        return False
    written = sum(len(before.plain) for before in group)
    begins = line.starts_lower or line.plain[0].isdigit()
    hangs = written > 12 and bool(_HANGING.search(group[-1].plain))
    return begins and (hangs or written > (60 if group[0].marker else 20))


def _is_recipient_going_on(before: Line, line: Line) -> bool:
    """`- Các đồng chí Ủy viên Ban⏎  Thường vụ`: the narrow left-hand column breaks names."""
    return (
        before.marker is not None
        and before.marker.is_bullet
        and before.plain[-1].isalpha()
        and not line.blank_before
        and line.indent > before.indent
        and not line.is_capitals
        and not looks_like_name(line.plain, line.shown)
        and not re.match(r"- ?luu", before.plain)
    )


def _is_addressed_on(before: Line, line: Line) -> bool:
    """The rest of an addressee; letterhead, too, may be long, but it stands in capitals."""
    return not before.is_capitals and is_wrapped(before, line)


def _dangles(before: Line, _line: Line) -> bool:
    return len(before.plain) > 60 and bool(_DANGLING.search(before.plain))


def _is_heading_going_on(before: Line, line: Line) -> bool:
    return before.is_capitals and line.is_capitals


def _letters(view: View, lines: Sequence[Line]) -> Iterator[int | str]:
    blank = False
    for number, line in enumerate(lines):
        blank = blank or number > 0
        for place in range(line.start, line.end):
            if view.plain[place] in " \n":
                blank = blank or view.shown[place] != "*"
                continue
            if blank:
                yield " "
                blank = False
            yield place


def _marker_length(view: View, line: Line, marker: Marker | None) -> int:
    if marker is None:
        return 0
    return sum(1 for _ in _letters(view, [_cut(line, marker.length)])) + _gap(line, marker)


def _cut(line: Line, length: int) -> Line:
    return Line(
        line.start, line.start + length, line.plain[:length], line.shown[:length], 0, 0, None
    )


def _gap(line: Line, marker: Marker) -> int:
    return 1 if marker.length < len(line.plain) and line.plain[marker.length - 1] == " " else 0
