"""The narrow selection of the database names everybody whom the judge would put at a milestone."""

from datetime import date, timedelta
from random import Random

import pytest

from dangvu.honours.assigning import assign
from dangvu.honours.models import BadgeAward
from dangvu.honours.queries import in_question, lives_of
from dangvu.honours.rulebook import rulebook
from dangvu.honours.stages import AwardKind
from dangvu.kernel.days import add_months
from dangvu.people.kinds import AffiliationKind, EndReason, GapReason
from dangvu.people.models import Affiliation, Membership, MembershipGap, Person
from dangvu.people.party_age import milestone_on
from tests.world import SOURCE, World

HOW_MANY = 400
WAVES = (date(2017, 9, 2), date(2020, 2, 3), date(2024, 2, 3), date(2026, 5, 19))


@pytest.fixture
def crowd(world: World) -> list[int]:
    """Members of every length, some with time outside, some dead, with or without their badges."""
    chance = Random(20200203)
    people = [Person.prepared(f"Trà {number}", birth_year=1925) for number in range(HOW_MANY)]
    Person.objects.bulk_create(people)
    for person in people:
        _tell(person, chance, world)
    return [person.pk for person in people]


def _tell(person: Person, chance: Random, world: World) -> None:
    began = date(1946, 1, 1) + timedelta(days=chance.randint(0, 18000))
    died_on = date(2016, 1, 1) + timedelta(days=chance.randint(0, 3600))
    is_dead = chance.random() < 0.2
    time = Membership.objects.create(
        person=person, decision_on=began if chance.random() < 0.9 else None,
        ceremony_on=began + timedelta(days=20), probation_ends_on=add_months(began, 12),
        official_on=add_months(began, 13), ended_on=died_on if is_dead else None,
        end_reason=EndReason.DIED if is_dead else "", card_number="12", source=SOURCE,
    )  # fmt: skip
    if chance.random() < 0.15:
        start = began + timedelta(days=chance.randint(400, 4000))
        MembershipGap.objects.create(
            membership=time, from_on=start, to_on=start + timedelta(days=chance.randint(1, 3000)),
            reason=GapReason.LOST_CONTACT, evidence=SOURCE,
        )  # fmt: skip
    Affiliation.objects.create(
        person=person, unit=world.first_cell, kind=AffiliationKind.OFFICIAL, from_on=began,
        to_on=died_on if is_dead else None, source=SOURCE,
    )  # fmt: skip
    for years in (30, 40, 45, 50, 55, 60, 65, 70):
        reached_on = milestone_on([time], years)
        if reached_on and reached_on <= date(2024, 1, 1) and chance.random() < 0.9:
            BadgeAward.objects.create(
                person=person, milestone=years, kind=AwardKind.NORMAL, given_on=reached_on,
                source=SOURCE,
            )  # fmt: skip


@pytest.mark.parametrize("scheme", ["thuong", "ha-noi"])
@pytest.mark.parametrize("wave", WAVES)
def test_nobody_at_a_milestone_is_left_out(
    crowd: list[int], world: World, wave: date, scheme: str
) -> None:
    rules = rulebook(wave, body=None, on=wave, scheme=scheme).rules

    named = in_question([world.root], rules, on=wave)

    at_one = {life.person_id for life in lives_of(crowd) if assign(life, rules)}
    assert at_one <= named.keys()
    assert len(at_one) > 5
    assert len(named) < HOW_MANY * 0.6, "the selection is narrow"
