"""Lists as files, read back: headings, days, zeros, all Vietnamese letters, and no formula anywhere."""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from dangvu.documents.writing import Column, Letterhead, Row, Sheet, as_csv, as_pdf, as_xlsx
from dangvu.documents.writing.sheets import harmless, in_words, printable
from dangvu.kernel.days import PartialDay

FONTS = Path(__file__).parents[3] / "web" / "static" / "vendor" / "tinos"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = [unicodedata.normalize("NFC", v + t) for v, t in product("aăâeêioôơuưy", TONES)]
LETTERS = [letter for small in [*VOWELS, "đ"] for letter in (small, small.upper())]
EVIL = [
    "=1+1", "+84 912", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "\u200b=1", "＝1+1",
    '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0",
]  # fmt: skip


def sheet(rows: list[Row], **more: Any) -> Sheet:
    columns = (
        Column("Số TT", 5, align="center"),
        Column("Số HHĐ", 10),
        Column("Họ và tên", 24),
        Column("Sinh", 11, under="Ngày"),
        Column("Vào Đảng", 11, under="Ngày"),
    )
    return Sheet("DANH SÁCH THỬ", columns, rows, **more)


@pytest.fixture
def full() -> Sheet:
    rows = [
        Row(("Chi bộ Trà Hồng: 02 đồng chí",), is_group=True),
        Row((1, "00012345", "Lò Thị Trà Giang", date(1958, 2, 3), date(1978, 5, 19))),
        Row((2, "00012346", "Hà Văn Trà Sơn", PartialDay(1960), None)),
    ]
    return sheet(
        rows,
        subtitle="Đợt 03/02/2020",
        form="Mẫu 4-HHĐ",
        letterhead=Letterhead("TỈNH ỦY", "ĐẢNG ỦY TRÀ SEN", "Số 05-DS/ĐU", "Trà Lũng, ngày …"),
        total=("", "", "Cộng: 2", "", ""),
        notes=("Xếp theo chi bộ.",),
        signers=(("NGƯỜI LẬP",), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
        mark="DỮ LIỆU THỬ",
        foot="Lấy ra ngày 02/12/2019",
    )


def cells(content: bytes) -> Iterator[Any]:
    page = openpyxl.load_workbook(BytesIO(content)).active
    for row in page.iter_rows():
        yield from (cell for cell in row if cell.value is not None)


def pages(content: bytes) -> list[str]:
    book = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in book]


def test_the_workbook_holds_everything_as_what_it_is(full: Sheet) -> None:
    found = {cell.value: cell for cell in cells(as_xlsx(full))}

    assert {"TỈNH ỦY", "ĐẢNG ỦY TRÀ SEN", "ĐẢNG CỘNG SẢN VIỆT NAM", "Mẫu 4-HHĐ"} <= set(found)
    assert {"DỮ LIỆU THỬ", "Ngày", "Vào Đảng", "Chi bộ Trà Hồng: 02 đồng chí"} <= set(found)
    assert found["00012345"].data_type == "s"
    [day] = [cell for value, cell in found.items() if isinstance(value, datetime)][:1]
    assert day.value.date() == date(1958, 2, 3)
    assert (day.is_date, day.number_format) == (True, "dd/mm/yyyy")
    assert "1960" in found
    assert found["Lò Thị Trà Giang"].font.name == "Times New Roman"


def test_the_workbook_is_set_up_for_a4(full: Sheet) -> None:
    page = openpyxl.load_workbook(BytesIO(as_xlsx(full))).active

    assert (int(page.page_setup.paperSize), page.page_setup.orientation) == (9, "landscape")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) in {(1, 0), (None, 0)}
    head = next(cell.row for cell in cells(as_xlsx(full)) if cell.value == "Số TT")
    assert page.print_title_rows == f"${head}:${head + 1}"


def test_upper_headings_span_their_columns_and_others_both_rows(full: Sheet) -> None:
    page = openpyxl.load_workbook(BytesIO(as_xlsx(full))).active
    at = {cell.value: cell for cell in cells(as_xlsx(full))}
    merged = {str(each) for each in page.merged_cells.ranges}

    assert f"D{at['Ngày'].row}:E{at['Ngày'].row}" in merged
    assert f"A{at['Số TT'].row}:A{at['Số TT'].row + 1}" in merged


@pytest.mark.parametrize("text", EVIL)
def test_nothing_becomes_a_formula_or_a_link(text: str) -> None:
    made = sheet(
        [Row((text,), is_group=True), Row((1, text, text, None, None))],
        subtitle=text,
        notes=(text,),
        signers=((text,),),
        letterhead=Letterhead(text, text, text, text),
    )
    for cell in cells(as_xlsx(made)):
        assert cell.data_type != "f"
        assert cell.hyperlink is None
        assert str(cell.value)[0] not in "=+-@\t\r\n＝"
    for row in csv.reader(StringIO(as_csv(made).decode("utf-8-sig"))):
        assert not [cell for cell in row if cell[:1] in tuple("=+-@\t\r\n＝")]


@pytest.mark.parametrize("text", ["Lò Thị Trà", "a=b", "1-2", "", "'"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_marks_that_nobody_sees_are_left_out() -> None:
    assert printable("Trà\x00 \u202eGiang\ufffe") == "Trà Giang"
    assert printable("a\u0300") == "à"


def test_counts_and_days_are_written_as_on_paper() -> None:
    assert [in_words(each) for each in (3510000, date(2019, 2, 3), PartialDay(1958, 3), None)] == [
        "3.510.000", "03/02/2019", "03/1958", "",
    ]  # fmt: skip


def test_a_csv_keeps_zeros_and_days_and_leaves_groups_out(full: Sheet) -> None:
    content = as_csv(full)
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))

    assert content.startswith(b"\xef\xbb\xbf")
    assert rows[0] == ["Số TT", "Số HHĐ", "Họ và tên", "Ngày: Sinh", "Ngày: Vào Đảng"]
    assert rows[1:] == [
        ["1", "00012345", "Lò Thị Trà Giang", "1958-02-03", "1978-05-19"],
        ["2", "00012346", "Hà Văn Trà Sơn", "1960", ""],
    ]


def test_the_pdf_says_everything(full: Sheet) -> None:
    [text] = pages(as_pdf(full, fonts=FONTS))

    for words in (
        "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY TRÀ SEN", "Số 05-DS/ĐU", "Mẫu 4-HHĐ", "DỮ LIỆU THỬ",
        "Chi bộ Trà Hồng: 02 đồng chí", "00012345", "03/02/1958", "Cộng: 2", "PHÓ BÍ THƯ",
        "Xếp theo chi bộ.", "Lấy ra ngày 02/12/2019", "Trang 1/1",
    ):  # fmt: skip
        assert words in text


def test_headings_stand_on_every_page_with_its_number() -> None:
    many = [Row((n, "", f"Người thứ {n}", None, None)) for n in range(1, 101)]
    found = pages(as_pdf(sheet(many), fonts=FONTS))

    assert len(found) > 2
    for number, text in enumerate(found, start=1):
        assert "Họ và tên" in text
        assert f"Trang {number}/{len(found)}" in text


def test_all_134_vietnamese_letters_are_printed() -> None:
    assert len([letter for letter in LETTERS if not letter.isascii()]) == 134
    rows = [Row((1, "", letter, None, None)) for letter in LETTERS]
    book = pypdfium2.PdfDocument(as_pdf(sheet(rows), fonts=FONTS))
    text = unicodedata.normalize("NFC", "".join(p.get_textpage().get_text_range() for p in book))

    assert not set(LETTERS) - set(text)


@pytest.mark.parametrize(
    "text",
    ["#panic()", "*đậm* _nghiêng_", "$x^2$", "`mã`", "\\", '#import "a"', "<nhãn> @trích", "] [ {"],
)
def test_what_a_user_wrote_is_never_markup(text: str) -> None:
    made = sheet([Row((text,), is_group=True), Row((1, text, text, None, None))], notes=(text,))
    found = pages(as_pdf(made, fonts=FONTS))

    assert "".join(found).replace("\r\n", " ").count(text) >= 3


def test_a_long_word_stays_in_its_cell(full: Sheet) -> None:
    long = replace(full, rows=[Row((1, "0" * 60, "x" * 200, None, None))])
    [page] = pypdfium2.PdfDocument(as_pdf(long, fonts=FONTS))
    right = max(obj.get_bounds()[2] for obj in page.get_objects())

    assert right <= page.get_width() - 15 / 25.4 * 72 + 1


def test_the_same_sheet_gives_the_same_pdf(full: Sheet) -> None:
    assert as_pdf(full, fonts=FONTS) == as_pdf(full, fonts=FONTS)


def test_an_empty_list_is_still_a_paper() -> None:
    assert "DANH SÁCH THỬ" in pages(as_pdf(sheet([]), fonts=FONTS))[0]
    assert as_xlsx(sheet([]))
