"""Opening, closing and helping accounts."""

import pytest

from dangvu.access.operations.accounts import (
    NotAClosedAccount,
    NotAnOpenAccount,
    UnusableName,
    WeakPassword,
    choose_text_size,
    close_account,
    open_account,
    reopen_account,
    reset_password,
)
from dangvu.access.passwords import random_password
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.accounts.system import WORKER, system_actor
from dangvu.audit.models import Entry

GOOD = "hoa-sen-nở-12"


@pytest.fixture
def keeper(administrator: User) -> Actor:
    return administrator.as_actor()


def verbs() -> list[str]:
    return list(Entry.objects.order_by("id").values_list("verb", flat=True))


def test_an_opened_account_signs_in_with_its_password_and_is_on_the_trail(keeper: Actor) -> None:
    user = open_account("hoa.tran", full_name="  Trần  Thu Hoa ", password=GOOD, by=keeper)

    assert user.check_password(GOOD)
    assert user.full_name == "Trần Thu Hoa"
    entry = Entry.objects.get()
    assert (entry.verb, entry.subject_id, entry.username) == (
        "access.account_opened",
        user.pk,
        keeper.username,
    )
    assert GOOD not in entry.detail.content


@pytest.mark.parametrize(
    "username",
    ["Hoa", "hoà", "h", "hoa tran", "he-thong.nen2", "", "x" * 41, ".hoa"],
)
def test_a_name_that_cannot_be_typed_on_any_keyboard_is_refused(
    keeper: Actor, username: str
) -> None:
    with pytest.raises(UnusableName, match="Ví dụ"):
        open_account(username, full_name="Trần Thu Hoa", password=GOOD, by=keeper)
    assert not verbs()


@pytest.mark.parametrize("username", ["ab", "x" * 40, "hoa.tran-2_b"])
def test_names_at_both_ends_of_the_length_are_taken(keeper: Actor, username: str) -> None:
    assert open_account(username, full_name="Hoa", password=GOOD, by=keeper).pk


def test_a_name_is_given_once(keeper: Actor) -> None:
    open_account("hoa.tran", full_name="Trần Thu Hoa", password=GOOD, by=keeper)

    with pytest.raises(UnusableName, match="Đã có tài khoản"):
        open_account("hoa.tran", full_name="Trần Như Hoa", password=GOOD, by=keeper)
    assert len(verbs()) == 1


def test_an_account_belongs_to_a_named_person(keeper: Actor) -> None:
    with pytest.raises(UnusableName, match="họ và tên"):
        open_account("hoa.tran", full_name="   ", password=GOOD, by=keeper)


@pytest.mark.parametrize("password", ["ngắn-quá1", "1234567890", "password123"])
def test_a_weak_password_is_refused_in_vietnamese(keeper: Actor, password: str) -> None:
    with pytest.raises(WeakPassword, match=r"[Mm]ật khẩu"):
        open_account("hoa.tran", full_name="Trần Thu Hoa", password=password, by=keeper)
    assert not User.objects.filter(username="hoa.tran").exists()


def test_a_random_password_can_be_read_aloud_and_is_another_each_time() -> None:
    made = {random_password() for _ in range(50)}

    assert len(made) == 50
    assert all(len(password) == 19 and not set(password) & set("0o1li") for password in made)


def test_a_reset_gives_a_new_password_and_keeps_it_nowhere(keeper: Actor, officer: User) -> None:
    password = reset_password(officer, by=keeper)

    officer.refresh_from_db()
    assert officer.check_password(password)
    entry = Entry.objects.get()
    assert entry.verb == "access.password_reset"
    assert password not in entry.detail.content


def test_closing_and_opening_again_are_two_acts(keeper: Actor, officer: User) -> None:
    close_account(officer, by=keeper)
    officer.refresh_from_db()
    assert not officer.is_active

    reopen_account(officer, by=keeper)
    officer.refresh_from_db()
    assert officer.is_active
    assert verbs() == ["access.account_closed", "access.account_reopened"]


def test_a_closed_account_is_not_closed_again_nor_given_a_password(
    keeper: Actor, officer: User
) -> None:
    close_account(officer, by=keeper)

    with pytest.raises(NotAnOpenAccount, match="đã đóng"):
        close_account(officer, by=keeper)
    with pytest.raises(NotAnOpenAccount):
        reset_password(officer, by=keeper)
    assert len(verbs()) == 1


def test_an_open_account_is_not_opened_again(keeper: Actor, officer: User) -> None:
    with pytest.raises(NotAClosedAccount):
        reopen_account(officer, by=keeper)


def test_nobody_locks_themselves_out(keeper: Actor, administrator: User) -> None:
    with pytest.raises(NotAnOpenAccount, match="Không tự đóng"):
        close_account(administrator, by=keeper)


def test_system_accounts_are_not_anybodys_to_change(keeper: Actor) -> None:
    worker = User.objects.get(pk=system_actor(WORKER).user_id)

    with pytest.raises(NotAnOpenAccount, match="hệ thống"):
        reset_password(worker, by=keeper)
    worker.is_active = False
    worker.save()
    with pytest.raises(NotAClosedAccount):
        reopen_account(worker, by=keeper)


def test_the_size_of_letters_is_kept_and_choosing_it_again_leaves_no_second_line(
    officer: User,
) -> None:
    for _ in range(2):
        choose_text_size(officer, is_large=True, by=officer.as_actor())

    officer.refresh_from_db()
    assert officer.has_large_text
    assert verbs() == ["access.text_size_chosen"]
