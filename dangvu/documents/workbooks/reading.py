"""Reads a workbook into people: finds the list, reads its columns, checks and compares."""

from datetime import date

from dangvu.documents.workbooks.choosing import Choice, choose
from dangvu.documents.workbooks.collecting import without_collector
from dangvu.documents.workbooks.columns.mapped import Mapped, heading_of
from dangvu.documents.workbooks.columns.vocabulary import NONE, ORDINAL
from dangvu.documents.workbooks.lists import PeopleTable
from dangvu.documents.workbooks.people.accounting import refused_of, skipped_of
from dangvu.documents.workbooks.people.assembling import Draft, drafts_of, in_order
from dangvu.documents.workbooks.people.contradictions import doubt_contradictions
from dangvu.documents.workbooks.people.duplicates import possible_duplicates
from dangvu.documents.workbooks.people.readers import FIELD_OF
from dangvu.documents.workbooks.people.setting import Setting
from dangvu.documents.workbooks.people.shared import doubt_shared_numbers
from dangvu.documents.workbooks.results import Column, ListReading, Person, RefusedRow
from dangvu.documents.workbooks.sheets import Workbook
from dangvu.documents.workbooks.tables.finding import Table

UNMAPPED = frozenset((NONE, ORDINAL, "labelled"))


def read_workbook(workbook: Workbook, *, kind: str, today: date) -> ListReading:
    """`kind` is members or candidates; refuses a workbook without a list of people."""
    with without_collector():
        return _read(workbook, kind, today)


def _read(workbook: Workbook, kind: str, today: date) -> ListReading:
    choice = choose(workbook, kind)
    setting = Setting(today, workbook.is_1904, workbook.lost_capitals)
    drafts, refused = _drafts(choice, setting)
    pairs = possible_duplicates(drafts)
    for draft in drafts:
        doubt_contradictions(draft)
    doubt_shared_numbers(drafts, set(pairs))
    first = choice.tables[0]
    return ListReading(
        sheet=choice.sheet.name,
        header_rows=tuple(row + 1 for row in first.table.header.rows),
        encoding=workbook.encoding,
        columns=tuple(column for m in first.mapped for column in _columns(first.table, m)),
        people=tuple(Person(d.row + 1, in_order(d.fields), tuple(d.doubts)) for d in drafts),
        refused=tuple(sorted(refused, key=lambda row: row.row)),
        skipped=tuple(
            skipped_of([one.table for one in choice.tables], [one.kinds for one in choice.tables])
        ),
        possible_duplicates=tuple(pairs),
        remarks=choice.remarks,
    )


def _drafts(choice: Choice, setting: Setting) -> tuple[list[Draft], list[RefusedRow]]:
    drafts: list[Draft] = []
    refused: list[RefusedRow] = []
    unit = None
    for one in choice.tables:
        some, unit = drafts_of(one.table, one.kinds, one.mapped, setting, unit)
        refused += refused_of(one.kinds, some, _heading_of_names(one))
        drafts += [draft for draft in some if "full_name" in draft.fields]
    return drafts, refused


def _heading_of_names(one: PeopleTable) -> str:
    return next((m.heading for m in one.mapped if "full_name" in (m.concept, *m.facts)), "")


def _columns(table: Table, mapped: Mapped) -> list[Column]:
    """A column of the sheet each; one that holds several facts comes back with each of them."""
    headings = [heading_of(table.header.path(column)) for column in mapped.columns]
    headings = [
        heading for i, heading in enumerate(headings) if i == 0 or heading != headings[i - 1]
    ]
    concepts = mapped.facts or (mapped.concept,)
    fields = [None if c in UNMAPPED else FIELD_OF.get(c, c) for c in concepts]
    fields = fields if any(fields) else [None]
    return [Column(heading, field) for heading in headings for field in fields if heading or field]
