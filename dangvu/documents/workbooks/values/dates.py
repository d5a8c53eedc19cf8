"""A column of dates: each cell read as a day, a month or a year, or doubted with its reason."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.days import Parts, parts_of
from dangvu.documents.workbooks.values.order import Cells, ColumnOrder, Order, order_of
from dangvu.documents.workbooks.values.read import Read, doubted_mark
from dangvu.documents.workbooks.values.years import plausible_age, whole_year

BIRTH = "birth_date"
PARTY = frozenset(("admission_decision_date", "admission_date", "official_date"))
FOUNDED_ON = date(1930, 2, 3)
EPOCH = date(1899, 12, 30)
EPOCH_1904 = date(1904, 1, 1)
FIRST_YEAR, LAST_YEAR = 1880, 2100
FIRST_SERIAL, LAST_SERIAL = 3000, 73000
LARGEST = 1e15
MOST = 0.5
# What other programs make of a whole number.
_WHOLE = re.compile(r"(?<=^\d{4})\.0$|(?<=^\d{5})\.0$")
_DAYS = re.compile(r"(?<!\d)\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}(?!\d)")
# "1960 (Nữ)": the sex beside a birth.
_SEX = re.compile(r"(?<=\d)[ ,;\-]{0,3}\(\s?(?:nam|nu)$")
_BEFORE = re.compile(r"^(?:(?:sinh|sn|ns|n\.sinh)[.: ]+)?(?:(?:ngay|mung|ng\.?)[.: ]+(?=\d))?")

NOT_A_DATE = "Không đọc được thành ngày; hãy ghi như 03/02/1990."
SEVERAL = "Ô có nhiều ngày, không rõ lấy ngày nào."
NOT_IN_CALENDAR = "Ngày này không có trong lịch."
TWO_WAYS = "Không rõ đâu là ngày, đâu là tháng: trong cột có ô ghi tháng trước ngày."
ODD_ORDER = "Ghi tháng trước ngày, khác các ô khác trong cột."
TURNED = "Ngày và tháng có thể đã bị phần mềm bảng tính đổi chỗ."
NO_YEAR = "Không rõ thuộc thế kỷ nào; hãy ghi năm đủ bốn chữ số."
FUTURE = "Ngày ở tương lai."
TOO_EARLY = "Năm quá xa, không thể đúng."
NOT_WHOLE = "Chỉ có tháng hoặc năm, chưa đủ ngày."
LOST_ZERO = "Số ngày có thể đã mất số 0 ở đầu."
NUMBER = "Là một con số, không rõ là ngày nào."
BEFORE_PARTY = "Trước ngày thành lập Đảng 03/02/1930."
DAY_UNKNOWN = "Ngày hoặc tháng ghi 0."


@dataclass(frozen=True)
class DateColumn:
    """Reads the cells of one column for one date field."""

    field: str
    today: date
    is_1904: bool
    order: ColumnOrder
    has_serial_text: bool = False

    def read(self, value: Any) -> Read | None:
        if isinstance(value, datetime | date):
            return self._cell(value.date() if isinstance(value, datetime) else value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._number(value)
        seen = text.as_text(value)
        if text.says_absent(seen):
            return None
        return doubted_mark(self.field, seen) or self._text(seen)

    def _text(self, seen: str) -> Read:
        if self.has_serial_text and is_serial_text(plain_date(seen)):
            return self._day(self._from_serial(int(plain_date(seen))), seen)
        if parts := _parts_in(seen):
            return self._parts(parts, seen)
        return self._doubt(seen, SEVERAL if len(_DAYS.findall(seen)) > 1 else NOT_A_DATE)

    def _cell(self, day: date) -> Read:
        seen = f"{day:%d/%m/%Y}"
        if self.order.cells is Cells.SOUND or day.day == day.month or day.day > 12:
            return self._day(day, seen)
        if self.order.cells is Cells.DOUBTFUL:
            return self._doubt(seen, TURNED)
        return self._day(day.replace(day=day.month, month=day.day), seen, TURNED)

    def _number(self, number: float) -> Read:
        seen = text.as_text(number)
        whole = int(number) if abs(number) < LARGEST else 0
        if whole == number and FIRST_YEAR <= whole <= LAST_YEAR:
            return self._parts(Parts(None, None, str(whole)), seen)
        if FIRST_SERIAL <= whole <= LAST_SERIAL:
            return self._day(self._from_serial(whole), seen)
        if whole == number and len(seen) in (7, 8):
            parts = parts_of(seen.zfill(8))
            read = self._parts(parts, seen) if parts else self._doubt(seen, NUMBER)
            return read if len(seen) == 8 or read.why else read._replace(seen=seen, why=LOST_ZERO)
        parts = parts_of(seen) if len(seen.partition(".")[2]) == 4 else None
        return self._parts(parts, seen) if parts else self._doubt(seen, NUMBER)

    def _from_serial(self, serial: int) -> date:
        return (EPOCH_1904 if self.is_1904 else EPOCH) + timedelta(days=serial)

    def _parts(self, parts: Parts, seen: str) -> Read:
        year = whole_year(parts.year, self.field == BIRTH, self.today)
        if year is None:
            return self._doubt(seen, NO_YEAR)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return self._doubt(seen, TOO_EARLY)
        first, second = parts.first or None, parts.second or None
        why = DAY_UNKNOWN if 0 in (parts.first, parts.second) else ""
        if first is None:
            return self._partial(year, second, seen, why)
        if second is None:
            return self._doubt(seen, NOT_IN_CALENDAR)
        return self._ordered(year, first, second, seen, parts.ordered)

    def _ordered(self, year: int, first: int, second: int, seen: str, is_sure: bool) -> Read:
        order = Order.DAY_FIRST if is_sure or first == second else self.order.text
        why = ""
        if not is_sure and second > 12 >= first:
            why = "" if order is Order.MONTH_FIRST else ODD_ORDER
            first, second = second, first
        elif first <= 12 and order is Order.MIXED:
            return self._doubt(seen, TWO_WAYS)
        elif first <= 12 and order is Order.MONTH_FIRST:
            first, second = second, first
        elif first > 12 and order is Order.MONTH_FIRST:
            why = "Ghi ngày trước tháng, khác các ô khác trong cột."
        try:
            day = date(year, second, first)
        except ValueError:
            return self._doubt(seen, NOT_IN_CALENDAR)
        return self._day(day, seen, why)

    def _partial(self, year: int, month: int | None, seen: str, why: str) -> Read:
        if month is not None and month > 12:
            return self._doubt(seen, NOT_IN_CALENDAR)
        if (year, month or 1) > (self.today.year, self.today.month):
            return self._doubt(seen, FUTURE)
        if self.field != BIRTH:
            return self._doubt(seen, NOT_WHOLE)
        why = why or plausible_age(year, self.today)
        if month is None:
            return Read("birth_year", year, seen, why)
        return Read("birth_month", f"{year}-{month:02d}", seen, why)

    def _day(self, day: date, seen: str, why: str = "") -> Read:
        if day > self.today:
            return self._doubt(seen, FUTURE)
        if day.year < FIRST_YEAR:
            return self._doubt(seen, TOO_EARLY)
        if self.field in PARTY and day < FOUNDED_ON:
            return self._doubt(seen, BEFORE_PARTY)
        if self.field == BIRTH:
            why = why or plausible_age(day.year, self.today)
        return Read(self.field, day.isoformat(), seen, why)

    def _doubt(self, seen: str, why: str) -> Read:
        return Read(self.field, None, seen, why)


def date_column(
    field: str, counts: Mapping[Any, int], today: date, *, is_1904: bool = False
) -> DateColumn:
    """The reader of a column, after a look at all its cells."""
    texts: list[tuple[Parts, int]] = []
    days: list[tuple[date, int]] = []
    serials = total = 0
    for value, count in counts.items():
        total += count
        if isinstance(value, date):
            days.append((value, count))
        elif isinstance(value, str):
            seen = text.clean(value)
            total -= count * (not seen)
            if parts := _parts_in(seen):
                texts.append((parts, count))
            elif is_serial_text(plain_date(seen)):
                serials += count
    order = order_of(texts, days)
    return DateColumn(field, today, is_1904, order, serials > MOST * total)


@lru_cache(maxsize=50_000)
def _parts_in(seen: str) -> Parts | None:
    return parts_of(plain_date(seen))


def plain_date(seen: str) -> str:
    return _BEFORE.sub("", _WHOLE.sub("", _SEX.sub("", text.bare(seen).strip(" .,;*'`()\""))))


def is_serial_text(plain: str) -> bool:
    return len(plain) == 5 and plain.isdigit() and FIRST_SERIAL <= int(plain) <= LAST_SERIAL


def looks_like_date(value: Any) -> bool:
    """Whether a cell could stand in a column of dates: for telling what a column holds."""
    if isinstance(value, date):
        return True
    if isinstance(value, int | float) and not isinstance(value, bool):
        return FIRST_YEAR <= value <= LAST_YEAR or FIRST_SERIAL <= value <= LAST_SERIAL
    return isinstance(value, str) and parts_of(plain_date(text.clean(value))) is not None
