"""Days and months: reading them as people write them, saying them in words, counting them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from dangvu.kernel.errors import DomainError

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


class UnreadableDay(DomainError):
    """A date that has no single reading."""


@dataclass(frozen=True, order=True)
class PartialDay:
    """A day of which perhaps only year, or month and year, are known; never more than given."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.day:02d}" if self.day else "", f"{self.month:02d}" if self.month else ""]
        return "/".join([*filter(None, parts), str(self.year)])

    def as_date(self) -> date | None:
        """The day itself, when it is wholly known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def read_partial_day(text: str, *, latest: date | None = None) -> PartialDay:
    """A day as people write it: 3/2/90, 03021990, 3-2-1990, 03.02.1990, 2/1990, 1990, 1990-02-03.

    Two-digit years fall in the hundred years that end with that of `latest`, else with 2029.
    Raises UnreadableDay with a Vietnamese text and an example.
    """
    numbers = _numbers(text.strip())
    if not numbers:
        raise UnreadableDay(_hint(text))
    day, month, year = (None, None, *numbers)[-3:]
    whole_year = _whole_year(str(year), latest.year if latest else 2029)
    return _checked(text, whole_year, int(month) if month else None, int(day) if day else None)


def read_day(text: str, *, latest: date | None = None) -> date:
    """A whole day as people write it; raises UnreadableDay when only a month or a year is given."""
    day = read_partial_day(text, latest=latest).as_date()
    if day is None:
        raise UnreadableDay(_hint(text))
    return day


def _numbers(text: str) -> list[str]:
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return [match[3], match[2], match[1]]
    if match := re.fullmatch(r"(\d{2})(\d{2})(\d{4})", text):
        return list(match.groups())
    parts = re.split(r"\s*[/.\- ]\s*", text)
    shapes = len(parts) <= 3 and all(re.fullmatch(r"\d{1,4}", part) for part in parts)
    long_enough = len(parts) > 1 or len(parts[0]) == 4
    return parts if shapes and long_enough and all(len(part) <= 2 for part in parts[:-1]) else []


def _whole_year(year: str, latest: int) -> int:
    if len(year) != 2:
        return int(year)
    candidate = latest - latest % 100 + int(year)
    return candidate if candidate <= latest else candidate - 100


def _checked(text: str, year: int, month: int | None, day: int | None) -> PartialDay:
    if not 1800 <= year <= 2200:
        raise UnreadableDay(_hint(text))
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise UnreadableDay(f"Ngày “{text}” không có trong lịch. Ví dụ đúng: 03/02/1990.") from None
    return PartialDay(year, month, day)


def _hint(text: str) -> str:
    return f"Không đọc được ngày “{text}”. Hãy ghi như 3/2/1990, 03021990 hoặc 3-2-90."


def in_words(day: date) -> str:
    """How a day is echoed on the screen: "thứ Hai, 02/12/2019"."""
    return f"{WEEKDAYS[day.weekday()]}, {day:%d/%m/%Y}"


def add_months(day: date, months: int) -> date:
    """The same day number `months` later, or the last day of that month where it does not exist."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def full_years(start: date, end: date) -> int:
    """Whole years from `start` to `end`, by the same count: 29 February is full on the 28th."""
    years = end.year - start.year
    return years - (add_months(start, 12 * years) > end)


def full_months(start: date, end: date) -> int:
    """Whole months from `start` to `end`."""
    months = 12 * (end.year - start.year) + end.month - start.month
    return months - (add_months(start, months) > end)
