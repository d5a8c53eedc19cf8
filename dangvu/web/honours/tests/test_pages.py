"""A wave from the first list to the handed-over badge, as each of the people at work sees it."""

import html
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.conf import settings
from django.test import Client

from dangvu.access.permissions import Role
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.honours.models import BadgeAward, BadgeSeries, BadgeWave, ListStep, WaveEntry
from dangvu.honours.operations.deciding import Decision, decide_wave
from dangvu.honours.operations.drawing import WavePlan, draw_up_wave
from dangvu.honours.operations.passing import approve_lists_below, return_list, send_list
from dangvu.honours.stages import ListAct, Standing, WaveStage
from dangvu.honours.tests.veterans import WAVE, Veterans, veterans
from dangvu.web.honours.views import badges
from tests.world import ON, SOURCE, World, account

__all__ = ["veterans"]
Browser = Callable[[User], Client]


@pytest.fixture
def provincial_board(world: World) -> User:
    return account("thuong-vu-tinh", "Mạc Trà Cao", Role.STANDING_MEMBER, world.root)


@pytest.fixture
def wave(world: World, veterans: Veterans, actor: Actor) -> BadgeWave:
    for years in (30, 40):
        BadgeSeries.objects.create(
            unit=world.root, milestone=years, letters="TR", last_used=120, source=SOURCE,
            from_on=date(2016, 1, 1),
        )  # fmt: skip
    return draw_up_wave(world.agencies, plan=WavePlan(WAVE), on=ON, by=actor)


@pytest.fixture
def sent_up(wave: BadgeWave, world: World, actor: Actor) -> BadgeWave:
    """Every list approved below, the whole one sent."""
    for unit in (world.first_cell, world.second_cell):
        send_list(wave, unit=unit, on=ON, by=actor)
    approve_lists_below(wave, unit=world.base, on=ON, by=actor)
    send_list(wave, unit=world.base, on=ON, by=actor)
    approve_lists_below(wave, unit=world.agencies, on=ON, by=actor)
    send_list(wave, unit=world.agencies, on=ON, by=actor)
    return wave


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_next_waves_name_everybody_at_a_milestone(
    client_of: Browser, officer: User, veterans: Veterans
) -> None:
    shown = text_of(client_of(officer).get("/huy-hieu/"))

    assert "Đợt 03/02/2020" in shown
    for person in (veterans.thirty, veterans.warned, veterans.unworthy, veterans.dead):
        assert person.full_name in shown


def test_a_number_of_the_forecast_opens_as_many_names(
    client_of: Browser, officer: User, veterans: Veterans
) -> None:
    browser = client_of(officer)
    found = re.findall(
        r'href="(/huy-hieu/du-bao/[^"]*ke=1[^"]*)">(\d+)<', text_of(browser.get("/huy-hieu/"))
    )

    assert len(found) > 5
    for address, number in found:
        shown = text_of(browser.get(html.unescape(address)))
        assert shown.count("<tr><td") == int(number), address


def test_a_wave_is_drawn_up_from_the_page_of_its_forecast(
    client_of: Browser, officer: User, veterans: Veterans
) -> None:
    browser = client_of(officer)

    assert "lap/?ngay=2020-05-19" in text_of(browser.get("/huy-hieu/du-bao/?ngay=2020-05-19"))
    assert 'value="19/05/2020"' in text_of(browser.get("/huy-hieu/lap/?ngay=2020-05-19"))
    assert 'value="03/02/2020"' in text_of(browser.get("/huy-hieu/lap/?ngay=mai"))


def test_a_coming_wave_says_whose_wave_another_scheme_would_change(
    client_of: Browser, officer: User, veterans: Veterans
) -> None:
    shown = text_of(client_of(officer).get("/huy-hieu/du-bao/?ngay=2020-02-03&so=1"))

    assert "Nếu xếp đợt theo bảng tháng của Hà Nội" in shown
    assert veterans.dead.full_name in shown.split("Nếu xếp đợt")[1]


def test_an_officer_draws_up_a_wave(
    client_of: Browser, officer: User, world: World, veterans: Veterans
) -> None:
    told = {
        "unit": str(world.agencies.pk), "day": "3/2/2020", "lists_due_on": "10/12/2019",
        "due_source": "Kế hoạch 83-KH/ĐU",
    }  # fmt: skip
    answer = client_of(officer).post("/huy-hieu/lap/", told, follow=True)

    drawn = BadgeWave.objects.get()
    assert (drawn.day, drawn.lists_due_on) == (WAVE, date(2019, 12, 10))
    assert "thứ Ba, 10/12/2019" in text_of(answer)


def test_a_day_without_its_letter_is_refused_and_nothing_is_drawn_up(
    client_of: Browser, officer: User, world: World
) -> None:
    told = {"unit": str(world.agencies.pk), "day": "3/2/2020", "lists_due_on": "10/12/2019"}
    shown = text_of(client_of(officer).post("/huy-hieu/lap/", told))

    assert "Chưa ghi văn bản đặt ra hạn" in shown
    assert 'value="10/12/2019"' in shown
    assert not BadgeWave.objects.exists()


def test_the_figures_of_a_wave_are_the_lengths_of_its_lists(
    client_of: Browser, officer: User, wave: BadgeWave
) -> None:
    browser = client_of(officer)
    total = 0
    for standing in Standing:
        shown = text_of(browser.get(f"/huy-hieu/dot/{wave.pk}/danh-sach/?dien={standing}"))
        count = WaveEntry.objects.filter(wave=wave, standing=standing).count()
        assert shown.count("/huy-hieu/trong-dot/") == count
        total += count
    shown = text_of(browser.get(f"/huy-hieu/dot/{wave.pk}/"))
    assert f"{total} người ở các mức" in shown


def test_party_age_is_told_line_by_line(
    client_of: Browser, officer: User, wave: BadgeWave, veterans: Veterans
) -> None:
    entry = WaveEntry.objects.get(wave=wave, person=veterans.thirty)
    shown = text_of(client_of(officer).get(f"/huy-hieu/trong-dot/{entry.pk}/"))

    assert "10/01/1990" in shown
    assert "10/01/2020" in shown


def test_a_secretary_sends_their_list_and_sees_no_other(
    client_of: Browser, secretary: User, wave: BadgeWave, world: World, veterans: Veterans
) -> None:
    browser = client_of(secretary)
    own = f"/huy-hieu/dot/{wave.pk}/don-vi/{world.first_cell.pk}/"

    assert veterans.forty.full_name not in text_of(browser.get(f"/huy-hieu/dot/{wave.pk}/"))
    assert browser.get(f"/huy-hieu/dot/{wave.pk}/don-vi/{world.second_cell.pk}/").status_code == 404
    assert "Gửi danh sách lên" in text_of(browser.get(own))
    browser.post(own, {"viec": "gui"})

    assert ListStep.objects.get().act == ListAct.SENT
    assert browser.post(own, {"viec": "duyet"}).status_code == 403


def test_a_list_is_returned_only_with_a_reason(
    client_of: Browser, officer: User, actor: Actor, wave: BadgeWave, world: World
) -> None:
    send_list(wave, unit=world.first_cell, on=ON, by=actor)
    browser = client_of(officer)
    address = f"/huy-hieu/dot/{wave.pk}/don-vi/{world.first_cell.pk}/"

    assert "Lý do" in text_of(browser.post(address, {"viec": "tra", "reason": " "}))
    assert ListStep.objects.count() == 1
    shown = text_of(browser.post(address, {"viec": "tra", "reason": "thiếu tờ khai"}, follow=True))

    assert "thiếu tờ khai" in shown
    assert ListStep.objects.latest("id").act == ListAct.RETURNED


def test_one_button_sends_or_approves_every_list_that_waits(
    client_of: Browser, officer: User, secretary: User, wave: BadgeWave, world: World
) -> None:
    browser = client_of(officer)
    page = f"/huy-hieu/dot/{wave.pk}/"
    together = f"{page}ca-loat/{world.agencies.pk}/"

    assert "Gửi cả 2 danh sách lên" in text_of(browser.get(page))
    shown = text_of(browser.post(together, {"viec": "gui"}, follow=True))
    assert "Đã gửi lên 2 danh sách" in shown
    assert "Duyệt cả 2 danh sách đang chờ" in shown
    assert "Gửi cả" not in shown
    shown = text_of(browser.post(together, {"viec": "duyet"}, follow=True))
    assert "Duyệt cả" not in shown

    again = text_of(browser.post(together, {"viec": "duyet"}, follow=True))
    assert "Không có danh sách nào đang chờ" in again
    assert browser.post(together, {"viec": "tra"}).status_code == 403
    assert client_of(secretary).post(together, {"viec": "gui"}).status_code == 404
    assert ListStep.objects.count() == 4


def test_the_decision_is_offered_once_the_whole_list_was_sent(
    client_of: Browser, standing_member: User, officer: User, sent_up: BadgeWave, actor: Actor
) -> None:
    page, offered = f"/huy-hieu/dot/{sent_up.pk}/", "Ghi quyết định tặng"
    browser = client_of(standing_member)
    assert offered in text_of(browser.get(page))
    assert offered not in text_of(client_of(officer).get(page))

    return_list(sent_up, unit=sent_up.unit, reason="thiếu tờ khai", on=ON, by=actor)
    assert offered not in text_of(browser.get(page))
    assert "Gửi danh sách cả đợt" in text_of(client_of(officer).get(page))


def test_a_standing_member_decides_and_everybody_gets_a_number(
    client_of: Browser, standing_member: User, officer: User, sent_up: BadgeWave
) -> None:
    address = f"/huy-hieu/dot/{sent_up.pk}/quyet-dinh/"
    told = {"number": "145-QĐ/ĐU", "decided_on": "2/12/2019"}

    assert client_of(officer).post(address, told).status_code == 403
    shown = text_of(client_of(standing_member).post(address, told, follow=True))

    sent_up.refresh_from_db()
    assert sent_up.stage == WaveStage.DECIDED
    for award in BadgeAward.objects.filter(wave=sent_up):
        assert award.number
        assert award.number in shown


def test_a_badge_is_handed_over_once(
    client_of: Browser, officer: User, standing_member: User, sent_up: BadgeWave
) -> None:
    told = {"number": "145-QĐ/ĐU", "decided_on": "2/12/2019"}
    client_of(standing_member).post(f"/huy-hieu/dot/{sent_up.pk}/quyet-dinh/", told)
    award = BadgeAward.objects.filter(wave=sent_up).order_by("order")[0]
    address, browser = f"/huy-hieu/{award.pk}/", client_of(officer)

    told = {"viec": "handed_over", "on": "2/12/2019", "place": "Hội trường"}
    assert "chưa trao" in text_of(browser.post(address, told))
    given = {**told, "body": "Bí thư Đảng ủy"}
    assert "đã trao" in text_of(browser.post(address, given, follow=True))
    assert "không ghi được" in text_of(browser.post(address, given))
    assert award.steps.count() == 1


def test_a_planned_ceremony_fills_in_the_hand_over(
    client_of: Browser, standing_member: User, officer: User, sent_up: BadgeWave, world: World
) -> None:
    told = {"number": "145-QĐ/ĐU", "decided_on": "2/12/2019"}
    client_of(standing_member).post(f"/huy-hieu/dot/{sent_up.pk}/quyet-dinh/", told)
    browser, award = client_of(officer), BadgeAward.objects.filter(wave=sent_up)[0]
    for unit, place in ((world.agencies, "Nhà văn hóa"), (world.base, "Hội trường Sở")):
        planned = {"held_on": "3/2/2020", "place": place, "invited_on": "2/12/2019"}
        browser.post(f"/huy-hieu/dot/{sent_up.pk}/le-trao/{unit.pk}/", planned)

    shown = text_of(browser.get(f"/huy-hieu/{award.pk}/"))
    assert 'value="Hội trường Sở"' in shown
    assert 'value="02/12/2019"' in shown


def test_a_wave_costs_a_fixed_number_of_queries(
    client_of: Browser,
    officer: User,
    wave: BadgeWave,
    django_assert_max_num_queries: Any,
) -> None:
    browser = client_of(officer)
    browser.get("/huy-hieu/")
    with django_assert_max_num_queries(22):
        browser.get(f"/huy-hieu/dot/{wave.pk}/")


def test_somebody_elsewhere_sees_nothing_of_a_wave(
    client_of: Browser, other_officer: User, wave: BadgeWave
) -> None:
    browser = client_of(other_officer)

    assert browser.get(f"/huy-hieu/dot/{wave.pk}/").status_code == 404
    assert "Trà Ba Mươi" not in text_of(browser.get("/huy-hieu/"))


def test_a_long_ledger_is_told_wave_by_wave_and_keeps_its_numbers(
    client_of: Browser,
    officer: User,
    world: World,
    veterans: Veterans,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for person, day in ((veterans.thirty, date(2019, 5, 19)), (veterans.forty, date(2019, 9, 2))):
        BadgeAward.objects.create(
            person=person, milestone=30, kind="normal", unit=world.first_cell, given_on=day,
            source=SOURCE,
        )  # fmt: skip
    browser, page = client_of(officer), "/huy-hieu/so/?nam=2019"
    whole = text_of(browser.get(page))
    monkeypatch.setattr(badges, "LONGEST_LEDGER", 1)
    last = text_of(browser.get(page))

    assert "2 Huy hiệu" in whole
    assert veterans.thirty.full_name in whole
    assert veterans.thirty.full_name not in last
    assert '<tr><td class="n">2</td>' in last
    assert veterans.thirty.full_name in text_of(browser.get(f"{page}&dot=2019-05-19"))


def test_the_ledger_leaves_as_files_and_the_trail_knows(
    client_of: Browser, officer: User, other_officer: User, sent_up: BadgeWave, actor: Actor
) -> None:
    decide_wave(sent_up, decision=Decision("145-QĐ/TU", ON), on=ON, by=actor)
    address = f"/huy-hieu/so/5-hhd.xlsx?nam={WAVE.year}"

    book = openpyxl.load_workbook(BytesIO(client_of(officer).get(address).content))
    told = " ".join(str(cell.value) for row in book.active for cell in row if cell.value)
    for award in BadgeAward.objects.filter(wave=sent_up):
        assert award.person.full_name in told
    read = Entry.objects.using(settings.READ_TRAIL_DATABASE)
    assert read.filter(verb="honours.paper_taken_out").count() == 1
    assert client_of(other_officer).get(address).status_code == 302


def test_nobody_issued_again_leads_back_with_a_word(client_of: Browser, officer: User) -> None:
    shown = text_of(client_of(officer).get("/huy-hieu/so/4a-hhd.pdf?nam=2019", follow=True))

    assert "không có ai" in shown


def test_the_running_numbers_are_set_for_the_whole_province_only(
    client_of: Browser, officer: User, provincial_board: User, world: World
) -> None:
    told = {"milestone": "30", "letters": "tr", "last_used": "120", "from_on": "2/12/2019"}
    assert client_of(officer).post("/huy-hieu/day-so/", told).status_code == 403
    assert "120" in text_of(
        client_of(provincial_board).post("/huy-hieu/day-so/", told, follow=True)
    )
    assert BadgeSeries.objects.get().letters == "TR"
    twice = text_of(client_of(provincial_board).post("/huy-hieu/day-so/", told))
    assert "Đã có dãy số" in twice
    odd = text_of(
        client_of(provincial_board).post("/huy-hieu/day-so/", {**told, "milestone": "35"})
    )
    assert "Không có mức Huy hiệu 35 năm" in odd
