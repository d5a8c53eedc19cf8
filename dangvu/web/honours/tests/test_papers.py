"""The papers of a wave: the lists as files, and a stack of Word papers with one click."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pypdfium2
import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from docx import Document
from docx.oxml.ns import qn

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.honours.models import BadgeAward, BadgeWave, WaveCeremony, WaveEntry
from dangvu.honours.stages import AwardKind, Standing
from tests.world import ON, World, member

Browse = Callable[[User], Client]
DAY = date(2020, 2, 3)


@pytest.fixture
def wave(world: World) -> BadgeWave:
    """Fifty people of the first cell, each at thirty years."""
    made = BadgeWave.objects.create(
        unit=world.agencies, day=DAY, scheme="thuong", judged_on=ON, drawn_up_by="can-bo",
        drawn_up_at=timezone.now(),
    )  # fmt: skip
    for number in range(1, 51):
        person = member(f"Lò Văn {number:02d}", world.first_cell, ceremony_on=date(1990, 1, 15))
        WaveEntry.objects.create(
            wave=made, person=person, unit=world.first_cell, milestone=30,
            reached_on=date(2020, 1, 15), kind=AwardKind.NORMAL, standing=Standing.LISTED,
            reason="đủ 30 năm",
        )  # fmt: skip
    return made


def page(wave: BadgeWave) -> str:
    return f"/huy-hieu/dot/{wave.pk}/giay-to/"


def asked(wave: BadgeWave, kind: str, **other: Any) -> dict[str, Any]:
    people = [entry.person_id for entry in wave.entries.order_by("id")]
    signed = {
        "signer": "Trần Thị Trà",
        "recipients": "- Như trên;\n- Lưu.",
        "basis": "Điều lệ Đảng;",
    }
    return {"kind": kind, "people": people, **signed, **other}


def words(content: bytes) -> str:
    return "\n".join(t.text or "" for t in Document(BytesIO(content)).element.body.iter(qn("w:t")))


def test_the_page_ticks_everybody_and_has_one_button(
    client_of: Browse, officer: User, wave: BadgeWave
) -> None:
    shown = client_of(officer).get(page(wave)).content.decode()

    assert shown.count('name="people"') == 50
    assert shown.count(" checked") == 51
    assert shown.count("In cả tập") == 1


def test_fifty_declarations_come_as_one_file(
    client_of: Browse, officer: User, wave: BadgeWave
) -> None:
    answer = client_of(officer).post(page(wave), asked(wave, "badge_declaration"))

    whole: Any = Document(BytesIO(answer.content))
    assert len(whole.sections) == 50
    found = words(answer.content)
    assert all(f"Tôi là: Lò Văn {number:02d}" in found for number in range(1, 51))
    assert whole.sections[0].header.paragraphs[0].text == "DỮ LIỆU THỬ"


def test_only_those_ticked_are_printed(client_of: Browse, officer: User, wave: BadgeWave) -> None:
    one = [wave.entries.order_by("id")[0].person_id]
    answer = client_of(officer).post(page(wave), asked(wave, "badge_declaration", people=one))

    assert words(answer.content).count("Tôi là:") == 1


def test_the_submission_carries_list_counts_and_signature(
    client_of: Browse, officer: User, wave: BadgeWave
) -> None:
    given = asked(wave, "badge_submission", number="05-TTr/ĐU", to_body="Ban Thường vụ Tỉnh ủy")
    found = words(client_of(officer).post(page(wave), given).content)

    for said in (
        "ĐẢNG ỦY CÁC CƠ QUAN TRÀ LŨNG", "TỈNH ỦY TRÀ LŨNG", "Số 05-TTr/ĐU", "Mẫu 4-HHĐ", "30 năm",
        "Lò Văn 50", "Trần Thị Trà", "Căn cứ Điều lệ Đảng;", "- Như trên;", "- Lưu.",
        "cho 50 đảng viên", "ngày 02 tháng 12 năm 2019",
    ):  # fmt: skip
        assert said in found


def test_decisions_and_invitations_wait_for_the_board_and_the_ceremony(
    client_of: Browse, officer: User, world: World, wave: BadgeWave
) -> None:
    browser = client_of(officer)
    before = browser.post(page(wave), asked(wave, "badge_decision")).content.decode()
    assert "Chưa ghi được" in before

    entry = wave.entries.order_by("id")[0]
    BadgeAward.objects.create(
        wave=wave, person=entry.person, unit=entry.unit, milestone=30, kind=AwardKind.NORMAL,
        given_on=DAY, decided_on=ON, decision_number="7-QĐ/TU", order=1, number="TL 00000124",
        source="7-QĐ/TU",
    )  # fmt: skip
    WaveCeremony.objects.create(
        wave=wave, unit=world.base, held_on=DAY, at="8 giờ", place="hội trường Sở", invited_on=ON
    )
    decided = words(browser.post(page(wave), asked(wave, "badge_decision_person")).content)
    assert "Số Huy hiệu: TL 00000124." in decided
    assert "BAN THƯỜNG VỤ TỈNH ỦY TRÀ LŨNG QUYẾT ĐỊNH:" in decided
    assert "ĐẢNG ỦY CÁC CƠ QUAN TRÀ LŨNG" not in decided
    invited = words(browser.post(page(wave), asked(wave, "badge_invitation")).content)
    assert "Lò Văn 01, Chi bộ Trà Hồng" in invited
    assert "8 giờ, ngày 03/02/2020" in invited


def test_the_list_4_hhd_comes_as_workbook_and_pdf(
    client_of: Browse, officer: User, wave: BadgeWave
) -> None:
    browser = client_of(officer)
    book: Any = openpyxl.load_workbook(
        BytesIO(browser.get(f"{page(wave)}4-hhd.xlsx").content)
    ).active
    said = {cell for row in book.iter_rows(values_only=True) for cell in row if cell}
    assert {"Mẫu 4-HHĐ", "Nơi đề nghị tặng HHĐ", "Lò Văn 50", "DỮ LIỆU THỬ"} <= said

    pdf = pypdfium2.PdfDocument(browser.get(f"{page(wave)}4-hhd.pdf").content)
    text = [each.get_textpage().get_text_range() for each in pdf]
    assert all("Nơi đề nghị" in each.replace("\r\n", " ") for each in text[:2])
    assert f"Trang {len(text)}/{len(text)}" in text[-1]


def test_what_was_taken_out_stands_on_the_trail(
    client_of: Browse, officer: User, wave: BadgeWave
) -> None:
    client_of(officer).post(page(wave), asked(wave, "badge_submission"))

    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(verb="honours.paper_taken_out")
    assert (entry.subject_id, entry.username) == (wave.pk, "can-bo")


def test_nobody_ticked_is_asked_for_again(
    client_of: Browse, officer: User, wave: BadgeWave
) -> None:
    shown = client_of(officer).post(page(wave), asked(wave, "badge_declaration", people=[]))

    assert "Chưa chọn ai." in shown.content.decode()


def test_the_number_of_another_kind_of_document_is_refused(
    client_of: Browse, officer: User, wave: BadgeWave
) -> None:
    given = asked(wave, "badge_submission", number="261-QĐ/TU")
    shown = client_of(officer).post(page(wave), given).content.decode()

    assert "Số 261-QĐ/TU là số của loại văn bản khác" in shown
