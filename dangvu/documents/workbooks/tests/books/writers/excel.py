"""Writes made workbooks as xlsx and as the older xls."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
import xlwt

from dangvu.documents.workbooks.tests.books.book import Book
from dangvu.documents.workbooks.tests.books.cells import Cell, Dated, Formula, Page, Serial
from dangvu.documents.workbooks.tests.books.writers.old_fonts import retyped

_FIRST_DAY, _FIRST_DAY_1904 = date(1899, 12, 30), date(1904, 1, 1)


def serial(day: date, *, is_1904: bool = False) -> int:
    return (day - (_FIRST_DAY_1904 if is_1904 else _FIRST_DAY)).days


def xlsx(book: Book) -> bytes:
    stream = BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True, "date_1904": book.is_1904})
    workbook.set_properties({"created": datetime(2024, 1, 2, 3, 4)})  # noqa: DTZ001
    for page in book.pages:
        _xlsx_page(workbook, retyped(page, book.font), is_1904=book.is_1904)
    workbook.close()
    return stream.getvalue()


def _xlsx_page(workbook: Any, page: Page, *, is_1904: bool) -> None:
    sheet = workbook.add_worksheet(page.name)
    if page.hidden:
        sheet.hide()
    for join in page.joins:
        sheet.merge_range(
            join.first_row,
            join.first_column,
            join.last_row,
            join.last_column,
            "",
            workbook.add_format(),
        )
    if page.has_far_corner:
        sheet.write_blank(1_048_575, 16_383, None, workbook.add_format({"border": 1}))
    for place, cells in enumerate(page.rows):
        for column, cell in enumerate(cells):
            if cell is not None:
                _xlsx_cell(workbook, sheet, (place, column), cell, is_1904=is_1904)


def _xlsx_cell(
    workbook: Any, sheet: Any, at: tuple[int, int], cell: Cell, *, is_1904: bool
) -> None:
    if isinstance(cell, Dated):
        form = workbook.add_format({"num_format": cell.form})
        sheet.write_datetime(*at, datetime.combine(cell.day, time()), form)
    elif isinstance(cell, Serial):
        sheet.write_number(*at, serial(cell.day, is_1904=is_1904))
    elif isinstance(cell, Formula):
        sheet.write_formula(*at, cell.text, None, cell.kept)
    elif cell == "":
        sheet.write_blank(*at, None, workbook.add_format({"border": 1}))
    elif isinstance(cell, str):
        sheet.write_string(*at, cell)
    else:
        sheet.write_number(*at, cell)


def xls(book: Book) -> bytes:
    workbook = xlwt.Workbook(encoding="utf-8")
    workbook.dates_1904 = book.is_1904
    styles: dict[str, Any] = {}
    for page in book.pages:
        _xls_page(workbook, retyped(page, book.font), styles)
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _xls_page(workbook: Any, page: Page, styles: dict[str, Any]) -> None:
    sheet = workbook.add_sheet(page.name, cell_overwrite_ok=True)
    sheet.visibility = int(page.hidden)
    for join in page.joins:
        value = page.rows[join.first_row][join.first_column]
        sheet.write_merge(join.first_row, join.last_row, join.first_column, join.last_column, value)
    starts = {(join.first_row, join.first_column) for join in page.joins}
    for place, cells in enumerate(page.rows):
        for column, cell in enumerate(cells):
            if cell is not None and (place, column) not in starts:
                _xls_cell(sheet, place, column, cell, styles)


def _xls_cell(sheet: Any, place: int, column: int, cell: Cell, styles: dict[str, Any]) -> None:
    if isinstance(cell, Dated):
        style = styles.setdefault(cell.form, xlwt.easyxf(num_format_str=cell.form))
        sheet.write(place, column, cell.day, style)
    elif isinstance(cell, Serial):
        sheet.write(place, column, serial(cell.day))
    elif isinstance(cell, Formula):
        sheet.write(place, column, cell.kept)
    else:
        sheet.write(place, column, cell)
