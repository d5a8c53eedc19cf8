"""Party age: whole years since the first decision, without the time outside.

Time outside is taken off as calendar time, in months and days, not in days alone: five years out
move a milestone by five years, however many of them were leap years.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dangvu.kernel.days import add_months, full_months, full_years
from dangvu.people.models import Membership

Span = tuple[date, date]


@dataclass(frozen=True)
class PartyAge:
    """`years` are whole; `since` is the first decision; `outside` does not count.

    `counted_from` is the day from which the same age would run without any time outside.
    """

    years: int
    since: date
    outside: tuple[Span, ...]
    counted_from: date

    @property
    def time_outside(self) -> str:
        """ "5 năm", "1 năm 2 tháng 3 ngày"."""
        months, days = _length(self.outside)
        parts = ((months // 12, "năm"), (months % 12, "tháng"), (days, "ngày"))
        return " ".join(f"{number} {unit}" for number, unit in parts if number)


def party_age(memberships: Sequence[Membership], *, on: date) -> PartyAge | None:
    """Of the memberships, with their gaps, in the order of their days; None before the first.

    The time between two memberships lies outside, as does each gap; it is counted once. Who left
    keeps the age of that day.
    """
    begun = [membership for membership in memberships if starts_on(membership) <= on]
    if not begun:
        return None
    since, last = starts_on(begun[0]), begun[-1].ended_on
    until = min(last, on) if last else on
    outside = tuple(
        (start, min(end, until)) for start, end in _spans_outside(begun) if start < until
    )
    counted_from = _moved(since, outside)
    return PartyAge(max(full_years(counted_from, until), 0), since, outside, counted_from)


def counted_from(memberships: Sequence[Membership], on: date) -> date | None:
    """The day from which party age runs on `on`, moved by the time outside; None before the first."""
    age = party_age(memberships, on=on)
    return age.counted_from if age else None


def milestone_on(memberships: Sequence[Membership], years: int) -> date | None:
    """The day on which so many years are full, as if membership went on; None without a membership.

    Time outside that begins on that day or later takes nothing off.
    """
    if not memberships:
        return None
    since, passed = starts_on(memberships[0]), 0
    outside = _spans_outside(memberships)
    day = add_months(since, 12 * years)
    while passed < len(outside) and outside[passed][0] < day:
        passed += 1
        day = add_months(_moved(since, outside[:passed]), 12 * years)
    return day


def starts_on(membership: Membership) -> date:
    """Rule AGE-01: from the decision; from the ceremony where no decision is on record."""
    return membership.decision_on or membership.ceremony_on


def _spans_outside(memberships: Sequence[Membership]) -> tuple[Span, ...]:
    gaps = [(gap.from_on, gap.to_on) for m in memberships for gap in m.gaps.all()]
    between = [
        (earlier.ended_on, starts_on(later))
        for earlier, later in pairwise(memberships)
        if earlier.ended_on
    ]
    return _merged([span for span in (*gaps, *between) if span[0] < span[1]])


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def _moved(since: date, outside: Sequence[Span]) -> date:
    months, days = _length(outside)
    return add_months(since, months) + timedelta(days=days)


def _length(spans: Sequence[Span]) -> tuple[int, int]:
    """Whole months and the days beyond them, each span by itself, added up."""
    whole = [full_months(start, end) for start, end in spans]
    rests = (
        (end - add_months(start, months)).days
        for (start, end), months in zip(spans, whole, strict=True)
    )
    return sum(whole), sum(rests)
