"""The administrator's pages: who gets in, what they show, what they do."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from dangvu.access.models import Appointment
from dangvu.access.permissions import Role
from dangvu.accounts.models import User
from tests.world import ON, PASSWORD, World, account

ClientOf = Callable[[User], Client]
ACCOUNTS = "/van-phong/tai-khoan/"


@pytest.fixture
def keeper(client_of: ClientOf, administrator: User) -> Client:
    return client_of(administrator)


@pytest.fixture
def agencies_keeper(client_of: ClientOf, world: World) -> Client:
    """Looks after the accounts of one committee only."""
    return client_of(account("quan-tri-2", "Cao Trà Lan", Role.ADMINISTRATOR, world.agencies))


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def addresses(user: User) -> list[str]:
    """Every page about one account, and the lists."""
    named = ["account", "password", "closing", "reopening", "appointing"]
    held = Appointment.objects.get(user=user)
    return [
        ACCOUNTS,
        reverse("office:new_account"),
        *(reverse(f"office:{name}", args=[user.pk]) for name in named),
        reverse("office:ending", args=[held.pk]),
        reverse("office:trail"),
        reverse("office:seal"),
    ]


@pytest.mark.parametrize("who", ["officer", "secretary", "standing_member", "stranger"])
def test_nobody_but_an_administrator_gets_in(
    client_of: ClientOf, request: pytest.FixtureRequest, other_officer: User, who: str
) -> None:
    browser = client_of(request.getfixturevalue(who))
    for address in addresses(other_officer):
        assert browser.get(address).status_code in {403, 404, 405}, address
        assert browser.post(address).status_code in {403, 404}, address


def test_visitors_are_sent_to_sign_in(client: Client, officer: User) -> None:
    for address in addresses(officer):
        assert client.get(address).status_code == 302
        assert client.post(address).status_code == 302


def test_the_list_shows_who_holds_what_and_who_holds_nothing(
    keeper: Client,
    officer: User,
    stranger: User,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(8):
        shown = page(keeper, ACCOUNTS)

    assert "cán bộ Ban Tổ chức, Đảng bộ các cơ quan Trà Lũng" in shown
    assert shown.count("chưa phân công") == 1


def test_an_account_is_opened_and_its_password_shown_once(keeper: Client) -> None:
    answer = keeper.post(
        reverse("office:new_account"), {"full_name": "Trần Thu Hoa", "username": " Hoa.Tran "}
    )

    made = User.objects.get(username="hoa.tran")
    given = re.findall(r'class="given">([^<]+)<', answer.content.decode())
    assert given[0] == "hoa.tran"
    assert made.check_password(given[1])
    assert given[1] not in page(keeper, reverse("office:account", args=[made.pk]))


def test_a_name_taken_is_refused_on_the_page(keeper: Client, officer: User) -> None:
    answer = keeper.post(
        reverse("office:new_account"), {"full_name": "Trần Thu Hoa", "username": "can-bo"}
    )

    assert "Đã có tài khoản" in answer.content.decode()


def test_a_new_password_is_given_only_after_typing_ones_own(keeper: Client, officer: User) -> None:
    address = reverse("office:password", args=[officer.pk])
    asked = keeper.post(address)
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    officer.refresh_from_db()
    assert officer.check_password(PASSWORD)

    keeper.post(asked["Location"], {"password": PASSWORD})
    assert "Đặt lại mật khẩu cho Phan Trà Đông?" in page(keeper, address)
    given = re.findall(r'class="given">([^<]+)<', keeper.post(address).content.decode())
    officer.refresh_from_db()
    assert officer.check_password(given[1])


def test_closing_and_opening_again(keeper: Client, officer: User) -> None:
    closed = keeper.post(reverse("office:closing", args=[officer.pk]), follow=True)
    assert "Đã đóng tài khoản của Phan Trà Đông" in closed.content.decode()
    again = keeper.post(reverse("office:closing", args=[officer.pk]), follow=True)
    assert "đã đóng. Mở lại" in again.content.decode()
    reopened = keeper.post(reverse("office:reopening", args=[officer.pk]), follow=True)
    assert "Đã mở lại" in reopened.content.decode()


def test_a_closing_is_not_done_by_a_link(keeper: Client, officer: User) -> None:
    assert keeper.get(reverse("office:closing", args=[officer.pk])).status_code == 405


def test_a_place_is_found_without_marks_and_appointed_to(
    keeper: Client, stranger: User, world: World
) -> None:
    address = reverse("office:appointing", args=[stranger.pk])
    assert f"?don-vi={world.first_cell.pk}" in page(keeper, f"{address}?tim=hong+chi+bo")
    assert "Không có đơn vị nào" in page(keeper, f"{address}?tim=khong+co")

    chosen = f"{address}?don-vi={world.first_cell.pk}"
    assert "bí thư chi bộ" in page(keeper, chosen)
    refused = keeper.post(chosen, {"role": Role.CELL_SECRETARY, "from_on": "31/2/2019"})
    assert "không có trong lịch" in refused.content.decode()
    keeper.post(chosen, {"role": Role.CELL_SECRETARY, "from_on": "3/12/19"})
    made = Appointment.objects.get(user=stranger)
    assert (made.place, f"{made.from_on:%d/%m/%Y}") == (world.first_cell, "03/12/2019")


def test_a_committee_offers_no_cell_secretary(keeper: Client, stranger: User, world: World) -> None:
    address = reverse("office:appointing", args=[stranger.pk])

    assert "cell_secretary" not in page(keeper, f"{address}?don-vi={world.agencies.pk}")


def test_a_day_is_said_back_in_words_when_something_else_is_wrong(
    keeper: Client, stranger: User, world: World
) -> None:
    address = reverse("office:appointing", args=[stranger.pk])
    answer = keeper.post(f"{address}?don-vi={world.agencies.pk}", {"from_on": "03122019"})

    assert "Đọc là: <b>thứ Ba, 03/12/2019</b>" in answer.content.decode()


def test_an_appointment_is_ended(keeper: Client, officer: User) -> None:
    held = Appointment.objects.get(user=officer)
    address = reverse("office:ending", args=[held.pk])

    refused = keeper.post(address, {"on": "1/1/2010"})
    assert "phải sau" in refused.content.decode()
    keeper.post(address, {"on": "31/12/2019"})
    held.refresh_from_db()
    assert f"{held.to_on:%d/%m/%Y}" == "31/12/2019"


def test_an_administrator_of_a_committee_looks_after_its_accounts_only(
    agencies_keeper: Client, officer: User, other_officer: User, stranger: User
) -> None:
    shown = page(agencies_keeper, ACCOUNTS)

    assert "Phan Trà Đông" in shown
    assert "Tạ Trà Xa" in shown
    assert "Ngô Trà Tây" not in shown
    hidden = reverse("office:account", args=[other_officer.pk])
    assert agencies_keeper.get(hidden).status_code == 404


def test_who_also_serves_elsewhere_is_seen_but_not_changed(
    agencies_keeper: Client, officer: User, world: World
) -> None:
    Appointment.objects.create(
        user=officer, role=Role.STANDING_MEMBER, place=world.root, from_on=ON
    )

    seen = reverse("office:account", args=[officer.pk])
    assert agencies_keeper.get(seen).status_code == 200
    for name in ("password", "closing", "appointing"):
        address = reverse(f"office:{name}", args=[officer.pk])
        assert agencies_keeper.post(address).status_code == 403


def test_a_place_outside_ones_own_is_not_given(
    agencies_keeper: Client, stranger: User, world: World
) -> None:
    address = reverse("office:appointing", args=[stranger.pk])

    assert agencies_keeper.get(f"{address}?don-vi={world.district.pk}").status_code == 404
    assert "Không có đơn vị nào" in page(agencies_keeper, f"{address}?tim=khe")


def test_the_rights_table_is_open_to_all_and_says_what_one_is(
    client_of: ClientOf, stranger: User, officer: User
) -> None:
    assert "chưa được phân công vai nào" in page(client_of(stranger), "/van-phong/quyen/")
    shown = page(client_of(officer), "/van-phong/quyen/")
    assert "<b>cán bộ Ban Tổ chức</b> của Đảng bộ các cơ quan Trà Lũng" in shown
    assert "xác nhận, sửa, bỏ nội dung đọc được" in shown
