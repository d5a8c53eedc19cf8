"""A missing paper is found in the pool, supplied from the candidate's page, and settles the verdict."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import sign_in_at
from tools.office import RunningOffice

OFFICER, AGENCIES = "cán bộ Ban Tổ chức", "Các cơ quan tỉnh"


@pytest.fixture
def desk(page: Page, own_office: RunningOffice) -> Callable[[str], Page]:
    """The agencies' officer, at an address of an office of the story's own."""
    sign_in_at(page, own_office, own_office.sign_in_of(OFFICER, AGENCIES))

    def at(address: str) -> Page:
        page.goto(f"{own_office.address}{address}")
        return page

    return at


def first_card(page: Page) -> Locator:
    return page.locator("details.verdict").first


def open_somebody_who_lacks_one_year(page: Page) -> None:
    """The first in the list whose local criteria hang on a single grading."""
    addresses = page.locator("td.name a").evaluate_all("found => found.map(link => link.href)")
    for address in addresses:
        page.goto(address)
        card = first_card(page)
        if card.locator(".decides li").count() == card.locator("a[href*=xep-loai]").count() == 1:
            return
    pytest.fail("nobody lacks exactly one grading")


def test_a_missing_grading_is_supplied_and_settles_the_verdict(
    desk: Callable[[str], Page],
) -> None:
    page = desk("/nguon/")
    page.get_by_label("Theo tiêu chuẩn riêng").select_option(label="thiếu giấy tờ")
    page.get_by_role("button", name="Tìm", exact=True).click()
    expect(page.locator("td.name .chip").first).to_contain_text("thiếu giấy tờ")

    open_somebody_who_lacks_one_year(page)
    here = page.url
    expect(first_card(page).locator("summary").first).to_contain_text("thiếu giấy tờ")
    button = page.locator("main .btn.main")
    expect(button).to_have_count(1)
    expect(button).to_contain_text("Ghi xếp loại năm")
    button.click()

    page.get_by_label("hoàn thành xuất sắc nhiệm vụ", exact=True).check()
    page.get_by_label("Căn cứ").fill("Phiếu đánh giá bổ sung của cơ quan")
    page.get_by_role("button", name="Ghi", exact=True).click()

    page.wait_for_url(here)
    expect(page.locator(".said")).to_contain_text("hoàn thành xuất sắc nhiệm vụ")
    expect(first_card(page).locator("summary").first).to_contain_text("✓ đủ điều kiện")
    expect(first_card(page)).to_contain_text("Phiếu đánh giá bổ sung của cơ quan")


def test_the_day_of_review_can_be_moved_and_stands_on_the_printed_sheet(
    desk: Callable[[str], Page],
) -> None:
    page = desk("/nguon/")
    page.locator("td.name a").first.click()
    page.get_by_label("Xét vào ngày").fill("15012020")
    page.get_by_role("button", name="Xét lại theo ngày này").click()

    expect(page.locator(".glance h2")).to_have_text("Nếu xét ngày 15/01/2020")
    expect(page.locator("#ngay-vi-du")).to_contain_text("với giấy tờ có đến hôm nay")
    page.emulate_media(media="print")
    expect(page.locator(".paper-head")).to_be_visible()
    expect(page.locator(".paper-head")).to_contain_text("Xét vào ngày: 15/01/2020")
