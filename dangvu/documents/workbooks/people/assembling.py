"""Puts the columns of a table together again into people."""

from dataclasses import dataclass, field
from typing import Any

from dangvu.documents.workbooks.columns.mapped import Mapped
from dangvu.documents.workbooks.people.cells import values_of
from dangvu.documents.workbooks.people.readers import read_column
from dangvu.documents.workbooks.people.setting import Setting
from dangvu.documents.workbooks.results import Doubt
from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.groups import unit_above, unit_of
from dangvu.documents.workbooks.tables.rows import RowKinds

LOST_CAPITALS = "Phông chữ cũ làm mất chữ hoa; hãy soát lại cách viết hoa."
BIRTHS = ("birth_date", "birth_month", "birth_year")
TWICE = "Hai cột nói khác nhau."
ORDER = (
    "full_name", "birth_date", "birth_month", "birth_year", "sex", "ethnicity", "religion",
    "native_place", "residence", "occupation", "party_post", "unit_name",
    "admission_decision_date", "admission_date", "official_date", "card_number", "personal_id",
    "badge_number", "phone", "email", "education_general", "education_professional",
    "political_theory", "source_date", "youth_union_date", "helper_1", "helper_2",
    "class_certificate_number", "class_certificate_date", "grading", "note",
)  # fmt: skip


@dataclass
class Draft:
    """A person in the making; `row` counts from 0."""

    row: int
    fields: dict[str, Any] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, name: str, seen: str, why: str) -> None:
        self.doubts.append(Doubt(name, seen, why))


def drafts_of(
    table: Table, kinds: RowKinds, mapped: list[Mapped], setting: Setting, unit: str | None
) -> tuple[list[Draft], str | None]:
    """The people of a table; `unit` is the one in force above it, and the last one comes back."""
    rows = kinds.people()
    drafts = [Draft(row) for row in rows]
    for one in mapped:
        values = values_of(table, kinds, one, rows)
        for draft, reads in zip(drafts, read_column(one, values, setting), strict=False):
            for read in reads:
                if read.why or read.field in draft.fields or read.field in BIRTHS:
                    _take(draft, read)
                elif read.value is not None:
                    draft.fields[read.field] = read.value
                    draft.seen[read.field] = read.seen
    if setting.lost_capitals:
        _doubt_small_names(drafts)
    return drafts, _name_units(table, kinds, drafts, unit)


def _doubt_small_names(drafts: list[Draft]) -> None:
    for draft in drafts:
        name = draft.fields.get("full_name", "")
        if any(word[0].islower() for word in name.split()):
            draft.doubt("full_name", name, LOST_CAPITALS)


def _take(draft: Draft, read: Any) -> None:
    field_name, value, seen, why = read
    if field_name[:6] == "birth_" and value is not None and not _is_finer(draft, field_name, value):
        return
    if why:
        draft.doubts.append(Doubt(field_name, seen, why))
    if value is None:
        return
    known = draft.fields.get(field_name)
    if known is not None and known != value:
        draft.fields.pop(field_name)
        draft.doubt(field_name, f"{draft.seen.get(field_name, known)} | {seen}", TWICE)
        return
    draft.fields[field_name] = value
    draft.seen[field_name] = seen


def _is_finer(draft: Draft, name: str, value: Any) -> bool:
    """Whether a birth adds to one that stands already; a coarser one that agrees adds nothing."""
    known = next((n for n in BIRTHS if n in draft.fields and n != name), None)
    if known is None:
        return True
    one, other = str(draft.fields[known]), str(value)
    if other.startswith(one):
        draft.fields.pop(known)
        return True
    if not one.startswith(other):
        draft.doubt(known, f"{draft.seen[known]} | {other}", TWICE)
        draft.fields.pop(known)
    return False


def _name_units(table: Table, kinds: RowKinds, drafts: list[Draft], unit: str | None) -> str | None:
    groups = sorted(kinds.groups.items())
    unit, position = unit_above(table, bool(groups)) or unit, 0
    for draft in drafts:
        while position < len(groups) and groups[position][0] < draft.row:
            unit = unit_of(groups[position][1]) or unit
            position += 1
        if unit and "unit_name" not in draft.fields:
            draft.fields["unit_name"] = unit
    for _, said in groups[position:]:
        unit = unit_of(said) or unit
    return unit


def in_order(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: fields[name] for name in ORDER if name in fields}
