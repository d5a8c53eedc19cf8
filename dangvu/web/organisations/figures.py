"""The figures of a unit in one year: each a count with the list of names it was counted from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from dangvu.kernel.percent import cut_percent
from dangvu.organisations.kinds import UnitGrade, UnitGrade4
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import base_organisations_on, unit_gradings
from dangvu.people.kinds import GOOD_OR_BETTER, Grade
from dangvu.people.queries import (
    admitted_between,
    gradings_of_members,
    members_on,
    recognised_between,
)
from dangvu.plans.queries import year_target
from dangvu.plans.stages import Metric
from dangvu.web.organisations import listings
from dangvu.web.organisations.listings import Listing
from dangvu.web.templatetags.words import thousands

# From this year on, units are graded on four levels (QĐ 132-QĐ/TW).
FOUR_LEVELS_FROM = 2018


@dataclass(frozen=True)
class Year:
    """A unit and a year, of which only the days until `on` have come."""

    unit: Organisation
    number: int
    on: date

    @property
    def last(self) -> date:
        return min(date(self.number, 12, 31), self.on)

    @property
    def days(self) -> tuple[date, date]:
        return date(self.number, 1, 1), self.last


@dataclass(frozen=True)
class Kind:
    """What is counted, how the names are listed, and of which other count it is a share."""

    words: str
    found: Callable[[Year], QuerySet[Any]]
    listing: Listing
    of: str = ""

    @property
    def title(self) -> str:
        """The words that stand alone: a share names what it is a share of."""
        whole = "tổ chức cơ sở đảng" if self.listing.is_of_units else "đảng viên"
        return f"{whole} {self.words}" if self.of else self.words


@dataclass(frozen=True)
class Figure:
    """A counted kind; `share` and `plan` are "65/79 = 82,27 %" and "121 % kế hoạch (180)"."""

    name: str
    words: str
    count: int
    share: str
    plan: str


def _units(grade: str) -> Callable[[Year], QuerySet[Any]]:
    return lambda year: unit_gradings(year.number, [year.unit], (grade,))


def _members(*grades: str) -> Callable[[Year], QuerySet[Any]]:
    return lambda year: gradings_of_members(year.number, [year.unit], grades or None)


UNITS_GRADED, MEMBERS_GRADED, ADMITTED = "co-so-xep-loai", "dang-vien-xep-loai", "ket-nap"
KINDS: dict[str, Kind] = {
    "co-so": Kind(
        "tổ chức cơ sở đảng",
        lambda year: base_organisations_on(year.last, [year.unit]),
        listings.BASE,
    ),
    "dang-vien": Kind(
        "đảng viên", lambda year: members_on(year.last, [year.unit]), listings.MEMBERS
    ),
    UNITS_GRADED: Kind(
        "tổ chức cơ sở đảng được xếp loại",
        lambda year: unit_gradings(year.number, [year.unit]),
        listings.GRADED_UNITS,
    ),
    "trong-sach": Kind(
        UnitGrade.CLEAN_STRONG.label,
        _units(UnitGrade.CLEAN_STRONG),
        listings.GRADED_UNITS,
        UNITS_GRADED,
    ),
    "yeu-kem": Kind(
        UnitGrade.WEAK.label, _units(UnitGrade.WEAK), listings.GRADED_UNITS, UNITS_GRADED
    ),
    "co-so-xuat-sac": Kind(
        UnitGrade4.EXCELLENT.label,
        _units(UnitGrade4.EXCELLENT),
        listings.GRADED_UNITS,
        UNITS_GRADED,
    ),
    "co-so-khong-hoan-thanh": Kind(
        UnitGrade4.FAILED.label, _units(UnitGrade4.FAILED), listings.GRADED_UNITS, UNITS_GRADED
    ),
    MEMBERS_GRADED: Kind("đảng viên được xếp loại", _members(), listings.GRADED_MEMBERS),
    "tot-tro-len": Kind(
        "hoàn thành tốt nhiệm vụ trở lên",
        _members(*GOOD_OR_BETTER),
        listings.GRADED_MEMBERS,
        MEMBERS_GRADED,
    ),
    "xuat-sac": Kind(
        "hoàn thành xuất sắc nhiệm vụ",
        _members(Grade.EXCELLENT),
        listings.GRADED_MEMBERS,
        MEMBERS_GRADED,
    ),
    ADMITTED: Kind(
        "đảng viên mới kết nạp",
        lambda year: admitted_between(*year.days, [year.unit]),
        listings.ADMITTED,
    ),
    "cong-nhan": Kind(
        "đảng viên được công nhận chính thức",
        lambda year: recognised_between(*year.days, [year.unit]),
        listings.RECOGNISED,
    ),
}
OF_TWO_LEVELS = {"trong-sach", "yeu-kem"}
OF_FOUR_LEVELS = {"co-so-xuat-sac", "co-so-khong-hoan-thanh"}


def figures_of(year: Year) -> list[Figure]:
    """All of them in the order of KINDS, on the scale that graded units in that year."""
    absent = OF_TWO_LEVELS if year.number >= FOUR_LEVELS_FROM else OF_FOUR_LEVELS
    counts = {name: kind.found(year).count() for name, kind in KINDS.items() if name not in absent}
    plan = _plan(year, counts[ADMITTED])
    return [
        Figure(
            name,
            KINDS[name].words,
            count,
            _share(count, counts[KINDS[name].of]) if KINDS[name].of else "",
            plan if name == ADMITTED else "",
        )
        for name, count in counts.items()
    ]


def _share(part: int, whole: int) -> str:
    if not whole:
        return ""
    return f"{thousands(part)}/{thousands(whole)} = {cut_percent(part, whole)} %"


def _plan(year: Year, admitted: int) -> str:
    """How much of the year's plan is done, in whole per cent; empty without a plan."""
    target = year_target(year.unit, year.number, Metric.ADMISSIONS)
    if target is None or not target.minimum:
        return ""
    return f"{cut_percent(admitted, target.minimum, 0)} % kế hoạch ({target.minimum})"
