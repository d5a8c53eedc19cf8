"""Whom a set of rules is about, among the people of some places on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from dangvu.development.queries import pool_on
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import periods_on
from dangvu.people.kinds import LEAVING, AffiliationKind
from dangvu.people.models import Affiliation, Membership
from dangvu.people.queries import on_probation, stays_on
from dangvu.rules.sets import Subject

Row = tuple[int, str, str]


@dataclass(frozen=True)
class Concerned:
    """Somebody with the unit under which they are in sight."""

    person_id: int
    name: str
    unit: str


def concerned_by(subject: Subject, places: Sequence[Organisation], *, on: date) -> list[Concerned]:
    """Candidates, probationers, former members or members, in the order of the tree."""
    return [Concerned(*row) for row in _rows(subject, places, on)]


def is_about_candidates(subject: Subject) -> bool:
    return subject in (Subject.ADMISSION, Subject.CRITERIA)


def _rows(subject: Subject, places: Sequence[Organisation], on: date) -> Iterable[Row]:
    if is_about_candidates(subject):
        pool = pool_on(on, places).order_by("cell__display_key", "person__sort_key", "person_id")
        return pool.values_list("person_id", "person__full_name", "cell__name")
    if subject == Subject.READMISSION:
        return _former(places, on)
    stays = stays_on(on, places)
    if subject in (Subject.PROBATION, Subject.RECOGNITION):
        stays = stays.filter(person__in=on_probation(on).values("person"))
    stays = stays.order_by("unit__display_key", "person__sort_key", "person_id")
    return stays.values_list("person_id", "person__full_name", "unit__name")


def _former(places: Sequence[Organisation], on: date) -> list[Row]:
    """Who left and did not come back, under the unit where they belonged last."""
    members = Membership.objects.on(on).values("person")
    left = Membership.objects.filter(ended_on__lte=on, end_reason__in=LEAVING)
    stays = Affiliation.objects.filter(
        person__in=left.values("person"), person__died_on=None, from_on__lte=on
    ).exclude(Q(person__in=members) | Q(kind=AffiliationKind.TEMPORARY))
    rows = stays.order_by("from_on", "id").values_list(
        "person_id", "person__full_name", "unit__name", "unit_id", "unit__display_key"
    )
    last = {row[0]: row for row in rows}
    there = set(periods_on(on, places).values_list("organisation_id", flat=True))
    found = sorted((row[4], row[0], row) for row in last.values() if row[3] in there)
    return [(row[0], row[1], row[2]) for _, _, row in found]
