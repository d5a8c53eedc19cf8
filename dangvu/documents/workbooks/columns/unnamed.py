"""Columns without a heading: only what cannot be anything else gets a field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from statistics import median
from typing import Any

from dangvu.documents.workbooks.columns.content import sample, share
from dangvu.documents.workbooks.columns.mapped import Mapped
from dangvu.documents.workbooks.values.dates import date_column

SELF_EVIDENT = (("email", 0.8), ("sex", 0.9), ("ethnicity", 0.9), ("person", 0.8))
FIELDS = {"person": "full_name"}
ENOUGH = 2
MOST = 0.9
GROWN_UP, PROBATION = 16, (330, 800)
FAR = date(2200, 1, 1)
Cells = Callable[[int], list[Any]]


def guess(mapped: list[Mapped], cells_of: Cells) -> list[Mapped]:
    """`cells_of` gives a column's cells in the rows of people."""
    taken = {one.concept for one in mapped}
    guessed = []
    for one in mapped:
        concept = "" if one.path else _self_evident(cells_of(one.columns[0]))
        if concept and concept not in taken:
            taken.add(concept)
            one = replace(one, concept=concept)
        guessed.append(one)
    return _with_dates(guessed, cells_of)


def _self_evident(cells: list[Any]) -> str:
    values = sample(cells)
    if len(values) < max(ENOUGH, 0.5 * min(len(cells), 300)):
        return ""
    for test, least in SELF_EVIDENT:
        if share(values, test) >= least:
            return FIELDS.get(test, test)
    long = sum(len(str(value).strip()) == 12 for value in values)
    if long == len(values) and share(values, "personal_id") == 1.0:
        return "personal_id"
    return "phone" if share(values, "phone") >= 0.95 and not long else ""


def _with_dates(mapped: list[Mapped], cells_of: Cells) -> list[Mapped]:
    """Birth, joining and confirmation stand in this order, and their distances give them away."""
    taken = {one.concept for one in mapped}
    unnamed = [i for i, one in enumerate(mapped) if not one.path and one.concept == "none"]
    for position in unnamed:
        cells = cells_of(mapped[position].columns[0])
        if not cells or share(sample(cells), "date") < MOST:
            continue
        concept = next((c for c in _possible(cells, mapped, cells_of) if c not in taken), "")
        if concept:
            taken.add(concept)
            mapped[position] = replace(mapped[position], concept=concept)
    return mapped


def _possible(cells: list[Any], mapped: list[Mapped], cells_of: Cells) -> list[str]:
    known = {one.concept: one.columns[0] for one in mapped if len(one.columns) == 1}
    own = _days(cells)
    if "birth_date" not in known:
        later = _days(cells_of(known["admission_date"])) if "admission_date" in known else {}
        gaps = [(later[i] - day) / 365 for i, day in own.items() if i in later]
        is_birth = not gaps or min(gaps) >= GROWN_UP
        return (
            ["birth_date"]
            if is_birth and ("admission_date" in known or _is_oldest(own, mapped, cells_of))
            else []
        )
    born = _days(cells_of(known["birth_date"]))
    if "admission_date" not in known:
        gaps = [(day - born[i]) / 365 for i, day in own.items() if i in born]
        return ["admission_date"] if gaps and min(gaps) >= GROWN_UP else []
    joined = _days(cells_of(known["admission_date"]))
    gaps = [day - joined[i] for i, day in own.items() if i in joined]
    fits = sum(PROBATION[0] <= gap <= PROBATION[1] for gap in gaps)
    return ["official_date"] if gaps and fits >= MOST * len(gaps) else []


def _is_oldest(own: dict[int, int], mapped: list[Mapped], cells_of: Cells) -> bool:
    others = [
        _days(cells_of(one.columns[0]))
        for one in mapped
        if not one.path and share(sample(cells_of(one.columns[0])), "date") >= MOST
    ]
    return bool(own) and median(own.values()) <= min(median(o.values()) for o in others if o)


def _days(cells: list[Any]) -> dict[int, int]:
    """Day numbers by place; only what reads in full, a year alone by its middle."""
    column = date_column("birth_date", {}, FAR)
    found = {}
    for place, cell in enumerate(cells[:300]):
        read = column.read(cell) if cell is not None else None
        if read and read.value:
            parts = [int(part) for part in str(read.value).split("-")]
            year, month, day = (*parts, 7, 1)[:3] if len(parts) < 3 else parts
            found[place] = date(year, month, day).toordinal()
    return found
