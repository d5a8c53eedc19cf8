"""What people have coming due, for the desk: probations that end, recognitions that wait."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dangvu.kernel.due import Due
from dangvu.organisations.models import Organisation
from dangvu.people.models import Membership
from dangvu.people.queries import stays_on
from dangvu.regulations.by_unit import values_by_unit
from dangvu.regulations.calendar import WorkingCalendar, standing_calendar
from dangvu.rules.parameters import Value

MEETING = "recognition/cell_meeting"


@dataclass(frozen=True)
class Limit:
    """The last day on which the cell considers the case in time, and why it is this day."""

    due_on: date
    because: str
    is_verified: bool


def coming(places: Iterable[Organisation], *, on: date, until: date) -> list[Due]:
    """Members whose probation has ended, or ends in time, and who are not yet recognised."""
    waiting = _waiting(list(places), on=on, until=until)
    calendar = standing_calendar()
    asked = {(unit, ends_on) for _, _, ends_on, unit in waiting}
    held = values_by_unit(MEETING, asked)
    limits = {pair: _limit(pair[1], held.get(pair), calendar) for pair in asked}
    found = [
        Due(
            due_on=limits[unit, ends_on].due_on,
            title=f"Chi bộ xét công nhận chính thức: {name}",
            because=limits[unit, ends_on].because,
            kind="person",
            subject_id=person,
            unit_id=unit,
            unverified=not limits[unit, ends_on].is_verified,
        )
        for person, name, ends_on, unit in waiting
        if limits[unit, ends_on].due_on <= until
    ]
    return sorted(found, key=lambda due: (due.due_on, due.subject_id))


def _waiting(
    places: list[Organisation], *, on: date, until: date
) -> list[tuple[int, str, date, int]]:
    """Person, name, end of probation and unit; who died or left has no open stay."""
    stays = stays_on(on, places)
    open_ones = Membership.objects.on(on).filter(
        official_on=None,
        probation_ends_on__lte=until,
        person__died_on=None,
        person__in=stays.values("person"),
    )
    rows = list(
        open_ones.values_list("person_id", "person__full_name", "probation_ends_on").order_by("id")
    )
    units = dict(stays.filter(person__in=[row[0] for row in rows]).values_list("person", "unit"))
    return [(person, name, ends_on, units[person]) for person, name, ends_on in rows]


def _limit(probation_ends_on: date, days: Value | None, calendar: WorkingCalendar) -> Limit:
    ended = f"hết dự bị {probation_ends_on:%d/%m/%Y}"
    if days is None:
        # No limit is guessed for a day before the first regulation that is kept here.
        return Limit(probation_ends_on, f"{ended}; chưa có hạn xét của ngày này", False)
    because = f"{ended}; {days.value} {days.unit} · {days.source}"
    return Limit(calendar.after(probation_ends_on, days.value), because, days.is_verified)
