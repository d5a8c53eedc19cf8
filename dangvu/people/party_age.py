"""Party age: whole years since the first decision, without the time outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dangvu.kernel.days import full_years
from dangvu.people.models import Membership

Span = tuple[date, date]


@dataclass(frozen=True)
class PartyAge:
    """`years` are whole; `since` is the day they are counted from; `outside` does not count."""

    years: int
    since: date
    outside: tuple[Span, ...]

    @property
    def years_outside(self) -> str:
        """In years with one decimal, cut: "2,5"."""
        tenths = _days(self.outside) * 10 // 365
        return f"{tenths // 10},{tenths % 10}"


def party_age(memberships: Sequence[Membership], *, on: date) -> PartyAge | None:
    """Of the memberships, with their gaps, in the order of their days; None before the first.

    The time between two memberships lies outside, as does each gap; it is counted once.
    """
    begun = [membership for membership in memberships if starts_on(membership) <= on]
    if not begun:
        return None
    since, last = starts_on(begun[0]), begun[-1].ended_on
    until = min(last, on) if last else on
    outside = _merged([span for span in _spans_outside(begun) if span[0] < until], until)
    counted_from = since + timedelta(days=_days(outside))
    return PartyAge(max(full_years(counted_from, until), 0), since, outside)


def starts_on(membership: Membership) -> date:
    """Rule AGE-01: from the decision; from the ceremony where no decision is on record."""
    return membership.decision_on or membership.ceremony_on


def _spans_outside(memberships: Sequence[Membership]) -> list[Span]:
    gaps = [(gap.from_on, gap.to_on) for m in memberships for gap in m.gaps.all()]
    between = [
        (earlier.ended_on, starts_on(later))
        for earlier, later in pairwise(memberships)
        if earlier.ended_on
    ]
    return [span for span in (*gaps, *between) if span[0] < span[1]]


def _merged(spans: Sequence[Span], until: date) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in sorted(spans):
        last = min(end, until)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((start, last))
    return tuple(found)


def _days(spans: Sequence[Span]) -> int:
    return sum((end - start).days for start, end in spans)
