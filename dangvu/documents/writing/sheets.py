"""A list as it is printed, before anybody has chosen the kind of file."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dangvu.kernel.days import PartialDay

# Whole numbers are counts and amounts; numbers of cards and badges are text, with their zeros.
Cell = str | int | date | PartialDay | None
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
# What a spreadsheet takes for the beginning of a formula, in a cell or in a csv opened later.
FORMULA_STARTS = "=+-@＝＋－＠"
# Marks that no file of ours carries: controls, and what the XML of a workbook cannot hold.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


@dataclass(frozen=True)
class Letterhead:
    """The two columns above a paper: parent body and issuing body on the left; place and day right."""

    parent: str
    body: str
    number: str = ""
    place_and_day: str = ""


@dataclass(frozen=True)
class Column:
    """`width` counts letters; columns that stand side by side with one `under` share that heading."""

    heading: str
    width: float
    under: str = ""
    align: Literal["left", "center", "right"] = "left"


@dataclass(frozen=True)
class Row:
    """One row; a group row holds its words in the first cell and spans the whole table."""

    cells: tuple[Cell, ...]
    is_group: bool = False


@dataclass(frozen=True)
class Sheet:
    """`form` is the official number of the form; `mark` is printed on every page of a demo office.

    `foot` says who took the list out and when; `signers` are the signatures below the list, from
    left to right, each as its lines of capitals and words.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    subtitle: str = ""
    letterhead: Letterhead | None = None
    form: str = ""
    total: tuple[Cell, ...] = ()
    notes: tuple[str, ...] = ()
    signers: tuple[tuple[str, ...], ...] = ()
    mark: str = ""
    foot: str = ""
    is_landscape: bool = True

    @property
    def has_upper_headings(self) -> bool:
        return any(column.under for column in self.columns)

    def upper_headings(self) -> list[tuple[str, int, int]]:
        """(words, first column, last column) of the upper row; a heading alone has no `under`."""
        found: list[tuple[str, int, int]] = []
        for at, column in enumerate(self.columns):
            if column.under and found and found[-1][0] == column.under and found[-1][2] == at - 1:
                found[-1] = (column.under, found[-1][1], at)
            else:
                found.append((column.under, at, at))
        return found


def printable(text: str) -> str:
    """Without marks that are invisible, turn the writing round, or break the file."""
    return UNPRINTABLE.sub("", unicodedata.normalize("NFC", text))


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula, even after it was saved as csv: an apostrophe
    goes before what begins like one."""
    clean = printable(text)
    start = clean.lstrip()[:1]
    begins = bool(start) and start in FORMULA_STARTS
    return f"'{clean}" if begins or clean[:1] in ("\t", "\n") else clean


def in_words(cell: Cell) -> str:
    """A cell as it is read on paper: days as dd/mm/yyyy, thousands with a full stop."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, int):
        return f"{cell:,}".replace(",", ".")
    return printable(str(cell))
