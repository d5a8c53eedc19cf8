"""Doors of the roll: which members a user may list, whose record may be opened."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from dangvu.access.doors.scope import Scope, scope_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.development.queries import cells_with
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person
from dangvu.people.queries import homes_of


def members_for(hats: Hats, unit_id: int | None = None, day: date | None = None) -> Scope:
    """The part of the roll that is shown: all of the user's places, or one unit's subtree."""
    return scope_for(hats, Permission.READ_ROLL, unit_id, day)


def person_for(
    hats: Hats, person_id: int, permission: Permission = Permission.READ_PERSON
) -> tuple[Person, Organisation]:
    """Somebody in sight, with the unit by which; 404 out of sight, 403 when the act is not theirs.

    In sight is who belongs to a place of the user's, stays there for a time, stands in a source
    list there, or belonged there last.
    """
    person = get_object_or_404(Person, pk=person_id)
    units = [*homes_of(person, hats.on), *cells_with(person, hats.on)]
    seen = [unit for unit in units if hats.may(Permission.READ_PERSON, unit)]
    if not seen:
        raise Http404
    if not any(hats.may(permission, unit) for unit in seen):
        raise PermissionDenied
    return person, seen[0]
