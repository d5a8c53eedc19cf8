"""The bodies of a unit, and the partners outside the tree with whom it works."""

from django.db import models

from dangvu.organisations.kinds import BodyKind, PartnerKind
from dangvu.organisations.models.organisation import Organisation


class Body(models.Model):
    """A board, department or office of a unit (Ban Thường vụ, Ban Tổ chức, Văn phòng …)."""

    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="bodies")
    kind = models.CharField("loại", max_length=20, choices=BodyKind.choices)
    name = models.CharField("tên", max_length=200)
    from_on = models.DateField("từ ngày")
    to_on = models.DateField("đến ngày", null=True)

    class Meta:
        verbose_name = "cơ quan của tổ chức đảng"

    def __str__(self) -> str:
        return self.name


class Partner(models.Model):
    """An organisation outside the tree that takes part in the work of one or more units."""

    kind = models.CharField("loại", max_length=20, choices=PartnerKind.choices)
    name = models.CharField("tên", max_length=200)
    serves = models.ManyToManyField(Organisation, related_name="partners")

    class Meta:
        verbose_name = "tổ chức phối hợp"

    def __str__(self) -> str:
        return self.name
