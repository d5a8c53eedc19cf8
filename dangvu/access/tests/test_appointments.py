"""Appointing and ending: the refusals, the first and the last day, the trail."""

from datetime import date, timedelta

import pytest

from dangvu.access.hats import hats_of
from dangvu.access.models import Appointment
from dangvu.access.operations.appointments import (
    CannotAppoint,
    CannotEndAppointment,
    appoint,
    end_appointment,
)
from dangvu.access.permissions import Permission, Role
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.accounts.system import WORKER, system_actor
from dangvu.audit.models import Entry
from tests.world import FOUNDED_ON, World

FROM = date(2019, 12, 2)
DAY = timedelta(days=1)


@pytest.fixture
def keeper(administrator: User) -> Actor:
    return administrator.as_actor()


@pytest.fixture
def held(world: World, stranger: User, keeper: Actor) -> Appointment:
    return appoint(
        stranger, role=Role.COMMITTEE_OFFICER, place=world.agencies, from_on=FROM, by=keeper
    )


def test_an_appointment_holds_from_its_first_day(
    held: Appointment, stranger: User, world: World
) -> None:
    assert not hats_of(stranger, FROM - DAY).appointments
    assert hats_of(stranger, FROM).may(Permission.READ_ROLL, world.first_cell)
    assert not hats_of(stranger, FROM).may(Permission.READ_ROLL, world.root)


def test_appointing_is_on_the_trail_at_the_place(held: Appointment, world: World) -> None:
    entry = Entry.objects.get()

    assert (entry.verb, entry.unit_id) == ("access.appointed", world.agencies.pk)
    assert (entry.subject_type, entry.subject_id) == ("access.appointment", held.pk)


def test_nobody_appoints_themselves(administrator: User, world: World, keeper: Actor) -> None:
    with pytest.raises(CannotAppoint, match="cho mình"):
        appoint(
            administrator, role=Role.COMMITTEE_OFFICER, place=world.root, from_on=FROM, by=keeper
        )
    assert not Entry.objects.exists()


@pytest.mark.parametrize("place", ["root", "agencies", "base"])
def test_a_committee_has_no_cell_secretary(
    stranger: User, world: World, keeper: Actor, place: str
) -> None:
    with pytest.raises(CannotAppoint, match="không phải chi bộ"):
        appoint(
            stranger, role=Role.CELL_SECRETARY, place=getattr(world, place), from_on=FROM, by=keeper
        )


@pytest.mark.parametrize("place", ["first_cell", "other_cell"])
def test_a_cell_and_a_base_cell_have_one(
    stranger: User, world: World, keeper: Actor, place: str
) -> None:
    cell = getattr(world, place)
    assert appoint(stranger, role=Role.CELL_SECRETARY, place=cell, from_on=FROM, by=keeper).pk


def test_a_unit_has_nobody_before_it_is_founded_nor_from_the_day_it_is_dissolved(
    stranger: User, world: World, keeper: Actor
) -> None:
    world.base.dissolved_on = FROM
    world.base.save()

    with pytest.raises(CannotAppoint, match="giải thể"):
        appoint(stranger, role=Role.STANDING_MEMBER, place=world.base, from_on=FROM, by=keeper)
    early = FOUNDED_ON - DAY
    with pytest.raises(CannotAppoint, match="lập từ"):
        appoint(stranger, role=Role.STANDING_MEMBER, place=world.agencies, from_on=early, by=keeper)
    appoint(stranger, role=Role.STANDING_MEMBER, place=world.base, from_on=FROM - DAY, by=keeper)
    appoint(stranger, role=Role.STANDING_MEMBER, place=world.root, from_on=FOUNDED_ON, by=keeper)


def test_the_same_role_is_not_given_twice_at_once(
    held: Appointment, stranger: User, world: World, keeper: Actor
) -> None:
    end_appointment(held, on=FROM + 10 * DAY, by=keeper)

    def again(from_on: date) -> Appointment:
        place = world.agencies
        return appoint(
            stranger, role=Role.COMMITTEE_OFFICER, place=place, from_on=from_on, by=keeper
        )

    with pytest.raises(CannotAppoint, match="đã là cán bộ Ban Tổ chức"):
        again(FROM + 9 * DAY)
    assert again(FROM + 10 * DAY).pk


def test_a_closed_or_a_system_account_is_not_appointed(
    stranger: User, world: World, keeper: Actor
) -> None:
    stranger.is_active = False
    stranger.save()
    worker = User.objects.get(pk=system_actor(WORKER).user_id)

    for user in (stranger, worker):
        with pytest.raises(CannotAppoint, match="không mở"):
            appoint(user, role=Role.STANDING_MEMBER, place=world.root, from_on=FROM, by=keeper)


def test_an_appointment_ends_before_the_day_named(
    held: Appointment, stranger: User, world: World, keeper: Actor
) -> None:
    end_appointment(held, on=FROM + DAY, by=keeper)

    assert hats_of(stranger, FROM).appointments
    assert not hats_of(stranger, FROM + DAY).appointments
    last = Entry.objects.order_by("id").last()
    assert last is not None
    assert (last.verb, last.unit_id) == ("access.appointment_ended", world.agencies.pk)


def test_an_appointment_lasts_at_least_a_day(held: Appointment, keeper: Actor) -> None:
    with pytest.raises(CannotEndAppointment, match="phải sau"):
        end_appointment(held, on=FROM, by=keeper)


def test_what_has_ended_does_not_end_again(held: Appointment, keeper: Actor) -> None:
    end_appointment(held, on=FROM + DAY, by=keeper)

    with pytest.raises(CannotEndAppointment, match="đã thôi"):
        end_appointment(held, on=FROM + 5 * DAY, by=keeper)
    assert Entry.objects.count() == 2


def test_another_role_of_ones_own_may_be_laid_down(officer: User) -> None:
    own = Appointment.objects.get(user=officer)

    end_appointment(own, on=FROM, by=officer.as_actor())
    own.refresh_from_db()
    assert own.to_on == FROM


def test_an_administrator_is_relieved_by_another(administrator: User, keeper: Actor) -> None:
    own = Appointment.objects.get(user=administrator)

    with pytest.raises(CannotEndAppointment, match="quản trị khác"):
        end_appointment(own, on=FROM, by=keeper)
