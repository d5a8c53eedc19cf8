"""How the names behind each kind of figure are listed: headings, lines, and what each line opens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.organisations.lists import UnitLine, period_lines, unit_grading_lines
from dangvu.people.lists import (
    NameLine,
    admission_lines,
    grading_lines,
    member_lines,
    recognition_lines,
)

Line = NameLine | UnitLine


@dataclass(frozen=True)
class Listing:
    """`key` is the field by which the list is paged; `lines` takes ids, the last day and a number."""

    key: str
    headings: tuple[str, ...]
    lines: Callable[[Sequence[int], date, int], Sequence[Line]]

    @property
    def is_of_units(self) -> bool:
        return self.key.endswith("display_key")


def _members(ids: Sequence[int], day: date, number: int) -> list[NameLine]:
    return [
        NameLine(
            line.id,
            line.number,
            line.name,
            line.birth,
            (line.admitted, line.official or "dự bị", line.card, line.unit),
        )
        for line in member_lines(ids, day, number=number)
    ]


MEMBERS = Listing(
    "sort_key",
    ("Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ngày chính thức", "Số thẻ", "Sinh hoạt tại"),
    _members,
)
GRADED_MEMBERS = Listing(
    "person__sort_key",
    ("Họ và tên", "Ngày sinh", "Xếp loại", "Sinh hoạt tại"),
    lambda ids, day, number: grading_lines(ids, day, number=number),
)
ADMITTED = Listing(
    "person__sort_key",
    ("Họ và tên", "Ngày sinh", "Ngày kết nạp", "Quyết định", "Kết nạp tại"),
    lambda ids, day, number: admission_lines(ids, number=number),
)
RECOGNISED = Listing(
    "person__sort_key",
    ("Họ và tên", "Ngày sinh", "Ngày kết nạp", "Ngày chính thức", "Ngày quyết định", "Đơn vị"),
    lambda ids, day, number: recognition_lines(ids, number=number),
)
BASE = Listing(
    "organisation__display_key",
    ("Tên", "Loại", "Lĩnh vực"),
    lambda ids, day, number: period_lines(ids, number=number),
)
GRADED_UNITS = Listing(
    "unit__display_key",
    ("Tên", "Xếp loại", "Căn cứ"),
    lambda ids, day, number: unit_grading_lines(ids, number=number),
)
