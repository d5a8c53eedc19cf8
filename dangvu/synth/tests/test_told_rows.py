"""What is told holds together: dates, stays, periods, gradings. Nothing is written here."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

import pytest
from django.db.models import Model

from dangvu.development.models import Candidacy
from dangvu.organisations.kinds import CELL_TYPES, PartnerKind, UnitType
from dangvu.organisations.models import (
    Body,
    Organisation,
    OrganisationPeriod,
    Partner,
    UnitGrading,
)
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

UNTIL = date(2019, 12, 2)
M = TypeVar("M", bound=Model)


@pytest.fixture(scope="module")
def province() -> Province:
    return tell(Wish(UNTIL, 2500, 2019))


def rows(province: Province, model: type[M]) -> list[M]:
    return [row for row in province.basket.rows[model] if isinstance(row, model)]


def by_person(found: Iterable[M]) -> dict[int, list[M]]:
    grouped: dict[int, list[M]] = defaultdict(list)
    for row in found:
        grouped[row.person_id].append(row)  # type: ignore[attr-defined]
    return grouped


def periods(province: Province) -> dict[int, list[OrganisationPeriod]]:
    grouped: dict[int, list[OrganisationPeriod]] = defaultdict(list)
    for period in rows(province, OrganisationPeriod):
        grouped[period.organisation_id].append(period)
    return grouped


def born(person: Person) -> date:
    assert person.birth_year is not None
    return date(person.birth_year, person.birth_month or 1, person.birth_day or 1)


def months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


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


def test_periods_of_a_unit_follow_without_a_gap(province: Province) -> None:
    units = {unit.pk: unit for unit in rows(province, Organisation)}
    for unit_id, own in periods(province).items():
        unit, last = units[unit_id], own[-1]
        for earlier, later in pairwise(own):
            assert earlier.to_on == later.from_on
        assert last.to_on == unit.dissolved_on
        assert (last.name, last.type, last.path) == (unit.name, unit.type, unit.path)
        assert own[0].from_on == unit.founded_on


def test_a_parent_stands_as_long_as_its_children(province: Province) -> None:
    history = periods(province)
    for own in history.values():
        for period in own:
            if period.parent_id is not None:
                above = history[period.parent_id]
                assert above[0].from_on <= period.from_on
                end = above[-1].to_on
                assert end is None or (period.to_on is not None and period.to_on <= end)
                assert period.path.startswith(above[-1].path)


def test_committees_and_cells_follow_the_thirty_member_rule(province: Province) -> None:
    sizes: dict[int, int] = defaultdict(int)
    units = {unit.pk: unit for unit in rows(province, Organisation)}
    for stay in rows(province, Affiliation):
        is_then = stay.from_on <= date(2016, 12, 31) and (stay.to_on or UNTIL) > date(2016, 12, 31)
        if is_then and stay.kind == AffiliationKind.OFFICIAL:
            for unit_id in units[stay.unit_id].ancestor_ids():
                sizes[unit_id] += 1
    for own in periods(province).values():
        on_the_day = [
            p
            for p in own
            if p.from_on <= date(2016, 12, 31) and (p.to_on or UNTIL) > date(2016, 12, 31)
        ]
        for period in on_the_day:
            if period.type == UnitType.BASE_CELL:
                assert sizes[period.organisation_id] < 30


def test_units_change_in_every_way(province: Province) -> None:
    histories = [own for own in periods(province).values() if len(own) > 1]
    pairs = [(a, b) for own in histories for a, b in pairwise(own)]
    assert any(a.name != b.name and a.type == b.type for a, b in pairs), "renamed"
    assert any(a.type != b.type for a, b in pairs), "became a committee"
    assert any(a.parent_id != b.parent_id for a, b in pairs), "went to another parent"
    assert any(a.sector != b.sector for a, b in pairs), "became a ward"
    units = rows(province, Organisation)
    assert any(unit.dissolved_on for unit in units)
    assert any(unit.founded_on > date(2014, 1, 1) for unit in units)


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


def test_disciplines_end_or_run_on(province: Province) -> None:
    found = rows(province, Discipline)
    assert any(d.ended_on is None for d in found)
    assert all(d.ended_on is None or d.decided_on < d.ended_on <= UNTIL for d in found)
    assert rows(province, Title)
    assert rows(province, SchoolResult)


def test_some_are_on_the_way_and_some_away_for_a_time() -> None:
    found = rows(tell(Wish(UNTIL, 5000, 2019)), Affiliation)
    kinds = {stay.kind for stay in found if stay.to_on is None}
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
    assert open_lists
    assert not open_lists & members


def test_those_admitted_left_the_list_on_the_day_of_the_ceremony(province: Province) -> None:
    times = {m.person_id: m for m in rows(province, Membership)}
    closed = [row for row in rows(province, Candidacy) if row.outcome == "admitted"]
    assert closed
    for row in closed:
        assert row.closed_on == times[row.person_id].ceremony_on
        assert row.opened_on < row.closed_on


def test_committees_have_their_bodies_and_partners(province: Province) -> None:
    bodies = {body.name for body in rows(province, Body)}
    assert {
        "Ban Tổ chức Tỉnh ủy", "Ban Thường vụ Đảng ủy Các cơ quan tỉnh", "Ban Tổ chức Thành ủy",
        "Ban Tuyên giáo Đảng ủy Các cơ quan tỉnh", "Văn phòng Huyện ủy",
    } <= bodies  # fmt: skip
    assert {partner.kind for partner in rows(province, Partner)} == set(PartnerKind)


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
