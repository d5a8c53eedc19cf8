"""Over random histories: what is superseded, unrelated or later changes no cell that it is not of."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest

from dangvu.people.facts import facts_of
from dangvu.people.kinds import (
    AwardForm,
    AwardLevel,
    CertificateKind,
    DisciplineForm,
    FindingKind,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
    TitleKind,
)
from dangvu.people.models import (
    Certificate,
    Commendation,
    Discipline,
    Finding,
    Grading,
    Paper,
    Person,
    SchoolResult,
    Title,
)
from dangvu.people.models.facts import DatedFact
from dangvu.rules.record import Cell, school_year

ON = date(2019, 12, 2)
NOW = datetime(2019, 12, 2, 8, tzinfo=UTC)
Draw = Callable[[Random], DatedFact]


def day(chance: Random, until: date = ON) -> date:
    return until - timedelta(days=chance.randrange(2000))


def year(chance: Random) -> int:
    return chance.randrange(2014, 2020)


DRAWS: tuple[Draw, ...] = (
    lambda chance: Grading(
        year=year(chance), of=chance.choice(GradingOf.values), grade=chance.choice(Grade.values)
    ),
    lambda chance: SchoolResult(school_year=year(chance), grade=chance.choice(SchoolGrade.values)),
    lambda chance: Title(year=year(chance), kind=chance.choice(TitleKind.values)),
    lambda chance: Commendation(
        given_on=day(chance), form=chance.choice(AwardForm.values),
        level=chance.choice(AwardLevel.values), is_for_work=chance.random() < 0.7,
    ),
    lambda chance: Certificate(
        given_on=day(chance), kind=chance.choice(CertificateKind.values), number="9"
    ),
    lambda chance: Paper(dated_on=day(chance), kind=chance.choice(PaperKind.values), kept_at="tủ"),
    lambda chance: Finding(
        found_on=day(chance), kind=chance.choice(FindingKind.values), body="Chi bộ",
        is_positive=chance.random() < 0.5,
    ),
    lambda chance: Discipline(
        decided_on=day(chance), form=chance.choice(DisciplineForm.values), number="3"
    ),
)  # fmt: skip
# The cells that a fact may touch; everything else must stay as it was.
OWN: dict[type[DatedFact], Callable[[Any], tuple[str, ...]]] = {
    Grading: lambda fact: (f"{fact.of}_grade_{ON.year - fact.year}",),
    SchoolResult: lambda fact: (f"school_grade_{school_year(ON, 0) - fact.school_year}",),
    Title: lambda fact: (f"title_{ON.year - fact.year}",),
    Commendation: lambda fact: (f"praise_{ON.year - fact.given_on.year}", "praise_ever"),
    Certificate: lambda fact: (f"paper_{fact.kind}",),
    Paper: lambda fact: (f"paper_{fact.kind}",),
    Finding: lambda fact: (f"finding_{fact.kind}",),
    Discipline: lambda fact: (f"{fact.form}_on", "discipline_in_force"),
}


@pytest.fixture
def person(db: None) -> Person:
    found = Person.prepared("Bế Văn Trà", birth_year=1990, birth_month=5, birth_day=20)
    found.save()
    return found


def add(person: Person, fact: DatedFact, superseded_at: datetime | None = None) -> None:
    fact.pk, fact.person, fact.source = None, person, "Căn cứ"
    fact.recorded_at, fact.superseded_at = NOW, superseded_at
    fact.save()


def lived(person: Person, chance: Random) -> None:
    """Some dozen facts; one grading a year is believed, as the database demands."""
    graded = set()
    for _ in range(15):
        fact = chance.choice(DRAWS)(chance)
        key = (fact.of, fact.year) if isinstance(fact, Grading) else None
        if key is None or key not in graded:
            graded.add(key)
            add(person, fact)


def cells(person: Person, on: date = ON) -> dict[str, Cell]:
    return dict(facts_of([person.pk], on=on)[person.pk].cells)


@pytest.mark.parametrize("seed", range(12))
def test_superseded_rows_change_nothing(person: Person, seed: int) -> None:
    chance = Random(seed)
    lived(person, chance)
    before = cells(person)
    for draw in DRAWS:
        add(person, draw(chance), superseded_at=NOW)
    assert cells(person) == before


@pytest.mark.parametrize("seed", range(12))
def test_a_fact_changes_only_its_own_cells(person: Person, seed: int) -> None:
    chance = Random(100 + seed)
    for draw in chance.sample(DRAWS, 4):
        person.gradings.all().delete()
        lived(person, chance)
        fact = draw(chance)
        if isinstance(fact, Grading):
            person.gradings.filter(year=fact.year, of=fact.of).delete()
        before = cells(person)
        add(person, fact)
        after = cells(person)
        own = OWN[type(fact)](fact)
        assert {name: cell for name, cell in after.items() if name not in own} == {
            name: cell for name, cell in before.items() if name not in own
        }


@pytest.mark.parametrize("seed", range(12))
def test_what_is_dated_later_is_not_yet_known(person: Person, seed: int) -> None:
    chance = Random(200 + seed)
    lived(person, chance)
    asked = ON - timedelta(days=chance.randrange(1200))
    before = {name: cell.value for name, cell in cells(person, asked).items()}
    later = {"given_on": asked, "dated_on": asked, "found_on": asked, "decided_on": asked}
    for draw in DRAWS[3:]:
        fact = draw(chance)
        for field in later.keys() & {each.name for each in fact._meta.fields}:
            setattr(fact, field, asked + timedelta(days=1 + chance.randrange(900)))
        add(person, fact)
    after = {name: cell.value for name, cell in cells(person, asked).items()}
    assert {name: value for name, value in after.items() if value is not None} == {
        name: value for name, value in before.items() if value is not None
    }


def test_nobody_has_a_cell_of_somebody_else(person: Person) -> None:
    other = Person.prepared("Lò Văn Trà")
    other.save()
    lived(person, Random(1))
    alone = cells(person)
    lived(other, Random(2))
    assert facts_of([person.pk, other.pk], on=ON)[person.pk].cells == alone
