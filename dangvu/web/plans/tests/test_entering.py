"""Bringing a letter in: read and opened; refused with a sentence; asked about secrets."""

import base64
import json
import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.urls import reverse

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.documents.intake import MAX_BYTES, TakenIn
from dangvu.plans.models import Plan
from dangvu.registry.models import Letter
from dangvu.web.plans.forms import entering
from tests.world import World

ClientOf = Callable[[User], Client]
LETTER = """Số 83-KH/ĐU

KẾ HOẠCH
Kết nạp đảng viên năm 2020

Phấn đấu trong năm 2020, toàn Đảng bộ kết nạp được từ 180 - 220 đảng viên trở lên.
"""
ABOUT_SECRETS = LETTER + "\nThực hiện nghiêm quy định về bảo vệ bí mật nhà nước.\n"


def upload(content: bytes | str, name: str = "ke-hoach-83.txt") -> SimpleUploadedFile:
    raw = content.encode() if isinstance(content, str) else content
    return SimpleUploadedFile(name, raw)


@pytest.fixture
def browser(client_of: ClientOf, officer: User) -> Client:
    return client_of(officer)


@pytest.fixture
def form(world: World) -> dict[str, object]:
    return {"unit": world.agencies.pk, "received_on": ""}


def test_a_letter_is_read_and_opened_for_review(
    browser: Client, form: dict[str, object], world: World
) -> None:
    answer = browser.post(reverse("plans:enter"), {**form, "file": upload(LETTER)})

    plan = Plan.objects.get()
    assert answer.status_code == 302
    assert answer.headers["Location"] == reverse("plans:review", args=[plan.pk])
    assert (plan.unit, plan.key) == (world.agencies, "83-KH/ĐU")
    assert bytes(Letter.objects.get().content) == LETTER.encode()
    page = browser.get(answer.headers["Location"]).content.decode()
    assert "Đọc được" in page
    assert "từ 180, phấn đấu 220 trở lên" in page


def test_the_same_file_twice_opens_the_same_plan(browser: Client, form: dict[str, object]) -> None:
    first = browser.post(reverse("plans:enter"), {**form, "file": upload(LETTER)})
    again = browser.post(reverse("plans:enter"), {**form, "file": upload(LETTER)})

    assert again.headers["Location"] == first.headers["Location"]
    assert Letter.objects.count() == Plan.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "name", "said", "reason"),
    [
        ("MẬT\n" + LETTER, "mat.txt", "mang dấu MẬT", "classified"),
        ("", "rong.txt", "không có nội dung", "empty"),
        (b"%PDF-1.4 abc", "ke-hoach.txt", "bên trong là tệp PDF", "not_what_it_says"),
        ("a,b", "bang.xlsx", "bảng tính", "other_kind"),
        (b"\x00" * 1000, "may.txt", "tệp nhị phân", "not_what_it_says"),
    ],
)
def test_a_refused_file_leaves_a_line_on_the_trail_and_nothing_else(
    browser: Client, form: dict[str, object], content: str, name: str, said: str, reason: str
) -> None:
    answer = browser.post(reverse("plans:enter"), {**form, "file": upload(content, name)})

    assert said in answer.content.decode()
    assert not Letter.objects.exists()
    assert not Plan.objects.exists()
    entry = Entry.objects.select_related("detail").get()
    assert entry.verb == "registry.document_refused"
    assert json.loads(entry.detail.content) == {"file_name": name, "reason": reason}


def test_a_huge_file_is_refused_by_its_size(browser: Client, form: dict[str, object]) -> None:
    content = b"a" * (MAX_BYTES + 1)

    answer = browser.post(reverse("plans:enter"), {**form, "file": upload(content)})

    assert "20 MB" in answer.content.decode()
    assert not Letter.objects.exists()


def test_no_file_is_asked_for_with_an_example(browser: Client, form: dict[str, object]) -> None:
    answer = browser.post(reverse("plans:enter"), form)

    assert "Chưa chọn tệp. Ví dụ: ke-hoach-83.docx." in answer.content.decode()
    assert not Entry.objects.exists()


def test_a_letter_that_speaks_about_secrets_is_asked_about_and_kept_in_the_page(
    browser: Client, form: dict[str, object]
) -> None:
    asked = browser.post(reverse("plans:enter"), {**form, "file": upload(ABOUT_SECRETS)})

    page = asked.content.decode()
    assert "nói tới bí mật nhà nước" in page
    assert not Letter.objects.exists()
    carried = dict(re.findall(r'name="(carried\w*)" value="([^"]*)"', page))
    assert base64.b64decode(carried["carried"]).decode() == ABOUT_SECRETS

    unticked = browser.post(reverse("plans:enter"), {**form, **carried})
    assert "nói tới bí mật nhà nước" in unticked.content.decode()
    assert not Letter.objects.exists()

    ticked = browser.post(reverse("plans:enter"), {**form, **carried, "is_open": "on"})
    assert ticked.status_code == 302
    assert Letter.objects.get().text == ABOUT_SECRETS
    assert Letter.objects.get().file_name == "ke-hoach-83.txt"


def test_a_large_letter_about_secrets_is_chosen_again(
    browser: Client, form: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entering, "CARRIED", 10)

    page = browser.post(
        reverse("plans:enter"), {**form, "file": upload(ABOUT_SECRETS)}
    ).content.decode()

    assert "Chọn lại tệp" in page
    assert ABOUT_SECRETS.splitlines()[0] not in page
    again = {**form, "file": upload(ABOUT_SECRETS), "is_open": "on"}
    assert browser.post(reverse("plans:enter"), again).status_code == 302


def test_a_ticked_box_does_not_let_a_marked_letter_in(
    browser: Client, form: dict[str, object]
) -> None:
    carried = base64.b64encode(("TUYỆT MẬT\n" + LETTER).encode()).decode()
    posted = {**form, "carried": carried, "carried_name": "x.txt", "is_open": "on"}

    answer = browser.post(reverse("plans:enter"), posted)

    assert "mang dấu TUYỆT MẬT" in answer.content.decode()
    assert not Letter.objects.exists()


def test_a_letter_is_not_brought_in_for_somebody_elses_unit(browser: Client, world: World) -> None:
    posted = {"unit": world.district.pk, "file": upload(LETTER)}

    assert browser.post(reverse("plans:enter"), posted).status_code == 200
    assert not Letter.objects.exists()


def test_who_may_not_bring_letters_in_is_kept_out(client_of: ClientOf, secretary: User) -> None:
    assert client_of(secretary).get(reverse("plans:enter")).status_code == 403
    assert client_of(secretary).post(reverse("plans:enter"), {}).status_code == 403


def test_the_original_is_taken_out_as_it_came_and_on_the_trail(
    browser: Client, form: dict[str, object]
) -> None:
    browser.post(reverse("plans:enter"), {**form, "file": upload(LETTER)})

    answer = browser.get(reverse("plans:letter", args=[Plan.objects.get().pk]))

    assert answer.content == LETTER.encode()
    assert 'filename="ke-hoach-83.txt"' in answer.headers["Content-Disposition"]
    read = Entry.objects.using("reads" if "reads" in _databases() else "default")
    assert read.filter(verb="registry.letter_taken_out").count() == 1


def _databases() -> list[str]:
    return list(connections)


def test_a_letter_read_from_a_picture_says_so_on_its_review(
    browser: Client, form: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def recognised(name: str, content: bytes) -> TakenIn:
        return TakenIn(content.decode(), "pdf", False, is_machine_read=True)

    monkeypatch.setattr("dangvu.web.plans.views.entering.take_in", recognised)
    answer = browser.post(
        reverse("plans:enter"), {**form, "file": upload(LETTER, "chup.pdf")}, follow=True
    )
    page = answer.content.decode()
    assert "máy đọc từ ảnh, cần soát" in page
    assert "0 chắc chắn" in page
    assert Letter.objects.get().is_machine_read


def test_a_letter_that_came_as_text_does_not(browser: Client, form: dict[str, object]) -> None:
    page = browser.post(
        reverse("plans:enter"), {**form, "file": upload(LETTER)}, follow=True
    ).content.decode()
    assert "máy đọc từ ảnh" not in page


def test_a_letter_in_an_old_font_is_converted_and_the_officer_is_told(
    browser: Client, form: dict[str, object]
) -> None:
    old = "Soá 12-KH/ÑU\nKEÁ HOAÏCH keát naïp ñaûng vieân naêm 2008\n"
    page = browser.post(
        reverse("plans:enter"), {**form, "file": upload(old.encode("cp1252"))}, follow=True
    ).content.decode()
    assert "phông chữ cũ VNI" in page
    assert "kết nạp đảng viên" in page
