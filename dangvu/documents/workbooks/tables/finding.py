"""Finds every table of people on a sheet: by its heading of names and the headings beside it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from dangvu.documents.workbooks.columns.matching import LONGEST_HEADING, concepts
from dangvu.documents.workbooks.columns.vocabulary import NAMES, NONE
from dangvu.documents.workbooks.sheets import Value
from dangvu.documents.workbooks.tables.bare import headers_without_names
from dangvu.documents.workbooks.tables.beside import side_by_side
from dangvu.documents.workbooks.tables.grid import Grid
from dangvu.documents.workbooks.tables.headers import Header, header_at
from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.days import parts_of

ENOUGH = 2
MOST_KNOWN = 0.4
# So many different headings beside the name's, and nobody asks about the others.
CERTAIN = 5
# A word such as "Đảng viên" may head a column or fill it.
MOST_REPEATED = 20
MANY_DIGITS = 7
NAME_HINTS = ("ten", "dang vien", "quan chung", "dong chi", "name", "nhan su", "hvt", "nguoi")
NEAR_TOP = 3000


@dataclass(frozen=True)
class Table:
    """One table: `repeats` are later headers that say the same; `end` is the first row after it."""

    grid: Grid
    header: Header
    repeats: tuple[Header, ...]
    end: int

    @property
    def first_row(self) -> int:
        return self.header.end

    @property
    def columns(self) -> range:
        return self.header.columns


def find_tables(grid: Grid) -> list[Table]:
    headers = _headers(grid) or headers_without_names(grid)
    tables: list[Table] = []
    for position, header in enumerate(headers):
        earlier = next(
            (t for t in tables if _overlap(t.columns, header.columns) and t.end == -1), None
        )
        if earlier and _says_the_same(earlier.header, header):
            tables[tables.index(earlier)] = Table(
                grid, earlier.header, (*earlier.repeats, header), -1
            )
            continue
        if earlier:
            tables[tables.index(earlier)] = Table(
                grid, earlier.header, earlier.repeats, header.rows[0]
            )
        tables.append(Table(grid, headers[position], (), -1))
    return [t if t.end >= 0 else Table(grid, t.header, t.repeats, grid.height) for t in tables]


def _headers(grid: Grid) -> list[Header]:
    headers: list[Header] = []
    for row in _rows_with_name_heading(grid):
        if headers and row < headers[-1].end:
            continue
        floor = headers[-1].end if headers else 0
        headers += [header_at(grid, row, part, floor) for part in side_by_side(grid, row)]
    return headers


def _rows_with_name_heading(grid: Grid) -> list[int]:
    """Far down only headings that stood near the top are looked for: they come back page by page."""
    rows: set[int] = set()
    for column in range(grid.width):
        near = Counter(
            c
            for c in grid.column(column, 0, NEAR_TOP)
            if isinstance(c, str) and len(c) <= LONGEST_HEADING
        )
        headings = {cell for cell, count in near.items() if _is_name_heading(cell, count)}
        if headings:
            rows.update(row for row, cell in enumerate(grid.column(column)) if cell in headings)
    return sorted(row for row in rows if _has_company(grid, row))


def _is_name_heading(cell: str, count: int) -> bool:
    words = text.clean(cell)
    plain = text.bare(words)
    if not any(hint in plain for hint in NAME_HINTS):
        return False
    found = concepts((words,))
    is_common_word = "ten" not in plain
    return bool(found) and found[0] in NAMES and not (is_common_word and count > MOST_REPEATED)


def _has_company(grid: Grid, row: int) -> bool:
    """Most of the row are headings, none is a person's day or number, some stand beside the name's."""
    if any(_is_datum(grid.value(row, column)) for column in range(grid.width)):
        return False
    texts = [grid.text(row, column) for column in grid.filled(row, range(grid.width))]
    named = [concepts((cell,)) for cell in texts if len(cell) <= LONGEST_HEADING]
    known = [found[0] for found in named if found]
    lower = [
        found[0]
        for column in grid.filled(row + 1, range(grid.width))
        if (found := concepts((grid.text(row + 1, column),)))
    ]
    others = {*known, *lower} - {NONE, *NAMES}
    if len(others) >= CERTAIN:
        return True
    return len(others) >= 1 and len(known) >= MOST_KNOWN * len(texts) and len(known) >= ENOUGH


def _is_datum(cell: Value) -> bool:
    if isinstance(cell, str):
        plain = text.bare(text.clean(cell))
        parts = parts_of(plain)
        if parts is not None:
            return parts.second is not None
        digits = sum(ch.isdigit() for ch in plain)
        return digits >= MANY_DIGITS and not any(ch.isalpha() for ch in plain)
    return isinstance(cell, date)


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _says_the_same(one: Header, other: Header) -> bool:
    if one.columns != other.columns:
        return False
    equal = sum(
        a == b or concepts(a) == concepts(b) for a, b in zip(one.paths, other.paths, strict=True)
    )
    return equal >= 0.9 * len(one.paths)
