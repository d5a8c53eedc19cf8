"""A wave of badges: who stands where, and how far the lists of its units have come."""

from typing import Self

from django.db import models
from django.db.models import Q

from dangvu.honours.stages import RECEIVING, AwardKind, ListAct, Standing, WaveStage
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person


class BadgeWaveQuerySet(models.QuerySet["BadgeWave"]):
    def live(self) -> Self:
        return self.exclude(stage=WaveStage.CANCELLED)


class BadgeWave(models.Model):
    """The wave of one day that a committee draws up for its whole subtree (đợt trao Huy hiệu Đảng).

    `lists_due_on` is the last day for the lists, `due_source` the letter or the value it comes from.
    `judged_by` has the ids of the values by which the entries were judged.
    """

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="badge_waves")
    day = models.DateField("ngày của đợt")
    scheme = models.CharField("cách xếp đợt", max_length=20)
    lists_due_on = models.DateField("hạn gửi danh sách", null=True)
    due_source = models.CharField("căn cứ của hạn", max_length=300, blank=True)
    due_value = models.CharField(max_length=80, blank=True)
    stage = models.CharField(max_length=10, choices=WaveStage.choices, default=WaveStage.DRAWN_UP)
    judged_on = models.DateField("xét theo hồ sơ ngày")
    judged_by = models.JSONField(default=list)
    drawn_up_by = models.CharField("người lập", max_length=150)
    drawn_up_at = models.DateTimeField()
    decided_on = models.DateField("ngày quyết định", null=True)
    decision_number = models.CharField("số quyết định", max_length=40, blank=True)

    objects = BadgeWaveQuerySet.as_manager()

    class Meta:
        verbose_name = "đợt trao Huy hiệu Đảng"
        indexes = [models.Index(fields=["day"], name="badge_wave_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "day"],
                condition=~Q(stage="cancelled"),
                name="a_committee_has_one_wave_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(stage="decided") | Q(decided_on__isnull=False),
                name="a_decided_wave_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"Đợt {self.day:%d/%m/%Y} – {self.unit}"


class WaveEntryQuerySet(models.QuerySet["WaveEntry"]):
    def receiving(self) -> Self:
        return self.filter(standing__in=RECEIVING)

    def within(self, places: list[Organisation]) -> Self:
        """Of the units that now stand in these subtrees."""
        return self.filter(Organisation.in_subtrees(places, via="unit"))


class WaveEntry(models.Model):
    """One person at a milestone of a wave, in exactly one standing, with the reason in words."""

    wave = models.ForeignKey(BadgeWave, models.CASCADE, related_name="entries")
    person = models.ForeignKey(Person, models.PROTECT, related_name="wave_entries")
    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="wave_entries")
    milestone = models.PositiveSmallIntegerField("mức (năm)")
    reached_on = models.DateField("đủ tuổi Đảng ngày")
    kind = models.CharField("hình thức", max_length=10, choices=AwardKind.choices)
    standing = models.CharField("diện", max_length=20, choices=Standing.choices)
    reason = models.CharField("lý do", max_length=400)
    until = models.DateField("xét từ ngày", null=True)
    is_late = models.BooleanField("sót từ đợt trước", default=False)

    objects = WaveEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "người trong đợt trao Huy hiệu Đảng"
        indexes = [models.Index(fields=["wave", "standing"], name="wave_entry_standing")]
        constraints = [
            models.UniqueConstraint(fields=["wave", "person"], name="a_person_once_in_a_wave")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.milestone} năm, {self.get_standing_display()}"


class ListStep(models.Model):
    """An act on one unit's list of a wave; nothing is overwritten, the last act counts."""

    wave = models.ForeignKey(BadgeWave, models.PROTECT, related_name="steps")
    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="badge_list_steps")
    act = models.CharField("việc", max_length=10, choices=ListAct.choices)
    acted_on = models.DateField("ngày")
    reason = models.CharField("lý do", max_length=400, blank=True)
    recorded_by = models.CharField("người ghi", max_length=150)
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name = "bước của danh sách Huy hiệu Đảng"
        indexes = [models.Index(fields=["wave", "unit"], name="list_step_unit")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(act="returned") | ~Q(reason=""), name="a_return_has_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.get_act_display()} {self.acted_on:%d/%m/%Y}"


class WaveCeremony(models.Model):
    """The ceremony of one base organisation (lễ trao): day, place, and when people were invited."""

    wave = models.ForeignKey(BadgeWave, models.PROTECT, related_name="ceremonies")
    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="badge_ceremonies")
    held_on = models.DateField("ngày trao")
    at = models.CharField("giờ", max_length=20, blank=True)
    place = models.CharField("nơi trao", max_length=200)
    invited_on = models.DateField("ngày gửi giấy mời")

    class Meta:
        verbose_name = "lễ trao Huy hiệu Đảng"
        constraints = [
            models.UniqueConstraint(fields=["wave", "unit"], name="one_ceremony_a_unit_and_wave")
        ]

    def __str__(self) -> str:
        return f"{self.place}, {self.held_on:%d/%m/%Y}"
