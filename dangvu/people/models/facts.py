"""Dated facts about a person. Each has a source and two clocks: when true, and when believed."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from dangvu.organisations.models import Organisation
from dangvu.people.kinds import (
    AwardForm,
    AwardLevel,
    CertificateKind,
    DisciplineForm,
    FindingKind,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
    TitleKind,
)
from dangvu.people.models.person import Person


class DatedFactQuerySet(models.QuerySet[Any]):
    def believed(self) -> Self:
        """What we hold true now; superseded rows stay for reports that ask what was known then."""
        return self.filter(superseded_at=None)


class DatedFact(models.Model):
    """What every fact has; `recorded_at` and `superseded_at` say between which moments we believed it."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="%(class)ss")
    source = models.CharField("căn cứ", max_length=200)
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    objects = DatedFactQuerySet.as_manager()

    class Meta:
        abstract = True


class Grading(DatedFact):
    """The quality of a member or of a staff member in one year; levels exclude each other."""

    year = models.PositiveSmallIntegerField("năm")
    of = models.CharField("xếp loại", max_length=6, choices=GradingOf.choices)
    grade = models.CharField("mức", max_length=10, choices=Grade.choices)

    class Meta:
        verbose_name = "xếp loại hằng năm"
        indexes = [models.Index(fields=["year", "of", "grade"], name="grading_year")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "year", "of"],
                condition=Q(superseded_at=None),
                name="one_believed_grading_a_year",
            )
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.get_grade_display()}"


class Title(DatedFact):
    """An emulation title of a year."""

    year = models.PositiveSmallIntegerField("năm")
    kind = models.CharField("danh hiệu", max_length=20, choices=TitleKind.choices)

    class Meta:
        verbose_name = "danh hiệu thi đua"

    def __str__(self) -> str:
        return f"{self.year}: {self.get_kind_display()}"


class Commendation(DatedFact):
    """A paper of praise, certificate of merit or prize, with the level of the body that gave it."""

    given_on = models.DateField("ngày")
    form = models.CharField("hình thức", max_length=22, choices=AwardForm.choices)
    level = models.CharField("cấp", max_length=10, choices=AwardLevel.choices)
    is_for_work = models.BooleanField("vì thành tích công tác", default=True)

    class Meta:
        verbose_name = "khen thưởng"

    def __str__(self) -> str:
        return f"{self.get_form_display()} {self.get_level_display()}"


class SchoolResult(DatedFact):
    """The result of one school year, named by the year in which it began."""

    school_year = models.PositiveSmallIntegerField("năm học bắt đầu")
    grade = models.CharField("học lực", max_length=10, choices=SchoolGrade.choices)

    class Meta:
        verbose_name = "kết quả học tập"

    def __str__(self) -> str:
        return f"{self.school_year}–{self.school_year + 1}: {self.get_grade_display()}"


class Discipline(DatedFact):
    """A disciplinary decision: form, number, day, and when it ceased to have effect."""

    form = models.CharField("hình thức", max_length=10, choices=DisciplineForm.choices)
    decided_on = models.DateField("ngày quyết định")
    number = models.CharField("số quyết định", max_length=40)
    ended_on = models.DateField("hết hiệu lực ngày", null=True)

    class Meta:
        verbose_name = "kỷ luật"

    def __str__(self) -> str:
        return f"{self.get_form_display()} ngày {self.decided_on:%d/%m/%Y}"


class Certificate(DatedFact):
    """A certificate of a class: number and day; how long it holds is a rule (ADM-06)."""

    kind = models.CharField("lớp", max_length=12, choices=CertificateKind.choices)
    number = models.CharField("số giấy chứng nhận", max_length=40)
    given_on = models.DateField("ngày cấp")

    class Meta:
        verbose_name = "giấy chứng nhận"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ngày {self.given_on:%d/%m/%Y}"


class Paper(DatedFact):
    """That a paper of the file exists, its day, and where it lies. Never its content."""

    kind = models.CharField("giấy tờ", max_length=20, choices=PaperKind.choices)
    dated_on = models.DateField("ngày trên giấy")
    kept_at = models.CharField("nơi lưu", max_length=120)

    class Meta:
        verbose_name = "giấy tờ trong hồ sơ"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ngày {self.dated_on:%d/%m/%Y}"


class Finding(DatedFact):
    """What a named body judged of a person on a day (kết luận): yes or no, with its paper, no more."""

    kind = models.CharField("nội dung", max_length=12, choices=FindingKind.choices)
    body = models.CharField("nơi kết luận", max_length=200)
    unit = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="findings")
    found_on = models.DateField("ngày")
    is_positive = models.BooleanField("đạt")

    class Meta:
        verbose_name = "kết luận của tổ chức"
        indexes = [models.Index(fields=["kind", "found_on"], name="finding_kind")]

    def __str__(self) -> str:
        return f"{self.body}: {'' if self.is_positive else 'không '}{self.get_kind_display()}"
