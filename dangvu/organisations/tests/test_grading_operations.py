"""Gradings of units: on the scale of the year, believed once, superseded and kept."""

import json

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import UnitGrade, UnitGrade4
from dangvu.organisations.models import UnitGrading
from dangvu.organisations.operations.gradings import NotGraded, record_unit_grading
from dangvu.organisations.queries import unit_gradings
from tests.world import ON, World

GROUNDS = Grounds("Quyết định 40-QĐ/ĐU ngày 10/01/2018", ON)


def graded(
    world: World,
    actor: Actor,
    year: int,
    grade: UnitGrade | UnitGrade4,
    *,
    is_exemplary: bool = False,
    grounds: Grounds = GROUNDS,
) -> UnitGrading:
    return record_unit_grading(
        world.base, year=year, grade=grade, is_exemplary=is_exemplary, grounds=grounds, by=actor
    )


def test_a_corrected_grading_supersedes_the_old_one_which_stays(world: World, actor: Actor) -> None:
    first = graded(world, actor, 2017, UnitGrade.CLEAN_STRONG)
    second = graded(world, actor, 2017, UnitGrade.GOOD)

    assert list(unit_gradings(2017, [world.root])) == [second]
    first.refresh_from_db()
    assert first.grade == UnitGrade.CLEAN_STRONG
    assert first.superseded_at == second.recorded_at
    last = Entry.objects.select_related("detail").newest_first()[0]
    assert (last.verb, last.unit_id) == ("organisations.unit_graded", world.base.pk)
    content = json.loads(last.detail.content)
    assert content["grade"] == ["clean_strong", "good"]
    assert content["supersedes"] == first.pk


def test_gradings_of_other_years_and_units_are_left_alone(world: World, actor: Actor) -> None:
    graded(world, actor, 2016, UnitGrade.GOOD)
    record_unit_grading(
        world.other_cell, year=2017, grade=UnitGrade.WEAK, grounds=GROUNDS, by=actor
    )
    graded(world, actor, 2017, UnitGrade.GOOD)

    assert UnitGrading.objects.filter(superseded_at=None).count() == 3


@pytest.mark.parametrize(
    ("year", "grade"),
    [(2017, UnitGrade4.EXCELLENT), (2018, UnitGrade.CLEAN_STRONG)],
    ids=["four levels too early", "the old scale too late"],
)
def test_a_year_knows_only_its_own_scale(
    world: World, actor: Actor, year: int, grade: UnitGrade | UnitGrade4
) -> None:
    with pytest.raises(NotGraded, match=f"thuộc thang khác; năm {year}"):
        graded(world, actor, year, grade)
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("year", "grade"), [(2017, UnitGrade.CLEAN_STRONG), (2018, UnitGrade4.EXCELLENT)]
)
def test_the_highest_level_may_be_exemplary(
    world: World, actor: Actor, year: int, grade: UnitGrade | UnitGrade4
) -> None:
    assert graded(world, actor, year, grade, is_exemplary=True).is_exemplary
    with pytest.raises(NotGraded, match="tiêu biểu"):
        graded(world, actor, 2016, UnitGrade.GOOD, is_exemplary=True)


def test_the_same_grading_twice_is_one(world: World, actor: Actor) -> None:
    graded(world, actor, 2017, UnitGrade.GOOD)
    with pytest.raises(NotGraded, match="Đã ghi đúng như vậy"):
        graded(world, actor, 2017, UnitGrade.GOOD)
    other = Grounds("Quyết định 41-QĐ/ĐU", ON)
    graded(world, actor, 2017, UnitGrade.GOOD, grounds=other)

    assert UnitGrading.objects.count() == 2


def test_no_year_to_come_and_none_in_which_the_unit_did_not_stand(
    world: World, actor: Actor
) -> None:
    assert graded(world, actor, 2019, UnitGrade4.GOOD)
    assert graded(world, actor, 2010, UnitGrade.GOOD)
    with pytest.raises(NotGraded, match="Năm 2020 chưa tới"):
        graded(world, actor, 2020, UnitGrade4.GOOD)
    with pytest.raises(NotGraded, match="không hoạt động trong năm 2009"):
        graded(world, actor, 2009, UnitGrade.GOOD)
