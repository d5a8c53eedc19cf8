"""Doors of badges: out of sight is 404, somebody else's act is 403, the board at the top decides."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from dangvu.access.doors.honours import (
    award_for,
    entry_for,
    list_to_approve,
    list_to_return,
    list_to_send,
    unit_to_draw_up,
    wave_for,
    wave_to_decide,
)
from dangvu.access.hats import Hats, hats_of
from dangvu.access.permissions import Permission, Role
from dangvu.accounts.models import User
from dangvu.honours.models import BadgeAward, BadgeWave
from dangvu.honours.operations.drawing import WavePlan, draw_up_wave
from dangvu.honours.tests.veterans import WAVE, Veterans, veterans
from tests.world import ON, World, account

__all__ = ["veterans"]


def hats(user: User) -> Hats:
    return hats_of(user, ON)


@pytest.fixture
def wave(world: World, veterans: Veterans, officer: User) -> BadgeWave:
    return draw_up_wave(world.agencies, plan=WavePlan(WAVE), on=ON, by=hats(officer).actor())


def test_a_wave_is_seen_from_its_own_subtree_only(
    wave: BadgeWave, secretary: User, other_officer: User, administrator: User
) -> None:
    assert wave_for(hats(secretary), wave.pk) == wave
    with pytest.raises(Http404):
        wave_for(hats(other_officer), wave.pk)
    with pytest.raises(PermissionDenied):
        wave_for(hats(administrator), wave.pk)


def test_drawing_up_is_the_officers_and_not_the_secretarys(
    wave: BadgeWave, world: World, officer: User, secretary: User, other_officer: User
) -> None:
    assert unit_to_draw_up(hats(officer), world.agencies.pk) == world.agencies
    assert wave_for(hats(officer), wave.pk, Permission.DRAW_UP_WAVE) == wave
    for user, refusal in ((secretary, Http404), (other_officer, Http404)):
        with pytest.raises(refusal):
            unit_to_draw_up(hats(user), world.agencies.pk)
    with pytest.raises(PermissionDenied):
        unit_to_draw_up(hats(secretary), world.first_cell.pk)
    with pytest.raises(PermissionDenied):
        wave_for(hats(secretary), wave.pk, Permission.DRAW_UP_WAVE)


def test_who_sends_does_not_answer(
    wave: BadgeWave, world: World, secretary: User, officer: User, standing_member: User
) -> None:
    cell = world.first_cell
    assert list_to_send(hats(secretary), wave, cell.pk) == cell
    assert list_to_return(hats(officer), wave, cell.pk) == cell
    assert list_to_approve(hats(standing_member), wave, cell.pk) == cell
    for door in (list_to_return, list_to_approve):
        with pytest.raises(PermissionDenied):
            door(hats(secretary), wave, cell.pk)
    with pytest.raises(PermissionDenied):
        list_to_approve(hats(officer), wave, cell.pk)
    with pytest.raises(Http404):
        list_to_send(hats(secretary), wave, world.second_cell.pk)


def test_only_the_board_at_the_top_of_the_tree_decides(
    wave: BadgeWave, world: World, standing_member: User, officer: User
) -> None:
    board = account("thuong-vu-tinh", "Cao Trà Sơn", Role.STANDING_MEMBER, world.root)

    assert wave_to_decide(hats(board), wave.pk) == wave
    for user in (standing_member, officer):
        with pytest.raises(PermissionDenied):
            wave_to_decide(hats(user), wave.pk)


def test_a_line_and_a_badge_are_seen_by_the_unit_that_puts_forward(
    wave: BadgeWave, world: World, veterans: Veterans, secretary: User, other_officer: User
) -> None:
    own = wave.entries.get(person=veterans.thirty)
    other = wave.entries.get(person=veterans.forty)
    badge = BadgeAward.objects.create(
        person=veterans.thirty, milestone=30, kind="normal", given_on=WAVE, source="x",
        unit=world.first_cell,
    )  # fmt: skip

    assert entry_for(hats(secretary), own.pk) == own
    assert award_for(hats(secretary), badge.pk, Permission.HAND_OVER_BADGE) == badge
    with pytest.raises(Http404):
        entry_for(hats(secretary), other.pk)
    with pytest.raises(Http404):
        award_for(hats(other_officer), badge.pk)
    with pytest.raises(PermissionDenied):
        award_for(hats(secretary), badge.pk, Permission.DECIDE_WAVE)
