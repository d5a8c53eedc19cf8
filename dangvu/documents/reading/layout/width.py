"""Tells hard-wrapped text (pages, terminals) from text with one line to a paragraph."""

from collections.abc import Sequence
from itertools import pairwise

from dangvu.documents.reading.layout.lines import Line

_NARROWEST, _WIDEST, _SLACK = 40, 130, 12
_FEWEST_LINES, _LEAST_BROKEN = 8, 0.15


def widths_of(lines: Sequence[Line]) -> list[int | None]:
    """For each line the width at which its paragraph was broken, or nothing where none was.

    Parts of one text may have been broken at different widths: three lines without a blank
    between them show theirs, shorter paragraphs have that of the page.
    """
    page = page_width(lines)
    if page is None and not _is_broken(lines):
        return [None] * len(lines)
    widths: list[int | None] = []
    for run in _runs(lines):
        longest = max(line.length for line in run)
        own = longest if len(run) >= 3 and _NARROWEST <= longest <= _WIDEST else page
        widths.extend([own] * len(run))
    return widths


def page_width(lines: Sequence[Line]) -> int | None:
    """The width at which lines were broken, or nothing when they were not."""
    lengths = sorted(line.length for line in lines)
    if len(lengths) < _FEWEST_LINES:
        return None
    width = lengths[int(len(lengths) * 0.97) - 1]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(width - _SLACK <= length <= width + _SLACK for length in lengths)
    return width if full >= max(4, len(lengths) // 5) else None


def _is_broken(lines: Sequence[Line]) -> bool:
    """Whether many lines plainly go on in the next one."""
    going_on = sum(
        following.starts_lower and not following.blank_before and not line.has_final_stop
        for line, following in pairwise(lines)
    )
    return len(lines) >= _FEWEST_LINES and going_on >= _LEAST_BROKEN * len(lines)


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that follow each other without a blank line or a numbering between."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and not line.blank_before and line.marker is None:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def is_full(line: Line, following: Line, width: int | None) -> bool:
    """Whether a line goes about as far as lines go here."""
    if width is None:
        return False
    return line.length >= width - _SLACK or would_not_fit(line, following, width)


def would_not_fit(line: Line, following: Line, width: int | None) -> bool:
    """Whether the next word had no place any more: nothing but the width broke the line."""
    first = following.plain.split(" ", 1)[0]
    return width is not None and line.length + 1 + len(first) > width
