"""Whom a deadline or duty reaches, and who of them has done it."""

from collections.abc import Iterable

from django.db.models import QuerySet

from dangvu.organisations.models import Organisation
from dangvu.organisations.models.organisation import OrganisationQuerySet
from dangvu.plans.models import Deadline, Done, ReportDuty

Thing = Deadline | ReportDuty


def reached(thing: Thing) -> OrganisationQuerySet:
    """The units that are to do it: of the named types in the plan's subtree, else the plan's own."""
    standing = Organisation.objects.standing()
    if not thing.reach_types:
        return standing.filter(pk=thing.plan.unit_id)
    found = standing.within([thing.plan.unit]).filter(type__in=thing.reach_types)
    if thing.reach_sectors:
        found = found.filter(sector__in=thing.reach_sectors)
    return found.in_tree_order()


def holds_for(thing: Thing, unit: Organisation) -> bool:
    """The same question of a unit at hand, without a query."""
    if not thing.reach_types:
        return unit.pk == thing.plan.unit_id
    named = not thing.reach_sectors or unit.sector in thing.reach_sectors
    return unit.type in thing.reach_types and named and unit.is_within(thing.plan.unit)


def done_of(things: Iterable[Thing]) -> QuerySet[Done]:
    found = list(things)
    deadlines = [thing.pk for thing in found if isinstance(thing, Deadline)]
    duties = [thing.pk for thing in found if isinstance(thing, ReportDuty)]
    standing = Done.objects.filter(taken_back_at=None)
    return standing.filter(deadline__in=deadlines) | standing.filter(duty__in=duties)
