"""Finds the closing of a letter among its lines: recipients, capacity, signature."""

import re
from collections.abc import Sequence

from dangvu.documents.reading.layout.lines import Line
from dangvu.documents.reading.layout.names import looks_like_name, name_bounds
from dangvu.documents.reading.layout.residue import begins_tail, is_residue

_CLOSING = frozenset({"recipients", "capacity", "name", "signed", "rule"})
_APPENDIX = re.compile(
    r"phu luc|bieu (?:mau )?(?:so )?\d|mau (?:so )?\d|(?:danh sach|bang) [a-z ]{1,80}(?:kem theo|$)"
)
_FARTHEST_ABOVE, _LONGEST, _MOST_LINES = 14, 300, 45
_LONGEST_ITEM = 160


def closing_of(lines: Sequence[Line], kinds: Sequence[str], first: int) -> range:
    """The lines of the closing; none before `first`, where the header ended."""
    start = _start(lines, kinds, first)
    if start is None:
        return range(0)
    return range(start, _end(lines, kinds, start))


def _start(lines: Sequence[Line], kinds: Sequence[str], first: int) -> int | None:
    recipients = [i for i in range(first, len(lines)) if kinds[i] == "recipients"]
    if recipients:
        return _up_to_capacity(lines, kinds, recipients[0], first)
    for index in range(max(first, len(lines) // 3), len(lines)):
        if kinds[index] == "capacity" and _is_signed(lines, kinds, index):
            return index
    return None


def _up_to_capacity(
    lines: Sequence[Line], kinds: Sequence[str], recipients: int, first: int
) -> int:
    """Above the recipients the right-hand column may have been written out first."""
    start = recipients
    for index in range(recipients - 1, max(first, recipients - _FARTHEST_ABOVE) - 1, -1):
        if kinds[index] in ("capacity", "name", "signed"):
            start = index
        elif len(lines[index].plain) > 60 or lines[index].has_final_stop or lines[index].marker:
            break
    return start


def _is_signed(lines: Sequence[Line], kinds: Sequence[str], capacity: int) -> bool:
    """A name or `(Đã ký)` stands within a few lines of a capacity, and nothing long between."""
    if not lines[capacity].is_capitals and not lines[capacity].blank_before:
        return False
    for index in range(capacity + 1, min(len(lines), capacity + 7)):
        line = lines[index]
        if kinds[index] in ("name", "signed") or looks_like_name(line.plain, line.shown):
            return True
        if len(line.plain) > 80 or (line.marker and not line.marker.is_bullet):
            return False
    return lines[capacity].is_capitals and capacity >= len(lines) - 4


def _end(lines: Sequence[Line], kinds: Sequence[str], start: int) -> int:
    listing = False
    has_name = False
    for index in range(start, min(len(lines), start + _MOST_LINES)):
        line, kind = lines[index], kinds[index]
        if kind == "recipients":
            listing = True
        if index > start and _is_beyond(line, kind, has_name and not listing):
            return index
        has_name = has_name or kind in ("name", "signed")
        if has_name and listing and kind == "text" and line.blank_before > 1:
            return index
    return min(len(lines), start + _MOST_LINES)


def _is_beyond(line: Line, kind: str, is_over: bool) -> bool:
    if _APPENDIX.match(line.plain) or len(line.plain) > _LONGEST:
        return True
    if kind in ("number", "place_date", "motto", "title", "addressee"):
        return True
    if line.marker and not line.marker.is_bullet and not name_bounds(line.plain, line.shown):
        return line.marker.style in ("roman", "part", "chapter", "article") or line.is_capitals
    return (
        begins_tail(line)
        or (is_residue(line) and kind == "text")
        or (is_over and len(line.plain) > 160)
    )
