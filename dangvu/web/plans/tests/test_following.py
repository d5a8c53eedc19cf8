"""Plans in force, targets with names behind them, and things to be done, as pages."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from dangvu.access.models import Appointment
from dangvu.access.permissions import Role
from dangvu.accounts.models import User
from dangvu.organisations.kinds import Sector, UnitType
from dangvu.organisations.models import Organisation
from dangvu.plans.due import coming
from dangvu.plans.models import CitedDocument, Deadline, Done, Plan, ReportDuty, Target, Task, Wave
from dangvu.plans.stages import Meaning, Metric
from tests.world import ON, World, account, member, unit

ClientOf = Callable[[User], Client]
BASE = [UnitType.BASE_COMMITTEE, UnitType.BASE_CELL]


@pytest.fixture
def plan(world: World) -> Plan:
    made = Plan.objects.create(
        unit=world.agencies, key="83-KH/ĐU", doc_type="Kế hoạch", title="Kết nạp Trà", opened_on=ON
    )
    Target.objects.create(
        plan=made, unit=world.agencies, metric=Metric.ADMISSIONS, minimum=2, wording="Chỉ tiêu",
        from_on=date(2019, 1, 1), to_on=date(2019, 12, 31),
    )  # fmt: skip
    Deadline.objects.create(
        plan=made, wording="trước ngày 11/12/2019", what="gửi danh sách", meaning=Meaning.BEFORE,
        when="2019-12-11", due_on=date(2019, 12, 10), last_working_on=date(2019, 12, 10),
        reach_types=BASE,
    )  # fmt: skip
    ReportDuty.objects.create(
        plan=made, wording="báo cáo hằng tháng", what="báo cáo", meaning=Meaning.EVERY,
        every="month", to_whom="Ban Thường vụ", reach_types=BASE,
    )  # fmt: skip
    Wave.objects.create(plan=made, label="Đợt 1", held_on=date(2020, 2, 3), wording="Đợt 1")
    Task.objects.create(plan=made, lead="Văn phòng", wording="Văn phòng in ấn.")
    for day in (None, date(2019, 1, 21)):
        CitedDocument.objects.create(plan=made, key="28-CT/TW", issued_on=day, wording="Chỉ thị")
    return made


@pytest.fixture
def base_cell(world: World) -> Organisation:
    return unit("Chi bộ Trà Đào", UnitType.BASE_CELL, world.agencies, Sector.AGENCY)


@pytest.fixture
def base_secretary(base_cell: Organisation) -> User:
    return account("bi-thu-co-so", "Kim Trà Lan", Role.CELL_SECRETARY, base_cell)


def page_of(browser: Client, name: str, *args: int, **query: Any) -> str:
    answer = browser.get(reverse(name, args=args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_plan_in_force_is_one_sheet(client_of: ClientOf, officer: User, plan: Plan) -> None:
    page = page_of(client_of(officer), "plans:plan", plan.pk)

    assert "Kết nạp đảng viên: 2 · năm 2019" in page
    assert "thứ Hai, 03/02/2020" in page
    assert "trước ngày 11/12/2019" in page
    assert "chậm nhất thứ Ba 10/12" in page
    assert "hằng tháng" in page
    assert page.count("28-CT/TW") == 1


def test_the_list_shows_what_holds_and_the_one_way_in(
    client_of: ClientOf, officer: User, secretary: User, plan: Plan
) -> None:
    assert "Đưa văn bản vào" in page_of(client_of(officer), "plans:plans")
    below = page_of(client_of(secretary), "plans:plans")
    assert "83-KH/ĐU" in below
    assert "Đưa văn bản vào" not in below


def test_the_years_targets_open_the_names(
    client_of: ClientOf, officer: User, world: World, plan: Plan
) -> None:
    browser = client_of(officer)
    target = Target.objects.get()

    page = page_of(browser, "plans:targets")
    assert "Chỉ tiêu năm 2019" in page
    assert "còn 1" in page
    assert "Đảng bộ Sở Trà Sen" in page
    names = page_of(browser, "plans:names", target.pk, gi="xong", o=world.agencies.pk)
    assert "Hà Văn Trà Sơn" in names
    assert "Lò Thị Trà Giang" not in names
    assert "Vũ Thị Trà Ngân" in page_of(browser, "plans:names", target.pk, gi="nguon")
    assert "Đảng bộ Sở Trà Sen" in page_of(browser, "plans:target", target.pk)


def test_numbers_in_addresses_carry_no_separator(
    client_of: ClientOf, officer: User, plan: Plan
) -> None:
    Target.objects.update(id=1234567)

    page = page_of(client_of(officer), "plans:targets")

    assert "/chi-tieu/1234567/ten/" in page
    assert "nam=2019" in page


def test_names_outside_ones_place_stay_behind_the_door(
    client_of: ClientOf, base_secretary: User, other_officer: User, world: World, plan: Plan
) -> None:
    target = Target.objects.get()
    below = client_of(base_secretary)

    names = page_of(below, "plans:names", target.pk, o=world.agencies.pk, goc=world.agencies.pk)

    assert "Hà Văn Trà Sơn" not in names
    assert "Trà Sen" not in page_of(below, "plans:targets")
    elsewhere = client_of(other_officer)
    assert elsewhere.get(reverse("plans:names", args=[target.pk])).status_code == 404


@pytest.mark.parametrize("asked", ["x", "1999", "2019'"])
def test_a_year_without_targets_falls_back(
    client_of: ClientOf, officer: User, plan: Plan, asked: str
) -> None:
    assert "Chỉ tiêu năm 2019" in page_of(client_of(officer), "plans:targets", nam=asked)


def test_an_unknown_list_of_names_is_not_found(
    client_of: ClientOf, officer: User, plan: Plan
) -> None:
    address = reverse("plans:names", args=[Target.objects.get().pk])

    assert client_of(officer).get(address, {"gi": "khac"}).status_code == 404


def test_the_next_page_of_names_follows_the_first(
    client_of: ClientOf, officer: User, world: World, plan: Plan
) -> None:
    for n in range(55):
        member(f"Trần Văn {n}", world.base, ceremony_on=date(2019, 3, 26))
    browser = client_of(officer)

    first = page_of(browser, "plans:names", Target.objects.get().pk)
    [after] = [part.split('"')[0] for part in first.split("sau=")[1:]]

    second = page_of(browser, "plans:names", Target.objects.get().pk, sau=after)
    assert (first.count("<li>"), second.count("<li>")) == (50, 6)


def test_a_secretary_records_that_the_cell_has_done_it(
    client_of: ClientOf, base_secretary: User, base_cell: Organisation, plan: Plan
) -> None:
    browser = client_of(base_secretary)
    address = reverse("plans:deadline", args=[Deadline.objects.get().pk])
    assert "0/1 đơn vị đã xong" in browser.get(address).content.decode()

    page = browser.post(
        address, {"unit": base_cell.pk, "done_on": "1/12/2019"}, follow=True
    ).content.decode()

    assert "Đã ghi: Chi bộ Trà Đào xong ngày 01/12/2019." in page
    assert "1/1 đơn vị đã xong" in page
    done = Done.objects.get()
    assert (done.unit, done.done_on, done.recorded_by) == (
        base_cell, date(2019, 12, 1), "bi-thu-co-so",
    )  # fmt: skip
    browser.post(address, {"rut-lai": done.pk})
    done.refresh_from_db()
    assert done.taken_back_at is not None


@pytest.mark.parametrize(
    ("day", "said"), [("3/12/2019", "sau hôm nay"), ("31/11/2019", "không có trong lịch")]
)
def test_a_wrong_day_is_refused_with_an_example(
    client_of: ClientOf,
    base_secretary: User,
    base_cell: Organisation,
    plan: Plan,
    day: str,
    said: str,
) -> None:
    address = reverse("plans:deadline", args=[Deadline.objects.get().pk])

    answer = client_of(base_secretary).post(address, {"unit": base_cell.pk, "done_on": day})

    assert said in answer.content.decode()
    assert not Done.objects.exists()


def test_a_round_is_recorded_for_its_month(
    client_of: ClientOf, base_secretary: User, base_cell: Organisation, plan: Plan
) -> None:
    address = reverse("plans:duty", args=[ReportDuty.objects.get().pk])

    client_of(base_secretary).post(address, {"unit": base_cell.pk, "done_on": "2/12/2019"})

    assert Done.objects.get().due_on == date(2019, 12, 31)


def test_the_committee_sees_who_has_done_it_and_records_for_any(
    client_of: ClientOf, officer: User, world: World, base_cell: Organisation, plan: Plan
) -> None:
    browser = client_of(officer)
    address = reverse("plans:deadline", args=[Deadline.objects.get().pk])

    browser.post(address, {"unit": world.base.pk, "done_on": "2/12/2019"})

    page = browser.get(address).content.decode()
    assert "1/2 đơn vị đã xong" in page
    assert "Chi bộ Trà Đào" in page


def test_nobody_records_for_a_unit_that_is_not_theirs(
    client_of: ClientOf, base_secretary: User, standing_member: User, world: World, plan: Plan
) -> None:
    address = reverse("plans:deadline", args=[Deadline.objects.get().pk])
    posted = {"unit": world.base.pk, "done_on": "2/12/2019"}

    assert client_of(standing_member).post(address, posted).status_code == 403
    client_of(base_secretary).post(address, posted)
    assert not Done.objects.exists()


def test_what_others_did_is_not_taken_back_by_a_secretary(
    client_of: ClientOf, officer: User, base_secretary: User, world: World, plan: Plan
) -> None:
    address = reverse("plans:deadline", args=[Deadline.objects.get().pk])
    client_of(officer).post(address, {"unit": world.base.pk, "done_on": "2/12/2019"})

    answer = client_of(base_secretary).post(address, {"rut-lai": Done.objects.get().pk})

    assert answer.status_code == 404
    assert Done.objects.get().taken_back_at is None


def test_an_office_of_many_plans_reads_them_in_pages(
    client_of: ClientOf, officer: User, world: World
) -> None:
    for n in range(62):
        Plan.objects.create(unit=world.agencies, key=f"{n}-KH", title="Kết nạp", opened_on=ON)
    browser = client_of(officer)

    first = page_of(browser, "plans:plans")
    [before] = [part.split('"')[0] for part in first.split("truoc=")[1:]]
    second = page_of(browser, "plans:plans", truoc=before)

    assert (first.count("<tr>"), second.count("<tr>")) == (61, 3)
    assert "Văn bản cũ hơn" not in second


@pytest.mark.parametrize("asked", ["²", "9" * 30, "-1", "x"])
def test_a_made_up_place_in_a_list_breaks_nothing(
    client_of: ClientOf, officer: User, plan: Plan, asked: str
) -> None:
    browser = client_of(officer)
    target = Target.objects.get().pk

    page_of(browser, "plans:plans", truoc=asked)
    page_of(browser, "plans:targets", nam=asked)
    page_of(browser, "plans:names", target, sau=f"a.{asked}", goc=asked, o=asked)
    address = reverse("plans:deadline", args=[Deadline.objects.get().pk])
    assert browser.post(address, {"rut-lai": asked}).status_code in {200, 404}


def test_somebody_with_two_hats_at_one_place_sees_everything_once(
    client_of: ClientOf, officer: User, world: World, plan: Plan
) -> None:
    Appointment.objects.create(
        user=officer, role=Role.STANDING_MEMBER, place=world.agencies, from_on=date(2019, 1, 1)
    )
    browser = client_of(officer)

    assert page_of(browser, "plans:targets").count("<h2>") == 1
    twice = coming([world.agencies, world.agencies], on=ON, until=date(2019, 12, 31))
    assert len(twice) == len(coming([world.agencies], on=ON, until=date(2019, 12, 31)))


def test_what_the_committees_own_body_is_to_do_is_recorded_by_the_committee(
    client_of: ClientOf, officer: User, world: World, plan: Plan
) -> None:
    Deadline.objects.update(reach_types=[], who="Ban Tổ chức Đảng ủy")
    address = reverse("plans:deadline", args=[Deadline.objects.get().pk])

    page = client_of(officer).post(
        address, {"unit": world.agencies.pk, "done_on": "2/12/2019"}, follow=True
    )

    assert "1/1 đơn vị đã xong" in page.content.decode()
    assert Done.objects.get().unit == world.agencies
