"""Doors of the census: where a user may read figures, and whose names stand behind them."""

from datetime import date

import polars as pl
from django.core.exceptions import PermissionDenied

from dangvu.access.doors.scope import Scope, scope_for, widest
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.census.counting import IS_CANDIDATE, IS_MEMBER
from dangvu.census.frame import Frame
from dangvu.organisations.models import Organisation


def figures_for(hats: Hats, unit_id: int | None, day: date) -> Scope:
    """A unit whose figures may be read, or all of the user's places."""
    return scope_for(hats, Permission.READ_FIGURES, unit_id, day)


def names_behind(hats: Hats, unit_id: int, day: date, *, is_pool: bool) -> Scope:
    """A unit whose members, or candidates, may be listed."""
    permission = Permission.READ_POOL if is_pool else Permission.READ_ROLL
    return scope_for(hats, permission, unit_id, day)


def numbers_for(
    hats: Hats, unit: Organisation | None, permission: Permission
) -> list[Organisation]:
    """One unit, or all of the user's places; 403 for who may do this nowhere."""
    places = [unit] if unit else widest(hats.places(permission))
    if not places or not all(hats.may(permission, place) for place in places):
        raise PermissionDenied
    return places


def rows_for(hats: Hats, frame: Frame, places: list[Organisation]) -> pl.DataFrame:
    """The rows of these places that the user may take out: members, and candidates where seen."""
    found = []
    for place in places:
        rows = frame.below(place.pk)
        may_list = {
            Permission.READ_ROLL: IS_MEMBER,
            Permission.READ_POOL: IS_CANDIDATE,
        }
        seen = [test for permission, test in may_list.items() if hats.may(permission, place)]
        found += [rows.filter(pl.any_horizontal(*seen))] if seen else []
    return pl.concat(found) if found else frame.columns.clear()
