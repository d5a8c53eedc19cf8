"""Doors of sets: whose a user may read, compose, publish and end."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from dangvu.access.doors.scope import Scope, scope_for, widest
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.accounts.models import User
from dangvu.organisations.models import Organisation
from dangvu.regulations.choosing import NoSuchSet
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.queries import sets_in_sight
from dangvu.regulations.stages import SetStage
from dangvu.regulations.unfinished import gaps_of
from dangvu.rules.sets import RuleSet, shipped


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


def ruleset_for(hats: Hats, key: str) -> RuleSet:
    """A shipped set, or one in sight, drafts included, by id or id#reading; NoSuchSet elsewhere."""
    name, _, reading = key.partition("#")
    places_of_sets(hats)
    if name in shipped():
        found, own = shipped()[name], ""
    else:
        row = sets_in_sight(hats.places(Permission.READ_RULES)).filter(definition__id=name).first()
        if row is None or row.stage == SetStage.DISCARDED:
            raise NoSuchSet("Không có bộ tiêu chuẩn này trong phạm vi của đồng chí.")
        if gaps_of(row.definition, row.reading):
            raise NoSuchSet(f"“{row}” còn chưa xong, nên chưa thử được. Mời soạn tiếp.")
        found, own = row.in_all_readings(), row.reading
    try:
        return found.read_as(reading or own)
    except KeyError:
        raise NoSuchSet(f"“{found.title}” không có cách đọc này.") from None


def roll_for_sets(hats: Hats, unit_id: int | None = None) -> Scope:
    """The part of the tree on which sets may be tried: 403 for who may see no rules or no roll."""
    places_of_sets(hats)
    return scope_for(hats, Permission.READ_POOL, unit_id)


def draft_to_compose(hats: Hats, set_id: int) -> AdoptedSet:
    """A draft that the user may change; 404 once it is published."""
    found = set_to(hats, set_id, Permission.COMPOSE_SET)
    if not found.is_draft:
        raise Http404
    return found


def names_of_users(usernames: Collection[str]) -> dict[str, str]:
    """Who drafted and who published, by name."""
    return {user.username: str(user) for user in User.objects.filter(username__in=usernames)}
