"""Every page as each role: Vietnamese throughout, one heading, one primary button, light, ours."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from dangvu.accounts.models import User
from tests.house.page import HEAVY, Page, faults_of, foreign_words
from tests.pages import Page as Address
from tests.pages import all_pages, ask
from tests.samples import Samples, build_samples
from tests.world import PASSWORD, World

PAGES = all_pages()
ROLES = ["officer", "secretary", "standing_member", "administrator", "stranger"]
# Where an empty POST acts, and where the act would end the walk.
NOT_POSTED = {"account_logout"}
GOOD = '<html lang="vi"><h1>Bàn việc</h1><p>DỮ LIỆU THỬ</p><button class="btn main">Ghi</button>'


def is_page(answer: HttpResponse) -> bool:
    is_html = answer.headers.get("Content-Type", "").startswith("text/html")
    return is_html and answer.status_code not in {301, 302, 303, 405} and bool(answer.content)


def no_faults(answer: HttpResponse, what: str) -> None:
    faults = faults_of(Page(answer.content.decode()), is_demo=True)
    assert not faults, f"{what} ({answer.status_code}):\n" + "\n".join(faults)


@pytest.fixture
def samples(world: World, officer: User) -> Samples:
    return build_samples(world, officer)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_speaks_our_language(
    client_of: Callable[[User], Client],
    request: pytest.FixtureRequest,
    samples: Samples,
    page: Address,
    role: str,
) -> None:
    browser = client_of(request.getfixturevalue(role))
    address = page.address(samples)
    for method in ("get",) if page.name in NOT_POSTED else ("get", "post"):
        answer = ask(browser, method, address)
        if is_page(answer):
            no_faults(answer, f"{role} at {method} {address}")


@pytest.mark.parametrize(
    ("username", "password"),
    [("", ""), ("can-bo", ""), ("can-bo", "không phải mật khẩu"), ("không-có", PASSWORD)],
)
def test_a_failed_sign_in_speaks_our_language(
    client: Client, officer: User, username: str, password: str
) -> None:
    answer = ask(client, "post", "/dang-nhap/", {"login": username, "password": password})

    assert answer.status_code == 200
    no_faults(answer, "sign-in")


def test_too_many_failed_sign_ins_speak_our_language(client: Client, officer: User) -> None:
    wrong = {"login": officer.username, "password": "không phải"}
    for _ in range(12):
        answer = ask(client, "post", "/dang-nhap/", wrong)

    assert officer.pk
    no_faults(answer, "sign-in, for the twelfth time")


def test_an_address_that_leads_nowhere_speaks_our_language(
    client: Client, client_of: Callable[[User], Client], officer: User
) -> None:
    for browser in (client, client_of(officer)):
        answer = ask(browser, "get", "/khong-co-trang-nay/")
        assert answer.status_code == 404
        no_faults(answer, "404")


def test_a_form_without_its_token_is_refused_in_our_language(officer: User) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = ask(browser, "post", "/dang-nhap/", {"login": officer.username, "password": PASSWORD})

    assert answer.status_code == 403
    no_faults(answer, "a form without its token")


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        (GOOD.replace("Ghi", "Save"), "Save"),
        (GOOD + "<p>This field is required.</p>", "This field"),
        (GOOD + "<p>Số thẻ: None</p>", "None"),
        (GOOD + '<input placeholder="Search">', "Search"),
        (GOOD + '<input type="submit" value="Submit">', "Submit"),
        (GOOD.replace('lang="vi"', ""), "lang"),
        (GOOD + "<h1>Hai</h1>", "headings"),
        (GOOD + '<a class="btn main">Hai</a>', "primary"),
        (GOOD + "a" * HEAVY, "weighs"),
        (GOOD + '<img src="//cdn.example/a.png">', "outside"),
        (GOOD.replace("DỮ LIỆU THỬ", ""), "DỮ LIỆU THỬ"),
    ],
)
def test_each_fault_of_a_page_is_found(html: str, fault: str) -> None:
    [found] = faults_of(Page(html), is_demo=True)

    assert fault in found


def test_a_good_page_passes() -> None:
    assert not faults_of(Page(GOOD), is_demo=True)


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ tiêu kết nạp đảng viên năm 2020: 180–220 trở lên",
        "Kế hoạch số 83-KH/ĐU; đợt 03/02, 19/5, 02/9",
        "Ban Tổ chức Tỉnh ủy, Ủy ban Kiểm tra, T/M Ban Thường vụ",
        "an toàn, in danh sách, cho tôi, do ai, con, me, an, them",
    ],
)
def test_our_own_words_are_not_taken_for_english(text: str) -> None:
    assert not foreign_words(Page(f"<p>{text}</p><script>var the = 'and'</script>"))
