"""What comes due for one user, from every room, in groups, each line with the one button for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.access.doors.desk import units_named
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.development import due as development
from dangvu.honours import due as honours
from dangvu.kernel.days import add_months, last_of_month
from dangvu.kernel.due import Due
from dangvu.organisations.models import Organisation
from dangvu.people import due as people
from dangvu.plans import due as plans
from dangvu.regulations.calendar import standing_calendar
from dangvu.web.desk.buttons import Button, button_of

Coming = Callable[..., list[Due]]
SOURCES: tuple[tuple[Permission, Coming], ...] = (
    (Permission.READ_PERSON, people.coming),
    (Permission.READ_POOL, development.coming),
    (Permission.READ_PLANS, plans.coming),
    (Permission.READ_WAVES, honours.coming),
)
# With fewer days than this left in the month, the next one is looked at too.
MONTH_IS_SHORT = 10


@dataclass(frozen=True)
class Line:
    """`left` says the working days to go or gone by; `hat` is empty for who wears one only.

    `is_below`: the unit is not the very place of an appointment, so that its name must be said.
    """

    due: Due
    unit: Organisation
    left: str
    is_late: bool
    is_this_week: bool
    is_below: bool
    hat: str
    button: Button


@dataclass(frozen=True)
class Group:
    title: str
    lines: tuple[Line, ...]
    is_late: bool = False


def gathered(hats: Hats, *, until: date) -> list[Line]:
    """All that is late or due by `until`, the earliest first, then in the order of the tree."""
    dues = [
        due
        for permission, coming in SOURCES
        if (places := hats.places(permission))
        for due in coming(places, on=hats.on, until=until)
    ]
    units = units_named(due.unit_id for due in dues)
    days = _days_left(hats.on, {due.due_on for due in dues})
    lines = [_line(due, units[due.unit_id], days[due.due_on], hats) for due in dues]
    return sorted(lines, key=lambda line: (line.due.due_on, line.unit.display_key, line.due.title))


def _days_left(on: date, days: Iterable[date]) -> dict[date, int]:
    calendar = standing_calendar()
    return {day: calendar.between(on, day) for day in days}


def _line(due: Due, unit: Organisation, days: int, hats: Hats) -> Line:
    worn = [str(hat) for hat in hats.appointments if unit.is_within(hat.place)]
    return Line(
        due=due,
        unit=unit,
        left=time_left(due.due_on, days, hats.on),
        is_late=due.due_on < hats.on,
        is_this_week=hats.on <= due.due_on <= last_of_week(hats.on),
        is_below=unit.pk not in {hat.place_id for hat in hats.appointments},
        hat="; ".join(worn) if len(hats.appointments) > 1 else "",
        button=button_of(due, unit, hats),
    )


def time_left(due_on: date, days: int, on: date) -> str:
    """ "còn 6 ngày làm việc", "quá 2 ngày làm việc"; days off in between do not count."""
    if due_on == on:
        return "hôm nay"
    if days:
        return f"quá {-days} ngày làm việc" if days < 0 else f"còn {days} ngày làm việc"
    return "vừa quá hạn" if due_on < on else "rơi vào ngày nghỉ, nên xong hôm nay"


def grouped(lines: list[Line], on: date) -> list[Group]:
    """Late, this week, this month; a group in which nothing stands is not shown."""
    late = tuple(line for line in lines if line.is_late)
    week = tuple(line for line in lines if line.is_this_week)
    later = tuple(line for line in lines if not line.is_late and not line.is_this_week)
    found = [Group("Quá hạn", late, is_late=True), Group("Tuần này", week)]
    found.append(Group(_month_title(on), later))
    return [group for group in found if group.lines]


def last_of_week(on: date) -> date:
    return on + timedelta(days=6 - on.weekday())


def horizon(on: date) -> date:
    """The last day of this month, or of the next when this one is nearly over."""
    end = last_of_month(on.year, on.month)
    if (end - on).days >= MONTH_IS_SHORT:
        return end
    following = add_months(on.replace(day=1), 1)
    return last_of_month(following.year, following.month)


def _month_title(on: date) -> str:
    end = horizon(on)
    return "Tháng này" if end.month == on.month else f"Từ nay đến {end:%d/%m/%Y}"
