"""Who may be at a milestone of a wave: a narrow selection by days, before anybody is judged.

It may name somebody too many, never somebody too few. Without time outside, party age runs from the
first day alone, so that the database can tell the milestone; who has time outside or a medical paper
is named anyway, and left to the judge.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from dangvu.honours.models import BadgeAward
from dangvu.honours.reaching import WaveRules
from dangvu.kernel.days import add_months
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import EndReason, PaperKind
from dangvu.people.models import Affiliation, Membership, MembershipGap, Paper
from dangvu.people.queries import COUNTED, stays_on

# Who began on 29 February is full on the 28th of most years: a day more is always looked at.
ONE_DAY = timedelta(days=1)
FIRST_DAY = date(1900, 1, 1)


def in_question(places: Iterable[Organisation], rules: WaveRules, *, on: date) -> dict[int, int]:
    """Person → the unit by which they are in this wave: of the roll, and of the dead."""
    found = list(places)
    stays = stays_on(min(on, rules.day), found)
    # No badge comes two years early but the seventieth; who is younger need not be looked at.
    old_enough = _began(FIRST_DAY, _began_by(rules.window.end, rules.milestones[0] - 2))
    named = Membership.objects.filter(old_enough, _at_a_milestone(rules) | _not_told_by_days(rules))
    people = named.values("person")
    units = dict(stays.filter(person__in=people).values_list("person_id", "unit_id"))
    return {**_homes_of_the_dead(found, rules), **units}


def _at_a_milestone(rules: WaveRules) -> Q:
    """In the window of a milestone, or past it without its badge or a higher one."""
    condition = Q(pk__in=[])
    following = (*rules.milestones[1:], None)
    for years, higher in zip(rules.milestones, following, strict=True):
        latest = _began_by(rules.window.end, years)
        earliest = _began_by(rules.window.end, higher) + ONE_DAY if higher else FIRST_DAY
        badge = BadgeAward.objects.filter(
            person=OuterRef("person"), milestone__gte=years, given_on__lte=rules.day
        )
        in_window = _began(_began_by(rules.window.start, years) - 2 * ONE_DAY, latest)
        condition |= _began(earliest, latest) & (in_window | Q(~Exists(badge)))
    return condition


def _began_by(day: date, years: int) -> date:
    return add_months(day, -12 * years) + ONE_DAY


def _began(earliest: date, latest: date) -> Q:
    days = (earliest, latest)
    return Q(decision_on__range=days) | Q(decision_on=None, ceremony_on__range=days)


def _not_told_by_days(rules: WaveRules) -> Q:
    """Time outside, more than one time in the Party, or a paper of a serious illness."""
    times = Membership.objects.values("person").annotate(times=Count("pk"))
    ill = Paper.objects.believed().filter(kind=PaperKind.MEDICAL, dated_on__lte=rules.day)
    return (
        Q(person__in=times.filter(times__gt=1).values("person"))
        | Q(person__in=MembershipGap.objects.values("membership__person"))
        | Q(person__in=ill.values("person"))
    )


def _homes_of_the_dead(places: list[Organisation], rules: WaveRules) -> dict[int, int]:
    """Who died as a member without the badge that they may have reached, by the last unit."""
    ended = Membership.objects.filter(
        Q(end_reason=EndReason.DIED, ended_on__lte=rules.day) | Q(person__died_on__lte=rules.day),
        _began(FIRST_DAY, _began_by(rules.day, rules.milestones[0] - 1)),
    )
    missed = list(_missed(ended.values("person"), rules))
    last = Affiliation.objects.filter(
        Organisation.in_subtrees(places, via="unit"), person__in=missed, kind__in=COUNTED
    )
    return dict(last.order_by("from_on", "id").values_list("person_id", "unit_id"))


def _missed(people: QuerySet[Any, Any], rules: WaveRules) -> Iterator[int]:
    held: dict[int, int] = dict(
        BadgeAward.objects.filter(person__in=people, given_on__lte=rules.day)
        .values_list("person")
        .annotate(highest=Max("milestone"))
        .order_by()
    )
    rows = Membership.objects.filter(person__in=people).order_by("ceremony_on", "id")
    first: dict[int, tuple[date, date]] = {}
    for person, decided, began, ended, died in rows.values_list(
        "person_id", "decision_on", "ceremony_on", "ended_on", "person__died_on"
    ):
        since, _ = first.get(person, (decided or began, rules.day))
        first[person] = (since, died or ended or rules.day)
    for person, (since, died_on) in first.items():
        by = add_months(died_on, rules.posthumous + 1)
        reached = [years for years in rules.milestones if add_months(since, 12 * years) <= by]
        is_now = rules.window.start <= died_on
        if reached and (is_now or held.get(person, 0) < reached[-1]):
            yield person
