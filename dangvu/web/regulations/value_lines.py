"""The values of a unit and a day as lines of a page, by subject."""

from dataclasses import dataclass
from datetime import date

from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedValue
from dangvu.regulations.values import Standing, adopted_by, said_of, standing
from dangvu.rules.parameters import Parameter, Value, names, parameter

SUBJECTS = {
    "standards": "Tiêu chuẩn người vào Đảng",
    "admission": "Kết nạp",
    "votes": "Biểu quyết",
    "recognition": "Dự bị, công nhận chính thức",
    "readmission": "Kết nạp lại",
    "moving": "Người đang xét kết nạp chuyển nơi",
    "party_age": "Tuổi Đảng",
    "badges": "Huy hiệu Đảng",
    "pay": "Mức lương cơ sở",
    "transfer": "Chuyển sinh hoạt đảng",
    "dues": "Đảng phí",
    "meetings": "Sinh hoạt chi bộ",
    "exemption": "Tạm miễn sinh hoạt",
    "screening": "Rà soát, sàng lọc",
    "appeals": "Khiếu nại",
    "evaluation": "Xếp loại hằng năm",
    "organisation": "Tổ chức đảng",
    "file": "Hồ sơ đảng viên",
    "reports": "Báo cáo, văn bản",
    "general": "Văn bản đang áp dụng",
}


@dataclass(frozen=True)
class Line:
    """`central` is what the Centre says, `held` what holds, `unit` who laid down the latter."""

    name: str
    label: str
    is_local: bool
    central: Value
    held: Value | None
    unit: Organisation | None


@dataclass(frozen=True)
class Own:
    """A value that the unit itself laid down, with its days."""

    adopted: AdoptedValue
    label: str
    words: str
    holds: bool


def lines_of(unit: Organisation, on: date, *, local: bool) -> list[tuple[str, list[Line]]]:
    """By subject; only what a body may lay down for itself (`local`), or only what it may not."""
    wanted = [name for name in names() if parameter(name).is_local == local]
    found = standing(wanted, body=unit, on=on)
    grouped = []
    for subject, words in SUBJECTS.items():
        own = [parameter(name) for name in wanted if name.startswith(f"{subject}/")]
        # By the number in the catalogue of rules, which is the order of the work.
        own = sorted((one for one in own if one.name in found), key=lambda one: one.rule)
        if own:
            grouped.append((words, [_line(one, found[one.name]) for one in own]))
    return grouped


def own_of(unit: Organisation, on: date) -> list[Own]:
    return [_own(adopted, on) for adopted in adopted_by(unit)]


def words_of_value(known: Parameter, value: object) -> str:
    return said_of(known, value) or f"{value} {known.unit}"


def _line(known: Parameter, found: Standing) -> Line:
    central = found.value.central or found.value
    held = found.value if found.value.central else None
    unit = found.adopted.unit if found.adopted else None
    return Line(known.name, known.label, known.is_local, central, held, unit)


def _own(adopted: AdoptedValue, on: date) -> Own:
    known = parameter(adopted.name)
    ended = adopted.until_on is not None and adopted.until_on < on
    words = words_of_value(known, adopted.value)
    return Own(adopted, known.label, words, adopted.from_on <= on and not ended)
