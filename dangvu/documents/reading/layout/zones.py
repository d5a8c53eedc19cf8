"""Guesses the zone of each line: header, abstract, opening, body, closing. A hint, not a cut."""

import re
from collections.abc import Sequence

from dangvu.documents.reading.layout.closing import closing_of
from dangvu.documents.reading.layout.header import header_of
from dangvu.documents.reading.layout.lines import Line
from dangvu.documents.reading.layout.residue import begins_tail, is_residue

_NOTES = re.compile(r"(?:danh muc )?(?:tai lieu tham khao|nguon tai lieu)[ :.]*")
_LEAST_ABOVE_NOTES = 4
_MOST_LINES_OF_MENU, _LONG = 40, 100


def zones_of(lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """`residue` is what a web page leaves about a letter; nothing is read from it."""
    header = header_of(lines, kinds)
    after_header = max(header) + 1 if header else 0
    closing = closing_of(lines, kinds, after_header)
    zones = [header.get(index, "body") for index in range(len(lines))]
    for index in closing:
        zones[index] = "closing"
    _mark_notes(lines, zones, after_header)
    _mark_footnotes(lines, zones, after_header)
    _mark_residue(lines, zones, min(header, default=None))
    _mark_opening(lines, zones, after_header)
    return zones


def _mark_notes(lines: Sequence[Line], zones: list[str], start: int) -> None:
    """The sources at the end of an article have numbers, but are no sections."""
    for index in range(max(start, len(lines) // 2), len(lines)):
        if _NOTES.fullmatch(lines[index].plain):
            if "closing" not in zones[index:]:
                zones[index:] = ["notes"] * (len(lines) - index)
            return


def _mark_footnotes(lines: Sequence[Line], zones: list[str], start: int) -> None:
    """Numbered lines below a rule at the foot of a page; the letter goes on behind them."""
    for first in range(start + _LEAST_ABOVE_NOTES, len(lines)):
        if not (lines[first].is_under_rule and _is_far_down(lines, start, first)):
            continue
        number = 0
        for index in range(first, len(lines)):
            line = lines[index]
            marker = line.marker
            if marker and marker.style in ("arabic", "bracket") and marker.value == number + 1:
                number += 1
            elif not number or marker or line.blank_before or zones[index] != "body":
                break
            zones[index] = "notes"


def _is_far_down(lines: Sequence[Line], start: int, first: int) -> bool:
    """Numbered sections, or most of an article, stand above: the rule does not open the body."""
    above = (line.marker for line in lines[start:first])
    return first > len(lines) // 2 or any(m and not m.is_bullet and m.value == 1 for m in above)


def _mark_residue(lines: Sequence[Line], zones: list[str], top: int | None) -> None:
    for index, line in enumerate(lines[: _MOST_LINES_OF_MENU if top is None else top]):
        is_text = len(line.plain) > _LONG or line.has_final_stop
        if is_residue(line) or (top is not None and not is_text):
            zones[index] = "residue"
    tail = next(
        (i for i in range(len(lines) // 2, len(lines)) if begins_tail(lines[i])), len(lines)
    )
    for index in range(tail, len(lines)):
        if zones[index] != "closing":
            zones[index] = "residue"


def _mark_opening(lines: Sequence[Line], zones: list[str], start: int) -> None:
    """What stands between header and first numbered heading: basis, motive, who issues."""
    for index in range(start, len(lines)):
        line = lines[index]
        if zones[index] != "body":
            continue
        if line.marker and not line.marker.is_bullet and line.marker.value == 1:
            return
        zones[index] = "opening"
