"""Moving a subtree: the tree of today, the tree of the days before, and the rings that are refused."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import UnitType
from dangvu.organisations.models import Organisation, OrganisationPeriod
from dangvu.organisations.models.organisation import STEP, step_of
from dangvu.organisations.operations.moving import move_unit
from dangvu.organisations.operations.turning import OutOfOrder
from dangvu.organisations.operations.units import UnitForm, dissolve_unit, found_unit, rename_unit
from dangvu.organisations.queries import periods_on
from dangvu.organisations.standing import NotStanding, NotThere
from tests.world import FOUNDED_ON, ON, World, unit

DAY = timedelta(days=1)
MOVED_ON = date(2018, 7, 1)
GROUNDS = Grounds("Nghị quyết sáp nhập ngày 20/6/2018", ON)


def moved(
    which: Organisation, to: Organisation, actor: Actor, *, on: date = MOVED_ON, name: str = ""
) -> Organisation:
    return move_unit(which, parent=to, name=name, from_on=on, grounds=GROUNDS, by=actor)


def below(day: date, place: Organisation) -> set[str]:
    place.refresh_from_db()
    return {period.name for period in periods_on(day, [place])}


def test_the_tree_of_2016_stays_after_a_move_in_2018(world: World, actor: Actor) -> None:
    moved(world.base, world.district, actor)

    subtree = {"Đảng bộ Sở Trà Sen", "Chi bộ Trà Hồng", "Chi bộ Trà Cúc"}
    for day in (date(2016, 12, 31), MOVED_ON - DAY):
        assert below(day, world.agencies) == {world.agencies.name, *subtree}
        assert below(day, world.district) == {world.district.name, world.other_cell.name}
        assert below(day, world.base) == subtree
    for day in (MOVED_ON, ON):
        assert below(day, world.agencies) == {world.agencies.name}
        assert below(day, world.district) == {
            world.district.name, world.other_cell.name, *subtree,
        }  # fmt: skip
        assert below(day, world.base) == subtree


def test_on_every_day_each_unit_stands_once(world: World, actor: Actor) -> None:
    moved(world.base, world.district, actor)

    for day in (MOVED_ON - DAY, MOVED_ON):
        assert OrganisationPeriod.objects.on(day).count() == 7
    assert OrganisationPeriod.objects.filter(to_on=None).count() == 7


def test_paths_and_display_keys_follow_all_the_way_down(world: World, actor: Actor) -> None:
    old_key = world.first_cell.display_key
    moved(world.base, world.district, actor)

    for one in (world.base, world.first_cell, world.second_cell):
        one.refresh_from_db()
    assert world.base.parent == world.district
    assert world.base.path == world.district.path + step_of(world.base.pk)
    assert world.first_cell.path == world.base.path + step_of(world.first_cell.pk)
    assert world.first_cell.parent == world.base
    assert world.base.order == 2
    assert world.base.display_key == world.district.display_key + step_of(2)
    names = [u.name for u in Organisation.objects.within([world.base]).in_tree_order()]
    assert names == ["Đảng bộ Sở Trà Sen", "Chi bộ Trà Hồng", "Chi bộ Trà Cúc"]
    assert world.first_cell.display_key == world.base.display_key + old_key[-STEP:]


def test_a_move_may_give_a_new_name_on_the_same_day(world: World, actor: Actor) -> None:
    moved(world.second_cell, world.agencies, actor, name="Chi bộ Trà Cúc ( cũ )")

    periods = world.second_cell.periods.order_by("from_on")
    assert [period.name for period in periods] == ["Chi bộ Trà Cúc", "Chi bộ Trà Cúc ( cũ )"]
    assert [period.parent for period in periods] == [world.base, world.agencies]


def test_a_move_is_on_the_trail_with_where_from_and_where_to(world: World, actor: Actor) -> None:
    moved(world.base, world.district, actor)

    entry = Entry.objects.select_related("detail").get()
    assert (entry.verb, entry.unit_id) == ("organisations.unit_moved", world.base.pk)
    content = json.loads(entry.detail.content)
    assert content["parent"] == [world.agencies.pk, world.district.pk]
    assert (content["units"], content["from_on"]) == (3, "2018-07-01")


def test_dissolved_units_go_along_without_a_new_period(world: World, actor: Actor) -> None:
    dissolve_unit(world.first_cell, from_on=date(2017, 1, 1), grounds=GROUNDS, by=actor)
    moved(world.base, world.district, actor)

    world.first_cell.refresh_from_db()
    assert world.first_cell.path.startswith(world.district.path)
    assert world.first_cell.periods.get().to_on == date(2017, 1, 1)


def test_the_number_of_statements_does_not_grow_with_the_subtree(
    world: World, actor: Actor, django_assert_num_queries: Callable[[int], Any]
) -> None:
    with django_assert_num_queries(15) as small:
        moved(world.second_cell, world.agencies, actor)
    for number in range(5):
        unit(f"Chi bộ Trà {number}", UnitType.CELL, world.base)
    with django_assert_num_queries(len(small.captured_queries)):
        moved(world.base, world.district, actor)


def test_nothing_moves_into_itself_or_below_itself(world: World, actor: Actor) -> None:
    section = unit("Đảng bộ bộ phận Trà", UnitType.SECTION, world.base)
    for target in (world.base, section):
        with pytest.raises(NotThere, match="vào chính nó hoặc vào cấp dưới"):
            moved(world.base, target, actor)
    assert not Entry.objects.exists()


def test_the_root_moves_nowhere_and_nothing_moves_where_it_is(world: World, actor: Actor) -> None:
    with pytest.raises(NotThere, match="là gốc"):
        moved(world.root, world.district, actor)
    with pytest.raises(NotThere, match="đã trực thuộc"):
        moved(world.base, world.agencies, actor)


def test_nothing_moves_under_a_cell_or_a_dissolved_unit(world: World, actor: Actor) -> None:
    with pytest.raises(NotThere, match="là chi bộ"):
        moved(world.second_cell, world.other_cell, actor)
    dissolve_unit(world.other_cell, from_on=MOVED_ON, grounds=GROUNDS, by=actor)
    dissolve_unit(world.district, from_on=MOVED_ON, grounds=GROUNDS, by=actor)
    with pytest.raises(NotStanding, match="đã giải thể"):
        moved(world.base, world.district, actor)


@pytest.mark.parametrize(
    "on", [FOUNDED_ON, MOVED_ON - DAY, MOVED_ON], ids=["start", "before", "on"]
)
def test_a_second_move_comes_after_the_first(world: World, actor: Actor, on: date) -> None:
    moved(world.base, world.district, actor)

    with pytest.raises(OutOfOrder, match="đã có việc ghi ngày"):
        moved(world.base, world.root, actor, on=on)
    assert moved(world.base, world.root, actor, on=MOVED_ON + DAY)


def test_a_move_is_not_told_behind_a_change_below_it(world: World, actor: Actor) -> None:
    rename_unit(world.first_cell, name="Chi bộ Đỏ", from_on=MOVED_ON, grounds=GROUNDS, by=actor)

    with pytest.raises(OutOfOrder, match="“Chi bộ Đỏ” đã có việc ghi ngày 01/07/2018"):
        moved(world.base, world.district, actor, on=MOVED_ON)


def test_a_move_is_not_told_behind_one_that_left_the_subtree(world: World, actor: Actor) -> None:
    moved(world.first_cell, world.district, actor)

    with pytest.raises(OutOfOrder, match="“Chi bộ Trà Hồng” đã có việc ghi ngày 01/07/2018"):
        moved(world.base, world.district, actor, on=MOVED_ON - DAY)
    assert moved(world.base, world.district, actor, on=MOVED_ON)


def test_nothing_goes_to_a_parent_that_was_then_elsewhere(world: World, actor: Actor) -> None:
    moved(world.base, world.district, actor)
    form = UnitForm("Chi bộ Trà Mới", UnitType.CELL)

    with pytest.raises(NotThere, match="chưa ở chỗ hiện nay"):
        found_unit(form, parent=world.base, from_on=MOVED_ON - DAY, grounds=GROUNDS, by=actor)
    assert found_unit(form, parent=world.base, from_on=MOVED_ON, grounds=GROUNDS, by=actor)
