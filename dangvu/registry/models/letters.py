"""Documents as they came in."""

from django.db import models

from dangvu.organisations.models import Organisation


class Letter(models.Model):
    """A document entered by a committee's office. The text is what every offset of a fact refers to."""

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="letters")
    file_name = models.CharField("tên tệp", max_length=200)
    media_type = models.CharField("loại tệp", max_length=10)
    content = models.BinaryField("tệp")
    text = models.TextField("văn bản")
    is_machine_read = models.BooleanField("máy đọc từ ảnh", default=False)
    sha256 = models.CharField(max_length=64)
    received_on = models.DateField("ngày đến")
    entered_at = models.DateTimeField("nhập lúc")
    entered_by = models.CharField("người nhập", max_length=150)

    class Meta:
        verbose_name = "văn bản đến"
        constraints = [
            models.UniqueConstraint(fields=["unit", "sha256"], name="a_file_is_entered_once_a_unit")
        ]

    def __str__(self) -> str:
        return self.file_name
