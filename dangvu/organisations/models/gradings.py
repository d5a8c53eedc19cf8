"""Yearly gradings of units: facts with a source; the procedure that makes them lives higher up."""

from django.db import models
from django.db.models import Q

from dangvu.organisations.kinds import UNIT_GRADES
from dangvu.organisations.models.organisation import Organisation


class UnitGrading(models.Model):
    """The quality of a unit in one year. A corrected grading supersedes the old one, which stays."""

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="gradings")
    year = models.PositiveSmallIntegerField("năm")
    grade = models.CharField("mức xếp loại", max_length=20, choices=UNIT_GRADES)
    is_exemplary = models.BooleanField("tiêu biểu", default=False)
    source = models.CharField("căn cứ", max_length=200)
    recorded_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "xếp loại tổ chức"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year"],
                condition=Q(superseded_at=None),
                name="one_believed_unit_grading_a_year",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.year}: {self.get_grade_display()}"
