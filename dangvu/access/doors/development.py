"""Doors of the pool: whose candidates a user may list, which candidacy may be opened."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from dangvu.access.doors.scope import Scope, scope_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.development.models import Candidacy
from dangvu.organisations.models import Organisation


def pool_for(hats: Hats, unit_id: int | None = None) -> Scope:
    """The part of the pool that is shown: all of the user's places, or one unit's subtree."""
    return scope_for(hats, Permission.READ_POOL, unit_id)


def candidacy_for(
    hats: Hats, candidacy_id: int, permission: Permission = Permission.READ_POOL
) -> Candidacy:
    """A candidacy of a cell in sight; 404 elsewhere, 403 when the act is not the user's."""
    in_sight = Candidacy.objects.filter(
        Organisation.in_subtrees(hats.places(Permission.READ_POOL), via="cell")
    )
    candidacy = get_object_or_404(in_sight.select_related("person", "cell"), pk=candidacy_id)
    if not hats.may(permission, candidacy.cell):
        raise PermissionDenied
    return candidacy
