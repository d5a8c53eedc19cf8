"""Writes made workbooks as ods, by hand: a zip of XML."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from dangvu.documents.workbooks.tests.books.book import Book
from dangvu.documents.workbooks.tests.books.cells import Cell, Dated, Formula, Join, Page, Serial
from dangvu.documents.workbooks.tests.books.writers.excel import serial
from dangvu.documents.workbooks.tests.books.writers.old_fonts import retyped

KIND = "application/vnd.oasis.opendocument.spreadsheet"
_SPACE = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"'
    f' xmlns:office="{_SPACE}:office:1.0" xmlns:table="{_SPACE}:table:1.0"'
    f' xmlns:text="{_SPACE}:text:1.0" xmlns:style="{_SPACE}:style:1.0"><office:automatic-styles>'
    '<style:style style:name="hidden" style:family="table"><style:table-properties'
    ' table:display="false"/></style:style></office:automatic-styles>'
    "<office:body><office:spreadsheet>"
)
_FOOT = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
    f' xmlns:manifest="{_SPACE}:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def ods(book: Book) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("mimetype"), KIND)
        pages = "".join(_page(retyped(page, book.font)) for page in book.pages)
        package.writestr(zipfile.ZipInfo("content.xml"), _HEAD + pages + _FOOT)
        package.writestr(zipfile.ZipInfo("META-INF/manifest.xml"), _MANIFEST)
    return stream.getvalue()


def _page(page: Page) -> str:
    spans = {(j.first_row, j.first_column): j for j in page.joins}
    covered = {
        (row, column)
        for j in page.joins
        for row in range(j.first_row, j.last_row + 1)
        for column in range(j.first_column, j.last_column + 1)
    } - set(spans)
    width = max(map(len, page.rows), default=1)
    width = max([width, *(j.last_column + 1 for j in page.joins)])
    rows = []
    for place, given in enumerate(page.rows):
        cells = [*given, *[None] * (width - len(given))]
        written = [
            "<table:covered-table-cell/>"
            if (place, column) in covered
            else _cell(cell, _span(spans, place, column))
            for column, cell in enumerate(cells)
        ]
        rows.append(f"<table:table-row>{''.join(written)}</table:table-row>")
    style = ' table:style-name="hidden"' if page.hidden else ""
    return f"<table:table table:name={quoteattr(page.name)}{style}>{''.join(rows)}</table:table>"


def _span(spans: dict[tuple[int, int], Join], place: int, column: int) -> str:
    join = spans.get((place, column))
    if join is None:
        return ""
    high = join.last_row - join.first_row + 1
    wide = join.last_column - join.first_column + 1
    return f' table:number-columns-spanned="{wide}" table:number-rows-spanned="{high}"'


def _cell(cell: Cell, span: str) -> str:
    if cell is None:
        return f"<table:table-cell{span}/>"
    if isinstance(cell, Formula):
        cell = cell.kept
    if isinstance(cell, Dated):
        kind, shown = (
            f' office:value-type="date" office:date-value="{cell.day}"',
            f"{cell.day:%d/%m/%Y}",
        )
    elif isinstance(cell, str):
        kind, shown = ' office:value-type="string"', cell
    else:
        shown = str(serial(cell.day) if isinstance(cell, Serial) else cell)
        kind = f' office:value-type="float" office:value="{shown}"'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in shown.split("\n"))
    return f"<table:table-cell{span}{kind}>{lines}</table:table-cell>"
