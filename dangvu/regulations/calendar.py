"""Working days: Monday to Friday without holidays, with official swaps and own overrides."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from hashlib import sha256
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
        return f"{version('holidays')}+{len(self.overrides)}.{_mark_of(self.overrides)}"

    @cached_property
    def _by_day(self) -> dict[date, bool]:
        return dict(self.overrides)

    def is_working(self, day: date) -> bool:
        override = self._by_day.get(day)
        if override is not None:
            return override
        if day.weekday() < 5:
            return day not in public_holidays(day.year)
        return day in worked_weekends(day.year)

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


def _mark_of(overrides: tuple[tuple[date, bool], ...]) -> str:
    """A short mark that is the same in every process, unlike Python's own hash()."""
    told = ";".join(f"{day}{works}" for day, works in sorted(overrides))
    return sha256(told.encode()).hexdigest()[:8]


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Paid public holidays of Việt Nam with their substitutes. 24/11 from 2026: NQ 28/2026/QH16."""
    days = set(holidays.country_holidays("VN", years=year, observed=True))
    if year >= 2026:
        days.add(date(year, 11, 24))
    return frozenset(days)


@cache
def worked_weekends(year: int) -> frozenset[date]:
    """Saturdays and Sundays that make up, by yearly decision, for a day off between holidays."""
    calendar = holidays.country_holidays("VN", years=year, observed=True)
    return frozenset(day for day in calendar.weekend_workdays if day.year == year)


def standing_calendar() -> WorkingCalendar:
    """The calendar of this office, overrides included; one query."""
    return WorkingCalendar(tuple(DayOff.objects.order_by("on").values_list("on", "is_working")))
