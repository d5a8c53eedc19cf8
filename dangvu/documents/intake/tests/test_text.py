"""What is taken in keeps its text: exactly from .txt, in reading order from .docx."""

import codecs
import hashlib
import unicodedata
from typing import Any

import pytest

from dangvu.documents.intake import RefusedDocument, TakenIn, take_in
from dangvu.documents.intake.legacy import TCVN3
from dangvu.documents.intake.tests.word_files import paragraph, raw_word, word

LETTER = "ĐẢNG ỦY CÁC CƠ QUAN\r\n*\r\nSố 83 - KH/ĐU\n\n  kết nạp  đảng viên\t2020\x0c\n"
# What an old Windows program writes: base letters with their marks behind them, one byte each.
TONES = dict(zip("\u0300\u0309\u0303\u0301\u0323", b"\xcc\xd2\xde\xec\xf2", strict=True))
LETTERS = dict(
    zip("ăâđêôơưĂÂĐÊÔƠƯ", b"\xe3\xe2\xf0\xea\xf4\xf5\xfd\xc3\xc2\xd0\xca\xd4\xd5\xdd", strict=True)
)


def windows_1258(text: str) -> bytes:
    written = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in apart if mark in TONES), "")
        bare = unicodedata.normalize("NFC", apart.replace(tone, "")) if tone else letter
        written += bytes([LETTERS[bare]]) if bare in LETTERS else bare.encode("ascii")
        written += bytes([TONES[tone]]) if tone else b""
    return bytes(written)


def test_a_txt_keeps_its_text_to_the_letter() -> None:
    assert take_in("ke-hoach.txt", LETTER.encode()) == TakenIn(LETTER, "txt", False)


def test_decomposed_letters_stay_as_they_came() -> None:
    apart = unicodedata.normalize("NFD", LETTER)

    assert take_in("a.txt", apart.encode()).text == apart


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
    ids=["UTF-8", "UTF-16 little end first", "UTF-16 big end first"],
)
def test_a_byte_order_mark_is_dropped_and_nothing_else(mark: bytes, encoding: str) -> None:
    assert take_in("a.txt", mark + LETTER.encode(encoding)).text == LETTER


def test_windows_1258_is_taken_in_where_the_words_are_vietnamese() -> None:
    text = "Đảng ủy xã Hòa Tân xây dựng kế hoạch kết nạp đảng viên năm 2020"

    assert take_in("cu.TXT", windows_1258(text)).text == text


@pytest.mark.parametrize("text", ["MZ và BM là hai chữ viết tắt.", "BM của chi bộ", "PK: Phòng"])
def test_letters_that_also_open_other_files_may_open_a_text(text: str) -> None:
    assert take_in("a.txt", text.encode()).text == text


def test_a_stray_control_sign_does_not_make_a_text_binary() -> None:
    text = "a" * 99 + "\x07"

    assert take_in("a.txt", text.encode()).text == text


@pytest.mark.parametrize("name", ["001", "002", "003", "004", "005"])
def test_the_same_bytes_give_the_same_digest(name: str) -> None:
    content = f"Kế hoạch {name}".encode()

    text = take_in(f"{name}.txt", content).text

    assert hashlib.sha256(text.encode()).digest() == hashlib.sha256(content).digest()


def test_a_docx_reads_in_document_order() -> None:
    def letter(document: Any) -> None:
        head = document.add_table(1, 2)
        head.cell(0, 0).text = "ĐẢNG ỦY CÁC CƠ QUAN\n*\nSố 83-KH/ĐU"
        head.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM\nTrà Đông, ngày 02 tháng 12 năm 2019"
        document.add_paragraph("KẾ HOẠCH")
        document.add_paragraph("Chỉ tiêu:\t180 đến 220")
        table = document.add_table(2, 2)
        for place, text in zip(table._cells, ["Đơn vị", "Chỉ tiêu", "Chi bộ A", "3"], strict=True):
            place.text = text
        document.add_paragraph("Nơi nhận: như trên.")

    taken = take_in("ke-hoach.docx", word(letter))

    assert taken.media_type == "docx"
    assert taken.text.split("\n") == [
        "ĐẢNG ỦY CÁC CƠ QUAN",
        "*",
        "Số 83-KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Trà Đông, ngày 02 tháng 12 năm 2019",
        "KẾ HOẠCH",
        "Chỉ tiêu:\t180 đến 220",
        "Đơn vị\tChỉ tiêu",
        "Chi bộ A\t3",
        "Nơi nhận: như trên.",
    ]


def test_letterhead_that_stands_in_the_page_header_comes_first() -> None:
    def letter(document: Any) -> None:
        head = document.sections[0].header.add_table(1, 2, 5_000_000)
        head.cell(0, 0).text = "ĐẢNG ỦY KHỐI"
        head.cell(0, 1).text = "Số 02-KH/ĐUK"
        document.add_paragraph("KẾ HOẠCH")

    lines = take_in("a.docx", word(letter)).text.split("\n")

    assert lines.index("ĐẢNG ỦY KHỐI\tSố 02-KH/ĐUK") < lines.index("KẾ HOẠCH")


def test_a_page_number_in_the_header_is_no_part_of_the_text() -> None:
    def letter(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Trang 1"
        document.add_paragraph("KẾ HOẠCH")

    assert take_in("a.docx", word(letter)).text == "KẾ HOẠCH"


HIDDEN = {
    "what was inserted stays and what was deleted goes": (
        (
            "<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>"
        ),
        "mới",
    ),
    "what was moved away is read where it is now": (
        (
            "<w:p><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom></w:p>"
            "<w:p><w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo></w:p>"
        ),
        "\nmới",
    ),
    "content controls are looked into": (
        f"<w:sdt><w:sdtContent>{paragraph('trong khung')}</w:sdtContent></w:sdt>",
        "trong khung",
    ),
    "links and line breaks": (
        "<w:p><w:hyperlink><w:r><w:t>liên</w:t><w:br/><w:t>kết</w:t></w:r></w:hyperlink></w:p>",
        "liên\nkết",
    ),
    "a tab stop of the style is not a tab of the text": (
        (
            "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>"
        ),
        "a\tb-c",
    ),
    "a text box once, after its paragraph": (
        (
            "<w:p><w:r><w:t>thân</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
            f"{paragraph('ô chữ')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            f"{paragraph('ô chữ')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        ),
        "thân\nô chữ",
    ),
    "a row inside a content control": (
        (
            f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{paragraph('a')}</w:tc>"
            f"<w:tc>{paragraph('b')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
        ),
        "a\tb",
    ),
}


@pytest.mark.parametrize(("body", "text"), HIDDEN.values(), ids=HIDDEN)
def test_words_that_hide_in_the_structure_are_read(body: str, text: str) -> None:
    assert take_in("a.docx", raw_word(body)).text == text


OLD = "Đảng ủy xã Hòa Tân xây dựng kế hoạch kết nạp đảng viên năm 2020"
VNI = "Ñaûng uûy xaõ Hoøa Taân xaây döïng keá hoaïch keát naïp ñaûng vieân naêm 2020"
TO_TCVN3 = {ord(new): chr(old) for old, new in TCVN3.items()}


@pytest.mark.parametrize(
    ("name", "content", "font"),
    [
        ("a.txt", OLD.translate(TO_TCVN3).encode("cp1252"), "tcvn3"),
        ("a.txt", OLD.translate(TO_TCVN3).encode(), "tcvn3"),
        ("a.txt", VNI.encode("cp1252"), "vni"),
        ("a.docx", raw_word(paragraph(VNI)), "vni"),
        ("a.docx", raw_word(paragraph(OLD.translate(TO_TCVN3))), "tcvn3"),
        ("a.txt", OLD.encode("utf-16"), ""),
        ("a.txt", OLD.encode("utf-16-le"), ""),
    ],
)
def test_old_fonts_are_read_into_unicode_and_told(name: str, content: bytes, font: str) -> None:
    taken = take_in(name, content)
    assert (taken.text, taken.old_font) == (OLD, font)


def test_a_mark_of_secrecy_in_an_old_font_is_refused() -> None:
    text = f"đảng ủy xã hòa tân\ntối mật\n{OLD}\n"
    with pytest.raises(RefusedDocument):
        take_in("a.txt", text.translate(TO_TCVN3).encode("cp1252"))
