"""Founding a real office from the command line: all of it, or nothing."""

import io
import json
import sys
from collections.abc import Callable

import pytest

from dangvu.access.models import Appointment
from dangvu.access.permissions import Role
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.cli.main import main
from dangvu.cli.tests.conftest import Printed
from dangvu.organisations.models import Office, Organisation

NAME = "Văn phòng Đảng ủy xã Trà Lũng"
PASSWORD = "ruộng lúa chín vàng"
Typed = Callable[..., object]
FLAGS = ["init", "--name", NAME, "--administrator", "quan-tri", "--password-stdin"]


@pytest.fixture(autouse=True)
def empty_folder(in_process: None) -> None:
    """Databases of this version, and nothing in them."""


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Puts lines on standard input."""

    def lines(*given: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in given)))

    return lines


def test_a_real_office_stands_with_its_root_and_administrator(
    typed: Typed, printed: Printed
) -> None:
    typed(PASSWORD)

    assert main([*FLAGS, "--root", "Đảng bộ xã Trà Lũng", "--full-name", "Mai Trà Trung"]) == 0

    office, root = Office.objects.get(), Organisation.objects.get()
    assert (office.name, office.is_demo, office.working_day) == (NAME, False, None)
    assert (root.name, root.is_root, root.periods.count()) == ("Đảng bộ xã Trà Lũng", True, 1)
    user = User.objects.get(username="quan-tri")
    assert user.check_password(PASSWORD)
    appointment = Appointment.objects.get()
    assert (appointment.user, appointment.role, appointment.place) == (
        user, Role.ADMINISTRATOR, root,
    )  # fmt: skip
    out, _ = printed()
    assert "Mai Trà Trung, tên đăng nhập quan-tri" in out
    assert PASSWORD not in out


def test_every_step_is_on_the_trail(typed: Typed) -> None:
    typed(PASSWORD)
    main(FLAGS)

    assert list(Entry.objects.order_by("id").values_list("verb", "username")) == [
        ("organisations.office_founded", "he-thong.dong-lenh"),
        ("organisations.unit_founded", "he-thong.dong-lenh"),
        ("access.account_opened", "he-thong.dong-lenh"),
        ("access.appointed", "he-thong.dong-lenh"),
    ]


@pytest.mark.parametrize(
    ("flags", "password", "said"),
    [
        (FLAGS, "ngắn", "Mật khẩu quá ngắn"),
        ([*FLAGS, "--administrator", "Quản Trị"], PASSWORD, "không dùng được"),
        ([*FLAGS, "--founded-on", "1/1/2199"], PASSWORD, "sau ngày làm việc"),
    ],
    ids=["a weak password", "an unusable name", "a day to come"],
)
def test_a_refusal_leaves_nothing_behind(
    typed: Typed, printed: Printed, flags: list[str], password: str, said: str
) -> None:
    typed(password)

    assert main(flags) == 1

    assert said in printed()[1]
    assert not Office.objects.exists()
    assert not Organisation.objects.exists()
    assert not User.objects.exists()
    assert not Entry.objects.exists()


def test_what_is_not_given_is_asked_for(typed: Typed, printed: Printed) -> None:
    typed(NAME, "quan-tri", "Đảng bộ xã Trà Lũng", "")

    assert main(["init"]) == 0

    out, err = printed()
    assert "Tên văn phòng: " in err
    assert Organisation.objects.get().name == "Đảng bộ xã Trà Lũng"
    made = out[out.index("chép lại): ") :].split()[2]
    assert User.objects.get(username="quan-tri").check_password(made)


def test_a_password_of_its_own_making_is_told_once_in_json(typed: Typed, printed: Printed) -> None:
    typed()

    assert main([*FLAGS[:-1], "--json"]) == 0

    told = json.loads(printed()[0])
    assert (told["office"], told["username"]) == (NAME, "quan-tri")
    assert User.objects.get(username="quan-tri").check_password(told["password"])


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--password-stdin"], "Chưa có tên văn phòng. Hãy thêm --name."),
        (["--name", NAME, "--password-stdin"], "Hãy thêm --administrator."),
        ([], "Chưa có tên văn phòng. Hãy thêm --name."),
    ],
)
def test_what_nobody_answers_is_refused(
    typed: Typed, printed: Printed, flags: list[str], said: str
) -> None:
    typed()

    assert main(["init", *flags]) == 1
    assert said in printed()[1]


def test_a_second_office_is_refused(typed: Typed, printed: Printed) -> None:
    typed(PASSWORD)
    main(FLAGS)
    typed(PASSWORD)

    assert main(FLAGS) == 1
    assert f"đã có văn phòng “{NAME}”" in printed()[1]
    assert Office.objects.count() == 1
