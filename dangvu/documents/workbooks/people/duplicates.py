"""Rows that are probably one person, found among those who share a birthday, a number or a name.

Two people who merely share a name and a year of birth are two people. A pair needs a whole date of
birth, a number or other strong agreement in common, and nothing that speaks against it.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from dangvu.documents.workbooks.people.assembling import Draft
from dangvu.documents.workbooks.people.likeness import Likeness, likeness, words_of

# Beyond this many in one block (1 January of a year) only equal names are compared.
MOST_TOGETHER = 60
FIRM = ("personal_id", "card_number", "badge_number")
TELLING = ("admission_date", "official_date", "phone", "email", "admission_decision_date",
           "class_certificate_number", "class_certificate_date", "source_date",
           "youth_union_date")  # fmt: skip
# Words may be written otherwise and say the same; numbers and days may not.
WRITTEN = ("native_place", "ethnicity")
AGAINST = ("admission_date", "official_date", "phone", "native_place", "ethnicity")


class _Known(NamedTuple):
    draft: Draft
    words: tuple[str, ...]
    birth: str


def possible_duplicates(drafts: list[Draft]) -> list[tuple[int, int]]:
    """Pairs of sheet rows, from 1, the smaller first."""
    known = [
        _Known(draft, words_of(draft.fields["full_name"]), _birth(draft.fields)) for draft in drafts
    ]
    found = {
        _rows(one, other)
        for block in _blocks(known)
        for one, other in _pairs(block)
        if one.draft.row != other.draft.row and _is_same(one, other)
    }
    return sorted(found)


def _blocks(known: list[_Known]) -> Iterator[list[_Known]]:
    """People who might be one: by birthday, by number, by name with year, by name with admission."""
    keys: dict[Hashable, list[_Known]] = defaultdict(list)
    for one in known:
        for key in _keys(one):
            keys[key].append(one)
    yield from (block for block in keys.values() if len(block) > 1)


def _keys(one: _Known) -> Iterable[Hashable]:
    fields = one.draft.fields
    year = one.birth[:4]
    if "birth_date" in fields:
        yield "born", fields["birth_date"]
    yield one.words, year
    for name in (*FIRM, "phone", "email"):
        if name in fields:
            yield name, fields[name]
    if not year and "admission_date" in fields:
        yield one.words, fields["admission_date"]


def _pairs(block: list[_Known]) -> Iterator[tuple[_Known, _Known]]:
    if len(block) <= MOST_TOGETHER:
        yield from combinations(block, 2)
        return
    same: dict[tuple[str, ...], list[_Known]] = defaultdict(list)
    for one in block:
        same[one.words].append(one)
    for few in same.values():
        yield from combinations(few[:MOST_TOGETHER], 2)


def _is_same(one: _Known, other: _Known) -> bool:
    if not (one.birth.startswith(other.birth) or other.birth.startswith(one.birth)):
        return False
    a, b = one.draft.fields, other.draft.fields
    if _differ(a, b, "sex"):
        return False
    firm = [name for name in FIRM if name in a and a[name] == b.get(name)]
    if not firm and any(_firmly_differ(a, b, name) for name in FIRM):
        return False
    alike = likeness(one.words, other.words)
    if alike is Likeness.OTHER:
        return False
    if firm:
        return True
    return _agree(one, other, alike)


def _agree(one: _Known, other: _Known, alike: Likeness) -> bool:
    a, b = one.draft.fields, other.draft.fields
    against = sum(_differ(a, b, name) for name in AGAINST)
    telling = sum(name in a and a[name] == b.get(name) for name in TELLING)
    born = "birth_date" in a and a["birth_date"] == b.get("birth_date")
    if born and alike is Likeness.SAME:
        return bool(against <= 1 + telling)
    if born:
        return against == 0
    has_year = bool(one.birth) and one.birth[:4] == other.birth[:4]
    if alike is Likeness.SAME and has_year:
        return telling >= 1 and against == 0
    return alike is Likeness.SAME and telling >= 2 and against == 0


def _birth(fields: dict[str, object]) -> str:
    """As exact as it is known; two births differ when even the coarser of them tells them apart."""
    names = ("birth_date", "birth_month", "birth_year")
    return next((str(fields[name]) for name in names if name in fields), "")


def _differ(a: dict[str, object], b: dict[str, object], name: str) -> bool:
    if name not in a or name not in b or a[name] == b[name]:
        return False
    is_plain = name not in WRITTEN
    return is_plain or words_of(str(a[name])) != words_of(str(b[name]))


def _firmly_differ(a: dict[str, object], b: dict[str, object], name: str) -> bool:
    """Numbers of one kind differ; an old number beside a new one says nothing."""
    return _differ(a, b, name) and len(str(a[name])) == len(str(b[name]))


def _rows(one: _Known, other: _Known) -> tuple[int, int]:
    return min(one.draft.row, other.draft.row) + 1, max(one.draft.row, other.draft.row) + 1
