"""Party age runs from the decision; time outside does not count, and counts once."""

from datetime import date

import pytest

from dangvu.people.kinds import GapReason
from dangvu.people.models import Membership, MembershipGap, Person
from dangvu.people.party_age import party_age
from dangvu.people.queries import memberships_of
from tests.world import SOURCE

DECIDED_ON, CEREMONY_ON = date(1990, 8, 25), date(1990, 9, 15)


@pytest.fixture
def person(db: None) -> Person:
    found = Person.prepared("Bế Văn Trà")
    found.save()
    return found


@pytest.fixture
def membership(person: Person) -> Membership:
    return time_in_the_party(person, DECIDED_ON, CEREMONY_ON)


def time_in_the_party(
    person: Person, decision_on: date | None, ceremony_on: date, ended_on: date | None = None
) -> Membership:
    return Membership.objects.create(
        person=person,
        decision_on=decision_on,
        ceremony_on=ceremony_on,
        probation_ends_on=ceremony_on.replace(year=ceremony_on.year + 1),
        ended_on=ended_on,
        source=SOURCE,
    )


def gap(membership: Membership, from_on: date, to_on: date) -> None:
    MembershipGap.objects.create(
        membership=membership, from_on=from_on, to_on=to_on, reason=GapReason.LOST_CONTACT
    )


def years(person: Person, on: date) -> int:
    age = party_age(memberships_of(person), on=on)
    assert age is not None
    return age.years


def test_a_year_is_whole_on_the_day_of_the_decision(person: Person, membership: Membership) -> None:
    assert years(person, date(2020, 8, 24)) == 29
    assert years(person, date(2020, 8, 25)) == 30


def test_without_a_decision_it_runs_from_the_ceremony(person: Person) -> None:
    time_in_the_party(person, None, CEREMONY_ON)

    assert years(person, date(2020, 9, 14)) == 29
    assert years(person, date(2020, 9, 15)) == 30


def test_a_gap_is_taken_off(person: Person, membership: Membership) -> None:
    gap(membership, date(2000, 1, 1), date(2001, 1, 1))

    assert years(person, date(2021, 8, 25)) == 29
    assert years(person, date(2021, 8, 26)) == 30


def test_a_gap_that_lasts_is_taken_off_until_today(person: Person, membership: Membership) -> None:
    gap(membership, date(2010, 8, 25), date(2030, 1, 1))

    assert years(person, date(2019, 12, 2)) == 20


def test_a_gap_still_to_come_takes_nothing_off(person: Person, membership: Membership) -> None:
    gap(membership, date(2021, 1, 1), date(2022, 1, 1))

    assert years(person, date(2020, 8, 25)) == 30


def test_time_between_two_memberships_counts_once(person: Person) -> None:
    """Struck off in 1995, admitted again in 2000; the same five years are also on record as a gap."""
    time_in_the_party(person, DECIDED_ON, CEREMONY_ON, ended_on=date(1995, 8, 25))
    again = time_in_the_party(person, date(2000, 8, 25), date(2000, 9, 2))
    gap(again, date(1995, 8, 25), date(2000, 8, 25))

    age = party_age(memberships_of(person), on=date(2010, 9, 1))

    assert age is not None
    assert (age.years, age.since) == (15, DECIDED_ON)
    assert age.outside == ((date(1995, 8, 25), date(2000, 8, 25)),)
    assert age.years_outside == "5,0"


def test_who_left_keeps_the_age_of_that_day(person: Person) -> None:
    time_in_the_party(person, DECIDED_ON, CEREMONY_ON, ended_on=date(2000, 8, 24))

    assert years(person, date(2019, 12, 2)) == 9


def test_before_the_first_decision_there_is_none(person: Person, membership: Membership) -> None:
    assert party_age(memberships_of(person), on=date(1990, 8, 24)) is None
    assert party_age([], on=date(2019, 12, 2)) is None
