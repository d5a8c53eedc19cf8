"""One threshold day says the same as counting months, for every day, also at the ends of months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvu.kernel.days import add_months, full_months, full_years
from dangvu.rules.record import as_number
from dangvu.rules.thresholds import born_by, dated_from, last_day_of_month, since_by, too_long_by

DAYS = st.dates(date(1940, 1, 1), date(2060, 12, 31))
MONTHS = st.integers(0, 1000)
NEAR = st.integers(-5, 5)


def near(on: date, months: int, away: int) -> date:
    return add_months(on, -months) + timedelta(days=away)


@given(DAYS, MONTHS, NEAR)
def test_so_many_months_are_full_by_the_threshold(on: date, months: int, away: int) -> None:
    start = near(on, months, away)
    assert (as_number(start) <= since_by(on, months)) == (add_months(start, months) <= on)
    assert (as_number(start) <= since_by(on, months)) == (full_months(start, on) >= months)


@given(DAYS, st.integers(0, 90), NEAR)
def test_so_many_years_are_full_by_the_threshold(on: date, years: int, away: int) -> None:
    born = near(on, 12 * years, away)
    assert (as_number(born) <= born_by(on, 12 * years)) == (full_years(born, on) >= years)


@given(DAYS, MONTHS, NEAR)
def test_a_limit_has_not_passed_from_the_threshold(on: date, months: int, away: int) -> None:
    dated = near(on, months, away)
    assert (as_number(dated) >= dated_from(on, months)) == (add_months(dated, months) >= on)


@given(DAYS, MONTHS, NEAR)
def test_what_has_passed_its_limit_is_no_longer_within_it(on: date, months: int, away: int) -> None:
    dated = as_number(near(on, months, away))
    assert (dated <= too_long_by(on, months)) != (dated >= dated_from(on, months))


@pytest.mark.parametrize(
    ("on", "months", "expected"),
    [
        (date(2024, 2, 29), 12, 20230228),
        (date(2025, 2, 28), 12, 20240229),
        (date(2025, 2, 28), 1, 20250131),
        (date(2025, 2, 27), 1, 20250127),
        (date(2025, 3, 30), 1, 20250228),
        (date(2025, 10, 10), 12, 20241010),
        (date(2025, 10, 10), 0, 20251010),
    ],
)
def test_the_last_day_that_is_long_enough_ago(on: date, months: int, expected: int) -> None:
    assert since_by(on, months) == expected


@pytest.mark.parametrize(
    ("on", "months", "expected"),
    [
        (date(2025, 1, 15), 60, 20200115),
        (date(2025, 2, 3), 60, 20200203),
        (date(2025, 2, 28), 12, 20240228),
        (date(2025, 3, 1), 12, 20240301),
        (date(2025, 3, 31), 1, 20250301),
        (date(2025, 2, 28), 1, 20250128),
    ],
)
def test_the_first_day_that_is_still_within(on: date, months: int, expected: int) -> None:
    assert dated_from(on, months) == expected


def test_the_last_day_of_a_month_counts_the_whole_month() -> None:
    assert last_day_of_month(date(2026, 3, 5), 12) == 20250331
    assert last_day_of_month(date(2025, 3, 31), 13) == 20240229
    assert last_day_of_month(date(2026, 1, 1), 1) == 20251231
