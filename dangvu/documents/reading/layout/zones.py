"""Guesses the zone of each line: header, abstract, opening, body, closing. A hint, not a cut."""

import re
from collections.abc import Sequence

from dangvu.documents.reading.layout.lines import Line

_HEADER_KINDS = frozenset(
    {"rule", "number", "place_date", "motto", "title", "addressee", "letterhead"}
)
_ANCHORS = frozenset({"number", "place_date", "motto", "title", "addressee"})
_CLOSING_KINDS = frozenset({"recipients", "capacity", "name"})
_ABSTRACT_LETTER = re.compile(r"v/v|ve |ve:|trich yeu")
_BODY_OPENING = re.compile(
    r"can cu|thuc hien|theo|nham|de |trong|qua|sau khi|nam \d|xet|kinh gui|ban |dang uy|hien nay"
)
_APPENDIX = re.compile(r"phu luc|bieu (?:mau )?(?:so )?\d|mau (?:so )?\d")
_LONGEST_ABSTRACT_LINE, _MOST_ABSTRACT_LINES, _MOST_HEADER_LINES = 170, 8, 30


def zones_of(lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    header_end = _header_end(lines, kinds)
    zones = ["header"] * header_end + ["body"] * (len(lines) - header_end)
    _mark_abstract(lines, kinds, zones)
    _mark_opening(lines, zones)
    _mark_closing(lines, kinds, zones)
    return zones


def _header_end(lines: Sequence[Line], kinds: Sequence[str]) -> int:
    """After the last thing only a header holds, before the first thing only a body holds."""
    end = 0
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if index >= _MOST_HEADER_LINES or line.length > 250:
            break
        if kind in _ANCHORS or (kind == "letterhead" and index == end):
            end = index + 1
        elif line.is_capitals and line.marker and line.marker.style == "roman":
            break
    return end


def _mark_abstract(lines: Sequence[Line], kinds: Sequence[str], zones: list[str]) -> None:
    start = _abstract_start(lines, kinds, zones)
    if start is None:
        return
    for index in range(start, min(len(lines), start + _MOST_ABSTRACT_LINES)):
        if not _belongs_to_abstract(lines, kinds, index, start):
            break
        zones[index] = "abstract"


def _abstract_start(lines: Sequence[Line], kinds: Sequence[str], zones: list[str]) -> int | None:
    for index, kind in enumerate(kinds):
        if kind == "title" and zones[index] == "header":
            return _next_content(kinds, index + 1)
    for index, line in enumerate(lines[:_MOST_HEADER_LINES]):
        if _ABSTRACT_LETTER.match(line.plain) and "number" in kinds[:index]:
            return index
    return None


def _next_content(kinds: Sequence[str], start: int) -> int | None:
    for index in range(start, len(kinds)):
        if kinds[index] not in ("rule", "place_date", "number", "motto"):
            return index
    return None


def _belongs_to_abstract(
    lines: Sequence[Line], kinds: Sequence[str], index: int, start: int
) -> bool:
    line = lines[index]
    if kinds[index] not in ("text", "letterhead", "heading", "title") or line.length > 250:
        return False
    if line.marker:
        return False
    if index == start:
        return True
    if line.blank_before or kinds[index] == "title":
        return False
    return not (_is_body_opening(line) or lines[index - 1].has_final_stop)


def _is_body_opening(line: Line) -> bool:
    return line.length > _LONGEST_ABSTRACT_LINE or (
        not line.starts_lower and bool(_BODY_OPENING.match(line.plain))
    )


def _mark_opening(lines: Sequence[Line], zones: list[str]) -> None:
    """What stands between header and first numbered heading: basis, motive, who issues."""
    for index, line in enumerate(lines):
        if zones[index] != "body":
            continue
        if line.marker and not line.marker.is_bullet and line.marker.value == 1:
            return
        zones[index] = "opening"


def _mark_closing(lines: Sequence[Line], kinds: Sequence[str], zones: list[str]) -> None:
    start = _closing_start(lines, kinds)
    if start is None:
        return
    for index in range(start, len(lines)):
        if _APPENDIX.match(lines[index].plain) or lines[index].length > 300:
            return
        zones[index] = "closing"


def _closing_start(lines: Sequence[Line], kinds: Sequence[str]) -> int | None:
    half = len(lines) // 3
    candidates = [index for index in range(half, len(lines)) if kinds[index] in _CLOSING_KINDS]
    recipients = [index for index in candidates if kinds[index] == "recipients"]
    if recipients:
        last = recipients[-1]
        near = [index for index in candidates if last - 8 <= index <= last]
        return min(near)
    tail = [index for index in candidates if index >= len(lines) - 12]
    return min(tail) if tail else None
