"""The rows of headings over a table, and what they say of each column."""

import re
from dataclasses import dataclass
from itertools import pairwise

from dangvu.documents.workbooks.columns import vocabulary
from dangvu.documents.workbooks.columns.content import is_person
from dangvu.documents.workbooks.columns.matching import LONGEST_HEADING, concepts, folded
from dangvu.documents.workbooks.columns.patterns import one_of
from dangvu.documents.workbooks.columns.vocabulary import NAMES, ORDINAL
from dangvu.documents.workbooks.sheets import Value
from dangvu.documents.workbooks.tables.grid import Grid
from dangvu.documents.workbooks.tables.looks import is_unit
from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.days import parts_of

MOST_ROWS = 4
_SUPERIOR = re.compile(one_of(vocabulary.SUPERIOR))
_LETTERHEAD = re.compile(
    r"dang cong san|cong hoa xa|doc lap tu do|^(?:dang bo|dang uy|chi bo|huyen uy|tinh uy|ban) .*"
    r"|^so \d|danh sach|trich ngang|thang \d* ?nam|^bieu|^mau |phu luc|kem theo|^don vi tinh"
)
_LETTER = re.compile(r"[^\W\d_]")
_NUMBERING = re.compile(r"[(\[]?(\d{1,2}|[a-h])[)\].]?(?:\s*=.*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Header:
    """`rows` carry headings, `numbering` the row "1 2 3" beneath, `end` is the row after; from 0."""

    rows: tuple[int, ...]
    numbering: int | None
    end: int
    columns: range
    paths: tuple[tuple[str, ...], ...]

    def path(self, column: int) -> tuple[str, ...]:
        return self.paths[column - self.columns.start]

    def concepts(self, column: int) -> tuple[str, ...]:
        return concepts(self.path(column))

    def columns_of(self, concept: str) -> list[int]:
        return [c for c in self.columns if concept in self.concepts(c)[:1]]


def header_at(grid: Grid, anchor: int, columns: range, floor: int = 0) -> Header:
    """The block of heading rows around the row in which the name's heading stands."""
    top, bottom = anchor, _bottom(grid, anchor, columns)
    while top > floor and top > anchor - 2 and _is_superior(grid, top - 1, columns):
        top -= 1
    below = bottom + 1
    numbering = below if is_numbering(grid, below, columns) else None
    rows = tuple(range(top, bottom + 1))
    paths = tuple(_path(grid, rows, column, columns) for column in columns)
    return Header(rows, numbering, below + (numbering is not None), columns, paths)


def _bottom(grid: Grid, anchor: int, columns: range) -> int:
    joined = [m.last_row for m in grid.merges_from(anchor, columns)]
    bottom = max([anchor, *(row for row in joined if row < anchor + MOST_ROWS)])
    while bottom < anchor + MOST_ROWS - 1 and _is_lower(grid, bottom + 1, anchor, columns):
        bottom += 1
    return bottom


def _is_lower(grid: Grid, row: int, anchor: int, columns: range) -> bool:
    """Short words under headings, at least half of them known to stand there."""
    filled = grid.filled(row, columns)
    if is_numbering(grid, row, columns):
        return False
    under_joined = bool(filled) and all(_is_joined_above(grid, row, column) for column in filled)
    if len(filled) < 2 and (not under_joined or is_unit(grid.text(row, filled[0]))):
        return False
    known = 0
    for column in filled:
        own, above = grid.text(row, column), _above(grid, row, anchor, column, columns)
        if not above or _is_value(grid.value(row, column), own):
            return False
        is_known = _goes_under(above, own)
        known += is_known
        if not is_known and (is_person(own) or len(own.split()) > 4 or not _LETTER.search(own)):
            return False
    return under_joined or known * 2 >= len(filled)


def _is_joined_above(grid: Grid, row: int, column: int) -> bool:
    """Whether the cell stands right under a heading that is joined over several columns."""
    above, own = grid.merge(row - 1, column), grid.merge(row, column)
    is_wide = above is not None and above.last_column > above.first_column
    return is_wide and above is not own and above is not None and above.last_row == row - 1


def _goes_under(above: str, own: str) -> bool:
    """Under the running number nothing stands, under a name only parts of a name."""
    upper, lower = concepts((above,))[:1], concepts((above, own))[:1]
    if upper == (ORDINAL,) or (upper == ("full_name",) and not set(lower) & set(NAMES)):
        return False
    return bool(lower) and _SUPERIOR.search(folded(above)) is not None


def _is_value(cell: Value, own: str) -> bool:
    """A day is never a heading; a year may be."""
    if not isinstance(cell, str | int) or len(own) > LONGEST_HEADING:
        return True
    parts = parts_of(text.bare(own))
    return parts is not None and parts.second is not None


def _above(grid: Grid, row: int, anchor: int, column: int, columns: range) -> str:
    """The heading over a cell, or, where heads are not joined, the nearest one to its left."""
    for upper in range(row - 1, anchor - 1, -1):
        if found := grid.spread_text(upper, column):
            return found
    for left in range(column - 1, max(columns.start, column - 4) - 1, -1):
        if found := grid.spread_text(anchor, left):
            return found
    return ""


def _is_superior(grid: Grid, row: int, columns: range) -> bool:
    filled = grid.filled(row, columns)
    texts = [folded(grid.text(row, column)) for column in filled]
    if not texts or any(_LETTERHEAD.search(words) or len(words) > 60 for words in texts):
        return False
    widest = max(
        (m.last_column - m.first_column + 1 for m in grid.merges_from(row, columns)), default=1
    )
    if len(texts) == 1 and (widest < 2 or widest > 0.8 * len(columns)):
        return False
    known = sum(bool(_SUPERIOR.search(words) or concepts((words,))) for words in texts)
    return known * 2 >= len(texts) and any(grid.text(row + 1, column) for column in filled)


def is_numbering(grid: Grid, row: int, columns: range) -> bool:
    """A row that counts its own columns: 1 2 3, (1) (2) (3), A B 1 2."""
    filled = grid.filled(row, columns)
    if len(filled) < 3:
        return False
    marks = [_NUMBERING.fullmatch(grid.text(row, column)) for column in filled]
    if not all(marks):
        return False
    numbers = [int(mark[1]) for mark in marks if mark and mark[1].isdigit()]
    rising = all(b - a in (0, 1, 2) for a, b in pairwise(numbers))
    return len(numbers) >= 2 and numbers[0] <= 2 and rising and numbers[-1] > numbers[0]


def _path(grid: Grid, rows: tuple[int, ...], column: int, columns: range) -> tuple[str, ...]:
    path: list[str] = []
    for row in rows:
        cell = grid.spread_text(row, column)
        if not cell and row != rows[-1]:
            cell = _inherited(grid, rows, row, column, columns)
        if cell and (not path or path[-1] != cell):
            path.append(cell)
    return tuple(path)


def _inherited(grid: Grid, rows: tuple[int, ...], row: int, column: int, columns: range) -> str:
    """In files without joined cells a head stands over its first column only."""
    if not any(grid.text(below, column) for below in rows if below > row):
        return ""
    if grid.merge(row, column) is not None or grid.sheet.merges:
        return ""
    for left in range(column - 1, columns.start - 1, -1):
        if cell := grid.text(row, left):
            has_lower = any(grid.text(below, left) for below in rows if below > row)
            return cell if has_lower else ""
    return ""


def words_of(grid: Grid, row: int, columns: range) -> tuple[str, ...]:
    """A row's cells folded, to see whether a header comes back further down."""
    return tuple(text.fold(grid.text(row, column)) for column in columns)
