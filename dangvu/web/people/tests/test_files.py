"""Lists of people taken out by a page: the question of the page, whole, and a line on the trail."""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
import pypdfium2
import pytest
from django.conf import settings
from django.test import Client

from dangvu.access.permissions import GRANTS, Permission
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.documents.writing import MOST_ROWS
from dangvu.web.papers import fit_for_files
from tests.world import World

Browse = Callable[[User], Client]


def words(answer: Any) -> list[str]:
    page = openpyxl.load_workbook(BytesIO(answer.content)).active
    return [str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell]


@pytest.mark.parametrize("page", ["/dang-vien/", "/nguon/"])
def test_a_list_offers_its_files_with_the_question_that_was_asked(
    client_of: Browse, officer: User, page: str
) -> None:
    shown = client_of(officer).get(page, {"ten": "tra", "trang": "cuoi"}).content.decode()

    assert f'href="{page}danh-sach.xlsx?ten=tra"' in shown
    assert f'href="{page}danh-sach.pdf?ten=tra"' in shown


def test_the_members_come_as_a_workbook_with_a_vietnamese_name(
    client_of: Browse, officer: User
) -> None:
    answer = client_of(officer).get("/dang-vien/danh-sach.xlsx", {"loai": "probationary"})

    found = words(answer)
    assert "Hà Văn Trà Sơn" in found
    assert "Lò Thị Trà Giang" not in found
    assert "DỮ LIỆU THỬ" in found
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''Danh%20s%C3%A1ch")
    assert answer["Cache-Control"] == "no-store"


def test_the_pool_comes_as_a_pdf_that_opens_in_the_browser(
    client_of: Browse, officer: User
) -> None:
    answer = client_of(officer).get("/nguon/danh-sach.pdf")

    [page] = pypdfium2.PdfDocument(answer.content)
    assert "Vũ Thị Trà Ngân" in page.get_textpage().get_text_range()
    assert answer["Content-Disposition"].startswith("inline; ")


def test_a_past_day_gives_the_list_of_that_day(client_of: Browse, officer: User) -> None:
    answer = client_of(officer).get("/dang-vien/danh-sach.xlsx", {"ngay": "1/5/2019"})

    assert "Hà Văn Trà Sơn" not in words(answer)


def test_who_took_what_out_stands_on_the_trail(
    client_of: Browse, officer: User, world: World
) -> None:
    client_of(officer).get("/dang-vien/danh-sach.pdf", {"ten": "son"})

    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(verb="people.list_taken_out")
    assert (entry.username, entry.unit_id) == ("can-bo", world.agencies.pk)
    assert json.loads(entry.detail.content) == {
        "day": "2019-12-02", "ending": "pdf", "name": "son", "rows": 1,
    }  # fmt: skip


def test_a_list_too_long_to_print_leads_back_with_a_word(
    client_of: Browse, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST_ROWS, "pdf", 1)
    answer = client_of(officer).get("/dang-vien/danh-sach.pdf", {"ten": "tra"}, follow=True)

    assert answer.redirect_chain == [("/dang-vien/?ten=tra", 302)]
    assert "Danh sách dài quá 1 dòng" in answer.content.decode()
    reads = Entry.objects.using(settings.READ_TRAIL_DATABASE)
    assert not reads.filter(verb="people.list_taken_out").exists()


@pytest.mark.parametrize("page", ["/dang-vien/", "/nguon/"])
def test_a_unit_elsewhere_is_out_of_sight(
    client_of: Browse, officer: User, world: World, page: str
) -> None:
    asked = {"don-vi": world.other_cell.pk}

    assert client_of(officer).get(f"{page}danh-sach.xlsx", asked).status_code == 404


def test_who_may_take_lists_out_may_read_them() -> None:
    for granted in GRANTS.values():
        if Permission.EXPORT_LIST in granted:
            assert granted >= {Permission.READ_ROLL, Permission.READ_POOL}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Danh sách - Chi bộ: Số 1/A?", "Danh sách - Chi bộ Số 1 A"),
        ("..", "danh sách"),
        ("a\r\nb", "a b"),
    ],
)
def test_a_files_name_keeps_vietnamese_and_loses_what_windows_refuses(name: str, kept: str) -> None:
    assert fit_for_files(name) == kept
