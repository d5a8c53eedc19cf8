"""Tells hard-wrapped text (pages, terminals) from text with one line to a paragraph."""

from collections.abc import Sequence

from dangvu.documents.reading.layout.lines import Line

_NARROWEST, _WIDEST, _SLACK = 40, 130, 12


def page_width(lines: Sequence[Line]) -> int | None:
    """The width at which lines were broken, or nothing when they were not."""
    lengths = sorted(line.length for line in lines)
    if len(lengths) < 8:
        return None
    width = lengths[int(len(lengths) * 0.97) - 1]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(width - _SLACK <= length <= width + _SLACK for length in lengths)
    return width if full >= max(4, len(lengths) // 5) else None


def is_full(line: Line, width: int | None) -> bool:
    return width is not None and line.length >= width - _SLACK
