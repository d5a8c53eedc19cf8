"""Doors of badges on pages: which waves, lists, entries and badges a user may open or act on."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from dangvu.access.doors.scope import widest
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.accounts.models import User
from dangvu.honours.models import BadgeAward, BadgeWave, ListStep, WaveEntry
from dangvu.honours.queries import waves_in_sight
from dangvu.organisations.kinds import CELL_TYPES
from dangvu.organisations.models import Organisation
from dangvu.people.queries import homes_of


def waves_for(hats: Hats) -> list[BadgeWave]:
    """Waves that reach into a place of the user's, the newest first; 403 for who sees none anywhere."""
    return list(waves_in_sight(reading_places(hats)))


def reading_places(hats: Hats) -> list[Organisation]:
    places = widest(hats.places(Permission.READ_WAVES))
    if not places:
        raise PermissionDenied
    return places


def wave_for(hats: Hats, wave_id: int) -> BadgeWave:
    """404 out of sight."""
    return get_object_or_404(waves_in_sight(reading_places(hats)), pk=wave_id)


def part_of(hats: Hats, wave: BadgeWave) -> list[Organisation]:
    """The subtrees of a wave that the user may read: all of it, or the user's places below."""
    places = reading_places(hats)
    if any(wave.unit.is_within(place) for place in places):
        return [wave.unit]
    return [place for place in places if place.is_within(wave.unit)]


def unit_of_wave(hats: Hats, wave: BadgeWave, unit_id: int) -> Organisation:
    """A unit of a wave in sight; 404 for another."""
    units = Organisation.objects.within(part_of(hats, wave))
    return get_object_or_404(units.select_related("parent"), pk=unit_id)


def entry_for(hats: Hats, entry_id: int) -> WaveEntry:
    found = WaveEntry.objects.within(reading_places(hats))
    return get_object_or_404(found.select_related("person", "unit", "wave__unit"), pk=entry_id)


def committees_for(hats: Hats) -> list[Organisation]:
    """Where the user may draw up a wave: their places and the committees right below them."""
    places = widest(hats.places(Permission.DRAW_UP_WAVE))
    if not places:
        raise PermissionDenied
    below = Organisation.objects.standing().filter(parent__in=places).exclude(type__in=CELL_TYPES)
    return [*places, *below.in_tree_order()]


def may_send(hats: Hats, unit: Organisation) -> bool:
    return hats.may(Permission.SEND_WAVE_LIST, unit)


def may_answer(hats: Hats, wave: BadgeWave, unit: Organisation) -> bool:
    """Who answers a list is above the unit; the list of the whole wave is its board's."""
    if unit.pk == wave.unit_id:
        return hats.may(Permission.DECIDE_WAVE, unit)
    return unit.parent is not None and hats.may(Permission.SEND_WAVE_LIST, unit.parent)


def wave_to_decide(hats: Hats, wave_id: int) -> BadgeWave:
    wave = wave_for(hats, wave_id)
    if not hats.may(Permission.DECIDE_WAVE, wave.unit):
        raise PermissionDenied
    return wave


def wave_to_draw_up(hats: Hats, wave_id: int) -> BadgeWave:
    wave = wave_for(hats, wave_id)
    if not hats.may(Permission.DRAW_UP_WAVE, wave.unit):
        raise PermissionDenied
    return wave


def badge_for(
    hats: Hats, award_id: int, permission: Permission = Permission.READ_WAVES
) -> BadgeAward:
    """A badge by where it was given or where its holder belongs now; 404 elsewhere, 403 not theirs."""
    found = BadgeAward.objects.select_related("person", "unit", "wave")
    award = get_object_or_404(found, pk=award_id)
    units = [*([award.unit] if award.unit else []), *homes_of(award.person, hats.on)]
    seen = [unit for unit in units if hats.may(Permission.READ_WAVES, unit)]
    if not seen:
        raise Http404
    if not any(hats.may(permission, unit) for unit in seen):
        raise PermissionDenied
    return award


def who_acted(steps: Iterable[ListStep]) -> dict[str, str]:
    """The names of those who sent, returned and approved, by the name they sign in with."""
    usernames = {step.recorded_by for step in steps}
    return {user.username: str(user) for user in User.objects.filter(username__in=usernames)}


def province_of_series(hats: Hats) -> Organisation:
    """The top of the tree, whose running numbers only those who act for all of it may set."""
    tops = _tops(hats)
    if not tops:
        raise PermissionDenied
    return tops[0]


def may_set_numbers(hats: Hats) -> bool:
    return bool(_tops(hats))


def _tops(hats: Hats) -> list[Organisation]:
    may = (Permission.DRAW_UP_WAVE, Permission.DECIDE_WAVE)
    return [place for needed in may for place in hats.places(needed) if place.is_root]
