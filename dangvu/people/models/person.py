"""Somebody who is, was or may become a member."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from dangvu.kernel.days import PartialDay
from dangvu.kernel.names import clean_name, search_key, search_terms, sort_key
from dangvu.people.kinds import Sex


class PersonQuerySet(models.QuerySet["Person"]):
    def named(self, query: str) -> Self:
        """Whose names hold every word of the query: with or without marks, in any order."""
        found = self
        for term in search_terms(query):
            found = found.filter(search_key__contains=term)
        return found

    def in_name_order(self) -> Self:
        return self.order_by("sort_key", "id")


class Person(models.Model):
    """A person. What is known of the birth date is kept, never more: the year, the month, or the day."""

    full_name = models.CharField("họ và tên", max_length=120)
    search_key = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=200)
    birth_year = models.PositiveSmallIntegerField("năm sinh", null=True)
    birth_month = models.PositiveSmallIntegerField("tháng sinh", null=True)
    birth_day = models.PositiveSmallIntegerField("ngày sinh", null=True)
    sex = models.CharField("giới tính", max_length=6, choices=Sex.choices, blank=True)
    ethnicity = models.CharField("dân tộc", max_length=30, blank=True)
    religion = models.CharField("tôn giáo", max_length=30, blank=True)
    native_place = models.CharField("quê quán", max_length=120, blank=True)
    residence = models.CharField("nơi ở", max_length=120, blank=True)
    occupation = models.CharField("nghề nghiệp, chức vụ", max_length=120, blank=True)
    education_general = models.CharField("giáo dục phổ thông", max_length=20, blank=True)
    education_professional = models.CharField("chuyên môn", max_length=60, blank=True)
    political_theory = models.CharField("lý luận chính trị", max_length=30, blank=True)
    party_post = models.CharField("chức vụ trong Đảng", max_length=60, blank=True)
    personal_id = models.CharField("số định danh", max_length=12, blank=True)
    phone = models.CharField("điện thoại", max_length=20, blank=True)
    died_on = models.DateField("từ trần ngày", null=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "người"
        indexes = [models.Index(fields=["sort_key", "id"], name="person_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=Q(birth_day__isnull=True) | Q(birth_month__isnull=False),
                name="a_birth_day_has_a_month",
            ),
            models.CheckConstraint(
                condition=Q(birth_month__isnull=True) | Q(birth_year__isnull=False),
                name="a_birth_month_has_a_year",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @classmethod
    def prepared(cls, full_name: str, **fields: Any) -> Self:
        """A new, unsaved person whose derived keys agree with the name."""
        name = clean_name(full_name)
        keys = {"search_key": search_key(name), "sort_key": sort_key(name)}
        return cls(full_name=name, **keys, **fields)

    @property
    def born(self) -> PartialDay | None:
        if self.birth_year is None:
            return None
        return PartialDay(self.birth_year, self.birth_month, self.birth_day)
