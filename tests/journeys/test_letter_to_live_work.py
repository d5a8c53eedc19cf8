"""Seed 000 becomes live work: brought in, reviewed by keyboard, followed on tree and desk."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in_at
from tools.office import RunningOffice

SHARED = Path(__file__).resolve().parents[3] / "shared"
LETTERS = sorted((SHARED / "seeds").glob("000_*.txt")) if SHARED.exists() else []
OFFICER, SECRETARY = "cán bộ Ban Tổ chức", "bí thư chi bộ"
AGENCIES, CITY = "Các cơ quan tỉnh", "Thành phố"

pytestmark = pytest.mark.skipif(not LETTERS, reason="the seeds are not beside the project here")


@pytest.fixture
def stood(page: Page, own_office: RunningOffice) -> Callable[[str, str], Page]:
    """Signs somebody in at an office of the story's own."""

    def stand(role: str, place: str) -> Page:
        return sign_in_at(page, own_office, own_office.sign_in_of(role, place))

    return stand


def bring_in(page: Page, address: str) -> None:
    page.goto(f"{address}/ke-hoach/")
    page.get_by_role("link", name="Đưa văn bản vào").click()
    page.locator("input[type=file]").set_input_files(LETTERS[0])
    page.get_by_role("button", name="Đưa vào và đọc").click()
    page.wait_for_url(re.compile(r"/ke-hoach/\d+/xem-lai/"))


def confirm_the_rest_by_keyboard(page: Page) -> int:
    """Enter on each fact that is left; returns how many times it was pressed."""
    waiting = page.locator(".fact[data-waiting]")
    left = pressed = waiting.count()
    for still_left in range(left - 1, -1, -1):
        page.keyboard.press("Enter")
        expect(waiting).to_have_count(still_left)
    return pressed


def test_a_plan_becomes_live_work(
    stood: Callable[[str, str], Page], own_office: RunningOffice
) -> None:
    page = stood(OFFICER, AGENCIES)
    bring_in(page, own_office.address)
    review = page.url

    expect(page.locator("h1")).to_contain_text("83-KH/ĐU")
    expect(page.locator(".lead").first).to_contain_text("Chưa có gì có hiệu lực")
    page.goto(f"{own_office.address}/chi-tieu/")
    expect(page.locator("main")).not_to_contain_text("180–220")

    page.goto(review)
    page.get_by_text(re.compile(r"Xác nhận \d+ nội dung chắc chắn")).click()
    expect(page.locator("main")).to_contain_text("có hiệu lực")
    page.locator("main .btn.main").click()
    page.wait_for_url(review)
    assert confirm_the_rest_by_keyboard(page) > 5

    page.goto(review.replace("xem-lai/", ""))
    live = page.locator("main")
    for said in (
        "180–220 trở lên",
        "thứ Hai, 03/02/2020",
        "thứ Ba, 19/05/2020",
        "thứ Tư, 02/09/2020",
        "thứ Bảy, 10/10/2020",
        "trước ngày 11/12/2019",
        "chậm nhất thứ Ba 10/12",
        "đúng ngày 03/02/2020",
        "trong tháng 02/2020",
        "trong tháng 11/2020",
        "Ban Tổ chức Tỉnh ủy",
        "34-KH/BTCTU",
        "09-HD/BTCTW",
    ):
        expect(live).to_contain_text(said)

    page.goto(f"{own_office.address}/chi-tieu/")
    expect(page.locator("main")).to_contain_text("180–220 trở lên")
    page.locator("main table a").first.click()
    expect(page.locator("main li a[href^='/dang-vien/']").first).to_be_visible()

    page.goto(f"{own_office.address}/")
    expect(page.locator("main")).to_contain_text("Kế hoạch 83-KH/ĐU")


def test_another_committee_sees_nothing_of_it(
    stood: Callable[[str, str], Page], own_office: RunningOffice
) -> None:
    page = stood(OFFICER, AGENCIES)
    bring_in(page, own_office.address)
    review = page.url
    page.get_by_role("button", name="Thoát").click()

    page = stood(OFFICER, CITY)
    answer = page.goto(review)
    assert answer is not None
    assert answer.status == 404
    page.goto(f"{own_office.address}/ke-hoach/")
    expect(page.locator("main")).not_to_contain_text("83-KH/ĐU")


def test_the_same_letter_twice_is_one_plan(
    stood: Callable[[str, str], Page], own_office: RunningOffice
) -> None:
    page = stood(OFFICER, AGENCIES)
    bring_in(page, own_office.address)
    first = page.url
    bring_in(page, own_office.address)
    assert page.url == first


def test_a_secret_mark_is_refused_and_nothing_is_kept(
    stood: Callable[[str, str], Page], own_office: RunningOffice, tmp_path: Path
) -> None:
    marked = tmp_path / "cong-van.txt"
    marked.write_text("ĐẢNG BỘ TỈNH\n*\nTỐI MẬT\n\nSố 12-CV/TU\n\nKính gửi: các đơn vị\n")
    page = stood(OFFICER, AGENCIES)
    page.goto(f"{own_office.address}/ke-hoach/")
    page.get_by_role("link", name="Đưa văn bản vào").click()
    page.locator("input[type=file]").set_input_files(marked)
    page.get_by_role("button", name="Đưa vào và đọc").click()

    expect(page.locator("main")).to_contain_text("mang dấu TỐI MẬT")
    page.goto(f"{own_office.address}/ke-hoach/")
    expect(page.locator("main")).not_to_contain_text("12-CV/TU")
