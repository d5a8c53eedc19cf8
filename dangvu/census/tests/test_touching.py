"""Whom an act touches, and that looking at somebody touches nobody on either engine."""

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.census.touching import READINGS, touched_since
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.operations.facts import record_grading
from tests.world import ON, World


def test_looking_at_people_and_taking_lists_touches_nobody(world: World, actor: Actor) -> None:
    for verb in READINGS:
        trail.record_reading(verb, subject=world.member, by=actor)
        trail.record_reading(verb, subject=None, by=actor)
        trail.record(verb, subject=world.member, by=actor)
    assert touched_since(0) == []


def test_a_fact_recorded_touches_its_person(world: World, actor: Actor) -> None:
    record_grading(
        world.candidate, year=2018, of=GradingOf.STAFF, grade=Grade.GOOD,
        grounds=PersonGrounds("Phiếu", ON, world.first_cell), by=actor,
    )  # fmt: skip
    assert touched_since(0) == [world.candidate.pk]
