"""The register of what goes out: numbers of each kind of document, from congress to congress."""

from django.db import models
from django.db.models import Q

from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import DocumentType


class CommitteeTerm(models.Model):
    """A term of a unit's committee: its numbers begin again with the day of the congress."""

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="terms")
    name = models.CharField("nhiệm kỳ", max_length=20)
    from_on = models.DateField("ngày đại hội")

    class Meta:
        verbose_name = "nhiệm kỳ cấp ủy"
        constraints = [
            models.UniqueConstraint(fields=["unit", "from_on"], name="one_congress_a_day"),
        ]

    def __str__(self) -> str:
        return self.name


class DocumentNumber(models.Model):
    """One number taken. It is never given back: a number that is not used is void, and says why."""

    term = models.ForeignKey(CommitteeTerm, models.PROTECT, related_name="numbers")
    type = models.CharField("loại văn bản", max_length=4, choices=DocumentType.choices)
    body = models.CharField("ký hiệu cơ quan", max_length=10)
    number = models.PositiveIntegerField("số")
    dated_on = models.DateField("ngày văn bản")
    subject = models.CharField("trích yếu", max_length=300)
    taken_by = models.CharField("người lấy số", max_length=150)
    taken_at = models.DateTimeField("lấy lúc")
    void_because = models.CharField("lý do không dùng", max_length=200, blank=True)

    class Meta:
        verbose_name = "số văn bản đi"
        constraints = [
            models.UniqueConstraint(
                fields=["term", "body", "type", "number"], name="a_number_is_taken_once"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="numbers_begin_with_one"),
        ]

    def __str__(self) -> str:
        return f"Số {self.symbol}"

    @property
    def symbol(self) -> str:
        """ "05-TTr/ĐU": below ten with a leading zero."""
        return f"{self.number:02d}-{self.type}/{self.body}"
