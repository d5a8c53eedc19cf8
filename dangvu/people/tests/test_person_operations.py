"""Entering and correcting persons: what is known is kept, what was written stays on the trail."""

import json
from dataclasses import replace
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.kernel.days import PartialDay
from dangvu.people.grounds import PersonGrounds
from dangvu.people.models import Person
from dangvu.people.operations.persons import (
    BirthDateStays,
    NotAPerson,
    Particulars,
    correct_person,
    enter_person,
)
from tests.world import ON, World

BORN = PartialDay(1990, 2, 3)


@pytest.fixture
def grounds(world: World) -> PersonGrounds:
    return PersonGrounds("Lý lịch của người xin vào Đảng", ON, world.first_cell)


def entered(
    grounds: PersonGrounds,
    actor: Actor,
    *,
    name: str = " Lò Thị  Trà Mây ",
    born: PartialDay | None = BORN,
    number: str = "",
) -> Person:
    particulars = Particulars(sex="female", native_place="xã Trà Vân", personal_id=number)
    return enter_person(name, born=born, particulars=particulars, grounds=grounds, by=actor)


def corrected(
    person: Person,
    grounds: PersonGrounds,
    actor: Actor,
    *,
    name: str = "",
    born: PartialDay | None = None,
    phone: str = "",
) -> Person:
    return correct_person(
        person,
        full_name=name or person.full_name,
        born=born,
        particulars=Particulars(phone=phone),
        grounds=grounds,
        by=actor,
    )


def last_content() -> dict[str, object]:
    entry = Entry.objects.select_related("detail").newest_first()[0]
    content: dict[str, object] = json.loads(entry.detail.content)
    return content


def test_a_person_is_entered_with_derived_keys_and_on_the_trail(
    grounds: PersonGrounds, actor: Actor, world: World
) -> None:
    person = entered(grounds, actor)

    person.refresh_from_db()
    assert (person.full_name, person.born) == ("Lò Thị Trà Mây", BORN)
    assert (person.sex, person.native_place) == ("female", "xã Trà Vân")
    assert Person.objects.all().named("may tra").get() == person
    entry = Entry.objects.get()
    assert (entry.verb, entry.subject_id) == ("people.person_entered", person.pk)
    assert entry.unit_id == world.first_cell.pk


@pytest.mark.parametrize("born", [PartialDay(1990), PartialDay(1990, 2), None])
def test_no_more_of_the_birth_date_is_kept_than_is_known(
    grounds: PersonGrounds, actor: Actor, born: PartialDay | None
) -> None:
    person = entered(grounds, actor, born=born)

    person.refresh_from_db()
    assert person.born == born


def test_a_person_has_a_name_and_is_born(grounds: PersonGrounds, actor: Actor) -> None:
    with pytest.raises(NotAPerson, match="Chưa ghi họ và tên"):
        entered(grounds, actor, name="  ")
    with pytest.raises(NotAPerson, match="03/12/2019 chưa tới"):
        entered(grounds, actor, born=PartialDay(2019, 12, 3))
    assert not Entry.objects.exists()
    assert entered(grounds, actor, born=PartialDay(2019, 12, 2)).pk


def test_a_personal_number_belongs_to_one_person_whose_name_is_not_told(
    grounds: PersonGrounds, actor: Actor
) -> None:
    entered(grounds, actor, number="001090000001")

    with pytest.raises(NotAPerson, match="001090000001 đã ghi cho một người khác") as refusal:
        entered(grounds, actor, name="Hà Trà", number="001090000001")
    assert "Mây" not in str(refusal.value)


def test_a_correction_keeps_the_old_value_on_the_trail(
    grounds: PersonGrounds, actor: Actor, world: World
) -> None:
    name = "Vũ Thị Trà Ngần"
    corrected(world.candidate, grounds, actor, name=name, born=PartialDay(1996), phone="0912")

    world.candidate.refresh_from_db()
    assert world.candidate.full_name == name
    assert Person.objects.all().named("ngan").get() == world.candidate
    assert last_content()["changed"] == {
        "full_name": ["Vũ Thị Trà Ngân", name],
        "birth_year": [1995, 1996],
        "phone": ["", "0912"],
    }
    assert last_content()["source"] == grounds.source
    assert Entry.objects.get().unit_id == world.first_cell.pk


def test_a_corrected_name_is_found_and_sorted_by_what_it_is_now(
    grounds: PersonGrounds, actor: Actor, world: World
) -> None:
    corrected(world.candidate, grounds, actor, name="Vũ Thị Trà Ánh", born=PartialDay(1995))

    assert not Person.objects.all().named("ngan").exists()
    assert Person.objects.in_name_order()[0] == world.candidate


def test_what_is_already_so_is_no_correction(
    grounds: PersonGrounds, actor: Actor, world: World
) -> None:
    with pytest.raises(NotAPerson, match="không có gì thay đổi"):
        corrected(world.candidate, grounds, actor, born=PartialDay(1995))
    assert not Entry.objects.exists()


@pytest.mark.parametrize("born", [PartialDay(1979), PartialDay(1977, 1, 1), None])
def test_a_members_birth_date_is_not_changed(
    grounds: PersonGrounds, actor: Actor, world: World, born: PartialDay | None
) -> None:
    with pytest.raises(
        BirthDateStays, match="giữ nguyên như đã khai khi vào Đảng: 1978"
    ) as refusal:
        corrected(world.member, grounds, actor, born=born, phone="0912")

    assert "phiếu đảng viên và hồ sơ giấy" in str(refusal.value)
    world.member.refresh_from_db()
    assert (world.member.born, world.member.phone) == (PartialDay(1978), "")
    assert not Entry.objects.exists()


def test_a_members_birth_date_is_completed(
    grounds: PersonGrounds, actor: Actor, world: World
) -> None:
    corrected(world.member, grounds, actor, born=PartialDay(1978, 5))
    corrected(world.member, grounds, actor, born=PartialDay(1978, 5, 19))

    with pytest.raises(BirthDateStays):
        corrected(world.member, grounds, actor, born=PartialDay(1978, 5, 20))
    with pytest.raises(BirthDateStays):
        corrected(world.member, grounds, actor, born=PartialDay(1978, 5))


@pytest.mark.parametrize(
    ("entered_on", "stays"), [(date(2016, 8, 17), False), (date(2016, 8, 18), True)]
)
def test_birth_dates_stay_since_the_day_of_the_rule(
    grounds: PersonGrounds, actor: Actor, world: World, entered_on: date, stays: bool
) -> None:
    then = replace(grounds, entered_on=entered_on)
    if stays:
        with pytest.raises(BirthDateStays):
            corrected(world.member, then, actor, born=PartialDay(1979))
    else:
        assert corrected(world.member, then, actor, born=PartialDay(1979)).birth_year == 1979
