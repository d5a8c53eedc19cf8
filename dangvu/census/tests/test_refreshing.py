"""A frame that is brought up to date is the frame that would be made anew."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from pytest_django import Settings

from dangvu.accounts.actor import Actor
from dangvu.audit.sealing import seal
from dangvu.census.frame import Frame, frame_on
from dangvu.census.keeping import folder, keep_up, kept_on, roll_of
from dangvu.census.refreshing import refreshed
from dangvu.census.touching import touched_since
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.operations.moving import move_unit
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import (
    CertificateKind,
    DisciplineForm,
    EndReason,
    GapReason,
    Grade,
    GradingOf,
    TitleKind,
)
from dangvu.people.models import Membership, Person
from dangvu.people.operations.affiliations import receive_transfer, start_transfer
from dangvu.people.operations.facts import (
    record_certificate,
    record_discipline,
    record_grading,
    record_title,
)
from dangvu.people.operations.memberships import end_membership, record_gap
from tests.world import ON, World

GROUNDS = Grounds("Giấy số 7", ON)
Act = Callable[[Person, World, Random, Actor], object]


def back(chance: Random, days: int = 300) -> date:
    return ON - timedelta(days=chance.randrange(days))


def seen(world: World) -> PersonGrounds:
    return PersonGrounds("Giấy số 7", ON, world.base)


ACTS: tuple[Act, ...] = (
    lambda person, world, chance, by: start_transfer(
        person, left_on=back(chance), grounds=GROUNDS, by=by
    ),
    lambda person, world, chance, by: receive_transfer(
        person, cell=chance.choice([world.first_cell, world.second_cell, world.other_cell]),
        received_on=back(chance), grounds=GROUNDS, by=by,
    ),
    lambda person, world, chance, by: record_grading(
        person, year=chance.randrange(2015, 2020), of=GradingOf.MEMBER,
        grade=chance.choice(list(Grade)), grounds=seen(world), by=by,
    ),
    lambda person, world, chance, by: record_title(
        person, year=chance.randrange(2015, 2020), kind=TitleKind.ADVANCED,
        grounds=seen(world), by=by,
    ),
    lambda person, world, chance, by: record_certificate(
        person, kind=CertificateKind.AWARENESS, number="1", given_on=back(chance),
        grounds=seen(world), by=by,
    ),
    lambda person, world, chance, by: record_discipline(
        person, form=DisciplineForm.WARNING, decided_on=back(chance), number="5",
        grounds=seen(world), by=by,
    ),
    lambda person, world, chance, by: record_gap(
        Membership.objects.get(person=person), from_on=date(2012, 1, 1),
        to_on=date(2012, 1, 1) + timedelta(days=chance.randrange(1, 900)),
        reason=GapReason.LOST_CONTACT, grounds=seen(world), by=by,
    ),
    lambda person, world, chance, by: end_membership(
        Membership.objects.get(person=person), ended_on=back(chance, 30),
        reason=EndReason.LEFT, grounds=seen(world), by=by,
    ),
)  # fmt: skip


def same(one: Frame, other: Frame) -> bool:
    return one.tree.equals(other.tree) and one.columns.equals(other.columns)


@pytest.mark.parametrize("seed", range(3))
def test_after_random_acts_refreshed_is_rebuilt(world: World, actor: Actor, seed: int) -> None:
    chance = Random(seed)
    seal()
    frame = frame_on(ON)
    changed = 0
    for step in range(16):
        person = chance.choice([world.member, world.colleague, world.outsider])
        with suppress(DomainError, Membership.DoesNotExist):
            chance.choice(ACTS)(person, world, chance, actor)
            changed += 1
        if step % 3 == 0:
            seal()
        frame = refreshed(frame)
        assert same(frame, frame_on(ON))
    assert changed > 5


def test_only_those_who_were_touched_are_named(world: World, actor: Actor) -> None:
    seal()
    frame = frame_on(ON)
    assert touched_since(frame.seal) == []
    assert refreshed(frame) is frame

    record_grading(
        world.member,
        year=2018,
        of=GradingOf.MEMBER,
        grade=Grade.GOOD,
        grounds=seen(world),
        by=actor,
    )
    assert touched_since(frame.seal) == [world.member.pk]
    seal()
    assert touched_since(frame.seal) == [world.member.pk]
    assert touched_since(refreshed(frame).seal) == []


def test_a_changed_tree_makes_the_frame_anew(world: World, actor: Actor) -> None:
    seal()
    frame = frame_on(ON)
    move_unit(world.second_cell, parent=world.district, from_on=ON, grounds=GROUNDS, by=actor)
    assert touched_since(frame.seal) is None
    found = refreshed(frame)
    assert same(found, frame_on(ON))
    assert world.colleague.pk in found.below(world.district.pk)["person_id"]
    assert world.colleague.pk not in found.below(world.agencies.pk)["person_id"]


def test_the_worker_keeps_one_file_and_pages_see_what_came_after_it(
    world: World, actor: Actor, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA = tmp_path
    assert kept_on(ON) is None
    seal()
    first = keep_up(ON)
    kept = kept_on(ON)
    assert kept is not None
    assert same(kept, first)

    record_grading(
        world.member,
        year=2018,
        of=GradingOf.MEMBER,
        grade=Grade.GOOD,
        grounds=seen(world),
        by=actor,
    )
    shown = roll_of(ON).columns.filter(person_id=world.member.pk)
    assert shown["member_grade_1"].to_list() == [3]
    assert kept.columns.filter(person_id=world.member.pk)["member_grade_1"].to_list() == [None]

    seal()
    second = keep_up(ON)
    assert second.seal > first.seal
    assert len(list(folder().iterdir())) == 2
    assert same(roll_of(ON), second)


def test_without_anything_new_nothing_is_written(
    world: World, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA = tmp_path
    seal()
    keep_up(ON)
    before = [(path.name, path.stat().st_mtime_ns) for path in sorted(folder().iterdir())]
    keep_up(ON)
    assert before == [(p.name, p.stat().st_mtime_ns) for p in sorted(folder().iterdir())]
