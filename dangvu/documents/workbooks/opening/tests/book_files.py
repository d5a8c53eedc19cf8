"""Small workbooks of every kind for the tests, honest and hostile."""

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl
import xlwt

Row = Iterable[Any]
ODS_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
SHEET_NAME = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(rows: Iterable[Row], change: Callable[[Any], None] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def xls(rows: Iterable[Row], change: Callable[[Any], None] | None = None) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def ods(rows: Iterable[Row], *, fonts: str = "") -> bytes:
    body = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    return ods_of(f'<table:table table:name="T1">{body}</table:table>', fonts=fonts)


def ods_of(tables: str, *, fonts: str = "", manifest: str = "<x/>", kind: str = ODS_TYPE) -> bytes:
    content = (
        f"<office:document-content {ODS_NAMES}>{fonts}<office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _ods_cell(value: Any) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    )


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def swapped(package: bytes, /, **parts: str | bytes) -> bytes:
    """The package with parts put in place of its own; `sheet`, `strings`, `workbook`, `styles`."""
    names = {
        "sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml",
        "workbook": "xl/workbook.xml", "styles": "xl/styles.xml", "content": "content.xml",
    }  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        own: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped(own | {names[key]: part for key, part in parts.items()})


def sheet_xml(data: str, *, before: str = "") -> str:
    return f'<worksheet xmlns="{SHEET_NAME}">{before}<sheetData>{data}</sheetData></worksheet>'
