"""Seed 000 becomes criteria: drafted, read, compared with names, published by a second person."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in_at
from tools.office import RunningOffice

SHARED = Path(__file__).resolve().parents[3] / "shared"
LETTERS = sorted((SHARED / "seeds").glob("000_*.txt")) if SHARED.exists() else []
OFFICER, STANDING, AGENCIES = "cán bộ Ban Tổ chức", "ủy viên Ban Thường vụ", "Các cơ quan tỉnh"
# Every possible person is judged in several ways before a set may hold.
PROVING = 180_000

pytestmark = pytest.mark.skipif(not LETTERS, reason="the seeds are not beside the project here")


def confirmed(page: Page, address: str) -> None:
    """The letter brought in, and all that was read in it confirmed."""
    page.goto(f"{address}/ke-hoach/dua-vao/")
    page.locator("input[type=file]").set_input_files(LETTERS[0])
    page.get_by_role("button", name="Đưa vào và đọc").click()
    page.wait_for_url(re.compile(r"/xem-lai/"))
    review = page.url
    page.get_by_text(re.compile(r"Xác nhận \d+ nội dung chắc chắn")).click()
    page.locator("main .btn.main").click()
    page.wait_for_url(review)
    waiting = page.locator(".fact[data-waiting]")
    for left in range(waiting.count() - 1, -1, -1):
        page.keyboard.press("Enter")
        expect(waiting).to_have_count(left)
    page.goto(review.replace("xem-lai/", ""))


def test_criteria_of_a_letter_come_to_hold(page: Page, own_office: RunningOffice) -> None:
    sign_in_at(page, own_office, own_office.sign_in_of(OFFICER, AGENCIES))
    confirmed(page, own_office.address)
    page.get_by_role("button", name="Mở thành bản thảo bộ tiêu chuẩn").click()
    main = page.locator("main")
    expect(main).to_contain_text("Chưa chọn cách đọc nào được áp dụng")
    expect(main).to_contain_text("03 năm liên tiếp tính đến thời điểm xem xét")

    page.get_by_role("button", name="Chọn cách đọc này").first.click()
    page.get_by_role("link", name="Xem lại cả bộ").click()
    draft = page.url
    expect(main).not_to_contain_text("Chưa xong")
    page.get_by_role("link", name="Ai đổi kết quả").click()
    expect(main).to_contain_text("Công văn 52-CV/BTCĐU")
    expect(main.locator("h2")).to_contain_text("người đổi kết quả")
    expect(main.locator("tbody a").first).to_be_visible()

    page.get_by_role("button", name="Thoát").click()
    sign_in_at(page, own_office, own_office.sign_in_of(STANDING, AGENCIES))
    page.goto(draft)
    page.get_by_role("link", name="Đọc lại và ban hành").click()
    expect(main).to_contain_text("bộ đó hết hiệu lực vào ngày trước đó")
    page.get_by_role("button", name="Ban hành", exact=True).click(timeout=PROVING)
    page.wait_for_url(draft, timeout=PROVING)

    expect(main).to_contain_text("cho cùng một kết quả")
    expect(main).to_contain_text("(đến hết 01/12/2019)")
    page.goto(f"{own_office.address}/quy-dinh/bo-tieu-chuan/")
    expect(main).to_contain_text("Tiêu chuẩn theo Kế hoạch 83-KH/ĐU đang có hiệu lực")
