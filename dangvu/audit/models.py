"""What the trail keeps. Nothing here is ever updated; triggers of both engines see to it."""

from typing import Self

from django.db import models


class EntryQuerySet(models.QuerySet["Entry"]):
    def unsealed(self) -> Self:
        """Entries without a seal, whatever their id: a late commit carries a low id."""
        return self.filter(seal=None)

    def newest_first(self) -> Self:
        return self.order_by("-id")


class Entry(models.Model):
    """One act or one reading: verb, subject, where, who. Its personal part is in `Detail`."""

    at = models.DateTimeField("lúc")
    verb = models.CharField("việc", max_length=60)
    subject_type = models.CharField("loại bản ghi", max_length=60)
    subject_id = models.BigIntegerField("mã bản ghi", null=True)
    unit_id = models.BigIntegerField("đơn vị", null=True)
    user_id = models.BigIntegerField("người làm")
    username = models.CharField("tên đăng nhập", max_length=150)
    appointment_id = models.BigIntegerField(null=True)
    on_behalf_of_id = models.BigIntegerField(null=True)
    detail_digest = models.CharField(max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = "dòng nhật ký"
        indexes = [
            models.Index(fields=["subject_type", "subject_id"], name="entry_subject"),
            models.Index(fields=["unit_id", "id"], name="entry_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.verb}"


class Detail(models.Model):
    """The part of an entry that may name people; erasable once an `Erasure` says why."""

    entry = models.OneToOneField(
        Entry, models.DO_NOTHING, primary_key=True, related_name="detail", db_constraint=False
    )
    salt = models.CharField(max_length=32)
    content = models.TextField()

    class Meta:
        verbose_name = "chi tiết"

    def __str__(self) -> str:
        return f"chi tiết của {self.pk}"


class Erasure(models.Model):
    """The reason why the detail of an entry is gone."""

    entry = models.OneToOneField(Entry, models.PROTECT, primary_key=True, related_name="erasure")
    reason = models.CharField("lý do", max_length=300)
    erased_at = models.DateTimeField()

    class Meta:
        verbose_name = "xóa chi tiết"

    def __str__(self) -> str:
        return f"xóa chi tiết của {self.pk}"


class Seal(models.Model):
    """The chain: each number closes over one entry and over the link before it."""

    number = models.BigIntegerField("số niêm", primary_key=True)
    entry = models.OneToOneField(Entry, models.DO_NOTHING, related_name="seal", db_constraint=False)
    link = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()

    class Meta:
        verbose_name = "niêm"

    def __str__(self) -> str:
        return f"niêm {self.number}"
