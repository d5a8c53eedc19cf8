"""Takes printed two-column lines (header, closing) apart where a column shows what it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dangvu.documents.reading.layout.kinds import NUMBER, Place, kind_of
from dangvu.documents.reading.layout.lines import Line, line_at
from dangvu.documents.reading.view import View

_STANDING = frozenset(
    {"number", "place_date", "motto", "title", "recipients", "capacity", "name", "letterhead"}
)
_WIDEST = 160


def split_columns(view: View, lines: Sequence[Line]) -> list[Line]:
    total = max(1, len(lines) - 1)
    split: list[Line] = []
    for index, line in enumerate(lines):
        split.extend(_columns(view, line, index / total))
    return split


def _columns(view: View, line: Line, depth: float) -> Iterator[Line]:
    bounds = list(line.cells())
    if len(bounds) < 2 or line.length > _WIDEST or NUMBER.fullmatch(line.plain):
        yield line
        return
    cells = [line_at(view, start, end, 0, 0) for start, end in bounds if end > start]
    if not any(_stands_alone(cell, depth) for cell in cells):
        yield line
        return
    yield replace(cells[0], indent=line.indent, blank_before=line.blank_before)
    yield from cells[1:]


def _stands_alone(cell: Line, depth: float) -> bool:
    return kind_of(Place(cell, None, depth, False)) in _STANDING
