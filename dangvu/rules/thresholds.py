"""Turning "so many months before this day" into the one day to compare with, on every engine.

`add_months` cuts at the end of a month, so it has no simple inverse; both thresholds are searched
for, and a property test holds them against `add_months`.
"""

from datetime import date, timedelta

from dangvu.kernel.days import add_months, last_of_month
from dangvu.rules.record import as_number

ONE_DAY = timedelta(days=1)


def last_with_full(on: date, months: int) -> date:
    """The last day d with add_months(d, months) <= on: by `on`, so many months are full."""
    month = add_months(on, -months)
    day = last_of_month(month.year, month.month)
    while add_months(day, months) > on:
        day -= ONE_DAY
    return day


def first_still_within(on: date, months: int) -> date:
    """The first day d with add_months(d, months) >= on: on `on`, the limit has not passed."""
    day = add_months(on, -months)
    while add_months(day, months) < on:
        day += ONE_DAY
    return day


def born_by(on: date, months: int) -> int:
    """As yyyymmdd: who was born then or before is at least so many months old, to the day."""
    return as_number(last_with_full(on, months))


def since_by(on: date, months: int) -> int:
    """As yyyymmdd: what began then or before has lasted so many months."""
    return as_number(last_with_full(on, months))


def dated_from(on: date, months: int) -> int:
    """As yyyymmdd: a paper of that day or later is not older than so many months."""
    return as_number(first_still_within(on, months))


def too_long_by(on: date, months: int) -> int:
    """As yyyymmdd: what began then or before has lasted longer than so many months."""
    return as_number(first_still_within(on, months) - ONE_DAY)


def last_day_of_month(on: date, months: int) -> int:
    """As yyyymmdd: what began then or before has lasted so many months, counted by month."""
    month = add_months(on, -months)
    return as_number(last_of_month(month.year, month.month))
