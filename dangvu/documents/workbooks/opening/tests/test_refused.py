"""What is not opened as a list, each with a sentence that an officer can act on."""

import io
import random
import struct
import zipfile
from typing import Any

import pytest
import xlwt

from dangvu.documents.intake.refusals import Reason, RefusedDocument
from dangvu.documents.workbooks.opening import compound, open_workbook, packing, refusing
from dangvu.documents.workbooks.opening.tests.book_files import (
    ODS_TYPE,
    SHEET_NAME,
    ods,
    ods_of,
    sheet_xml,
    swapped,
    xls,
    xlsx,
    zipped,
)

ROWS: list[list[Any]] = [["Họ và tên", "Năm sinh"], ["Lò Thị Mẩy", 1961], ["Trần Văn Thử", 1970]]
NEW, OLD, OPEN = xlsx(ROWS), xls(ROWS), ods(ROWS)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
PADDING = b"\0" * 5000
STRING_CELL = '<c r="{}{}" t="s"><v>0</v></c>'


def locked_xlsx() -> bytes:
    return compound.packed("EncryptedPackage", bytes(6000))


def locked_xls() -> bytes:
    """The record of a password put behind the beginning of the book."""
    stream = compound.Container(OLD).stream("Workbook")
    end = 4 + struct.unpack_from("<H", stream, 2)[0]
    locked = stream[:end] + struct.pack("<HHHHH", 0x2F, 6, 0, 1, 2) + stream[end:]
    return compound.packed("Workbook", locked)


def claiming_xls() -> bytes:
    """Four milliards of rows claimed, and one cell at the last place there is."""
    book = xlwt.Workbook()
    book.add_sheet("x").write(65535, 255, 1)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def ods_repeating(columns: int, rows: int, text: str = "x") -> bytes:
    cell = (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{columns}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    return ods_of(f'<table:table table:name="T">{row}</table:table>')


def with_sheet(data: str) -> bytes:
    return swapped(NEW, sheet=sheet_xml(data))


def one_string_everywhere() -> bytes:
    strings = f'<sst xmlns="{SHEET_NAME}"><si><t>{"x" * 100_000}</t></si></sst>'
    rows = "".join(
        f'<row r="{n}">{STRING_CELL.format("A", n)}{STRING_CELL.format("B", n)}</row>'
        for n in range(1, 5000)
    )
    return swapped(NEW, sheet=sheet_xml(rows), strings=strings)


def locked_zip() -> bytes:
    content = bytearray(NEW)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    return bytes(content)


def lying_bomb() -> bytes:
    """A sheet of 30 MB whose size the directory gives as one byte."""
    content = bytearray(swapped(NEW, sheet=b" " * (30 * 1024 * 1024)))
    at = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    content[at + 24 : at + 28] = struct.pack("<I", 1)
    return bytes(content)


def far(place: str) -> str:
    return f'<row r="1"><c r="A1"><v>1</v></c><c r="{place}"><v>1</v></c></row>'


def _part(content: bytes, part: str) -> bytes:
    names = {"sheet": "worksheets/sheet1", "content": "content.xml"}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(next(n for n in archive.namelist() if names.get(part, part) in n))


REFUSED = {
    "nothing at all": ("a.xlsx", b"", Reason.EMPTY, "không có ô nào"),
    "an empty csv": ("a.csv", b"\xef\xbb\xbf \r\n", Reason.EMPTY, "không có ô nào"),
    "separators only": ("a.csv", b";;;\n;;;\n", Reason.EMPTY, "không có ô nào"),
    "a workbook without a cell": ("a.xlsx", xlsx([]), Reason.EMPTY, "không có ô nào"),
    "an old workbook without a cell": ("a.xls", xls([]), Reason.EMPTY, "không có ô nào"),
    "an ods without a cell": ("a.ods", ods([[None]]), Reason.EMPTY, "không có ô nào"),
    "one byte too much": (
        "a.csv", b"a" * (refusing.MAX_BYTES + 1), Reason.TOO_LARGE, "40 MB",
    ),
    "no ending": ("danh-sach", b"a,b", Reason.OTHER_KIND, "không có đuôi"),
    "a letter": ("a.docx", NEW, Reason.OTHER_KIND, "văn bản Word"),
    "a pdf": ("a.pdf", b"%PDF-1.7", Reason.OTHER_KIND, "PDF"),
    "a picture": ("a.png", b"\x89PNG", Reason.OTHER_KIND, "ảnh"),
    "a binary workbook": ("a.xlsb", NEW, Reason.OTHER_KIND, ".xlsb"),
    "an xlsx that is csv": ("a.xlsx", b"ten,sinh\na,1", Reason.NOT_WHAT_IT_SAYS, ".csv"),
    "an xlsx that is an old one": ("a.xlsx", OLD, Reason.NOT_WHAT_IT_SAYS, "thành .xls "),
    "an xls that is a new one": ("a.xls", NEW, Reason.NOT_WHAT_IT_SAYS, "thành .xlsx"),
    "an ods that is a new one": ("a.ods", NEW, Reason.NOT_WHAT_IT_SAYS, "thành .xlsx"),
    "an xlsx that is an ods": ("a.xlsx", OPEN, Reason.NOT_WHAT_IT_SAYS, "thành .ods"),
    "an xls that is a web page": (
        "a.xls", b"<html><table><tr><td>a</td></tr></table>", Reason.NOT_WHAT_IT_SAYS, "trang web",
    ),
    "an xls that is XML": (
        "a.xls", b'<?xml version="1.0"?><Workbook/>', Reason.NOT_WHAT_IT_SAYS, "XML",
    ),
    "an xls of Excel 4": ("a.xls", b"\x09\x04\x06\x00" + PADDING, Reason.NOT_WHAT_IT_SAYS, "rất cũ"),
    "an xlsx that is a picture": ("a.xlsx", b"\x89PNG\r\n\x1a\n", Reason.NOT_WHAT_IT_SAYS, "ảnh"),
    "an xlsx that is a pdf": ("a.xlsx", b"%PDF-1.7", Reason.NOT_WHAT_IT_SAYS, "PDF"),
    "an xlsx of noise": ("a.xlsx", b"\x01\x00\x02\xff" * 99, Reason.NOT_WHAT_IT_SAYS, "nhị phân"),
    "an xlsx that is a letter": (
        "a.xlsx", zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}),
        Reason.NOT_WHAT_IT_SAYS, "Word",
    ),
    "an xlsx that is a zip": ("a.xlsx", zipped({"a.txt": "x"}), Reason.NOT_WHAT_IT_SAYS, "nén"),
    "an ods that is an odt": (
        "a.ods", ods_of("", kind=ODS_TYPE.replace("spreadsheet", "text")),
        Reason.NOT_WHAT_IT_SAYS, "không phải bảng tính",
    ),
    "an xls that is an old letter": (
        "a.xls", compound.packed("WordDocument", PADDING), Reason.NOT_WHAT_IT_SAYS, "không phải",
    ),
    "a csv that is a workbook": ("a.csv", NEW, Reason.NOT_WHAT_IT_SAYS, "Office"),
    "a csv that is an old workbook": ("a.csv", OLD, Reason.NOT_WHAT_IT_SAYS, "Office"),
    "a csv that is a web page": ("a.csv", b"<!DOCTYPE html><p>", Reason.NOT_WHAT_IT_SAYS, "web"),
    "a csv of noise": ("a.csv", b"\x01\x00\x02\x03" * 99, Reason.NOT_WHAT_IT_SAYS, "nhị phân"),
    "a csv in French": (
        "a.csv", "L'été dernier, à l'école, où étaient les élèves".encode("latin-1"),
        Reason.ENCODING, "TCVN3",
    ),
    "a new workbook with a password": ("a.xlsx", locked_xlsx(), Reason.LOCKED, "mật khẩu"),
    "the same, named xls": ("a.xls", locked_xlsx(), Reason.LOCKED, "mật khẩu"),
    "an old workbook with a password": ("a.xls", locked_xls(), Reason.LOCKED, "mật khẩu"),
    "an ods with a password": (
        "a.ods", ods_of("", manifest="<m:encryption-data/>"), Reason.LOCKED, "mật khẩu",
    ),
    "a zip with a password": ("a.xlsx", locked_zip(), Reason.LOCKED, "mật khẩu"),
    "half a workbook": ("a.xlsx", NEW[: len(NEW) // 2], Reason.BROKEN, "hỏng"),
    "half an old workbook": ("a.xls", OLD[: len(OLD) // 2], Reason.BROKEN, "hỏng"),
    "half an ods": ("a.ods", OPEN[: len(OPEN) // 2], Reason.BROKEN, "hỏng"),
    "a sheet that breaks off": (
        "a.xlsx", swapped(NEW, sheet=sheet_xml("")[:-20]), Reason.BROKEN, "hỏng",
    ),
    "entities in a sheet": (
        "a.xlsx", swapped(NEW, sheet=LAUGHS + sheet_xml("&c;")), Reason.BROKEN, "thực thể",
    ),
    "entities in the book": (
        "a.xlsx", swapped(NEW, workbook=f"{LAUGHS}<workbook>&c;</workbook>"),
        Reason.BROKEN, "thực thể",
    ),
    "entities in an ods": (
        "a.ods", swapped(OPEN, content=f"{LAUGHS}<x>&c;</x>"), Reason.BROKEN, "thực thể",
    ),
    "an ods that breaks off in a cell": (
        "a.ods", swapped(OPEN, content=_part(OPEN, "content").replace(b"</text:p></", b"</", 3)),
        Reason.BROKEN, "content.xml",
    ),
    "a sheet in another alphabet": (
        "a.xlsx", swapped(NEW, sheet=sheet_xml(far("XFD1048576")).encode("utf-16")),
        Reason.BROKEN, "UTF-8",
    ),
    "a sheet of a hundred thousand levels": (
        "a.xlsx", with_sheet("<row>" * 100_000), Reason.BROKEN, "không theo XML",
    ),
    "a part without a name": (
        "a.xlsx", zipped({"q": "x"}).replace(b"q", b"\0"), Reason.NOT_WHAT_IT_SAYS, "nén",
    ),
    "a bomb": (
        "a.xlsx", swapped(NEW, sheet=b" " * (60 * 1024 * 1024)), Reason.BLOWN_UP, "phình",
    ),
    "a bomb that hides its size": ("a.xlsx", lying_bomb(), Reason.BROKEN, "hỏng"),
    "too many members": (
        "a.xlsx", zipped({f"{n}": "" for n in range(packing.MAX_MEMBERS + 1)}),
        Reason.BLOWN_UP, "phình",
    ),
    "one long text in ten thousand cells": (
        "a.xlsx", one_string_everywhere(), Reason.BLOWN_UP, "phình",
    ),
    "a cell in the last corner": (
        "a.xlsx", with_sheet(far("XFD1048576")), Reason.TOO_LARGE, "cột XFD",
    ),
    "a column too many": ("a.xlsx", with_sheet(far("GS1")), Reason.TOO_LARGE, "200 cột"),
    "a row too many": ("a.xlsx", with_sheet(far("A200001")), Reason.TOO_LARGE, "hàng 200001"),
    "a small letter in the last corner": (
        "a.xlsx", with_sheet(far("xfd1048576")), Reason.TOO_LARGE, "cột XFD",
    ),
    "the last corner in other quotes": (
        "a.xlsx", with_sheet(far("XFD1048576").replace('"', "'")), Reason.TOO_LARGE, "cột XFD",
    ),
    "the last row without places": (
        "a.xlsx", with_sheet('<row r="1048576"><c><v>1</v></c></row>'), Reason.TOO_LARGE, "hàng",
    ),
    "too many cells within both bounds": (
        "a.xlsx", with_sheet(far("GR200000")), Reason.TOO_LARGE, "ô GR200000",
    ),
    "an old workbook filled to its corner": (
        "a.xls", claiming_xls(), Reason.TOO_LARGE, "cột IV",
    ),
    "an ods of a milliard columns": (
        "a.ods", ods_repeating(999_999_999, 1), Reason.TOO_LARGE, "cột",
    ),
    "an ods of a million rows": ("a.ods", ods_repeating(1, 1_048_576), Reason.TOO_LARGE, "hàng"),
    "an ods of one long text": (
        "a.ods", ods_repeating(100, 5000, "x" * 10_000), Reason.BLOWN_UP, "phình",
    ),
    "a csv of too many columns": ("a.csv", b"a;" * 201, Reason.TOO_LARGE, "cột GS"),
    "a csv of too many rows": ("a.csv", b"a\n" * 200_001, Reason.TOO_LARGE, "hàng 200001"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_list_is_refused_and_says_what_to_do(case: str) -> None:
    name, content, reason, words = REFUSED[case]

    with pytest.raises(RefusedDocument) as refused:
        open_workbook(name, content)

    assert refused.value.reason == reason, str(refused.value)
    assert words in str(refused.value)
    assert f"“{name}”" in str(refused.value)
    assert "Hãy" in str(refused.value)


def test_the_last_column_and_the_last_row_within_bounds_are_taken() -> None:
    wide = open_workbook("a.xlsx", with_sheet(far("GR1"))).sheets[0]
    assert len(wide.rows[0]) == refusing.MAX_COLUMNS

    long = open_workbook("a.xlsx", with_sheet(far("A200000"))).sheets[0]
    assert len(long.rows) == refusing.MAX_ROWS


def test_what_an_old_workbook_claims_is_not_laid_out() -> None:
    stream = bytearray(compound.Container(OLD).stream("Workbook"))
    at = stream.find(struct.pack("<HH", 0x0200, 14))
    struct.pack_into("<IIHH", stream, at + 4, 0, 2**32 - 1, 0, 65535)

    workbook = open_workbook("a.xls", compound.packed("Workbook", bytes(stream)))

    assert workbook.sheets[0].rows == ROWS


@pytest.mark.parametrize("start", [NEW, OLD, OPEN, "Họ tên;Sinh\nLò Thị Mẩy;1961\n".encode()])
def test_damage_anywhere_is_read_or_refused_and_nothing_else(start: bytes) -> None:
    """Bytes changed, cut out and doubled; what opens still has rows of equal length."""
    name = {NEW: "a.xlsx", OLD: "a.xls", OPEN: "a.ods"}.get(start, "a.csv")
    chance = random.Random(4)
    for _ in range(150):
        content = _damaged(start, chance)
        try:
            workbook = open_workbook(name, content)
        except RefusedDocument:
            continue
        assert all(len({len(row) for row in s.rows}) <= 1 for s in workbook.sheets)


@pytest.mark.parametrize("part", ["sheet", "workbook", "styles", "content"])
def test_damage_inside_a_package_is_read_or_refused_and_nothing_else(part: str) -> None:
    start, name = (OPEN, "a.ods") if part == "content" else (NEW, "a.xlsx")
    own = _part(start, part)
    chance = random.Random(5)
    for _ in range(150):
        content = swapped(start, **{part: _damaged(own, chance)})
        try:
            open_workbook(name, content)
        except RefusedDocument:
            continue


def _damaged(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed))
        act: Any = chance.randrange(3)
        if act == 0:
            changed[at] = chance.randrange(256)
        elif act == 1:
            del changed[at : at + chance.randint(1, 20)]
        else:
            changed[at:at] = changed[at : at + 20]
    return bytes(changed)
