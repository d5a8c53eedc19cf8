"""A sheet with its joined cells: who holds a cell, and what a cell says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from dangvu.documents.workbooks.sheets import Merge, Sheet, Value
from dangvu.documents.workbooks.values import text

# No honest list joins more cells than this; beyond it joined cells are read as single ones.
MOST_COVERED = 1_000_000


@dataclass
class Grid:
    """Rows and columns from 0; rows may be of different length."""

    sheet: Sheet
    width: int = 0
    _covering: dict[tuple[int, int], Merge] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.width = max(map(len, self.sheet.rows), default=0)
        for merge in self.sheet.merges:
            last_row = min(merge.last_row, self.height - 1)
            last_column = min(merge.last_column, self.width - 1)
            size = (last_row - merge.first_row + 1) * (last_column - merge.first_column + 1)
            if size > MOST_COVERED - len(self._covering):
                continue
            for row in range(merge.first_row, last_row + 1):
                for column in range(merge.first_column, last_column + 1):
                    self._covering[row, column] = merge

    @property
    def height(self) -> int:
        return len(self.sheet.rows)

    def value(self, row: int, column: int) -> Value:
        cells = self.sheet.rows[row] if 0 <= row < self.height else []
        return cells[column] if column < len(cells) else None

    def text(self, row: int, column: int) -> str:
        return text.as_text(self.value(row, column))

    def merge(self, row: int, column: int) -> Merge | None:
        return self._covering.get((row, column))

    def spread_text(self, row: int, column: int) -> str:
        """The cell's own lines, or those of the joined cell which covers it."""
        merge = self._covering.get((row, column))
        if merge:
            row, column = merge.first_row, merge.first_column
        value = self.value(row, column)
        lines = map(text.as_text, value.split("\n") if isinstance(value, str) else [value])
        return "\n".join(filter(None, lines))

    def column(self, column: int, first: int = 0, last: int | None = None) -> list[Value]:
        rows = self.sheet.rows[first:last]
        try:
            return list(map(itemgetter(column), rows))
        except IndexError:
            return [row[column] if column < len(row) else None for row in rows]

    def filled(self, row: int, columns: range) -> list[int]:
        """Columns of a row that hold something."""
        cells = self.sheet.rows[row] if row < self.height else []
        inside = cells[columns.start : columns.stop]
        return [
            column
            for column, cell in enumerate(inside, start=columns.start)
            if cell is not None and cell != "" and (type(cell) is not str or _says(cell))
        ]

    def merges_from(self, row: int, columns: range) -> Iterator[Merge]:
        """Joined cells that begin in this row within the columns."""
        seen = (self._covering.get((row, column)) for column in columns)
        yield from {merge for merge in seen if merge and merge.first_row == row}


def _says(cell: str) -> bool:
    return (cell[0] > " " and cell[0] < "\x7f") or bool(text.clean(cell))
