"""What is damaged: pieces of our own letters, and small lists made up from a seed."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from xml.sax.saxutils import escape

import xlwt

from tools.fuzz.damage import packed

ROOT = Path(__file__).resolve().parent.parent.parent
LETTERS = ROOT / "dangvu" / "documents" / "reading" / "tests"
# The texts that are kept back while rules are written stay unread here too.
FOLDERS = ("paraphrases", "texts", "own/dev")
SMALL = 2000
LARGE = 60_000
Table = list[list[Any]]
HEADINGS = (
    "STT", "TT", "Họ và tên", "HỌ VÀ TÊN", "Ngày sinh", "Năm sinh", "Nam", "Nữ", "Giới tính", "DT", "TG",
    "QQ", "Quê quán", "Ngày vào Đảng", "NVĐ", "Ngày KN", "CT", "Chính thức", "Số thẻ ĐV", "CMND/CCCD",
    "Nghề nghiệp", "Chức vụ", "Chi bộ", "ĐT", "Email", "LLCT", "Trình độ", "Ghi chú", "Huy hiệu", "",
)  # fmt: skip
NAMES = (
    "Nguyễn Thị Thử", "TRẦN VĂN MẪU", "Lò Thị Ví", "Ksor H'Dụ", "Hoà Hòa", "Vũ  Đình\u00a0Mẫu",
    "NguyÔn V¨n Thö", "Traàn Vaên Maãu", "x", "I. Chi bộ thôn Mẫu", "Tổng cộng: 12 người", "",
)  # fmt: skip
VALUES = (
    "2/3/1960", "3-2-90", "1965", "03.1971", "31/02/1958", "19051985", "x", "X", "Nam", "Nữ", "Kinh",
    "Không", "12/12", "Đại học", "079160001234", "123456789", "12.345.678", "0912 345 678", "a@b.vn",
    "Số thẻ ĐV: 12345678 / CCCD: 079160001234", "dự bị 1/1/2020\nchính thức 1/1/2021", "", "-", "nt",
    22345, 22345.5, 1960, 79160001234, 0, -1, 1e300, True, None,
)  # fmt: skip


@cache
def letters() -> tuple[str, ...]:
    paths = [path for folder in FOLDERS for path in sorted((LETTERS / folder).glob("*.txt"))]
    return tuple(path.read_bytes().decode("utf-8") for path in paths)


def small_letter(chance: Random) -> str:
    """A piece of a letter, from the beginning of a line, of at most two kilobytes."""
    text = chance.choice(letters())
    start = chance.choice([0, 0, text.find("\n", chance.randrange(len(text))) + 1])
    return text[start : start + SMALL].encode()[:SMALL].decode("utf-8", errors="ignore")


def large_letter(chance: Random) -> str:
    """As long as twenty pages: letters one after the other."""
    text = ""
    while len(text) < LARGE:
        text += chance.choice(letters()) + "\n\n"
    return text[:LARGE]


def table(chance: Random, rows: int) -> Table:
    """A list with a letterhead, one or two rows of headings, people, groups and totals."""
    headings = chance.sample(HEADINGS, chance.randint(1, 7))
    if chance.random() < 0.9:
        headings[:0] = ["Họ và tên", chance.choice(("Ngày sinh", "Ngày vào Đảng", "Nam", "CCCD"))]
    above = [["ĐẢNG BỘ XÃ MẪU"], ["DANH SÁCH ĐẢNG VIÊN"], []][: chance.randint(0, 3)]
    people = [
        [chance.choice(NAMES) if "tên" in h.lower() else chance.choice(VALUES) for h in headings]
        for _ in range(rows)
    ]
    return [*above, headings, *people]


def csv(rows: Table, chance: Random) -> bytes:
    separator = chance.choice(",;\t|")
    lines = (separator.join("" if v is None else str(v) for v in row) for row in rows)
    encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"))
    return chance.choice(("\n", "\r\n", "\r")).join(lines).encode(encoding, errors="replace")


def xlsx(rows: Table, _: Random) -> bytes:
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    body = "".join(
        f'<row r="{r}">{"".join(_xlsx_cell(v, r, c) for c, v in enumerate(row))}</row>'
        for r, row in enumerate(rows, start=1)
    )
    rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts = {
        "_rels/.rels": f"<Relationships {rels}><Relationship Id='a' Target='xl/workbook.xml' "
        f"Type='{office}/officeDocument'/></Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{name}" xmlns:r="{office}"><sheets>'
        '<sheet name="DS" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {rels}><Relationship Id='a' Target='s.xml' "
        f"Type='{office}/worksheet'/></Relationships>",
        "xl/s.xml": f'<worksheet xmlns="{name}"><sheetData>{body}</sheetData><mergeCells>'
        '<mergeCell ref="A1:C1"/></mergeCells></worksheet>',
        "xl/styles.xml": f'<styleSheet xmlns="{name}"><numFmts><numFmt numFmtId="164" '
        'formatCode="000000000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
        '<xf numFmtId="164"/></cellXfs></styleSheet>',
    }
    return packed({part: content.encode() for part, content in parts.items()})


def _xlsx_cell(value: Any, row: int, column: int) -> str:
    place = f'r="{chr(ord("A") + column)}{row}"'
    if value is None or value == "":
        return f"<c {place}/>"
    if isinstance(value, int | float):
        return f'<c {place} s="{row % 3}"><v>{value}</v></c>'
    return f'<c {place} t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def ods(rows: Table, _: Random) -> bytes:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    body = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="DS">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = b"<manifest:manifest/>"
    return packed({
        "mimetype": kind.encode(), "META-INF/manifest.xml": manifest, "content.xml": content.encode(),
    })  # fmt: skip


def _ods_cell(value: Any) -> str:
    if value is None or value == "":
        return '<table:table-cell table:number-columns-repeated="1"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    text = f"<text:p>{escape(value)}</text:p>"
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


def xls(rows: Table, _: Random) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("DS")
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


MAKERS: dict[str, Callable[[Table, Random], bytes]] = {
    "csv": csv, "xlsx": xlsx, "ods": ods, "xls": xls,
}  # fmt: skip
# An old workbook is slow to make, and never under five kilobytes.
SHARES = ("csv", "csv", "csv", "xlsx", "xlsx", "ods", "ods", "xls")
