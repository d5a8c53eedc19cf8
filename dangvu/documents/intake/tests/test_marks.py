"""The mark of secrecy is seen in every shape it takes; words about secrets are only asked about."""

import unicodedata
from typing import Any, Literal

import pytest

from dangvu.documents.intake import RefusedDocument, take_in
from dangvu.documents.intake.refusals import Reason
from dangvu.documents.intake.tests.word_files import NAMES, paragraph, raw_word, word

Composed = Literal["NFC", "NFD"]

LONG = "Thực hiện kế hoạch của cấp trên về công tác kết nạp đảng viên, Ban Thường vụ yêu cầu " * 2


def letter(head: str = "", body: str = "") -> str:
    """A plan with one line set into its header zone, or between the paragraphs of its body."""
    return f"ĐẢNG ỦY KHỐI\n*\n{head}\nSố 02-KH/ĐUK\n\nKẾ HOẠCH\n\n{LONG}\n\n{body}\n\nHết.\n"


STAMPS = {
    "MẬT": "MẬT", "TỐI MẬT": "TỐI MẬT", "TUYỆT MẬT": "TUYỆT MẬT",
    "M Ậ T": "MẬT", "T Ố I  M Ậ T": "TỐI MẬT", "T U Y Ệ T   M Ậ T": "TUYỆT MẬT",
    "(MẬT)": "MẬT", "(Mật)": "MẬT", "[Tối mật]": "TỐI MẬT", "( tuyệt mật )": "TUYỆT MẬT",
    "*MẬT*": "MẬT", "**TỐI MẬT**": "TỐI MẬT", "★ MẬT ★": "MẬT", "=== MẬT ===": "MẬT",
    "M.Ậ.T": "MẬT", "M-Ậ-T": "MẬT", "_MẬT_": "MẬT",
    "TÔI MÂT": "TỐI MẬT", "TOI MAT": "TỐI MẬT", "TUYET MAT": "TUYỆT MẬT", "MÂT": "MẬT",
    "TỐI MẠT": "TỐI MẬT", "MẬТ": "MẬT", "ＭẬＴ": "MẬT", "M\u200bẬT": "MẬT",
    "MẬT - KHẨN": "MẬT", "TỐI MẬT, HỎA TỐC": "TỐI MẬT", "TÀI LIỆU MẬT": "MẬT",
    "MẬT    Bản số: 03": "MẬT",
    "Tài liệu MẬT": "MẬT", "Độ mật: Mật": "MẬT", "Mức độ mật: TỐI MẬT": "TỐI MẬT",
}  # fmt: skip


@pytest.mark.parametrize("composed", ["NFC", "NFD"])
@pytest.mark.parametrize(("line", "mark"), STAMPS.items(), ids=STAMPS)
def test_a_stamped_line_is_refused_wherever_it_stands(
    line: str, mark: str, composed: Composed
) -> None:
    for text in (letter(head=line), letter(body=line)):
        assert refused(text, composed) == f"mang dấu {mark} ở dòng"


HEADER_ONLY = {
    "beside the letterhead": ("MẬT          ĐẢNG CỘNG SẢN VIỆT NAM", "MẬT"),
    "run into the letterhead": ("TỐI MẬT ĐẢNG CỘNG SẢN VIỆT NAM", "TỐI MẬT"),
    "before place and date": ("MẬT Trà Đông, ngày 3 tháng 3 năm 2020", "MẬT"),
    "behind the number": ("Số 02-KH/ĐUK MẬT", "MẬT"),
    "bracketed behind the number": ("Số 02-KH/ĐUK (Mật)", "MẬT"),
    "in a cell of the head": ("Số 02-KH/ĐUK\tTUYỆT MẬT", "TUYỆT MẬT"),
    "with one capital": ("Mật", "MẬT"),
}


@pytest.mark.parametrize(("line", "mark"), HEADER_ONLY.values(), ids=HEADER_ONLY)
def test_in_the_header_zone_a_mark_may_stand_beside_letterhead(line: str, mark: str) -> None:
    assert refused(letter(head=line)) == f"mang dấu {mark} ở dòng"
    assert refused(letter(body=line)) is None


@pytest.mark.parametrize(
    ("before", "mark"),
    [(24, "mang dấu MẬT ở dòng"), (25, None)],
    ids=["the last line of the zone", "one line further"],
)
def test_the_header_zone_ends_after_its_lines(before: int, mark: str | None) -> None:
    assert refused("một dòng ngắn\n\n" * before + "Mật\n") == mark


def test_a_long_line_ends_the_header_zone() -> None:
    assert refused(f"{LONG}\nMật\n") is None


NOT_MARKS = [
    "mật", "MẮT", "MẶT", "MẤT", "MÁT", "mật độ", "MẬT ĐỘ DÂN SỐ", "mật thiết", "Tôi mất",
    "bí mật", "BÍ MẬT", "bỏ phiếu bí mật", "Nguyễn Văn Mật", "NGUYỄN VĂN\tMẬT\t1960",
    "Mật ong", "MẬT ONG", "gắn bó mật thiết với nhân dân", "MẶT TRẬN TỔ QUỐC", "Tài liệu mất",
]  # fmt: skip


@pytest.mark.parametrize("line", NOT_MARKS)
def test_words_that_only_look_alike_are_no_mark(line: str) -> None:
    assert refused(letter(head=line)) is None
    assert refused(letter(body=line)) is None


ABOUT = [
    "Công tác bảo vệ bí mật nhà nước được quan tâm.",
    "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "Không đưa tài liệu mật lên mạng.",
    "văn bản có độ tối mật",
    "xử lý tài liệu\nmật theo quy định",
    "bảo vệ bí mật của Đảng",
    "chế độ bảo mật",
]


@pytest.mark.parametrize("composed", ["NFC", "NFD"])
@pytest.mark.parametrize("sentence", ABOUT)
def test_a_sentence_about_secrets_is_taken_in_and_told(sentence: str, composed: Composed) -> None:
    text = unicodedata.normalize(composed, letter(body=sentence))

    assert take_in("a.txt", text.encode()).speaks_of_secrets


@pytest.mark.parametrize("line", [*NOT_MARKS, "tài liệu mất", "thông tin mật độ dân số"])
def test_other_words_are_not_asked_about(line: str) -> None:
    assert not take_in("a.txt", letter(body=line).encode()).speaks_of_secrets


def test_a_label_that_says_not_secret_is_taken_in_and_asked_about() -> None:
    assert take_in("a.txt", letter(head="Độ mật: không").encode()).speaks_of_secrets


def in_page_header(document: Any) -> None:
    document.sections[0].header.paragraphs[0].text = "M Ậ T"
    document.add_paragraph("KẾ HOẠCH")


def in_page_footer(document: Any) -> None:
    document.sections[0].footer.paragraphs[0].text = "Tối mật"
    document.add_paragraph("KẾ HOẠCH")


def in_the_header_of_the_first_page(document: Any) -> None:
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.add_table(1, 1, 5_000_000).cell(0, 0).text = "TUYỆT MẬT"
    document.add_paragraph("KẾ HOẠCH")


def in_a_cell(document: Any) -> None:
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "ĐẢNG ỦY KHỐI\nMẬT\nSố 02-KH/ĐUK"
    document.add_paragraph("KẾ HOẠCH")


TEXT_BOX = (
    f"{paragraph('KẾ HOẠCH')}<w:p><w:r><w:pict><v:textbox><w:txbxContent>{paragraph('(Mật)')}"
    f"</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
)
BOX_IN_THE_BODY = (
    f"{paragraph(LONG)}<w:p><w:r><w:pict><v:textbox><w:txbxContent>{paragraph('Tối mật')}"
    "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
)
WATERMARK = (
    f"<w:hdr {NAMES}><w:p><w:r><w:pict><v:shape><v:textpath string='MẬT'/></v:shape></w:pict>"
    "</w:r></w:p></w:hdr>"
)


@pytest.mark.parametrize(
    "content",
    [
        word(in_page_header),
        word(in_page_footer),
        word(in_the_header_of_the_first_page),
        word(in_a_cell),
        raw_word(TEXT_BOX),
        raw_word(BOX_IN_THE_BODY),
        raw_word(paragraph("KẾ HOẠCH"), **{"word__header1.xml": WATERMARK}),
    ],
    ids=[
        "page header",
        "page footer",
        "first page",
        "cell",
        "text box",
        "text box below",
        "watermark",
    ],
)
def test_a_mark_anywhere_in_a_docx_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedDocument) as refusal:
        take_in("a.docx", content)

    assert refusal.value.reason == Reason.CLASSIFIED


def refused(text: str, composed: Composed = "NFC") -> str | None:
    """The part of the refusal that names mark and place, or None when the text is taken in."""
    try:
        take_in("a.txt", unicodedata.normalize(composed, text).encode())
    except RefusedDocument as refusal:
        words = str(refusal)
        return words[words.index("mang dấu") : words.index("dòng") + 4]
    return None
