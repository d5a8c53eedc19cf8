"""The names behind a figure: admissions, recognitions and gradings of a year, line by line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation, Grading, Membership, Person
from dangvu.people.queries import COUNTED


@dataclass(frozen=True, slots=True)
class NameLine:
    """One line: `id` of the person as text, number, name, birth, and the cells that follow."""

    id: str
    number: str
    name: str
    birth: str
    cells: tuple[str, ...]


def admission_lines(memberships: Sequence[int], *, number: int) -> list[NameLine]:
    """Day of the ceremony, decision, and where."""
    found = Membership.objects.select_related("person", "admitted_by").in_bulk(memberships)
    return [
        _line(one.person, at, _written(one.ceremony_on), _decision(one), str(one.admitted_by))
        for at, one in enumerate((found[pk] for pk in memberships), start=number)
    ]


def recognition_lines(memberships: Sequence[int], *, number: int) -> list[NameLine]:
    """Day of the ceremony, day of becoming official, day of the decision, and where on that day."""
    found = Membership.objects.select_related("person").in_bulk(memberships)
    units = _units_at_recognition(memberships)
    return [
        _line(
            one.person,
            at,
            _written(one.ceremony_on),
            _written(one.official_on),
            _written(one.recognised_on),
            units.get(one.pk, ""),
        )
        for at, one in enumerate((found[pk] for pk in memberships), start=number)
    ]


def grading_lines(gradings: Sequence[int], day: date, *, number: int) -> list[NameLine]:
    """The grade, and where the member belonged on a day."""
    found = Grading.objects.select_related("person").in_bulk(gradings)
    stays = Affiliation.objects.on(day).filter(
        kind__in=COUNTED, person__in=[one.person_id for one in found.values()]
    )
    units = dict(stays.values_list("person_id", "unit__name"))
    return [
        _line(one.person, at, one.get_grade_display(), units.get(one.person_id, ""))
        for at, one in enumerate((found[pk] for pk in gradings), start=number)
    ]


def _units_at_recognition(memberships: Iterable[int]) -> dict[int, str]:
    stays = Affiliation.objects.filter(
        Q(to_on=None) | Q(to_on__gt=F("person__memberships__recognised_on")),
        kind=AffiliationKind.OFFICIAL,
        from_on__lte=F("person__memberships__recognised_on"),
        person__memberships__in=memberships,
    )
    return dict(stays.values_list("person__memberships", "unit__name"))


def _line(person: Person, number: int, *cells: str) -> NameLine:
    return NameLine(str(person.pk), str(number), person.full_name, str(person.born or ""), cells)


def _decision(membership: Membership) -> str:
    number, day = membership.decision_number, _written(membership.decision_on)
    return ", ".join(filter(None, (number, day)))


def _written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
