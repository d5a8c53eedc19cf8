"""The same list out of every kind of file, and what hangs on single cells."""

from datetime import date
from typing import Any

import pytest
import xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from dangvu.documents.workbooks.opening import open_workbook
from dangvu.documents.workbooks.opening.tests.book_files import (
    ods,
    ods_of,
    sheet_xml,
    swapped,
    xls,
    xlsx,
)
from dangvu.documents.workbooks.sheets import Merge

ROWS: list[list[Any]] = [["Họ và tên", "Năm sinh"], ["Lò Thị Mẩy", 1961], ["Trần Văn Thử", 1970]]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.xlsx", xlsx(ROWS)), ("a.xlsm", xlsx(ROWS)), ("A.XLS", xls(ROWS)), ("a.ods", ods(ROWS))],
)
def test_a_list_reads_the_same_out_of_every_kind_of_workbook(name: str, content: bytes) -> None:
    workbook = open_workbook(name, content)

    assert workbook.sheets[0].rows == ROWS
    assert (workbook.encoding, workbook.is_1904, workbook.lost_capitals) == ("utf-8", False, False)


def test_rows_count_from_the_first_row_of_the_sheet_also_where_nothing_stands() -> None:
    def move_down(book: Any) -> None:
        book.active.insert_rows(1, 3)
        book.active.insert_cols(1)

    sheet = open_workbook("a.xlsx", xlsx(ROWS, move_down)).sheets[0]

    assert sheet.rows[:3] == [[None] * 3] * 3
    assert sheet.rows[3] == [None, "Họ và tên", "Năm sinh"]


def test_hidden_sheets_are_flagged_and_joined_cells_given() -> None:
    def change(book: Any) -> None:
        book.active.merge_cells("A1:B2")
        book.create_sheet("cũ").append(["x"])
        book["cũ"].sheet_state = "veryHidden"

    workbook = open_workbook("a.xlsx", xlsx([["gộp"], [None], ["x", "y"]], change))

    assert [(s.name, s.is_hidden) for s in workbook.sheets] == [("Sheet", False), ("cũ", True)]
    assert workbook.sheets[0].merges == (Merge(0, 0, 1, 1),)


def test_joined_cells_of_an_old_workbook_are_given() -> None:
    content = xls([["x"]], lambda book: book.get_sheet(0).write_merge(2, 3, 1, 4, "gộp"))

    assert open_workbook("a.xls", content).sheets[0].merges == (Merge(2, 1, 3, 4),)


def test_a_formula_is_its_stored_value_and_is_nothing_where_none_is_stored() -> None:
    cells = '<c r="A1"><f>1+1</f><v>5</v></c><c r="B1"><f>1+1</f></c><c r="C1"><v>7</v></c>'
    content = swapped(xlsx(ROWS), sheet=sheet_xml(f'<row r="1">{cells}</row>'))

    assert open_workbook("a.xlsx", content).sheets[0].rows == [[5, None, 7]]


def test_days_come_as_days_and_the_system_of_1904_is_told() -> None:
    def of_1904(book: Any) -> None:
        book.epoch = CALENDAR_MAC_1904

    for change, is_1904 in ((None, False), (of_1904, True)):
        workbook = open_workbook("a.xlsx", xlsx([["x", date(1990, 3, 2)]], change))
        assert workbook.sheets[0].rows == [["x", date(1990, 3, 2)]]
        assert workbook.is_1904 is is_1904


def test_an_old_workbook_tells_the_system_of_1904() -> None:
    def of_1904(book: Any) -> None:
        book.dates_1904 = True

    assert open_workbook("a.xls", xls(ROWS, of_1904)).is_1904
    assert not open_workbook("a.xls", xls(ROWS)).is_1904


def test_a_format_of_zeros_gives_the_number_as_it_is_shown() -> None:
    def pad(book: Any) -> None:
        book.active["A1"].number_format = "000000000000"
        book.active["B1"].number_format = "0"

    rows = [[1160000123, 1160000123, 12.5]]
    assert open_workbook("a.xlsx", xlsx(rows, pad)).sheets[0].rows == [
        ["001160000123", 1160000123, 12.5]
    ]


def test_a_format_of_zeros_is_minded_in_an_old_workbook() -> None:
    style = xlwt.easyxf(num_format_str="000000000")

    def pad(book: Any) -> None:
        book.get_sheet(0).write(0, 1, 12345678, style)

    assert open_workbook("a.xls", xls([["x"]], pad)).sheets[0].rows == [["x", "012345678"]]


def test_repeated_cells_of_an_ods_are_written_out_and_the_empty_end_is_not() -> None:
    def cell(text: str, times: int) -> str:
        value = f"<text:p>{text}</text:p>" if text else ""
        kind = 'office:value-type="string"' if text else ""
        times_said = f'table:number-columns-repeated="{times}"'
        return f"<table:table-cell {kind} {times_said}>{value}</table:table-cell>"

    end = '<table:table-cell table:number-columns-repeated="16380"/>'
    rows = (
        f"<table:table-row>{cell('x', 3)}{end}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048000"><table:table-cell/>{end}'
        "</table:table-row>"
    )
    content = ods_of(f'<table:table table:name="T">{rows}</table:table>')

    assert open_workbook("a.ods", content).sheets[0].rows == [["x", "x", "x"]]


def test_borders_down_to_the_last_cell_are_no_data() -> None:
    data = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>'
        '<row r="1048576"><c r="A1048576" s="0"/><c r="B1048576" s="0"></c></row>'
    )
    claimed = '<dimension ref="A1:XFD1048576"/>'
    content = swapped(xlsx(ROWS), sheet=sheet_xml(data, before=claimed))

    assert open_workbook("a.xlsx", content).sheets[0].rows == [[1]]


def test_cells_without_a_place_follow_each_other() -> None:
    data = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    content = swapped(xlsx(ROWS), sheet=sheet_xml(data))

    assert open_workbook("a.xlsx", content).sheets[0].rows == [[1, None, 2], [3, None, None]]


@pytest.mark.parametrize(
    ("number_format", "day", "shown"),
    [
        ("mmm-yy", date(1965, 3, 1), "03/1965"),
        ("mm/yyyy", date(1965, 3, 1), "03/1965"),
        ('"tháng" mm "năm" yyyy', date(1965, 3, 1), "03/1965"),
        ("mm/yyyy", date(1965, 3, 15), date(1965, 3, 15)),
        ("dd/mm/yyyy", date(1965, 3, 1), date(1965, 3, 1)),
        ("[$-42A]dd mmmm yyyy;@", date(1965, 3, 1), date(1965, 3, 1)),
        ("yyyy", date(1965, 1, 1), "1965"),
        ("yyyy", date(1965, 3, 1), date(1965, 3, 1)),
    ],
)
def test_a_day_that_nobody_wrote_is_not_given(number_format: str, day: date, shown: Any) -> None:
    def set_format(book: Any) -> None:
        book.active["A1"].number_format = number_format

    def write(book: Any) -> None:
        style = xlwt.easyxf(num_format_str=number_format)
        book.get_sheet(0).write(0, 1, day, style)

    assert open_workbook("a.xlsx", xlsx([[day]], set_format)).sheets[0].rows == [[shown]]
    assert open_workbook("a.xls", xls([["x"]], write)).sheets[0].rows == [["x", shown]]


def test_formats_are_minded_in_a_row_of_numbers_that_an_old_workbook_keeps_together() -> None:
    zeros = xlwt.easyxf(num_format_str="0000")

    def write(book: Any) -> None:
        row = book.get_sheet(0).row(0)
        for column, style in enumerate((zeros, xlwt.Style.default_style, zeros), start=1):
            row.write(column, 12, style)

    assert open_workbook("a.xls", xls([["x"]], write)).sheets[0].rows == [["x", "0012", 12, "0012"]]


def test_joined_cells_of_an_ods_are_given() -> None:
    joined = (
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell '
        'table:number-columns-spanned="2" table:number-rows-spanned="3" '
        'office:value-type="string"><text:p>gộp</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row>"
    )
    above = '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
    content = ods_of(f'<table:table table:name="T">{above}{joined}</table:table>')

    sheet = open_workbook("a.ods", content).sheets[0]

    assert sheet.merges == (Merge(4, 2, 6, 3),)
    assert sheet.rows[4] == [None, None, "gộp"]


@pytest.mark.parametrize(
    ("attributes", "text", "read"),
    [
        ('office:value-type="float" office:value="1160000123"', "001160000123", "001160000123"),
        ('office:value-type="float" office:value="0"', "0", 0),
        ('office:value-type="float" office:value="5"', "0,5", 5),
        ('office:value-type="date" office:date-value="1965-03-01"', "03/1965", "03/1965"),
        ('office:value-type="date" office:date-value="1965-03-01"', "Thg 3 65", "03/1965"),
        ('office:value-type="date" office:date-value="1965-03-01"', "01/03/1965", date(1965, 3, 1)),
        ('office:value-type="date" office:date-value="1965-03-01"', "1 Mar 65", date(1965, 3, 1)),
        ('office:value-type="date" office:date-value="1965-03-15"', "03/1965", date(1965, 3, 15)),
        ('office:value-type="date" office:date-value="1965-01-01"', "1965", "1965"),
    ],
)
def test_cells_of_an_ods_are_given_as_shown_like_those_of_excel(
    attributes: str, text: str, read: Any
) -> None:
    cell = f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"
    rows = f"<table:table-row><table:table-cell/>{cell}</table:table-row>"
    content = ods_of(f'<table:table table:name="T">{rows}</table:table>')

    assert open_workbook("a.ods", content).sheets[0].rows == [[None, read]]


def test_an_error_of_a_formula_is_read_as_it_is_shown() -> None:
    data = (
        '<row r="1"><c r="A1"><v>7</v></c>'
        '<c r="B1" s="0" t="e"><f>VLOOKUP(A1,X:Y,2,0)</f><v>#N/A</v></c></row>'
        '<row r="2"><c r="A2"><v>8</v></c><c r="B2" t="e"><v>#DIV/0!</v></c></row>'
    )
    package = swapped(xlsx([]), sheet=sheet_xml(data))
    assert open_workbook("a.xlsx", package).sheets[0].rows == [[7, "#N/A"], [8, "#DIV/0!"]]
