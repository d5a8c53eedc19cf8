"""Judges one row of a table by its name, its figures and the words that close a list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dangvu.documents.workbooks.columns.content import is_person
from dangvu.documents.workbooks.sheets import Value
from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.headers import is_numbering
from dangvu.documents.workbooks.tables.looks import Look, closes, look_of
from dangvu.documents.workbooks.values import text


class Role(StrEnum):
    PERSON = "person"
    NAMELESS = "nameless"
    CONTINUED = "continued"
    GROUP = "group"
    HEADER = "header"
    TOTAL = "total"
    BLANK = "blank"
    NOTE = "note"


NAMED = (Look.PERSON, Look.EITHER)
SHORT = 3
A_COUNT = 1000
EXAMPLE = ("vd", "vi du", "mau")
_ROMAN = re.compile(r"(?:[IVXLC]{1,6}|[A-H])[.)]?")
_HEADS = re.compile(
    r"\d{1,3}|\d{1,4}\s?(?:đồng chí|đ/c|đ\.c|đc|đảng viên|đv|người|quần chúng|qc)", re.IGNORECASE
)


@dataclass
class Judge:
    table: Table
    names: Sequence[int]
    ordinals: Sequence[int]
    telling: frozenset[int]
    looks: dict[str, Look]
    closed: bool = False
    previous: Role = Role.BLANK

    def role(self, row: int) -> Role:
        self.previous = self._role(row)
        return self.previous

    def _role(self, row: int) -> Role:
        if any(_is_label(self.table.grid.value(row, column)) for column in self.ordinals):
            return Role.NOTE
        name = self._name(row)
        is_after = self.previous in (Role.PERSON, Role.CONTINUED)
        if (
            is_after
            and self.table.grid.sheet.merges
            and self._is_held(row, self.ordinals)
            and not is_person(name)
        ):
            return Role.CONTINUED
        look = self.looks.get(name)
        if look is None:
            look = self.looks[name] = look_of(name)
        if look in NAMED and len(name) > SHORT and self._is_told(row, look is Look.EITHER):
            self.closed = False
            return Role.PERSON
        filled = self.table.grid.filled(row, self.table.columns)
        if not filled:
            return Role.BLANK
        if len(name) <= SHORT and name and is_numbering(self.table.grid, row, self.table.columns):
            return Role.HEADER
        others = [c for c in filled if c not in self.names and c not in self.ordinals]
        if look is Look.PERSON:
            return self._person(row, filled, others)
        return self._other(row, look, filled, others)

    def _name(self, row: int) -> str:
        if len(self.names) == 1:
            return self.table.grid.text(row, self.names[0])
        return " ".join(filter(None, (self.table.grid.text(row, c) for c in self.names)))

    def _is_told(self, row: int, is_doubtful: bool) -> bool:
        """Something beside the name that only people have; where it may be none, with a figure."""
        cells = self.table.grid.sheet.rows[row]
        needs_figure = self.closed or is_doubtful
        for column in self.telling:
            cell = cells[column] if column < len(cells) else None
            if cell is None or cell == "" or text.is_blank(cell) or _is_count(cell):
                continue
            if not needs_figure or _has_figure(cell):
                return True
        return False

    def _person(self, row: int, filled: list[int], others: list[int]) -> Role:
        if not others and len(filled) == len(self.names[:1]) and self.ordinals:
            return Role.NOTE if self.closed else Role.GROUP
        if self.closed and not self._has_number(row):
            return Role.NOTE
        if any(_ROMAN.fullmatch(self.table.grid.text(row, c)) for c in self.ordinals):
            return Role.GROUP
        if any(closes(text.fold(self.table.grid.text(row, c))) for c in filled):
            self.closed = True
            return Role.NOTE
        return Role.PERSON

    def _other(self, row: int, look: Look, filled: list[int], others: list[int]) -> Role:
        grid = self.table.grid
        told = self._told(row, others)
        if look is Look.EMPTY and self._continues(row):
            return Role.CONTINUED
        first = (
            look_of(self._first_words(row, filled)) if look in (Look.EMPTY, Look.NUMBER) else look
        )
        if first is Look.TOTAL:
            return Role.TOTAL
        is_sure = self._has_number(row) or any(_has_figure(grid.value(row, c)) for c in others)
        if (told >= 2 and is_sure) or (told and look is Look.NUMBER):
            return Role.NAMELESS
        if any(closes(text.fold(grid.text(row, c))) for c in filled):
            self.closed = True
            return Role.NOTE
        if first is Look.NUMBER and not others:
            return Role.BLANK if look is Look.EMPTY else Role.NAMELESS
        if first is Look.NUMBER and look is Look.EMPTY:
            return Role.NAMELESS
        if look is Look.EMPTY and filled[0] > self.names[-1]:
            return self._beside(row, filled, first)
        return Role.GROUP

    def _beside(self, row: int, filled: list[int], first: Look) -> Role:
        """Words right of the names only: the end of the row above when they read on, else a note."""
        grid = self.table.grid
        reads_on = all(
            (above := grid.text(row - 1, c))
            and (above.endswith((",", ";", "-")) or grid.text(row, c)[:1].islower())
            for c in filled
        )
        is_next = self.previous in (Role.PERSON, Role.CONTINUED)
        if reads_on and is_next:
            return Role.CONTINUED
        if first in (Look.UNIT, Look.EITHER):
            return Role.GROUP
        merge = grid.merge(row, filled[0])
        return Role.GROUP if merge and merge.last_column > merge.first_column + 1 else Role.NOTE

    def _told(self, row: int, others: list[int]) -> int:
        """How many cells tell of a person; a small number counts heads."""
        values = (self.table.grid.value(row, c) for c in others if c in self.telling)
        return sum(not _is_count(value) for value in values)

    def is_upper_of_two(self, row: int) -> bool:
        """Whether this row has a number, and the next one none and nobody of its own."""
        lower = self._name(row + 1)
        if not lower or is_person(lower) or not self._has_number(row):
            return False
        return not any(self.table.grid.text(row + 1, c) for c in self.ordinals)

    def _has_number(self, row: int) -> bool:
        return any(self.table.grid.text(row, c).rstrip(".").isdigit() for c in self.ordinals)

    def _continues(self, row: int) -> bool:
        return self._is_held(row, self.names[:1])

    def _is_held(self, row: int, columns: Sequence[int]) -> bool:
        """Whether a cell of these columns is joined with the person's row above."""
        merges = (self.table.grid.merge(row, column) for column in columns)
        return any(merge and self.table.first_row <= merge.first_row < row for merge in merges)

    def _first_words(self, row: int, filled: list[int]) -> str:
        texts = [self.table.grid.text(row, c) for c in filled]
        return next((t for t in texts if any(ch.isalpha() for ch in t) and len(t) > 3), texts[0])


def _is_label(seen: Value) -> bool:
    """Words where a number should stand: "Bí thư:" before a name between two parts, "VD" of a form."""
    if not isinstance(seen, str) or seen.isdigit():
        return False
    if text.fold(seen) in EXAMPLE:
        return True
    if not seen.rstrip().endswith(":"):
        return False
    return len(seen) > SHORT and not any(ch.isdigit() for ch in seen)


def _has_figure(value: Value) -> bool:
    if isinstance(value, str):
        return sum(ch.isdigit() for ch in value) >= 4
    return not _is_count(value)


def _is_count(value: Value) -> bool:
    if isinstance(value, str):
        return _HEADS.fullmatch(value.strip()) is not None
    return isinstance(value, int | float) and value < A_COUNT
