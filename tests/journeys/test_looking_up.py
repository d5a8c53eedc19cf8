"""An officer looks up a limit, lays down a shorter one, and finds both beside each other."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in_at
from tools.office import RunningOffice

OFFICER = "cán bộ Ban Tổ chức"


@pytest.fixture
def desk(page: Page, own_office: RunningOffice) -> Page:
    return sign_in_at(page, own_office, own_office.sign_in_of(OFFICER))


def test_a_limit_is_looked_up_and_a_shorter_one_laid_down(desk: Page) -> None:
    desk.get_by_role("link", name="Quy định").click()
    desk.get_by_label("Cần biết việc gì?").fill("han quyet dinh ket nap")
    desk.get_by_label("Ngày của việc").fill("6/10/2025")
    desk.get_by_role("button", name="Tra cứu").click()
    decision = desk.locator("section.step").first
    expect(decision.get_by_role("heading")).to_contain_text("quyết định kết nạp")
    expect(decision).to_contain_text("45 ngày làm việc")
    expect(decision).to_contain_text("thứ Hai, 08/12/2025")

    desk.get_by_role("link", name="Mức, thời hạn", exact=True).click()
    row = desk.get_by_role("row").filter(has_text="Cấp có thẩm quyền xét, quyết định kết nạp")
    row.get_by_role("link", name="Ghi mức riêng").click()
    desk.get_by_label("Mức riêng").fill("99")
    desk.get_by_label("Căn cứ").fill("Hướng dẫn 05-HD/BTCĐU ngày 02/12/2019")
    desk.get_by_role("button", name="Ghi mức riêng").click()
    expect(desk.get_by_role("alert")).to_contain_text("không dài hơn 60 ngày làm việc")
    desk.get_by_label("Mức riêng").fill("40")
    desk.get_by_role("button", name="Ghi mức riêng").click()

    expect(desk.get_by_role("status")).to_contain_text("Đã ghi mức riêng")
    row = desk.get_by_role("row").filter(has_text="Cấp có thẩm quyền xét, quyết định kết nạp").last
    expect(row).to_contain_text("60 ngày làm việc")
    expect(row).to_contain_text("40 ngày làm việc")
