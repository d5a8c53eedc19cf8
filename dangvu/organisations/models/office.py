"""The installation itself: a real office, or a demo that says so for ever."""

from django.db import models


class OfficeQuerySet(models.QuerySet["Office"]):
    def standing(self) -> "Office | None":
        """The one office of this installation, or None before `init` or `synth`."""
        return self.order_by("id").first()


class Office(models.Model):
    """One row. A demo carries its own working day; a real office has none but the clock's."""

    is_demo = models.BooleanField("dữ liệu thử")
    name = models.CharField("tên văn phòng", max_length=200)
    helper = models.CharField("người giúp khi cần", max_length=200, blank=True)
    working_day = models.DateField("ngày làm việc", null=True)
    founded_at = models.DateTimeField("lập lúc")

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = "văn phòng"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_demo=True, working_day__isnull=False)
                | models.Q(is_demo=False, working_day__isnull=True),
                name="only_a_demo_has_a_working_day",
            ),
            models.CheckConstraint(condition=models.Q(id=1), name="one_office"),
        ]

    def __str__(self) -> str:
        return self.name
