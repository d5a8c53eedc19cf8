"""Doors of sets: whose a user may read, compose, publish and end."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from dangvu.access.doors.scope import widest
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.queries import sets_in_sight
from dangvu.regulations.stages import SetStage


def places_of_sets(
    hats: Hats, permission: Permission = Permission.READ_RULES
) -> list[Organisation]:
    """The user's places, each subtree once; 403 for who may do this nowhere."""
    places = widest(hats.places(permission))
    if not places:
        raise PermissionDenied
    return places


def set_for(hats: Hats, set_id: int) -> AdoptedSet:
    """A set of a unit in sight, or a published one of a unit above; 404 elsewhere."""
    seen = sets_in_sight(places_of_sets(hats))
    found: AdoptedSet = get_object_or_404(seen.exclude(stage=SetStage.DISCARDED), pk=set_id)
    return found


def set_to(hats: Hats, set_id: int, permission: Permission) -> AdoptedSet:
    """The same, for an act: 403 where it is not the user's."""
    found = set_for(hats, set_id)
    if not hats.may(permission, found.unit):
        raise PermissionDenied
    return found
