"""After probation the cell has thirty working days; who is recognised, left or died is not waited for."""

from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.people.due import coming
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation, Membership, Person
from dangvu.regulations.models import DayOff
from dangvu.regulations.operations.values import Laid, adopt_value
from tests.world import SOURCE, World

ON = date(2019, 12, 2)
ENDS_ON = date(2019, 10, 15)
# The thirtieth working day after it: no holiday lies between.
DUE_ON = date(2019, 11, 26)


@pytest.fixture
def probationer(world: World) -> Person:
    Membership.objects.filter(person=world.colleague).update(
        ceremony_on=date(2018, 10, 15), probation_ends_on=ENDS_ON
    )
    return world.colleague


def test_a_recognition_waits_until_the_thirtieth_working_day(
    world: World, probationer: Person
) -> None:
    [due] = coming([world.agencies], on=ON, until=ON)

    assert due.due_on == DUE_ON
    assert due.title == "Chi bộ xét công nhận chính thức: Hà Văn Trà Sơn"
    assert due.because == (
        "hết dự bị 15/10/2019; 30 ngày làm việc · Quy định 29-QĐ/TW (25/7/2016), khoản 4.2"
    )
    assert (due.kind, due.subject_id, due.unit_id) == (
        "person",
        probationer.pk,
        world.second_cell.pk,
    )
    assert not due.unverified


@pytest.mark.parametrize(("until", "count"), [(DUE_ON, 1), (date(2019, 11, 25), 0)])
def test_only_what_comes_in_time_is_told(
    world: World, probationer: Person, until: date, count: int
) -> None:
    assert len(coming([world.root], on=date(2019, 11, 1), until=until)) == count


def test_a_day_off_of_the_office_moves_the_limit(world: World, probationer: Person) -> None:
    DayOff.objects.create(on=date(2019, 10, 16), source="Ngày của tỉnh")

    [due] = coming([world.root], on=ON, until=ON)

    assert due.due_on == date(2019, 11, 27)


def test_other_places_are_not_told(world: World, probationer: Person) -> None:
    assert not coming([world.district, world.first_cell], on=ON, until=ON)
    assert not coming([], on=ON, until=ON)


def test_who_is_recognised_is_not_waited_for(world: World, probationer: Person) -> None:
    Membership.objects.filter(person=probationer).update(official_on=ENDS_ON)

    assert not coming([world.root], on=ON, until=ON)


def test_who_left_is_not_waited_for(world: World, probationer: Person) -> None:
    Membership.objects.filter(person=probationer).update(ended_on=ON, end_reason="struck_off")

    assert not coming([world.root], on=ON, until=ON)


def test_who_died_is_not_waited_for(world: World, probationer: Person) -> None:
    Person.objects.filter(pk=probationer.pk).update(died_on=date(2019, 11, 30))

    assert not coming([world.root], on=ON, until=ON)


def test_in_transit_it_waits_where_the_member_left(world: World, probationer: Person) -> None:
    probationer.affiliations.update(to_on=date(2019, 11, 1))
    Affiliation.objects.create(
        person=probationer,
        unit=world.second_cell,
        kind=AffiliationKind.IN_TRANSIT,
        from_on=date(2019, 11, 1),
        source=SOURCE,
    )

    [due] = coming([world.second_cell], on=ON, until=ON)

    assert due.unit_id == world.second_cell.pk


def test_before_the_first_regulation_no_limit_is_guessed(world: World, probationer: Person) -> None:
    Membership.objects.filter(person=probationer).update(
        ceremony_on=date(2015, 7, 24), probation_ends_on=date(2016, 7, 24)
    )

    [due] = coming([world.root], on=ON, until=ON)

    assert due.due_on == date(2016, 7, 24)
    assert due.unverified
    assert "chưa có hạn xét" in due.because


def test_the_earliest_comes_first(world: World, probationer: Person) -> None:
    Membership.objects.filter(person=world.outsider).update(
        official_on=None, probation_ends_on=date(2019, 9, 2)
    )

    dues = coming([world.root], on=ON, until=ON)

    assert [due.subject_id for due in dues] == [world.outsider.pk, probationer.pk]


def test_a_committee_s_own_limit_moves_the_day(
    world: World, probationer: Person, actor: Actor
) -> None:
    laid = Laid("recognition/cell_meeting", "15", "Hướng dẫn 05-HD/BTCĐU", date(2019, 1, 1))
    adopt_value(world.agencies, laid=laid, by=actor)
    [due] = coming([world.agencies], on=ON, until=ON)

    assert due.due_on == date(2019, 11, 5)
    assert "15 ngày làm việc · Hướng dẫn 05-HD/BTCĐU" in due.because
