"""Working days: Monday to Friday without public holidays (Tết included), with dated overrides."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.metadata import version

import holidays

from dangvu.regulations.models import DayOff

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkingCalendar:
    """The calendar with an office's overrides: day → is it a working day."""

    overrides: tuple[tuple[date, bool], ...] = ()

    @property
    def version(self) -> str:
        """Which calendar a stored due date was computed with."""
        return f"{version('holidays')}+{len(self.overrides)}.{hash_of(self.overrides)}"

    def is_working(self, day: date) -> bool:
        override = dict(self.overrides).get(day)
        if override is not None:
            return override
        return day.weekday() < 5 and day not in public_holidays(day.year)

    def after(self, start: date, working_days: int) -> date:
        """The n-th working day after `start`, which itself is not counted."""
        day = start
        for _ in range(working_days):
            day = self.next(day)
        return day

    def next(self, day: date) -> date:
        day += ONE_DAY
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def last_by(self, day: date) -> date:
        """The last working day that is not after `day`."""
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` lies before."""
        if end < start:
            return -self.between(end, start)
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(self.is_working(day) for day in days)


def hash_of(overrides: tuple[tuple[date, bool], ...]) -> str:
    """A short mark that is the same in every process, unlike Python's own hash()."""
    return f"{sum(day.toordinal() * (2 if works else 1) for day, works in overrides):x}"


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Paid public holidays of Việt Nam with their substitutes. 24/11 from 2026: NQ 28/2026/QH16."""
    days = set(holidays.country_holidays("VN", years=year, observed=True))
    if year >= 2026:
        days.add(date(year, 11, 24))
    return frozenset(days)


def standing_calendar() -> WorkingCalendar:
    """The calendar of this office, overrides included; one query."""
    return WorkingCalendar(tuple(DayOff.objects.order_by("on").values_list("on", "is_working")))
