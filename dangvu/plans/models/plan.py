"""A letter under review, and the facts that were read in it."""

from collections.abc import Iterable
from textwrap import shorten
from typing import Self

from django.db import models

from dangvu.organisations.models import Organisation
from dangvu.plans.stages import TAKES_EFFECT, Decision
from dangvu.registry.models import Letter

CERTAIN = 0.9


class PlanQuerySet(models.QuerySet["Plan"]):
    def within(self, places: Iterable[Organisation]) -> Self:
        return self.filter(Organisation.in_subtrees(places, via="unit"))


class Plan(models.Model):
    """A plan or letter of a committee; takes effect fact by fact, as an officer confirms them."""

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="plans")
    letter = models.OneToOneField(Letter, models.PROTECT, null=True, related_name="plan")
    key = models.CharField("số, ký hiệu", max_length=60, blank=True)
    title = models.CharField("trích yếu", max_length=500)
    doc_type = models.CharField("loại văn bản", max_length=40, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True)
    period_from_on = models.DateField("từ ngày", null=True)
    period_to_on = models.DateField("đến ngày", null=True)
    opened_on = models.DateField("ngày đưa vào xem")

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = "kế hoạch"

    def __str__(self) -> str:
        """ "Kế hoạch 83-KH/ĐU"; one without a number by what it is about."""
        if self.key:
            return f"{self.doc_type} {self.key}".strip()
        return f"{self.doc_type or 'Văn bản'} “{shorten(self.title, 80, placeholder='…')}”"


class ReadFactQuerySet(models.QuerySet["ReadFact"]):
    def pending(self) -> Self:
        return self.filter(decision=Decision.PENDING)

    def certain(self) -> Self:
        return self.filter(confidence__gte=CERTAIN)

    def in_text_order(self) -> Self:
        return self.order_by("start", "id")


class ReadFact(models.Model):
    """One fact read in a letter (docfacts/1), tied to its place in the text, and its decision."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="facts")
    type = models.CharField("loại", max_length=30)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField("câu trong văn bản")
    norm = models.JSONField("đọc được")
    evidence = models.JSONField(default=list)
    confidence = models.FloatField("độ chắc")
    rule = models.CharField(max_length=60)
    decision = models.CharField(max_length=10, choices=Decision.choices, default=Decision.PENDING)
    corrected_norm = models.JSONField("sửa thành", null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField("người quyết định", max_length=150, blank=True)

    objects = ReadFactQuerySet.as_manager()

    class Meta:
        verbose_name = "nội dung đọc được"
        indexes = [models.Index(fields=["plan", "start"], name="fact_place")]

    def __str__(self) -> str:
        return f"{self.type}: {self.quote[:60]}"

    @property
    def is_certain(self) -> bool:
        return self.confidence >= CERTAIN

    @property
    def is_decided(self) -> bool:
        return self.decision != Decision.PENDING

    @property
    def takes_effect(self) -> bool:
        return self.decision in TAKES_EFFECT

    @property
    def meaning(self) -> dict[str, object]:
        """The norm that holds: the officer's correction, else what was read."""
        found: dict[str, object] = self.norm if self.corrected_norm is None else self.corrected_norm
        return found
