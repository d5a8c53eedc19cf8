"""A wave to draw up, and the running numbers of the province."""

from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.honours.models import BadgeSeries, BadgeWave
from dangvu.honours.operations.drawing import WavePlan, draw_up_wave
from dangvu.honours.tests.veterans import WAVE, Veterans, veterans
from tests.world import ON, SOURCE, World

__all__ = ["veterans"]


@pytest.fixture
def wave(world: World, veterans: Veterans, actor: Actor) -> BadgeWave:
    """The wave of the agencies' committee, drawn up by its officer."""
    plan = WavePlan(WAVE, lists_due_on=date(2019, 12, 10), due_source="Kế hoạch 83-KH/ĐU")
    return draw_up_wave(world.agencies, plan=plan, on=ON, by=actor)


@pytest.fixture
def series(world: World) -> dict[int, BadgeSeries]:
    return {
        years: BadgeSeries.objects.create(
            unit=world.root, milestone=years, letters="TR", last_used=120, source=SOURCE,
            from_on=date(2016, 1, 1),
        )
        for years in (30, 40)
    }  # fmt: skip
