"""Takes page numbers and running heads off the pages: they are no part of what was written."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dangvu.documents.intake.pdf.letters import PrintedLine

_PAGE_NUMBER = re.compile(
    r"(?:trang\s{0,3})?[-–—]?\s{0,3}\d{1,4}\s{0,3}(?:[/-]\s{0,3}\d{1,4})?\s{0,3}[-–—]?", re.I
)
_DIGITS = re.compile(r"\d+")
_FROM_PAGES, _LONGEST = 3, 120


def without_furniture(pages: Sequence[Sequence[PrintedLine]]) -> list[list[PrintedLine]]:
    running = _running_lines(pages)
    return [list(_kept(lines, running)) for lines in pages]


def _edges(lines: Sequence[PrintedLine]) -> set[int]:
    """Places of the first two and the last two lines of a page."""
    return {*range(min(2, len(lines))), *range(max(0, len(lines) - 2), len(lines))}


def _running_lines(pages: Sequence[Sequence[PrintedLine]]) -> set[str]:
    """Lines at the edge of most pages that differ at most in their digits."""
    if len(pages) < _FROM_PAGES:
        return set()
    seen = Counter(
        word for lines in pages for word in {_bare(lines[place]) for place in _edges(lines)}
    )
    return {word for word, times in seen.items() if times >= max(_FROM_PAGES, len(pages) * 0.6)}


def _bare(line: PrintedLine) -> str:
    return _DIGITS.sub("#", line.text) if len(line.text) <= _LONGEST else line.text


def _kept(lines: Sequence[PrintedLine], running: set[str]) -> Iterable[PrintedLine]:
    edges = _edges(lines)
    for place, line in enumerate(lines):
        is_edge = place in edges
        if is_edge and (_PAGE_NUMBER.fullmatch(line.text.strip()) or _bare(line) in running):
            continue
        yield line
