"""What stands in one cell of a made workbook, whatever file it will be written to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Dated:
    """A real date of the file, shown in this form."""

    day: date
    form: str = "dd/mm/yyyy"


@dataclass(frozen=True)
class Serial:
    """A date that lost its form: the file's day number, shown as a number."""

    day: date


@dataclass(frozen=True)
class Formula:
    """A formula with the value that the office's program kept beside it."""

    text: str
    kept: str | float


Cell = str | int | float | Dated | Serial | Formula | None


@dataclass(frozen=True)
class Join:
    """Cells made one; rows and columns from 0, ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass
class Page:
    """A sheet to be written; the text "" is an empty cell with a border."""

    name: str
    rows: list[list[Cell]]
    joins: list[Join]
    hidden: bool = False
    has_far_corner: bool = False
