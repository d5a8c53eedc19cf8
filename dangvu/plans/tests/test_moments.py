"""Meanings of deadlines at their edges: before, by, on, in, from–to, every; Tết and 29 February."""

from datetime import date

import pytest

from dangvu.plans.moments import (
    Moment,
    as_written,
    first_day,
    last_day,
    moment_of,
    moment_of_duty,
    next_rounds,
    said,
    shown,
)
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Meaning


@pytest.mark.parametrize(
    ("norm", "due_on", "words"),
    [
        ({"op": "before", "date": "2019-12-11"}, date(2019, 12, 10), "trước ngày 11/12/2019"),
        ({"op": "before", "date": "2020-03-01"}, date(2020, 2, 29), "trước ngày 01/03/2020"),
        ({"op": "before", "month": "2020-03"}, date(2020, 2, 29), "trước tháng 03/2020"),
        ({"op": "before", "year": "2020"}, date(2019, 12, 31), "trước năm 2020"),
        ({"op": "by", "date": "2017-02-20"}, date(2017, 2, 20), "chậm nhất ngày 20/02/2017"),
        ({"op": "by", "year": "2019"}, date(2019, 12, 31), "chậm nhất năm 2019"),
        ({"op": "on", "date": "2020-02-03"}, date(2020, 2, 3), "đúng ngày 03/02/2020"),
        ({"op": "in", "month": "2020-11"}, date(2020, 11, 30), "trong tháng 11/2020"),
        ({"op": "in", "month": "2020-02"}, date(2020, 2, 29), "trong tháng 02/2020"),
        ({"op": "in", "month": "2019-02"}, date(2019, 2, 28), "trong tháng 02/2019"),
        ({"op": "in", "year": "2020"}, date(2020, 12, 31), "trong năm 2020"),
        (
            {"op": "in", "from": "2020-05-01", "to": "2020-06"},
            date(2020, 6, 30),
            "từ 01/05/2020 đến 06/2020",
        ),
        ({"date": "2020-02-29"}, date(2020, 2, 29), "chậm nhất ngày 29/02/2020"),
    ],
)
def test_the_last_day_in_time(norm: dict[str, object], due_on: date, words: str) -> None:
    moment = moment_of(norm)

    assert moment.due_on == due_on
    assert said(moment.meaning, moment.when, moment.every) == words


@pytest.mark.parametrize(
    "norm",
    [
        {"op": "by", "date": "2019-02-29"},
        {"op": "by", "date": "2019-04-31"},
        {"op": "by", "month": "2019-13"},
        {"op": "by", "date": "2019-00-10"},
        {"op": "by", "date": "tháng sau"},
        {"op": "recurring", "every": "year", "month": 13},
        {"op": "recurring", "every": "year", "month": 2, "day": 30},
        {"op": "recurring", "every": "year", "quarter": "0"},
    ],
)
def test_a_day_no_calendar_has_is_refused_with_an_example(norm: dict[str, object]) -> None:
    with pytest.raises(NotPossible, match="Ví dụ đúng"):
        moment_of(norm)


def test_what_is_counted_from_another_day_stays_in_words() -> None:
    norm = {
        "op": "relative",
        "bound": "trong vòng",
        "offset": "P5BD",
        "anchor": "ngày ra nghị quyết",
    }

    assert moment_of(norm) == Moment(
        Meaning.RELATIVE, "trong vòng 5 ngày làm việc, ngày ra nghị quyết"
    )


@pytest.mark.parametrize(
    ("norm", "op", "due_on"),
    [
        ({"when": "2019-12-11"}, "before", date(2019, 12, 10)),
        ({"when": "2019-12-11"}, None, date(2019, 12, 11)),
        ({"when": "2019-12-11", "op": "by"}, "before", date(2019, 12, 11)),
        ({"when": "2020-02"}, None, date(2020, 2, 29)),
        ({"when": "2020-01..2020-03"}, None, date(2020, 3, 31)),
        ({"when": "recurring:month"}, None, None),
        ({}, "before", None),
    ],
)
def test_a_duty_is_meant_as_the_deadline_in_the_same_words(
    norm: dict[str, object], op: str | None, due_on: date | None
) -> None:
    assert moment_of_duty(norm, op).due_on == due_on


@pytest.mark.parametrize(
    ("every", "after", "days"),
    [
        ("month", date(2019, 12, 2), [date(2019, 12, 31)]),
        ("month", date(2019, 12, 31), [date(2019, 12, 31)]),
        ("month", date(2020, 2, 1), [date(2020, 2, 29)]),
        ("quarter", date(2020, 3, 31), [date(2020, 3, 31)]),
        ("quarter", date(2020, 4, 1), [date(2020, 6, 30)]),
        ("half", date(2020, 7, 1), [date(2020, 12, 31)]),
        ("year", date(2020, 7, 1), [date(2020, 12, 31)]),
        (
            "month,quarter,year",
            date(2017, 1, 10),
            [date(2017, 1, 31), date(2017, 3, 31), date(2017, 12, 31)],
        ),
        ("year:03", date(2020, 3, 31), [date(2020, 3, 31)]),
        ("year:03", date(2020, 4, 1), [date(2021, 3, 31)]),
        ("year:02", date(2020, 1, 1), [date(2020, 2, 29)]),
        ("year:02-28", date(2020, 1, 1), [date(2020, 2, 28)]),
        ("year:02-29", date(2020, 3, 1), [date(2021, 2, 28)]),
        ("other", date(2020, 1, 1), []),
        ("", date(2020, 1, 1), []),
    ],
)
def test_the_next_end_of_each_round(every: str, after: date, days: list[date]) -> None:
    assert next_rounds(every, after) == days


def test_a_quarter_of_every_year_is_a_yearly_round() -> None:
    moment = moment_of({"op": "recurring", "every": "year", "quarter": 1})

    assert moment.every == "year:03"
    assert said(moment.meaning, moment.when, moment.every) == "hằng năm, trong tháng 03"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("11/12/2019", "2019-12-11"),
        ("3-2-2020", "2020-02-03"),
        ("03022020", "2020-02-03"),
        ("11/2020", "2020-11"),
        ("2020", "2020"),
    ],
)
def test_days_are_taken_as_people_write_them(text: str, when: str) -> None:
    assert as_written(text) == when


@pytest.mark.parametrize("text", ["31/02/2020", "mai", "12/13/2020", "13/2020"])
def test_what_is_no_day_is_refused_at_the_field(text: str) -> None:
    with pytest.raises(NotPossible, match=r"Ví dụ đúng|03/02/1990") as refusal:
        as_written(text, field="period_to")

    assert refusal.value.field == "period_to"


@pytest.mark.parametrize(
    ("norm", "words"),
    [
        ({"bound": "không quá", "offset": "P5BD"}, "không quá 5 ngày làm việc"),
        ({"offset": "P12M", "anchor": "ngày kết nạp"}, "trong 12 tháng, ngày kết nạp"),
        ({"offset": "PT48H"}, "trong 48 giờ"),
    ],
)
def test_a_length_of_time_is_said_in_words(norm: dict[str, object], words: str) -> None:
    assert moment_of({"op": "relative", **norm}).when == words


def test_a_duty_may_be_counted_from_an_event() -> None:
    assert moment_of_duty({"when": "P10D"}, None) == Moment(Meaning.RELATIVE, "trong 10 ngày")


def test_a_quarter_has_its_first_and_its_last_day() -> None:
    assert first_day("2015-Q2") == date(2015, 4, 1)
    assert last_day("2015-Q2", Meaning.IN) == date(2015, 6, 30)
    assert shown("2015-Q2") == "quý 2/2015"
