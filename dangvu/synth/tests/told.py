"""Looking at rows that were told and not written."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.db.models import Model

from dangvu.organisations.models import OrganisationPeriod
from dangvu.people.models import Person
from dangvu.synth.telling import Province

UNTIL = date(2019, 12, 2)
M = TypeVar("M", bound=Model)


def rows(province: Province, model: type[M]) -> list[M]:
    return [row for row in province.basket.rows[model] if isinstance(row, model)]


def by_person(found: Iterable[M]) -> dict[int, list[M]]:
    grouped: dict[int, list[M]] = defaultdict(list)
    for row in found:
        grouped[row.person_id].append(row)  # type: ignore[attr-defined]
    return grouped


def periods(province: Province) -> dict[int, list[OrganisationPeriod]]:
    grouped: dict[int, list[OrganisationPeriod]] = defaultdict(list)
    for period in rows(province, OrganisationPeriod):
        grouped[period.organisation_id].append(period)
    return grouped


def born(person: Person) -> date:
    assert person.birth_year is not None
    return date(person.birth_year, person.birth_month or 1, person.birth_day or 1)


def months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month
