"""The tree of several days, base organisations, and what is believed of their quality."""

from datetime import date

import pytest
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import UnitGrade, UnitGrade4, UnitType
from dangvu.organisations.models import Organisation, UnitGrading
from dangvu.organisations.operations.moving import move_unit
from dangvu.organisations.operations.units import dissolve_unit
from dangvu.organisations.queries import (
    base_organisations_on,
    branches_on,
    children_of,
    periods_of,
    places_on,
    rolled_up,
    unit_gradings,
    way_to,
)
from tests.world import ON, SOURCE, World, unit

MOVED_ON = date(2018, 7, 1)
GROUNDS = Grounds(source="Quyết định 7-QĐ/TU", entered_on=ON)
BEFORE, AFTER = date(2018, 6, 30), MOVED_ON


@pytest.fixture
def moved(world: World, actor: Actor) -> World:
    """In 2018 the whole base organisation with its cells went from the agencies to the district."""
    move_unit(world.base, parent=world.district, from_on=MOVED_ON, grounds=GROUNDS, by=actor)
    return world


def below(parent: Organisation, day: date) -> list[str]:
    return [b.name for b in branches_on(day, [parent.pk]) if b.parent_id == parent.pk]


def test_the_tree_of_an_earlier_day_stays_as_it_was(moved: World) -> None:
    assert below(moved.agencies, BEFORE) == ["Đảng bộ Sở Trà Sen"]
    assert below(moved.agencies, AFTER) == []
    assert below(moved.district, BEFORE) == ["Chi bộ xã Trà Vân"]
    assert below(moved.district, AFTER) == ["Chi bộ xã Trà Vân", "Đảng bộ Sở Trà Sen"]
    for day in (BEFORE, AFTER):
        assert below(moved.base, day) == ["Chi bộ Trà Hồng", "Chi bộ Trà Cúc"]


def test_the_way_to_a_unit_is_that_of_the_day(moved: World) -> None:
    cell = moved.first_cell

    assert way_to(cell.pk, BEFORE) == [moved.root.pk, moved.agencies.pk, moved.base.pk, cell.pk]
    assert way_to(cell.pk, AFTER) == [moved.root.pk, moved.district.pk, moved.base.pk, cell.pk]
    assert way_to(cell.pk, date(2009, 12, 31)) == []


def test_a_place_has_the_path_of_the_day(moved: World) -> None:
    base = Organisation.objects.get(pk=moved.base.pk)
    [before], [after] = places_on(BEFORE, [base]), places_on(AFTER, [base])

    assert before.path.startswith(moved.agencies.path)
    assert after.path == base.path
    assert places_on(date(2009, 12, 31), [base]) == []


def test_the_root_is_the_whole_tree_of_any_day(world: World) -> None:
    assert places_on(date(1990, 1, 1), [world.first_cell, world.root]) == [world.root]


def test_branches_say_how_many_units_stand_below(moved: World) -> None:
    [root] = [branch for branch in branches_on(AFTER, []) if branch.parent_id is None]
    counts = {b.unit_id: b.below for b in branches_on(AFTER, [moved.root.pk])}

    assert (root.name, root.type, root.below) == ("Đảng bộ tỉnh Trà Lũng", UnitType.PROVINCE, 2)
    assert counts[moved.agencies.pk] == 0
    assert counts[moved.district.pk] == 2


def test_counts_are_rolled_up_in_the_tree_of_the_day(moved: World) -> None:
    before = rolled_up(BEFORE, {moved.first_cell.pk: 5, moved.second_cell.pk: 2})
    after = rolled_up(AFTER, {moved.first_cell.pk: 5, moved.second_cell.pk: 2})

    assert before[moved.agencies.pk] == after[moved.district.pk] == 7
    assert before[moved.district.pk] == after[moved.agencies.pk] == 0
    assert before[moved.root.pk] == after[moved.root.pk] == 7


def test_base_organisations_are_those_of_the_day(moved: World, actor: Actor) -> None:
    def names(place: Organisation, day: date) -> set[str]:
        return {period.name for period in base_organisations_on(day, [place])}

    assert names(moved.root, BEFORE) == {"Đảng bộ Sở Trà Sen", "Chi bộ xã Trà Vân"}
    assert names(moved.agencies, BEFORE) == {"Đảng bộ Sở Trà Sen"}
    assert names(moved.agencies, AFTER) == set()

    dissolve_unit(moved.other_cell, from_on=date(2019, 3, 1), grounds=GROUNDS, by=actor)

    assert names(moved.district, date(2019, 2, 28)) == {"Đảng bộ Sở Trà Sen", "Chi bộ xã Trà Vân"}
    assert names(moved.district, date(2019, 3, 1)) == {"Đảng bộ Sở Trà Sen"}
    assert children_of(moved.district) == [moved.base]


def test_a_unit_tells_its_periods_the_newest_first(moved: World) -> None:
    found = periods_of(moved.base)

    assert [period.parent for period in found] == [moved.district, moved.agencies]
    assert [period.to_on for period in found] == [None, MOVED_ON]


def graded(of: Organisation, year: int, grade: str, *, is_superseded: bool = False) -> None:
    UnitGrading.objects.create(
        unit=of,
        year=year,
        grade=grade,
        source=SOURCE,
        recorded_at=timezone.now(),
        superseded_at=timezone.now() if is_superseded else None,
    )


def test_gradings_count_in_the_tree_of_the_years_last_day(moved: World) -> None:
    graded(moved.base, 2017, UnitGrade.CLEAN_STRONG)
    graded(moved.base, 2018, UnitGrade4.EXCELLENT)

    assert unit_gradings(2017, [moved.agencies]).count() == 1
    assert not unit_gradings(2017, [moved.district])
    assert not unit_gradings(2018, [moved.agencies])
    assert unit_gradings(2018, [moved.district]).count() == 1
    assert not unit_gradings(2018, [moved.district], [UnitGrade4.FAILED])


def test_only_what_is_believed_of_base_organisations_counts(world: World) -> None:
    graded(world.base, 2017, UnitGrade.WEAK, is_superseded=True)
    graded(world.base, 2017, UnitGrade.CLEAN_STRONG)
    graded(world.first_cell, 2017, UnitGrade.CLEAN_STRONG)

    assert [g.grade for g in unit_gradings(2017, [world.root])] == [UnitGrade.CLEAN_STRONG]


def test_a_unit_founded_later_is_in_no_earlier_tree(world: World) -> None:
    late = unit("Đảng bộ Trà Mới", UnitType.BASE_COMMITTEE, world.district)
    late.periods.update(from_on=date(2019, 1, 1))

    assert "Đảng bộ Trà Mới" not in below(world.district, date(2018, 12, 31))
    assert "Đảng bộ Trà Mới" in below(world.district, date(2019, 1, 1))
