"""The roll as a list: who stands in it on a day, and the lines of one page of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, FilteredRelation, OuterRef, Q

from dangvu.kernel.days import PartialDay
from dangvu.kernel.names import search_terms
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import AffiliationKind, Sex, Standing
from dangvu.people.models import Membership, Person
from dangvu.people.models.membership import AffiliationQuerySet, MembershipQuerySet
from dangvu.people.models.person import PersonQuerySet
from dangvu.people.queries import COUNTED, on_probation, stays_on

# A longer list is walked in the order of names, a shorter one collected first and then sorted.
LONG = 1500


@dataclass(frozen=True)
class Roll:
    """Who is listed, to be paged in name order, and how many they are."""

    people: PersonQuerySet
    total: int


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One line, ready to be shown; `id` is text so that no page prints it with a separator."""

    id: str
    number: str
    name: str
    birth: str
    sex: str
    admitted: str
    official: str
    card: str
    unit: str
    is_in_transit: bool


def roll(
    day: date,
    places: Iterable[Organisation],
    *,
    name: str = "",
    standing: str = "",
    long: int = LONG,
) -> Roll:
    """Members of `places` on a day whose name holds the words of `name`, in one standing or any."""
    stays, members = stays_on(day, places), _in_standing(day, standing)
    found = stays
    if members is not None:
        found = found.filter(Exists(members.filter(person=OuterRef("person"))))
    for term in search_terms(name):
        found = found.filter(person__search_key__contains=term)
    total = found.count()
    if total > long:
        return Roll(_walked(stays, members, name), total)
    return Roll(Person.objects.filter(pk__in=found.values("person")), total)


def _in_standing(day: date, standing: str) -> MembershipQuerySet | None:
    if standing == Standing.PROBATIONARY:
        return on_probation(day)
    if standing == Standing.OFFICIAL:
        return Membership.objects.on(day).filter(official_on__lte=day)
    return None


def _walked(
    stays: AffiliationQuerySet, members: MembershipQuerySet | None, name: str
) -> PersonQuerySet:
    found = Person.objects.filter(Exists(stays.filter(person=OuterRef("pk")))).named(name)
    if members is None:
        return found
    return found.filter(Exists(members.filter(person=OuterRef("pk"))))


def member_lines(people: Sequence[int], day: date, *, number: int = 1) -> list[MemberLine]:
    """The lines of these members, in the order given, as they stood on a day; one query.

    `number` is that of the first line.
    """
    lines = {row[0]: row for row in _rows(people, day)}
    return [
        _line(lines[person], str(position))
        for position, person in enumerate(people, start=number)
        if person in lines
    ]


Row = tuple[int, str, int | None, int | None, int | None, str, str, str, date | None, Any, Any]


def _rows(people: Sequence[int], day: date) -> Iterable[Row]:
    return as_they_stood(people, day).values_list(*COLUMNS)


def as_they_stood(people: Sequence[int], day: date) -> PersonQuerySet:
    """These members with their `stay` and their `time` in the Party on a day.

    `stay__unit__periods` are those of that day, so a unit has the name that it had then.
    """
    stay = Q(affiliations__to_on=None) | Q(affiliations__to_on__gt=day)
    stay &= Q(affiliations__from_on__lte=day, affiliations__kind__in=COUNTED)
    time = Q(memberships__ended_on=None) | Q(memberships__ended_on__gt=day)
    time &= Q(memberships__ceremony_on__lte=day)
    found = Person.objects.filter(pk__in=people).annotate(
        stay=FilteredRelation("affiliations", condition=stay),
        time=FilteredRelation("memberships", condition=time),
    )
    return found.filter(
        Q(stay__unit__periods__to_on=None) | Q(stay__unit__periods__to_on__gt=day),
        stay__unit__periods__from_on__lte=day,
    )


COLUMNS = (
    "pk",
    "full_name",
    "birth_year",
    "birth_month",
    "birth_day",
    "sex",
    "stay__unit__periods__name",
    "stay__kind",
    "time__ceremony_on",
    "time__official_on",
    "time__card_number",
)


def _line(row: Row, number: str) -> MemberLine:
    person, name, year, month, day, sex, unit, kind, ceremony_on, official_on, card = row
    return MemberLine(
        id=str(person),
        number=number,
        name=name,
        birth=str(PartialDay(year, month, day)) if year else "",
        sex=SEX[sex],
        admitted=written(ceremony_on),
        official=written(official_on),
        card=card or "",
        unit=unit,
        is_in_transit=kind == AffiliationKind.IN_TRANSIT,
    )


SEX = {"": "", **{sex.value: sex.label for sex in Sex}}


def written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
