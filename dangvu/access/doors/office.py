"""Doors of the office's pages: accounts, appointments, the trail; no personal record passes."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from dangvu.access.hats import Hats
from dangvu.access.models import Appointment
from dangvu.access.permissions import Permission
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.kernel.names import search_terms
from dangvu.organisations.models import Organisation

HITS = 20


def accounts_in_sight(hats: Hats) -> list[User]:
    """The accounts that an administrator looks after, by name; 403 for everybody else."""
    return list(User.objects.filter(_in_sight(hats)).order_by("username"))


def may_open_accounts(hats: Hats) -> None:
    if not hats.may(Permission.APPOINT):
        raise PermissionDenied


def _in_sight(hats: Hats) -> Q:
    """Those appointed in the administrator's places, and those not appointed anywhere."""
    places = hats.places(Permission.APPOINT)
    if not places:
        raise PermissionDenied
    if any(place.is_root for place in places):
        return Q(is_system=False)
    here = Appointment.objects.filter(Organisation.in_subtrees(places, via="place"))
    return Q(is_system=False) & (
        Q(pk__in=here.values("user")) | ~Q(pk__in=Appointment.objects.values("user"))
    )


def account_for(hats: Hats, user_id: int) -> User:
    """An account to look at."""
    return get_object_or_404(User.objects.filter(_in_sight(hats)), pk=user_id)


def account_to_change(hats: Hats, user_id: int) -> User:
    """403 when the account also holds a role outside the administrator's places."""
    account = account_for(hats, user_id)
    for appointment in running_appointments(account, hats.on):
        if not hats.may(Permission.APPOINT, appointment.place):
            raise PermissionDenied
    return account


def running_appointments(account: User, on: date) -> list[Appointment]:
    """What holds now or is yet to begin."""
    found = Appointment.objects.filter(Q(to_on=None) | Q(to_on__gt=on), user=account)
    return list(found.select_related("place").order_by("from_on", "id"))


def appointments_of(account: User) -> list[Appointment]:
    """All of them, the ended ones too, newest first."""
    found = Appointment.objects.filter(user=account).select_related("place")
    return list(found.order_by("-from_on", "-id"))


def appointments_in_sight(hats: Hats, accounts: list[User]) -> list[Appointment]:
    """What those accounts hold today or will hold, with the places; one query."""
    found = Appointment.objects.filter(Q(to_on=None) | Q(to_on__gt=hats.on), user__in=accounts)
    return list(found.select_related("place").order_by("from_on", "id"))


def appointment_to_end(hats: Hats, appointment_id: int) -> Appointment:
    places = hats.places(Permission.APPOINT)
    if not places:
        raise PermissionDenied
    in_sight = Appointment.objects.filter(Organisation.in_subtrees(places, via="place"))
    return get_object_or_404(in_sight.select_related("place", "user"), pk=appointment_id)


def places_found(hats: Hats, query: str) -> list[Organisation]:
    """Standing units of the administrator's places whose name has every word of the query."""
    terms = search_terms(query)
    if not terms:
        return []
    found = Organisation.objects.standing().within(hats.places(Permission.APPOINT))
    for term in terms:
        found = found.filter(search_key__contains=term)
    return list(found.select_related("parent").in_tree_order()[:HITS])


def place_to_appoint(hats: Hats, unit_id: int) -> Organisation:
    """404 for a unit that is not the administrator's to give."""
    units = Organisation.objects.standing().within(hats.places(Permission.APPOINT))
    return get_object_or_404(units, pk=unit_id)


def open_trail(hats: Hats) -> set[int] | None:
    """The units whose trail may be read; None for all, acts of no unit included; 403 for none."""
    places = hats.places(Permission.READ_TRAIL)
    if not places:
        raise PermissionDenied
    if any(place.is_root for place in places):
        return None
    return set(Organisation.objects.within(places).values_list("pk", flat=True))


def unit_names(entries: Iterable[Entry]) -> dict[int, str]:
    """Names of the units that trail entries name; they are public to every signed-in user."""
    ids = {entry.unit_id for entry in entries if entry.unit_id is not None}
    return dict(Organisation.objects.filter(pk__in=ids).values_list("pk", "name"))


def authors_in_sight(hats: Hats) -> list[User]:
    """By whom the trail can be narrowed: accounts and, for the whole office, the named programs."""
    if open_trail(hats) is None:
        return list(User.objects.order_by("is_system", "username"))
    return accounts_in_sight(hats)


def open_seal(hats: Hats) -> None:
    """The seal closes over the whole trail: it is the whole office's administrator who keeps it."""
    if open_trail(hats) is not None:
        raise Http404
