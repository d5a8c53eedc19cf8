"""A sheet as csv: headings and rows alone, as a spreadsheet opens them."""

import csv
from io import StringIO

from dangvu.documents.writing.sheets import Cell, Sheet, harmless
from dangvu.kernel.days import PartialDay


def as_csv(sheet: Sheet) -> bytes:
    """UTF-8 with the mark that makes Excel read Vietnamese; days as yyyy-mm-dd."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([harmless(_heading(column.under, column.heading)) for column in sheet.columns])
    for row in sheet.rows:
        if not row.is_group:
            writer.writerow([_written(cell) for cell in row.cells])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _heading(under: str, heading: str) -> str:
    return f"{under}: {heading}" if under else heading


def _written(cell: Cell) -> str:
    if isinstance(cell, PartialDay):
        return str(cell.as_date() or cell)
    return harmless(cell) if isinstance(cell, str) else str("" if cell is None else cell)
