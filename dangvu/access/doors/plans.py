"""Doors of letters, plans and targets: 404 out of sight, 403 when the act is not the user's."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.accounts.models import User
from dangvu.organisations.models import Organisation
from dangvu.plans.models import Deadline, Done, Plan, ReadFact, ReportDuty, Target
from dangvu.plans.queries import in_sight, plans_in_sight, reached
from dangvu.plans.queries.reach import Thing
from dangvu.registry.models import Letter

THINGS: dict[str, type[Thing]] = {"deadline": Deadline, "duty": ReportDuty}


def places_for(hats: Hats, permission: Permission) -> list[Organisation]:
    """The user's places; 403 when there is none."""
    places = hats.places(permission)
    if not places:
        raise PermissionDenied
    return places


def plans_shown(hats: Hats) -> QuerySet[Plan]:
    """Plans of the user's own units, and of those above that speak to them."""
    return plans_in_sight(places_for(hats, Permission.READ_PLANS))


def plan_for(hats: Hats, plan_id: int) -> Plan:
    return get_object_or_404(plans_shown(hats), pk=plan_id)


def review_for(hats: Hats, plan_id: int) -> Plan:
    """A plan under review: the matter of its own committee, and of those above."""
    plan = plan_for(hats, plan_id)
    if plan.letter is None:
        raise Http404
    if not hats.may(Permission.READ_PLANS, plan.unit):
        raise PermissionDenied
    return plan


def plan_to_decide(hats: Hats, plan_id: int) -> Plan:
    plan = review_for(hats, plan_id)
    if not hats.may(Permission.DECIDE_FACT, plan.unit):
        raise PermissionDenied
    return plan


def plan_to_draft_from(hats: Hats, plan_id: int) -> Plan:
    """A plan whose criteria the user may make a draft of: 403 where they may compose no set."""
    plan = plan_for(hats, plan_id)
    if not hats.may(Permission.COMPOSE_SET, plan.unit):
        raise PermissionDenied
    return plan


def fact_to_decide(hats: Hats, fact_id: int) -> ReadFact:
    places = places_for(hats, Permission.READ_PLANS)
    seen = ReadFact.objects.filter(plan__in=Plan.objects.filter(in_sight(places)))
    fact = get_object_or_404(seen.select_related("plan__unit", "plan__letter"), pk=fact_id)
    if not hats.may(Permission.DECIDE_FACT, fact.plan.unit):
        raise PermissionDenied
    return fact


def letter_for(hats: Hats, plan_id: int) -> Letter:
    """The original: for whoever may see the plan."""
    plan = plan_for(hats, plan_id)
    if plan.letter is None:
        raise Http404
    return plan.letter


def enter_for(hats: Hats) -> list[Organisation]:
    """The units in whose name the user may bring a letter in."""
    return places_for(hats, Permission.ENTER_LETTER)


def target_for(hats: Hats, target_id: int) -> Target:
    places = places_for(hats, Permission.READ_PLANS)
    seen = Target.objects.live().filter(in_sight(places))
    found: Target = get_object_or_404(seen.select_related("plan", "unit", "fact"), pk=target_id)
    return found


def names_for(hats: Hats, target_id: int) -> Target:
    """Names are for who may see the roll; where, is a matter of the board's rows."""
    target = target_for(hats, target_id)
    places_for(hats, Permission.READ_ROLL)
    return target


def thing_for(hats: Hats, kind: str, pk: int) -> Thing:
    """A deadline or a duty of a plan in sight."""
    places = places_for(hats, Permission.READ_PLANS)
    if kind not in THINGS:
        raise Http404
    seen = THINGS[kind].objects.live().filter(plan__in=Plan.objects.filter(in_sight(places)))
    found: Thing = get_object_or_404(
        seen.select_related("plan__unit", "plan__letter", "fact"), pk=pk
    )
    return found


def units_asked(hats: Hats, thing: Thing) -> list[Organisation]:
    """The units that a thing reaches, as far as the user sees the tree."""
    places = places_for(hats, Permission.READ_PLANS)
    return list(reached(thing).within(places))


def unit_to_record(hats: Hats, thing: Thing, unit_id: int) -> Organisation:
    """A unit for which the user may record that a thing is done."""
    places = places_for(hats, Permission.READ_PLANS)
    unit = get_object_or_404(reached(thing).within(places), pk=unit_id)
    if not hats.may(Permission.RECORD_DONE, unit):
        raise PermissionDenied
    return unit


def done_to_take_back(hats: Hats, thing: Thing, done_id: int) -> Done:
    own = {"deadline": thing} if isinstance(thing, Deadline) else {"duty": thing}
    seen = Done.objects.filter(unit__in=units_asked(hats, thing), **own)
    done = get_object_or_404(seen.select_related("unit"), pk=done_id)
    if not hats.may(Permission.RECORD_DONE, done.unit):
        raise PermissionDenied
    return done


def names_of_users(usernames: set[str]) -> dict[str, str]:
    """Who decided, by name."""
    found = User.objects.filter(username__in=usernames)
    return {user.username: str(user) for user in found}
