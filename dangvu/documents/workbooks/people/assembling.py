"""Puts the columns of a table together again into people, rows refused and rows passed over."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dangvu.documents.workbooks.columns.mapping import Mapped
from dangvu.documents.workbooks.people.readers import Setting, read_column
from dangvu.documents.workbooks.results import Doubt, RefusedRow, SkippedRow
from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.groups import unit_above, unit_of
from dangvu.documents.workbooks.tables.rows import Role, RowKinds
from dangvu.documents.workbooks.values import text

NO_NAME = "Dòng có dữ liệu nhưng không có họ tên."
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
        values = _values(table, kinds, one, rows)
        for draft, reads in zip(drafts, read_column(one, values, setting), strict=False):
            for read in reads:
                _take(draft, read)
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


def _values(table: Table, kinds: RowKinds, one: Mapped, rows: Sequence[int]) -> list[Any]:
    columns = [_column(table, kinds, column, rows) for column in one.columns]
    if len(columns) == 1:
        is_unit = one.concept in ("cell", "unit") and not kinds.groups
        return _carried_down(columns[0]) if is_unit else columns[0]
    joint = {"birth_parts": "/", "full_name": " "}.get(one.concept, ", ")
    return [_together(cells, joint) for cells in zip(*columns, strict=True)]


def _carried_down(cells: list[Any]) -> list[Any]:
    """A unit written once over its people, as joined cells come out of other programs."""
    filled = [cell for cell in cells if not text.is_blank(cell)]
    is_sparse = 0 < len(filled) * 2 <= len(cells) and not text.is_blank(cells[0])
    if not is_sparse or len(set(filled)) < len(filled):
        return cells
    last = None
    carried = []
    for cell in cells:
        last = last if text.is_blank(cell) else cell
        carried.append(last)
    return carried


def _together(cells: tuple[Any, ...], joint: str) -> str | None:
    return joint.join(filter(None, map(text.as_text, cells))) or None


def _column(table: Table, kinds: RowKinds, column: int, rows: Sequence[int]) -> list[Any]:
    """A column's cells; what is joined downwards holds for every row that it covers."""
    cells = table.grid.column(column)
    if not table.grid.sheet.merges and not kinds.lower:
        return [cells[row] for row in rows]
    return [
        _with_lower(_held(table, row, column, cells[row]), cells, kinds.lower.get(row, ()))
        for row in rows
    ]


def _with_lower(cell: Any, cells: list[Any], lower: Sequence[int]) -> Any:
    """A person over several rows: what stands in the lower ones is a further line of the cell."""
    more = [text.as_text(cells[row]) for row in lower if not text.is_blank(cells[row])]
    return "\n".join([text.as_text(cell), *more]).strip() if more else cell


def _held(table: Table, row: int, column: int, cell: Any) -> Any:
    merge = table.grid.merge(row, column) if cell is None else None
    if merge and merge.first_row < row and merge.first_row >= table.first_row:
        return table.grid.value(merge.first_row, merge.first_column)
    return cell


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


def refused_of(kinds: RowKinds, drafts: list[Draft], heading: str) -> list[RefusedRow]:
    """Rows that hold something of a person, but no name that could be one."""
    nameless = [
        RefusedRow(kinds.first + i + 1, heading, NO_NAME)
        for i, role in enumerate(kinds.roles)
        if role is Role.NAMELESS
    ]
    wrong = [
        RefusedRow(draft.row + 1, heading, _why_no_name(draft))
        for draft in drafts
        if "full_name" not in draft.fields
    ]
    return nameless + wrong


def _why_no_name(draft: Draft) -> str:
    return next((doubt.why for doubt in draft.doubts if doubt.field == "full_name"), NO_NAME)


SKIPPED = {
    Role.GROUP: "group", Role.HEADER: "header", Role.TOTAL: "total", Role.BLANK: "blank",
    Role.NOTE: "note", Role.CONTINUED: "note",
}  # fmt: skip


def skipped_of(tables: list[Table], kinds: list[RowKinds]) -> list[SkippedRow]:
    """Every row under the first header that is no person, by its number."""
    found: dict[int, str] = {}
    taken = {kind.first + i for kind in kinds for i, r in enumerate(kind.roles) if r not in SKIPPED}
    for position, (table, kind) in enumerate(zip(tables, kinds, strict=True)):
        others = set(table.header.rows) - set(tables[0].header.rows)
        heads = [*(others if position else ()), table.header.numbering]
        found.update((row, "header") for row in heads if row is not None)
        for row, role in enumerate(kind.roles, start=kind.first):
            if role in SKIPPED and row not in taken and found.get(row, "blank") == "blank":
                found[row] = SKIPPED[role]
    return [SkippedRow(row + 1, what) for row, what in sorted(found.items())]


def in_order(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: fields[name] for name in ORDER if name in fields}
