"""A draft of the agencies, and a candidate with two graded years."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dangvu.access.hats import hats_of
from dangvu.accounts.models import User
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.models import Grading
from dangvu.regulations.beginnings import Beginning
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.sets import open_draft
from dangvu.web.regulations.tests.set_pages import definition
from tests.world import ON, World

Browser = Callable[[User], Client]
Opened = Callable[..., AdoptedSet]


@pytest.fixture
def opened(world: World, officer: User) -> Opened:
    def made(level: str = "good", **changes: Any) -> AdoptedSet:
        unit = changes.pop("unit", world.agencies)
        beginning = Beginning(f"bo-{level}", definition(level, **changes))
        return open_draft(unit, beginning=beginning, by=hats_of(officer, ON).actor())

    return made


@pytest.fixture
def graded(world: World) -> None:
    """The candidate did good work in 2018; the year before is not on record."""
    Grading.objects.create(
        person=world.candidate, year=2018, of=GradingOf.STAFF, grade=Grade.GOOD,
        source="Phiếu xếp loại", recorded_at=timezone.now(),
    )  # fmt: skip
    Grading.objects.create(
        person=world.candidate, year=2017, of=GradingOf.STAFF, grade=Grade.COMPLETED,
        source="Phiếu xếp loại", recorded_at=timezone.now(),
    )  # fmt: skip
