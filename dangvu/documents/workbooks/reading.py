"""Reads a workbook into people: finds the list, its columns and rows, reads, checks, compares."""

from dataclasses import dataclass
from datetime import date

from dangvu.documents.intake.refusals import Reason, RefusedDocument
from dangvu.documents.workbooks.columns.mapping import Mapped, map_columns
from dangvu.documents.workbooks.columns.vocabulary import NAMES, NONE, ORDINAL
from dangvu.documents.workbooks.people.assembling import (
    Draft,
    drafts_of,
    in_order,
    refused_of,
    skipped_of,
)
from dangvu.documents.workbooks.people.contradictions import doubt_contradictions
from dangvu.documents.workbooks.people.duplicates import possible_duplicates
from dangvu.documents.workbooks.people.readers import FIELD_OF, Setting
from dangvu.documents.workbooks.people.shared import doubt_shared_numbers
from dangvu.documents.workbooks.results import Column, ListReading, Person
from dangvu.documents.workbooks.sheets import Sheet, Workbook
from dangvu.documents.workbooks.tables.finding import Table, find_tables
from dangvu.documents.workbooks.tables.grid import Grid
from dangvu.documents.workbooks.tables.rows import RowKinds, kinds_of_rows

TELLING = frozenset(
    ("birth_date", "born_male", "born_female", "birth_parts", "birth_year", "sex", "male", "female",
     "admission_date", "admission_decision_date", "official_date", "card_number", "personal_id", "phone",
     "source_date", "youth_union_date", "ethnicity", "email", "class_certificate_number",
     "class_certificate_date", "several", "labelled", "native_place")
)  # fmt: skip


@dataclass(frozen=True)
class ReadTable:
    table: Table
    kinds: RowKinds
    mapped: list[Mapped]


def read_workbook(workbook: Workbook, *, kind: str, today: date) -> ListReading:
    """`kind` is members or candidates; refuses a workbook without a list of people."""
    lists = [(sheet, _tables(sheet, kind)) for sheet in workbook.sheets]
    sheet, tables = max(lists, key=lambda one: _merit(*one), default=(None, []))
    if sheet is None or not tables:
        raise RefusedDocument(
            Reason.OTHER_KIND,
            f"Tệp “{workbook.name}” không có danh sách người nào đọc được: không thấy trang tính nào có "
            "cột họ tên và các cột về người. Hãy kiểm tra lại tệp.",
        )
    setting = Setting(today, workbook.is_1904)
    return _reading(workbook, sheet, tables, setting)


def _tables(sheet: Sheet, kind: str) -> list[ReadTable]:
    grid = Grid(sheet)
    read = [_read_table(table, kind) for table in find_tables(grid)]
    return [one for one in read if one.kinds.people()]


def _read_table(table: Table, kind: str) -> ReadTable:
    names = [c for c in table.columns if set(table.header.concepts(c)[:1]) & set(NAMES)]
    ordinals = table.header.columns_of(ORDINAL)
    telling = frozenset(
        c for c in table.columns if set(table.header.concepts(c)[:1]) & TELLING and c not in names
    )
    kinds = kinds_of_rows(table, names, ordinals, telling)
    return ReadTable(table, kinds, map_columns(table, kinds.people(), kind))


def _merit(sheet: Sheet, tables: list[ReadTable]) -> tuple[bool, int]:
    people = sum(len(one.kinds.people()) for one in tables)
    fields = max(
        (sum(m.concept not in (NONE, ORDINAL) for m in one.mapped) for one in tables), default=0
    )
    return (people > 0 and not sheet.is_hidden, people * fields)


def _reading(
    workbook: Workbook, sheet: Sheet, tables: list[ReadTable], setting: Setting
) -> ListReading:
    drafts: list[Draft] = []
    refused, skipped = [], []
    for one in tables:
        some = drafts_of(one.table, one.kinds, one.mapped, setting)
        heading = next((m.heading for m in one.mapped if m.concept == "full_name"), "")
        refused += refused_of(one.table, one.kinds, some, heading)
        skipped += skipped_of(one.table, one.kinds)
        drafts += [draft for draft in some if "full_name" in draft.fields]
    pairs = possible_duplicates(drafts)
    for draft in drafts:
        doubt_contradictions(draft)
    doubt_shared_numbers(drafts, set(pairs))
    return ListReading(
        sheet=sheet.name,
        header_rows=tuple(row + 1 for row in tables[0].table.header.rows),
        encoding=workbook.encoding,
        columns=tuple(column for one in tables[:1] for m in one.mapped for column in _columns(m)),
        people=tuple(Person(d.row + 1, in_order(d.fields), tuple(d.doubts)) for d in drafts),
        refused=tuple(refused),
        skipped=tuple(sorted(skipped, key=lambda row: row.row)),
        possible_duplicates=tuple(pairs),
    )


def _columns(mapped: Mapped) -> list[Column]:
    concepts = mapped.facts or (mapped.concept,)
    if mapped.concept in (NONE, ORDINAL, "labelled"):
        return [Column(mapped.heading, None)]
    fields = [None if c in (NONE, ORDINAL) else FIELD_OF.get(c, c) for c in concepts]
    return [Column(mapped.heading, field) for field in fields]
