"""Writes a made workbook's first page as csv, in any encoding and with any separator."""

import csv
from io import StringIO

from dangvu.documents.workbooks.tests.books.book import Book
from dangvu.documents.workbooks.tests.books.cells import Cell, Dated, Formula, Serial
from dangvu.documents.workbooks.tests.books.writers.excel import serial
from dangvu.documents.workbooks.tests.books.writers.old_fonts import retyped


def delimited(book: Book) -> bytes:
    stream = StringIO()
    writer = csv.writer(stream, delimiter=book.separator, lineterminator="\r\n")
    page = retyped(book.pages[0], book.font)
    width = max(map(len, page.rows), default=0)
    for row in page.rows:
        writer.writerow([_text(cell) for cell in [*row, *[None] * (width - len(row))]])
    return stream.getvalue().encode("latin-1" if book.font else book.encoding)


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Dated):
        return f"{cell.day:%d/%m/%Y}"
    if isinstance(cell, Serial):
        return str(serial(cell.day))
    return str(cell.kept if isinstance(cell, Formula) else cell)
