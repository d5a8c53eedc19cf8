"""The roll as a list: searched, narrowed, in name order, told as of the day asked for."""

import unicodedata
from datetime import date

import pytest

from dangvu.organisations.models import OrganisationPeriod
from dangvu.people.kinds import AffiliationKind, Standing
from dangvu.people.lists import member_lines, roll
from dangvu.people.models import Affiliation, Membership, Person
from tests.world import SOURCE, World, member

ON = date(2019, 12, 2)


def found(world: World, name: str) -> set[str]:
    listed = roll(ON, [world.root], name=name)
    assert listed.total == listed.people.count()
    return {person.full_name for person in listed.people}


@pytest.fixture
def son(world: World) -> Person:
    return member("Lò Văn Sơn", world.first_cell, ceremony_on=date(2012, 5, 19))


@pytest.mark.parametrize(
    "query",
    ["Lò Văn Sơn", "lo van son", "SON LO", "son l", "  Sơn   lò ", "văn", "LÒ, VĂN"],
)
def test_a_name_is_found_with_or_without_marks_in_any_order(son: Person, query: str) -> None:
    assert "Lò Văn Sơn" in found_by(query)


def found_by(query: str) -> set[str]:
    return {person.full_name for person in Person.objects.named(query)}


@pytest.mark.parametrize("query", ["on", "lo van sơn khác", "vanson"])
def test_each_word_must_begin_a_word_of_the_name(son: Person, query: str) -> None:
    assert "Lò Văn Sơn" not in found_by(query)


def test_decomposed_letters_are_the_same_letters(world: World, son: Person) -> None:
    decomposed = unicodedata.normalize("NFD", "Lò Văn Sơn")

    assert decomposed != "Lò Văn Sơn"
    assert found(world, decomposed) == {"Lò Văn Sơn"}


@pytest.mark.parametrize("query", ["đặng", "Dang", "ĐẶNG HÒA", "ðặng"])
def test_the_crossed_d_is_found_by_a_plain_one(world: World, query: str) -> None:
    assert found(world, query) == {"Đặng Hòa Trà Bình"}


def test_a_search_stays_in_the_places_asked_for(world: World) -> None:
    assert roll(ON, [world.district], name="tra").total == 1
    assert roll(ON, [world.root], name="tra").total == 3


def test_a_standing_narrows_the_list(world: World) -> None:
    assert [p.pk for p in roll(ON, [world.root], standing=Standing.PROBATIONARY).people] == [
        world.colleague.pk
    ]
    official = roll(ON, [world.root], standing=Standing.OFFICIAL)
    assert {p.pk for p in official.people} == {world.member.pk, world.outsider.pk}
    assert official.total == 2


def test_a_standing_is_that_of_the_day(world: World) -> None:
    Membership.objects.filter(person=world.colleague).update(
        official_on=date(2020, 5, 19), recognised_on=date(2020, 6, 1)
    )

    for day, standing in ((date(2020, 5, 18), "probationary"), (date(2020, 5, 19), "official")):
        assert roll(day, [world.second_cell], standing=standing).total == 1


@pytest.mark.parametrize("standing", ["", Standing.OFFICIAL, Standing.PROBATIONARY])
@pytest.mark.parametrize("name", ["", "tra"])
def test_a_long_list_holds_the_same_people_as_a_short_one(
    world: World, standing: str, name: str
) -> None:
    short = roll(ON, [world.agencies], standing=standing, name=name)
    long = roll(ON, [world.agencies], standing=standing, name=name, long=0)

    assert str(short.people.query) != str(long.people.query)
    assert {p.pk for p in short.people} == {p.pk for p in long.people}
    assert short.total == long.total == short.people.count()


def test_a_line_tells_the_columns_of_the_official_list(world: World) -> None:
    Person.objects.filter(pk=world.member.pk).update(
        sex="female", birth_year=1978, birth_month=3, birth_day=5
    )
    world.member.memberships.update(card_number="28000123")

    [line] = member_lines([world.member.pk], ON, number=51)

    assert (line.id, line.number, line.name) == (
        str(world.member.pk),
        "51",
        "Lò Thị Trà Giang",
    )
    assert (line.birth, line.sex, line.card) == ("05/03/1978", "nữ", "28000123")
    assert (line.admitted, line.official) == ("03/02/2003", "03/02/2004")
    assert (line.unit, line.is_in_transit) == ("Chi bộ Trà Hồng", False)


def test_lines_stand_in_the_order_given(world: World) -> None:
    people = [world.outsider.pk, world.member.pk]

    assert [line.id for line in member_lines(people, ON)] == [str(pk) for pk in people]
    assert [line.number for line in member_lines(people, ON)] == ["1", "2"]


def test_of_a_birth_only_what_is_known_is_told(world: World) -> None:
    Person.objects.filter(pk=world.member.pk).update(birth_year=1965, birth_month=3)
    Person.objects.filter(pk=world.outsider.pk).update(birth_year=None)

    lines = member_lines([world.member.pk, world.outsider.pk], ON)

    assert [line.birth for line in lines] == ["03/1965", ""]


def test_in_transit_is_said(world: World) -> None:
    world.member.affiliations.update(kind=AffiliationKind.IN_TRANSIT)

    [line] = member_lines([world.member.pk], ON)

    assert line.is_in_transit


def test_a_line_tells_the_membership_and_the_name_of_the_unit_on_that_day(world: World) -> None:
    """Left, admitted again, and the cell has another name since."""
    world.member.memberships.update(ended_on=date(2011, 1, 1), end_reason="left")
    world.member.affiliations.update(to_on=date(2011, 1, 1))
    Membership.objects.create(
        person=world.member,
        ceremony_on=date(2016, 9, 2),
        probation_ends_on=date(2017, 9, 2),
        source=SOURCE,
    )
    Affiliation.objects.create(
        person=world.member,
        unit=world.first_cell,
        kind=AffiliationKind.OFFICIAL,
        from_on=date(2016, 9, 2),
    )
    world.first_cell.periods.update(to_on=date(2018, 1, 1))
    OrganisationPeriod.objects.create(
        organisation=world.first_cell,
        name="Chi bộ Trà Hồng Mới",
        type=world.first_cell.type,
        parent=world.base,
        path=world.first_cell.path,
        from_on=date(2018, 1, 1),
        source=SOURCE,
    )

    days = (date(2010, 12, 31), date(2017, 12, 31), date(2018, 1, 1))
    told = [member_lines([world.member.pk], day)[0] for day in days]

    assert [line.admitted for line in told] == ["03/02/2003", "02/09/2016", "02/09/2016"]
    assert [line.unit for line in told] == [
        "Chi bộ Trà Hồng",
        "Chi bộ Trà Hồng",
        "Chi bộ Trà Hồng Mới",
    ]
    assert not member_lines([world.member.pk], date(2012, 1, 1))
