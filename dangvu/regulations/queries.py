"""Questions about the sets of bodies: what stands where, which drafts wait, which versions were."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.stages import SetStage


def sets_in_sight(places: Iterable[Organisation]) -> QuerySet[AdoptedSet]:
    """Sets of the units of `places`, and published ones of the units above, which hold there too."""
    found = list(places)
    above = {pk for place in found for pk in place.ancestor_ids()}
    own = Organisation.in_subtrees(found, via="unit")
    seen = AdoptedSet.objects.filter(own | Q(unit__in=above, stage=SetStage.PUBLISHED))
    return seen.select_related("unit", "supersedes")


def listed(places: Iterable[Organisation], *, whole: bool = False) -> list[AdoptedSet]:
    """In the order of the tree, and of their days within a unit; discarded drafts are left out.

    Without `whole` the definitions are left behind: a list of names does not need them.
    """
    seen = sets_in_sight(places).exclude(stage=SetStage.DISCARDED)
    seen = seen.defer("earlier") if whole else seen.defer("definition", "earlier")
    return list(seen.order_by("unit__display_key", "from_on", "version", "id"))


def versions_of(adopted: AdoptedSet) -> list[AdoptedSet]:
    """Every version of that key that was published, the first first."""
    own = AdoptedSet.objects.published().filter(unit=adopted.unit_id, key=adopted.key)
    return list(own.order_by("version"))


def standing_on(unit: Organisation, subject: str, day: date) -> list[AdoptedSet]:
    """A unit's own sets of one subject that hold on a day."""
    own = AdoptedSet.objects.on(day).filter(unit=unit, subject=subject)
    return list(own.order_by("from_on", "id"))


def replaceable(adopted: AdoptedSet) -> list[AdoptedSet]:
    """Published sets of the same body and subject which a draft may follow."""
    own = AdoptedSet.objects.published().filter(unit=adopted.unit_id, subject=adopted.subject)
    return list(own.exclude(pk=adopted.pk).order_by("from_on", "id"))


def overlapping(draft: AdoptedSet) -> list[AdoptedSet]:
    """Published sets of the same body and subject that hold on some day on which this one would."""
    others = AdoptedSet.objects.published().filter(unit=draft.unit_id, subject=draft.subject)
    if draft.definition.get("indicator"):
        others = others.filter(key=draft.key)
    running = others.filter(Q(until_on=None) | Q(until_on__gte=draft.from_on))
    if draft.until_on:
        running = running.filter(from_on__lte=draft.until_on)
    return list(running.exclude(pk=draft.pk).order_by("from_on", "id"))


def in_the_way(draft: AdoptedSet) -> list[AdoptedSet]:
    """Sets that this draft crosses in time without saying that it follows them."""
    return [each for each in overlapping(draft) if each.pk != draft.supersedes_id]
