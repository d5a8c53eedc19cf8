"""Parts of names, days and addresses that stand in neighbouring columns, put together."""

import re
from dataclasses import replace
from itertools import pairwise

from dangvu.documents.workbooks.columns.mapped import DATES, Mapped
from dangvu.documents.workbooks.columns.matching import concepts, folded
from dangvu.documents.workbooks.columns.vocabulary import NONE

GIVEN_ON = re.compile(
    r"(?:ngay|ngay thang|ngay thang nam)(?: (?:cap|ky))?(?: giay| bang| chung chi)?|cap ngay"
)
PARTS = frozenset(("family_name", "given_name", "birth_day", "birth_month", "birth_year"))
# What two neighbours make together.
TOGETHER = {
    ("family_name", "family_name"): "family_name",
    ("family_name", "given_name"): "full_name",
    ("full_name", "given_name"): "full_name",
    ("birth_day", "birth_month"): "birth_parts",
    ("birth_day", "birth_year"): "birth_parts",
    ("birth_parts", "birth_month"): "birth_parts",
    ("birth_parts", "birth_year"): "birth_parts",
    ("birth_month", "birth_year"): "birth_parts",
}


def joined(mapped: list[Mapped]) -> list[Mapped]:
    """Parts of names, days and addresses that stand in neighbouring columns, put together."""
    joined: list[Mapped] = []
    for one in _beside_certificates(_day_parts(_birth_parts(mapped))):
        before = joined[-1] if joined else None
        whole = _whole(before, one) if before else ""
        if before and whole:
            joined[-1] = Mapped(
                (*before.columns, *one.columns), (*before.path, *one.path[-1:]), whole
            )
        else:
            joined.append(one)
    return [_alone(one) for one in joined]


def _beside_certificates(mapped: list[Mapped]) -> list[Mapped]:
    """A bare "Ngày cấp" belongs to the number on its left."""
    for before, one in pairwise(range(len(mapped))):
        head = folded(mapped[one].path[-1]) if mapped[one].path else ""
        if mapped[before].concept == "class_certificate_number" and GIVEN_ON.fullmatch(head):
            mapped[one] = replace(mapped[one], concept="class_certificate_date")
    return mapped


def _birth_parts(mapped: list[Mapped]) -> list[Mapped]:
    """ "Ngày sinh", "Tháng sinh", "Năm sinh" side by side are parts of one day."""
    heads = [folded(one.path[-1]) if one.path else "" for one in mapped]
    for at in range(len(heads) - 2):
        if _is_birth(mapped, heads, at):
            names = ("birth_day", "birth_month", "birth_year")
            mapped[at : at + 3] = [
                replace(one, concept=name)
                for one, name in zip(mapped[at : at + 3], names, strict=True)
            ]
    return mapped


def _is_birth(mapped: list[Mapped], heads: list[str], at: int) -> bool:
    """Bare "Ngày", "Tháng", "Năm" are a birth where no other day is told before them, or as a birth."""
    if heads[at : at + 3] == ["ngay sinh", "thang sinh", "nam sinh"]:
        return True
    if heads[at : at + 3] != ["ngay", "thang", "nam"]:
        return False
    alone = all(len(one.path) == 1 for one in mapped[at : at + 3])
    before = {one.concept for one in mapped[:at]}
    births = {"birth_date", "born_male", "born_female"}
    return alone and before.isdisjoint(DATES) and births.isdisjoint(one.concept for one in mapped)


def _day_parts(mapped: list[Mapped]) -> list[Mapped]:
    """ "Ngày", "Tháng", "Năm" under the heading of a day other than the birth."""
    whole: list[Mapped] = []
    for one in mapped:
        whole.append(one)
        three = whole[-3:]
        heads = [folded(part.path[-1]) if len(part.path) > 1 else "" for part in three]
        if heads != ["ngay", "thang", "nam"] or len({part.path[:-1] for part in three}) > 1:
            continue
        day = concepts(three[0].path[:-1])[:1]
        if day and day[0] in DATES and day != ("birth_date",):
            columns = tuple(column for part in three for column in part.columns)
            whole[-3:] = [Mapped(columns, three[0].path[:-1], day[0])]
    return whole


def _whole(before: Mapped, one: Mapped) -> str:
    if whole := TOGETHER.get((before.concept, one.concept)):
        return whole
    if before.concept == "birth_parts" and len(before.columns) == 2 and one.concept == "born_male":
        return "birth_parts"
    same_head = len(one.path) > 1 and before.path[:1] == one.path[:1]
    is_address = one.concept in ("native_place", "home", "registered_home")
    return one.concept if is_address and same_head and before.concept == one.concept else ""


def _alone(one: Mapped) -> Mapped:
    """A part that found no other: a name is a name, a lone "Ngày" is nothing."""
    if one.concept not in PARTS:
        return one
    concept = {"given_name": "full_name", "birth_year": "birth_date" if len(one.path) > 1 else NONE}
    return Mapped(one.columns, one.path, concept.get(one.concept, NONE))
