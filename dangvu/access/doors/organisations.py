"""Doors of the tree: names of units are public to who is signed in, figures are not."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation


def unit_for(hats: Hats, unit_id: int) -> Organisation:
    """Any unit, dissolved ones too: what it is called and belongs to is no secret in the office."""
    return get_object_or_404(Organisation.objects.select_related("parent"), pk=unit_id)


def figures_for(hats: Hats, unit_id: int) -> Organisation:
    """A unit whose figures the user may read; 404 for any other."""
    in_sight = Organisation.objects.within(hats.places(Permission.READ_FIGURES))
    return get_object_or_404(in_sight, pk=unit_id)


def names_for(hats: Hats, unit_id: int) -> Organisation:
    """A unit whose figures may be read name by name; 403 for who reads numbers only."""
    unit = figures_for(hats, unit_id)
    if not hats.may(Permission.READ_ROLL, unit):
        raise PermissionDenied
    return unit
