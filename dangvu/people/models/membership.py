"""Times in the Party, and the units to which a member belonged from day to day."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from dangvu.organisations.models import Organisation
from dangvu.people.kinds import AffiliationKind, EndReason, GapReason
from dangvu.people.models.person import Person


class MembershipQuerySet(models.QuerySet["Membership"]):
    def on(self, day: date) -> Self:
        """Members on a day: probation begins with the ceremony; the day of leaving no longer counts."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=day), ceremony_on__lte=day)


class Membership(models.Model):
    """One time in the Party, its six dates kept apart (domain reference 1.3).

    Party age runs from `decision_on`, probation from `ceremony_on` to `probation_ends_on`, which is
    also the `official_on` of one who is recognised, whenever the recognition was decided.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    admitted_by = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        related_name="admissions",
        verbose_name="nơi kết nạp",
    )
    decision_on = models.DateField("ngày quyết định kết nạp", null=True)
    decision_number = models.CharField("số quyết định", max_length=40, blank=True)
    ceremony_on = models.DateField("ngày kết nạp")
    probation_ends_on = models.DateField("ngày hết dự bị")
    official_on = models.DateField("ngày chính thức", null=True)
    recognised_on = models.DateField("ngày quyết định công nhận", null=True)
    card_on = models.DateField("ngày cấp thẻ", null=True)
    card_number = models.CharField("số thẻ", max_length=20, blank=True)
    ended_on = models.DateField("thôi là đảng viên ngày", null=True)
    end_reason = models.CharField(max_length=12, choices=EndReason.choices, blank=True)
    source = models.CharField("căn cứ", max_length=200)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "thời gian trong Đảng"
        indexes = [
            models.Index(fields=["ceremony_on"], name="membership_ceremony"),
            models.Index(fields=["recognised_on"], name="membership_recognised"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(ended_on=None), name="one_open_membership"
            ),
            models.CheckConstraint(
                condition=Q(decision_on=None) | Q(decision_on__lte=F("ceremony_on")),
                name="decision_before_ceremony",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} từ {self.ceremony_on:%d/%m/%Y}"

    def is_probationary(self, on: date) -> bool:
        return self.official_on is None or self.official_on > on


class MembershipGap(models.Model):
    """Time that does not count as party age, with its evidence."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="gaps")
    from_on = models.DateField("từ ngày")
    to_on = models.DateField("đến ngày")
    reason = models.CharField("lý do", max_length=12, choices=GapReason.choices)
    evidence = models.CharField("giấy tờ", max_length=200)

    class Meta:
        verbose_name = "gián đoạn tuổi Đảng"
        constraints = [
            models.CheckConstraint(condition=Q(from_on__lt=F("to_on")), name="a_gap_has_length")
        ]

    def __str__(self) -> str:
        return f"{self.from_on:%d/%m/%Y}–{self.to_on:%d/%m/%Y}"


class AffiliationQuerySet(models.QuerySet["Affiliation"]):
    def on(self, day: date) -> Self:
        return self.filter(Q(to_on=None) | Q(to_on__gt=day), from_on__lte=day)


class Affiliation(models.Model):
    """To which unit a member belongs, from one day (included) to another (excluded).

    "In transit" is a state of its own: the unit is the one that was left, until the new one receives.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="affiliations")
    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="affiliations")
    kind = models.CharField("hình thức", max_length=10, choices=AffiliationKind.choices)
    from_on = models.DateField("từ ngày")
    to_on = models.DateField("đến ngày", null=True)
    source = models.CharField("căn cứ", max_length=200, blank=True)

    objects = AffiliationQuerySet.as_manager()

    class Meta:
        verbose_name = "nơi sinh hoạt"
        indexes = [
            # Covers the roll of a unit on a day, so that it is counted without opening a row.
            models.Index(
                fields=["unit", "kind", "from_on", "to_on", "person"], name="affiliation_roll"
            ),
            models.Index(fields=["person", "from_on"], name="affiliation_person"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(to_on=None) & ~Q(kind="temporary"),
                name="one_open_affiliation",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.unit} từ {self.from_on:%d/%m/%Y}"
