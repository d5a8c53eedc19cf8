"""A candidate's page: conditions with facts and clauses, other readings, days, forms, the trail."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.people.kinds import AwardForm, AwardLevel, FindingKind, Grade, GradingOf
from dangvu.people.models import Commendation, Finding, Grading
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.stages import SetStage
from dangvu.rules.sets import shipped
from tests.world import ON, SOURCE, World

Browse = Callable[[User], Client]


def adopt(world: World, key: str = "ke-hoach-83", reading: str = "den-khi-xet") -> AdoptedSet:
    """The agencies' committee lays down a shipped set in one reading."""
    ruleset = shipped()[key]
    return AdoptedSet.objects.create(
        unit=world.agencies, key=key, subject=ruleset.subject.value, title=ruleset.title,
        definition=json.loads(json.dumps(dict(ruleset.data), default=str)), reading=reading,
        source=ruleset.source, from_on=ruleset.from_on, stage=SetStage.PUBLISHED,
        drafted_by="a", drafted_at=timezone.now(), published_by="b", published_at=timezone.now(),
    )  # fmt: skip


def grade(world: World, years: dict[int, Grade]) -> None:
    for year, mark in years.items():
        Grading.objects.create(
            person=world.candidate, year=year, of=GradingOf.STAFF, grade=mark,
            source=f"Phiếu xếp loại năm {year}", recorded_at=timezone.now(),
        )  # fmt: skip


def address(world: World) -> str:
    return f"/nguon/{world.candidate.candidacies.get().pk}/"


def page_of(browser: Client, world: World, **asked: str) -> str:
    answer = browser.get(address(world), asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def browser(client_of: Browse, officer: User) -> Client:
    return client_of(officer)


def test_a_missing_year_is_the_verdict_and_what_it_would_decide_stands_beside_it(
    browser: Client, world: World
) -> None:
    adopt(world)
    grade(world, {2018: Grade.EXCELLENT, 2016: Grade.GOOD})

    page = page_of(browser, world)

    assert "? thiếu giấy tờ" in page
    assert "phiếu xếp loại của cơ quan năm 2017" in page
    assert (
        "Nếu từ “hoàn thành tốt nhiệm vụ” trở lên thì đủ điều kiện; nếu không thì chưa đủ điều kiện."
        in page
    )
    assert "2018: hoàn thành xuất sắc nhiệm vụ – Phiếu xếp loại năm 2018" in page
    assert "Có 03 năm liên tiếp được đánh giá xếp loại" in page
    assert "cách hiểu đang áp dụng: Ba năm liên tiếp tính đến thời điểm xem xét" in page


def test_the_one_primary_button_leads_to_the_form_of_the_missing_year(
    browser: Client, world: World
) -> None:
    adopt(world)
    grade(world, {2018: Grade.EXCELLENT, 2016: Grade.GOOD})

    page = page_of(browser, world)

    assert page.count('class="btn main"') == 1
    assert ">Ghi xếp loại năm 2017</a>" in page
    assert f"/dang-vien/{world.candidate.pk}/xep-loai/?nam=2017&amp;loai=staff" in page


def test_other_readings_and_the_letter_before_stand_beside_it(
    browser: Client, world: World
) -> None:
    """Good years in 2014-2016 alone: a run on record, but not one up to the review."""
    adopt(world)
    marks = dict.fromkeys(range(2014, 2019), Grade.GOOD) | {2015: Grade.EXCELLENT}
    grade(world, {**marks, 2017: Grade.COMPLETED})

    answer = browser.get(address(world))
    lines = {
        (line.reading, line.is_before): line.chip.words
        for card in answer.context["cards"]
        for line in card.lines
        if card.standing.chosen.ruleset.id == "ke-hoach-83"
    }

    assert lines == {
        ("Ba năm liên tiếp tính đến thời điểm xem xét", False): "chưa đủ điều kiện",
        ("Ba năm liên tiếp bất kỳ trong năm năm gần nhất", False): "đủ điều kiện",
        ("Xuất sắc, hoặc được khen thưởng, hoặc đạt danh hiệu", True): "chưa đủ điều kiện",
        ("Xuất sắc và được khen thưởng, hoặc đạt danh hiệu", True): "chưa đủ điều kiện",
    }


def test_another_day_of_review_moves_the_years(browser: Client, world: World) -> None:
    adopt(world)
    grade(world, dict.fromkeys((2016, 2017, 2018), Grade.GOOD) | {2016: Grade.EXCELLENT})

    assert "✓ đủ điều kiện" in page_of(browser, world)
    page = page_of(browser, world, ngay="15/01/2020")
    assert "phiếu xếp loại của cơ quan năm 2019" in page
    assert "Tính như đến ngày 15/01/2020, với giấy tờ có đến hôm nay." in page


@pytest.mark.parametrize(
    ("typed", "words"),
    [("31/02/2020", "không có trong lịch"), ("3/2/2030", "Chỉ xét được từ")],
)
def test_a_day_that_cannot_be_judged_is_refused(
    browser: Client, world: World, typed: str, words: str
) -> None:
    page = page_of(browser, world, ngay=typed)
    assert words in page
    assert f'value="{typed}"' in page


def test_before_the_set_held_it_is_not_asked(browser: Client, world: World) -> None:
    adopt(world)
    assert "Tiêu chuẩn (1)" not in page_of(browser, world, ngay="1/12/2019")
    assert "Tiêu chuẩn (1)" in page_of(browser, world, ngay="2/12/2019")


def test_opening_the_page_is_put_on_the_trail(
    client_of: Browse, secretary: User, world: World
) -> None:
    page_of(client_of(secretary), world)

    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(
        verb="development.conditions_read"
    )
    assert (entry.username, entry.unit_id) == (secretary.username, world.first_cell.pk)


def test_who_only_reads_gets_no_form(
    client_of: Browse, standing_member: User, world: World
) -> None:
    adopt(world)
    page = page_of(client_of(standing_member), world)

    assert "phiếu xếp loại của cơ quan năm 2018" in page
    assert "/xep-loai/" not in page


def test_a_conflict_is_named_with_what_to_do(browser: Client, world: World) -> None:
    adopt(world)
    world.candidate.birth_month, world.candidate.birth_day = 3, 4
    world.candidate.save()
    Commendation.objects.create(
        person=world.candidate, given_on=date(1990, 1, 1), level=AwardLevel.PROVINCE,
        form=AwardForm.CERTIFICATE_OF_MERIT, source=SOURCE, recorded_at=timezone.now(),
    )  # fmt: skip
    grade(world, dict.fromkeys((2016, 2017, 2018), Grade.GOOD))

    page = page_of(browser, world)

    assert "Mâu thuẫn" in page
    assert "trước ngày sinh" in page
    assert "Hãy xem lại hai ngày này" in page


def test_a_grading_supplied_from_the_page_settles_the_verdict(
    browser: Client, world: World
) -> None:
    adopt(world)
    grade(world, {2018: Grade.EXCELLENT, 2016: Grade.GOOD})
    form = f"/dang-vien/{world.candidate.pk}/xep-loai/"

    answer = browser.post(
        form,
        {"year": "2017", "of": "staff", "grade": "good", "source": "Phiếu 2017",
         "ve": address(world)},
        follow=True,
    )  # fmt: skip

    page = answer.content.decode()
    assert answer.redirect_chain == [(address(world), 302)]
    assert "Đã ghi cho Vũ Thị Trà Ngân: 2017: hoàn thành tốt nhiệm vụ." in page
    assert "✓ đủ điều kiện" in page


def test_a_refused_form_keeps_what_was_typed(browser: Client, world: World) -> None:
    page = browser.post(
        f"/dang-vien/{world.candidate.pk}/xep-loai/",
        {"year": "2031", "of": "staff", "grade": "good", "source": "Phiếu của cơ quan"},
    ).content.decode()

    assert "Năm 2031 chưa tới. Hãy xem lại năm." in page
    assert 'value="2031"' in page
    assert 'value="Phiếu của cơ quan"' in page
    assert not Grading.objects.exists()


def test_nobody_is_led_away_after_recording(browser: Client, world: World) -> None:
    answer = browser.post(
        f"/dang-vien/{world.candidate.pk}/xep-loai/",
        {"year": "2017", "of": "staff", "grade": "good", "source": "Phiếu",
         "ve": "https://elsewhere.example/"},
    )  # fmt: skip
    assert answer.headers["Location"] == f"/dang-vien/{world.candidate.pk}/"


def test_a_finding_begins_with_the_cell_and_is_kept_with_its_unit(
    client_of: Browse, secretary: User, world: World
) -> None:
    browser = client_of(secretary)
    form = f"/dang-vien/{world.candidate.pk}/ket-luan/"

    assert 'value="Chi bộ Trà Hồng"' in browser.get(form, {"loai": "outstanding"}).content.decode()
    browser.post(
        form,
        {"kind": "outstanding", "is_positive": "no", "body": "Chi bộ Trà Hồng",
         "found_on": "1/12/2019", "source": "Nghị quyết 5-NQ/CB"},
    )  # fmt: skip

    found = Finding.objects.get()
    assert (found.kind, found.is_positive) == (FindingKind.OUTSTANDING, False)
    assert found.unit == world.first_cell


def test_who_may_not_record_is_turned_away(
    client_of: Browse, standing_member: User, world: World
) -> None:
    for form in ("xep-loai", "hoc-luc", "giay-chung-nhan", "giay-to", "ket-luan"):
        answer = client_of(standing_member).get(f"/dang-vien/{world.candidate.pk}/{form}/")
        assert answer.status_code == 403


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("hoc-luc", {"school_year": "2018", "grade": "very_good"}),
        ("giay-chung-nhan", {"kind": "awareness", "number": "245", "given_on": "2/3/2019"}),
        ("giay-to", {"kind": "application", "dated_on": "2/3/2019", "kept_at": "Tủ 2"}),
    ],
)
def test_the_other_forms_record_their_fact(
    browser: Client, world: World, form: str, told: dict[str, str]
) -> None:
    answer = browser.post(
        f"/dang-vien/{world.candidate.pk}/{form}/", {**told, "source": "Hồ sơ"}, follow=True
    )
    assert "Đã ghi cho Vũ Thị Trà Ngân" in answer.content.decode()
    assert Entry.objects.filter(verb__startswith="people.", verb__endswith="_recorded").count() == 1


def test_a_page_is_judged_in_a_fixed_number_of_queries(
    browser: Client, world: World, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    adopt(world)
    with django_assert_max_num_queries(40):  # type: ignore[attr-defined]
        browser.get(address(world))


def test_on_the_day_of_the_office_it_is_judged_today(browser: Client, world: World) -> None:
    assert f"Xét vào ngày: {ON:%d/%m/%Y}" in page_of(browser, world)
