"""Weeks, months, and how much time is left, on both sides of each edge."""

from datetime import date

import pytest

from dangvu.web.desk.gathering import horizon, last_of_week, time_left

MONDAY = date(2019, 12, 2)


@pytest.mark.parametrize(
    ("on", "sunday"),
    [
        (MONDAY, date(2019, 12, 8)),
        (date(2019, 12, 7), date(2019, 12, 8)),
        (date(2019, 12, 8), date(2019, 12, 8)),
    ],
    ids=["from Monday", "from Saturday", "on Sunday itself"],
)
def test_a_week_ends_on_sunday(on: date, sunday: date) -> None:
    assert last_of_week(on) == sunday


@pytest.mark.parametrize(
    ("on", "end"),
    [
        (MONDAY, date(2019, 12, 31)),
        (date(2019, 12, 21), date(2019, 12, 31)),
        (date(2019, 12, 22), date(2020, 1, 31)),
        (date(2020, 1, 31), date(2020, 2, 29)),
    ],
    ids=["early", "ten days left", "nine days left", "the last day before February"],
)
def test_the_next_month_is_looked_at_when_this_one_is_nearly_over(on: date, end: date) -> None:
    assert horizon(on) == end


@pytest.mark.parametrize(
    ("due_on", "days", "said"),
    [
        (MONDAY, 0, "hôm nay"),
        (date(2019, 12, 10), 6, "còn 6 ngày làm việc"),
        (date(2019, 11, 28), -2, "quá 2 ngày làm việc"),
    ],
)
def test_time_left_is_counted_in_working_days(due_on: date, days: int, said: str) -> None:
    assert time_left(due_on, days, MONDAY) == said


def test_a_weekend_between_is_said_in_words() -> None:
    friday, sunday = date(2019, 12, 6), date(2019, 12, 8)

    assert "xong hôm nay" in time_left(sunday, 0, friday)
    assert time_left(date(2019, 12, 7), 0, sunday) == "vừa quá hạn"
