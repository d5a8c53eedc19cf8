"""The lists of one sheet: each table with its rows told apart and its columns mapped."""

import re
from dataclasses import dataclass

from dangvu.documents.workbooks.columns.content import sample, share
from dangvu.documents.workbooks.columns.mapped import Mapped
from dangvu.documents.workbooks.columns.mapping import map_columns
from dangvu.documents.workbooks.columns.vocabulary import NAMES, NONE, ORDINAL
from dangvu.documents.workbooks.sheets import Sheet
from dangvu.documents.workbooks.tables.bare import name_column
from dangvu.documents.workbooks.tables.finding import Table, find_tables
from dangvu.documents.workbooks.tables.grid import Grid
from dangvu.documents.workbooks.tables.headers import Header
from dangvu.documents.workbooks.tables.rows import RowKinds, kinds_of_rows

# Columns in which only people have something.
TELLING = frozenset(
    ("birth_date", "born_male", "born_female", "birth_day", "birth_month", "birth_year", "sex", "male",
     "female", "admission_date", "admission_decision_date", "official_date", "card_number",
     "personal_id", "phone", "source_date", "youth_union_date", "ethnicity", "email",
     "class_certificate_number", "class_certificate_date", "certificate", "native_place", "helpers")
)  # fmt: skip
MANY = 200
# Signatures below a short list stand in its columns too.
MOST, FEW = 0.75, 0.5
_GIVEN = re.compile(r"[^\W\d_]{1,8}")


@dataclass(frozen=True)
class PeopleTable:
    table: Table
    kinds: RowKinds
    mapped: list[Mapped]

    @property
    def fields(self) -> set[str]:
        """What its columns hold, in the words of the vocabulary."""
        held = {concept for one in self.mapped for concept in (one.concept, *one.facts)}
        return held - {NONE, ORDINAL, "several"}


def people_tables(sheet: Sheet, kind: str) -> list[PeopleTable]:
    """From top to bottom; a table without people is left in, for its headings."""
    grid = Grid(sheet)
    return [found for table in find_tables(grid) if (found := _people_table(table, kind))]


def _people_table(table: Table, kind: str) -> PeopleTable | None:
    header = table.header
    names = _name_columns(table)
    if not names:
        return None
    telling = frozenset(
        column
        for column in header.columns
        if column not in names and set(header.concepts(column)) & TELLING
    )
    kinds = kinds_of_rows(table, names, _ordinals(table, names), telling)
    return PeopleTable(table, kinds, map_columns(table, names, kinds, kind))


def _name_columns(table: Table) -> tuple[int, ...]:
    """The first column of names, with those that stand under the same head or hold its other part."""
    header = table.header
    named = [c for c in header.columns if set(header.concepts(c)[:1]) & set(NAMES)]
    if not named:
        bare = name_column(table.grid, header)
        return () if bare is None else (bare,)
    full = [c for c in named if header.concepts(c)[0] == "full_name"]
    first = full[0] if full and (len(full) == len(named) or full[0] < named[0] + 1) else named[0]
    names = [first]
    for column in named:
        if column == names[-1] + 1 and _goes_on(header, names[-1], column):
            names.append(column)
    if names == [first] and _holds_given_names(table, first + 1):
        names.append(first + 1)
    return tuple(names)


def _goes_on(header: Header, before: int, column: int) -> bool:
    return header.path(before) == header.path(column) or header.concepts(column)[0] in (
        "given_name",
        "family_name",
    )


def _holds_given_names(table: Table, column: int) -> bool:
    """Where nothing is joined, one heading of two columns stands over the first of them only."""
    if column not in table.columns or table.header.path(column):
        return False
    cells = table.grid.column(column, table.first_row, min(table.end, table.first_row + MANY))
    values = sample(cells)
    names = sum(
        isinstance(value, str) and _GIVEN.fullmatch(value.strip()) is not None for value in values
    )
    is_other = max((share(values, test) for test in ("sex", "ethnicity", "tick")), default=0) >= FEW
    return len(values) >= 2 and names >= MOST * len(values) and not is_other


def _ordinals(table: Table, names: tuple[int, ...]) -> list[int]:
    """The column of running numbers; without a heading it is the one left of the names."""
    headed = table.header.columns_of(ORDINAL)
    left = names[0] - 1
    if headed or left < table.columns.start or table.header.path(left):
        return headed
    cells = table.grid.column(left, table.first_row, min(table.end, table.first_row + MANY))
    numbers = sum(isinstance(cell, int | float) for cell in cells)
    return [left] if numbers * 2 >= len(cells) else []
