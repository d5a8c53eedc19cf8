"""Days as people write them, and months and years as the rules count them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvu.kernel.days import (
    PartialDay,
    UnreadableDay,
    add_months,
    full_months,
    full_years,
    in_words,
    last_of_month,
    read_day,
    read_partial_day,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["3/2/1990", "03/02/1990", "3-2-1990", "03.02.1990", "03021990", "3 2 1990", "1990-02-03",
     " 3 / 2 / 1990 ", "3/2/90", "03-02-90"],
)  # fmt: skip
def test_a_day_is_taken_as_people_write_it(text: str) -> None:
    assert read_day(text) == date(1990, 2, 3)


def test_day_comes_before_month() -> None:
    assert read_day("03/04/2026") == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("1990", PartialDay(1990)),
        ("2/1990", PartialDay(1990, 2)),
        ("02-1990", PartialDay(1990, 2)),
        ("3/2/1990", PartialDay(1990, 2, 3)),
    ],
)
def test_no_more_is_known_than_was_given(text: str, known: PartialDay) -> None:
    assert read_partial_day(text) == known
    assert (known.as_date() is None) == (known.day is None)


@pytest.mark.parametrize(
    ("known", "shown"),
    [(PartialDay(1990), "1990"), (PartialDay(1990, 2), "02/1990"),
     (PartialDay(1990, 2, 3), "03/02/1990")],
)  # fmt: skip
def test_it_is_shown_as_it_is_known(known: PartialDay, shown: str) -> None:
    assert str(known) == shown
    assert read_partial_day(shown) == known


@pytest.mark.parametrize(
    ("text", "latest", "year"),
    [
        ("3/2/19", date(2019, 12, 2), 2019),
        ("3/2/20", date(2019, 12, 2), 1920),
        ("3/2/20", date(2020, 1, 1), 2020),
        ("3/2/29", None, 2029),
        ("3/2/30", None, 1930),
        ("3/2/00", None, 2000),
    ],
)
def test_two_digits_of_a_year_lie_in_the_last_hundred(
    text: str, latest: date | None, year: int
) -> None:
    assert read_day(text, latest=latest) == date(year, 2, 3)


@pytest.mark.parametrize(
    "text",
    ["", " ", "abc", "3/2/", "3//1990", "1/2/3/1990", "3/2", "90", "199", "3/2/199", "19900",
     "3/2/1799", "3/2/2201", "302/2/1990", "-1990", "3,2,1990", "ba/2/1990"],
)  # fmt: skip
def test_what_has_no_single_reading_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UnreadableDay, match=r"Hãy ghi như 3/2/1990"):
        read_partial_day(text)


@pytest.mark.parametrize(
    "text", ["31/2/1990", "29/02/2019", "32/1/1990", "1/13/1990", "13/1990", "00/02/1990", "0/1990"]
)
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDay, match=r"không có trong lịch"):
        read_partial_day(text)


@pytest.mark.parametrize("text", ["1990", "2/1990"])
def test_a_whole_day_is_asked_for_where_it_is_needed(text: str) -> None:
    with pytest.raises(UnreadableDay):
        read_day(text)


@given(DAYS)
def test_every_day_reads_back_as_it_is_written(day: date) -> None:
    assert read_day(f"{day:%d/%m/%Y}") == read_day(f"{day:%d%m%Y}") == read_day(str(day)) == day


@given(st.text(max_size=12))
def test_any_text_is_a_day_or_is_refused(text: str) -> None:
    try:
        day = read_partial_day(text)
    except UnreadableDay:
        return
    assert 1800 <= day.year <= 2200


def test_a_day_is_said_with_its_weekday() -> None:
    assert in_words(date(2019, 12, 2)) == "thứ Hai, 02/12/2019"
    assert in_words(date(2019, 12, 8)) == "Chủ nhật, 08/12/2019"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2020, 1, 31), 1, date(2020, 2, 29)),
        (date(2019, 1, 31), 1, date(2019, 2, 28)),
        (date(2019, 12, 15), 12, date(2020, 12, 15)),
        (date(2019, 11, 30), 3, date(2020, 2, 29)),
        (date(2020, 1, 15), 60, date(2025, 1, 15)),
        (date(2020, 3, 31), -1, date(2020, 2, 29)),
        (date(2020, 1, 15), -1, date(2019, 12, 15)),
        (date(2020, 2, 29), 0, date(2020, 2, 29)),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day(start: date, months: int, end: date) -> None:
    assert add_months(start, months) == end


def test_the_last_day_of_february_follows_the_year() -> None:
    assert last_of_month(2020, 2) == date(2020, 2, 29)
    assert last_of_month(1900, 2) == date(1900, 2, 28)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(1990, 3, 10), date(2020, 3, 9), 29),
        (date(1990, 3, 10), date(2020, 3, 10), 30),
        (date(1990, 3, 10), date(2020, 3, 11), 30),
        (date(2000, 2, 29), date(2001, 2, 27), 0),
        (date(2000, 2, 29), date(2001, 2, 28), 1),
        (date(2000, 2, 29), date(2004, 2, 28), 3),
        (date(2000, 2, 29), date(2004, 2, 29), 4),
    ],
    ids=[
        "the day before",
        "the day itself",
        "the day after",
        "29 February, a day short",
        "29 February, on the last day of the month",
        "29 February of a leap year, a day short",
        "29 February of a leap year",
    ],
)
def test_a_year_is_full_on_its_day(start: date, end: date, years: int) -> None:
    assert full_years(start, end) == years


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2024, 1, 31), date(2024, 2, 28), 0),
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2024, 1, 31), date(2024, 3, 30), 1),
        (date(2024, 1, 31), date(2024, 3, 31), 2),
        (date(2023, 12, 15), date(2024, 1, 14), 0),
        (date(2023, 12, 15), date(2024, 1, 15), 1),
        (date(2024, 1, 15), date(2023, 12, 15), -1),
    ],
)
def test_a_month_is_full_on_its_day(start: date, end: date, months: int) -> None:
    assert full_months(start, end) == months


@given(DAYS, st.integers(0, 700))
def test_so_many_months_later_so_many_are_full(day: date, months: int) -> None:
    later = add_months(day, months)
    assert full_months(day, later) == months
    assert full_months(day, later - timedelta(days=1)) == months - 1


@given(DAYS, st.integers(0, 60))
def test_so_many_years_later_so_many_are_full(day: date, years: int) -> None:
    later = add_months(day, 12 * years)
    assert full_years(day, later) == years
    assert full_years(day, later - timedelta(days=1)) == years - 1
