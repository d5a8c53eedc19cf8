"""What each row under a header is: a person, a group, a total, a header again, a blank, a note."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dangvu.documents.workbooks.tables import words
from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.grid import Grid
from dangvu.documents.workbooks.tables.groups import unit_of
from dangvu.documents.workbooks.tables.judging import Judge, Role
from dangvu.documents.workbooks.tables.looks import is_unit
from dangvu.documents.workbooks.values import text

__all__ = ["Role", "RowKinds", "kinds_of_rows"]


@dataclass(frozen=True)
class RowKinds:
    """For each row of a table, from its first: the role, and of a group the words."""

    first: int
    roles: list[Role]
    groups: dict[int, str]
    lower: dict[int, list[int]]

    def people(self) -> list[int]:
        return [self.first + i for i, role in enumerate(self.roles) if role is Role.PERSON]

    def lines(self, grid: Grid, row: int, column: int, own: Any) -> Any:
        """A person's cell with those of his further rows, where he has several, as further lines."""
        more = [grid.text(lower, column) for lower in self.lower.get(row, ())]
        return "\n".join([text.as_text(own), *filter(None, more)]).strip() if any(more) else own


LONG_WORDS = 12
ENOUGH_PAIRS = 2
NEVER_LOWER = (Role.BLANK, Role.HEADER, Role.TOTAL)


def kinds_of_rows(
    table: Table, names: Sequence[int], ordinals: Sequence[int], telling: frozenset[int]
) -> RowKinds:
    """`telling` are columns in which only people have something: dates, numbers of papers, sex."""
    judge = Judge(table, names, ordinals, telling, {})
    heads = _header_rows(table)
    roles = [
        Role.HEADER if row in heads else judge.role(row)
        for row in range(table.first_row, table.end)
    ]
    _pair(table, judge, roles)
    if table.end == table.grid.height:
        _close(roles)
    groups = {
        table.first_row + i: _group_words(table, table.first_row + i)
        for i, role in enumerate(roles)
        if role is Role.GROUP
    }
    for row, said in groups.items():
        plain = text.fold(said)
        if plain.startswith(words.NOTES) or len(plain.split()) > LONG_WORDS:
            roles[row - table.first_row] = Role.NOTE
    return RowKinds(table.first_row, roles, groups, _lower(table.first_row, roles))


def _pair(table: Table, judge: Judge, roles: list[Role]) -> None:
    """Where every numbered person has one row without a number below, the two are one person's."""
    lower: list[int] = []
    for i, role in enumerate(roles[:-1]):
        if role is not Role.PERSON or (lower and lower[-1] == i):
            continue
        if not judge.is_upper_of_two(table.first_row + i) or roles[i + 1] in NEVER_LOWER:
            return
        if i != (lower[-1] + 1 if lower else 0):
            return
        lower.append(i + 1)
    if len(lower) >= ENOUGH_PAIRS:
        for i in lower:
            roles[i] = Role.CONTINUED


def _lower(first: int, roles: list[Role]) -> dict[int, list[int]]:
    """For people over several rows: their further rows."""
    found: dict[int, list[int]] = {}
    person = -1
    for row, role in enumerate(roles, start=first):
        if role is Role.PERSON:
            person = row
        elif role is Role.CONTINUED:
            found.setdefault(person, []).append(row)
    return found


def _header_rows(table: Table) -> set[int]:
    rows: set[int] = set()
    for header in table.repeats:
        rows.update(range(header.rows[0], header.end))
    return rows


def _close(roles: list[Role]) -> None:
    """After the last person nothing names a group any more."""
    last = max(
        (i for i, role in enumerate(roles) if role in (Role.PERSON, Role.NAMELESS)), default=-1
    )
    for i in range(last + 1, len(roles)):
        if roles[i] is Role.GROUP:
            roles[i] = Role.NOTE


def _group_words(table: Table, row: int) -> str:
    """Of several cells the one that names a unit; a count of heads beside it names none."""
    texts = [table.grid.text(row, c) for c in table.grid.filled(row, table.columns)]
    worded = [t for t in texts if any(ch.isalpha() for ch in t)]
    named = [t for t in worded if unit_of(t)]
    units = [t for t in named if is_unit(t)]
    return max(units or named or worded or texts, key=len)
