"""The part of the tree that a list shows: the user's places, or one unit below them."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation


@dataclass(frozen=True)
class Scope:
    """`unit` is what was chosen, if anything; `above` and `below` the steps in sight from there."""

    places: list[Organisation]
    unit: Organisation | None
    above: Organisation | None
    below: list[Organisation]


def scope_for(hats: Hats, permission: Permission, unit_id: int | None) -> Scope:
    """403 for who may do this nowhere; 404 for a unit outside the places where they may."""
    places = hats.places(permission)
    if not places:
        raise PermissionDenied
    if unit_id is None:
        steps = Organisation.objects.standing().filter(parent__in=places)
        return Scope(places, None, None, list(steps.in_tree_order()))
    found = Organisation.objects.within(places).filter(Q(pk=unit_id) | Q(parent=unit_id))
    units = list(found.select_related("parent").in_tree_order())
    chosen = [unit for unit in units if unit.pk == unit_id]
    if not chosen:
        raise Http404
    parent = chosen[0].parent
    is_above = parent is not None and any(parent.is_within(place) for place in places)
    below = [unit for unit in units if unit.parent_id == unit_id and unit.dissolved_on is None]
    return Scope(chosen, chosen[0], parent if is_above else None, below)
