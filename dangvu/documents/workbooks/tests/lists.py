"""Sheets for tests, written as rows, and short ways to read them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dangvu.documents.workbooks.reading import read_workbook
from dangvu.documents.workbooks.results import ListReading, Person
from dangvu.documents.workbooks.sheets import Merge, Sheet, Workbook

TODAY = date(2026, 11, 21)
Rows = Sequence[Any]


def sheet(
    rows: Rows, *merges: tuple[int, int, int, int], name: str = "DS", hidden: bool = False
) -> Sheet:
    return Sheet(name, [list(row) for row in rows], tuple(Merge(*m) for m in merges), hidden)


def read(rows: Rows, *merges: tuple[int, int, int, int], kind: str = "members") -> ListReading:
    return read_sheets(sheet(rows, *merges), kind=kind)


def read_sheets(*sheets: Sheet, kind: str = "members", is_1904: bool = False) -> ListReading:
    workbook = Workbook("ds.xlsx", sheets, is_1904=is_1904)
    return read_workbook(workbook, kind=kind, today=TODAY)


def people_of(
    rows: Rows, *merges: tuple[int, int, int, int], kind: str = "members"
) -> dict[str, dict[str, Any]]:
    """Fields by name, the name itself left out."""
    found = read(rows, *merges, kind=kind).people
    return {
        p.fields["full_name"]: {k: v for k, v in p.fields.items() if k != "full_name"}
        for p in found
    }


def doubts_of(person: Person) -> dict[str, str]:
    """What is doubted: field → as seen."""
    return {doubt.field: doubt.seen for doubt in person.doubts}


def fields_of(reading: ListReading) -> dict[str, str | None]:
    return {column.heading: column.field for column in reading.columns}
