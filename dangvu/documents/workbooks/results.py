"""What was read out of one list, in the shape `rows/1`."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Column:
    """A column under its heading; `field` is None for a column that is of no use here."""

    heading: str
    field: str | None


@dataclass(frozen=True)
class Doubt:
    """A value as seen, and why it cannot be taken, or not without a look."""

    field: str
    seen: str
    why: str


@dataclass(frozen=True)
class Person:
    """`row` is the sheet's own number, from 1; `fields` hold only what reads in one way."""

    row: int
    fields: dict[str, Any]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class RefusedRow:
    row: int
    column: str
    why: str


@dataclass(frozen=True)
class SkippedRow:
    """`what` is group, header, total, blank or note."""

    row: int
    what: str


@dataclass(frozen=True)
class ListReading:
    """`remarks`: sentences on the whole, such as why this sheet and not another."""

    sheet: str
    header_rows: tuple[int, ...]
    encoding: str
    columns: tuple[Column, ...]
    people: tuple[Person, ...]
    refused: tuple[RefusedRow, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    possible_duplicates: tuple[tuple[int, int], ...] = field(default=())
    remarks: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """`rows` counts every row that holds a person, read or refused."""
        return {
            "schema": "rows/1",
            "sheet": self.sheet,
            "header_rows": list(self.header_rows),
            "encoding": self.encoding,
            "columns": [{"heading": c.heading, "field": c.field} for c in self.columns],
            "rows": len(self.people) + len({row.row for row in self.refused}),
            "people": [_person(person) for person in self.people],
            "refused": [{"row": r.row, "column": r.column, "why": r.why} for r in self.refused],
            "skipped": [{"row": s.row, "what": s.what} for s in self.skipped],
            "possible_duplicates": [list(pair) for pair in self.possible_duplicates],
            "remarks": list(self.remarks),
        }


def _person(person: Person) -> dict[str, Any]:
    return {
        "row": person.row,
        "fields": person.fields,
        "doubts": [{"field": d.field, "seen": d.seen, "why": d.why} for d in person.doubts],
    }
