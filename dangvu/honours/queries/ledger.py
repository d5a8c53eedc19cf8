"""The ledger of badges, the acts on one list, and the ceremony of one unit."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from dangvu.honours.models import (
    BadgeAward,
    BadgeSeries,
    BadgeStep,
    BadgeWave,
    ListStep,
    WaveCeremony,
)
from dangvu.honours.stages import BadgeEvent
from dangvu.organisations.models import Organisation


def awards_in(places: Sequence[Organisation], year: int) -> QuerySet[BadgeAward]:
    """Badges of the waves of one year, in the order of the waves and of their decisions."""
    there = Q(Organisation.in_subtrees(places, via="unit"))
    found = BadgeAward.objects.filter(there, given_on__year=year)
    found = found.select_related("person", "unit", "wave").prefetch_related("steps")
    return found.order_by("given_on", "decided_on", "order", "-milestone", "person__sort_key", "id")


def issued_again(places: Sequence[Organisation], year: int) -> QuerySet[BadgeAward]:
    """Badges of which another was issued in that year, in the place of a lost one."""
    there = Q(Organisation.in_subtrees(places, via="unit"))
    steps = BadgeStep.objects.filter(event=BadgeEvent.REISSUED, happened_on__year=year)
    found = BadgeAward.objects.filter(there, pk__in=steps.values("award"))
    found = found.select_related("person", "unit", "wave").prefetch_related("steps")
    return found.order_by("given_on", "-milestone", "person__sort_key", "id")


def acts_on(wave: BadgeWave, unit: Organisation) -> list[ListStep]:
    """Everything that was done with one unit's list, in order."""
    return list(ListStep.objects.filter(wave=wave, unit=unit).order_by("id"))


def ceremonies_of(wave: BadgeWave) -> dict[int, WaveCeremony]:
    """By unit."""
    return {each.unit_id: each for each in WaveCeremony.objects.filter(wave=wave)}


def ceremony_for(award: BadgeAward) -> WaveCeremony | None:
    """Where the badge is to be given: the ceremony of its unit, or of the nearest above it."""
    if award.wave is None or award.unit is None:
        return None
    held = ceremonies_of(award.wave)
    way = reversed(award.unit.ancestor_ids())
    return next((held[unit] for unit in way if unit in held), None)


def badges_of(wave: BadgeWave, places: Sequence[Organisation]) -> list[BadgeAward]:
    """What the decision gave to people of these places, in the order of its list."""
    there = Organisation.in_subtrees(places, via="unit")
    found = BadgeAward.objects.filter(there, wave=wave).select_related("person", "unit")
    return list(found.prefetch_related("steps").order_by("order", "id"))


def series_in(province: Organisation) -> list[BadgeSeries]:
    """The newest of a milestone first."""
    return list(BadgeSeries.objects.filter(unit=province).order_by("milestone", "-from_on"))
