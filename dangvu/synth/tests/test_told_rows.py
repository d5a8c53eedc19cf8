"""What is told of people holds together: dates, stays, gradings, source lists."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from dangvu.development.models import Candidacy
from dangvu.organisations.kinds import CELL_TYPES
from dangvu.organisations.models import Organisation, UnitGrading
from dangvu.people.kinds import AffiliationKind, EndReason, Grade, GradingOf
from dangvu.people.models import (
    Affiliation,
    Certificate,
    Commendation,
    Discipline,
    Grading,
    Membership,
    MembershipGap,
    Paper,
    Person,
    SchoolResult,
    Title,
)
from dangvu.synth.candidates import SITUATIONS
from dangvu.synth.telling import Province, Wish, tell
from dangvu.synth.tests.told import UNTIL, born, by_person, months, periods, rows


def test_nobody_is_admitted_before_18_or_after_60(province: Province) -> None:
    people = {person.pk: person for person in rows(province, Person)}
    ages = [months(born(people[m.person_id]), m.ceremony_on) for m in rows(province, Membership)]
    assert min(ages) >= 18 * 12
    assert max(ages) <= 60 * 12


def test_six_dates_follow_one_another(province: Province) -> None:
    for membership in rows(province, Membership):
        decided = membership.decision_on or membership.ceremony_on
        assert timedelta(0) <= membership.ceremony_on - decided <= timedelta(days=30)
        assert months(membership.ceremony_on, membership.probation_ends_on) == 12
        assert membership.official_on in (None, membership.probation_ends_on)
        assert (membership.official_on is None) == (membership.recognised_on is None)
        dates = [
            membership.probation_ends_on, membership.recognised_on, membership.card_on,
        ]  # fmt: skip
        known = [day for day in dates if day is not None]
        assert known == sorted(known)


def test_nothing_follows_the_end_of_a_membership(province: Province) -> None:
    ended = [m for m in rows(province, Membership) if m.ended_on is not None]
    assert {m.end_reason for m in ended} == set(EndReason) - {EndReason.CANCELLED}
    for membership in ended:
        ended_on = membership.ended_on
        assert ended_on is not None
        days = (membership.ceremony_on, membership.recognised_on, membership.card_on)
        assert all(day is None or day <= ended_on for day in days)


def test_only_official_members_are_expelled(province: Province) -> None:
    for membership in rows(province, Membership):
        if membership.end_reason == EndReason.EXPELLED:
            assert membership.official_on is not None
            assert membership.ended_on is not None
            assert membership.official_on <= membership.ended_on


def test_nothing_has_happened_after_the_last_day(province: Province) -> None:
    for membership in rows(province, Membership):
        for day in (membership.ceremony_on, membership.recognised_on, membership.card_on):
            assert day is None or day <= UNTIL
        assert membership.ended_on is None or membership.ended_on <= UNTIL
    for stay in rows(province, Affiliation):
        assert stay.from_on <= UNTIL
        assert stay.to_on is None or stay.to_on <= UNTIL
    for certificate in rows(province, Certificate):
        assert certificate.given_on <= UNTIL
    for commendation in rows(province, Commendation):
        assert commendation.given_on <= UNTIL
    for paper in rows(province, Paper):
        assert paper.dated_on <= UNTIL


def test_a_member_belongs_to_one_unit_at_a_time(province: Province) -> None:
    fixed = [s for s in rows(province, Affiliation) if s.kind != AffiliationKind.TEMPORARY]
    for stays in by_person(fixed).values():
        stays.sort(key=lambda stay: stay.from_on)
        for earlier, later in pairwise(stays):
            assert earlier.to_on is not None
            assert earlier.from_on < earlier.to_on <= later.from_on


def test_the_roll_and_the_memberships_agree(province: Province) -> None:
    open_times = {m.person_id for m in rows(province, Membership) if m.ended_on is None}
    open_stays = {
        stay.person_id
        for stay in rows(province, Affiliation)
        if stay.to_on is None and stay.kind != AffiliationKind.TEMPORARY
    }
    assert open_times == open_stays
    assert len(open_stays) == province.members


def test_who_died_is_on_no_roll(province: Province) -> None:
    dead = {person.pk for person in rows(province, Person) if person.died_on is not None}
    ended = {m.person_id for m in rows(province, Membership) if m.end_reason == EndReason.DIED}
    assert dead == ended
    assert dead


def test_members_belong_to_cells_that_stand(province: Province) -> None:
    history = periods(province)
    for stay in rows(province, Affiliation):
        own = history[stay.unit_id]
        assert own[0].from_on <= stay.from_on
        assert own[-1].to_on is None or (stay.to_on is not None and stay.to_on <= own[-1].to_on)


def test_members_belong_to_cells_never_to_committees(province: Province) -> None:
    history = periods(province)
    for stay in rows(province, Affiliation):
        last_day = (stay.to_on or UNTIL) - timedelta(days=1)
        during = [
            period.type
            for period in history[stay.unit_id]
            if period.from_on <= last_day and (period.to_on is None or period.to_on > stay.from_on)
        ]
        assert set(during) <= set(CELL_TYPES)


def test_admissions_are_by_cells_that_stood(province: Province) -> None:
    history = periods(province)
    for membership in rows(province, Membership):
        if membership.admitted_by_id is not None:
            on = membership.ceremony_on
            held = [
                p
                for p in history[membership.admitted_by_id]
                if p.from_on <= on and (p.to_on is None or p.to_on > on)
            ]
            assert [period.type in CELL_TYPES for period in held] == [True]


def test_a_person_is_graded_once_a_year(province: Province) -> None:
    believed = [
        (g.person_id, g.year, g.of) for g in rows(province, Grading) if g.superseded_at is None
    ]
    assert len(believed) == len(set(believed))
    units = [(g.unit_id, g.year) for g in rows(province, UnitGrading)]
    assert len(units) == len(set(units))


def test_years_are_graded_from_2014_to_the_last_full_one(province: Province) -> None:
    members = [g for g in rows(province, Grading) if g.of == GradingOf.MEMBER]
    assert {g.year for g in members} == set(range(2014, 2019))
    assert {g.grade for g in members} == set(Grade)
    legacy = {g.grade for g in rows(province, UnitGrading) if g.year <= 2017}
    four_levels = {g.grade for g in rows(province, UnitGrading) if g.year >= 2018}
    assert "clean_strong" in legacy
    assert not legacy & four_levels


def test_recognitions_are_early_late_and_outstanding(province: Province) -> None:
    lags = [
        (m.recognised_on - m.probation_ends_on).days
        for m in rows(province, Membership)
        if m.recognised_on is not None and m.recognised_on.year >= 2014
    ]
    assert 0 < sum(lag > 90 for lag in lags) < len(lags) / 2
    waiting = [
        (UNTIL - m.probation_ends_on).days
        for m in rows(province, Membership)
        if m.ended_on is None and m.official_on is None and m.probation_ends_on <= UNTIL
    ]
    assert min(waiting) < 45 < 90 < max(waiting)


def test_gaps_lie_within_party_life(province: Province) -> None:
    times = {m.pk: m for m in rows(province, Membership)}
    every = by_person(times.values())
    gaps = rows(province, MembershipGap)
    assert gaps
    for gap in gaps:
        first = min(m.ceremony_on for m in every[times[gap.membership_id].person_id])
        assert first < gap.from_on < gap.to_on < UNTIL
        assert gap.evidence


def test_nobody_is_on_a_roll_during_a_gap(province: Province) -> None:
    times = {m.pk: m for m in rows(province, Membership)}
    stays = by_person(rows(province, Affiliation))
    for gap in rows(province, MembershipGap):
        for stay in stays[times[gap.membership_id].person_id]:
            assert stay.from_on >= gap.to_on


def test_disciplines_end_or_run_on(province: Province) -> None:
    found = rows(province, Discipline)
    assert any(d.ended_on is None for d in found)
    assert all(d.ended_on is None or d.decided_on < d.ended_on <= UNTIL for d in found)
    assert rows(province, Title)
    assert rows(province, SchoolResult)


def test_some_are_on_the_way_and_some_away_for_a_time(province: Province) -> None:
    kinds = {stay.kind for stay in rows(province, Affiliation) if stay.to_on is None}
    assert kinds == set(AffiliationKind)


def test_each_situation_is_laid_in_the_agencies_committee(province: Province) -> None:
    units = {unit.pk: unit for unit in rows(province, Organisation)}
    cells = {row.person_id: units[row.cell_id] for row in rows(province, Candidacy)}
    agencies = next(u for u in units.values() if u.name == "Đảng bộ Các cơ quan tỉnh")
    assert set(province.situations) == {situation.key for situation in SITUATIONS}
    for people in province.situations.values():
        assert len(people) == 2
        assert all(cells[person_id].is_within(agencies) for person_id in people)


def test_candidates_are_no_members(province: Province) -> None:
    open_lists = {row.person_id for row in rows(province, Candidacy) if row.closed_on is None}
    members = {m.person_id for m in rows(province, Membership)}
    assert len(open_lists) == province.candidates
    assert not open_lists & members


def test_those_admitted_left_the_list_on_the_day_of_the_ceremony(province: Province) -> None:
    times = {m.person_id: m for m in rows(province, Membership)}
    closed = [row for row in rows(province, Candidacy) if row.outcome == "admitted"]
    assert closed
    for row in closed:
        assert row.closed_on == times[row.person_id].ceremony_on
        assert row.opened_on < row.closed_on


def test_numbers_of_people_can_be_nobodys(province: Province) -> None:
    people = rows(province, Person)
    assert all(person.personal_id.startswith("000") for person in people)
    assert len({person.personal_id for person in people}) == len(people)
    assert all(person.phone == "" or person.phone.startswith("000") for person in people)


def test_secretaries_have_something_to_do(province: Province) -> None:
    times = {m.person_id: m for m in rows(province, Membership)}
    cells = [unit for h in province.holders for role, unit in h.hats if role == "cell_secretary"]
    assert len(cells) == 4
    for cell in cells:
        here = [
            times[stay.person_id]
            for stay in rows(province, Affiliation)
            if stay.unit_id == cell.id and stay.to_on is None
        ]
        waiting = [m.probation_ends_on for m in here if m.official_on is None]
        assert any(UNTIL - timedelta(days=40) <= day <= UNTIL for day in waiting)
        assert any(day < UNTIL - timedelta(days=90) for day in waiting)
        assert any(UNTIL < day < UNTIL + timedelta(days=31) for day in waiting)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("until", [date(2018, 1, 2), date(2024, 12, 31)])
def test_any_seed_tells_a_province(seed: int, until: date) -> None:
    assert tell(Wish(until, 300, seed)).members > 250
