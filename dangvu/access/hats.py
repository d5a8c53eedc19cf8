"""The hats a user wears on a day, and the places where a permission reaches."""

from dataclasses import dataclass, field
from datetime import date

from dangvu.access.models import Appointment
from dangvu.access.permissions import GRANTS, Permission, Role
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.organisations.models import Organisation


@dataclass(frozen=True)
class Hats:
    """A signed-in user with the appointments that hold on `on`. Built once a request."""

    user: User
    on: date
    appointments: tuple[Appointment, ...] = field(default=())

    def places(self, permission: Permission) -> list[Organisation]:
        """Where the user may do this: the roots of the subtrees, each once, none when nowhere."""
        granted = [a.place for a in self.appointments if permission in GRANTS[Role(a.role)]]
        return list({place.pk: place for place in granted}.values())

    def may(self, permission: Permission, at: Organisation | None = None) -> bool:
        """Whether the user may do this at a unit, or (without one) anywhere at all."""
        places = self.places(permission)
        return bool(places) if at is None else any(at.is_within(place) for place in places)

    @property
    def main(self) -> Appointment | None:
        """The hat that decides the first page: the highest place, the earliest appointment."""
        return min(self.appointments, key=lambda a: (len(a.place.path), a.pk), default=None)

    def actor(self) -> Actor:
        main = self.main
        return self.user.as_actor(appointment_id=main.pk if main else None)


def hats_of(user: User, on: date) -> Hats:
    """One query: the appointments with their places."""
    found = Appointment.objects.on(on).filter(user=user).select_related("place").order_by("id")
    return Hats(user, on, tuple(found))
