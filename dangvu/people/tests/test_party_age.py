"""Party age runs from the decision; time outside does not count, and counts once."""

from datetime import date, timedelta

import pytest

from dangvu.people.kinds import GapReason
from dangvu.people.models import Membership, MembershipGap, Person
from dangvu.people.party_age import counted_from, milestone_on, party_age
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

    assert years(person, date(2021, 8, 24)) == 29
    assert years(person, date(2021, 8, 25)) == 30


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
    assert age.time_outside == "5 năm"
    assert age.counted_from == date(1995, 8, 25)


def test_who_left_keeps_the_age_of_that_day(person: Person) -> None:
    time_in_the_party(person, DECIDED_ON, CEREMONY_ON, ended_on=date(2000, 8, 24))

    assert years(person, date(2019, 12, 2)) == 9


def test_before_the_first_decision_there_is_none(person: Person, membership: Membership) -> None:
    assert party_age(memberships_of(person), on=date(1990, 8, 24)) is None
    assert party_age([], on=date(2019, 12, 2)) is None


def test_five_years_out_move_thirty_years_by_five(person: Person) -> None:
    """The worked case: struck off 01/6/1995, decided again 01/6/2000."""
    time_in_the_party(person, date(1990, 3, 10), date(1990, 3, 20), ended_on=date(1995, 6, 1))
    time_in_the_party(person, date(2000, 6, 1), date(2000, 6, 15))
    memberships = memberships_of(person)

    assert years(person, date(2025, 3, 9)) == 29
    assert years(person, date(2025, 3, 10)) == 30
    assert milestone_on(memberships, 30) == date(2025, 3, 10)
    assert counted_from(memberships, date(2020, 1, 1)) == date(1995, 3, 10)
    assert counted_from(memberships, date(1995, 6, 1)) == date(1990, 3, 10)


def test_time_outside_is_told_in_years_months_and_days(
    person: Person, membership: Membership
) -> None:
    gap(membership, date(2000, 1, 31), date(2001, 3, 2))
    gap(membership, date(2005, 1, 1), date(2005, 1, 3))

    age = party_age(memberships_of(person), on=date(2021, 8, 25))

    assert age is not None
    assert age.time_outside == "1 năm 1 tháng 4 ngày"
    assert age.counted_from == date(1991, 9, 29)


def test_without_a_gap_nothing_is_told(person: Person, membership: Membership) -> None:
    age = party_age(memberships_of(person), on=date(2021, 8, 25))

    assert age is not None
    assert (age.time_outside, age.outside, age.counted_from) == ("", (), DECIDED_ON)


def test_a_decision_of_29_february_is_a_year_old_on_the_28th(person: Person) -> None:
    time_in_the_party(person, date(1988, 2, 29), date(1988, 3, 3))

    assert years(person, date(2018, 2, 27)) == 29
    assert years(person, date(2018, 2, 28)) == 30
    assert milestone_on(memberships_of(person), 30) == date(2018, 2, 28)
    assert milestone_on(memberships_of(person), 40) == date(2028, 2, 29)


def test_a_gap_that_begins_on_the_milestone_does_not_move_it(
    person: Person, membership: Membership
) -> None:
    gap(membership, date(2020, 8, 25), date(2022, 8, 25))
    assert milestone_on(memberships_of(person), 30) == date(2020, 8, 25)

    gap(membership, date(2020, 8, 24), date(2020, 8, 25))
    assert milestone_on(memberships_of(person), 30) == date(2022, 8, 26)


def test_a_milestone_is_the_first_day_with_so_many_years(
    person: Person, membership: Membership
) -> None:
    gap(membership, date(1994, 1, 17), date(1996, 5, 3))
    gap(membership, date(2001, 2, 28), date(2001, 12, 31))
    memberships = memberships_of(person)

    for number in (5, 10, 20, 30):
        day = milestone_on(memberships, number)
        assert day is not None
        assert years(person, day) == number
        assert years(person, day - timedelta(days=1)) == number - 1


def test_nobody_has_no_milestone() -> None:
    assert milestone_on([], 30) is None
    assert counted_from([], DECIDED_ON) is None
