"""Doors of the look-up and of values: for which of the user's places it is asked."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from dangvu.access.doors.scope import Scope, scope_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedValue


@dataclass(frozen=True)
class Asked:
    """The unit that a question is about; `scope` is what else may be chosen."""

    unit: Organisation
    scope: Scope


def asked_for(hats: Hats, unit_id: int | None) -> Asked:
    """The unit that was chosen, else the user's own place; 403 and 404 as for any list."""
    scope = scope_for(hats, Permission.READ_RULES, unit_id)
    return Asked(scope.unit or scope.places[0], scope)


def unit_to_lay_down(hats: Hats, unit_id: int | None) -> Organisation:
    """A unit for which the user may lay down values; 404 out of sight, 403 when not theirs."""
    unit = asked_for(hats, unit_id).unit
    if not hats.may(Permission.ADOPT_VALUE, unit):
        raise PermissionDenied
    return unit


def value_to_take_back(hats: Hats, value_id: int) -> AdoptedValue:
    """A value that a unit in sight laid down; 404 elsewhere, 403 when it is not the user's act."""
    in_sight = Organisation.in_subtrees(hats.places(Permission.READ_RULES), via="unit")
    held = AdoptedValue.objects.filter(in_sight, withdrawn_at=None).select_related("unit")
    found = get_object_or_404(held, pk=value_id)
    if not hats.may(Permission.ADOPT_VALUE, found.unit):
        raise PermissionDenied
    return found
