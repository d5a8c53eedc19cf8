"""The roll and the page of one person, as a browser gets them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.people.kinds import Grade, GradingOf, PaperKind
from dangvu.people.models import Grading, MembershipGap, Paper, Person
from dangvu.web.people.record import masked
from tests.world import ON, SOURCE, World, member

Browse = Callable[[User], Client]
ROLL = "/dang-vien/"


def text(answer: Any) -> str:
    return str(answer.content.decode())


def rows(answer: Any) -> list[str]:
    """The names in the order of the list."""
    return [line.name for line in answer.context["lines"]]


def test_an_officer_lists_the_members_of_the_committee(
    client_of: Browse, officer: User, world: World
) -> None:
    answer = client_of(officer).get(ROLL)

    assert rows(answer) == ["Lò Thị Trà Giang", "Hà Văn Trà Sơn"]
    assert "<b>2</b> đảng viên, hôm nay 02/12/2019" in text(answer)
    assert f'<a href="{ROLL}{world.member.pk}/">Lò Thị Trà Giang</a>' in text(answer)
    assert "dự bị" in text(answer)


def test_a_secretary_lists_the_cell_without_a_choice_of_units(
    client_of: Browse, secretary: User
) -> None:
    answer = client_of(secretary).get(ROLL)

    assert rows(answer) == ["Lò Thị Trà Giang"]
    assert 'name="don-vi"' not in text(answer)


def test_the_list_can_be_narrowed_to_a_unit_a_name_and_a_standing(
    client_of: Browse, officer: User, world: World
) -> None:
    browser = client_of(officer)

    assert rows(browser.get(ROLL, {"don-vi": world.second_cell.pk})) == ["Hà Văn Trà Sơn"]
    assert rows(browser.get(ROLL, {"ten": "giang lo"})) == ["Lò Thị Trà Giang"]
    assert rows(browser.get(ROLL, {"loai": "probationary"})) == ["Hà Văn Trà Sơn"]
    assert browser.get(ROLL, {"don-vi": world.district.pk}).status_code == 404


def test_nonsense_in_the_address_asks_for_nothing(client_of: Browse, officer: User) -> None:
    asked = {"don-vi": "đơn vị", "loai": "người lạ", "trang": "sau-9-abc", "ten": "  "}

    answer = client_of(officer).get(ROLL, asked)

    assert len(rows(answer)) == 2
    assert "nên đây là trang đầu" in text(answer)


def test_an_empty_search_teaches(client_of: Browse, officer: User) -> None:
    answer = client_of(officer).get(ROLL, {"ten": "zzz <b>"})

    assert "Không thấy ai tên “zzz &lt;b&gt;”" in text(answer)
    assert "lo van son" in text(answer)
    assert "Xem toàn bộ danh sách hôm nay" in text(answer)


@pytest.mark.parametrize("typed", ["31/12/2018", "31122018", "31-12-18", "2018-12-31"])
def test_another_day_is_typed_as_people_write_it(
    client_of: Browse, officer: User, typed: str
) -> None:
    answer = client_of(officer).get(ROLL, {"ngay": typed})

    assert rows(answer) == ["Lò Thị Trà Giang"]
    assert "ngày <b>31/12/2018</b>, theo cây tổ chức ngày đó" in text(answer)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31/02/2018", "không có trong lịch"),
        ("hôm qua", "Hãy ghi như"),
        ("03/12/2019", "Ngày 03/12/2019 chưa tới. Chỉ xem được đến hôm nay, 02/12/2019."),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_today_is_shown(
    client_of: Browse, officer: User, typed: str, words: str
) -> None:
    answer = client_of(officer).get(ROLL, {"ngay": typed})

    assert words in text(answer)
    assert f'value="{typed}"' in text(answer)
    assert len(rows(answer)) == 2


def test_today_may_be_typed_too(client_of: Browse, officer: User) -> None:
    answer = client_of(officer).get(ROLL, {"ngay": "2/12/2019"})

    assert len(rows(answer)) == 2
    assert "hôm nay 02/12/2019" in text(answer)
    assert "chưa tới" not in text(answer)


def test_a_long_roll_is_read_page_by_page(client_of: Browse, officer: User, world: World) -> None:
    """Sixty bear the same name, so that only the id tells them apart where the page ends."""
    for _ in range(60):
        member("Nguyễn Thị Trà Lan", world.second_cell, ceremony_on=date(2015, 5, 19))
    browser = client_of(officer)

    first = browser.get(ROLL)
    second = browser.get(f"{ROLL}{first.context['page'].next}")
    last = browser.get(f"{ROLL}?trang=cuoi")

    ids = [line.id for answer in (first, second) for line in answer.context["lines"]]
    assert len(ids) == len(set(ids)) == 62
    assert second.context["lines"][0].number == "51"
    assert [line.id for line in last.context["lines"]] == ids[50:]
    assert "Dòng 51–62 trong 62" in text(second)
    assert "Trang sau" not in text(second)


@pytest.mark.parametrize("place", ["root", "base", "second_cell"])
@pytest.mark.parametrize("asked", [{}, {"trang": "cuoi"}, {"ten": "lan"}, {"loai": "official"}])
def test_a_list_page_asks_at_most_ten_queries(
    client_of: Browse,
    officer: User,
    world: World,
    place: str,
    asked: dict[str, str],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    officer.appointments.update(place=getattr(world, place))
    for _ in range(60):
        member("Nguyễn Thị Trà Lan", world.second_cell, ceremony_on=date(2015, 5, 19))
    browser = client_of(officer)

    with django_assert_max_num_queries(10):
        answer = browser.get(ROLL, {"don-vi": getattr(world, place).pk, **asked})

    assert answer.context["lines"]


def test_a_person_is_told_with_dates_party_age_and_places(
    client_of: Browse, officer: User, world: World
) -> None:
    world.member.memberships.update(decision_on=date(2003, 1, 20), decision_number="12-QĐ/ĐU")
    MembershipGap.objects.create(
        membership=world.member.memberships.get(),
        from_on=date(2010, 1, 20),
        to_on=date(2012, 1, 20),
        reason="lost_contact",
        evidence="Bản khai",
    )

    page = text(client_of(officer).get(f"{ROLL}{world.member.pk}/"))

    assert "đảng viên chính thức · Chi bộ Trà Hồng" in page
    assert "20/01/2003, số 12-QĐ/ĐU" in page
    assert "<b>14 năm</b>, tính từ 20/01/2003, đã trừ 2 năm gián đoạn" in page
    assert "(20/01/2010–20/01/2012)" in page


def test_only_the_last_three_digits_of_a_number_are_shown(
    client_of: Browse, officer: User, world: World
) -> None:
    Person.objects.filter(pk=world.member.pk).update(personal_id="024078001236", phone="0912345678")

    page = text(client_of(officer).get(f"{ROLL}{world.member.pk}/"))

    assert "•••••••••236" in page
    assert "•••••••678" in page
    assert "024078001236" not in page
    assert "0912345678" not in page


@pytest.mark.parametrize(
    ("digits", "shown"), [("0123", "•123"), ("123", "123"), ("12", "12"), ("", "")]
)
def test_masking_keeps_the_length(digits: str, shown: str) -> None:
    assert masked(digits) == shown


def test_what_was_corrected_is_struck_through(
    client_of: Browse, officer: User, world: World
) -> None:
    for grade, superseded_at in ((Grade.EXCELLENT, timezone.now()), (Grade.GOOD, None)):
        Grading.objects.create(
            person=world.member, year=2018, of=GradingOf.MEMBER, grade=grade, source=SOURCE,
            recorded_at=timezone.now(), superseded_at=superseded_at,
        )  # fmt: skip

    page = text(client_of(officer).get(f"{ROLL}{world.member.pk}/"))

    assert "<del>Xếp loại đảng viên: hoàn thành xuất sắc nhiệm vụ</del>" in page
    assert "<del>Xếp loại đảng viên: hoàn thành tốt nhiệm vụ</del>" not in page


def test_a_candidate_is_told_with_the_papers_of_the_dossier(
    client_of: Browse, secretary: User, world: World
) -> None:
    Paper.objects.create(
        person=world.candidate, kind=PaperKind.APPLICATION, dated_on=date(2019, 6, 22),
        kept_at="Tủ 1", source=SOURCE, recorded_at=timezone.now(),
    )  # fmt: skip

    page = text(client_of(secretary).get(f"{ROLL}{world.candidate.pk}/"))

    assert "trong nguồn kết nạp của Chi bộ Trà Hồng" in page
    assert '<span class="yes">đơn xin vào Đảng, 22/06/2019</span>' in page
    assert '<span class="miss">kết quả thẩm tra lý lịch: <b>chưa có</b></span>' in page
    assert "chưa có giấy chứng nhận" in page


def test_opening_a_record_is_put_on_the_trail(
    client_of: Browse, secretary: User, world: World
) -> None:
    client_of(secretary).get(f"{ROLL}{world.member.pk}/")

    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(verb="people.person_read")
    assert (entry.username, entry.subject_id) == (secretary.username, world.member.pk)
    assert entry.unit_id == world.first_cell.pk


def test_who_may_not_open_a_record_leaves_no_reading(
    client_of: Browse, other_officer: User, world: World
) -> None:
    answer = client_of(other_officer).get(f"{ROLL}{world.member.pk}/")

    assert answer.status_code == 404
    readings = Entry.objects.using(settings.READ_TRAIL_DATABASE)
    assert not readings.filter(verb="people.person_read")


def test_who_left_is_told_so(client_of: Browse, secretary: User, world: World) -> None:
    world.member.memberships.update(ended_on=ON, end_reason="left")
    world.member.affiliations.update(to_on=ON)

    page = text(client_of(secretary).get(f"{ROLL}{world.member.pk}/"))

    assert "thôi là đảng viên ngày 02/12/2019: xin ra khỏi Đảng" in page
