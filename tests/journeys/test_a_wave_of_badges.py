"""The badge wave of 03/02/2020: drawn up, returned once, approved, decided, handed over, entered."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import sign_in_at
from tools.office import RunningOffice, dangvu

OFFICER, STANDING = "cán bộ Ban Tổ chức", "ủy viên Ban Thường vụ"
AGENCIES = "Các cơ quan tỉnh"
REASON = "thiếu tờ khai 6-HHĐ của một đồng chí"


def draw_up(page: Page) -> None:
    """From the forecast, with the last day that plan 83 sets for lists."""
    page.get_by_role("link", name="Huy hiệu").click()
    page.get_by_role("link", name="Lập danh sách một đợt").click()
    expect(page.get_by_label("Ngày của đợt")).to_have_value("03/02/2020")
    page.get_by_label("Hạn các đơn vị gửi danh sách").fill("10/12/2019")
    page.get_by_label("Văn bản đặt ra hạn").fill("Kế hoạch 83-KH/ĐU")
    page.get_by_role("button", name="Lập danh sách").click()
    page.wait_for_url(re.compile(r"/huy-hieu/dot/\d+/$"))
    expect(page.locator(".lead").first).to_contain_text("thứ Ba, 10/12/2019 (Kế hoạch 83-KH/ĐU)")


def names_behind_each_number(page: Page) -> int:
    """Every number of the wave opens as many names; returns how many will receive a badge."""
    wave = page.url
    links = page.locator("table.figures tr:last-child a").evaluate_all(
        "found => found.map(link => [link.href, link.textContent])"
    )
    for address, number in links:
        page.goto(address)
        expect(page.locator("main tbody tr")).to_have_count(int(number))
    page.goto(wave)
    return int(chain_row(page, 0).locator("td.n").inner_text())


def chain_row(page: Page, number: int) -> Locator:
    return page.locator("main table").last.locator("tbody tr").nth(number)


def a_cell(page: Page) -> Locator:
    """The first list of the chain that waits for an answer."""
    return page.locator("main tr", has=page.get_by_role("link", name="Duyệt, trả lại")).first


def send_and_return(page: Page) -> None:
    """The cells' lists go up; one comes back with its reason, and goes up again."""
    send_every_list(page)
    wave, unit = page.url, a_cell(page).get_by_role("link").first.inner_text()
    a_cell(page).get_by_role("link", name="Duyệt, trả lại").click()
    page.get_by_text("Trả lại, kèm lý do").click()
    page.get_by_label("Lý do").fill(REASON)
    page.get_by_role("button", name="Trả lại danh sách").click()
    expect(page.locator(".said").first).to_contain_text(f"Đã trả lại danh sách của “{unit}”")
    expect(page.locator("main")).to_contain_text(REASON)

    page.goto(wave)
    expect(page.locator("main tr", has_text=REASON)).to_contain_text("Gửi lên")
    page.locator("main tr", has_text=REASON).get_by_role("link", name="Gửi lên").click()
    page.get_by_role("button", name="Gửi danh sách lên").click()
    expect(page.locator(".said").first).to_contain_text("Đã gửi danh sách")
    page.goto(wave)


def send_every_list(page: Page) -> None:
    """One act where several lists may go, the list's own page where there is one."""
    together = page.get_by_role("button", name=re.compile(r"Gửi cả \d+ danh sách lên"))
    if together.count():
        together.click()
        return
    wave = page.url
    page.get_by_role("link", name="Gửi lên").last.click()
    page.get_by_role("button", name="Gửi danh sách lên").click()
    page.goto(wave)


def approve_every_list(page: Page) -> None:
    together = page.get_by_role("button", name=re.compile(r"Duyệt cả \d+ danh sách đang chờ"))
    if together.count():
        together.click()
        return
    wave = page.url
    page.get_by_role("link", name="Duyệt, trả lại").last.click()
    page.get_by_role("button", name="Duyệt danh sách").click()
    page.goto(wave)


def pass_up(page: Page) -> None:
    """Level by level, until the list of the whole wave may be sent."""
    whole = page.get_by_role("link", name="Gửi danh sách cả đợt")
    for _ in range(4):
        if page.get_by_role("link", name="Duyệt, trả lại").count():
            approve_every_list(page)
        if whole.count():
            break
        send_every_list(page)
    whole.click()
    page.get_by_role("button", name="Gửi danh sách lên").click()
    expect(page.locator(".said").first).to_contain_text("Đã gửi danh sách")


def decide(page: Page, badges: int) -> None:
    page.get_by_role("link", name="Huy hiệu").click()
    page.get_by_role("link", name="Đợt 03/02/2020").first.click()
    page.get_by_role("link", name="Ghi quyết định tặng").click()
    expect(page.locator("main")).to_contain_text(f"{badges} Huy hiệu Đảng")
    page.get_by_label("Số quyết định").fill("145-QĐ/ĐU")
    page.get_by_role("button", name="Ghi quyết định").click()
    expect(page.locator("main")).to_contain_text(f"Quyết định 145-QĐ/ĐU ngày 02/12/2019: {badges}")


def plan_ceremony(page: Page) -> None:
    page.get_by_role("link", name="Lễ trao").first.click()
    page.get_by_label("Ngày trao").fill("3/2/2020")
    page.get_by_label("Nơi trao").fill("Hội trường Đảng ủy Các cơ quan tỉnh")
    page.get_by_label("Ngày gửi giấy mời").fill("20/1/2020")
    page.get_by_role("button", name="Ghi lễ trao").click()
    expect(page.locator(".said").first).to_contain_text("Đã ghi lễ trao")


def hand_over(page: Page) -> str:
    """The first badge of the decision; returns its number."""
    decided = page.locator("section", has=page.get_by_role("heading", name="145-QĐ/ĐU"))
    decided.locator("tbody a").first.click()
    number = re.search(r"Số (\w+ \w+)", page.locator(".lead").first.inner_text())
    page.get_by_label("Nơi trao").fill("Hội trường Đảng ủy Các cơ quan tỉnh")
    page.get_by_label("Người, cơ quan thực hiện").fill("Bí thư Đảng ủy")
    page.get_by_role("button", name="Ghi đã trao").click()
    expect(page.locator("main")).to_contain_text("03/02/2020: đã trao")
    assert number is not None
    return number[1]


def test_a_wave_from_the_forecast_to_the_ledger(page: Page, own_office: RunningOffice) -> None:
    officer = own_office.sign_in_of(OFFICER, AGENCIES)
    sign_in_at(page, own_office, officer)
    draw_up(page)
    wave = page.url
    badges = names_behind_each_number(page)
    send_and_return(page)
    pass_up(page)
    page.get_by_role("button", name="Thoát").click()

    sign_in_at(page, own_office, own_office.sign_in_of(STANDING, AGENCIES))
    decide(page, badges)
    page.get_by_role("button", name="Thoát").click()

    dangvu(own_office.folder, "today", "03/02/2020")
    sign_in_at(page, own_office, officer)
    page.goto(wave)
    plan_ceremony(page)
    page.goto(wave)
    number = hand_over(page)
    page.goto(f"{own_office.address}/huy-hieu/so/")
    expect(page.locator("h1")).to_contain_text("2020")
    row = page.locator("main tbody tr", has_text=number)
    expect(row).to_contain_text("03/02/2020")
    expect(page.locator("main tbody tr")).to_have_count(badges)
