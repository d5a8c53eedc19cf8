"""Which sheet of a workbook holds the list that was asked for."""

import math
import re
from dataclasses import dataclass

from dangvu.documents.intake.refusals import Reason, RefusedDocument
from dangvu.documents.workbooks.columns.mapped import CANDIDATES_ONLY
from dangvu.documents.workbooks.lists import PeopleTable, people_tables
from dangvu.documents.workbooks.sheets import Sheet, Workbook
from dangvu.documents.workbooks.values import text

# A table that says none of these about anybody is no list of people.
PERSONAL = frozenset(
    ("birth_date", "born_male", "born_female", "birth_parts", "sex", "male", "female", "ethnicity",
     "religion", "native_place", "admission_decision_date", "admission_date", "official_date",
     "card_number", "personal_id", "badge_number", "phone", "landline", "old_native_place",
     "email", "source_date", "labelled",
     "youth_union_date", "class_certificate_number", "class_certificate_date",
     "education_general", "education_professional", "political_theory", "helpers",
     "helper_1")
)  # fmt: skip
MEMBERS_ONLY = frozenset(("official_date", "card_number", "badge_number", "admission_date"))
_CANDIDATES = re.compile(r"quan chung|uu tu|nguon|cam tinh|doi tuong|\bqc|qcut|nhan thuc")
_MEMBERS = re.compile(r"dang vien|\bdv|\bdanh sach d\b|huy hieu|\bhhd")
_SET_ASIDE = re.compile(
    r"\b(?:cu|nhap|luu|backup|copy|ban sao|mau|huong dan|old|bo|tam|da xoa|thung rac)\b"
)
_COPY = re.compile(r"\(\d{1,2}\)\s*$")
_NUMBER = re.compile(r"\d{1,4}")
NEAR = 0.7
ABOVE = 12


@dataclass(frozen=True)
class Choice:
    sheet: Sheet
    tables: list[PeopleTable]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class _Candidate:
    sheet: Sheet
    tables: list[PeopleTable]
    merit: float


def choose(workbook: Workbook, kind: str) -> Choice:
    """The best list; refuses a workbook that has none, and says whether only the people are missing."""
    found, has_headings = [], False
    for sheet in workbook.sheets:
        tables = people_tables(sheet, kind)
        has_headings = has_headings or any(one.fields & PERSONAL for one in tables)
        peopled = [one for one in tables if _has_rows(one)]
        if peopled and _is_list(sheet, peopled):
            found.append(_Candidate(sheet, peopled, _merit(sheet, peopled, kind)))
    if not found:
        raise _refusal(workbook.name, has_headings)
    shown = [one for one in found if not one.sheet.is_hidden] or found
    best = max(shown, key=lambda one: one.merit)
    rivals = [one for one in shown if one.merit >= NEAR * best.merit]
    latest = max(rivals, key=lambda one: (_period(one.sheet.name), one.merit))
    return Choice(latest.sheet, latest.tables, _remarks(latest, found))


def _has_rows(one: PeopleTable) -> bool:
    return bool(one.kinds.people())


def _is_list(sheet: Sheet, tables: list[PeopleTable]) -> bool:
    if any(one.fields & PERSONAL for one in tables):
        return True
    words = _title(sheet, tables[0])
    return bool(_MEMBERS.search(words) or _CANDIDATES.search(words)) and "danh sach" in words


def _merit(sheet: Sheet, tables: list[PeopleTable], kind: str) -> float:
    people = sum(len(one.kinds.people()) for one in tables)
    fields = max(len(one.fields) for one in tables)
    merit = math.sqrt(people) * math.sqrt(fields) * fields
    if _SET_ASIDE.search(text.fold(sheet.name)) or _COPY.search(sheet.name):
        merit *= 0.3
    return merit * (1 if _suits(sheet, tables, kind) else 0.15)


def _suits(sheet: Sheet, tables: list[PeopleTable], kind: str) -> bool:
    """Whether title and columns speak of this kind of people rather than of the other."""
    words = _title(sheet, tables[0])
    paths = {
        c for one in tables for col in one.table.columns for c in one.table.header.concepts(col)
    }
    for_candidates = 2 * bool(_CANDIDATES.search(words)) + len(paths & CANDIDATES_ONLY)
    for_members = bool(_MEMBERS.search(words)) + len(paths & MEMBERS_ONLY)
    if for_candidates == for_members:
        return True
    return (for_candidates > for_members) == (kind == "candidates")


def _title(sheet: Sheet, one: PeopleTable) -> str:
    grid, top = one.table.grid, (one.table.header.rows or (one.table.first_row,))[0]
    above = [
        grid.text(row, column)
        for row in range(max(0, top - ABOVE), top)
        for column in grid.filled(row, range(grid.width))
    ]
    return text.fold(" ".join([sheet.name, *above]))


def _period(name: str) -> tuple[int, ...]:
    """The year, month or quarter in a sheet's name, to tell the latest; the year first."""
    numbers = [int(number) for number in _NUMBER.findall(_COPY.sub("", name))]
    years = [number for number in numbers if number > 1900]
    return (max(years, default=0), *(n for n in numbers if n <= 1900))


def _remarks(chosen: _Candidate, found: list[_Candidate]) -> tuple[str, ...]:
    others = [one.sheet.name for one in found if one is not chosen and not one.sheet.is_hidden]
    if not others:
        return ()
    names = ", ".join(f"“{name}”" for name in others[:6])
    remark = (
        f"Đã đọc trang tính “{chosen.sheet.name}”. Tệp còn có danh sách người ở trang {names}; muốn "
        "đọc trang ấy, hãy lưu riêng ra một tệp."
    )
    return (remark,)


def _refusal(name: str, has_headings: bool) -> RefusedDocument:
    if has_headings:
        what = (
            f"Tệp “{name}” có tiêu đề cột nhưng chưa có người nào ở dưới. Hãy điền danh sách rồi đưa "
            "lại."
        )
    else:
        what = (
            f"Tệp “{name}” không phải danh sách người: không trang tính nào có cột họ tên đi cùng những "
            "cột về người như ngày sinh, quê quán, ngày vào Đảng. Hãy đưa đúng tệp danh sách vào."
        )
    return RefusedDocument(Reason.OTHER_KIND, what)
