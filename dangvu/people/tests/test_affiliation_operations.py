"""Transfers and stays for a time: everybody counts once on every day, and somewhere."""

from datetime import date, timedelta

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.grounds import AheadOfTime, Grounds
from dangvu.organisations.operations.units import dissolve_unit as dissolve_unit_of_tree
from dangvu.organisations.standing import NoSuchCell
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation
from dangvu.people.operations.affiliations import (
    NotAGuest,
    NotTransferred,
    end_temporary_stay,
    receive_transfer,
    start_temporary_stay,
    start_transfer,
)
from dangvu.people.operations.dissolution import MembersRemain, dissolve_unit
from dangvu.people.queries import members_on, stays_on
from tests.world import ON, World

DAY = timedelta(days=1)
LEFT_ON = date(2019, 3, 1)
RECEIVED_ON = date(2019, 4, 1)
GROUNDS = Grounds("Giấy giới thiệu sinh hoạt đảng số 7", ON)


def left(world: World, actor: Actor, on: date = LEFT_ON) -> Affiliation:
    return start_transfer(world.member, left_on=on, grounds=GROUNDS, by=actor)


def received(world: World, actor: Actor, on: date = RECEIVED_ON) -> Affiliation:
    return receive_transfer(
        world.member, cell=world.other_cell, received_on=on, grounds=GROUNDS, by=actor
    )


def test_on_the_way_a_member_counts_where_they_left_and_then_where_received(
    world: World, actor: Actor
) -> None:
    left(world, actor)
    received(world, actor)

    for day in (LEFT_ON - DAY, LEFT_ON, RECEIVED_ON - DAY):
        assert world.member in members_on(day, [world.first_cell])
        assert world.member not in members_on(day, [world.other_cell])
    for day in (RECEIVED_ON, ON):
        assert world.member not in members_on(day, [world.first_cell])
        assert world.member in members_on(day, [world.other_cell])


@pytest.mark.parametrize("received_on", [LEFT_ON, RECEIVED_ON], ids=["same day", "a month later"])
def test_on_every_day_of_a_transfer_a_member_is_counted_once(
    world: World, actor: Actor, received_on: date
) -> None:
    left(world, actor)
    received(world, actor, received_on)

    for day in (LEFT_ON - DAY, LEFT_ON, received_on - DAY, received_on, received_on + DAY):
        assert stays_on(day, [world.root]).filter(person=world.member).count() == 1


def test_leaving_is_on_the_trail_of_the_one_cell_and_receiving_of_the_other(
    world: World, actor: Actor
) -> None:
    transit = left(world, actor)
    received(world, actor)

    assert transit.kind == AffiliationKind.IN_TRANSIT
    assert list(Entry.objects.order_by("id").values_list("verb", "unit_id")) == [
        ("people.transfer_started", world.first_cell.pk),
        ("people.transfer_received", world.other_cell.pk),
    ]


def test_who_is_on_the_way_does_not_leave_again(world: World, actor: Actor) -> None:
    left(world, actor)

    with pytest.raises(NotTransferred, match="đang chuyển sinh hoạt từ “Chi bộ Trà Hồng”"):
        left(world, actor, ON)
    assert world.member.affiliations.count() == 2
    assert Entry.objects.count() == 1


def test_who_is_not_on_the_way_is_not_received(world: World, actor: Actor) -> None:
    with pytest.raises(NotTransferred, match="không ở trong danh sách đang chuyển"):
        received(world, actor)
    left(world, actor)
    received(world, actor)
    with pytest.raises(NotTransferred, match="không ở trong danh sách đang chuyển"):
        received(world, actor)


def test_one_leaves_after_coming_and_is_received_after_leaving(world: World, actor: Actor) -> None:
    with pytest.raises(NotTransferred, match="từ 03/02/2003; ngày chuyển đi phải sau"):
        left(world, actor, date(2003, 2, 3))
    left(world, actor)
    with pytest.raises(NotTransferred, match="rời “Chi bộ Trà Hồng” ngày 01/03/2019"):
        received(world, actor, LEFT_ON - DAY)
    with pytest.raises(AheadOfTime):
        received(world, actor, ON + DAY)


def test_who_belongs_nowhere_leaves_nothing(world: World, actor: Actor) -> None:
    with pytest.raises(NotTransferred, match="không sinh hoạt ở chi bộ nào"):
        start_transfer(world.candidate, left_on=ON, grounds=GROUNDS, by=actor)


def test_only_a_cell_receives(world: World, actor: Actor) -> None:
    left(world, actor)
    with pytest.raises(NoSuchCell, match="không phải chi bộ"):
        receive_transfer(
            world.member, cell=world.district, received_on=ON, grounds=GROUNDS, by=actor
        )


def guest(world: World, actor: Actor, on: date = LEFT_ON) -> Affiliation:
    return start_temporary_stay(
        world.member, cell=world.other_cell, from_on=on, grounds=GROUNDS, by=actor
    )


def test_a_guest_still_counts_at_home_and_the_stay_ends(world: World, actor: Actor) -> None:
    guest(world, actor)
    stay = end_temporary_stay(world.member, to_on=RECEIVED_ON, grounds=GROUNDS, by=actor)

    assert (stay.unit, stay.from_on, stay.to_on) == (world.other_cell, LEFT_ON, RECEIVED_ON)
    assert world.member in members_on(LEFT_ON, [world.first_cell])
    assert world.member not in members_on(LEFT_ON, [world.other_cell])
    assert list(Entry.objects.order_by("id").values_list("verb", "unit_id")) == [
        ("people.temporary_stay_started", world.other_cell.pk),
        ("people.temporary_stay_ended", world.other_cell.pk),
    ]


def test_a_member_is_a_guest_once_at_a_time_and_never_at_home(world: World, actor: Actor) -> None:
    guest(world, actor)
    with pytest.raises(NotAGuest, match="đang sinh hoạt tạm thời ở “Chi bộ xã Trà Vân”"):
        guest(world, actor, ON)
    end_temporary_stay(world.member, to_on=RECEIVED_ON, grounds=GROUNDS, by=actor)
    with pytest.raises(NotAGuest, match="sinh hoạt chính thức ở “Chi bộ Trà Hồng”"):
        start_temporary_stay(
            world.member, cell=world.first_cell, from_on=ON, grounds=GROUNDS, by=actor
        )
    with pytest.raises(NotAGuest):
        guest(world, actor, RECEIVED_ON - DAY)
    assert guest(world, actor, RECEIVED_ON).pk


def test_only_a_member_is_a_guest(world: World, actor: Actor) -> None:
    with pytest.raises(NotAGuest, match="không phải đảng viên"):
        start_temporary_stay(
            world.candidate, cell=world.other_cell, from_on=ON, grounds=GROUNDS, by=actor
        )


def test_a_stay_ends_after_it_began_and_if_there_is_one(world: World, actor: Actor) -> None:
    with pytest.raises(NotAGuest, match="không sinh hoạt tạm thời ở đâu"):
        end_temporary_stay(world.member, to_on=ON, grounds=GROUNDS, by=actor)
    guest(world, actor)
    with pytest.raises(NotAGuest, match="phải sau ngày đó"):
        end_temporary_stay(world.member, to_on=LEFT_ON, grounds=GROUNDS, by=actor)


def test_no_stay_begins_or_ends_ahead_of_time(world: World, actor: Actor) -> None:
    later = ON + DAY
    with pytest.raises(AheadOfTime):
        left(world, actor, later)
    with pytest.raises(AheadOfTime):
        guest(world, actor, later)
    guest(world, actor)
    with pytest.raises(AheadOfTime):
        end_temporary_stay(world.member, to_on=later, grounds=GROUNDS, by=actor)


def test_a_cell_is_not_dissolved_over_its_members(world: World, actor: Actor) -> None:
    cell = world.first_cell
    with pytest.raises(MembersRemain, match="còn 1 đảng viên"):
        dissolve_unit(cell, from_on=RECEIVED_ON, grounds=GROUNDS, by=actor)
    left(world, actor)
    with pytest.raises(MembersRemain):
        dissolve_unit(cell, from_on=RECEIVED_ON, grounds=GROUNDS, by=actor)
    received(world, actor)
    with pytest.raises(MembersRemain):
        dissolve_unit(cell, from_on=RECEIVED_ON - DAY, grounds=GROUNDS, by=actor)

    assert dissolve_unit(cell, from_on=RECEIVED_ON, grounds=GROUNDS, by=actor).dissolved_on
    assert Entry.objects.newest_first()[0].verb == "organisations.unit_dissolved"


def test_nobody_comes_to_a_cell_that_is_gone(world: World, actor: Actor) -> None:
    Affiliation.objects.filter(person=world.outsider).update(to_on=LEFT_ON)
    dissolve_unit_of_tree(world.other_cell, from_on=RECEIVED_ON, grounds=GROUNDS, by=actor)
    left(world, actor)

    with pytest.raises(NoSuchCell, match="không hoạt động ngày 01/04/2019"):
        received(world, actor, RECEIVED_ON)
    assert received(world, actor, RECEIVED_ON - DAY).pk
