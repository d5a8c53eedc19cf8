"""Templates of signed papers that an office has put in place of ours."""

from django.db import models
from django.db.models import Q

from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import PaperKind


class PaperTemplate(models.Model):
    """A Word template for the papers of a unit and all below it, from a day on.

    Version 0 of every kind is shipped and stands in no row. A withdrawn template stays: a paper that
    was made of it can be explained.
    """

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="paper_templates")
    kind = models.CharField("loại giấy", max_length=30, choices=PaperKind.choices)
    version = models.PositiveIntegerField("bản")
    from_on = models.DateField("dùng từ ngày")
    source = models.CharField("căn cứ", max_length=200)
    file_name = models.CharField("tên tệp", max_length=200)
    content = models.BinaryField("tệp")
    sha256 = models.CharField(max_length=64)
    prints = models.JSONField("trường dùng đến")
    uploaded_by = models.CharField("người đưa vào", max_length=150)
    uploaded_at = models.DateTimeField("đưa vào lúc")
    withdrawn_at = models.DateTimeField("rút lúc", null=True)

    class Meta:
        verbose_name = "mẫu giấy tờ"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "version"], name="a_version_is_uploaded_once"
            ),
            models.UniqueConstraint(
                fields=["unit", "kind", "from_on"],
                condition=Q(withdrawn_at=None),
                name="one_standing_template_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, bản {self.version}"
