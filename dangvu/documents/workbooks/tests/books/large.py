"""One very large workbook: a whole province's members in forty columns."""

import zipfile
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from xml.sax.saxutils import escape

from xlsxwriter.utility import xl_col_to_name

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.cells import Cell, Dated, Page
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.persons import People
from dangvu.documents.workbooks.tests.books.writers.excel import serial, xlsx

COLUMNS, _DIFFERENT, _OFFICIAL = 40, 800, 9
_LETTERS = [xl_col_to_name(place) for place in range(COLUMNS)]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def large_workbook(rows: int) -> bytes:
    """Text is shared between cells and days are real dates, as a spreadsheet program saves them."""
    few = _some_people(_DIFFERENT)
    words = _Words()
    sheet = "".join(_sheet(few.pages[0], rows, words))
    return _packed(xlsx(few), sheet, words.xml())


def _some_people(count: int) -> Book:
    made = People(990)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.sex(), c.text("Dân tộc", "ethnicity"),
        c.day("Ngày sinh", "birth_date", dates.REAL), c.text("Quê quán", "native_place"),
        c.text("Nơi ở hiện nay", "residence"), c.text("Chi bộ", "unit_name"),
        c.day("Ngày vào Đảng", "admission_date", dates.REAL),
        c.day("Ngày chính thức", "official_date", dates.REAL),
        c.text("Số CCCD", "personal_id"), c.text("Số thẻ đảng viên", "card_number"),
        c.text("Điện thoại", "phone"), c.text("Trình độ LLCT", "political_theory"),
    ]  # fmt: skip
    columns += [_filler(number) for number in range(len(columns), COLUMNS)]
    draft = Draft("lon.xlsx", columns, layout="a whole province")
    draft.header()
    draft.people([made.member(unit_name=f"Chi bộ {1 + place // 25}") for place in range(count)])
    return book_of(draft)


def _filler(number: int) -> c.Column:
    return c.other(f"Mục {number}", lambda person: f"nội dung {(person['ordinal'] * number) % 97}")


class _Words:
    """The texts of the workbook, each kept once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        return self._places.setdefault(text, len(self._places))

    def xml(self) -> str:
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in self._places)
        return f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{_MAIN}">{items}</sst>'


def _sheet(page: Page, rows: int, words: _Words) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{_MAIN}"><sheetData>'
    head, *people = page.rows
    yield _row(1, head, words)
    for number in range(rows):
        person = people[number % len(people)]
        own = [_own(cell, place, number) for place, cell in enumerate(person)]
        yield _row(number + 2, own, words)
    yield "</sheetData></worksheet>"


def _row(row: int, cells: list[Cell], words: _Words) -> str:
    written = (_cell(f"{_LETTERS[place]}{row}", cell, words) for place, cell in enumerate(cells))
    return f'<row r="{row}">{"".join(written)}</row>'


def _own(cell: Cell, place: int, number: int) -> Cell:
    """What must differ from person to person: the ordinal, the days, the numbers of papers."""
    if place == 0:
        return number + 1
    if isinstance(cell, Dated):
        # Two days' grace, as a year that loses its 29 February would be no whole probation.
        grace = 2 if place == _OFFICIAL else 0
        return Dated(cell.day - timedelta(40 * (number // _DIFFERENT) - grace))
    if not isinstance(cell, str) or not cell.isdigit():
        return cell
    own = {12: f"{cell[:6]}{number:06}", 10: f"09{number:08}"}
    return own.get(len(cell), f"{number + 10**7}")


def _cell(at: str, cell: Cell, words: _Words) -> str:
    if isinstance(cell, Dated):
        return f'<c r="{at}" s="1"><v>{serial(cell.day)}</v></c>'
    if isinstance(cell, str):
        return f'<c r="{at}" t="s"><v>{words.place(cell)}</v></c>'
    return f'<c r="{at}"><v>{cell}</v></c>'


def _packed(plain: bytes, sheet: str, words: str) -> bytes:
    own = {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": words}
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(plain)) as given, zipfile.ZipFile(stream, "w") as made:
        for info in given.infolist():
            content = own.get(info.filename) or given.read(info)
            made.writestr(info.filename, content, zipfile.ZIP_DEFLATED, 6)
    return stream.getvalue()
