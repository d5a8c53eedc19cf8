"""The register and the templates, as a browser gets them."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document

from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.documents.intake.tests.word_files import word
from dangvu.registry.kinds import PaperKind
from dangvu.registry.models import CommitteeTerm, DocumentNumber, PaperTemplate
from dangvu.registry.operations.numbers import Outgoing, open_term, take_number
from tests.world import ON, World

Browse = Callable[[User], Client]
REGISTER, KIND = "/van-thu/so-di/", "/van-thu/mau/loai/?loai=letter"
ASKED = {"type": "TTr", "body": "ĐU", "dated_on": "2/12/2019", "subject": "tặng Huy hiệu Đảng"}


@pytest.fixture
def term(world: World, actor: Actor) -> CommitteeTerm:
    began = date(2015, 8, 20)
    return open_term(world.agencies, name="2015–2020", from_on=began, on=ON, by=actor)


def text(answer: Any) -> str:
    return str(answer.content.decode())


def file_with(line: str, name: str = "công văn.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, word(lambda document: document.add_paragraph(line)))


def test_a_register_without_a_term_asks_for_the_congress_first(
    client_of: Browse, officer: User, world: World
) -> None:
    browser = client_of(officer)

    answer = browser.get(REGISTER, follow=True)
    assert "cần ngày đại hội trước" in text(answer)
    given = {"name": "2015-2020", "from_on": "20/8/2015"}
    answer = browser.post("/van-thu/so-di/nhiem-ky/", given, follow=True)
    assert "Nhiệm kỳ <b>2015–2020</b>, từ đại hội ngày 20/08/2015" in text(answer)
    assert CommitteeTerm.objects.get().unit == world.agencies


def test_the_next_number_is_taken_and_shown(
    client_of: Browse, officer: User, term: CommitteeTerm
) -> None:
    browser = client_of(officer)

    answer = browser.post(REGISTER, ASKED, follow=True)
    assert "Đã lấy: Số 01-TTr/ĐU, ngày 02/12/2019." in text(answer)
    assert "02-TTr/ĐU" in text(browser.post(REGISTER, ASKED, follow=True))
    assert DocumentNumber.objects.count() == 2


def test_a_refusal_stands_at_its_field(
    client_of: Browse, officer: User, term: CommitteeTerm
) -> None:
    answer = client_of(officer).post(REGISTER, ASKED | {"body": "đu"})

    assert "Ký hiệu cơ quan viết liền" in text(answer)
    assert not DocumentNumber.objects.exists()


def test_the_register_comes_as_a_workbook_and_the_trail_knows(
    client_of: Browse, officer: User, world: World, actor: Actor, term: CommitteeTerm
) -> None:
    outgoing = Outgoing("QĐ", "ĐU", ON, "=1+1")
    take_number(world.agencies, outgoing=outgoing, on=ON, by=actor)
    answer = client_of(officer).get(f"{REGISTER}so.xlsx")

    page: Any = openpyxl.load_workbook(BytesIO(answer.content)).active
    said = [cell for row in page.iter_rows(values_only=True) for cell in row if cell]
    assert {"SỔ VĂN BẢN ĐI", "01-QĐ/ĐU", "'=1+1", "DỮ LIỆU THỬ"} <= set(said)
    assert (
        Entry.objects.using(settings.READ_TRAIL_DATABASE)
        .filter(verb="registry.register_taken_out")
        .exists()
    )


def test_a_number_is_said_not_to_be_used(
    client_of: Browse, officer: User, world: World, actor: Actor, term: CommitteeTerm
) -> None:
    outgoing = Outgoing("QĐ", "ĐU", ON, "tặng Huy hiệu")
    number = take_number(world.agencies, outgoing=outgoing, on=ON, by=actor)
    browser = client_of(officer)

    answer = browser.post(f"{REGISTER}{number.pk}/", {"reason": "in nhầm"}, follow=True)
    assert "Không dùng: in nhầm" in text(answer)
    again = browser.post(f"{REGISTER}{number.pk}/", {"reason": "in nhầm"})
    assert "đã ghi là không dùng" in text(again)


def test_a_secretary_keeps_the_cells_register_and_replaces_no_template(
    client_of: Browse, secretary: User, world: World
) -> None:
    browser = client_of(secretary)

    assert browser.get(REGISTER, follow=True).status_code == 200
    assert browser.get("/van-thu/mau/").status_code == 403
    assert browser.get(REGISTER, {"don-vi": world.agencies.pk}).status_code == 404


def test_every_kind_of_paper_stands_in_the_list(client_of: Browse, officer: User) -> None:
    shown = text(client_of(officer).get("/van-thu/mau/"))

    assert all(kind.label[1:] in shown for kind in PaperKind)
    assert "mẫu có sẵn" in shown


@pytest.mark.parametrize("kind", PaperKind.values)
def test_a_template_can_be_taken_out_and_looked_at(
    client_of: Browse, officer: User, kind: str
) -> None:
    browser = client_of(officer)
    raw = browser.get("/van-thu/mau/loai/tep/", {"loai": kind})
    shown = browser.get("/van-thu/mau/loai/thu/", {"loai": kind})

    assert "{{" in words(raw.content)
    assert "{{" not in words(shown.content)
    assert "‹" in words(shown.content)


def words(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_an_own_template_is_checked_and_used(
    client_of: Browse, officer: User, world: World
) -> None:
    given = {"file": file_with("{{ to_body }}"), "source": "HD 36", "from_on": "1/12/2019"}
    answer = client_of(officer).post(KIND, given, follow=True)

    assert "Đã nhận mẫu, bản 1, dùng từ 01/12/2019." in text(answer)
    assert "mẫu của Đảng bộ các cơ quan Trà Lũng, bản 1" in text(answer)
    assert PaperTemplate.objects.get().unit == world.agencies


@pytest.mark.parametrize(
    ("upload", "why"),
    [
        (file_with("{{ salary }}"), "Mẫu dùng trường “salary”"),
        (file_with("x", "mẫu.docm"), "không phải mẫu .docx"),
        (SimpleUploadedFile("mẫu.docx", b"%PDF-1.7"), "bên trong là tệp PDF"),
        (SimpleUploadedFile("mẫu.docx", bytes(6 * 1024 * 1024)), "nặng 6 MB"),
        (SimpleUploadedFile("mẫu.docx", b""), "nhị phân"),
    ],
)
def test_a_refused_template_says_why_and_is_not_kept(
    client_of: Browse, officer: User, upload: SimpleUploadedFile, why: str
) -> None:
    upload.seek(0)
    given = {"file": upload, "source": "HD 36", "from_on": "1/12/2019"}
    answer = client_of(officer).post(KIND, given)

    assert why in text(answer)
    assert not PaperTemplate.objects.exists()
    assert Entry.objects.filter(verb="registry.template_refused").exists()


def test_a_template_is_withdrawn_with_one_click(
    client_of: Browse, officer: User, world: World
) -> None:
    browser = client_of(officer)
    given = {"file": file_with("{{ to_body }}"), "source": "HD 36", "from_on": "1/12/2019"}
    browser.post(KIND, given)
    made = PaperTemplate.objects.get()

    answer = browser.post(f"/van-thu/mau/{made.pk}/rut/", follow=True)
    assert "Đã rút bản 1." in text(answer)
    assert "mẫu có sẵn" in text(answer)


def test_a_kind_that_is_not_leads_nowhere(client_of: Browse, officer: User) -> None:
    assert client_of(officer).get("/van-thu/mau/loai/", {"loai": "x"}).status_code == 404
