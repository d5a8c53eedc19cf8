"""Members of the small world at a milestone, each in another situation."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.utils import timezone

from dangvu.kernel.days import add_months
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import DisciplineForm, EndReason, FindingKind, PaperKind
from dangvu.people.models import Affiliation, Discipline, Finding, Membership, Paper, Person
from tests.world import SOURCE, World, member

WAVE = date(2020, 2, 3)


def veteran(name: str, cell: Organisation, decision_on: date, *, declared: bool = True) -> Person:
    """A member whose party age runs from `decision_on`, with a declaration for this wave."""
    person = member(name, cell, ceremony_on=add_months(decision_on, 1))
    Membership.objects.filter(person=person).update(decision_on=decision_on)
    if declared:
        paper(person, PaperKind.BADGE_DECLARATION, date(2019, 11, 20))
    return person


def paper(person: Person, kind: PaperKind, dated_on: date) -> Paper:
    return Paper.objects.create(
        person=person, kind=kind, dated_on=dated_on, kept_at="tủ 1", source=SOURCE,
        recorded_at=timezone.now(),
    )  # fmt: skip


def disciplined(person: Person, form: DisciplineForm, on: date) -> Discipline:
    return Discipline.objects.create(
        person=person, form=form, decided_on=on, number="12-QĐ/UBKT", source=SOURCE,
        recorded_at=timezone.now(),
    )  # fmt: skip


def found(person: Person, kind: FindingKind, on: date, *, is_positive: bool) -> Finding:
    return Finding.objects.create(
        person=person, kind=kind, body="Chi bộ Trà Hồng", found_on=on, is_positive=is_positive,
        source=SOURCE, recorded_at=timezone.now(),
    )  # fmt: skip


def passed_away(person: Person, on: date) -> None:
    Person.objects.filter(pk=person.pk).update(died_on=on)
    Membership.objects.filter(person=person).update(ended_on=on, end_reason=EndReason.DIED)
    Affiliation.objects.filter(person=person).update(to_on=on)


@dataclass(frozen=True)
class Veterans:
    """One of each standing in the first cell, and one in the second."""

    thirty: Person
    forty: Person
    warned: Person
    unworthy: Person
    ill: Person
    dead: Person
    undeclared: Person


@pytest.fixture
def veterans(world: World) -> Veterans:
    first, second = world.first_cell, world.second_cell
    people = Veterans(
        thirty=veteran("Trà Ba Mươi", first, date(1990, 1, 10)),
        forty=veteran("Trà Bốn Mươi", second, date(1979, 12, 20)),
        warned=veteran("Trà Cảnh Cáo", first, date(1990, 1, 12)),
        unworthy=veteran("Trà Kết Luận", first, date(1990, 1, 14)),
        ill=veteran("Trà Ốm Nặng", first, date(1990, 11, 1)),
        dead=veteran("Trà Đã Mất", first, date(1989, 11, 20)),
        undeclared=veteran("Trà Chưa Khai", first, date(1990, 1, 16), declared=False),
    )
    disciplined(people.warned, DisciplineForm.WARNING, date(2019, 10, 10))
    found(people.unworthy, FindingKind.WORTHY, date(2019, 11, 1), is_positive=False)
    paper(people.ill, PaperKind.MEDICAL, date(2019, 11, 5))
    passed_away(people.dead, date(2019, 11, 25))
    paper(people.dead, PaperKind.DEATH, date(2019, 11, 27))
    return people
