"""Plans and due things on the command line: the same doors as the pages, and a trace of who asked."""

import getpass
import json
from datetime import date

import pytest
from django.conf import settings

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.cli.main import main
from dangvu.cli.tests.conftest import Printed
from dangvu.organisations.models import Office
from dangvu.plans.models import Plan, Target
from dangvu.plans.stages import Metric
from tests.world import ON, PASSWORD, World

UNTIL = ["--until", "1/8/2020"]


@pytest.fixture(autouse=True)
def standing(world: World, in_process: None) -> None:
    """Every command here meets the demo office of the small world."""


@pytest.fixture
def real(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same world, taken for a real office."""
    office = Office.objects.get()
    office.is_demo = False
    monkeypatch.setattr(type(Office.objects.all()), "standing", lambda _: office)


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANGVU_PASSWORD", PASSWORD)


@pytest.fixture
def plan(world: World) -> Plan:
    made = Plan.objects.create(
        unit=world.agencies, key="83-KH/ĐU", title="kết nạp đảng viên", doc_type="Kế hoạch",
        issued_on=date(2019, 1, 5), opened_on=ON,
    )  # fmt: skip
    Target.objects.create(
        plan=made, unit=world.agencies, metric=Metric.ADMISSIONS, minimum=2, maximum=4,
        from_on=date(2019, 1, 1), to_on=date(2019, 12, 31),
    )  # fmt: skip
    return made


def test_an_officer_sees_what_is_due_below(officer: User, password: None, printed: Printed) -> None:
    assert main(["due", "--as", "can-bo", *UNTIL, "--json"]) == 0

    dues = json.loads(printed()[0])
    assert [(due["title"], due["unit"]["name"]) for due in dues] == [
        ("Chi bộ xét công nhận chính thức: Hà Văn Trà Sơn", "Chi bộ Trà Cúc")
    ]
    assert dues[0]["late"] is False
    assert dues[0]["because"]


def test_in_words_every_line_says_day_unit_and_why(
    officer: User, password: None, printed: Printed
) -> None:
    assert main(["due", "--as", "can-bo", *UNTIL]) == 0

    first, why = printed()[0].splitlines()
    assert first.endswith("Hà Văn Trà Sơn – Chi bộ Trà Cúc")
    assert "hết dự bị" in why


def test_another_committee_sees_nothing_of_it(
    other_officer: User, password: None, printed: Printed
) -> None:
    assert main(["due", "--as", "can-bo-huyen", *UNTIL]) == 0
    assert printed()[0] == "Không có việc nào đến hạn.\n"


def test_what_waits_for_another_is_shown_as_far_as_one_may_see(
    officer: User, other_officer: User, secretary: User, password: None, printed: Printed
) -> None:
    main(["due", "--as", "can-bo-huyen", "--for", "can-bo", *UNTIL, "--json"])
    assert json.loads(printed()[0]) == []
    main(["due", "--as", "bi-thu", "--for", "can-bo", *UNTIL, "--json"])
    assert json.loads(printed()[0]) == [], "the secretary's cell is another one"
    main(["due", "--as", "can-bo", "--for", "can-bo", *UNTIL, "--json"])
    assert len(json.loads(printed()[0])) == 1


def test_nobody_works_for_an_account_that_is_not_open(
    officer: User, password: None, printed: Printed
) -> None:
    assert main(["due", "--as", "can-bo", "--for", "khong-co"]) == 1
    assert "Không có tài khoản “khong-co” đang mở" in printed()[1]


@pytest.mark.parametrize(
    ("username", "given"), [("can-bo", "sai"), ("can-bo", ""), ("khong-co", PASSWORD)]
)
@pytest.mark.parametrize("command", ["due", "plans"])
def test_without_the_right_password_nothing_is_shown(
    officer: User, command: str, username: str, given: str,
    monkeypatch: pytest.MonkeyPatch, printed: Printed,
) -> None:  # fmt: skip
    monkeypatch.setenv("DANGVU_PASSWORD", given)

    assert main([command, "--as", username]) == 1

    out, err = printed()
    assert out == ""
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in err


def test_a_closed_account_asks_nothing(officer: User, password: None, printed: Printed) -> None:
    User.objects.filter(pk=officer.pk).update(is_active=False)

    assert main(["due", "--as", "can-bo"]) == 1


def test_the_password_is_asked_for_where_it_was_not_given(
    officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DANGVU_PASSWORD", raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _: PASSWORD)

    assert main(["due", "--as", "can-bo"]) == 0


def test_who_asked_is_on_the_trail_of_reads(officer: User, password: None) -> None:
    main(["plans", "--as", "can-bo"])

    reading = Entry.objects.using(settings.READ_TRAIL_DATABASE).get()
    assert (reading.verb, reading.username) == ("access.asked_on_command_line", "can-bo")


@pytest.mark.parametrize("command", ["due", "plans"])
def test_a_demo_lets_its_account_in_without_a_password(
    officer: User, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    User.objects.filter(pk=officer.pk).update(username="demo")
    monkeypatch.setattr(getpass, "getpass", lambda _: pytest.fail("a password was asked for"))

    assert main([command]) == 0
    assert main([command, "--as", "demo"]) == 0


def test_a_real_office_does_not(
    officer: User, real: None, monkeypatch: pytest.MonkeyPatch, printed: Printed
) -> None:
    User.objects.filter(pk=officer.pk).update(username="demo")
    monkeypatch.setenv("DANGVU_PASSWORD", "sai")

    assert main(["due"]) == 1
    assert "thêm --as" in printed()[1]
    assert main(["due", "--as", "demo"]) == 1
    assert "mật khẩu chưa đúng" in printed()[1]


def test_plans_in_sight_are_listed(
    officer: User, plan: Plan, password: None, printed: Printed
) -> None:
    main(["plans", "--as", "can-bo", "--json"])
    found = json.loads(printed()[0])
    assert [(each["id"], each["key"]) for each in found] == [(plan.pk, "83-KH/ĐU")]

    main(["plans", "--as", "can-bo"])
    assert "Kế hoạch 83-KH/ĐU – Đảng bộ các cơ quan Trà Lũng" in printed()[0]


def test_a_plan_says_how_far_each_target_has_come(
    officer: User, plan: Plan, password: None, printed: Printed
) -> None:
    assert main(["plans", str(plan.pk), "--as", "can-bo", "--json"]) == 0

    (board,) = json.loads(printed()[0])["targets"]
    assert (board["metric"], board["from"], board["to"]) == (
        "admissions", "2019-01-01", "2019-12-02",
    )  # fmt: skip
    whole = board["rows"][0]
    assert (whole["low"], whole["high"], whole["done"], whole["met"]) == (2, 4, 1, False)

    main(["plans", str(plan.pk), "--as", "can-bo"])
    assert "đã thực hiện 1" in printed()[0]


@pytest.mark.parametrize("number", ["seen by others", "999"])
def test_a_plan_out_of_sight_is_not_there(
    other_officer: User, plan: Plan, password: None, printed: Printed, number: str
) -> None:
    number = str(plan.pk) if number == "seen by others" else number

    assert main(["plans", number, "--as", "can-bo-huyen"]) == 1

    out, err = printed()
    assert out == ""
    assert f"Không có kế hoạch số {number}" in err


def test_an_administrator_sees_no_plans(
    administrator: User, plan: Plan, password: None, printed: Printed
) -> None:
    assert main(["plans", "--as", "quan-tri"]) == 1
    assert "không được xem kế hoạch" in printed()[1]
