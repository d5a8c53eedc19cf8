"""Badges that were given, with their numbers, and what became of each of them."""

from typing import Self

from django.db import models
from django.db.models import Q

from dangvu.honours.models.waves import BadgeWave
from dangvu.honours.stages import AwardKind, BadgeEvent
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person


class BadgeAwardQuerySet(models.QuerySet["BadgeAward"]):
    def on(self, day: object) -> Self:
        return self.filter(given_on__lte=day)


class BadgeAward(models.Model):
    """A badge of a milestone given to one person; `number` is a string and never counted with.

    `unit` is where the person then belonged. `order` is the place in the list of the collective
    decision. `gift` is in đồng, empty where no figure is known. Awards from before this office have
    no wave.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="badge_awards")
    milestone = models.PositiveSmallIntegerField("mức (năm)")
    kind = models.CharField("hình thức", max_length=10, choices=AwardKind.choices)
    wave = models.ForeignKey(BadgeWave, models.PROTECT, null=True, related_name="awards")
    unit = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="badge_awards")
    given_on = models.DateField("đợt")
    decided_on = models.DateField("ngày quyết định", null=True)
    decision_number = models.CharField("số quyết định", max_length=40, blank=True)
    order = models.PositiveIntegerField("số thứ tự trong quyết định", null=True)
    number = models.CharField("số huy hiệu", max_length=20, blank=True)
    gift = models.PositiveIntegerField("tiền thưởng (đồng)", null=True)
    gift_by = models.CharField("mức thưởng theo", max_length=300, blank=True)
    source = models.CharField("căn cứ", max_length=200)

    objects = BadgeAwardQuerySet.as_manager()

    class Meta:
        verbose_name = "Huy hiệu Đảng đã tặng"
        indexes = [
            models.Index(fields=["person", "milestone", "given_on"], name="badge_award_person"),
            models.Index(fields=["given_on", "milestone"], name="badge_award_day"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["person", "milestone"], name="a_badge_once_a_person"),
            models.UniqueConstraint(
                fields=["number"], condition=~Q(number=""), name="a_badge_number_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Huy hiệu {self.milestone} năm tuổi Đảng, {self.number or 'chưa ghi số'}"


class BadgeStep(models.Model):
    """An act on one badge (trao, báo mất, cấp lại, thu lại), appended and never changed."""

    award = models.ForeignKey(BadgeAward, models.PROTECT, related_name="steps")
    event = models.CharField("việc", max_length=12, choices=BadgeEvent.choices)
    happened_on = models.DateField("ngày")
    place = models.CharField("nơi", max_length=200, blank=True)
    body = models.CharField("cơ quan, người thực hiện", max_length=200, blank=True)
    reason = models.CharField("lý do", max_length=300, blank=True)
    recorded_by = models.CharField("người ghi", max_length=150)
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name = "việc của một Huy hiệu Đảng"

    def __str__(self) -> str:
        return f"{self.get_event_display()} {self.happened_on:%d/%m/%Y}"


class BadgeSeries(models.Model):
    """The running series of one milestone in one province: its letters and the last number used."""

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="badge_series")
    milestone = models.PositiveSmallIntegerField("mức (năm)")
    letters = models.CharField("chữ của tỉnh", max_length=6)
    last_used = models.PositiveIntegerField("số cuối đã dùng")
    from_on = models.DateField("từ ngày")
    source = models.CharField("căn cứ", max_length=200)

    class Meta:
        verbose_name = "dãy số Huy hiệu Đảng"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "milestone", "from_on"], name="a_series_begins_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.letters} {self.milestone} năm"
