"""The trail's page: newest first, both chains, paged by id, nothing personal; and its seals."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connections, transaction
from django.test import Client

from dangvu import __file__ as house
from dangvu.access.permissions import Role
from dangvu.access.trail_pages import PAGE
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.audit.sealing import seal_all
from dangvu.audit.trail import record, record_reading
from dangvu.web.office.words import VERBS, kind_of
from tests.world import World, account

ClientOf = Callable[[User], Client]
TRAIL = "/van-phong/nhat-ky/"
SEAL = "/van-phong/niem-phong/"


@pytest.fixture
def keeper(client_of: ClientOf, administrator: User) -> Client:
    return client_of(administrator)


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def act(user: User, world: World, secret: str = "tên riêng") -> None:
    with transaction.atomic():
        record(
            "access.appointed",
            subject=world.base,
            by=user.as_actor(),
            unit_id=world.base.pk,
            name=secret,
        )


def test_acts_and_readings_stand_together_newest_first(
    keeper: Client, officer: User, world: World
) -> None:
    act(officer, world)
    record_reading("people.file_opened", subject=world.member, by=officer.as_actor())
    shown = page(keeper, TRAIL)

    assert shown.index("người số") < shown.index("phân công</td>")
    assert "Đảng bộ Sở Trà Sen" in shown


def test_what_names_a_person_stays_closed(keeper: Client, officer: User, world: World) -> None:
    act(officer, world, secret="Lò Thị Trà Giang")

    assert "Trà Giang" not in page(keeper, TRAIL)


def test_every_entry_is_met_once_on_the_way_back(
    keeper: Client, officer: User, world: World
) -> None:
    for _ in range(PAGE):
        act(officer, world)
        record_reading("people.file_opened", subject=world.member, by=officer.as_actor())
    act(officer, world)

    address, rows = TRAIL, 0
    for _ in range(3):
        shown = page(keeper, address)
        rows += shown.count("<tr><td>")
        older = re.search(r'href="(\?truoc=[^"]+)"', shown)
        address = TRAIL + older[1] if older else ""
    assert rows == 2 * PAGE + 1
    assert not address


def test_the_trail_is_narrowed_to_one_user(
    keeper: Client, officer: User, secretary: User, world: World
) -> None:
    act(officer, world)
    act(secretary, world)

    shown = page(keeper, f"{TRAIL}?nguoi={secretary.pk}")
    assert "<td>bi-thu</td>" in shown
    assert "<td>can-bo</td>" not in shown


@pytest.mark.parametrize("nonsense", ["?truoc=x", "?truoc=0-", "?nguoi=abc", "?truoc=9-9-9"])
def test_an_address_typed_by_hand_breaks_nothing(keeper: Client, nonsense: str) -> None:
    assert keeper.get(TRAIL + nonsense).status_code == 200


def test_an_administrator_of_a_committee_reads_its_trail_and_has_no_seal(
    client_of: ClientOf, officer: User, other_officer: User, world: World
) -> None:
    act(officer, world)
    near = account("quan-tri-2", "Cao Trà Lan", Role.ADMINISTRATOR, world.agencies)
    far = account("quan-tri-3", "Cao Trà Mận", Role.ADMINISTRATOR, world.district)

    assert "<td>can-bo</td>" in page(client_of(near), TRAIL)
    assert "Ngô Trà Tây" not in page(client_of(near), TRAIL)
    assert "<td>can-bo</td>" not in page(client_of(far), TRAIL)
    assert client_of(near).get(SEAL).status_code == 404


def test_the_last_seal_is_shown_to_be_copied(keeper: Client, officer: User, world: World) -> None:
    assert "chưa niêm lần nào" in page(keeper, SEAL)
    act(officer, world)
    seal_all()

    assert Entry.objects.get().seal.link in page(keeper, SEAL)


def test_the_verdict_comes_on_demand_and_says_whole_or_touched(
    keeper: Client, officer: User, world: World
) -> None:
    act(officer, world)
    seal_all()
    assert "nguyên vẹn" not in page(keeper, SEAL)
    assert "nguyên vẹn" in keeper.post(SEAL).content.decode()

    drop = "DROP TRIGGER audit_entry_no_update"
    if connections["default"].vendor == "postgresql":
        drop = "ALTER TABLE audit_entry DISABLE TRIGGER USER"
    with connections["default"].cursor() as cursor:
        cursor.execute(drop)
        cursor.execute("UPDATE audit_entry SET username = 'ai-khac'")
    touched = keeper.post(SEAL).content.decode()
    assert f"đã bị đụng tới</b>, bắt đầu từ dòng số {Entry.objects.get().pk}" in touched


def sources() -> str:
    folder = Path(house).parent
    found = [path for path in folder.rglob("*.py") if "tests" not in path.parts]
    return "\n".join(path.read_text("utf-8") for path in found)


def test_every_verb_of_the_house_has_words() -> None:
    # Some operations hand their verb to a function that several of them share.
    calls = r'(?:record(?:_reading)?|_append|_?add|_?put_in_place)\(\s*"([a-z_]+\.[a-z_]+)"'
    said = re.findall(calls, sources())

    assert {"access.appointed", "people.grading_recorded"} <= set(said)
    assert sorted(set(said) - set(VERBS)) == []


@pytest.mark.parametrize(
    ("subject_type", "said"),
    [("people.person", "người"), ("access.appointment", "phân công"), ("", "")],
)
def test_a_record_is_called_what_its_model_says(subject_type: str, said: str) -> None:
    assert kind_of(subject_type) == said
