"""The look-up, what changed, values with local ones beside: as an officer meets them."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from dangvu.accounts.models import User
from dangvu.regulations.models import AdoptedValue
from dangvu.regulations.values import value
from tests.world import World

ClientOf = Callable[[User], Client]
GIVEN = {
    "value": "40",
    "source": "Hướng dẫn 05-HD/BTCĐU",
    "from_on": "2/12/2019",
    "until_on": "",
    "is_verified": "on",
}


def text(answer: object) -> str:
    return str(getattr(answer, "content", b"").decode())


def adopting(unit_id: int, name: str = "admission/decision") -> str:
    return f"/quy-dinh/muc/ghi/?ten={name}&don-vi={unit_id}"


def test_a_question_is_answered_for_today(client_of: ClientOf, officer: User) -> None:
    page = text(client_of(officer).get("/quy-dinh/", {"tim": "han quyet dinh ket nap"}))

    assert "60 ngày làm việc" in page
    assert "9-KNĐ" in page
    assert "Quy định 29-QĐ/TW" in page
    assert "Tổ chức lễ kết nạp" in page


def test_and_for_another_day(client_of: ClientOf, officer: User) -> None:
    asked = {"tim": "hạn quyết định kết nạp", "ngay": "6/10/2025"}
    page = text(client_of(officer).get("/quy-dinh/", asked))

    assert "45 ngày làm việc" in page
    assert "thứ Hai, 08/12/2025" in page


def test_a_day_to_come_that_nobody_read_is_marked(client_of: ClientOf, officer: User) -> None:
    asked = {"tim": "quyết định kết nạp", "ngay": "21/11/2026"}
    page = text(client_of(officer).get("/quy-dinh/", asked))

    assert "chưa kiểm chứng" in page
    assert "chưa đối chiếu văn bản 2026" in page


def test_without_a_question_every_step_is_listed(client_of: ClientOf, officer: User) -> None:
    page = text(client_of(officer).get("/quy-dinh/"))

    assert "Thẩm tra, xác minh lý lịch" in page
    assert "Huy hiệu Đảng" in page


@pytest.mark.parametrize("day", ["31/2/2019", "hôm kia", "2019"])
def test_a_day_that_cannot_be_read_says_so(client_of: ClientOf, officer: User, day: str) -> None:
    page = text(client_of(officer).get("/quy-dinh/", {"ngay": day}))

    assert "Ngày “" in page or "Không đọc được ngày" in page


def test_before_all_regulations_the_page_says_from_when(client_of: ClientOf, officer: User) -> None:
    page = text(client_of(officer).get("/quy-dinh/", {"ngay": "1/1/2010"}))

    assert "sớm nhất là ngày 25/7/2016" in page


def test_what_changed_between_two_days(client_of: ClientOf, officer: User) -> None:
    asked = {"tu": "30/6/2025", "den": "1/7/2025"}
    page = text(client_of(officer).get("/quy-dinh/doi/", asked))

    assert "60 ngày làm việc" in page
    assert "45 ngày làm việc" in page
    assert "Quy định 232-QĐ/TW → Quy định 294-QĐ/TW" in page


def test_days_typed_the_wrong_way_round_are_taken(client_of: ClientOf, officer: User) -> None:
    asked = {"tu": "1/7/2025", "den": "30/6/2025"}
    page = text(client_of(officer).get("/quy-dinh/doi/", asked))

    assert page.index("thứ Hai, 30/06/2025") < page.index("thứ Ba, 01/07/2025")


def test_an_officer_lays_down_a_limit(client_of: ClientOf, officer: User, world: World) -> None:
    browser = client_of(officer)
    answer = browser.post(adopting(world.agencies.pk), GIVEN, follow=True)

    assert "Đã ghi mức riêng" in text(answer)
    assert "40 ngày làm việc" in text(answer)
    found = value("admission/decision", body=world.base, on=date(2019, 12, 2))
    assert (found.value, found.is_verified) == (40, True)


def test_a_looser_limit_is_refused_beside_its_field(
    client_of: ClientOf, officer: User, world: World
) -> None:
    answer = client_of(officer).post(adopting(world.agencies.pk), GIVEN | {"value": "61"})

    assert "không dài hơn 60 ngày làm việc" in text(answer)
    assert 'value="61"' in text(answer)
    assert not AdoptedValue.objects.exists()


def test_the_page_shows_what_others_laid_down(
    client_of: ClientOf, officer: User, world: World
) -> None:
    page = text(client_of(officer).get(adopting(world.agencies.pk, "admission/cell_sends")))

    assert "Thành ủy Hà Nội: <b>5 ngày làm việc</b>" in page


def test_a_value_that_does_not_exist_is_not_found(
    client_of: ClientOf, officer: User, world: World
) -> None:
    assert client_of(officer).get(adopting(world.agencies.pk, "../x")).status_code == 404


def test_a_secretary_reads_values_and_lays_down_none(
    client_of: ClientOf, secretary: User, world: World
) -> None:
    browser = client_of(secretary)

    assert browser.get("/quy-dinh/muc/").status_code == 200
    assert "Ghi mức riêng" not in text(browser.get("/quy-dinh/muc/"))
    assert browser.post(adopting(world.first_cell.pk), GIVEN).status_code == 403
    assert browser.post(adopting(world.agencies.pk), GIVEN).status_code == 404


def test_a_limit_is_ended_and_another_taken_back(
    client_of: ClientOf, officer: User, world: World
) -> None:
    browser = client_of(officer)
    browser.post(adopting(world.agencies.pk), GIVEN)
    adopted = AdoptedValue.objects.get()
    browser.post(f"/quy-dinh/muc/{adopted.pk}/ngay-cuoi/", {"until_on": "31/12/2019"})
    adopted.refresh_from_db()
    assert adopted.until_on == date(2019, 12, 31)

    empty = browser.post(f"/quy-dinh/muc/{adopted.pk}/rut/", {"reason": ""})
    assert "Chưa ghi được" in text(empty)
    browser.post(f"/quy-dinh/muc/{adopted.pk}/rut/", {"reason": "ghi nhầm"})
    adopted.refresh_from_db()
    assert adopted.withdrawn_at
    assert browser.get(f"/quy-dinh/muc/{adopted.pk}/rut/").status_code == 404


def test_the_look_up_shows_the_unit_s_own_limit_beside_the_central_one(
    client_of: ClientOf, officer: User, world: World
) -> None:
    browser = client_of(officer)
    browser.post(adopting(world.agencies.pk), GIVEN)
    browser.post(adopting(world.agencies.pk, "admission/cell_sends"), GIVEN | {"value": "5"})
    decision = text(browser.get("/quy-dinh/", {"tim": "quyết định kết nạp"}))
    cell = text(browser.get("/quy-dinh/", {"tim": "chi bộ họp xét biểu quyết"}))

    assert "40 ngày làm việc" in decision
    assert "Trung ương: 60 ngày làm việc" in decision
    assert "5 ngày làm việc" in cell
    assert "· Trung ương không đặt hạn riêng" in cell


def test_all_values_are_listed_when_asked_for(client_of: ClientOf, officer: User) -> None:
    short = text(client_of(officer).get("/quy-dinh/muc/"))
    whole = text(client_of(officer).get("/quy-dinh/muc/", {"het": "1"}))

    assert "Mức lương cơ sở" not in short
    assert "Mức lương cơ sở" in whole
    assert "Tuổi thấp nhất" in whole
