"""Every row that became no person: refused with its reason, or passed over as what it is."""

from dangvu.documents.workbooks.people.assembling import Draft
from dangvu.documents.workbooks.results import RefusedRow, SkippedRow
from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.rows import Role, RowKinds

NO_NAME = "Dòng có dữ liệu nhưng không có họ tên."


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
