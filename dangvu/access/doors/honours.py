"""Doors of badges: which waves, lists and badges a user may see, and whose act each step is."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from dangvu.access.doors.scope import Scope, scope_for, widest
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.honours.models import BadgeAward, BadgeWave, WaveEntry
from dangvu.honours.queries import waves_in_sight
from dangvu.organisations.models import Organisation


def waves_for(hats: Hats, unit_id: int | None = None) -> Scope:
    """The part of the tree whose waves are shown: all of the user's places, or one unit's subtree."""
    return scope_for(hats, Permission.READ_WAVES, unit_id)


def places_of_waves(hats: Hats) -> list[Organisation]:
    """The user's places, each subtree once; 403 when there is none."""
    places = widest(hats.places(Permission.READ_WAVES))
    if not places:
        raise PermissionDenied
    return places


def wave_for(hats: Hats, wave_id: int, permission: Permission = Permission.READ_WAVES) -> BadgeWave:
    """A wave of the user's units or of those above; 403 when the act at its committee is not theirs.

    What of its names may be seen is a matter of `places_of_waves`.
    """
    wave: BadgeWave = get_object_or_404(waves_in_sight(places_of_waves(hats)), pk=wave_id)
    if permission != Permission.READ_WAVES and not hats.may(permission, wave.unit):
        raise PermissionDenied
    return wave


def unit_to_draw_up(hats: Hats, unit_id: int) -> Organisation:
    """A unit for whose subtree the user may draw up a wave."""
    unit = get_object_or_404(Organisation.objects.within(places_of_waves(hats)), pk=unit_id)
    if not hats.may(Permission.DRAW_UP_WAVE, unit):
        raise PermissionDenied
    return unit


def list_to_send(hats: Hats, wave: BadgeWave, unit_id: int) -> Organisation:
    """A unit of the wave whose list the user may send up."""
    unit = _unit_of(hats, wave, unit_id)
    if not hats.may(Permission.SEND_WAVE_LIST, unit):
        raise PermissionDenied
    return unit


def list_to_return(hats: Hats, wave: BadgeWave, unit_id: int) -> Organisation:
    """A unit of the wave whose list the user may send back, from the unit above it."""
    unit = _unit_of(hats, wave, unit_id)
    above = unit.parent or unit
    may = hats.may(Permission.SEND_WAVE_LIST, above) or hats.may(Permission.DECIDE_WAVE, above)
    if not may:
        raise PermissionDenied
    return unit


def list_to_approve(hats: Hats, wave: BadgeWave, unit_id: int) -> Organisation:
    """A unit of the wave whose list the user may approve, for the unit above it."""
    unit = _unit_of(hats, wave, unit_id)
    if not hats.may(Permission.DECIDE_WAVE, unit.parent or unit):
        raise PermissionDenied
    return unit


def lists_to_approve_below(hats: Hats, wave: BadgeWave, unit_id: int) -> Organisation:
    """A unit for which the user may approve all lists that were sent to it."""
    unit = _unit_of(hats, wave, unit_id)
    if not hats.may(Permission.DECIDE_WAVE, unit):
        raise PermissionDenied
    return unit


def wave_to_decide(hats: Hats, wave_id: int) -> BadgeWave:
    """Badges are given by the board at the top of the tree, not by the committee that drew up."""
    wave = wave_for(hats, wave_id)
    if not hats.may(Permission.DECIDE_WAVE, _top_of(wave.unit)):
        raise PermissionDenied
    return wave


def province_of_series(hats: Hats) -> Organisation:
    """The top of the tree, whose running numbers the user may set."""
    places = places_of_waves(hats)
    top = _top_of(places[0])
    if not hats.may(Permission.DECIDE_WAVE, top) and not hats.may(Permission.DRAW_UP_WAVE, top):
        raise PermissionDenied
    return top


def entry_for(
    hats: Hats, entry_id: int, permission: Permission = Permission.READ_WAVES
) -> WaveEntry:
    """One person's line of a wave, by the unit that puts them forward."""
    in_sight = WaveEntry.objects.within(places_of_waves(hats))
    entry = get_object_or_404(in_sight.select_related("person", "unit", "wave__unit"), pk=entry_id)
    if not hats.may(permission, entry.unit):
        raise PermissionDenied
    return entry


def award_for(
    hats: Hats, award_id: int, permission: Permission = Permission.READ_WAVES
) -> BadgeAward:
    """A badge, by the unit where the person belonged when it was given."""
    in_sight = BadgeAward.objects.filter(
        Organisation.in_subtrees(places_of_waves(hats), via="unit")
    )
    award = get_object_or_404(in_sight.select_related("person", "unit", "wave"), pk=award_id)
    if award.unit is None or not hats.may(permission, award.unit):
        raise PermissionDenied
    return award


def ceremony_to_plan(hats: Hats, wave: BadgeWave, unit_id: int) -> Organisation:
    """A unit of the wave for which the user may set the ceremony."""
    unit = _unit_of(hats, wave, unit_id)
    if not hats.may(Permission.HAND_OVER_BADGE, unit):
        raise PermissionDenied
    return unit


def _unit_of(hats: Hats, wave: BadgeWave, unit_id: int) -> Organisation:
    """A unit of the wave's subtree in the user's sight, or just above it."""
    found = Organisation.objects.within([wave.unit]).select_related("parent").filter(pk=unit_id)
    unit = get_object_or_404(found)
    if not any(unit.is_within(place) for place in places_of_waves(hats)):
        raise Http404
    return unit


def _top_of(unit: Organisation) -> Organisation:
    return Organisation.objects.get(pk=unit.ancestor_ids()[0])
