"""Founding the office, once and for ever what it is; moving the day of a demo."""

import json
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from dangvu.accounts.actor import Actor
from dangvu.accounts.system import COMMAND_LINE, system_actor
from dangvu.audit.models import Entry
from dangvu.organisations.models import Office
from dangvu.organisations.operations.office import (
    OfficeNotFounded,
    WorkingDayNotMoved,
    found_office,
    move_working_day,
)
from tests.world import World

DAY = date(2019, 12, 2)


@pytest.fixture
def by(database: None) -> Actor:
    return system_actor(COMMAND_LINE)


def founded(by: Actor, *, is_demo: bool, name: str = "Văn phòng Trà Lũng") -> Office:
    return found_office(
        is_demo=is_demo, name=name, helper="", working_day=DAY if is_demo else None, by=by
    )


@pytest.mark.parametrize("is_demo", [True, False], ids=["a demo", "a real one"])
def test_an_office_is_founded_and_on_the_trail(by: Actor, is_demo: bool) -> None:
    office = founded(by, is_demo=is_demo, name="  Văn phòng   Trà Lũng ")

    assert Office.objects.standing() == office
    assert (office.name, office.is_demo) == ("Văn phòng Trà Lũng", is_demo)
    assert office.working_day == (DAY if is_demo else None)
    entry = Entry.objects.select_related("detail").get(verb="organisations.office_founded")
    assert (entry.subject_id, entry.username) == (office.pk, COMMAND_LINE)
    assert json.loads(entry.detail.content) == {"is_demo": is_demo, "name": "Văn phòng Trà Lũng"}


def test_there_is_one_office_to_a_folder(by: Actor) -> None:
    founded(by, is_demo=True)

    with pytest.raises(OfficeNotFounded, match="Nơi này đã có văn phòng “Văn phòng Trà Lũng”"):
        founded(by, is_demo=False, name="Văn phòng khác")

    assert Office.objects.get().name == "Văn phòng Trà Lũng"
    assert Entry.objects.count() == 1


def test_an_office_needs_a_name(by: Actor) -> None:
    with pytest.raises(OfficeNotFounded, match="Chưa có tên văn phòng"):
        founded(by, is_demo=False, name="  ")

    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("is_demo", "working_day"), [(True, None), (False, DAY)], ids=["no day", "a day too much"]
)
def test_only_a_demo_has_a_day_of_its_own(
    by: Actor, is_demo: bool, working_day: date | None
) -> None:
    with pytest.raises(OfficeNotFounded, match="ngày làm việc"):
        found_office(is_demo=is_demo, name="Trà Lũng", helper="", working_day=working_day, by=by)


def test_a_demo_cannot_be_turned_real_even_in_the_database(world: World) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Office.objects.update(is_demo=False, working_day=None)

    assert Office.objects.get().is_demo


def test_a_real_office_cannot_be_turned_into_a_demo(by: Actor) -> None:
    founded(by, is_demo=False)

    with pytest.raises(DatabaseError), transaction.atomic():
        Office.objects.update(is_demo=True, working_day=DAY)


def test_an_office_is_not_deleted(world: World) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Office.objects.all().delete()


@pytest.mark.parametrize("day", [date(2020, 2, 3), date(2019, 11, 29)], ids=["on", "back"])
def test_the_day_of_a_demo_moves_and_is_on_the_trail(world: World, by: Actor, day: date) -> None:
    move_working_day(day, by=by)

    assert Office.objects.get().working_day == day
    entry = Entry.objects.select_related("detail").get(verb="organisations.working_day_moved")
    assert json.loads(entry.detail.content) == {"day": str(day), "day_before": "2019-12-02"}


def test_the_day_of_a_real_office_does_not_move(by: Actor) -> None:
    founded(by, is_demo=False)

    with pytest.raises(WorkingDayNotMoved, match="văn phòng thật"):
        move_working_day(DAY, by=by)

    assert Office.objects.get().working_day is None
    assert not Entry.objects.filter(verb="organisations.working_day_moved").exists()


def test_without_an_office_no_day_moves(by: Actor) -> None:
    with pytest.raises(WorkingDayNotMoved, match="dangvu synth"):
        move_working_day(DAY, by=by)
