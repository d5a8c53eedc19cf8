"""Sets of criteria of an office's own bodies."""

from dataclasses import replace
from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from dangvu.organisations.models import Organisation
from dangvu.regulations.stages import SetStage
from dangvu.rules.sets import RuleSet, Subject, read_set


class AdoptedSetQuerySet(models.QuerySet["AdoptedSet"]):
    def published(self) -> Self:
        return self.filter(stage=SetStage.PUBLISHED)

    def on(self, day: date) -> Self:
        """What was published and held on a day; the last day counts."""
        until = Q(until_on=None) | Q(until_on__gte=day)
        return self.published().filter(until, from_on__lte=day)


class AdoptedSet(models.Model):
    """One version of a set that a body laid down for its subtree (bộ tiêu chuẩn được áp dụng).

    `definition` is the set as data, the shape of the shipped YAML; once published it stays as it is
    and only `until_on` may be set. `proof` is what the proof said on the day of publication. A draft
    counts its changes in `revision` and keeps its `earlier` definitions, so that a step can be
    undone; `authors` are all who had a hand in it, none of whom may publish it.
    """

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="adopted_sets")
    key = models.SlugField("mã", max_length=60)
    version = models.PositiveSmallIntegerField("lần", default=1)
    subject = models.CharField("loại", max_length=20, choices=[(s.value, s.value) for s in Subject])
    title = models.CharField("tên", max_length=300)
    definition = models.JSONField()
    reading = models.CharField("cách đọc", max_length=60, blank=True)
    source = models.CharField("căn cứ", max_length=300)
    from_on = models.DateField("có hiệu lực từ")
    until_on = models.DateField("đến hết ngày", null=True)
    stage = models.CharField(max_length=10, choices=SetStage.choices, default=SetStage.DRAFT)
    supersedes = models.ForeignKey("self", models.PROTECT, null=True, related_name="superseded_by")
    drafted_by = models.CharField("người soạn", max_length=150)
    drafted_at = models.DateTimeField()
    published_by = models.CharField("người ban hành", max_length=150, blank=True)
    published_at = models.DateTimeField(null=True)
    proof = models.JSONField(null=True)
    revision = models.PositiveIntegerField("lần sửa", default=0)
    earlier = models.JSONField(default=list)
    asides = models.JSONField("điều của văn bản không thành điều kiện", default=list)
    authors = models.JSONField("những người đã soạn", default=list)

    objects = AdoptedSetQuerySet.as_manager()

    class Meta:
        verbose_name = "bộ tiêu chuẩn được áp dụng"
        indexes = [models.Index(fields=["subject", "from_on"], name="adopted_set_subject")]
        constraints = [
            models.UniqueConstraint(fields=["unit", "key", "version"], name="a_version_once"),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")),
                name="a_set_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(stage=SetStage.PUBLISHED) | ~Q(published_by=F("drafted_by")),
                name="two_people_publish",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_draft(self) -> bool:
        return self.stage == SetStage.DRAFT

    def as_rules(self) -> RuleSet:
        """The set in the adopted reading; raises InvalidSet for a draft that is not yet whole."""
        found = self.in_all_readings()
        return found.read_as(self.reading) if self.reading else found

    def in_all_readings(self) -> RuleSet:
        """The same, before one reading was chosen."""
        found = read_set(self.definition)
        return replace(found, from_on=self.from_on, until_on=self.until_on)
