"""When something is due: the words of a letter as a meaning and a last day in time. Pure."""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.kernel.days import WEEKDAYS, UnreadableDay, last_of_month, read_partial_day
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Meaning

OPS = {
    "before": Meaning.BEFORE,
    "by": Meaning.BY,
    "on": Meaning.ON,
    "in": Meaning.IN,
    "recurring": Meaning.EVERY,
    "relative": Meaning.RELATIVE,
}
ROUNDS = {
    "month": "hằng tháng",
    "quarter": "hằng quý",
    "half": "6 tháng một lần",
    "year": "hằng năm",
}
LEAP = 2000
_QUARTER = re.compile(r"((?:19|20|21)\d\d)-Q([1-4])")
_OFFSET = re.compile(r"PT?(\d{1,4})(BD|D|W|M|Y|H)")
_LENGTHS = {
    "BD": "ngày làm việc", "D": "ngày", "W": "tuần", "M": "tháng", "Y": "năm", "H": "giờ",
}  # fmt: skip
EXAMPLE = "Ví dụ đúng: 11/12/2019, 11/2020 hoặc 2020."


@dataclass(frozen=True)
class Moment:
    """`when` is a day, month or year as ISO writes it ("2019-12-11", "2020-02", "2020"), two of them
    joined by "..", or the letter's own words; `every` the rounds of what returns ("month,year:03").
    """

    meaning: str = ""
    when: str = ""
    every: str = ""
    due_on: date | None = None


def moment_of(norm: Mapping[str, object]) -> Moment:
    """The moment in a deadline's norm (docfacts/1). Raises NotPossible for a day no calendar has."""
    op = str(norm.get("op") or "by")
    if op not in OPS:
        raise NotPossible(f"Chưa có cách hiểu thời hạn “{op}”. Ví dụ đúng: trước ngày.", field="op")
    meaning = OPS[op]
    if meaning == Meaning.EVERY:
        return Moment(meaning, every=_rounds(norm))
    if meaning == Meaning.RELATIVE:
        return Moment(meaning, _counted(norm)[:60])
    if norm.get("from") or norm.get("to"):
        return _span(norm)
    when = str(norm.get("date") or norm.get("month") or norm.get("year") or "")
    return Moment(meaning, when, due_on=last_day(when, meaning)) if when else Moment(meaning)


def moment_of_duty(norm: Mapping[str, object], op: str | None) -> Moment:
    """The moment in a report duty's norm; `op` is that of the deadline in the same words, if any."""
    when = str(norm.get("when") or "")
    if when.startswith("recurring"):
        rounds = {"every": when.partition(":")[2] or "other"}
        return moment_of({"op": "recurring", **rounds})
    if not when:
        return Moment()
    if when.startswith("P"):
        return moment_of({"op": "relative", "offset": when})
    if ".." in when:
        start, _, end = when.partition("..")
        return moment_of({"op": "in", "from": start, "to": end})
    standing = "in" if len(when) < len("2020-02-03") else "by"
    return moment_of({"op": str(norm.get("op") or op or standing), "date": when})


def first_day(when: str) -> date:
    """The day on which a day, month, quarter or year begins."""
    return _ends(when)[0]


def last_day(when: str, meaning: str) -> date:
    """The last day in time: before a day is the day before it, in a month is the month's last day."""
    first, last = _ends(when)
    if meaning == Meaning.BEFORE:
        return first - timedelta(days=1)
    return last


def next_rounds(every: str, after: date) -> list[date]:
    """The next last day of each round that has not ended before `after`, in order of time."""
    days = {_next(round_, after) for round_ in every.split(",") if round_}
    return sorted(day for day in days if day is not None)


def said(meaning: str, when: str, every: str) -> str:
    """ "trước ngày 11/12/2019", "trong tháng 11/2020", "hằng tháng, hằng quý": as a letter says it."""
    if meaning == Meaning.EVERY:
        return ", ".join(_round_said(round_) for round_ in every.split(",") if round_) or "định kỳ"
    if meaning == Meaning.RELATIVE or not when:
        return when or "chưa rõ ngày"
    if ".." in when:
        start, _, end = when.partition("..")
        return f"từ {shown(start)} đến {shown(end)}"
    kind = {4: "năm", 7: "tháng"}.get(len(when), "ngày")
    lead = {"before": "trước", "by": "chậm nhất", "on": "đúng", "in": "trong"}.get(meaning, "")
    return f"{lead} {kind} {shown(when)}".strip()


def shown(when: str) -> str:
    """ "2019-12-11" → "11/12/2019"; "2020-02" → "02/2020"; "2020-Q1" → "quý 1/2020"."""
    if quarter := _QUARTER.fullmatch(when):
        return f"quý {quarter[2]}/{quarter[1]}"
    return "/".join(reversed(when.split("-")))


def as_written(text: str, *, field: str = "date") -> str:
    """A day, month or year as people write it, in ISO; refuses with an example."""
    try:
        read = read_partial_day(text)
    except UnreadableDay as refusal:
        hint = str(refusal) if "lịch" in str(refusal) else f"Không đọc được “{text}”. {EXAMPLE}"
        raise NotPossible(hint, field=field) from None
    parts = [f"{read.year}", read.month and f"{read.month:02d}", read.day and f"{read.day:02d}"]
    return "-".join(str(part) for part in parts if part)


def spoken(day: date) -> str:
    """ "thứ Ba 10/12": short, for a day near the letter's own."""
    return f"{WEEKDAYS[day.weekday()]} {day:%d/%m}"


def offset_said(offset: str) -> str:
    """ "P5BD" → "5 ngày làm việc", "PT48H" → "48 giờ"; what has another form stays as it is."""
    match = _OFFSET.fullmatch(offset)
    return f"{match[1]} {_LENGTHS[match[2]]}" if match else offset


def _counted(norm: Mapping[str, object]) -> str:
    """ "trong vòng 5 ngày làm việc, ngày ra nghị quyết": bound, length, what it counts from."""
    bound, anchor = str(norm.get("bound") or "trong"), str(norm.get("anchor") or "")
    length = offset_said(str(norm.get("offset") or ""))
    said_so_far = f"{bound} {length}".strip()
    return f"{said_so_far}, {anchor}" if anchor else said_so_far


def _span(norm: Mapping[str, object]) -> Moment:
    start, end = str(norm.get("from") or ""), str(norm.get("to") or "")
    if not end:
        return Moment(Meaning.IN, start, due_on=last_day(start, Meaning.IN))
    due_on = last_day(end, Meaning.IN)
    if start and _ends(start)[0] > due_on:
        raise NotPossible(
            f"Ngày bắt đầu {shown(start)} sau ngày kết thúc {shown(end)}. {EXAMPLE}", field="date"
        )
    return Moment(Meaning.IN, f"{start}..{end}" if start else end, due_on=due_on)


def _ends(when: str) -> tuple[date, date]:
    if quarter := _QUARTER.fullmatch(when):
        last = int(quarter[2]) * 3
        return date(int(quarter[1]), last - 2, 1), last_of_month(int(quarter[1]), last)
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", when)
    if not match:
        raise NotPossible(f"Không đọc được ngày “{when}”. {EXAMPLE}", field="date")
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not (1900 <= year <= 2200 and month <= 12 and _has_day(year, month, day)):
        raise NotPossible(f"Ngày {shown(when)} không có trong lịch. {EXAMPLE}", field="date")
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), last_of_month(year, month)
    return date(year, 1, 1), date(year, 12, 31)


def _has_day(year: int, month: int, day: int) -> bool:
    return not day or (month > 0 and day <= monthrange(year, month)[1])


def _rounds(norm: Mapping[str, object]) -> str:
    every = norm.get("every")
    rounds = list(every) if isinstance(every, list) else str(every or "other").split(",")
    mark = _fixed(norm)
    return ",".join(f"{r}:{mark}" if mark and r == "year" else str(r).strip() for r in rounds)


def _fixed(norm: Mapping[str, object]) -> str:
    """ "06" or "06-15": the month or day of the year with which a yearly round ends, when named."""
    if quarter := norm.get("quarter"):
        return f"{_number(quarter, 4, 'quý') * 3:02d}"
    if not norm.get("month"):
        return ""
    month = _number(str(norm["month"]).lstrip("-"), 12, "tháng")
    day = _number(norm["day"], 31, "ngày") if norm.get("day") else 0
    if not _has_day(LEAP, month, day):
        raise NotPossible(f"Ngày {day}/{month} không có trong lịch. {EXAMPLE}", field="every")
    return f"{month:02d}-{day:02d}" if day else f"{month:02d}"


def _number(value: object, highest: int, what: str) -> int:
    if not re.fullmatch(r"\d{1,2}", str(value)) or not 1 <= int(str(value)) <= highest:
        raise NotPossible(f"Không có {what} {value}. {EXAMPLE}", field="every")
    return int(str(value))


def _next(round_: str, after: date) -> date | None:
    name, _, mark = round_.partition(":")
    steps = {"month": 1, "quarter": 3, "half": 6}
    if name in steps:
        month = -(-after.month // steps[name]) * steps[name]
        return last_of_month(after.year, month)
    if name != "year":
        return None
    return next(day for day in _yearly(mark or "12", after.year) if day >= after)


def _yearly(mark: str, year: int) -> Iterable[date]:
    month, _, day = mark.partition("-")
    for step in (0, 1):
        last = last_of_month(year + step, int(month))
        # A 29 February falls on the last of February where there is none.
        yield last.replace(day=min(int(day), last.day)) if day else last


def _round_said(round_: str) -> str:
    name, _, mark = round_.partition(":")
    words = ROUNDS.get(name, "định kỳ")
    if not mark:
        return words
    return f"{words}, {'chậm nhất ngày' if '-' in mark else 'trong tháng'} {shown(mark)}"
