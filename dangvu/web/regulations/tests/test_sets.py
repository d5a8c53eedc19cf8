"""Sets on pages: listed, composed step by step, refused with a place, published by two people."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from dangvu.access.hats import hats_of
from dangvu.accounts.models import User
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.publishing import publish_set
from dangvu.regulations.stages import SetStage
from dangvu.web.regulations.tests.set_pages import SETS, fill, said
from tests.world import ON, World

Browser = Callable[[User], Client]
Opened = Callable[..., AdoptedSet]


def latest() -> AdoptedSet:
    found = AdoptedSet.objects.order_by("-id").first()
    assert found
    return found


def step(browser: Client, draft: AdoptedSet, what: str, page: str = "") -> Any:
    draft.refresh_from_db()
    answer = browser.post(
        f"{SETS}{draft.pk}/soan/{page}", {"lan": draft.revision, "buoc": what}, follow=True
    )
    draft.refresh_from_db()
    return answer


def test_the_list_shows_every_kind_with_days_and_certainty(
    client_of: Browser, officer: User, opened: Opened,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for level in ("good", "excellent", "completed"):
        opened(level)
    browser = client_of(officer)

    with django_assert_max_num_queries(8):
        text = said(browser.get(SETS))

    assert "Tiêu chuẩn good bản thảo" in text
    assert "Tiêu chuẩn kết nạp lớp đảng viên 90 năm ngày thành lập Đảng mẫu" in text
    assert "từ 02/12/2019" in text


def test_a_shipped_set_is_read_with_its_words_and_readings(
    client_of: Browser, officer: User
) -> None:
    text = said(client_of(officer).get(f"{SETS}co-san/?ma=ke-hoach-83"))

    assert "trong đó có ít nhất 01 năm hoàn thành xuất sắc nhiệm vụ" in text
    assert "Ba năm liên tiếp bất kỳ trong năm năm gần nhất" in text
    assert "mà không ghi tính đến khi nào" in text


def test_a_draft_is_composed_from_nothing(client_of: Browser, officer: User, world: World) -> None:
    browser = client_of(officer)
    begun = {"title": "Tiêu chuẩn của ta", "subject": "criteria", "chosen_unit": world.agencies.pk}
    answer = browser.post(f"{SETS}moi/", begun, follow=True)
    draft = latest()
    assert "Chưa xong" in said(answer)

    fill(browser, draft, "tieu-chuan/", title="Cán bộ", source="mục 1", verdict="met")
    fill(browser, draft, "dieu-kien/?cho=outcomes.0.when&loai=all", _="")
    fill(browser, draft, "dieu-kien/?cho=outcomes.0.when&cach=them&loai=in_group", group="staff")
    fill(
        browser, draft, "dieu-kien/?cho=outcomes.0.when&cach=them&loai=consecutive",
        years="3", anchor="review",
    )  # fmt: skip
    answer = fill(
        browser, draft, "dieu-kien/?cho=outcomes.0.when.all.1.consecutive.every&loai=rated",
        of="staff", at_least="good",
    )  # fmt: skip
    fill(
        browser, draft, "ten/", title="Tiêu chuẩn của ta", issuer="Đảng ủy", source="Nghị quyết 7",
        from_on="3/2/2020", until_on="", years="5", follows="",
    )  # fmt: skip

    assert "Đã ghi: " in said(answer)
    assert "03 năm liên tiếp tính đến thời điểm xem xét" in said(answer)
    assert draft.definition["outcomes"][0]["when"]["all"] == [
        {"in_group": {"group": "staff"}},
        {
            "consecutive": {
                "years": 3,
                "anchor": "review",
                "every": {"rated": {"of": "staff", "at_least": "good"}},
            }
        },
    ]
    assert f"{draft.from_on:%d/%m/%Y}" == "03/02/2020"
    assert "Chưa xong" not in said(browser.get(f"{SETS}{draft.pk}/"))


def test_parts_are_moved_wrapped_taken_out_and_a_step_undone(
    client_of: Browser, officer: User, opened: Opened
) -> None:
    browser, draft = client_of(officer), opened()
    place = "outcomes.0.when.all"

    step(browser, draft, f"len {place}.1")
    assert "rated" in draft.definition["outcomes"][0]["when"]["all"][0]
    step(browser, draft, f"gom-mot {place}.0")
    assert "any" in draft.definition["outcomes"][0]["when"]["all"][0]
    step(browser, draft, f"bo {place}.0")
    assert len(draft.definition["outcomes"][0]["when"]["all"]) == 1
    for _ in range(3):
        step(browser, draft, "lui ")

    assert draft.definition == opened("good").definition | {"id": draft.definition["id"]}


def test_readings_part_in_one_place_and_one_is_chosen(
    client_of: Browser, officer: User, opened: Opened
) -> None:
    browser, draft = client_of(officer), opened()
    place = "outcomes.0.when.all.1"

    fill(browser, draft, "cach-doc/", title="Rộng", because="Chữ “hoặc”")
    fill(browser, draft, "cach-doc/", title="Hẹp", because="")
    step(browser, draft, f"tach-cach-doc {place}")
    fill(
        browser, draft, f"dieu-kien/?cho={place}.by_reading.hep&loai=rated",
        n="2", of="staff", at_least="good",
    )  # fmt: skip
    assert "Chưa chọn cách đọc" in said(browser.get(f"{SETS}{draft.pk}/soan/"))
    step(browser, draft, "cach-doc hep")

    assert draft.reading == "hep"
    assert draft.in_all_readings().read_as("rong") != draft.as_rules()
    step(browser, draft, "bo-cach-doc rong")
    assert draft.definition["readings"] == []
    assert "rated" in draft.definition["outcomes"][0]["when"]["all"][1]


@pytest.mark.parametrize(
    ("address", "values", "words"),
    [
        ("dieu-kien/?cho=outcomes.0.when&cach=them&loai=age_by_month",
         {"minimum": "720", "maximum": "216"}, "điều kiện 3"),
        ("dieu-kien/?cho=outcomes.0.when&cach=them&loai=consecutive",
         {"years": "5", "anchor": "any"}, "2 năm"),
        ("dieu-kien/?cho=outcomes.9.when&cach=them&loai=official", {}, "không còn"),
        ("dieu-kien/?cho=outcomes.0.when.all.0&cach=them&loai=official", {}, "vào một nhóm"),
        ("dieu-kien/?cho=title&loai=official", {}, "không phải một điều kiện"),
        ("ten/", {"title": "T", "issuer": "Đ", "from_on": "2/12/2019", "until_on": "1/12/2019",
                  "years": "2"}, "trước"),
    ],
    ids=["ages that never meet", "a longer run than the record", "a place that is gone",
         "no group", "no condition", "days the wrong way round"],
)  # fmt: skip
def test_what_is_wrong_is_refused_on_the_page_and_nothing_changes(
    client_of: Browser, officer: User, opened: Opened,
    address: str, values: dict[str, str], words: str,
) -> None:  # fmt: skip
    draft = opened()

    answer = fill(client_of(officer), draft, address, **values)

    assert words in said(answer)
    assert draft.revision == 0


@pytest.mark.parametrize("what", ["bo title", "bo outcomes.9", "len ", "gom-du subject", "bay", ""])
def test_a_step_that_makes_no_sense_changes_nothing(
    client_of: Browser, officer: User, opened: Opened, what: str
) -> None:
    draft = opened()
    before = draft.definition

    answer = step(client_of(officer), draft, what)

    assert answer.status_code == 200
    assert draft.definition == before


def test_an_unknown_leaf_is_not_offered(client_of: Browser, officer: User, opened: Opened) -> None:
    draft = opened()

    answer = fill(
        client_of(officer), draft, "dieu-kien/?cho=outcomes.0.when&cach=them&loai=dep_trai"
    )

    assert "Xếp loại hằng năm" in said(answer)
    assert draft.revision == 0


def test_an_old_page_changes_nothing(client_of: Browser, officer: User, opened: Opened) -> None:
    browser, draft = client_of(officer), opened()
    step(browser, draft, "len outcomes.0.when.all.1")

    answer = browser.post(
        f"{SETS}{draft.pk}/soan/", {"lan": "0", "buoc": "bo outcomes.0"}, follow=True
    )

    assert "đã được sửa ở nơi khác" in said(answer)
    assert AdoptedSet.objects.get(pk=draft.pk).revision == 1


def test_a_second_person_publishes_after_reading_it_in_one_sentence(
    client_of: Browser, officer: User, standing_member: User, opened: Opened, world: World
) -> None:
    draft = opened()
    address = f"{SETS}{draft.pk}/ban-hanh/"
    assert "người ban hành phải là người khác" in said(client_of(officer).get(address))
    refused = client_of(officer).post(address, {"lan": "0"})
    assert "tham gia soạn" in said(refused)

    browser = client_of(standing_member)
    assert (
        f"áp dụng cho {world.agencies} và mọi đơn vị bên dưới, từ 02/12/2019"
        in said(browser.get(address))
    )  # fmt: skip
    answer = browser.post(address, {"lan": "0"}, follow=True)

    draft.refresh_from_db()
    assert draft.stage == SetStage.PUBLISHED
    assert "cho cùng một kết quả trên" in said(answer)
    assert "Đỗ Trà Bắc" in said(answer)


def test_an_overlap_is_refused_on_the_page(
    client_of: Browser, standing_member: User, opened: Opened
) -> None:
    publish_set(opened(), revision=0, by=hats_of(standing_member, ON).actor())
    other = opened("excellent")
    browser = client_of(standing_member)

    shown = said(browser.get(f"{SETS}{other.pk}/ban-hanh/"))
    refused = said(browser.post(f"{SETS}{other.pk}/ban-hanh/", {"lan": "0"}))

    assert "Trùng thời gian với “Tiêu chuẩn good”" in shown
    assert "Ngày có hiệu lực: Trùng thời gian" in refused


def test_an_overlap_is_told_to_the_composer_before_anybody_publishes(
    client_of: Browser, officer: User, standing_member: User, opened: Opened
) -> None:
    publish_set(opened(), revision=0, by=hats_of(standing_member, ON).actor())
    page = f"{SETS}{opened('excellent').pk}/"

    for address in (page, f"{page}soan/"):
        shown = client_of(officer).get(address).content.decode()
        assert "Trùng thời gian với “Tiêu chuẩn good”" in shown
        assert f'href="{page}soan/ten/"' in shown
    assert "Đọc lại và ban hành" not in said(client_of(standing_member).get(page))


def test_a_draft_is_discarded_and_a_set_is_ended(
    client_of: Browser, officer: User, standing_member: User, opened: Opened
) -> None:
    browser = client_of(officer)
    draft = opened("excellent")
    browser.post(f"{SETS}{draft.pk}/bo/")
    holding = publish_set(opened(), revision=0, by=hats_of(standing_member, ON).actor())

    wrong = browser.post(f"{SETS}{holding.pk}/thoi/", {"until_on": "1/1/2019", "source": "CV 9"})
    browser.post(f"{SETS}{holding.pk}/thoi/", {"until_on": "3/2/2020", "source": "CV 9"})

    holding.refresh_from_db()
    assert browser.get(f"{SETS}{draft.pk}/").status_code == 404
    assert "đứng trước ngày có hiệu lực" in said(wrong)
    assert f"{holding.until_on:%d/%m/%Y}" == "03/02/2020"


def test_a_cell_secretary_reads_what_holds_above_but_composes_nothing(
    client_of: Browser, secretary: User, standing_member: User, opened: Opened
) -> None:
    holding = publish_set(opened(), revision=0, by=hats_of(standing_member, ON).actor())
    draft = opened("excellent")
    browser = client_of(secretary)

    assert browser.get(f"{SETS}{holding.pk}/").status_code == 200
    assert browser.get(f"{SETS}{draft.pk}/").status_code == 404
    assert browser.get(f"{SETS}{holding.pk}/thoi/").status_code == 403
    assert browser.get(f"{SETS}moi/").status_code == 403
