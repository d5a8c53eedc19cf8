"""Whom an act touches, and that looking at somebody touches nobody on either engine."""

from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.audit.sealing import seal
from dangvu.census.frame import frame_on
from dangvu.census.refreshing import refreshed
from dangvu.census.touching import READINGS, touched_since
from dangvu.honours.models import BadgeAward, BadgeWave
from dangvu.honours.stages import AwardKind
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.operations.facts import record_grading
from tests.world import ON, SOURCE, World


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


def test_a_decision_touches_those_who_got_a_badge(world: World, actor: Actor) -> None:
    seal()
    frame = frame_on(ON)
    wave = BadgeWave.objects.create(
        unit=world.root, day=ON, judged_on=ON, drawn_up_by="can-bo", drawn_up_at=timezone.now()
    )
    BadgeAward.objects.create(
        person=world.member, milestone=30, kind=AwardKind.NORMAL, given_on=ON, wave=wave,
        source=SOURCE,
    )  # fmt: skip
    trail.record("honours.list_sent", subject=wave, by=actor, unit_id=wave.unit_id)
    assert touched_since(frame.seal) == []

    trail.record("honours.wave_decided", subject=wave, by=actor, unit_id=wave.unit_id)
    assert touched_since(frame.seal) == [world.member.pk]
    found = refreshed(frame).columns
    assert found.filter(person_id=world.member.pk)["badge_held"].to_list() == [30]
    assert found.equals(frame_on(ON).columns)
