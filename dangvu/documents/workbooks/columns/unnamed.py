"""Columns without a heading: only what cannot be anything else gets a field."""

from dataclasses import replace
from typing import TYPE_CHECKING

from dangvu.documents.workbooks.columns.content import sample, share

if TYPE_CHECKING:
    from dangvu.documents.workbooks.columns.mapping import Mapped
    from dangvu.documents.workbooks.tables.finding import Table

SELF_EVIDENT = (("email", 0.8), ("sex", 0.9), ("ethnicity", 0.9), ("person", 0.8))
FIELDS = {"person": "full_name"}
ENOUGH = 2


def guess(table: "Table", people: list[int], mapped: "list[Mapped]") -> "list[Mapped]":
    taken = {one.concept for one in mapped}
    guessed = []
    for one in mapped:
        concept = "" if one.path else _self_evident(table, people, one.columns[0])
        if concept and concept not in taken:
            taken.add(concept)
            one = replace(one, concept=concept)
        guessed.append(one)
    return guessed


def _self_evident(table: "Table", people: list[int], column: int) -> str:
    values = sample(table.grid.value(row, column) for row in people)
    if len(values) < max(ENOUGH, 0.5 * min(len(people), 300)):
        return ""
    for test, least in SELF_EVIDENT:
        if share(values, test) >= least:
            return FIELDS.get(test, test)
    digits = sum(len(str(v).strip()) == 12 for v in values)
    if digits == len(values) and share(values, "personal_id") == 1.0:
        return "personal_id"
    return "phone" if share(values, "phone") >= 0.95 and digits == 0 else ""
