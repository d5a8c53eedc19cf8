"""Working days as offices count them; many cases are worked examples of the domain reference."""

from datetime import date, timedelta

import pytest

from dangvu.regulations.calendar import WorkingCalendar, standing_calendar
from dangvu.regulations.models import DayOff

CALENDAR = WorkingCalendar()


def day(text: str) -> date:
    number, month, year = text.split("/")
    return date(int(year), int(month), int(number))


@pytest.mark.parametrize("number", range(23, 30))
def test_tet_of_2020_is_seven_days_long(number: int) -> None:
    assert not CALENDAR.is_working(date(2020, 1, number))


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("22/01/2020", True),
        ("30/01/2020", True),
        ("02/09/2019", False),
        ("03/09/2019", True),
        ("02/09/2021", False),
        ("03/09/2021", False),
        ("30/11/2019", False),
        ("01/12/2019", False),
        ("02/12/2019", True),
        ("24/11/2025", True),
        ("24/11/2026", False),
        ("26/04/2026", False),
        ("27/04/2026", False),
        ("28/04/2026", True),
    ],
    ids=[
        "the last day before Tết 2020",
        "the first day after Tết 2020",
        "National Day",
        "one day only in 2019",
        "National Day of 2021",
        "two days from 2021 on",
        "a Saturday",
        "a Sunday",
        "a Monday",
        "24 November is worked in 2025",
        "24 November is a holiday from 2026 on",
        "the Hùng kings' day on a Sunday",
        "and its substitute on Monday",
        "and work again on Tuesday",
    ],
)
def test_a_day_is_worked_or_not(text: str, works: bool) -> None:
    assert CALENDAR.is_working(day(text)) is works


def test_officially_swapped_days_change_places() -> None:
    assert not CALENDAR.is_working(day("29/04/2019")), "a Monday between two days off"
    assert CALENDAR.is_working(day("04/05/2019")), "the Saturday that makes up for it"


@pytest.mark.parametrize(
    ("start", "working_days", "due"),
    [
        ("04/05/2026", 30, "15/06/2026"),
        ("06/10/2025", 45, "08/12/2025"),
        ("06/10/2025", 60, "29/12/2025"),
        ("19/10/2026", 30, "01/12/2026"),
        ("29/11/2019", 1, "02/12/2019"),
        ("22/01/2020", 1, "30/01/2020"),
        ("30/11/2019", 0, "30/11/2019"),
    ],
    ids=[
        "a decision received",
        "the limit on a decision",
        "with fifteen more",
        "a new holiday inside the period",
        "the start is not counted, and a weekend is stepped over",
        "Tết is stepped over",
        "no days at all",
    ],
)
def test_the_last_day_in_time(start: str, working_days: int, due: str) -> None:
    assert CALENDAR.after(day(start), working_days) == day(due)


def test_a_late_meeting_is_told_in_working_days() -> None:
    assert CALENDAR.after(day("15/09/2025"), 30) == day("27/10/2025")
    assert CALENDAR.between(day("27/10/2025"), day("20/12/2025")) == 39


@pytest.mark.parametrize(
    ("end", "count"),
    [
        ("02/12/2019", 0),
        ("03/12/2019", 1),
        ("06/12/2019", 4),
        ("08/12/2019", 4),
        ("09/12/2019", 5),
        ("29/11/2019", -1),
        ("30/11/2019", -1),
    ],
)
def test_working_days_between_leave_out_the_first_and_count_the_last(end: str, count: int) -> None:
    assert CALENDAR.between(day("02/12/2019"), day(end)) == count


@pytest.mark.parametrize("working_days", [1, 7, 30, 60])
def test_counting_there_and_back_agree(working_days: int) -> None:
    start = day("20/01/2020")

    assert CALENDAR.between(start, CALENDAR.after(start, working_days)) == working_days


def test_the_last_working_day_by_a_day_never_lies_after_it() -> None:
    assert CALENDAR.last_by(day("29/01/2020")) == day("22/01/2020")
    assert CALENDAR.last_by(day("22/01/2020")) == day("22/01/2020")


@pytest.mark.django_db
def test_an_office_may_swap_days_of_its_own() -> None:
    DayOff.objects.create(on=day("02/12/2019"), source="Quyết định 1")
    DayOff.objects.create(on=day("07/12/2019"), is_working=True, source="Quyết định 1")

    calendar = standing_calendar()

    assert not calendar.is_working(day("02/12/2019"))
    assert calendar.is_working(day("07/12/2019"))
    assert calendar.after(day("29/11/2019"), 1) == day("03/12/2019")


def test_calendars_with_other_overrides_have_other_versions() -> None:
    first, second = day("02/12/2019"), day("05/12/2019")
    one = timedelta(days=1)
    calendars = [
        WorkingCalendar(),
        WorkingCalendar(((first, False), (second, False))),
        WorkingCalendar(((first + one, False), (second - one, False))),
        WorkingCalendar(((first, True), (second, False))),
    ]

    assert len({calendar.version for calendar in calendars}) == len(calendars)
    assert calendars[0].version == WorkingCalendar().version
