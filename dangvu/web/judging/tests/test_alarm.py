"""A verdict that the kept census does not share raises an alarm, unless somebody was touched."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from django.conf import settings
from django.test import Client

from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.census.frame import frame_on
from dangvu.census.keeping import keep
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.operations.facts import record_grading
from dangvu.web.development.tests.test_candidate_page import address, adopt, grade
from tests.world import ON, World

Browse = Callable[[User], Client]
WARNING = "khác bảng tính sẵn"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test keeps its frames for itself."""
    monkeypatch.setattr(settings, "DATA", tmp_path)


@pytest.fixture
def browser(client_of: Browse, officer: User, world: World) -> Client:
    """Everybody good for three years, and excellent once: met."""
    adopt(world)
    grade(world, dict.fromkeys((2016, 2017, 2018), Grade.GOOD) | {2017: Grade.EXCELLENT})
    return client_of(officer)


def keep_wrongly(day: date = ON) -> None:
    """A census that believes the last year was not completed."""
    frame = frame_on(day)
    wrong = frame.columns.with_columns(
        pl.when(pl.col("group_staff") == 1).then(1).otherwise(None).cast(pl.Int8).alias(name)
        for name in ("staff_grade_1",)
    )
    keep(replace(frame, columns=wrong))


def warned(browser: Client, world: World) -> list[bool]:
    pages = (browser.get("/nguon/"), browser.get(address(world)))
    return [WARNING in page.content.decode() for page in pages]


def trail_lines() -> list[Entry]:
    entries = Entry.objects.using(settings.READ_TRAIL_DATABASE)
    return list(entries.filter(verb="development.verdicts_differ"))


def test_a_census_that_agrees_raises_nothing(browser: Client, world: World) -> None:
    assert warned(browser, world) == [False, False]
    keep(frame_on(ON))
    assert warned(browser, world) == [False, False]
    assert trail_lines() == []


def test_a_census_that_differs_is_named_on_the_page_and_on_the_trail(
    browser: Client, world: World
) -> None:
    keep_wrongly()

    page = browser.get("/nguon/").content.decode()

    assert WARNING in page
    assert "kết quả đối chiếu của Vũ Thị Trà Ngân" in page
    assert "✓ đủ điều kiện" in page
    assert WARNING in browser.get(address(world)).content.decode()
    assert len(trail_lines()) == 2


def test_who_was_touched_since_may_differ(browser: Client, world: World, actor: Actor) -> None:
    keep_wrongly()
    record_grading(
        world.candidate, year=2018, of=GradingOf.STAFF, grade=Grade.EXCELLENT,
        grounds=PersonGrounds("Đính chính", ON, world.first_cell), by=actor,
    )  # fmt: skip
    assert warned(browser, world) == [False, False]


def test_another_day_of_review_is_not_compared(browser: Client, world: World) -> None:
    keep_wrongly()
    page = browser.get(address(world), {"ngay": "3/12/2019"}).content.decode()
    assert WARNING not in page


def test_who_left_the_pool_is_not_looked_for_in_the_census(browser: Client, world: World) -> None:
    world.candidate.candidacies.update(closed_on=ON)
    keep(frame_on(ON))
    assert warned(browser, world) == [False, False]
