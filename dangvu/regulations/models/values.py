"""Limits and levels that a body laid down for its subtree, beside the central ones."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from dangvu.organisations.models import Organisation


class AdoptedValueQuerySet(models.QuerySet["AdoptedValue"]):
    def on(self, day: date) -> Self:
        """What held on a day and was not taken back; the last day counts."""
        until = Q(until_on=None) | Q(until_on__gte=day)
        return self.filter(until, from_on__lte=day, withdrawn_at=None)


class AdoptedValue(models.Model):
    """A body's own value of one parameter (mức, thời hạn riêng), from one day to another."""

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="adopted_values")
    name = models.CharField("tham số", max_length=80)
    value = models.JSONField("giá trị")
    source = models.CharField("căn cứ", max_length=300)
    is_verified = models.BooleanField("đã đối chiếu văn bản", default=True)
    from_on = models.DateField("từ ngày")
    until_on = models.DateField("đến hết ngày", null=True)
    adopted_by = models.CharField(max_length=150)
    adopted_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = AdoptedValueQuerySet.as_manager()

    class Meta:
        verbose_name = "mức, thời hạn riêng"
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")),
                name="a_value_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} từ {self.from_on:%d/%m/%Y}"
