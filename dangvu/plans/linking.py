"""From the words of a letter to the tree: which units, which count, which years. Pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dangvu.kernel.names import fold
from dangvu.organisations.kinds import BASE_TYPES, BodyKind, Sector, UnitType
from dangvu.plans.moments import first_day, last_day, shown
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Meaning, Metric

# Phrases are matched without marks, whole words only, longest first; what matched is taken out.
K = TypeVar("K", UnitType, Sector)
NAMED_SECTORS: list[tuple[str, tuple[Sector, ...]]] = [
    ("luc luong vu trang", (Sector.ARMED_FORCES,)),
    ("doanh nghiep", (Sector.ENTERPRISE,)),
    # A school is a public-service unit; a letter that names these means both.
    ("don vi su nghiep", (Sector.PUBLIC_SERVICE, Sector.SCHOOL)),
    ("truong hoc", (Sector.SCHOOL,)),
]
TYPE_PHRASES: list[tuple[str, tuple[UnitType, ...]]] = [
    ("toan dang bo", BASE_TYPES),
    # "các cơ quan, đơn vị" is everybody, not the sector of agencies.
    ("co quan don vi", BASE_TYPES),
    ("to chuc co so dang", BASE_TYPES),
    ("tccsd", BASE_TYPES),
    ("to chuc dang", BASE_TYPES),
    ("chi bo dang bo co so", BASE_TYPES),
    ("chi dang bo co so", BASE_TYPES),
    ("dang bo chi bo co so", BASE_TYPES),
    ("chi bo truc thuoc dang uy co so", (UnitType.CELL,)),
    ("chi bo truc thuoc dang bo co so", (UnitType.CELL,)),
    ("dang bo bo phan", (UnitType.SECTION,)),
    ("chi bo co so", (UnitType.BASE_CELL,)),
    ("dang bo co so", (UnitType.BASE_COMMITTEE,)),
    ("dang uy co so", (UnitType.BASE_COMMITTEE,)),
    ("cap uy co so", BASE_TYPES),
    ("cap uy", BASE_TYPES),
    ("cac don vi", BASE_TYPES),
    ("moi don vi", BASE_TYPES),
    ("dang bo", (UnitType.BASE_COMMITTEE,)),
    ("dang uy", (UnitType.BASE_COMMITTEE,)),
]
SHORT_SECTORS: list[tuple[str, tuple[Sector, ...]]] = [
    ("co quan", (Sector.AGENCY,)),
    ("thi tran", (Sector.TOWNSHIP,)),
    ("to dan pho", (Sector.HAMLET,)),
    ("phuong", (Sector.WARD,)),
    ("thon", (Sector.HAMLET,)),
    ("xa", (Sector.COMMUNE,)),
]
ELSEWHERE = (
    Sector.AGENCY,
    Sector.PUBLIC_SERVICE,
    Sector.SCHOOL,
    Sector.ENTERPRISE,
    Sector.ARMED_FORCES,
)
# Bodies of a unit and partners: what they are given to do is followed at the unit itself.
BODY_PHRASES = {
    "ban to chuc": BodyKind.ORGANISATION,
    "ban tuyen giao": BodyKind.PROPAGANDA,
    "uy ban kiem tra": BodyKind.INSPECTION,
    "ubkt": BodyKind.INSPECTION,
    "ban thuong vu": BodyKind.STANDING_BOARD,
    "ban chap hanh": BodyKind.EXECUTIVE,
    "van phong": BodyKind.OFFICE,
    "chi uy": BodyKind.CELL_COMMITTEE,
}
OWN_BODIES = (
    *BODY_PHRASES,
    "trung tam",
    "mat tran",
    "doan thanh nien",
    "cong doan",
    "huyen uy vien",
)


@dataclass(frozen=True)
class Scope:
    """Unit types and sectors that a phrase names; no type: the unit of the plan itself."""

    types: tuple[UnitType, ...] = ()
    sectors: tuple[Sector, ...] = ()

    @property
    def is_own(self) -> bool:
        return not self.types

    def holds(self, unit_type: str, sector: str) -> bool:
        return unit_type in self.types and (not self.sectors or sector in self.sectors)


OWN = Scope()


@dataclass(frozen=True)
class Period:
    from_on: date | None = None
    to_on: date | None = None
    is_yearly: bool = False


def scope_of(phrase: str, *, per_unit: bool) -> Scope:
    """ "đảng bộ xã, phường" → base committees of communes and wards; a whole party → the unit itself."""
    if not per_unit:
        return OWN
    rest = f" {fold(phrase)} "
    named, rest = _taken(rest, NAMED_SECTORS)
    types, rest = _taken(rest, TYPE_PHRASES)
    short, rest = _taken(rest, SHORT_SECTORS)
    sectors = (*named, *short)
    if " chi bo " in rest:
        types = (*types, *_cells(types, sectors))
    if " khac " in rest:
        types, sectors = tuple(BASE_TYPES), tuple(s for s in ELSEWHERE if s not in sectors)
    if sectors and not types:
        types = tuple(BASE_TYPES)
    return Scope(tuple(dict.fromkeys(types)), tuple(dict.fromkeys(sectors)))


def reach_of(who: str) -> Scope:
    """Whom a deadline or duty reaches: "Các chi bộ, đảng bộ cơ sở" → base organisations."""
    folded = fold(who)
    if not folded or _is_body(folded):
        return OWN
    return scope_of(who, per_unit=True)


def body_of(phrase: str) -> BodyKind | None:
    """Which body of a unit a phrase names: "Ban Tổ chức Đảng ủy" → the organisation department."""
    folded = f" {fold(phrase)} "
    return next((kind for words, kind in BODY_PHRASES.items() if f" {words} " in folded), None)


def metric_of(phrase: str, *, is_percent: bool) -> Metric:
    """What is counted; OTHER when no count of ours fits, so that nothing is counted wrongly."""
    folded = fold(phrase)
    rules = (
        ("trong sach vung manh" in folded or "tsvm" in folded, Metric.UNITS_CLEAN_STRONG),
        ("hoan thanh xuat sac" in folded, Metric.MEMBERS_EXCELLENT),
        ("dang vien" in folded and "hoan thanh tot" in folded, Metric.MEMBERS_GOOD),
        ("cong nhan" in folded or "chinh thuc" in folded, Metric.RECOGNITIONS),
        ("ket nap" in folded or "phat trien dang" in folded, Metric.ADMISSIONS),
    )
    found = next((metric for fits, metric in rules if fits), Metric.OTHER)
    counts = found in (Metric.ADMISSIONS, Metric.RECOGNITIONS)
    return Metric.OTHER if counts == is_percent else found


PERCENT_BASES = {
    Metric.MEMBERS_GOOD: "đảng viên được đánh giá, xếp loại",
    Metric.MEMBERS_EXCELLENT: "đảng viên được đánh giá, xếp loại",
    Metric.UNITS_CLEAN_STRONG: "tổ chức cơ sở đảng được đánh giá, xếp loại",
}


def period_of(norm: Mapping[str, object], *, plan: Period) -> Period:
    """The sentence's own period, else the plan's; "mỗi năm" is each year of the plan's."""
    period = str(norm.get("period") or "")
    is_yearly = period.startswith("every") or bool(norm.get("is_yearly"))
    start = str(norm.get("period_from") or "") or ("" if is_yearly else period.partition("..")[0])
    end = str(norm.get("period_to") or "") or ("" if is_yearly else period.rpartition("..")[2])
    if not start and not end:
        return Period(plan.from_on, plan.to_on, is_yearly)
    first = first_day(start) if start else None
    last = last_day(end, Meaning.IN) if end else None
    if first and last and first > last:
        raise NotPossible(
            f"Thời gian {shown(start)} – {shown(end)} bị ngược. Ví dụ đúng: 2021 và 2025.",
            field="period_to",
        )
    return Period(first, last, is_yearly)


def _taken(rest: str, phrases: Iterable[tuple[str, tuple[K, ...]]]) -> tuple[tuple[K, ...], str]:
    found: tuple[K, ...] = ()
    for words, kinds in phrases:
        if f" {words} " in rest:
            found += tuple(kinds)
            rest = rest.replace(f" {words} ", " , ")
    return found, rest


def _cells(types: tuple[UnitType, ...], sectors: tuple[Sector, ...]) -> tuple[UnitType, ...]:
    """ "chi bộ" beside "đảng bộ" is the base cell; alone it is every cell, in hamlets the lower one."""
    if types:
        return (UnitType.BASE_CELL,)
    return (UnitType.CELL,) if Sector.HAMLET in sectors else (UnitType.BASE_CELL, UnitType.CELL)


def _is_body(folded: str) -> bool:
    words = re.sub(r"^(giao|yeu cau|cac|dong chi|nhung)\s+", "", folded)
    words = re.sub(r"^(cac|dong chi)\s+", "", words)
    return any(words.startswith(body) for body in OWN_BODIES)
