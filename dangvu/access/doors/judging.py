"""Doors of judging: who may be judged by a set, one by one or as a roll."""

from django.core.exceptions import PermissionDenied

from dangvu.access.doors.people import person_for
from dangvu.access.doors.scope import widest
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person


def somebody_to_judge(hats: Hats, person_id: int) -> tuple[Person, Organisation]:
    """Whose record may be opened; 404 out of sight."""
    return person_for(hats, person_id)


def roll_to_judge(
    hats: Hats, permission: Permission, unit: Organisation | None
) -> list[Organisation]:
    """One unit, or all of the user's places; 403 for who may look at nobody."""
    if unit is not None:
        if not hats.may(permission, unit):
            raise PermissionDenied
        return [unit]
    places = widest(hats.places(permission))
    if not places:
        raise PermissionDenied
    return places
