"""Doors of what is taken out: lists of people as files, for whom may read them and take them out."""

from datetime import date

from django.core.exceptions import PermissionDenied

from dangvu.access.doors.scope import Scope, scope_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission


def members_to_take_out(hats: Hats, unit_id: int | None, day: date | None = None) -> Scope:
    return _scope(hats, Permission.READ_ROLL, unit_id, day)


def candidates_to_take_out(hats: Hats, unit_id: int | None, day: date | None = None) -> Scope:
    return _scope(hats, Permission.READ_POOL, unit_id, day)


def _scope(hats: Hats, reading: Permission, unit_id: int | None, day: date | None) -> Scope:
    """403 where the list may not be read, or be read and not be taken out."""
    if not hats.may(reading):
        raise PermissionDenied
    return scope_for(hats, Permission.EXPORT_LIST, unit_id, day)
