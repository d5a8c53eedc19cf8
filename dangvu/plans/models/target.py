"""A target of a plan: how much of what, of whom, until when."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from dangvu.organisations.models import Organisation
from dangvu.plans.models.live import LiveQuerySet, MadeOfFact
from dangvu.plans.stages import Metric


class TargetQuerySet(LiveQuerySet):
    def counted(self) -> Self:
        return self.exclude(metric=Metric.OTHER)

    def of_year(self, year: int) -> Self:
        """Whose period touches the year; one without a period belongs to every year."""
        return self.filter(
            Q(from_on=None) | Q(from_on__lte=date(year, 12, 31)),
            Q(to_on=None) | Q(to_on__gte=date(year, 1, 1)),
        )

    def within(self, places: Iterable[Organisation]) -> Self:
        return self.filter(Organisation.in_subtrees(places, via="unit"))


class Target(MadeOfFact):
    """ "180–220 trở lên" is minimum 180, maximum 220, open-ended; "trên 85 %" is 85, strict, percent.

    A target `per_unit` holds for each unit of `unit`'s subtree whose type and sector are in scope;
    a yearly one for each year of its period.
    """

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="targets")
    metric = models.CharField("đếm gì", max_length=20, choices=Metric.choices)
    minimum = models.PositiveIntegerField("ít nhất", null=True)
    maximum = models.PositiveIntegerField("nhiều nhất", null=True)
    is_open_ended = models.BooleanField("trở lên", default=False)
    is_strict = models.BooleanField("trên, không kể chính nó", default=False)
    is_percent = models.BooleanField("tính bằng %", default=False)
    percent_of = models.CharField("phần trăm của", max_length=120, blank=True)
    per_unit = models.BooleanField("cho mỗi đơn vị", default=False)
    scope_wording = models.CharField("phạm vi", max_length=300, blank=True)
    scope_types = models.JSONField("loại đơn vị", default=list)
    scope_sectors = models.JSONField("lĩnh vực", default=list)
    condition = models.CharField("điều kiện", max_length=300, blank=True)
    is_yearly = models.BooleanField("mỗi năm", default=False)
    from_on = models.DateField("từ ngày", null=True)
    to_on = models.DateField("đến hết ngày", null=True)

    objects = TargetQuerySet.as_manager()

    class Meta(MadeOfFact.Meta):
        verbose_name = "chỉ tiêu"
        constraints = [
            *MadeOfFact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(minimum=None) | Q(maximum=None) | Q(minimum__lte=F("maximum")),
                name="a_target_is_a_range",
            ),
            models.CheckConstraint(
                condition=Q(from_on=None) | Q(to_on=None) | Q(from_on__lte=F("to_on")),
                name="a_target_has_a_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_metric_display()}: {self.amount}"

    @property
    def amount(self) -> str:
        """ "180–220 trở lên", "trên 85 %": how the letter would say it."""
        low, high = self.minimum, self.maximum
        number = (
            f"{low}–{high}" if low is not None and high is not None else f"{low or high or '?'}"
        )
        number = f"{number} %" if self.is_percent else number
        if self.is_strict:
            return f"trên {number}"
        return f"{number} trở lên" if self.is_open_ended else number
