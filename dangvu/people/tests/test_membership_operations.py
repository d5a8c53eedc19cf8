"""Admission, recognition, gaps and the end: six dates kept apart, and what is refused."""

import json
from datetime import date, timedelta

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.grounds import AheadOfTime
from dangvu.organisations.models import Organisation
from dangvu.organisations.standing import NoSuchCell
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import AffiliationKind, EndReason, GapReason
from dangvu.people.models import Affiliation, Membership, MembershipGap, Person
from dangvu.people.operations.admissions import Admission, NotAdmitted, record_admission
from dangvu.people.operations.memberships import (
    NotAGap,
    NotEnded,
    NotRecognised,
    end_membership,
    record_gap,
    record_recognition,
)
from dangvu.people.queries import members_on
from tests.world import ON, World

DAY = timedelta(days=1)
DECIDED_ON = date(2018, 8, 25)
CEREMONY_ON = date(2018, 9, 15)
OFFICIAL_ON = date(2019, 9, 15)


@pytest.fixture
def grounds(world: World) -> PersonGrounds:
    return PersonGrounds("Quyết định 21-QĐ/ĐU ngày 25/8/2018", ON, world.first_cell)


def admitted(
    person: Person,
    cell: Organisation,
    grounds: PersonGrounds,
    actor: Actor,
    *,
    ceremony_on: date = CEREMONY_ON,
    decision_on: date | None = DECIDED_ON,
) -> Membership:
    admission = Admission(ceremony_on, decision_on, "21-QĐ/ĐU")
    return record_admission(person, admission=admission, cell=cell, grounds=grounds, by=actor)


@pytest.fixture
def membership(world: World, grounds: PersonGrounds, actor: Actor) -> Membership:
    return admitted(world.candidate, world.first_cell, grounds, actor)


def membership_of(person: Person) -> Membership:
    return Membership.objects.get(person=person)


def test_admission_begins_probation_and_belonging_on_the_day_of_the_ceremony(
    world: World, membership: Membership
) -> None:
    membership.refresh_from_db()
    assert (membership.decision_on, membership.decision_number) == (DECIDED_ON, "21-QĐ/ĐU")
    assert (membership.ceremony_on, membership.probation_ends_on) == (CEREMONY_ON, OFFICIAL_ON)
    assert membership.official_on is None
    assert membership.admitted_by == world.first_cell
    assert world.candidate not in members_on(CEREMONY_ON - DAY, [world.first_cell])
    assert world.candidate in members_on(CEREMONY_ON, [world.first_cell])


def test_admission_is_on_the_trail_of_the_cell(world: World, membership: Membership) -> None:
    entry = Entry.objects.select_related("detail").get()
    assert (entry.verb, entry.unit_id) == ("people.admission_recorded", world.first_cell.pk)
    assert json.loads(entry.detail.content)["probation_ends_on"] == "2019-09-15"


def test_nobody_is_a_member_twice(
    world: World, membership: Membership, grounds: PersonGrounds, actor: Actor
) -> None:
    with pytest.raises(NotAdmitted, match="đã là đảng viên từ 15/09/2018"):
        admitted(world.candidate, world.first_cell, grounds, actor)
    assert Membership.objects.filter(person=world.candidate).count() == 1
    assert Affiliation.objects.filter(person=world.candidate).count() == 1


def test_a_ceremony_is_not_before_its_decision(
    world: World, grounds: PersonGrounds, actor: Actor
) -> None:
    person, cell = world.candidate, world.first_cell
    with pytest.raises(NotAdmitted, match="là trước quyết định ngày 25/08/2018"):
        admitted(person, cell, grounds, actor, ceremony_on=DECIDED_ON - DAY)
    assert not Entry.objects.exists()
    assert admitted(person, cell, grounds, actor, ceremony_on=DECIDED_ON).pk


def test_an_old_file_may_know_no_decision(
    world: World, grounds: PersonGrounds, actor: Actor
) -> None:
    assert admitted(world.candidate, world.first_cell, grounds, actor, decision_on=None).pk


def test_one_is_admitted_by_a_cell_that_stands_and_not_ahead_of_time(
    world: World, grounds: PersonGrounds, actor: Actor
) -> None:
    with pytest.raises(NoSuchCell, match="không phải chi bộ"):
        admitted(world.candidate, world.base, grounds, actor)
    world.first_cell.periods.update(to_on=CEREMONY_ON)
    with pytest.raises(NoSuchCell, match="không hoạt động ngày 15/09/2018"):
        admitted(world.candidate, world.first_cell, grounds, actor)
    with pytest.raises(AheadOfTime):
        admitted(world.candidate, world.second_cell, grounds, actor, ceremony_on=ON + DAY)
    assert not Membership.objects.filter(person=world.candidate).exists()


def test_the_dead_are_not_admitted_and_no_probation_is_guessed(
    world: World, grounds: PersonGrounds, actor: Actor
) -> None:
    world.first_cell.periods.update(from_on=date(1950, 1, 1))
    early = date(1960, 9, 4)
    with pytest.raises(NotAdmitted, match="Chưa có quy định"):
        admitted(
            world.candidate, world.first_cell, grounds, actor, ceremony_on=early, decision_on=None
        )
    Person.objects.filter(pk=world.candidate.pk).update(died_on=CEREMONY_ON)
    with pytest.raises(NotAdmitted, match="đã từ trần"):
        admitted(world.candidate, world.first_cell, grounds, actor)


@pytest.mark.parametrize("late", [timedelta(0), timedelta(days=60)], ids=["at once", "late"])
def test_who_is_recognised_is_official_from_the_end_of_probation_however_late(
    membership: Membership, grounds: PersonGrounds, actor: Actor, late: timedelta, world: World
) -> None:
    decided_on = OFFICIAL_ON + late
    record_recognition(membership, recognised_on=decided_on, grounds=grounds, by=actor)

    membership.refresh_from_db()
    assert (membership.official_on, membership.recognised_on) == (OFFICIAL_ON, decided_on)
    entry = Entry.objects.newest_first()[0]
    assert (entry.verb, entry.unit_id) == ("people.recognition_recorded", world.first_cell.pk)


def test_nobody_is_recognised_before_probation_ends_nor_twice_nor_after_leaving(
    membership: Membership, grounds: PersonGrounds, actor: Actor, world: World
) -> None:
    with pytest.raises(NotRecognised, match="hết dự bị ngày 15/09/2019"):
        record_recognition(membership, recognised_on=OFFICIAL_ON - DAY, grounds=grounds, by=actor)
    assert Entry.objects.count() == 1
    record_recognition(membership, recognised_on=OFFICIAL_ON, grounds=grounds, by=actor)
    with pytest.raises(NotRecognised, match="đã được công nhận"):
        record_recognition(membership, recognised_on=ON, grounds=grounds, by=actor)

    left = membership_of(world.colleague)
    end_membership(
        left, ended_on=date(2019, 7, 1), reason=EndReason.LEFT, grounds=grounds, by=actor
    )
    Membership.objects.filter(pk=left.pk).update(probation_ends_on=date(2019, 6, 1))
    with pytest.raises(NotRecognised, match="đã thôi là đảng viên"):
        record_recognition(left, recognised_on=ON, grounds=grounds, by=actor)


def test_nothing_of_a_membership_is_told_ahead_of_time(
    membership: Membership, grounds: PersonGrounds, actor: Actor
) -> None:
    later = ON + DAY
    with pytest.raises(AheadOfTime):
        record_recognition(membership, recognised_on=later, grounds=grounds, by=actor)
    with pytest.raises(AheadOfTime):
        end_membership(membership, ended_on=later, reason=EndReason.LEFT, grounds=grounds, by=actor)
    assert Entry.objects.count() == 1


def gap(
    membership: Membership, grounds: PersonGrounds, actor: Actor, start: date, end: date
) -> MembershipGap:
    return record_gap(
        membership, from_on=start, to_on=end, reason=GapReason.LOST_CONTACT, grounds=grounds,
        by=actor,
    )  # fmt: skip


def test_a_gap_lies_inside_the_time_in_the_party(
    membership: Membership, grounds: PersonGrounds, actor: Actor, world: World
) -> None:
    with pytest.raises(NotAGap, match="vào Đảng từ 25/08/2018"):
        gap(membership, grounds, actor, DECIDED_ON - DAY, ON)
    with pytest.raises(NotAGap, match="phải sau ngày bắt đầu"):
        gap(membership, grounds, actor, ON, ON)
    with pytest.raises(AheadOfTime):
        gap(membership, grounds, actor, DECIDED_ON, ON + DAY)

    made = gap(membership, grounds, actor, DECIDED_ON, ON)
    assert made.evidence == grounds.source
    entry = Entry.objects.newest_first()[0]
    assert (entry.verb, entry.unit_id) == ("people.gap_recorded", world.first_cell.pk)


def test_gaps_may_touch_but_not_overlap(
    membership: Membership, grounds: PersonGrounds, actor: Actor
) -> None:
    start, end = date(2019, 2, 1), date(2019, 3, 1)
    gap(membership, grounds, actor, start, end)

    for first, last in ((start - DAY, start + DAY), (end - DAY, end + DAY), (start, end)):
        with pytest.raises(NotAGap, match="Trùng với gián đoạn"):
            gap(membership, grounds, actor, first, last)
    assert gap(membership, grounds, actor, end, end + DAY)
    assert gap(membership, grounds, actor, start - DAY, start)


def ended(
    person: Person,
    grounds: PersonGrounds,
    actor: Actor,
    on: date,
    reason: EndReason = EndReason.LEFT,
) -> Membership:
    return end_membership(
        membership_of(person), ended_on=on, reason=reason, grounds=grounds, by=actor
    )


def test_the_day_of_leaving_no_longer_counts_and_every_stay_ends(
    world: World, grounds: PersonGrounds, actor: Actor
) -> None:
    day = date(2019, 6, 1)
    guest = Affiliation.objects.create(
        person=world.member,
        unit=world.other_cell,
        kind=AffiliationKind.TEMPORARY,
        from_on=date(2019, 3, 1),
        to_on=date(2019, 9, 1),
    )
    ended(world.member, grounds, actor, day)

    assert world.member in members_on(day - DAY, [world.root])
    assert world.member not in members_on(day, [world.root])
    guest.refresh_from_db()
    assert guest.to_on == day
    assert membership_of(world.member).end_reason == EndReason.LEFT
    world.member.refresh_from_db()
    assert world.member.died_on is None
    entry = Entry.objects.get()
    assert (entry.verb, entry.unit_id) == ("people.membership_ended", world.first_cell.pk)


def test_a_stay_that_ended_before_keeps_its_own_end(
    world: World, grounds: PersonGrounds, actor: Actor
) -> None:
    past = Affiliation.objects.create(
        person=world.member,
        unit=world.other_cell,
        kind=AffiliationKind.TEMPORARY,
        from_on=date(2018, 3, 1),
        to_on=date(2018, 9, 1),
    )
    ended(world.member, grounds, actor, date(2019, 6, 1))

    past.refresh_from_db()
    assert past.to_on == date(2018, 9, 1)


def test_death_is_kept_with_the_person(world: World, grounds: PersonGrounds, actor: Actor) -> None:
    day = date(2019, 6, 1)
    ended(world.member, grounds, actor, day, EndReason.DIED)

    world.member.refresh_from_db()
    assert world.member.died_on == day


def test_a_time_in_the_party_ends_once_after_all_that_is_on_record(
    world: World, membership: Membership, grounds: PersonGrounds, actor: Actor
) -> None:
    person = world.candidate
    with pytest.raises(NotEnded, match="được kết nạp ngày 15/09/2018"):
        ended(person, grounds, actor, CEREMONY_ON)
    gap(membership, grounds, actor, date(2019, 1, 1), date(2019, 4, 1))
    with pytest.raises(NotEnded, match="đã ghi ngày 01/04/2019"):
        ended(person, grounds, actor, date(2019, 3, 31))
    record_recognition(membership, recognised_on=date(2019, 10, 1), grounds=grounds, by=actor)
    with pytest.raises(NotEnded, match="đã ghi ngày 01/10/2019"):
        ended(person, grounds, actor, date(2019, 9, 30))
    ended(person, grounds, actor, date(2019, 10, 1))
    with pytest.raises(NotEnded, match="đã thôi là đảng viên từ 01/10/2019"):
        ended(person, grounds, actor, ON)
    with pytest.raises(NotAGap, match="đã thôi là đảng viên"):
        gap(membership, grounds, actor, date(2019, 9, 1), date(2019, 10, 2))


def test_a_gap_may_last_until_the_day_of_leaving(
    world: World, membership: Membership, grounds: PersonGrounds, actor: Actor
) -> None:
    day = date(2019, 10, 1)
    ended(world.candidate, grounds, actor, day)

    assert gap(membership, grounds, actor, date(2019, 9, 1), day).to_on == day


def test_who_is_known_to_have_died_was_a_member_no_longer(
    world: World, grounds: PersonGrounds, actor: Actor
) -> None:
    day = date(2019, 6, 1)
    Person.objects.filter(pk=world.member.pk).update(died_on=day)

    with pytest.raises(NotEnded, match="đã từ trần ngày 01/06/2019"):
        ended(world.member, grounds, actor, day + DAY)
    assert ended(world.member, grounds, actor, day, EndReason.DIED).ended_on == day


def test_after_leaving_one_may_be_admitted_again_from_that_day(
    world: World, membership: Membership, grounds: PersonGrounds, actor: Actor
) -> None:
    day = date(2019, 6, 1)
    ended(world.candidate, grounds, actor, day)

    with pytest.raises(NotAdmitted, match="lễ kết nạp lại"):
        admitted(
            world.candidate,
            world.first_cell,
            grounds,
            actor,
            ceremony_on=day - DAY,
            decision_on=None,
        )
    assert admitted(
        world.candidate, world.first_cell, grounds, actor, ceremony_on=day, decision_on=None
    ).pk
    assert members_on(day, [world.root]).filter(pk=world.candidate.pk).count() == 1
