"""The door of the desk: names of units, and what waits for an administrator."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from dangvu.access.hats import Hats
from dangvu.access.models import Appointment
from dangvu.access.permissions import Permission
from dangvu.access.trail_pages import last_seals
from dangvu.accounts.models import User
from dangvu.audit.models import Seal
from dangvu.organisations.models import Organisation
from dangvu.people.models import Membership
from dangvu.people.queries import members_on

SOON = timedelta(days=30)


@dataclass(frozen=True)
class Keeping:
    """What an administrator keeps an eye on."""

    idle: list[User]
    ending: list[Appointment]
    seals: list[tuple[str, Seal | None]]


def units_named(ids: Iterable[int]) -> dict[int, Organisation]:
    """Units by id; their names are public to every signed-in user."""
    return Organisation.objects.in_bulk(set(ids))


def probationary_count(day: date, cell: Organisation) -> int:
    """How many of the cell's members are on probation that day."""
    memberships = Membership.objects.on(day).filter(person__in=members_on(day, [cell]))
    return memberships.filter(Q(official_on=None) | Q(official_on__gt=day)).count()


def keeping(hats: Hats) -> Keeping | None:
    """Accounts nobody appointed, appointments that end soon, the seals; None for everybody else."""
    places = hats.places(Permission.APPOINT)
    if not places:
        return None
    running = Appointment.objects.filter(Q(to_on=None) | Q(to_on__gt=hats.on))
    idle = User.objects.filter(is_active=True, is_system=False).exclude(
        pk__in=running.values("user")
    )
    ending = Appointment.objects.filter(
        Organisation.in_subtrees(places, via="place"),
        to_on__gt=hats.on,
        to_on__lte=hats.on + SOON,
    )
    is_whole = any(place.is_root for place in hats.places(Permission.READ_TRAIL))
    return Keeping(
        idle=list(idle.order_by("username")),
        ending=list(ending.select_related("user", "place").order_by("to_on", "id")),
        seals=last_seals() if is_whole else [],
    )
