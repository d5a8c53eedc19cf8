"""The cells of a column for the people of a table: joined cells spread, lower rows added."""

from collections.abc import Sequence
from typing import Any

from dangvu.documents.workbooks.columns.mapped import DATES, Mapped
from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.rows import RowKinds
from dangvu.documents.workbooks.values import text


def values_of(table: Table, kinds: RowKinds, one: Mapped, rows: Sequence[int]) -> list[Any]:
    columns = [_column(table, kinds, column, rows) for column in one.columns]
    if len(columns) == 1:
        is_unit = one.concept in ("cell", "unit") and not kinds.groups
        return _carried_down(columns[0]) if is_unit else columns[0]
    is_day = one.concept == "birth_parts" or one.concept in DATES
    joint = "/" if is_day else " " if one.concept == "full_name" else ", "
    return [_together(cells, joint) for cells in zip(*columns, strict=True)]


def _carried_down(cells: list[Any]) -> list[Any]:
    """A unit written once over its people, as joined cells come out of other programs."""
    filled = [cell for cell in cells if not text.is_blank(cell)]
    is_sparse = 0 < len(filled) * 2 <= len(cells) and not text.is_blank(cells[0])
    if not is_sparse or len(set(filled)) < len(filled):
        return cells
    last = None
    carried = []
    for cell in cells:
        last = last if text.is_blank(cell) else cell
        carried.append(last)
    return carried


def _together(cells: tuple[Any, ...], joint: str) -> str | None:
    return joint.join(filter(None, map(text.as_text, cells))) or None


def _column(table: Table, kinds: RowKinds, column: int, rows: Sequence[int]) -> list[Any]:
    """A column's cells; what is joined downwards holds for every row that it covers."""
    cells = table.grid.column(column)
    if not table.grid.sheet.merges and not kinds.lower:
        return list(map(cells.__getitem__, rows))
    return [
        kinds.lines(table.grid, row, column, _held(table, row, column, cells[row])) for row in rows
    ]


def _held(table: Table, row: int, column: int, cell: Any) -> Any:
    merge = table.grid.merge(row, column) if cell is None else None
    if merge and merge.first_row < row and merge.first_row >= table.first_row:
        return table.grid.value(merge.first_row, merge.first_column)
    return cell
