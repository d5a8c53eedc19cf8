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
    """`unit` is what was chosen, if anything; `below` are the units one step further down."""

    places: list[Organisation]
    unit: Organisation | None
    below: list[Organisation]


def scope_for(hats: Hats, permission: Permission, unit_id: int | None) -> Scope:
    """403 for who may do this nowhere; 404 for a unit outside the places where they may."""
    places = hats.places(permission)
    if not places:
        raise PermissionDenied
    if unit_id is None:
        below = Organisation.objects.standing().filter(parent__in=places)
        return Scope(places, None, list(below.in_tree_order()))
    found = Organisation.objects.within(places).filter(Q(pk=unit_id) | Q(parent=unit_id))
    units = list(found.select_related("parent").in_tree_order())
    chosen = [unit for unit in units if unit.pk == unit_id]
    if not chosen:
        raise Http404
    return Scope(chosen, chosen[0], [u for u in units if u.parent_id == unit_id])
