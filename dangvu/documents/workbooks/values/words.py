"""Cells of plain words: sex from a closed list, schooling, addresses and posts as written."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.read import Read, doubted_mark

SEXES = {
    "nam": "male", "male": "male", "m": "male", "trai": "male", "ong": "male", "gioi nam": "male",
    "nu": "female", "female": "female", "f": "female", "gai": "female", "ba": "female",
    "gioi nu": "female", "phu nu": "female",
}  # fmt: skip
_EMAIL = re.compile(r"[^\s@,;]{1,64}@[^\s@,;.]{1,63}(?:\.[^\s@,;.]{1,63}){1,5}")
# Schooling with what was learnt after it: "12/12, ĐH, TC".
_HIGHER = re.compile(
    r"(\d{1,2}/1[02])\s{0,3}[,;+/\-–]\s{0,3}(?:đh|cđ|tc|sc|cn|ths|ts|ks|bs|đại|cao|trung|sơ|thạc|tiến|cử|kỹ)\b.*",
    re.IGNORECASE,
)
SEVERAL = "Ô ghi nhiều trình độ; mới lấy trình độ phổ thông."
TICKS = frozenset(("x", "v", "+", "*", "1", "co", "√", "✓", "✔", "●", "•", "xx", "X"))


def read_sex(value: Any) -> Read | None:
    seen = text.as_text(value)
    if text.says_nothing(seen):
        return None
    if found := doubted_mark("sex", seen):
        return found
    sex = SEXES.get(text.fold(seen))
    return Read("sex", sex, seen, "" if sex else "Không rõ là nam hay nữ.")


def is_tick(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    seen = text.as_text(value).lower()
    return seen in TICKS or text.fold(seen) in TICKS


def read_email(value: Any) -> Read | None:
    seen = text.as_text(value)
    if text.says_absent(seen):
        return None
    if found := doubted_mark("email", seen):
        return found
    address = seen.removeprefix("mailto:").strip(" .,;<>")
    if _EMAIL.fullmatch(address) and address.isascii():
        return Read("email", address, seen)
    return Read("email", None, seen, "Không phải địa chỉ thư điện tử.")


def read_general_education(value: Any) -> Read | None:
    """12/12 is easily taken for a day by a spreadsheet; then only the day cell is left."""
    if isinstance(value, date):
        seen = f"{value:%d/%m/%Y}"
        same = value.day == value.month
        clear = f"{value.day}/{value.month}" if same else None
        return Read("education_general", clear, seen, "Bảng tính đã đổi trình độ thành ngày tháng.")
    found = words("education_general")(value)
    beside = _HIGHER.fullmatch(str(found.value)) if found and not found.why else None
    return Read("education_general", beside[1], beside[0], SEVERAL) if beside else found


def words(field: str) -> Callable[[Any], Read | None]:
    """A reader for a field that is kept as written."""

    def read(value: Any) -> Read | None:
        seen = text.as_text(value)
        if text.says_nothing(seen) or seen == "0":
            return None
        return doubted_mark(field, seen) or Read(field, seen)

    return read
