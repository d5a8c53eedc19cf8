"""Founding, renaming, retyping and dissolving units: what changes, from which day, what is refused."""

import json
from datetime import date, timedelta

import pytest

from dangvu.accounts.actor import Actor
from dangvu.accounts.system import COMMAND_LINE, system_actor
from dangvu.audit.models import Entry
from dangvu.organisations.grounds import AheadOfTime, Grounds, NoSource
from dangvu.organisations.kinds import BodyKind, Sector, UnitType
from dangvu.organisations.models import Body, Organisation, OrganisationPeriod
from dangvu.organisations.models.organisation import step_of
from dangvu.organisations.operations.turning import OutOfOrder
from dangvu.organisations.operations.units import (
    NotAUnit,
    StillNeeded,
    UnitForm,
    dissolve_unit,
    found_unit,
    rename_unit,
    retype_unit,
)
from dangvu.organisations.queries import periods_on
from dangvu.organisations.standing import NotStanding, NotThere
from tests.world import FOUNDED_ON, ON, World

DAY = timedelta(days=1)
CHANGED_ON = date(2018, 7, 1)
GROUNDS = Grounds("Quyết định 15-QĐ/TU ngày 20/6/2018", ON)
CELL = UnitForm("Chi bộ  Trà Mới ", UnitType.CELL, Sector.AGENCY)


def content_of(verb: str) -> dict[str, object]:
    entry = Entry.objects.select_related("detail").get(verb=verb)
    content: dict[str, object] = json.loads(entry.detail.content)
    return content


def names_of(unit: Organisation) -> list[tuple[str, date, date | None]]:
    rows = unit.periods.order_by("from_on").values_list("name", "from_on", "to_on")
    return list(rows)


def founded(world: World, actor: Actor, parent: Organisation | None = None) -> Organisation:
    return found_unit(
        CELL, parent=parent or world.base, from_on=CHANGED_ON, grounds=GROUNDS, by=actor
    )


def test_a_unit_is_founded_last_among_its_siblings(world: World, actor: Actor) -> None:
    unit = founded(world, actor)

    unit.refresh_from_db()
    assert (unit.name, unit.search_key) == ("Chi bộ Trà Mới", "0chi0bo0tra0moi")
    assert unit.path == world.base.path + step_of(unit.pk)
    assert unit.order == 3
    assert unit.display_key == world.base.display_key + step_of(3)
    assert periods_on(CHANGED_ON, [world.base]).filter(organisation=unit).count() == 1
    assert periods_on(CHANGED_ON - DAY, [world.base]).count() == 3


def test_founding_is_on_the_trail_of_the_unit(world: World, actor: Actor) -> None:
    unit = founded(world, actor)

    entry = Entry.objects.get(verb="organisations.unit_founded")
    assert (entry.subject_id, entry.unit_id, entry.username) == (unit.pk, unit.pk, actor.username)
    assert content_of("organisations.unit_founded")["source"] == GROUNDS.source
    assert unit.periods.get().source == GROUNDS.source


def test_the_first_unit_is_the_root_and_there_is_no_second(database: None) -> None:
    by = system_actor(COMMAND_LINE)
    form = UnitForm("Đảng bộ tỉnh Trà Lũng", UnitType.PROVINCE)
    root = found_unit(form, parent=None, from_on=FOUNDED_ON, grounds=GROUNDS, by=by)

    assert root.is_root
    assert root.path == step_of(root.pk)
    with pytest.raises(NotThere, match="đã có gốc là “Đảng bộ tỉnh Trà Lũng”"):
        found_unit(form, parent=None, from_on=FOUNDED_ON, grounds=GROUNDS, by=by)
    assert Organisation.objects.count() == OrganisationPeriod.objects.count() == 1
    assert Entry.objects.count() == 1


def test_nothing_is_founded_under_a_cell(world: World, actor: Actor) -> None:
    with pytest.raises(NotThere, match="là chi bộ, không có tổ chức trực thuộc"):
        founded(world, actor, world.first_cell)


def test_nothing_is_founded_under_a_unit_before_it_stands(world: World, actor: Actor) -> None:
    with pytest.raises(NotThere, match="chưa hoạt động"):
        found_unit(CELL, parent=world.base, from_on=FOUNDED_ON - DAY, grounds=GROUNDS, by=actor)
    assert found_unit(CELL, parent=world.base, from_on=FOUNDED_ON, grounds=GROUNDS, by=actor).pk


def test_a_unit_needs_a_name_and_an_entry_its_paper() -> None:
    with pytest.raises(NotAUnit, match="Chưa có tên"):
        UnitForm("  ", UnitType.CELL)
    with pytest.raises(NoSource, match="Chưa ghi căn cứ"):
        Grounds(" ", ON)


def test_nothing_is_told_ahead_of_time(world: World, actor: Actor) -> None:
    with pytest.raises(AheadOfTime, match="sau ngày làm việc 02/12/2019"):
        rename_unit(world.base, name="Sở Trà Sen", from_on=ON + DAY, grounds=GROUNDS, by=actor)
    assert rename_unit(world.base, name="Sở Sen", from_on=ON, grounds=GROUNDS, by=actor)


def test_the_old_name_stays_with_the_days_it_was_used(world: World, actor: Actor) -> None:
    rename_unit(
        world.first_cell, name="Chi bộ  Trà Đỏ", from_on=CHANGED_ON, grounds=GROUNDS, by=actor
    )

    world.first_cell.refresh_from_db()
    assert (world.first_cell.name, world.first_cell.search_key) == (
        "Chi bộ Trà Đỏ",
        "0chi0bo0tra0do",
    )
    assert names_of(world.first_cell) == [
        ("Chi bộ Trà Hồng", FOUNDED_ON, CHANGED_ON),
        ("Chi bộ Trà Đỏ", CHANGED_ON, None),
    ]
    content = content_of("organisations.unit_renamed")
    assert content["name"] == ["Chi bộ Trà Hồng", "Chi bộ Trà Đỏ"]


@pytest.mark.parametrize("day", [FOUNDED_ON, FOUNDED_ON - DAY], ids=["on", "before"])
def test_no_change_on_or_before_the_first_day_of_the_running_period(
    world: World, actor: Actor, day: date
) -> None:
    with pytest.raises(OutOfOrder, match="đã có việc ghi ngày 01/01/2010"):
        rename_unit(world.base, name="Đảng bộ Sen", from_on=day, grounds=GROUNDS, by=actor)

    assert names_of(world.base) == [("Đảng bộ Sở Trà Sen", FOUNDED_ON, None)]
    assert not Entry.objects.exists()


def test_the_day_after_the_start_a_change_is_told(world: World, actor: Actor) -> None:
    day = FOUNDED_ON + DAY
    rename_unit(world.base, name="Đảng bộ Sen", from_on=day, grounds=GROUNDS, by=actor)

    assert names_of(world.base)[0][2] == day


def test_a_name_that_is_the_same_is_no_change(world: World, actor: Actor) -> None:
    with pytest.raises(NotAUnit, match="không có gì thay đổi"):
        rename_unit(world.base, name=" Đảng bộ Sở  Trà Sen", from_on=ON, grounds=GROUNDS, by=actor)


def test_a_base_cell_becomes_a_committee(world: World, actor: Actor) -> None:
    form = UnitForm("Đảng bộ xã Trà Vân", UnitType.BASE_COMMITTEE, Sector.COMMUNE)
    retype_unit(world.other_cell, form=form, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)

    world.other_cell.refresh_from_db()
    assert UnitForm.of(world.other_cell) == form
    types = world.other_cell.periods.order_by("from_on").values_list("type", "sector")
    assert list(types) == [("base_cell", "commune"), ("base_committee", "commune")]
    assert content_of("organisations.unit_retyped")["type"] == ["base_cell", "base_committee"]


def test_a_committee_with_cells_becomes_no_cell(world: World, actor: Actor) -> None:
    form = UnitForm("Chi bộ Sở Trà Sen", UnitType.BASE_CELL)
    with pytest.raises(StillNeeded, match="còn tổ chức trực thuộc"):
        retype_unit(world.base, form=form, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)

    for cell in (world.first_cell, world.second_cell):
        dissolve_unit(cell, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)
    assert retype_unit(world.base, form=form, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)


def test_a_unit_stands_until_the_day_it_is_dissolved(world: World, actor: Actor) -> None:
    body = Body.objects.create(
        unit=world.other_cell, kind=BodyKind.CELL_COMMITTEE, name="Chi ủy", from_on=FOUNDED_ON
    )
    dissolve_unit(world.other_cell, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)

    assert periods_on(CHANGED_ON - DAY, [world.district]).count() == 2
    assert periods_on(CHANGED_ON, [world.district]).get().organisation == world.district
    world.other_cell.refresh_from_db()
    body.refresh_from_db()
    assert world.other_cell.dissolved_on == body.to_on == CHANGED_ON
    entry = Entry.objects.get(verb="organisations.unit_dissolved")
    assert (entry.unit_id, entry.subject_id) == (world.other_cell.pk, world.other_cell.pk)


def test_a_unit_with_standing_children_and_the_root_are_not_dissolved(
    world: World, actor: Actor
) -> None:
    with pytest.raises(StillNeeded, match=r"còn tổ chức trực thuộc \(“Chi bộ Trà Hồng”\)"):
        dissolve_unit(world.base, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)
    with pytest.raises(StillNeeded, match="là gốc"):
        dissolve_unit(world.root, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)
    assert not Entry.objects.exists()


def test_a_unit_is_not_dissolved_before_what_stood_below_it(world: World, actor: Actor) -> None:
    dissolve_unit(world.other_cell, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)

    with pytest.raises(OutOfOrder, match="“Chi bộ xã Trà Vân” đã có việc ghi ngày 01/07/2018"):
        dissolve_unit(world.district, from_on=CHANGED_ON - DAY, grounds=GROUNDS, by=actor)
    assert dissolve_unit(world.district, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)


def test_a_dissolved_unit_changes_no_more(world: World, actor: Actor) -> None:
    cell = world.other_cell
    dissolve_unit(cell, from_on=CHANGED_ON, grounds=GROUNDS, by=actor)

    form = UnitForm("Chi bộ Trà Vân", UnitType.CELL)
    gone = pytest.raises(NotStanding, match="đã giải thể từ 01/07/2018")
    with gone:
        rename_unit(cell, name="Trà", from_on=ON, grounds=GROUNDS, by=actor)
    with gone:
        retype_unit(cell, form=form, from_on=ON, grounds=GROUNDS, by=actor)
    with gone:
        dissolve_unit(cell, from_on=ON, grounds=GROUNDS, by=actor)
    with gone:
        found_unit(form, parent=cell, from_on=ON, grounds=GROUNDS, by=actor)
    assert Entry.objects.count() == 1
