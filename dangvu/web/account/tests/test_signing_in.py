"""Signing in and out, the password, the size of letters: what a browser sees."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from pytest_django import DjangoAssertNumQueries

from dangvu.accounts.models import User
from dangvu.accounts.system import WORKER, system_actor
from tests.world import PASSWORD

SIGN_IN = "/dang-nhap/"
NEW = "mưa-xuân-phơi-phới"
ClientOf = Callable[[User], Client]


def sign_in(browser: Client, username: str, password: str, address: str = SIGN_IN) -> str:
    """Where it leads, or the page that says why not."""
    answer = browser.post(address, {"login": username, "password": password})
    return answer["Location"] if answer.status_code == 302 else answer.content.decode()


def test_a_visitor_is_led_to_sign_in_and_back(client: Client, officer: User) -> None:
    answer = client.get("/van-phong/quyen/")

    assert answer.status_code == 302
    assert answer["Location"] == f"{SIGN_IN}?next=/van-phong/quyen/"
    assert sign_in(client, "can-bo", PASSWORD, answer["Location"]) == "/van-phong/quyen/"
    assert client.get("/").context["user"] == officer


def test_a_visitor_is_led_nowhere_outside(client: Client, officer: User) -> None:
    assert sign_in(client, "can-bo", PASSWORD, f"{SIGN_IN}?next=https://noi-khac.vn/") == "/"


def test_what_was_posted_before_signing_in_is_not_asked_for_again(
    client: Client, officer: User
) -> None:
    answer = client.post(reverse("text_size"), {"large": "1"})

    assert answer["Location"] == f"{SIGN_IN}?next=/"


@pytest.mark.parametrize(
    ("username", "password"),
    [("can-bo", "sai mật khẩu"), ("khong-co-ai", PASSWORD)],
    ids=["wrong password", "unknown name"],
)
def test_a_wrong_password_and_an_unknown_name_say_the_same(
    client: Client, officer: User, username: str, password: str
) -> None:
    said = sign_in(client, username, password)

    assert "Tên đăng nhập hoặc mật khẩu chưa đúng" in said
    assert "_auth_user_id" not in client.session


def test_the_sixth_try_in_five_minutes_is_told_to_wait(client: Client, officer: User) -> None:
    for _ in range(5):
        assert "chưa đúng" in sign_in(client, "can-bo", "sai mật khẩu")

    assert "đợi 5 phút" in sign_in(client, "can-bo", PASSWORD)


def test_a_flood_of_tries_gets_the_page_that_says_wait(client: Client, officer: User) -> None:
    answers = [client.post(SIGN_IN, {"login": "", "password": ""}) for _ in range(31)]

    assert [answer.status_code for answer in answers] == [200] * 30 + [429]
    assert "Gửi quá nhiều lần liền" in answers[-1].content.decode()


def test_a_closed_account_is_told_so_only_with_its_password(client: Client, officer: User) -> None:
    officer.is_active = False
    officer.save()

    assert "đã đóng" in sign_in(client, "can-bo", PASSWORD)
    assert "đã đóng" not in sign_in(client, "can-bo", "sai mật khẩu")
    assert "_auth_user_id" not in client.session


def test_closing_an_account_ends_its_open_pages(client_of: ClientOf, officer: User) -> None:
    browser = client_of(officer)
    assert browser.get("/van-phong/quyen/").status_code == 200
    officer.is_active = False
    officer.save()

    assert browser.get("/van-phong/quyen/").status_code == 302


def test_a_system_account_does_not_sign_in_even_with_a_password(
    client: Client, officer: User
) -> None:
    worker = User.objects.get(pk=system_actor(WORKER).user_id)
    worker.set_password(PASSWORD)
    worker.save()

    assert "đã đóng" in sign_in(client, WORKER, PASSWORD)
    assert "_auth_user_id" not in client.session


def test_leaving_takes_a_press_of_the_button(client_of: ClientOf, officer: User) -> None:
    browser = client_of(officer)
    leave = reverse("account_logout")

    assert "Thoát khỏi phần mềm?" in browser.get(leave).content.decode()
    assert "_auth_user_id" in browser.session
    assert browser.post(leave)["Location"] == SIGN_IN
    assert "Đã thoát." in browser.get(SIGN_IN).content.decode()


def change(browser: Client, **typed: str) -> str:
    both = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW} | typed
    answer = browser.post(reverse("account_change_password"), both, follow=True)
    return str(answer.content.decode())


def test_a_changed_password_is_the_one_that_opens(client_of: ClientOf, officer: User) -> None:
    assert "Đã đổi mật khẩu." in change(client_of(officer))

    officer.refresh_from_db()
    assert officer.check_password(NEW)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"oldpassword": "không phải"}, "Mật khẩu đang dùng chưa đúng."),
        ({"password2": "khác"}, "Hai lần gõ mật khẩu mới không giống nhau."),
        ({"password1": "a1b2c3d4e", "password2": "a1b2c3d4e"}, "quá ngắn, cần ít nhất 10"),
        ({"password1": "password123", "password2": "password123"}, "dễ đoán"),
        ({"password1": "9173628405", "password2": "9173628405"}, "toàn chữ số"),
        ({"password1": ""}, "bắt buộc"),
    ],
)
def test_a_password_that_will_not_do_is_refused_in_vietnamese(
    client_of: ClientOf, officer: User, typed: dict[str, str], said: str
) -> None:
    assert said in change(client_of(officer), **typed)

    officer.refresh_from_db()
    assert officer.check_password(PASSWORD)


def test_the_password_is_asked_again_in_vietnamese(client_of: ClientOf, officer: User) -> None:
    browser = client_of(officer)
    again = reverse("account_reauthenticate") + "?next=/van-phong/quyen/"

    assert "Gõ lại mật khẩu" in browser.get(again).content.decode()
    assert "Mật khẩu chưa đúng." in browser.post(again, {"password": "sai"}).content.decode()
    assert browser.post(again, {"password": PASSWORD})["Location"] == "/van-phong/quyen/"


def test_large_letters_are_kept_for_this_user(
    client_of: ClientOf, officer: User, secretary: User
) -> None:
    browser = client_of(officer)
    posted = {"large": "1", "next": "/van-phong/quyen/"}

    assert browser.post(reverse("text_size"), posted)["Location"] == "/van-phong/quyen/"
    assert '<html lang="vi" class="large">' in browser.get("/van-phong/quyen/").content.decode()
    assert 'class="large"' not in client_of(secretary).get("/van-phong/quyen/").content.decode()
    browser.post(reverse("text_size"), {"large": "", "next": "https://noi-khac.vn/"})
    assert 'class="large"' not in browser.get("/van-phong/quyen/").content.decode()


def test_the_size_of_letters_leads_nowhere_outside(client_of: ClientOf, officer: User) -> None:
    posted = {"large": "1", "next": "https://noi-khac.vn/"}

    assert client_of(officer).post(reverse("text_size"), posted)["Location"] == "/"


def test_a_form_without_its_secret_is_refused_in_vietnamese(officer: User) -> None:
    strict = Client(enforce_csrf_checks=True)

    answer = strict.post(SIGN_IN, {"login": "can-bo", "password": PASSWORD})

    assert answer.status_code == 403
    assert "để lâu quá" in answer.content.decode()


@pytest.mark.parametrize("name", ["account_signup", "account_reset_password", "account_email"])
def test_nothing_else_of_the_sign_in_package_is_mounted(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_the_plain_sign_in_page_asks_the_database_once(
    client: Client, officer: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(SIGN_IN)
    with django_assert_max_num_queries(1):
        assert client.get(SIGN_IN).status_code == 200


def test_a_demo_says_so_on_every_page_with_its_day(client: Client, officer: User) -> None:
    assert (
        "DỮ LIỆU THỬ · ngày làm việc 02/12/2019 (thứ Hai)" in client.get(SIGN_IN).content.decode()
    )
