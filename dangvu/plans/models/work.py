"""What confirmed facts become besides targets: waves, deadlines, duties, tasks, criteria …"""

from django.db import models
from django.db.models import Q

from dangvu.organisations.models import Organisation
from dangvu.plans.models.live import LiveQuerySet, MadeOfFact
from dangvu.plans.stages import Meaning


class OfPlan(MadeOfFact):
    class Meta(MadeOfFact.Meta):
        abstract = True


class Timed(OfPlan):
    """`due_on` is the last day in time: "trước ngày 11/12" is due on the 10th, "trong tháng 11" on the
    30th. `last_working_on` is the last working day not after it, stored with the calendar's version.
    What returns (`every`) has no stored day. It reaches the units of `reach_types` and
    `reach_sectors` in the plan's subtree; the plan's own unit when no type is named.
    """

    meaning = models.CharField("cách hiểu", max_length=10, choices=Meaning.choices, blank=True)
    when = models.CharField("thời gian", max_length=60, blank=True)
    every = models.CharField("chu kỳ", max_length=40, blank=True)
    due_on = models.DateField("ngày cuối còn kịp", null=True)
    last_working_on = models.DateField("ngày làm việc cuối còn kịp", null=True)
    calendar_version = models.CharField(max_length=60, blank=True)
    reach_types = models.JSONField("tới loại đơn vị", default=list)
    reach_sectors = models.JSONField("tới lĩnh vực", default=list)

    class Meta(OfPlan.Meta):
        abstract = True


class Wave(OfPlan):
    """A dated round to which the work is tied (Đợt 1: 03/02/2020)."""

    label = models.CharField("đợt", max_length=80)
    title = models.CharField("nhân dịp", max_length=300, blank=True)
    held_on = models.DateField("ngày")

    objects = LiveQuerySet.as_manager()

    class Meta(OfPlan.Meta):
        verbose_name = "đợt"

    def __str__(self) -> str:
        return f"{self.label} {self.held_on:%d/%m/%Y}"


class Deadline(Timed):
    """By when something is to be done, and by whom."""

    what = models.CharField("việc", max_length=500, blank=True)
    who = models.CharField("ai", max_length=300, blank=True)

    objects = LiveQuerySet.as_manager()

    class Meta(Timed.Meta):
        verbose_name = "thời hạn"

    def __str__(self) -> str:
        return self.what or self.wording[:80]


class ReportDuty(Timed):
    """Who reports what to whom, through whom, when."""

    what = models.CharField("nội dung", max_length=500, blank=True)
    from_whom = models.CharField("nơi gửi", max_length=300, blank=True)
    to_whom = models.CharField("nơi nhận", max_length=300, blank=True)
    via = models.CharField("qua", max_length=200, blank=True)

    objects = LiveQuerySet.as_manager()

    class Meta(Timed.Meta):
        verbose_name = "chế độ báo cáo"

    def __str__(self) -> str:
        return self.what or self.wording[:80]


class Task(OfPlan):
    """Work given to a named body, alone or with others."""

    lead = models.CharField("chủ trì", max_length=300)
    cooperating = models.JSONField("phối hợp", default=list)

    objects = LiveQuerySet.as_manager()

    class Meta(OfPlan.Meta):
        verbose_name = "nhiệm vụ"

    def __str__(self) -> str:
        return f"{self.lead}: {self.wording[:80]}"


class Criterion(OfPlan):
    """A condition on a person, kept as text with its span until an officer makes a rule of it."""

    subject = models.CharField("đối tượng", max_length=300, blank=True)
    polarity = models.CharField("loại", max_length=10, blank=True)
    alternative_of = models.CharField("một trong nhóm", max_length=20, blank=True)

    objects = LiveQuerySet.as_manager()

    class Meta(OfPlan.Meta):
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

    objects = LiveQuerySet.as_manager()

    class Meta(OfPlan.Meta):
        verbose_name = "văn bản dẫn"

    def __str__(self) -> str:
        return self.key or self.title[:80]


class Done(models.Model):
    """That a unit did what a deadline or a duty asks; taken back by a later act, never deleted.

    `due_on` tells the rounds of a returning duty apart; it is empty for what comes once.
    """

    deadline = models.ForeignKey(Deadline, models.PROTECT, null=True, related_name="done")
    duty = models.ForeignKey(ReportDuty, models.PROTECT, null=True, related_name="done")
    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="done")
    due_on = models.DateField("kỳ hạn", null=True)
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
                condition=Q(taken_back_at=None, due_on=None),
                name="a_deadline_is_met_once_a_unit",
            ),
            models.UniqueConstraint(
                fields=["duty", "unit"],
                condition=Q(taken_back_at=None, due_on=None),
                name="a_duty_is_met_once_a_unit",
            ),
            models.UniqueConstraint(
                fields=["deadline", "unit", "due_on"],
                condition=Q(taken_back_at=None, due_on__isnull=False),
                name="a_deadline_is_met_once_a_round",
            ),
            models.UniqueConstraint(
                fields=["duty", "unit", "due_on"],
                condition=Q(taken_back_at=None, due_on__isnull=False),
                name="a_duty_is_met_once_a_round",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.done_on:%d/%m/%Y}"
