"""Lists as text: separators, quotes, line ends, and the encodings of thirty years."""

import codecs
import unicodedata
from collections.abc import Callable

import pytest

from dangvu.documents.intake.legacy import TCVN3
from dangvu.documents.workbooks.opening import open_workbook
from dangvu.documents.workbooks.opening.tests.book_files import ods, xls, xlsx

Rows = list[list[str]]
HEADING = ["Họ và tên", "Ngày sinh", "Quê quán"]
PEOPLE = [
    ["Nguyễn Thị Thử", "2/3/1960", "xã Đông Hòa"],
    ["Vũ Văn Mẫu", "5/6/1971", "phường Tân Sơn"],
    ["Trần Đức Ví", "7/8/1982", "thị trấn Ngã Bảy"],
]
ROWS = [HEADING, *PEOPLE]
TO_TCVN3 = {ord(new): chr(old) for old, new in TCVN3.items()}
VNI = [
    ["Hoï vaø teân", "Ngaøy sinh", "Queâ quaùn"],
    ["Nguyeãn Thò Thöû", "2/3/1960", "xaõ Ñoâng Hoøa"],
    ["VUÕ VAÊN MAÃU", "5/6/1971", "phöôøng Taân Sôn"],
]
VNI_READ = [HEADING, PEOPLE[0], ["VŨ VĂN MẪU", *PEOPLE[1][1:]]]


def tcvn3(rows: list[list[str]]) -> list[list[str]]:
    return [[cell.translate(TO_TCVN3) for cell in row] for row in rows]


def text(rows: list[list[str]], separator: str = ",", end: str = "\r\n") -> str:
    return end.join(separator.join(row) for row in rows) + end


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.tsv"])
def test_any_separator_and_any_line_end_is_found(separator: str, end: str, name: str) -> None:
    workbook = open_workbook(name, text(ROWS, separator, end).encode())

    assert workbook.sheets[0].rows == ROWS


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (text(ROWS).encode(), "utf-8"),
        (text(ROWS).encode("utf-8-sig"), "utf-8"),
        (text(ROWS).encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + text(ROWS).encode("utf-16-be"), "utf-16"),
        (text(ROWS).encode("utf-16-le"), "utf-16"),
        (text(tcvn3(ROWS)).encode("cp1252"), "tcvn3"),
        (text(tcvn3(ROWS)).encode(), "tcvn3"),
        (text(tcvn3(ROWS)).encode("utf-16"), "tcvn3"),
    ],
)
def test_the_encoding_is_recognised_and_converted(content: bytes, encoding: str) -> None:
    workbook = open_workbook("a.csv", content)

    assert workbook.sheets[0].rows == ROWS
    assert workbook.encoding == encoding


def test_windows_1258_is_read() -> None:
    apart = "".join(
        letter.encode("cp1258", "ignore").decode("cp1258") or _apart_1258(letter)
        for letter in text(ROWS)
    )
    workbook = open_workbook("a.csv", apart.encode("cp1258"))

    assert workbook.sheets[0].rows == ROWS
    assert workbook.encoding == "windows-1258"


def _apart_1258(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    tone = next(mark for mark in apart[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", apart.replace(tone, "")) + tone


@pytest.mark.parametrize("content", [text(VNI).encode("cp1252"), text(VNI).encode()])
def test_vni_is_recognised_and_converted(content: bytes) -> None:
    workbook = open_workbook("a.csv", content)

    assert workbook.sheets[0].rows == VNI_READ
    assert workbook.encoding == "vni"


@pytest.mark.parametrize(("name", "make"), [("a.xlsx", xlsx), ("a.xls", xls), ("a.ods", ods)])
@pytest.mark.parametrize(
    ("rows", "read", "encoding"), [(tcvn3(ROWS), ROWS, "tcvn3"), (VNI, VNI_READ, "vni")]
)
def test_cells_in_old_fonts_are_converted(
    name: str, make: Callable[..., bytes], rows: Rows, read: Rows, encoding: str
) -> None:
    workbook = open_workbook(name, make(rows))

    assert workbook.sheets[0].rows == read
    assert workbook.encoding == encoding


def test_columns_in_unicode_beside_a_column_in_tcvn3_stay() -> None:
    old = tcvn3(PEOPLE)
    mixed = [HEADING, *[[o[0], *p[1:]] for o, p in zip(old, PEOPLE, strict=True)]]

    assert open_workbook("a.xlsx", xlsx(mixed)).sheets[0].rows == ROWS


def test_foreign_and_minority_names_are_no_old_font() -> None:
    rows = [["Họ và tên"], ["Niê Mlô Byă"], ["Müller Béla"], ["Škoda Œuvre"], ["Ksor H'Blũ"]]

    workbook = open_workbook("a.xlsx", xlsx(rows))

    assert (workbook.sheets[0].rows, workbook.encoding) == (rows, "utf-8")


def test_capitals_with_a_tone_come_back_amid_capitals_and_are_not_lost() -> None:
    rows = [["NGUYÔN V¡N §øC"], ["TRÇN THÞ B×NH"], ["Lª V¨n Hµ"]]

    workbook = open_workbook("a.xlsx", xlsx(rows))

    assert workbook.sheets[0].rows == [["NGUYỄN VĂN ĐỨC"], ["TRẦN THỊ BÌNH"], ["Lê Văn Hà"]]
    assert not workbook.lost_capitals


@pytest.mark.parametrize(
    "rows",
    [
        [["NguyÔn V¨n ¸nh"], ["TrÇn ThÞ B×nh"]],
        [["nguyÔn v¨n an"], ["trÇn thÞ b×nh"]],
    ],
)
def test_capitals_that_only_the_font_told_are_flagged_as_lost(rows: list[list[str]]) -> None:
    assert open_workbook("a.xlsx", xlsx(rows)).lost_capitals


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ('a,"b, c"\nd,"e ""f"""\n', [["a", "b, c"], ["d", 'e "f"']]),
        ('a,"hai\ndòng"\nd,e\n', [["a", "hai\ndòng"], ["d", "e"]]),
        ('a,"b\nc,d\ne,f\n', [["a", '"b'], ["c", "d"], ["e", "f"]]),
        ('a,"b"c\nd,e\n', [["a", "bc"], ["d", "e"]]),
        ("sep=;\na,b;c\nd;e\n", [[None, None], ["a,b", "c"], ["d", "e"]]),
        ("a;b;;\n\nc\n", [["a", "b"], [None, None], ["c", None]]),
        ("Số 1, 2\nHọ tên;Sinh\nA, B;1\nC;2\n", [
            ["Số 1, 2", None], ["Họ tên", "Sinh"], ["A, B", "1"], ["C", "2"],
        ]),
    ],
)  # fmt: skip
def test_quotes_blanks_and_stray_marks_keep_every_row(content: str, rows: list[list[str]]) -> None:
    assert open_workbook("a.csv", content.encode()).sheets[0].rows == rows


def test_windows_1258_is_read_where_words_stand_close_to_semicolons() -> None:
    apart = "1;Lê Thi\u0323 Hoa;Hà Nô\u0323i;Ba\u0301o\r\n2;Ngô Văn Tu\u0309;Huê\u0301;Ma\u0303"
    workbook = open_workbook("a.csv", apart.replace("à", "a\u0300").encode("cp1258"))

    assert workbook.encoding == "windows-1258"
    assert workbook.sheets[0].rows[1] == ["2", "Ngô Văn Tủ", "Huế", "Mã"]
