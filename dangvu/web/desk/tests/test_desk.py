"""The first page of each role, with what waits for it and nothing of anybody else's."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from dangvu.access.models import Appointment
from dangvu.access.permissions import Role
from dangvu.accounts.models import User
from dangvu.organisations.kinds import UnitGrade
from dangvu.organisations.models import UnitGrading
from dangvu.plans.models import Deadline, Plan, ReadFact, Target
from dangvu.plans.stages import Meaning, Metric
from dangvu.web.desk.views import FIRST_LINES
from tests.world import FOUNDED_ON, ON, World, account

ClientOf = Callable[[User], Client]
DAY = timedelta(days=1)


@pytest.fixture
def plan(world: World) -> Plan:
    return Plan.objects.create(
        unit=world.agencies, key="83-KH/ĐU", title="Kế hoạch", doc_type="Kế hoạch", opened_on=ON
    )


def deadline(plan: Plan, what: str, due_on: date, reach: list[str] | None = None) -> Deadline:
    return Deadline.objects.create(
        plan=plan,
        wording=what,
        what=what,
        meaning=Meaning.BY,
        when=f"{due_on:%Y-%m-%d}",
        due_on=due_on,
        last_working_on=due_on,
        reach_types=reach or [],
    )


def target(plan: Plan, **more: object) -> Target:
    values: dict[str, object] = {
        "unit": plan.unit, "metric": Metric.ADMISSIONS, "wording": "kết nạp từ 3 đến 5",
        "minimum": 3, "maximum": 5,
        "from_on": date(2019, 1, 1), "to_on": date(2019, 12, 31),
    }  # fmt: skip
    return Target.objects.create(plan=plan, **(values | more))


def desk(browser: Client) -> str:
    answer = browser.get("/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_what_is_late_stands_before_this_week_and_this_month(
    client_of: ClientOf, officer: User, plan: Plan
) -> None:
    for what, due_on in [
        ("Việc tháng", date(2019, 12, 31)),
        ("Gửi danh sách", date(2019, 12, 8)),
        ("Việc muộn", date(2019, 11, 29)),
        ("Việc năm sau", date(2020, 1, 1)),
    ]:
        deadline(plan, what, due_on)

    shown = desk(client_of(officer))
    marks = [
        "Quá hạn</span>",
        "Việc muộn",
        "Tuần này</h2>",
        "Gửi danh sách",
        "Tháng này",
        "Việc tháng",
    ]
    assert [shown.index(mark) for mark in marks] == sorted(shown.index(mark) for mark in marks)
    assert "1 việc đến hạn trong tuần, 1 việc quá hạn" in shown
    assert "quá 1 ngày làm việc" in shown
    assert "Việc năm sau" not in shown


def test_each_line_says_why_and_only_the_first_button_is_the_main_one(
    client_of: ClientOf, officer: User, plan: Plan
) -> None:
    deadline(plan, "Việc một", ON)
    deadline(plan, "Việc hai", ON + DAY)

    shown = desk(client_of(officer))
    assert "Kế hoạch 83-KH/ĐU: chậm nhất" in shown
    assert "hôm nay" in shown
    assert shown.count("Ghi đã xong") == 2
    assert shown.count('class="btn main"') == 1


def test_a_reader_is_not_offered_to_record(
    client_of: ClientOf, standing_member: User, plan: Plan
) -> None:
    deadline(plan, "Việc một", ON)

    shown = desk(client_of(standing_member))
    assert "Việc một" in shown
    assert "Ghi đã xong" not in shown


def test_another_committee_sees_nothing_of_it(
    client_of: ClientOf, other_officer: User, plan: Plan
) -> None:
    deadline(plan, "Việc một", ON)
    target(plan)

    shown = desk(client_of(other_officer))
    assert "Việc một" not in shown
    assert "đến hết 31/12/2019 không có việc nào đến hạn" in shown


def test_a_long_list_is_opened_whole_only_when_asked(
    client_of: ClientOf, officer: User, plan: Plan
) -> None:
    for number in range(FIRST_LINES + 1):
        deadline(plan, f"Việc thứ {number}.", ON - 3 * DAY)
    browser = client_of(officer)

    assert desk(browser).count('class="due late"') == FIRST_LINES
    assert f"Xem cả {FIRST_LINES + 1} việc" in desk(browser)
    whole = browser.get("/?het=1").content.decode()
    assert whole.count('class="due late"') == FIRST_LINES + 1


def test_the_officer_sees_targets_and_letters_that_wait(
    client_of: ClientOf, officer: User, plan: Plan
) -> None:
    target(plan)
    ReadFact.objects.create(
        plan=plan, type="target", start=0, end=5, quote="x", norm={}, confidence=1, rule="x"
    )

    shown = desk(client_of(officer))
    assert "Kết nạp đảng viên năm 2019" in shown
    assert "/ 3–5" in shown
    assert "còn thiếu 2" in shown
    assert "1 nội dung chưa xác nhận" in shown


def test_a_letter_waits_only_for_who_may_decide(
    client_of: ClientOf, standing_member: User, secretary: User, plan: Plan
) -> None:
    ReadFact.objects.create(
        plan=plan, type="target", start=0, end=5, quote="x", norm={}, confidence=1, rule="x"
    )

    for user in (standing_member, secretary):
        assert "chưa xác nhận" not in desk(client_of(user))


def test_a_letter_of_the_committee_above_is_not_this_officers_to_decide(
    client_of: ClientOf, world: World, plan: Plan
) -> None:
    ReadFact.objects.create(
        plan=plan, type="target", start=0, end=5, quote="x", norm={}, confidence=1, rule="x"
    )
    below = account("can-bo-so", "Lý Trà Hạ", Role.COMMITTEE_OFFICER, world.base)

    assert "chưa xác nhận" not in desk(client_of(below))


def test_the_standing_member_has_one_sheet_of_targets(
    client_of: ClientOf, standing_member: User, plan: Plan
) -> None:
    assert "Chưa có chỉ tiêu nào có hiệu lực" in desk(client_of(standing_member))
    target(plan)

    shown = desk(client_of(standing_member))
    assert "<h2>Chỉ tiêu</h2>" in shown
    assert "còn thiếu 2" in shown
    assert "Xem từng đơn vị" in shown


def test_a_target_of_next_year_is_followed_from_now(
    client_of: ClientOf, standing_member: User, plan: Plan
) -> None:
    target(plan, from_on=date(2020, 1, 1), to_on=date(2020, 12, 31))

    assert desk(client_of(standing_member)).count("Kết nạp đảng viên năm 2020") == 1


def test_a_target_over_two_years_is_followed_once(
    client_of: ClientOf, standing_member: User, plan: Plan
) -> None:
    target(plan, to_on=date(2020, 12, 31))

    assert desk(client_of(standing_member)).count("Kết nạp đảng viên năm 2019") == 1


def test_a_percentage_stands_beside_the_counts_behind_it(
    client_of: ClientOf, standing_member: User, plan: Plan, world: World
) -> None:
    more = {"metric": Metric.UNITS_CLEAN_STRONG, "minimum": 50, "maximum": None}
    target(plan, is_percent=True, **more)
    assert "chưa có số liệu" in desk(client_of(standing_member))
    UnitGrading.objects.create(
        unit=world.base,
        year=2019,
        grade=UnitGrade.CLEAN_STRONG,
        source="x",
        recorded_at=timezone.now(),
    )

    shown = desk(client_of(standing_member))
    assert '100,00 %</a> <span class="why">(1/1)</span>' in shown
    assert "đạt" in shown


def test_the_secretary_sees_the_own_cell_counted(client_of: ClientOf, secretary: User) -> None:
    shown = desk(client_of(secretary))

    assert "<h2>Chi bộ Trà Hồng</h2>" in shown
    assert '<span class="big">1</span> đảng viên · 1 quần chúng trong nguồn' in shown
    assert "Chi bộ Trà Cúc" not in shown


def test_who_is_on_probation_is_counted_in_the_cell(
    client_of: ClientOf, secretary: User, world: World
) -> None:
    Appointment.objects.filter(user=secretary).update(place=world.second_cell)

    assert "1</span> đảng viên, trong đó 1 dự bị" in desk(client_of(secretary))


def test_the_administrator_keeps_accounts_and_seal_and_sees_no_personal_record(
    client_of: ClientOf, administrator: User, officer: User, stranger: User, plan: Plan
) -> None:
    deadline(plan, "Việc một", ON)
    target(plan)
    User.objects.create(username="dong", full_name="Tài khoản đã đóng", is_active=False)
    held = Appointment.objects.get(user=officer)
    held.to_on = ON + 30 * DAY
    held.save()

    shown = desk(client_of(administrator))
    assert "Tạ Trà Xa" in shown
    assert "Tài khoản đã đóng" not in shown
    assert "thôi từ thứ Tư, 01/01/2020" in shown
    assert "chưa niêm lần nào" in shown
    assert "Việc một" not in shown
    assert "Kết nạp" not in shown


def test_an_ending_further_away_does_not_trouble_the_administrator(
    client_of: ClientOf, administrator: User, officer: User
) -> None:
    Appointment.objects.filter(user=officer).update(to_on=ON + 31 * DAY)

    assert "Không có phân công nào hết" in desk(client_of(administrator))


def test_who_wears_two_hats_sees_which_hat_each_line_is_for(
    client_of: ClientOf, officer: User, world: World, plan: Plan
) -> None:
    deadline(plan, "Việc một", ON)
    assert "việc của vai" not in desk(client_of(officer))
    Appointment.objects.create(
        user=officer, role=Role.CELL_SECRETARY, place=world.first_cell, from_on=FOUNDED_ON
    )

    shown = desk(client_of(officer))
    assert "việc của vai cán bộ Ban Tổ chức, Đảng bộ các cơ quan Trà Lũng" in shown
    assert "<h2>Chi bộ Trà Hồng</h2>" in shown


def test_who_has_no_hat_is_told_what_comes_next(client_of: ClientOf, stranger: User) -> None:
    assert "chưa được phân công" in desk(client_of(stranger))


def test_the_week_is_one_sheet_of_paper(client_of: ClientOf, officer: User, plan: Plan) -> None:
    deadline(plan, "Gửi danh sách", date(2019, 12, 8))
    deadline(plan, "Việc tháng", date(2019, 12, 9))

    shown = client_of(officer).get("/phieu-viec-tuan/").content.decode()
    assert "Gửi danh sách" in shown
    assert "Việc tháng" not in shown
    assert "DỮ LIỆU THỬ" in shown


@pytest.mark.parametrize("count", [1, 20])
def test_the_desk_asks_no_more_for_more_work(
    client_of: ClientOf,
    officer: User,
    plan: Plan,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    count: int,
) -> None:
    target(plan)
    for number in range(count):
        deadline(plan, f"Việc {number}", ON + number * DAY)
    browser = client_of(officer)
    desk(browser)

    with django_assert_max_num_queries(45):
        desk(browser)
