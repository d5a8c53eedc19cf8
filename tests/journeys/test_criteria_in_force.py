"""Criteria of seed 000 are finished by hand, tried, published by a second person, and judge."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in_at
from tests.journeys.test_letter_to_live_work import (
    AGENCIES,
    LETTERS,
    OFFICER,
    bring_in,
    confirm_the_rest_by_keyboard,
)
from tools.office import RunningOffice

STANDING = "ủy viên Ban Thường vụ"
RULE = "Tiêu chuẩn theo Kế hoạch 83-KH/ĐU"
# A set is proved before it may hold: every possible person, judged in several ways.
PROVING = 180_000

pytestmark = pytest.mark.skipif(not LETTERS, reason="the seeds are not beside the project here")


def confirm_all(page: Page) -> None:
    """What is certain at once, the rest by keyboard; then the plan as it lives."""
    review = page.url
    page.locator("#chac-chan").click()
    page.locator("main .btn.main").click()
    page.wait_for_url(review)
    confirm_the_rest_by_keyboard(page)
    page.goto(review.replace("xem-lai/", ""))


def finish_draft(page: Page) -> None:
    """One condition is added to the first criterion, without code; one reading is chosen."""
    page.get_by_role("link", name="Thêm vào nhóm").first.click()
    page.get_by_role("link", name="Giấy tờ còn giá trị").click()
    page.get_by_label("Giấy tờ").select_option("giấy chứng nhận bồi dưỡng nhận thức về Đảng")
    page.get_by_label("Trong bao nhiêu tháng").fill("36")
    page.get_by_role("button", name="Ghi điều kiện này").click()
    expect(page.locator(".said").first).to_contain_text("36 tháng")
    page.get_by_role("button", name="Chọn cách đọc này").first.click()


def see_who_changes(page: Page) -> tuple[str, str]:
    """Against the letter of 2019: the first whose verdict would differ, and what it would be."""
    page.get_by_role("link", name="Ai đổi kết quả").click()
    earlier = page.get_by_label("So với bộ")
    option = earlier.locator("option", has_text="52-CV/BTCĐU").first
    earlier.select_option(option.get_attribute("value"))
    page.get_by_role("button", name="So sánh").click()
    expect(page.locator("main h2").first).to_contain_text("người đổi kết quả")
    changed = page.locator("main tbody tr").first
    return changed.get_by_role("link").first.inner_text(), changed.locator("td").nth(2).inner_text()


def publish(page: Page) -> None:
    """The second person finds the draft in the list, reads it again and publishes."""
    page.get_by_role("link", name="Quy định").click()
    page.get_by_role("link", name="Bộ tiêu chuẩn").click()
    page.get_by_role("link", name=RULE).first.click()
    page.get_by_role("link", name="Đọc lại và ban hành").click()
    expect(page.locator("main")).to_contain_text("mọi đơn vị bên dưới")
    page.get_by_role("button", name="Ban hành", exact=True).click(timeout=PROVING)
    expect(page.locator(".said").first).to_contain_text("Đã ban hành", timeout=PROVING)


def open_candidate(page: Page, name: str) -> None:
    page.get_by_role("link", name="Nguồn kết nạp").click()
    page.get_by_label("Tìm tên").fill(name)
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.get_by_role("link", name=name).first.click()


def it_says_why(page: Page, verdict: str) -> None:
    """The criterion with its words, what was added to it, and the reading that was not chosen."""
    card = page.locator("details.verdict", has_text=RULE)
    expect(card.locator("summary").first).to_contain_text(verdict)
    expect(card).to_contain_text("36 tháng")
    expect(card).to_contain_text("Đối với quần chúng là học sinh, sinh viên")
    readings = page.locator("section", has_text="Theo cách hiểu khác").first
    expect(readings).to_contain_text("đang áp dụng")
    expect(readings).to_contain_text("Các năm liên tiếp tính đến thời điểm xem xét")


def it_prints(page: Page, paper: Path) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".paper-head")).to_contain_text("Phiếu đối chiếu")
    expect(page.locator(".top")).to_be_hidden()
    assert page.pdf(path=paper, prefer_css_page_size=True).startswith(b"%PDF")


def test_criteria_of_a_letter_judge_a_candidate(
    page: Page, own_office: RunningOffice, tmp_path: Path
) -> None:
    officer = own_office.sign_in_of(OFFICER, AGENCIES)
    sign_in_at(page, own_office, officer)
    bring_in(page, own_office.address)
    confirm_all(page)
    page.get_by_role("button", name="Mở thành bản thảo bộ tiêu chuẩn").click()
    expect(page.locator("main")).to_contain_text("Chưa chọn cách đọc")
    finish_draft(page)
    page.get_by_role("link", name="Xem lại cả bộ").click()
    expect(page.get_by_role("link", name="Đọc lại và ban hành")).to_have_count(0)
    name, verdict = see_who_changes(page)
    page.get_by_role("button", name="Thoát").click()

    sign_in_at(page, own_office, own_office.sign_in_of(STANDING, AGENCIES))
    publish(page)
    page.get_by_role("button", name="Thoát").click()

    sign_in_at(page, own_office, officer)
    open_candidate(page, name)
    it_says_why(page, verdict)
    it_prints(page, tmp_path / "phieu.pdf")
