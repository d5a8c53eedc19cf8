"""The source list: into it once, from stage to stage, out of it by an outcome."""

import json
from datetime import date, timedelta

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.development.models import Candidacy
from dangvu.development.operations.candidacies import (
    IllegalMove,
    NotACandidate,
    NotClosed,
    advance_stage,
    close_candidacy,
    open_candidacy,
)
from dangvu.development.operations.dissolution import CandidatesRemain, dissolve_unit
from dangvu.development.queries import pool_on
from dangvu.development.stages import MOVES, Group, Outcome, Stage
from dangvu.organisations.grounds import AheadOfTime, Grounds
from dangvu.organisations.models import Organisation
from dangvu.organisations.standing import NoSuchCell
from dangvu.people.models import Affiliation, Membership, Person
from dangvu.people.operations.admissions import Admission, record_admission
from dangvu.people.operations.dissolution import MembersRemain
from tests.world import ON, World

DAY = timedelta(days=1)
OPENED_ON = date(2019, 3, 1)
GROUNDS = Grounds("Nghị quyết chi bộ tháng 12/2019", ON)


@pytest.fixture
def candidacy(world: World) -> Candidacy:
    return Candidacy.objects.get(person=world.candidate)


def newcomer() -> Person:
    person = Person.prepared("Hà Trà Mới", birth_year=1998)
    person.save()
    return person


def opened(person: Person, cell: Organisation, actor: Actor, on: date = ON) -> Candidacy:
    return open_candidacy(
        person, cell=cell, group=Group.RESIDENT, opened_on=on, grounds=GROUNDS, by=actor
    )


def closed(
    candidacy: Candidacy, actor: Actor, on: date = ON, outcome: Outcome = Outcome.TAKEN_OFF
) -> Candidacy:
    return close_candidacy(candidacy, outcome=outcome, closed_on=on, grounds=GROUNDS, by=actor)


def advanced(candidacy: Candidacy, to: Stage, actor: Actor, on: date = ON) -> Candidacy:
    return advance_stage(candidacy, to=to, reached_on=on, grounds=GROUNDS, by=actor)


def test_somebody_enters_the_source_list_of_a_cell_from_a_day(world: World, actor: Actor) -> None:
    made = opened(newcomer(), world.other_cell, actor)

    assert (made.stage, made.group, made.source) == (Stage.SOURCED, Group.RESIDENT, GROUNDS.source)
    assert made in pool_on(ON, [world.district])
    assert made not in pool_on(ON - DAY, [world.district])
    entry = Entry.objects.get()
    assert (entry.verb, entry.unit_id) == ("development.candidacy_opened", world.other_cell.pk)


def test_nobody_stands_in_two_source_lists(
    world: World, actor: Actor, candidacy: Candidacy
) -> None:
    with pytest.raises(NotACandidate, match="nguồn của “Chi bộ Trà Hồng” từ 01/03/2019"):
        opened(world.candidate, world.other_cell, actor)
    assert not Entry.objects.exists()

    closed(candidacy, actor, ON - DAY, Outcome.MOVED)
    with pytest.raises(NotACandidate, match="đã ra khỏi danh sách nguồn"):
        opened(world.candidate, world.other_cell, actor, ON - 2 * DAY)
    assert opened(world.candidate, world.other_cell, actor, ON - DAY).pk


def test_a_member_is_no_candidate_unless_they_left(world: World, actor: Actor) -> None:
    with pytest.raises(NotACandidate, match="là đảng viên"):
        opened(world.member, world.first_cell, actor)
    Membership.objects.filter(person=world.member).update(ended_on=ON)
    assert opened(world.member, world.first_cell, actor).pk


def test_a_candidate_lives_and_stands_in_a_cell(world: World, actor: Actor) -> None:
    with pytest.raises(NoSuchCell, match="không phải chi bộ"):
        opened(newcomer(), world.base, actor)
    with pytest.raises(AheadOfTime):
        opened(newcomer(), world.first_cell, actor, ON + DAY)
    gone = newcomer()
    Person.objects.filter(pk=gone.pk).update(died_on=ON)
    with pytest.raises(NotACandidate, match="đã từ trần"):
        opened(gone, world.first_cell, actor)
    assert not Entry.objects.exists()


def test_a_candidate_goes_from_stage_to_stage(
    world: World, actor: Actor, candidacy: Candidacy
) -> None:
    advanced(candidacy, Stage.LEARNT, actor, OPENED_ON)
    advanced(candidacy, Stage.DOSSIER, actor)

    candidacy.refresh_from_db()
    assert candidacy.stage == Stage.DOSSIER
    entry = Entry.objects.select_related("detail").newest_first()[0]
    assert (entry.verb, entry.unit_id) == ("development.stage_advanced", world.first_cell.pk)
    assert json.loads(entry.detail.content)["stage"] == ["learnt", "dossier"]


@pytest.mark.parametrize("stage", list(Stage))
def test_no_stage_is_left_out_nor_taken_back(
    actor: Actor, candidacy: Candidacy, stage: Stage
) -> None:
    Candidacy.objects.filter(pk=candidacy.pk).update(stage=stage)

    for to in set(Stage) - set(MOVES[stage]):
        with pytest.raises(IllegalMove, match=f"đang ở bước “{stage.label}”"):
            advanced(candidacy, to, actor)
    assert not Entry.objects.exists()


def test_no_stage_is_reached_before_the_list_nor_after_leaving_it(
    actor: Actor, candidacy: Candidacy
) -> None:
    with pytest.raises(IllegalMove, match="vào danh sách nguồn ngày 01/03/2019"):
        advanced(candidacy, Stage.LEARNT, actor, OPENED_ON - DAY)
    with pytest.raises(AheadOfTime):
        advanced(candidacy, Stage.LEARNT, actor, ON + DAY)
    closed(candidacy, actor)
    with pytest.raises(IllegalMove, match="đã ra khỏi danh sách nguồn"):
        advanced(candidacy, Stage.LEARNT, actor)


def test_who_is_taken_off_is_in_the_pool_until_that_day(
    world: World, actor: Actor, candidacy: Candidacy
) -> None:
    closed(candidacy, actor)

    assert candidacy in pool_on(ON - DAY, [world.first_cell])
    assert candidacy not in pool_on(ON, [world.first_cell])
    candidacy.refresh_from_db()
    assert candidacy.outcome == Outcome.TAKEN_OFF
    entry = Entry.objects.get()
    assert (entry.verb, entry.unit_id) == ("development.candidacy_closed", world.first_cell.pk)


def test_a_candidacy_is_closed_once_after_it_was_opened(actor: Actor, candidacy: Candidacy) -> None:
    with pytest.raises(NotClosed, match="vào danh sách nguồn ngày 01/03/2019"):
        closed(candidacy, actor, OPENED_ON)
    with pytest.raises(AheadOfTime):
        closed(candidacy, actor, ON + DAY)
    closed(candidacy, actor, OPENED_ON + DAY)
    with pytest.raises(NotClosed, match="đưa ra khỏi danh sách nguồn"):
        closed(candidacy, actor, outcome=Outcome.MOVED)
    assert Entry.objects.count() == 1


def test_admitted_is_who_had_the_ceremony(world: World, actor: Actor, candidacy: Candidacy) -> None:
    with pytest.raises(NotClosed, match="Chưa ghi lễ kết nạp"):
        closed(candidacy, actor, outcome=Outcome.ADMITTED)
    record_admission(
        world.candidate, admission=Admission(ON), cell=world.first_cell, grounds=GROUNDS, by=actor
    )
    with pytest.raises(NotClosed, match="Chưa ghi lễ kết nạp"):
        closed(candidacy, actor, ON - DAY, Outcome.ADMITTED)

    assert closed(candidacy, actor, ON, Outcome.ADMITTED).outcome == Outcome.ADMITTED


def test_a_cell_is_not_dissolved_over_candidates_nor_members(
    world: World, actor: Actor, candidacy: Candidacy
) -> None:
    cell = world.first_cell
    with pytest.raises(CandidatesRemain, match="còn 1 người trong danh sách nguồn"):
        dissolve_unit(cell, from_on=ON, grounds=GROUNDS, by=actor)
    closed(candidacy, actor, outcome=Outcome.MOVED)
    with pytest.raises(CandidatesRemain):
        dissolve_unit(cell, from_on=ON - DAY, grounds=GROUNDS, by=actor)
    with pytest.raises(MembersRemain):
        dissolve_unit(cell, from_on=ON, grounds=GROUNDS, by=actor)
    Affiliation.objects.filter(unit=cell).update(to_on=ON)

    assert dissolve_unit(cell, from_on=ON, grounds=GROUNDS, by=actor).dissolved_on == ON
    assert Entry.objects.newest_first()[0].verb == "organisations.unit_dissolved"
