"""A sheet as a workbook: official headings, A4, and no cell that could become a formula."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dangvu.documents.writing.sheets import PARTY, Cell, Sheet, harmless, in_words
from dangvu.kernel.days import PartialDay

A4 = 9
FONT = "Times New Roman"
# Excel knows no day before its own calendar; earlier ones are written as words.
FIRST_DAY = date(1900, 3, 1)
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LOOKS: dict[str, dict[str, Any]] = {
    "parent": {"align": "center"},
    "body": {"align": "center", "bold": True},
    "party": {"align": "center", "bold": True, "underline": 1},
    "place": {"align": "center", "italic": True},
    "title": {"align": "center", "bold": True, "font_size": 14, "text_wrap": True},
    "subtitle": {"align": "center", "italic": True, "text_wrap": True},
    "form": {"align": "right", "bold": True},
    "head": {"align": "center", "bold": True, "border": 1, "text_wrap": True},
    "group": {"bold": True, "border": 1},
    "note": {"text_wrap": True, "valign": "top"},
    "signer": {"align": "center", "bold": True, "text_wrap": True},
    "mark": {"align": "center", "bold": True, "font_color": "#9C1C1C"},
}


def as_xlsx(sheet: Sheet) -> bytes:
    """One A4-wide worksheet, its headings repeated on every printed page."""
    file = BytesIO()
    with Workbook(file, OPTIONS) as book:
        book.set_properties({"title": sheet.title, "author": "", "comments": sheet.mark})
        _Written(sheet, book).write()
    return file.getvalue()


class _Written:
    """The worksheet while it is filled from the top; `at` is the next free row."""

    def __init__(self, sheet: Sheet, book: Workbook) -> None:
        self.sheet, self.book = sheet, book
        self.page: Worksheet = book.add_worksheet("Danh sách")
        self.formats: dict[tuple[str, str, bool], Format] = {}
        self.looks = {name: self._format(**look) for name, look in LOOKS.items()}
        self.last = len(sheet.columns) - 1
        self.at = 0

    def write(self) -> None:
        self._set_up()
        self._letterhead()
        for name, text in (
            ("mark", self.sheet.mark),
            ("form", self.sheet.form),
            ("title", self.sheet.title),
            ("subtitle", self.sheet.subtitle),
        ):
            if text:
                self._line(name, text)
        self.at += 1
        self._headings()
        self._rows()
        self._below()

    def _format(self, **look: Any) -> Format:
        plain = {"font_name": FONT, "font_size": 12, "valign": "vcenter"}
        return self.book.add_format(plain | look)

    def _set_up(self) -> None:
        page = self.page
        page.set_paper(A4)
        if self.sheet.is_landscape:
            page.set_landscape()
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
        page.center_horizontally()
        page.hide_gridlines(2)
        foot = " · ".join(filter(None, (self.sheet.mark, self.sheet.foot))).replace("&", "&&")
        page.set_footer(f'&L&"{FONT},Regular"&9{foot[:180]}&R&"{FONT},Regular"&10Trang &P/&N')
        for at, column in enumerate(self.sheet.columns):
            page.set_column(at, at, column.width + 1)

    def _letterhead(self) -> None:
        head = self.sheet.letterhead
        if head is None:
            return
        middle = self._middle()
        place = head.place_and_day
        for name, left, right_name, right in (
            ("parent", head.parent, "party", PARTY),
            ("body", head.body, "place", ""),
            ("parent", "*", "place", place),
            ("parent", head.number, "place", ""),
        ):
            self._span(name, left, 0, middle - 1)
            self._span(right_name, right, middle, self.last)
            self.at += 1
        self.at += 1

    def _middle(self) -> int:
        """The column where the right half of the page begins."""
        whole = sum(column.width for column in self.sheet.columns)
        until, wide = 0, 0.0
        while until < self.last and wide + self.sheet.columns[until].width / 2 < whole / 2:
            wide += self.sheet.columns[until].width
            until += 1
        return max(until, 1)

    def _span(self, name: str, text: str, first: int, last: int) -> None:
        look = self.looks[name]
        if first < last:
            self.page.merge_range(self.at, first, self.at, last, "", look)
        if text:
            self.page.write_string(self.at, first, harmless(text), look)

    def _line(self, name: str, text: str) -> None:
        self._span(name, text, 0, self.last)
        self.page.set_row(self.at, 19 * self._lines(text, name))
        self.at += 1

    def _lines(self, text: str, name: str) -> int:
        """How many lines a merged text takes: Excel does not find out by itself."""
        letter = 1.25 if name == "title" else 1.0
        wide = sum(column.width for column in self.sheet.columns)
        return sum(max(1, -int(-len(part) * letter // wide)) for part in text.split("\n"))

    def _headings(self) -> None:
        first = self.at
        if self.sheet.has_upper_headings:
            for words, start, end in self.sheet.upper_headings():
                self._upper(words, start, end)
            self.at += 1
        for at, column in enumerate(self.sheet.columns):
            if column.under or not self.sheet.has_upper_headings:
                self.page.write_string(self.at, at, harmless(column.heading), self.looks["head"])
        self.page.repeat_rows(first, self.at)
        self.at += 1
        self.page.freeze_panes(self.at, 0)

    def _upper(self, words: str, start: int, end: int) -> None:
        look = self.looks["head"]
        if not words:
            heading = harmless(self.sheet.columns[start].heading)
            self.page.merge_range(self.at, start, self.at + 1, start, "", look)
            self.page.write_string(self.at, start, heading, look)
        else:
            self._span("head", words, start, end)

    def _rows(self) -> None:
        for row in self.sheet.rows:
            if row.is_group:
                self._span("group", in_words(row.cells[0]), 0, self.last)
            else:
                self._cells(row.cells, is_bold=False)
            self.at += 1
        if self.sheet.total:
            self._cells(self.sheet.total, is_bold=True)
            self.at += 1

    def _cells(self, cells: tuple[Cell, ...], *, is_bold: bool) -> None:
        for at, (given, column) in enumerate(zip(cells, self.sheet.columns, strict=True)):
            cell = (given.as_date() or given) if isinstance(given, PartialDay) else given
            is_day = isinstance(cell, date) and cell >= FIRST_DAY
            look = self._look("day" if is_day else "", column.align, is_bold)
            if isinstance(cell, date) and is_day:
                self.page.write_datetime(self.at, at, datetime.combine(cell, time.min), look)
            elif cell in (None, ""):
                self.page.write_blank(self.at, at, None, look)
            elif isinstance(cell, int):
                self.page.write_number(self.at, at, cell, look)
            else:
                self.page.write_string(self.at, at, harmless(in_words(cell)), look)

    def _look(self, kind: str, align: str, is_bold: bool) -> Format:
        key = (kind, align, is_bold)
        if key not in self.formats:
            number = "dd/mm/yyyy" if kind == "day" else "#,##0"
            look = {"border": 1, "text_wrap": True, "align": align, "bold": is_bold}
            self.formats[key] = self._format(num_format=number, **look)
        return self.formats[key]

    def _below(self) -> None:
        for note in self.sheet.notes:
            self._line("note", note)
        if not self.sheet.signers:
            return
        self.at += 1
        middle = self._middle()
        signers = self.sheet.signers[-2:]
        sides = ((0, middle - 1), (middle, self.last))[-len(signers) :]
        for lines, (start, end) in zip(signers, sides, strict=True):
            for down, line in enumerate(lines):
                self.page.merge_range(self.at + down, start, self.at + down, end, "")
                self.page.write_string(self.at + down, start, harmless(line), self.looks["signer"])
