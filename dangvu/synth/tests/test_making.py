"""Making the province: into an empty database only, the same each time, with a trail."""

import json
from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest
from django.db import transaction

from dangvu.access.hats import hats_of
from dangvu.access.models import Appointment
from dangvu.access.permissions import Permission, Role
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.accounts.system import GENERATOR, system_actor
from dangvu.audit.models import Detail, Entry
from dangvu.organisations.models import Office, Organisation
from dangvu.people.models import Person
from dangvu.people.queries import members_on
from dangvu.plans.models import Target
from dangvu.synth.operations import Made, ProvinceNotMade, make_province
from dangvu.synth.operations.writing import ORDER

UNTIL = date(2019, 12, 2)
FEW = 300

Make = Callable[..., Made]


@pytest.fixture
def generator(db: None) -> Actor:
    return system_actor(GENERATOR)


@pytest.fixture
def make(generator: Actor) -> Make:
    def made(*, members: int = FEW, seed: int = 7, until: date = UNTIL) -> Made:
        return make_province(
            until=until, members=members, seed=seed, by=generator, report=lambda line: None
        )

    return made


def digest() -> str:
    """Of every row of every table that the generator fills, keys included."""
    found = sha256()
    for model in ORDER:
        for row in model._default_manager.order_by("pk").values_list():
            found.update(repr(row).encode())
    for appointment in Appointment.objects.order_by("id").select_related("user"):
        found.update(
            f"{appointment.user.username} {appointment.user.full_name} {appointment.role} "
            f"{appointment.place_id} {appointment.from_on}".encode()
        )
    return found.hexdigest()


def digest_of(make: Make, **wish: int) -> str:
    """Made, looked at, and taken back."""
    point = transaction.savepoint()
    make(**wish)
    found = digest()
    transaction.savepoint_rollback(point)
    return found


def test_the_same_seed_makes_the_same_province(make: Make) -> None:
    first = digest_of(make)
    assert digest_of(make) == first
    assert digest_of(make, seed=8) != first


def test_passwords_differ_each_time(make: Make) -> None:
    point = transaction.savepoint()
    first = {each.username: each.password for each in make().accounts}
    transaction.savepoint_rollback(point)
    second = {each.username: each.password for each in make().accounts}
    assert first.keys() == second.keys()
    assert not set(first.values()) & set(second.values())


def test_the_office_is_a_demo_with_its_working_day(make: Make) -> None:
    make()
    office = Office.objects.get()
    assert office.is_demo
    assert office.working_day == UNTIL
    assert office.helper == "Văn phòng Đảng ủy, máy lẻ 112"


def test_the_roll_of_the_last_day_is_what_was_told(make: Make) -> None:
    made = make()
    root = Organisation.objects.get(parent=None)
    assert members_on(UNTIL, [root]).count() == made.members
    assert FEW < made.members < FEW * 1.3


def test_a_second_province_is_refused_and_nothing_is_written(make: Make) -> None:
    make()
    before = Person.objects.count()
    with pytest.raises(ProvinceNotMade, match="đã có văn phòng"):
        make()
    assert Person.objects.count() == before


def test_units_without_an_office_are_also_in_the_way(make: Make) -> None:
    Organisation.objects.create(
        name="Đảng bộ Trà Lũng", search_key="0", type="province", founded_on=date(2010, 1, 1)
    )
    with pytest.raises(ProvinceNotMade, match="đã có dữ liệu"):
        make()
    assert not Office.objects.exists()


@pytest.mark.parametrize("until", [date(2018, 1, 1), date(2025, 1, 1)])
def test_a_day_outside_the_told_years_is_refused(make: Make, until: date) -> None:
    with pytest.raises(ProvinceNotMade, match="Ví dụ"):
        make(until=until)
    assert not Office.objects.exists()


def test_too_few_members_are_refused(make: Make) -> None:
    with pytest.raises(ProvinceNotMade, match="từ 300"):
        make(members=299)


def test_sign_ins_open_the_doors_they_name(make: Make) -> None:
    made = make()
    for each in made.accounts:
        user = User.objects.get(username=each.username)
        assert user.check_password(each.password)
        assert hats_of(user, UNTIL).appointments


def test_demo_reads_everywhere_and_the_administrator_reads_nobody(make: Make) -> None:
    make()
    root = Organisation.objects.get(parent=None)
    demo = hats_of(User.objects.get(username="demo"), UNTIL)
    assert demo.places(Permission.READ_PERSON) == [root]
    assert demo.may(Permission.DECIDE_FACT, root)
    administrator = hats_of(User.objects.get(username="quantri"), UNTIL)
    assert not administrator.may(Permission.READ_ROLL)
    assert administrator.may(Permission.APPOINT)


def test_each_committee_has_an_officer_a_standing_member_and_a_secretary(make: Make) -> None:
    make()
    for key in ("thanhuy", "coquan", "huyenuy", "doanhnghiep"):
        hats = [
            (a.role, a.place.depth)
            for who in ("canbo", "thuongvu", "bithu")
            for a in hats_of(User.objects.get(username=f"{who}.{key}"), UNTIL).appointments
        ]
        assert [role for role, _ in hats] == [
            Role.COMMITTEE_OFFICER, Role.STANDING_MEMBER, Role.CELL_SECRETARY,
        ]  # fmt: skip
        assert [depth for _, depth in hats[:2]] == [1, 1]
        assert hats[2][1] >= 2


def test_a_secretary_is_a_member_of_the_cell(make: Make) -> None:
    make()
    cell = hats_of(User.objects.get(username="bithu.coquan"), UNTIL).appointments[0].place
    secretary = members_on(UNTIL, [cell]).get(party_post="Bí thư chi bộ")
    assert secretary.full_name == User.objects.get(username="bithu.coquan").full_name


def test_the_trail_says_what_was_made_and_by_whom(make: Make) -> None:
    made = make()
    entry = Entry.objects.get(verb="synth.province_made")
    assert entry.username == GENERATOR
    content = json.loads(Detail.objects.get(entry=entry).content)
    assert content["members"] == made.members
    assert content["situations"]["tot-ca"] == made.situations["tot-ca"]
    tables = Entry.objects.filter(verb="synth.rows_written")
    assert tables.count() == len(ORDER)


def test_later_rows_get_keys_of_their_own(make: Make) -> None:
    make()
    last = Person.objects.order_by("-pk").values_list("pk", flat=True)[0]
    assert Person.objects.create(full_name="Tạ Trà Xa", search_key="0", sort_key="0").pk > last


def test_the_plan_of_2016_stands_without_a_letter(make: Make) -> None:
    make()
    target = Target.objects.get()
    assert (target.minimum, target.maximum, target.is_open_ended) == (180, None, True)
    assert target.plan.letter is None
    assert (target.from_on, target.to_on) == (date(2016, 1, 1), date(2016, 12, 31))
