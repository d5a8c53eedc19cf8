"""Dates as offices write them: every form, every trap, and the order judged per column."""

from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest

from dangvu.documents.workbooks.tests.lists import TODAY
from dangvu.documents.workbooks.values.dates import date_column
from dangvu.documents.workbooks.values.read import Read


def one(value: Any, field: str = "birth_date", **options: bool) -> Read | None:
    return date_column(field, Counter([value]), TODAY, **options).read(value)


def column(*values: Any) -> list[tuple[Any, bool]]:
    """(value, whether it is doubted) for each cell of one column."""
    reader = date_column("birth_date", Counter(values), TODAY)
    return [(read.value, bool(read.why)) for read in map(reader.read, values) if read]


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("03.02.1990", "birth_date", "1990-02-03"),
        ("3-2-90", "birth_date", "1990-02-03"),
        (" 3 / 2 / 1990 ", "birth_date", "1990-02-03"),
        ("ngày 3 tháng 2 năm 1990", "birth_date", "1990-02-03"),
        ("03021990", "birth_date", "1990-02-03"),
        ("1990-02-03 00:00:00", "birth_date", "1990-02-03"),
        ("０３/０２/１９９０", "birth_date", "1990-02-03"),
        ("sinh ngày 3/2/1990", "birth_date", "1990-02-03"),
        (32000, "birth_date", "1987-08-11"),
        ("32000", "birth_date", "1987-08-11"),
        (datetime.fromisoformat("1990-02-03 10:30"), "birth_date", "1990-02-03"),
        ("3/1965", "birth_month", "1965-03"),
        ("Th2/1990", "birth_month", "1990-02"),
        ("tháng 3 năm 1965", "birth_month", "1965-03"),
        ("1965", "birth_year", 1965),
        (1958.0, "birth_year", 1958),
        ("29/02/1956", "birth_date", "1956-02-29"),
    ],
)
def test_a_clear_date_is_read_as_far_as_it_goes(written: Any, field: str, value: Any) -> None:
    assert one(written) == (field, value, one(written).seen, "")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "written",
    ["31/02/1958", "29/02/1957", "13/13/1960", "l0/02/1990", "3/2/199", "30/12/2026", "20/10/2068",
     "nt", "=A1", "#REF!", "khoảng 1965", "1965?", "15/3/12", "1/2/1960 và 3/4/1961"],
)  # fmt: skip
def test_what_is_no_day_is_doubted_as_seen_and_given_no_value(written: str) -> None:
    read = one(written)
    assert read is not None
    assert read.value is None
    assert read.seen == written
    assert read.why


@pytest.mark.parametrize("written", [None, "", " ", "-", "...", "chưa rõ", "không nhớ"])
def test_an_empty_cell_says_nothing(written: str | None) -> None:
    assert written is None or one(written) is None


@pytest.mark.parametrize("written", ["3/1965", "1965", 2005])
def test_a_month_is_no_day_of_joining(written: Any) -> None:
    read = one(written, "admission_date")
    assert read is not None
    assert (read.value, bool(read.why)) == (None, True)


def test_two_digits_of_a_year_mean_the_only_year_that_can_be() -> None:
    assert one("3/2/90", "admission_date") == ("admission_date", "1990-02-03", "3/2/90", "")
    assert one("5/6/14", "admission_date") == ("admission_date", "2014-06-05", "5/6/14", "")
    assert one("20/10/05") == ("birth_date", "2005-10-20", "20/10/05", "")


def test_the_first_day_of_the_party_is_the_first_day_of_joining() -> None:
    first, before = one("3/2/1930", "admission_date"), one("2/2/1930", "admission_date")
    assert first is not None
    assert before is not None
    assert (first.value, before.value) == ("1930-02-03", None)


def test_serial_numbers_of_1904_are_four_years_later() -> None:
    assert one(30538, is_1904=True) == one(32000)._replace(seen="30538")  # type: ignore[union-attr]


def test_an_age_that_nobody_reaches_is_doubted() -> None:
    assert [bool(one(str(year)).why) for year in (1915, 1916)] == [True, False]  # type: ignore[union-attr]


def test_a_column_with_the_month_first_is_read_so_throughout() -> None:
    assert column("02/28/1960", "03/04/1960", "12/31/1961") == [
        ("1960-02-28", False), ("1960-03-04", False), ("1961-12-31", False),
    ]  # fmt: skip


def test_one_slip_does_not_turn_a_column_round() -> None:
    rows = [f"13/{month}/1960" for month in range(1, 13)] + ["02/28/1960", "03/04/1960"]
    assert column(*rows)[-2:] == [("1960-02-28", True), ("1960-04-03", False)]


def test_a_column_in_both_orders_leaves_open_what_can_be_both() -> None:
    assert column("02/28/1960", "25/12/1960", "03/04/1960", "05/05/1960") == [
        ("1960-02-28", True), ("1960-12-25", False), (None, True), ("1960-05-05", False),
    ]  # fmt: skip


def test_days_that_a_spreadsheet_turned_round_are_doubted() -> None:
    texts = ["25/12/1960", "15/11/1961", "28/01/1965"]
    low = [date(1960, 3, 4), date(1961, 5, 6), date(1962, 7, 8)]
    assert column(*texts, *low)[3:] == [(None, True)] * 3
    more = [*low, date(1963, 1, 2), date(1964, 9, 11), date(1965, 10, 2)]
    assert column(*texts, *more)[3] == ("1960-04-03", True)
    assert column(*texts, *more, date(1970, 1, 31))[3] == ("1960-03-04", False)


def test_two_days_of_joining_are_told_to_be_two() -> None:
    read = one("03/02/1990 (kết nạp lại 5/6/2001)", "admission_date")
    assert read is not None
    assert (read.value, "nhiều ngày" in read.why) == (None, True)
