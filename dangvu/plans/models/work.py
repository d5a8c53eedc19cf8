"""What confirmed facts become besides targets: waves, deadlines, duties, tasks, criteria, citations."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from dangvu.organisations.models import Organisation
from dangvu.plans.models.plan import Plan, ReadFact
from dangvu.plans.stages import Meaning


class OfPlan(models.Model):
    """Made out of one confirmed fact of a plan; the fact makes it once only."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="%(class)ss")
    fact = models.OneToOneField(ReadFact, models.PROTECT, null=True, related_name="%(class)s")
    wording = models.TextField("nguyên văn")

    class Meta:
        abstract = True


class TimedQuerySet(models.QuerySet["Deadline"]):
    def due_by(self, day: date) -> Self:
        return self.filter(due_on__lte=day)


class Timed(OfPlan):
    """`due_on` is the last day in time, stored with the calendar's version that gave it.

    "trước ngày 11/12" is due on the 10th, "chậm nhất 20/02" on the 20th, "trong tháng 11" on the 30th.
    """

    meaning = models.CharField("cách hiểu", max_length=10, choices=Meaning.choices, blank=True)
    when = models.CharField("thời gian", max_length=60, blank=True)
    every = models.CharField("chu kỳ", max_length=40, blank=True)
    due_on = models.DateField("ngày cuối còn kịp", null=True)
    calendar_version = models.CharField(max_length=60, blank=True)

    class Meta:
        abstract = True


class Wave(OfPlan):
    """A dated round to which the work is tied (Đợt 1: 03/02/2020)."""

    label = models.CharField("đợt", max_length=80)
    title = models.CharField("nhân dịp", max_length=300, blank=True)
    held_on = models.DateField("ngày")

    class Meta:
        verbose_name = "đợt"

    def __str__(self) -> str:
        return f"{self.label} {self.held_on:%d/%m/%Y}"


class Deadline(Timed):
    """By when something is to be done, and by whom."""

    what = models.CharField("việc", max_length=500, blank=True)
    who = models.CharField("ai", max_length=300, blank=True)

    class Meta:
        verbose_name = "thời hạn"

    def __str__(self) -> str:
        return self.what or self.wording[:80]


class ReportDuty(Timed):
    """Who reports what to whom, through whom, when."""

    what = models.CharField("nội dung", max_length=500, blank=True)
    from_whom = models.CharField("nơi gửi", max_length=300, blank=True)
    to_whom = models.CharField("nơi nhận", max_length=300, blank=True)
    via = models.CharField("qua", max_length=200, blank=True)

    class Meta:
        verbose_name = "chế độ báo cáo"

    def __str__(self) -> str:
        return self.what or self.wording[:80]


class Task(OfPlan):
    """Work given to a named body, alone or with others."""

    lead = models.CharField("chủ trì", max_length=300)
    cooperating = models.JSONField("phối hợp", default=list)

    class Meta:
        verbose_name = "nhiệm vụ"

    def __str__(self) -> str:
        return f"{self.lead}: {self.wording[:80]}"


class Criterion(OfPlan):
    """A condition on a person, kept as text with its span until an officer makes a rule of it."""

    subject = models.CharField("đối tượng", max_length=300, blank=True)
    polarity = models.CharField("loại", max_length=10, blank=True)
    alternative_of = models.CharField("một trong nhóm", max_length=20, blank=True)

    class Meta:
        verbose_name = "tiêu chuẩn"
        verbose_name_plural = "tiêu chuẩn"

    def __str__(self) -> str:
        return self.wording[:80]


class CitedDocument(OfPlan):
    """A document relied on. It is the same only when type, number, body and date agree."""

    type_code = models.CharField("loại", max_length=10, blank=True)
    key = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issuer = models.CharField("nơi ban hành", max_length=200, blank=True)
    issued_on = models.DateField("ngày", null=True)
    title = models.CharField("trích yếu", max_length=600, blank=True)
    role = models.CharField("vai trò", max_length=12, blank=True)

    class Meta:
        verbose_name = "văn bản dẫn"

    def __str__(self) -> str:
        return self.key or self.title[:80]


class Done(models.Model):
    """That a unit did what a deadline or a report duty asks; taken back by a later act, never deleted."""

    deadline = models.ForeignKey(Deadline, models.PROTECT, null=True, related_name="done")
    duty = models.ForeignKey(ReportDuty, models.PROTECT, null=True, related_name="done")
    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="done")
    done_on = models.DateField("xong ngày")
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=150)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "việc đã xong"
        constraints = [
            models.CheckConstraint(
                condition=Q(deadline=None, duty__isnull=False)
                | Q(deadline__isnull=False, duty=None),
                name="done_is_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["deadline", "unit"],
                condition=Q(taken_back_at=None),
                name="a_deadline_is_met_once_a_unit",
            ),
            models.UniqueConstraint(
                fields=["duty", "unit"],
                condition=Q(taken_back_at=None),
                name="a_duty_is_met_once_a_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.done_on:%d/%m/%Y}"
