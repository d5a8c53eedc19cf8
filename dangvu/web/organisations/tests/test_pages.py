"""The tree, a unit and the names behind its figures, as a browser gets them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import BodyKind, PartnerKind, Sector, UnitGrade, UnitType
from dangvu.organisations.models import Body, Organisation, Partner, UnitGrading
from dangvu.organisations.operations.moving import move_unit
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.models import Grading, Membership
from dangvu.plans.models import Plan, Target
from dangvu.plans.stages import Metric
from dangvu.web.organisations.figures import KINDS
from tests.world import ON, SOURCE, World, member, unit

Browse = Callable[[User], Client]
TREE = "/to-chuc/"


def text(answer: Any) -> str:
    return str(answer.content.decode()).replace("\u202f", " ")


def graded_unit(of: Organisation, year: int, grade: str) -> None:
    UnitGrading.objects.create(
        unit=of, year=year, grade=grade, source=SOURCE, recorded_at=timezone.now()
    )


@pytest.fixture
def year_2016(world: World) -> World:
    """Of three base organisations two are graded, one of them clean and strong; of seven members
    six, four of them good or better, two of these excellent; three admitted against a plan of two.
    """
    second = unit("Đảng bộ Sở Trà Nhài", UnitType.BASE_COMMITTEE, world.agencies, Sector.AGENCY)
    unit("Chi bộ Ban Trà Đào", UnitType.BASE_CELL, world.agencies, Sector.AGENCY)
    graded_unit(world.base, 2016, UnitGrade.CLEAN_STRONG)
    graded_unit(second, 2016, UnitGrade.WEAK)
    grades = [Grade.EXCELLENT] * 2 + [Grade.GOOD] * 2 + [Grade.COMPLETED, Grade.FAILED]
    for number, grade in enumerate(grades):
        day = date(2016, 5, 19) if number < 3 else date(2012, 5, 19)
        person = member(f"Cao Trà {number}", world.first_cell, ceremony_on=day)
        if number >= 3:
            Membership.objects.filter(person=person).update(recognised_on=date(2013, 6, number))
        Grading.objects.create(
            person=person, year=2016, of=GradingOf.MEMBER, grade=grade, source=SOURCE,
            recorded_at=timezone.now(),
        )  # fmt: skip
    return world


def figures(browser: Client, of: Organisation, year: int) -> dict[str, tuple[int, str, str]]:
    answer = browser.get(f"{TREE}{of.pk}/", {"nam": year})
    return {f.name: (f.count, f.share, f.plan) for f in answer.context["figures"]}


def test_the_figures_of_a_year_are_counted_and_cut(
    client_of: Browse, officer: User, year_2016: World
) -> None:
    assert figures(client_of(officer), year_2016.agencies, 2016) == {
        "co-so": (3, "", ""),
        "dang-vien": (7, "", ""),
        "co-so-xep-loai": (2, "", ""),
        "trong-sach": (1, "1/2 = 50,00 %", ""),
        "yeu-kem": (1, "1/2 = 50,00 %", ""),
        "dang-vien-xep-loai": (6, "", ""),
        "tot-tro-len": (4, "4/6 = 66,66 %", ""),
        "xuat-sac": (2, "2/6 = 33,33 %", ""),
        "ket-nap": (3, "", ""),
        "cong-nhan": (0, "", ""),
    }
    assert figures(client_of(officer), year_2016.agencies, 2013)["cong-nhan"][0] == 3


def test_a_plan_of_the_year_is_set_beside_the_admissions(
    client_of: Browse, officer: User, year_2016: World
) -> None:
    plan = Plan.objects.create(unit=year_2016.agencies, title="Kế hoạch 2016", opened_on=ON)
    Target.objects.create(
        plan=plan, unit=year_2016.agencies, metric=Metric.ADMISSIONS, wording="kết nạp 2",
        minimum=2, from_on=date(2016, 1, 1), to_on=date(2016, 12, 31),
    )  # fmt: skip

    browser = client_of(officer)

    assert figures(browser, year_2016.agencies, 2016)["ket-nap"] == (3, "", "150 % kế hoạch (2)")
    assert figures(browser, year_2016.base, 2016)["ket-nap"] == (3, "", "")


def test_every_figure_opens_the_names_it_was_counted_from(
    client_of: Browse, officer: User, year_2016: World
) -> None:
    browser = client_of(officer)
    for name, (count, _, _) in figures(browser, year_2016.agencies, 2016).items():
        answer = browser.get(f"{TREE}{year_2016.agencies.pk}/so-lieu/2016/{name}/")
        assert len(answer.context["lines"]) == count, name
        assert answer.context["page"].total == count


def test_recognised_members_are_listed_with_the_unit_of_that_day(
    client_of: Browse, officer: User, year_2016: World
) -> None:
    address = f"{TREE}{year_2016.agencies.pk}/so-lieu/2013/cong-nhan/"

    answer = client_of(officer).get(address)

    line = answer.context["lines"][0]
    assert line.cells[-2:] == ("03/06/2013", "Chi bộ Trà Hồng")


def test_from_2018_units_are_graded_on_four_levels(
    client_of: Browse, officer: User, world: World
) -> None:
    browser = client_of(officer)

    assert "co-so-xuat-sac" in figures(browser, world.agencies, 2018)
    assert "trong-sach" not in figures(browser, world.agencies, 2018)
    assert "co-so-xuat-sac" not in figures(browser, world.agencies, 2017)


def test_a_year_still_running_is_counted_until_today(
    client_of: Browse, officer: User, world: World
) -> None:
    page = text(client_of(officer).get(f"{TREE}{world.agencies.pk}/", {"nam": 2019}))

    assert "đến 02/12/2019" in page
    assert figures(client_of(officer), world.agencies, 2019)["ket-nap"][0] == 1


@pytest.mark.parametrize("typed", ["", "2020", "1929", "hai nghìn", "02016"])
def test_a_year_that_cannot_be_shows_the_last_whole_one(
    client_of: Browse, officer: User, world: World, typed: str
) -> None:
    answer = client_of(officer).get(f"{TREE}{world.agencies.pk}/", {"nam": typed})

    assert answer.context["year"].number == 2018


def test_a_figure_that_does_not_exist_is_not_found(
    client_of: Browse, officer: User, world: World
) -> None:
    browser = client_of(officer)
    for address in ("2016/khong-co", "2020/ket-nap", "1929/ket-nap"):
        assert browser.get(f"{TREE}{world.agencies.pk}/so-lieu/{address}/").status_code == 404


def test_names_stand_alone_in_a_heading() -> None:
    assert KINDS["trong-sach"].title == "tổ chức cơ sở đảng trong sạch vững mạnh"
    assert KINDS["xuat-sac"].title == "đảng viên hoàn thành xuất sắc nhiệm vụ"
    assert KINDS["ket-nap"].title == "đảng viên mới kết nạp"


def test_a_unit_is_shown_to_everybody_but_its_figures_are_not(
    client_of: Browse, stranger: User, other_officer: User, world: World
) -> None:
    Body.objects.create(
        unit=world.base, kind=BodyKind.EXECUTIVE, name="Đảng ủy Sở Trà Sen", from_on=ON
    )
    partner = Partner.objects.create(kind=PartnerKind.YOUTH_UNION, name="Đoàn Sở Trà Sen")
    partner.serves.add(world.base)

    for user in (stranger, other_officer):
        page = text(client_of(user).get(f"{TREE}{world.base.pk}/"))
        assert "Đảng ủy Sở Trà Sen" in page
        assert "Đoàn Sở Trà Sen" in page
        assert "2 đơn vị trực thuộc" in page
        assert "Số liệu năm" not in page
        assert "Danh sách đảng viên" not in page


def test_the_tree_opens_on_the_users_own_place(
    client_of: Browse, officer: User, world: World
) -> None:
    page = text(client_of(officer).get(TREE))

    assert "<b>Đảng bộ các cơ quan Trà Lũng</b>" in page
    assert "Đảng bộ Sở Trà Sen" in page
    assert "▸ 2 đơn vị" in page
    assert "Chi bộ Trà Hồng" not in page
    assert "Chi bộ Trà Hồng" in text(client_of(officer).get(TREE, {"mo": world.base.pk}))


def test_members_are_counted_only_where_the_roll_may_be_read(
    client_of: Browse, officer: User, world: World
) -> None:
    page = text(client_of(officer).get(TREE))

    assert f'<a href="/dang-vien/?don-vi={world.agencies.pk}">2 đảng viên</a>' in page
    assert f'don-vi={world.root.pk}"' not in page
    assert f'don-vi={world.district.pk}"' not in page


def test_a_stranger_sees_names_and_no_numbers(client_of: Browse, stranger: User) -> None:
    page = text(client_of(stranger).get(TREE))

    assert "Đảng bộ tỉnh Trà Lũng" in page
    assert "don-vi=" not in page


def test_the_tree_of_another_day(
    client_of: Browse, officer: User, world: World, actor: Actor
) -> None:
    grounds = Grounds(source="Quyết định 7-QĐ/TU", entered_on=ON)
    move_unit(
        world.base, parent=world.district, from_on=date(2018, 7, 1), grounds=grounds, by=actor
    )
    browser = client_of(officer)

    before = text(browser.get(TREE, {"ngay": "30/6/2018"}))
    after = text(browser.get(TREE, {"ngay": "1/7/2018"}))

    assert "Đảng bộ Sở Trà Sen" in before
    assert "1 đảng viên" in before
    assert f"?don-vi={world.base.pk}&amp;ngay=30/06/2018" in before
    assert "Đảng bộ Sở Trà Sen" not in after

    listed = browser.get(f"/dang-vien/?don-vi={world.base.pk}&ngay=30/06/2018")

    assert listed.context["page"].total == 1


def test_a_day_before_the_tree_shows_nothing(client_of: Browse, officer: User) -> None:
    page = text(client_of(officer).get(TREE, {"ngay": "1/1/2005"}))

    assert "Chưa có tổ chức nào vào ngày 01/01/2005." in page
