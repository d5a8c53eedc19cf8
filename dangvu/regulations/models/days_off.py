"""Days off and days made up, above the shipped calendar."""

from django.db import models


class DayOff(models.Model):
    """A day off, or (`is_working`) a weekend day that was made a working day, with its decision."""

    on = models.DateField("ngày", unique=True)
    is_working = models.BooleanField("là ngày làm việc", default=False)
    source = models.CharField("căn cứ", max_length=200)

    class Meta:
        verbose_name = "ngày nghỉ, ngày làm bù"

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y}"
