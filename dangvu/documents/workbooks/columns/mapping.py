"""Gives every column of a table its field, by heading first and by content where words are doubtful."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dangvu.documents.workbooks.columns.content import SAMPLE, sample, share
from dangvu.documents.workbooks.columns.decisions import of_admission
from dangvu.documents.workbooks.columns.joining import joined
from dangvu.documents.workbooks.columns.mapped import CANDIDATES_ONLY, DATES, Mapped
from dangvu.documents.workbooks.columns.matching import folded
from dangvu.documents.workbooks.columns.several import facts_of, is_labelled
from dangvu.documents.workbooks.columns.unnamed import guess
from dangvu.documents.workbooks.columns.vocabulary import NAMES, NONE, ORDINAL
from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.rows import RowKinds

# Columns that say the same thing of a person: the better one holds the field.
RIVALS = {"home": ("residence", 0), "registered_home": ("residence", 1),
          "old_id": ("personal_id", 1), "old_card": ("card_number", 1),
          "old_native_place": ("native_place", 1), "landline": ("phone", 1),
          "cell": ("unit_name", 0), "unit": ("unit_name", 1)}  # fmt: skip
# A paper's number and its day are parted where they are read.
CERTIFICATE = {"class_certificate_number", "class_certificate_date"}
NOT_PARTED = (("certificate",), ("decision",))
# What a column must look like to bear its heading: (test, least share).
PROOF: dict[str, tuple[str, float]] = {
    **dict.fromkeys(DATES, ("date", 0.35)),
    "full_name": ("words", 0.5), "sex": ("sex", 0.3), "personal_id": ("personal_id", 0.3),
    "old_id": ("personal_id", 0.3), "old_card": ("card_number", 0.3),
    "card_number": ("card_number", 0.3), "phone": ("phone", 0.3), "landline": ("phone", 0.3),
    "email": ("email", 0.3),
    "helper_1": ("words", 0.5), "helper_2": ("words", 0.5), "helpers": ("words", 0.5),
    "class_certificate_number": ("figure", 0.3),
}  # fmt: skip
# Said in words: a column of signs under such a heading says only that there is one.
MARKED_OFTEN = frozenset(("ethnicity", "religion", "political_theory", "education_general",
                          "education_professional", "party_post", "occupation"))  # fmt: skip
# Said in words too, but of a day only when the heading is misread.
PLACES = frozenset(("cell", "unit", "native_place", "home", "registered_home", "occupation",
                    "party_post", "ethnicity", "religion"))  # fmt: skip
# Columns that go on beside others of their kind.
FREE = (NONE, ORDINAL, "several", "labelled", "ethnicity_marked")
# Between several meanings of one heading a column must look more like itself.
STRICT = {
    "ethnicity": ("ethnicity", 0.5), "party_post": ("party_post", 0.5),
    "political_theory": ("political_theory", 0.5), "education_general": ("education_general", 0.6),
    "education_professional": ("words", 0.5), "occupation": ("words", 0.5),
}  # fmt: skip


def map_columns(table: Table, names: tuple[int, ...], kinds: RowKinds, kind: str) -> list[Mapped]:
    """One entry for each column or group of columns, from left to right."""
    people = kinds.people()

    def cells_of(column: int) -> list[Any]:
        return [table.grid.value(row, column) for row in people[:SAMPLE]]

    mapped = [_mapped(table, columns, kinds, people, kind) for columns in _spans(table)]
    mapped = [_with_names(one, names) for one in mapped]
    return guess(_without_rivals(of_admission(joined(mapped)), table, people), cells_of)


def _mapped(
    table: Table, columns: tuple[int, ...], kinds: RowKinds, people: list[int], kind: str
) -> Mapped:
    path = table.header.path(columns[0])
    grid, column = table.grid, columns[0]
    values = sample(kinds.lines(grid, row, column, grid.value(row, column)) for row in people)
    if path and is_labelled(values):
        own = table.header.concepts(columns[0])[:1]
        return Mapped(columns, path, "labelled", tuple(_of_kind(fact, kind) for fact in own))
    is_whole = len(columns) > 1 or table.header.concepts(columns[0])[:1] in NOT_PARTED
    facts = () if is_whole else facts_of(path, values)
    if set(facts) == CERTIFICATE:
        return Mapped(columns, path, _of_kind("certificate", kind))
    if facts:
        return Mapped(columns, path, "several", tuple(_of_kind(fact, kind) for fact in facts))
    concept = _fitting(table.header.concepts(columns[0]), values)
    return Mapped(columns, path, _of_kind(concept, kind))


def _with_names(one: Mapped, names: tuple[int, ...]) -> Mapped:
    """Where names stand was settled with the rows; other columns of names are somebody else's."""
    if one.columns[0] in names:
        is_named = one.concept in NAMES or "full_name" in one.facts
        part = "full_name" if one.columns[0] == names[0] else "given_name"
        return one if is_named else replace(one, concept=part, facts=())
    return replace(one, concept=NONE) if one.concept in NAMES else one


def _of_kind(concept: str, kind: str) -> str:
    return NONE if kind == "members" and concept in CANDIDATES_ONLY else concept


def _spans(table: Table) -> Iterable[tuple[int, ...]]:
    """Columns under one joined heading belong together."""
    row = table.header.rows[-1] if table.header.rows else -1
    done = -1
    for column in table.columns:
        if column <= done:
            continue
        merge = table.grid.merge(row, column)
        done = min(merge.last_column, table.columns.stop - 1) if merge else column
        yield tuple(range(column, done + 1))


def _fitting(concepts: tuple[str, ...], values: list[Any]) -> str:
    if len(concepts) == 1:
        return concepts[0] if _proves(concepts[0], values, PROOF) else NONE
    for concept in concepts:
        if _proves(concept, values, {**PROOF, **STRICT}):
            return concept
    return NONE


def _proves(concept: str, values: list[Any], proof: dict[str, tuple[str, float]]) -> bool:
    if concept in ("male", "female", "born_male", "born_female"):
        return not values or max(share(values, test) for test in ("tick", "date", "sex")) >= 0.5
    if concept == "ethnicity_marked":
        return bool(values) and share(values, "tick") >= 0.5
    if concept in MARKED_OFTEN and values and share(values, "tick") >= 0.5:
        return False
    if concept in PLACES and values and share(values, "date") >= 0.6:
        return False
    if concept == "hhd":
        return bool(values) and sum(len(str(v)) > 2 for v in values) * 2 > len(values)
    if concept not in proof or not values:
        return True
    test, least = proof[concept]
    # Under the heading of a day figures that are none are doubted, not passed over.
    return share(values, test) >= least or (test == "date" and share(values, "figures") >= 0.5)


def _without_rivals(mapped: list[Mapped], table: Table, people: list[int]) -> list[Mapped]:
    """Two columns for one field: the more telling heading, then the fuller column, keeps it."""
    best: dict[str, tuple[tuple[float, ...], int]] = {}
    for position, one in enumerate(mapped):
        field, rank = RIVALS.get(one.concept, (one.concept, 0))
        fullness = sum(
            1
            for row in people[:300]
            if any(table.grid.filled(row, range(c, c + 1)) for c in one.columns)
        )
        is_new = bool(one.path) and folded(one.path[-1]).endswith(" moi")
        merit = (fullness > 0, is_new - rank, fullness, -position)
        if field not in FREE and (field not in best or merit > best[field][0]):
            best[field] = (merit, position)
    kept = {position for _, position in best.values()}
    return [
        one if i in kept or one.concept in FREE else Mapped(one.columns, one.path, NONE)
        for i, one in enumerate(mapped)
    ]
