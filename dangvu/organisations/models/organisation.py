"""The tree: units, and what each was called, was and belonged to from day to day."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from dangvu.organisations.kinds import BASE_TYPES, Sector, UnitType

STEP = 5
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def step_of(pk: int) -> str:
    """The unit's own id in base 36, of fixed width: two units made at once never race for a step."""
    digits = ""
    while pk:
        pk, rest = divmod(pk, 36)
        digits = DIGITS[rest] + digits
    return digits.rjust(STEP, "0")


def after(path: str) -> str:
    """The first path beyond the subtree of `path`; in 0-9a-z only, which every collation orders alike."""
    return path[:-STEP] + step_of(int(path[-STEP:], 36) + 1)


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def within(self, places: "Iterable[Organisation]") -> Self:
        """Those in the subtrees of `places`; none when `places` is empty; a root adds no condition."""
        return self.filter(Organisation.in_subtrees(places))

    def standing(self) -> Self:
        return self.filter(dissolved_on=None)

    def in_tree_order(self) -> Self:
        return self.order_by("display_key", "id")

    def base(self) -> Self:
        """Base organisations (tổ chức cơ sở đảng)."""
        return self.filter(type__in=BASE_TYPES)


class Organisation(models.Model):
    """A unit of the tree as it is now; what it was on another day stands in its periods.

    `path` is the way from the root in steps of `STEP` characters; `display_key` (the numbers of `order`
    along the path) orders the tree as offices list it.
    """

    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    path = models.CharField(max_length=60, blank=True, db_index=True)
    order = models.PositiveIntegerField("thứ tự", default=0)
    display_key = models.CharField(max_length=60, blank=True)
    name = models.CharField("tên", max_length=200)
    search_key = models.CharField(max_length=260)
    type = models.CharField("loại", max_length=20, choices=UnitType.choices)
    sector = models.CharField("lĩnh vực", max_length=20, choices=Sector.choices, blank=True)
    founded_on = models.DateField("lập ngày")
    dissolved_on = models.DateField("giải thể ngày", null=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "tổ chức đảng"
        indexes = [models.Index(fields=["display_key", "id"], name="organisation_display")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_root(self) -> bool:
        return self.parent_id is None

    @property
    def depth(self) -> int:
        return len(self.path) // STEP - 1

    def is_within(self, place: "Organisation") -> bool:
        return self.path.startswith(place.path)

    def ancestor_ids(self) -> list[int]:
        """From the root down, the unit itself last."""
        steps = [self.path[i : i + STEP] for i in range(0, len(self.path), STEP)]
        return [int(step, 36) for step in steps]

    @staticmethod
    def in_subtrees(places: "Iterable[Organisation]", *, via: str = "") -> Q:
        """The one place where a subtree becomes a condition: a range of the path, never a LIKE.

        `via` is the lookup from the filtered model to the unit or to the period that holds a path.
        """
        prefix = f"{via}__" if via else ""
        found = list(places)
        if any(place.is_root for place in found):
            return Q()
        condition = Q(pk__in=[])
        for place in found:
            condition |= Q(
                **{f"{prefix}path__gte": place.path, f"{prefix}path__lt": after(place.path)}
            )
        return condition


class PeriodQuerySet(models.QuerySet["OrganisationPeriod"]):
    def on(self, day: date) -> Self:
        return self.filter(Q(to_on=None) | Q(to_on__gt=day), from_on__lte=day)


class OrganisationPeriod(models.Model):
    """What a unit was from one day (included) to another (excluded), by which decision."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="periods")
    name = models.CharField("tên", max_length=200)
    type = models.CharField("loại", max_length=20, choices=UnitType.choices)
    sector = models.CharField("lĩnh vực", max_length=20, choices=Sector.choices, blank=True)
    parent = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="child_periods"
    )
    path = models.CharField(max_length=60)
    from_on = models.DateField("từ ngày")
    to_on = models.DateField("đến ngày", null=True)
    source = models.CharField("căn cứ", max_length=200)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        verbose_name = "thời kỳ của tổ chức"
        indexes = [models.Index(fields=["path", "from_on"], name="period_path")]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "from_on"], name="one_period_a_day"),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(to_on=None), name="one_open_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} từ {self.from_on:%d/%m/%Y}"
