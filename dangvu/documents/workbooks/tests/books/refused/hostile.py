"""Files that are locked, broken, huge, or not what their names say."""

import random
import struct
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

import docx
import xlsxwriter

from dangvu.documents.workbooks.tests.books.book import RawBook
from dangvu.documents.workbooks.tests.books.layouts import villages
from dangvu.documents.workbooks.tests.books.refused.compound import compound
from dangvu.documents.workbooks.tests.books.truth import Truth
from dangvu.documents.workbooks.tests.books.writers.writing import content_of

_MEGABYTE = 1024 * 1024
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
)
_FOOT = "</sheetData></worksheet>"


def _raw(file: str, why: str, content: bytes) -> RawBook:
    return RawBook(Truth(file, layout=why, refused=why), content)


def locked_xlsx() -> RawBook:
    noise = random.Random(901).randbytes(6000)
    info = struct.pack("<HHI", 4, 4, 0x40) + b'<?xml version="1.0"?><encryption/>'
    streams = {"EncryptedPackage": struct.pack("<Q", 5992) + noise, "EncryptionInfo": info}
    return _raw("901-co-mat-khau.xlsx", "locked", compound(streams))


def locked_xls() -> RawBook:
    start = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 0x06)
    lock = struct.pack("<HHHHH", 0x002F, 54, 1, 1, 1) + random.Random(902).randbytes(48)
    noise = random.Random(903).randbytes(5000)
    return _raw("902-co-mat-khau.xls", "locked", compound({"Workbook": start + lock + noise}))


def no_bytes_xlsx() -> RawBook:
    return _raw("903-rong.xlsx", "empty", b"")


def no_bytes_csv() -> RawBook:
    return _raw("904-rong.csv", "empty", b"\xef\xbb\xbf\r\n\r\n")


def page_as_xls() -> RawBook:
    heads = "<tr><td>STT</td><td>Họ và tên</td><td>Ngày sinh</td></tr>"
    row = "<tr><td>1</td><td>Lê Thị Hà</td><td>1970</td></tr>"
    page = f"<html><head><meta charset='utf-8'></head><table>{heads}{row}</table></html>"
    return _raw("905-trang-web.xls", "not what it says", page.encode())


def letter_as_xlsx() -> RawBook:
    document = docx.Document()
    document.add_paragraph("DANH SÁCH ĐẢNG VIÊN")
    document.add_table(2, 3)
    stream = BytesIO()
    document.save(stream)
    return _raw("906-van-ban.xlsx", "not what it says", stream.getvalue())


def picture_as_xlsx() -> RawBook:
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\2\0\0\0" + random.Random(
        907
    ).randbytes(900)
    return _raw("907-anh-chup.xlsx", "not what it says", picture)


def pages_as_csv() -> RawBook:
    return _raw(
        "908-ban-in.csv",
        "not what it says",
        b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n",
    )


def cut_short_xlsx() -> RawBook:
    whole = content_of(villages.single_header_and_groups())
    return _raw("909-tai-do-dang.xlsx", "broken", whole[: len(whole) // 2])


def cut_short_xls() -> RawBook:
    whole = content_of(villages.three_header_rows_with_numbers())
    return _raw("910-tai-do-dang.xls", "broken", whole[:1500])


def zip_of_other_things() -> RawBook:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("anh1.txt", "x")
    return _raw("911-tep-nen.xlsx", "not what it says", stream.getvalue())


def inflating_without_end() -> RawBook:
    return _raw("912-phong-to.xlsx", "blown up", _with_sheet(_spaces(700)))


def _spaces(megabytes: int) -> Iterator[str]:
    yield _HEAD
    for _ in range(megabytes):
        yield " " * _MEGABYTE
    yield _FOOT


def every_column_there_is() -> RawBook:
    cells = "".join('<c t="inlineStr"><is><t>Cột</t></is></c>' for _ in range(16_384))
    rows = (f"<row>{cells}</row>" for _ in range(12))
    return _raw("913-16384-cot.xlsx", "too large", _with_sheet([_HEAD, *rows, _FOOT]))


def three_hundred_thousand_rows() -> RawBook:
    return _raw("914-300000-dong.xlsx", "too large", _with_sheet(_many_rows()))


def _many_rows() -> Iterator[str]:
    yield _HEAD
    yield "<row>" + "".join(_text(head) for head in ("STT", "Họ và tên", "Năm sinh")) + "</row>"
    for number in range(1, 300_001):
        year = 1950 + number % 50
        yield f"<row><c><v>{number}</v></c>{_text('Nguyễn Văn An')}<c><v>{year}</v></c></row>"
    yield _FOOT


def _text(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def _with_sheet(parts: Iterable[str]) -> bytes:
    """A workbook whose one sheet is this XML."""
    plain, stream = BytesIO(), BytesIO()
    workbook = xlsxwriter.Workbook(plain, {"in_memory": True})
    workbook.add_worksheet()
    workbook.close()
    with zipfile.ZipFile(plain) as given, zipfile.ZipFile(stream, "w") as made:
        for info in given.infolist():
            if info.filename != "xl/worksheets/sheet1.xml":
                made.writestr(zipfile.ZipInfo(info.filename), given.read(info))
        packed = zipfile.ZipInfo("xl/worksheets/sheet1.xml")
        packed.compress_type = zipfile.ZIP_DEFLATED
        with made.open(packed, "w") as sheet:
            for part in parts:
                sheet.write(part.encode())
    return stream.getvalue()


HOSTILE = (
    locked_xlsx, locked_xls, no_bytes_xlsx, no_bytes_csv, page_as_xls, letter_as_xlsx, picture_as_xlsx,
    pages_as_csv, cut_short_xlsx, cut_short_xls, zip_of_other_things, inflating_without_end,
    every_column_there_is, three_hundred_thousand_rows,
)  # fmt: skip
