"""A workbook as the reader of lists sees it: sheets of cells, whatever kind of file they came from."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Value = str | int | float | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True)
class Merge:
    """Cells joined into one; rows and columns count from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """`rows[0]` is the sheet's own row 1, also where the used part begins further down.

    A joined cell holds its value at its first place only; the others are None. Text is as it
    stands in the file, converted to Unicode and nothing else. A formula is its stored value.
    """

    name: str
    rows: list[list[Value]]
    merges: tuple[Merge, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True)
class Workbook:
    """`encoding` is how its text was written: utf-8, utf-16, tcvn3, vni, or windows-1258.

    `lost_capitals`: an old font told capitals by the font alone, so they cannot be brought back.
    """

    name: str
    sheets: tuple[Sheet, ...]
    encoding: str = "utf-8"
    is_1904: bool = False
    lost_capitals: bool = False
