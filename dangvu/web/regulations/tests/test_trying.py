"""Sets tried on the roll and compared: counts, names and reasons, only of those in sight."""

from collections.abc import Callable

from django.conf import settings
from django.test import Client

from dangvu.access.hats import hats_of
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.publishing import publish_set
from dangvu.web.regulations.tests.set_pages import SETS, fill, said
from tests.world import ON, World

Browser = Callable[[User], Client]
Opened = Callable[..., AdoptedSet]


def test_trying_counts_and_opens_names_with_reasons(
    client_of: Browser, officer: User, opened: Opened, graded: None, world: World
) -> None:
    draft = opened()
    address = f"{SETS}thu/?a={draft.definition['id']}"

    counted = said(client_of(officer).get(address))
    names = said(client_of(officer).get(f"{address}&ket-qua=met"))

    assert "1 quần chúng trong danh sách nguồn" in counted
    assert "1 đủ điều kiện" in counted
    assert world.candidate.full_name not in counted
    assert world.candidate.full_name in names
    assert "Đủ điều kiện theo Tiêu chuẩn (1)" in names
    assert (
        Entry.objects.using(settings.READ_TRAIL_DATABASE)
        .filter(verb="regulations.set_tried")
        .count()
        == 2
    )


def test_comparing_names_who_would_change_and_why(
    client_of: Browser, officer: User, opened: Opened, graded: None, world: World
) -> None:
    good, excellent = opened(), opened("excellent")
    address = f"{SETS}so-sanh/?a={good.definition['id']}&b={excellent.definition['id']}"

    text = said(client_of(officer).get(address))

    assert "1 người đổi kết quả, 0 người giữ nguyên" in text
    assert f"{world.candidate.full_name} {world.first_cell}" in text
    assert "đủ điều kiện chưa đủ điều kiện" in text
    assert "Chưa đủ điều kiện: chưa đạt" in text
    assert (
        Entry.objects.using(settings.READ_TRAIL_DATABASE)
        .filter(verb="regulations.sets_compared")
        .exists()
    )


def test_the_other_set_is_compared_with_what_holds_now(
    client_of: Browser, officer: User, standing_member: User, opened: Opened, graded: None
) -> None:
    publish_set(opened(), revision=0, by=hats_of(standing_member, ON).actor())
    later = opened("excellent")

    text = said(client_of(officer).get(f"{SETS}so-sanh/?b={later.definition['id']}"))

    assert "Đang so: “Tiêu chuẩn good” với “Tiêu chuẩn excellent”" in text
    assert "1 người đổi kết quả" in text


def test_a_set_that_holds_is_compared_with_the_one_it_replaced(
    client_of: Browser, officer: User, standing_member: User, opened: Opened, graded: None
) -> None:
    publisher = hats_of(standing_member, ON).actor()
    first = publish_set(opened("excellent", from_on="2019-11-01"), revision=0, by=publisher)
    browser, draft = client_of(officer), opened()
    fill(
        browser, draft, "ten/", title="Tiêu chuẩn good", issuer="Đảng ủy", source="Kế hoạch 2",
        from_on="2/12/2019", until_on="", years="2", follows=str(first.pk),
    )  # fmt: skip
    publish_set(draft, revision=1, by=publisher)

    text = said(browser.get(f"{SETS}so-sanh/?b={draft.definition['id']}"))

    assert "Đang so: “Tiêu chuẩn excellent” với “Tiêu chuẩn good”" in text


def test_somebody_from_elsewhere_sees_neither_set_nor_names(
    client_of: Browser, other_officer: User, opened: Opened, graded: None, world: World
) -> None:
    draft = opened()
    browser = client_of(other_officer)

    tried = said(browser.get(f"{SETS}thu/?a={draft.definition['id']}&ket-qua=met"))
    of_shipped = said(browser.get(f"{SETS}thu/?a=ke-hoach-83&ket-qua=unmet"))

    assert "Không có bộ tiêu chuẩn này" in tried
    assert world.candidate.full_name not in tried + of_shipped
    assert "0 quần chúng" in of_shipped


def test_an_indicator_set_is_neither_tried_nor_counted(
    client_of: Browser, officer: User, opened: Opened
) -> None:
    draft = opened(indicator=True, subject="screening")

    shown = said(client_of(officer).get(f"{SETS}{draft.pk}/"))
    tried = said(client_of(officer).get(f"{SETS}thu/?a={draft.definition['id']}"))

    assert "không thử trên danh sách" in shown
    assert "Thử trên danh sách" not in shown
    assert "đủ điều kiện" not in shown
    composed = said(client_of(officer).get(f"{SETS}{draft.pk}/soan/"))
    assert "đủ điều kiện" not in composed
    asked = said(client_of(officer).get(f"{SETS}{draft.pk}/soan/tieu-chuan/"))
    assert "Ai đạt thì" not in asked
    assert "không có kết luận" in tried
    assert (
        not Entry.objects.using(settings.READ_TRAIL_DATABASE)
        .filter(verb="regulations.set_tried")
        .exists()
    )
