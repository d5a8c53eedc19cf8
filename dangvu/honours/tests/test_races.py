"""Two at once on a wave, a list, a badge: one effect. Needs real transactions."""

from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.honours.models import BadgeAward, BadgeSeries, BadgeStep, BadgeWave, ListStep
from dangvu.honours.open_waves import NotOpen
from dangvu.honours.operations.deciding import Decision, decide_wave
from dangvu.honours.operations.drawing import WavePlan, WaveStands, draw_up_wave
from dangvu.honours.operations.giving import Happening, NotGiven, hand_over
from dangvu.honours.operations.passing import NotThisStep, send_list
from dangvu.honours.tests.test_lists_up_the_chain import send_all
from dangvu.honours.tests.veterans import WAVE, Veterans
from tests.at_once import at_once
from tests.world import ON, World

pytestmark = pytest.mark.engine
DECISION = Decision("1234-QĐ/TU", date(2020, 1, 15))


def test_a_wave_is_drawn_up_once_also_by_two_committees(
    world: World, veterans: Veterans, actor: Actor
) -> None:
    refusals = at_once(
        lambda: draw_up_wave(world.agencies, plan=WavePlan(WAVE), on=ON, by=actor),
        lambda: draw_up_wave(world.root, plan=WavePlan(WAVE), on=ON, by=actor),
    )

    assert [type(refusal) for refusal in refusals] == [WaveStands]
    assert BadgeWave.objects.count() == 1


def test_a_list_goes_up_once(wave: BadgeWave, world: World, actor: Actor) -> None:
    refusals = at_once(*[lambda: send_list(wave, unit=world.first_cell, on=ON, by=actor)] * 2)

    assert [type(refusal) for refusal in refusals] == [NotThisStep]
    assert ListStep.objects.count() == 1


def test_a_wave_is_decided_and_a_badge_handed_over_once(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], actor: Actor
) -> None:
    send_all(wave, world, actor)

    refusals = at_once(*[lambda: decide_wave(wave, decision=DECISION, on=WAVE, by=actor)] * 3)

    assert [type(refusal) for refusal in refusals] == [NotOpen] * 2
    assert BadgeAward.objects.count() == 4
    award = BadgeAward.objects.get(order=1)
    there = Happening(WAVE, place="hội trường", body="Bí thư Đảng ủy")
    refusals = at_once(*[lambda: hand_over(award, happening=there, today=WAVE, by=actor)] * 2)
    assert [type(refusal) for refusal in refusals] == [NotGiven]
    assert BadgeStep.objects.count() == 1
