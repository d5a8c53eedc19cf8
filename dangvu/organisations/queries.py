"""Questions about the tree: the tree of any day, base organisations, gradings of units."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from dangvu.organisations.kinds import BASE_TYPES, UnitType
from dangvu.organisations.models import (
    Body,
    Organisation,
    OrganisationPeriod,
    Partner,
    UnitGrading,
)
from dangvu.organisations.models.organisation import STEP, PeriodQuerySet

Days = tuple[date, date]


def places_on(day: date, places: Iterable[Organisation]) -> list[Organisation]:
    """The same places with the path of that day; one that did not stand then falls away."""
    found = list(places)
    roots = [place for place in found if place.is_root]
    if roots or not found:
        return roots[:1]
    return [place for _, _, place in _paths_between(day, day, found)]


def periods_on(day: date, places: Iterable[Organisation]) -> PeriodQuerySet:
    """What stood on that day in the subtrees of `places`, in the tree of that day."""
    within = Organisation.in_subtrees(places_on(day, places))
    return OrganisationPeriod.objects.on(day).filter(within)


def held_on_its_day(
    rows: QuerySet[Any], places: Iterable[Organisation], *, on: str, days: Days, via: str = ""
) -> Q:
    """That `rows`, a subquery, tie a record to `places` in the tree of the record's own day.

    `on` is the field that holds this day, which lies in `days`; `via` leads from `rows` to periods.
    """
    found = list(places)
    if any(place.is_root for place in found):
        return Q(Exists(rows))
    prefix = f"{via}__" if via else ""
    lasted = Q(**{f"{prefix}to_on": None}) | Q(**{f"{prefix}to_on__gt": OuterRef(on)})
    lasting = lasted & Q(**{f"{prefix}from_on__lte": OuterRef(on)})
    condition = Q(pk__in=[])
    for from_on, to_on, place in _paths_between(*days, found):
        here = rows.filter(lasting, Organisation.in_subtrees([place], via=via))
        until = Q(**{f"{on}__lt": to_on}) if to_on else Q()
        condition |= Q(Exists(here), **{f"{on}__gte": from_on}) & until
    return condition


def _paths_between(
    start: date, end: date, places: list[Organisation]
) -> list[tuple[date, date | None, Organisation]]:
    """From when to when each place had which path, as far as it touches these days."""
    periods = OrganisationPeriod.objects.filter(
        Q(to_on=None) | Q(to_on__gt=start), organisation__in=places, from_on__lte=end
    ).order_by("organisation_id", "from_on")
    rows = periods.values_list("organisation_id", "parent_id", "path", "from_on", "to_on")
    return [
        (from_on, to_on, Organisation(pk=pk, parent_id=parent, path=path))
        for pk, parent, path, from_on, to_on in rows
    ]


def base_organisations_on(
    day: date, places: Iterable[Organisation]
) -> QuerySet[OrganisationPeriod]:
    """Base organisations (tổ chức cơ sở đảng) as they stood on a day."""
    return periods_on(day, places).filter(type__in=BASE_TYPES)


def unit_gradings(
    year: int, places: Iterable[Organisation], grades: Iterable[str] | None = None
) -> QuerySet[UnitGrading]:
    """What is believed of base organisations' quality in a year, in the tree of its last day."""
    base = base_organisations_on(date(year, 12, 31), places)
    found = UnitGrading.objects.filter(
        year=year, superseded_at=None, unit__in=base.values("organisation")
    )
    return found if grades is None else found.filter(grade__in=list(grades))


@dataclass(frozen=True)
class Branch:
    """A unit as it stood on the day asked for, and how many units stood directly below it."""

    unit_id: int
    parent_id: int | None
    name: str
    type: UnitType
    path: str
    below: int


def branches_on(day: date, opened: Iterable[int]) -> list[Branch]:
    """The roots of a day, and what stood directly under the units `opened`, in tree order."""
    standing = OrganisationPeriod.objects.on(day)
    rows = list(
        standing.filter(Q(parent=None) | Q(parent__in=list(opened)))
        .order_by("organisation__display_key", "organisation_id")
        .values_list("organisation_id", "parent_id", "name", "type", "path")
    )
    below = Counter(
        standing.filter(parent__in=[row[0] for row in rows]).values_list("parent_id", flat=True)
    )
    return [
        Branch(pk, parent, name, UnitType(kind), path, below[pk])
        for pk, parent, name, kind, path in rows
    ]


def way_to(unit_id: int, day: date) -> list[int]:
    """The units from the root down to this one, in the tree of a day; none when it did not stand."""
    periods = OrganisationPeriod.objects.on(day).filter(organisation=unit_id)
    path = periods.values_list("path", flat=True).order_by("id").first() or ""
    return [int(path[at : at + STEP], 36) for at in range(0, len(path), STEP)]


def rolled_up(day: date, counts: Mapping[int, int]) -> Counter[int]:
    """Each unit's count added to every unit above it in the tree of that day."""
    periods = OrganisationPeriod.objects.on(day).filter(organisation__in=counts)
    found: Counter[int] = Counter()
    for pk, path in periods.values_list("organisation_id", "path"):
        for start in range(0, len(path), STEP):
            found[int(path[start : start + STEP], 36)] += counts[pk]
    return found


def periods_of(unit: Organisation) -> list[OrganisationPeriod]:
    """What a unit was from day to day, the newest first."""
    own = OrganisationPeriod.objects.filter(organisation=unit).select_related("parent")
    return list(own.order_by("-from_on"))


def bodies_of(unit: Organisation) -> list[Body]:
    return list(Body.objects.filter(unit=unit).order_by("id"))


def partners_of(unit: Organisation) -> list[Partner]:
    return list(Partner.objects.filter(serves=unit).order_by("kind", "name", "id"))


def children_of(unit: Organisation) -> list[Organisation]:
    """The units that stand directly below it now."""
    return list(Organisation.objects.standing().filter(parent=unit).in_tree_order())
