"""Appointing a user to a role at a place from a day, and ending it on a day."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from dangvu.access.models import Appointment
from dangvu.access.permissions import Role
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit import trail
from dangvu.kernel.days import in_words
from dangvu.kernel.errors import DomainError
from dangvu.organisations.kinds import CELL_TYPES
from dangvu.organisations.models import Organisation


class CannotAppoint(DomainError):
    pass


class CannotEndAppointment(DomainError):
    pass


@transaction.atomic
def appoint(
    user: User, *, role: Role, place: Organisation, from_on: date, by: Actor
) -> Appointment:
    """Give a user a role at a place from a day on; its reach is the subtree of the place."""
    user = User.objects.select_for_update().get(pk=user.pk)
    _refuse_user(user, by)
    _refuse_place(role, place, from_on)
    _refuse_overlap(user, role, place, from_on)
    appointment = Appointment.objects.create(user=user, role=role, place=place, from_on=from_on)
    trail.record(
        "access.appointed", subject=appointment, by=by, unit_id=place.pk,
        user_id=user.pk, role=role, from_on=from_on,
    )  # fmt: skip
    return appointment


def _refuse_user(user: User, by: Actor) -> None:
    if user.is_system or not user.is_active:
        raise CannotAppoint(f"Tài khoản “{user.username}” không mở, không phân công được.")
    if user.pk == by.user_id:
        raise CannotAppoint("Không tự phân công cho mình; nhờ quản trị khác phân công.")


def _refuse_place(role: Role, place: Organisation, from_on: date) -> None:
    if role == Role.CELL_SECRETARY and place.type not in CELL_TYPES:
        raise CannotAppoint(f"“{place}” không phải chi bộ, không có bí thư chi bộ.")
    if place.dissolved_on is not None and place.dissolved_on <= from_on:
        raise CannotAppoint(f"“{place}” đã giải thể từ {in_words(place.dissolved_on)}.")
    if from_on < place.founded_on:
        raise CannotAppoint(f"“{place}” lập từ {in_words(place.founded_on)}; ghi ngày sau đó.")


def _refuse_overlap(user: User, role: Role, place: Organisation, from_on: date) -> None:
    same = Appointment.objects.filter(user=user, role=role, place=place)
    running = same.filter(Q(to_on=None) | Q(to_on__gt=from_on)).order_by("id").first()
    if running is not None:
        raise CannotAppoint(
            f"{user} đã là {Role(role).label} của “{place}” từ {in_words(running.from_on)}."
        )


@transaction.atomic
def end_appointment(appointment: Appointment, *, on: date, by: Actor) -> None:
    """End an appointment: `on` is the first day on which it no longer holds."""
    appointment = Appointment.objects.select_for_update().get(pk=appointment.pk)
    if appointment.to_on is not None:
        raise CannotEndAppointment(f"Phân công này đã thôi từ {in_words(appointment.to_on)}.")
    if on <= appointment.from_on:
        raise CannotEndAppointment(
            f"Phân công bắt đầu {in_words(appointment.from_on)}; ngày thôi phải sau ngày đó."
        )
    if appointment.user_id == by.user_id and appointment.role == Role.ADMINISTRATOR:
        raise CannotEndAppointment("Không tự thôi vai quản trị của mình; nhờ quản trị khác.")
    appointment.to_on = on
    appointment.save(update_fields=["to_on"])
    trail.record(
        "access.appointment_ended", subject=appointment, by=by,
        unit_id=appointment.place_id, user_id=appointment.user_id, on=on,
    )  # fmt: skip
