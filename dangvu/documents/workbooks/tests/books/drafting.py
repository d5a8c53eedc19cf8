"""Lays a made list out on a page, row by row, and keeps its truth beside it."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from dangvu.documents.workbooks.tests.books.cells import Cell, Join, Page
from dangvu.documents.workbooks.tests.books.columns import Column, plain
from dangvu.documents.workbooks.tests.books.persons import Facts
from dangvu.documents.workbooks.tests.books.plants import Plant
from dangvu.documents.workbooks.tests.books.truth import BIRTH, TruePerson, Truth

Plants = Mapping[int, Sequence[Plant]]


class Draft:
    """A page in the making; people are numbered on from group to group unless told otherwise."""

    def __init__(self, file: str, columns: Sequence[Column], **told: Any) -> None:
        sheet = told.pop("sheet", "Sheet1")
        self.columns = list(columns)
        self.page = Page(sheet, [], [])
        self.truth = Truth(file, sheet=sheet, **told)
        self.unit: str | None = None
        self.ordinal = 0
        self._left = 0
        self._twins: dict[tuple[str, str], list[int]] = {}

    @property
    def next_row(self) -> int:
        """The number that the next row will have in the sheet, from 1."""
        return len(self.page.rows) + 1

    def indent(self, columns: int) -> None:
        """The list begins so many columns from the left edge."""
        self._left = columns

    def line(
        self, *cells: Cell, at: int = 0, what: str | None = None, joined: bool = False
    ) -> None:
        """A row outside the people; `joined` makes one cell of it over the whole list."""
        if what:
            self.truth.skipped.append({"row": self.next_row, "what": what})
        if joined:
            row = len(self.page.rows)
            last = self._left + len(self.columns) - 1
            self.page.joins.append(Join(row, self._left + at, row, last))
        self.page.rows.append([None] * (self._left + at) + list(cells))

    def blank(self, *, inside: bool = False) -> None:
        self.line(what="blank" if inside else None)

    def header(self, *, again: bool = False) -> None:
        """The headings with their joined cells; `again` where they are repeated further down."""
        levels = max(len(column.heading) for column in self.columns)
        top = len(self.page.rows)
        rows = list(range(self.next_row, self.next_row + levels))
        if again:
            self.truth.skipped += [{"row": row, "what": "header"} for row in rows]
        elif not self.truth.header_rows:
            self.truth.header_rows = rows
        for level in range(levels):
            cells = [self._heading(place, level) for place in range(len(self.columns))]
            self.page.rows.append([None] * self._left + cells)
        self.page.joins += self._header_joins(top, levels)

    def _heading(self, place: int, level: int) -> Cell:
        path = self.columns[place].heading
        if level >= len(path) or (place and self._prefix(place - 1, level) == path[: level + 1]):
            return None
        return path[level] or None

    def _prefix(self, place: int, level: int) -> tuple[str, ...] | None:
        path = self.columns[place].heading
        return path[: level + 1] if level < len(path) else None

    def _header_joins(self, top: int, levels: int) -> list[Join]:
        joins = []
        for place, column in enumerate(self.columns):
            for level in range(len(column.heading)):
                if self._heading(place, level) is None:
                    continue
                last = place
                while last + 1 < len(self.columns) and (
                    self._prefix(last + 1, level) == column.heading[: level + 1]
                ):
                    last += 1
                low = levels - 1 if level == len(column.heading) - 1 else level
                if last > place or low > level:
                    left = self._left
                    joins.append(Join(top + level, left + place, top + low, left + last))
        return joins

    def numbers_row(self, form: str = "({})") -> None:
        """The row "(1) (2) (3)" under the headings."""
        self.line(*(form.format(place + 1) for place in range(len(self.columns))), what="header")

    def group(
        self, text: str, unit: str | None = None, *, at: int = 0, joined: bool = True
    ) -> None:
        """A row that names the unit of the people below it; without `unit` it names none."""
        self.unit = unit
        self.line(text, at=at, what="group", joined=joined)

    def people(self, people: Sequence[Facts], plants: Plants | None = None) -> None:
        for place, person in enumerate(people):
            self._person(person, (plants or {}).get(place, ()))

    def _person(self, facts: Facts, plants: Sequence[Plant]) -> None:
        self.ordinal += 1
        person: Facts = {"ordinal": self.ordinal} | facts
        if self.unit:
            person["unit_name"] = self.unit
        for plant in plants:
            person |= plant.changes
        row = self.next_row
        self.page.rows.append(
            [None] * self._left + [self._cell(c, person, plants) for c in self.columns]
        )
        for label in ("twin", "near"):
            if label in facts:
                self._twins.setdefault((label, facts[label]), []).append(row)
        if any(plant.refused for plant in plants):
            self.truth.refused_rows.append({"row": row, "defect": plants[0].defect})
        else:
            self.truth.people.append(self._true(row, person, plants))

    def _cell(self, column: Column, person: Facts, plants: Sequence[Plant]) -> Cell:
        written = column.write(person)
        for plant in plants:
            for name in column.fields:
                if name in plant.cells and (written is not None or len(column.fields) == 1):
                    return (
                        plant.cells[name] if written is not None or name != "birth_date" else None
                    )
        return written

    def _true(self, row: int, person: Facts, plants: Sequence[Plant]) -> TruePerson:
        fields = {k: plain(v) for c in self.columns for k, v in c.tells(person).items()}
        if self.unit:
            fields.setdefault("unit_name", self.unit)
        true = TruePerson(row, fields)
        for plant in plants:
            _plant(true, plant)
        return true

    def close(self) -> Truth:
        """The truth, once the last person stands."""
        for (label, name), rows in sorted(self._twins.items()):
            kept = self.truth.duplicates if label == "twin" else self.truth.near_pairs
            kept += [
                {"rows": list(pair), "defect": name.split(" #")[0]}
                for pair in combinations(rows, 2)
            ]
        return self.truth


def _plant(true: TruePerson, plant: Plant) -> None:
    for name, value in plant.truth.items():
        _forget(true, name)
        if value is not None:
            true.fields[name] = value
    for name in (*plant.doubts, *plant.free):
        _forget(true, name)
    true.free += plant.free
    if plant.free and not plant.doubts:
        return
    if plant.doubts:
        true.doubts.append({"defect": plant.defect, "fields": list(plant.doubts)})
    else:
        true.traps.append({"defect": plant.defect, "fields": list(plant.concerns)})


def _forget(true: TruePerson, name: str) -> None:
    for one in BIRTH if name in BIRTH else (name,):
        true.fields.pop(one, None)
