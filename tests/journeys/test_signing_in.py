"""Signing in and out at a real browser, and making the letters larger."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tools.office import RunningOffice, SignIn

OFFICER = "cán bộ Ban Tổ chức"


@pytest.fixture
def officer(office: RunningOffice) -> SignIn:
    return office.sign_in_of(OFFICER)


def test_an_officer_signs_in_and_stands_at_the_desk(
    sign_in: Callable[[SignIn], Page], officer: SignIn
) -> None:
    page = sign_in(officer)

    expect(page.get_by_text(officer.full_name).first).to_be_visible()
    expect(page.get_by_text("DỮ LIỆU THỬ").first).to_be_visible()
    expect(page.get_by_role("link", name="Bàn việc")).to_have_attribute("aria-current", "page")


def test_a_wrong_password_is_refused_and_nothing_is_told(
    page: Page, office: RunningOffice, officer: SignIn
) -> None:
    said = []
    for username in (officer.username, "khong-co-ai"):
        page.goto(f"{office.address}/dang-nhap/")
        page.get_by_label("Tên đăng nhập").fill(username)
        page.get_by_label("Mật khẩu").fill("không phải mật khẩu này")
        page.get_by_role("button", name="Đăng nhập").click()
        expect(page).to_have_url(f"{office.address}/dang-nhap/")
        said.append(page.locator("main").inner_text().replace(username, ""))

    assert said[0] == said[1], "whether the name exists is not told"


def test_an_address_is_kept_through_signing_in(
    page: Page, office: RunningOffice, officer: SignIn
) -> None:
    page.goto(f"{office.address}/van-phong/quyen/")
    page.get_by_label("Tên đăng nhập").fill(officer.username)
    page.get_by_label("Mật khẩu").fill(officer.password)
    page.get_by_role("button", name="Đăng nhập").click()

    expect(page).to_have_url(f"{office.address}/van-phong/quyen/")


def test_who_signs_out_is_out(
    sign_in: Callable[[SignIn], Page], office: RunningOffice, officer: SignIn
) -> None:
    page = sign_in(officer)
    page.get_by_role("button", name="Thoát").click()
    expect(page).to_have_url(f"{office.address}/dang-nhap/")

    page.goto(f"{office.address}/")

    expect(page.get_by_role("heading", name="Đăng nhập")).to_be_visible()


def test_larger_letters_stay_and_keep_the_page_within_the_window(
    sign_in: Callable[[SignIn], Page], officer: SignIn
) -> None:
    page = sign_in(officer)
    before = letter_size(page)
    page.get_by_role("button", name="Chữ lớn").click()
    page.wait_for_load_state()
    page.reload()

    assert letter_size(page) > before
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    page.get_by_role("button", name="Chữ thường").click()
    page.wait_for_load_state()
    assert letter_size(page) == before


def letter_size(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))
