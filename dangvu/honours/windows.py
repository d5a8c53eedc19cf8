"""The waves of a year, and the window of milestones that a scheme assigns to each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dangvu.kernel.days import last_of_month

ONE_DAY = timedelta(days=1)
BY_MONTHS = "months"


@dataclass(frozen=True)
class Window:
    """Milestones from `start` to `end`, both included, belong to the wave."""

    start: date
    end: date

    def holds(self, day: date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True)
class Scheme:
    """A named way to assign milestones to waves; `table` has the months of each wave, if any."""

    key: str
    label: str
    source: str
    table: Mapping[str, Sequence[int]]

    @classmethod
    def read(cls, key: str, label: str, source: str, content: Mapping[str, Any]) -> "Scheme":
        months = {name: tuple(value) for name, value in content.items() if name != "kind"}
        return cls(key, label, source, months if content["kind"] == BY_MONTHS else {})


def waves_of(year: int, rounds: Sequence[str]) -> list[date]:
    """`rounds` are "month-day"."""
    return sorted(date(year, *(int(part) for part in name.split("-"))) for name in rounds)


def waves_after(day: date, rounds: Sequence[str], count: int) -> list[date]:
    years = range(day.year, day.year + count + 2)
    coming = (wave for year in years for wave in waves_of(year, rounds) if wave > day)
    return list(coming)[:count]


def waves_between(start: date, end: date, rounds: Sequence[str]) -> list[date]:
    """After the one day and before the other."""
    years = range(start.year, end.year + 1)
    return [wave for year in years for wave in waves_of(year, rounds) if start < wave < end]


def wave_before(day: date, rounds: Sequence[str]) -> date:
    both = [*waves_of(day.year - 1, rounds), *waves_of(day.year, rounds)]
    return max(wave for wave in both if wave < day)


def window_of(day: date, scheme: Scheme, rounds: Sequence[str]) -> Window:
    """The window of the wave of a day.

    A wave outside the yearly rounds takes what has come since the window of the round before it.
    """
    name = f"{day:%m-%d}"
    if name in scheme.table:
        return _by_months(day, scheme.table[name])
    before = wave_before(day, rounds)
    if not scheme.table:
        return Window(before + ONE_DAY, day)
    return Window(_by_months(before, scheme.table[f"{before:%m-%d}"]).end + ONE_DAY, day)


def _by_months(day: date, months: Sequence[int]) -> Window:
    """A month that stands after the wave's own season lies in the year before: December for 3/2."""
    first, last = months[0], months[-1]
    start = date(day.year - (first > last), first, 1)
    return Window(start, last_of_month(day.year, last))


def wave_for(reached_on: date, scheme: Scheme, rounds: Sequence[str]) -> date:
    """The one wave of the yearly rounds to which a scheme assigns a milestone."""
    around = (reached_on.year - 1, reached_on.year, reached_on.year + 1)
    waves = (wave for year in around for wave in waves_of(year, rounds))
    return next(wave for wave in waves if window_of(wave, scheme, rounds).holds(reached_on))
