"""Doors of the look-up and of values: for which of the user's places it is asked."""

from dataclasses import dataclass

from dangvu.access.doors.scope import Scope, scope_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation


@dataclass(frozen=True)
class Asked:
    """The unit that a question is about; `scope` is what else may be chosen."""

    unit: Organisation
    scope: Scope


def asked_for(hats: Hats, unit_id: int | None) -> Asked:
    """The unit that was chosen, else the user's own place; 403 and 404 as for any list."""
    scope = scope_for(hats, Permission.READ_RULES, unit_id)
    return Asked(scope.unit or scope.places[0], scope)
