"""The part of the tree that a list shows: the user's places, or one unit below them."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import periods_on

# Id, as text that no page prints with a separator, and name.
Choice = tuple[str, str]


@dataclass(frozen=True)
class Scope:
    """`unit` is what was chosen, if anything; `above` and `below` the steps in sight from there."""

    places: list[Organisation]
    unit: Organisation | None = None
    above: Choice | None = None
    below: tuple[Choice, ...] = ()


def scope_for(
    hats: Hats, permission: Permission, unit_id: int | None, day: date | None = None
) -> Scope:
    """403 for who may do this nowhere; 404 for a unit outside the places where they may.

    A list of another day also takes a unit that belonged there on that day.
    """
    places = widest(hats.places(permission))
    if not places:
        raise PermissionDenied
    if unit_id is None:
        steps = Organisation.objects.standing().filter(parent__in=places).in_tree_order()
        below = tuple((str(pk), name) for pk, name in steps.values_list("pk", "name"))
        return Scope(places, below=below)
    return _chosen(places, unit_id) or _as_it_was(places, unit_id, day or hats.on)


def _chosen(places: list[Organisation], unit_id: int) -> Scope | None:
    found = Organisation.objects.within(places).filter(Q(pk=unit_id) | Q(parent=unit_id))
    units = list(found.select_related("parent").in_tree_order())
    chosen = [unit for unit in units if unit.pk == unit_id]
    if not chosen:
        return None
    parent = chosen[0].parent
    is_above = parent is not None and any(parent.is_within(place) for place in places)
    return Scope(
        places=chosen,
        unit=chosen[0],
        above=(str(parent.pk), parent.name) if parent and is_above else None,
        below=tuple(
            (str(unit.pk), unit.name)
            for unit in units
            if unit.parent_id == unit_id and unit.dissolved_on is None
        ),
    )


def _as_it_was(places: list[Organisation], unit_id: int, day: date) -> Scope:
    then = periods_on(day, places).filter(organisation=unit_id).select_related("organisation")
    unit = next((period.organisation for period in then), None)
    if unit is None:
        raise Http404
    return Scope([unit], unit)


def widest(places: list[Organisation]) -> list[Organisation]:
    """Each subtree once, however many hats reach into it; the first hat's place first."""
    found: list[Organisation] = []
    for place in places:
        if not any(place.is_within(other) for other in found):
            found = [other for other in found if not other.is_within(place)]
            found.append(place)
    return found
