"""Appointments: which user holds which role where, from when to when."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from dangvu.access.permissions import Role
from dangvu.organisations.models import Organisation


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def on(self, day: date) -> Self:
        return self.filter(Q(to_on=None) | Q(to_on__gt=day), from_on__lte=day)


class Appointment(models.Model):
    """A user's role at a place; its reach is the subtree of that place."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="appointments")
    role = models.CharField("vai", max_length=20, choices=Role.choices)
    place = models.ForeignKey(Organisation, models.PROTECT, related_name="appointments")
    from_on = models.DateField("từ ngày")
    to_on = models.DateField("đến ngày", null=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = "phân công"
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(from_on__lt=F("to_on")),
                name="an_appointment_has_length",
            ),
            models.UniqueConstraint(
                fields=["user", "role", "place"],
                condition=Q(to_on=None),
                name="one_open_appointment_each",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.place}"
