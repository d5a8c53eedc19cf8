"""What a rule may read of a person: columns of whole numbers, each known, missing or in conflict.

Days are yyyymmdd, months are year * 12 + month - 1. A column that counts years back from the day of
judging ends in the distance: `staff_grade_1` is the last whole year, `praise_0` the running one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from dangvu.rules.levels import (
    EDUCATION,
    FINDINGS,
    GRADES,
    GROUPS,
    MILESTONES,
    PAPERS,
    PRAISE,
    SCHOOL,
    TITLES,
    Levels,
)

# The day stands for "never" where nothing on record means that nothing happened.
NEVER = 0
SUMMER = 7


class UnknownColumnError(KeyError):
    """A name that stands for no fact."""


@dataclass(frozen=True)
class Column:
    """A fact of one person. `values` are all it can have, None where it is a day or a count.

    `paper` is what would tell an unknown; empty where nothing on record means "none", so that the
    column is always known. `year` is the distance back from the day of judging, -1 without one.
    """

    name: str
    label: str
    values: tuple[int, ...] | None = None
    paper: str = ""
    year: int = -1
    is_school_year: bool = False
    words: tuple[tuple[int, str], ...] = ()

    @property
    def may_be_unknown(self) -> bool:
        return bool(self.paper)

    def labelled(self, on: date) -> str:
        return self.label.format(year=self.year_on(on))

    def paper_of(self, on: date) -> str:
        return self.paper.format(year=self.year_on(on))

    def said(self, value: int) -> str:
        """A value in words: a level, a day, a month, yes or no, a number."""
        if self.words:
            return dict(self.words).get(value, str(value))
        if self.name.endswith("_on") or self.name.startswith(("paper_", "transit_", "party_since")):
            day = f"{value % 100:02d}/{value // 100 % 100:02d}/{value // 10000}"
            return day if value else "không có"
        if self.name == "birth_month":
            return f"{value % 12 + 1:02d}/{value // 12}"
        return ("có" if value else "không") if self.values == (0, 1) else str(value)

    def year_on(self, on: date) -> str:
        """The year it tells of, judged on that day: "2018", "2018–2019"; "" where it has none."""
        if self.year < 0:
            return ""
        if not self.is_school_year:
            return str(on.year - self.year)
        began = school_year(on, self.year)
        return f"{began}–{began + 1}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact as read. `told` is said to people: the fact with its source, or what is missing."""

    value: int | None
    told: str = ""
    is_conflict: bool = False


@dataclass(frozen=True)
class Facts:
    """What is on record of one person on a day; a column that is absent is unknown."""

    person_id: int
    cells: Mapping[str, Cell] = field(default_factory=dict)

    def value(self, name: str) -> int | None:
        cell = self.cells.get(name)
        return cell.value if cell else None


def as_number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def as_month(day: date) -> int:
    return day.year * 12 + day.month - 1


def school_year(on: date, back: int) -> int:
    """The year in which a school year began; 1 back is the last whole one, which ends in summer."""
    return on.year - back - (on.month < SUMMER)


@cache
def column(name: str) -> Column:
    """The column of that name; raises UnknownColumnError."""
    if name in _SINGLE:
        return _SINGLE[name]
    family, _, back = name.rpartition("_")
    if family in _YEARLY and back.isdigit():
        made = _YEARLY[family]
        return replace(made, name=name, year=int(back))
    raise UnknownColumnError(name)


def is_column(name: str) -> bool:
    try:
        column(name)
    except UnknownColumnError:
        return False
    return True


def _levelled(
    name: str, label: str, levels: Levels, paper: str = "", *, is_school_year: bool = False
) -> Column:
    """A column of levels; one that no paper tells has 0 for "none"."""
    words = (*(() if paper else ((0, "không có"),)), *levels.values())
    values = tuple(number for number, _ in words)
    return Column(name, label, values, paper, is_school_year=is_school_year, words=words)


_YEARLY = {
    made.name: made
    for made in (
        _levelled(
            "staff_grade", "xếp loại cán bộ, người lao động năm {year}", GRADES,
            "phiếu xếp loại của cơ quan năm {year}",
        ),
        _levelled(
            "member_grade", "xếp loại đảng viên năm {year}", GRADES,
            "kết quả xếp loại đảng viên năm {year}",
        ),
        _levelled(
            "school_grade", "học lực năm học {year}", SCHOOL,
            "bảng điểm năm học {year}", is_school_year=True,
        ),
        _levelled("title", "danh hiệu thi đua năm {year}", TITLES),
        _levelled("praise", "khen thưởng năm {year}", PRAISE),
    )
}  # fmt: skip

_INTRODUCTION = "giấy giới thiệu người vào Đảng"
_SINGLE = {
    made.name: made
    for made in (
        *(Column(f"group_{key}", f"thuộc đối tượng {label}", (0, 1)) for key, label in GROUPS.items()),
        Column("birth_month", "tháng sinh", None, "giấy tờ ghi tháng sinh"),
        Column("birth_on", "ngày sinh", None, "giấy tờ ghi ngày sinh"),
        _levelled("education", "giáo dục phổ thông", EDUCATION, "bằng hoặc giấy xác nhận học vấn"),
        _levelled("praise_ever", "mức khen thưởng cao nhất", PRAISE),
        *(
            Column(f"paper_{key}", f"ngày của {label}", None, label)
            for key, label in PAPERS.items()
        ),
        *(
            Column(f"finding_{key}", f"kết luận: {label}", (0, 1), f"kết luận: {label}")
            for key, label in FINDINGS.items()
        ),
        Column("reprimand_on", "khiển trách gần nhất"),
        Column("warning_on", "cảnh cáo gần nhất"),
        Column("removal_on", "cách chức gần nhất"),
        Column("expulsion_on", "khai trừ gần nhất"),
        Column("discipline_in_force", "đang trong thời hạn kỷ luật", (0, 1)),
        Column("times_admitted", "số lần đã được kết nạp"),
        Column("left_on", "ngày ra khỏi Đảng", None, "quyết định cho ra khỏi Đảng"),
        Column("decision_on", "ngày quyết định kết nạp", None, "quyết định kết nạp"),
        Column("ceremony_on", "ngày kết nạp", None, "biên bản lễ kết nạp"),
        Column("official_on", "ngày chính thức", None, "quyết định công nhận chính thức"),
        Column("party_since", "tuổi Đảng tính từ", None, "quyết định kết nạp hoặc thẻ đảng viên"),
        Column("badge_held", "Huy hiệu Đảng cao nhất đã nhận", (0, *MILESTONES)),
        Column("transit_since", "chuyển sinh hoạt, chưa nộp hồ sơ, từ ngày"),
        Column("dues_missed", "số tháng chưa đóng đảng phí trong năm", None, "sổ thu đảng phí"),
        Column("meetings_missed", "số tháng không sinh hoạt trong năm", None, "biên bản sinh hoạt"),
        Column("referrers", "số đảng viên chính thức giới thiệu", None, _INTRODUCTION),
        Column("referrer_months", "số tháng cùng công tác của người giới thiệu", None, _INTRODUCTION),
        Column("union_introduces", "đoàn thể giới thiệu", (0, 1), "nghị quyết của đoàn thể"),
        *(
            Column(f"{key}_votes_over", f"phiếu tán thành của {body} trên mức phải đạt", None, paper)
            for key, body, paper in (
                ("cell", "chi bộ", "nghị quyết của chi bộ"),
                ("committee", "đảng ủy cơ sở", "nghị quyết của đảng ủy cơ sở"),
                ("board", "ban thường vụ", "biên bản của ban thường vụ"),
            )
        ),
    )
}  # fmt: skip


def all_columns(years: int) -> tuple[Column, ...]:
    """Every column that a set may read whose record window is so many years long."""
    yearly = (f"{family}_{back}" for family in _YEARLY for back in range(years + 1))
    return (*_SINGLE.values(), *(column(name) for name in yearly))
