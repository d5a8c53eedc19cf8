"""The last day on which lists of a wave may be sent: of a letter, or by the body's own lead time."""

from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.organisations.models import Organisation
from dangvu.regulations.calendar import WorkingCalendar, standing_calendar
from dangvu.regulations.values import value
from dangvu.rules.parameters import NotInForceError

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class ListsDue:
    """`on` is None where neither a letter nor the body lays down a day."""

    on: date | None
    source: str
    value_id: str = ""


def lists_due(
    wave: date, *, body: Organisation | None, given: date | None = None, source: str = ""
) -> ListsDue:
    if given:
        return ListsDue(given, source.strip())
    try:
        days = value("badges/lead_time", body=body, on=wave)
    except NotInForceError:
        return ListsDue(None, "")
    if days.value is None:
        return ListsDue(None, days.source, days.id)
    due_on = working_days_before(wave, int(days.value), standing_calendar())
    return ListsDue(due_on, f"{days.value} {days.unit} trước đợt · {days.source}", days.id)


def working_days_before(wave: date, count: int, calendar: WorkingCalendar) -> date:
    """The working day from which the wave is the given number of working days away."""
    day = wave
    while count:
        day -= ONE_DAY
        count -= calendar.is_working(day)
    return day
