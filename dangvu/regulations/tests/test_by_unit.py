"""One value for many units and days: the same answers as one by one, in two queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dangvu.accounts.actor import Actor
from dangvu.organisations.models import Organisation
from dangvu.regulations.by_unit import values_by_unit
from dangvu.regulations.operations.values import Laid, adopt_value, withdraw_value
from dangvu.regulations.values import value
from tests.world import World

MEETING = "recognition/cell_meeting"
FROM = date(2019, 3, 1)
DAYS = [date(2019, 2, 28), FROM, date(2019, 6, 30), date(2019, 7, 1), date(2025, 12, 1)]


def lay_down(unit: Organisation, days: int, actor: Actor, until_on: date | None = None) -> None:
    adopt_value(unit, laid=Laid(MEETING, str(days), "HD 05", FROM, until_on), by=actor)


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_it_says_the_same_as_one_question_at_a_time(world: World, actor: Actor, on: date) -> None:
    lay_down(world.agencies, 25, actor)
    lay_down(world.base, 15, actor, until_on=date(2019, 6, 30))
    units = [world.root, world.agencies, world.base, world.first_cell, world.other_cell]

    found = values_by_unit(MEETING, [(unit.pk, on) for unit in units])

    for unit in units:
        assert found[unit.pk, on] == value(MEETING, body=unit, on=on), unit


def test_two_queries_are_enough(world: World, actor: Actor) -> None:
    lay_down(world.agencies, 25, actor)
    asked = [(unit.pk, day) for unit in (world.base, world.first_cell) for day in DAYS]

    with CaptureQueriesContext(connection) as queries:
        values_by_unit(MEETING, asked)

    assert len(queries) == 2


def test_what_was_taken_back_is_not_counted(world: World, actor: Actor) -> None:
    adopted = adopt_value(world.base, laid=Laid(MEETING, "15", "HD 05", FROM), by=actor)
    withdraw_value(adopted, reason="ghi nhầm", by=actor)

    assert values_by_unit(MEETING, [(world.base.pk, FROM)])[world.base.pk, FROM].value == 30


def test_before_the_first_day_there_is_no_value(world: World) -> None:
    assert values_by_unit(MEETING, [(world.base.pk, date(2016, 7, 24))]) == {}


def test_an_unknown_unit_has_the_central_value(world: World, actor: Actor) -> None:
    lay_down(world.base, 15, actor)

    assert values_by_unit(MEETING, [(10**9, FROM)])[10**9, FROM].value == 30
