"""Workbooks in which the list is not the first thing to be seen."""

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.cells import Cell, Join, Page
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import signatures, title
from dangvu.documents.workbooks.tests.books.persons import People
from dangvu.documents.workbooks.tests.books.plants import doubtful, nameless


def _columns() -> list[c.Column]:
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh",
        "birth_date", dates.REAL),
        c.sex(), c.text("Chi bộ", "unit_name"), c.day("Ngày vào Đảng", "admission_date", dates.REAL),
        c.text("Số CCCD", "personal_id"),
    ]  # fmt: skip


def _page(name: str, rows: list[list[Cell]], *, hidden: bool = False) -> Page:
    return Page(name, rows, [Join(0, 0, 0, 3)], hidden)


COVER = _page(
    "Bìa",
    [
        ["HỒ SƠ ĐẢNG VIÊN NĂM 2026"],
        [],
        ["Đơn vị:", "Đảng bộ xã Đồng Tiến"],
        ["Người lập:", "Văn phòng"],
    ],
)
SUMMARY = _page(
    "Tổng hợp",
    [
        ["TỔNG HỢP SỐ LƯỢNG ĐẢNG VIÊN"], ["STT", "Chi bộ", "Tổng số", "Nữ", "Dự bị", "Trên 60 tuổi"],
        [1, "Chi bộ thôn Đông", 31, 12, 1, 15], [2, "Chi bộ thôn Đoài", 28, 9, 0, 14],
        [3, "Chi bộ Trường THCS", 17, 13, 2, 0], [None, "Tổng cộng", 76, 34, 3, 29],
    ],
)  # fmt: skip
LOOKUP = _page(
    "Danh mục",
    [["Dân tộc", "Tôn giáo", "Trình độ", "Chi bộ"], ["Kinh", "Không", "Đại học", "Chi bộ thôn Đông"],
     ["Tày", "Phật giáo", "Cao đẳng", "Chi bộ thôn Đoài"], ["Nùng", "Công giáo", "Trung cấp",
     "Chi bộ Trường THCS"]],
    hidden=True,
)  # fmt: skip


def _last_year() -> Page:
    """A longer list of last year, hidden: nobody means it to be read."""
    draft = Draft("", _columns(), sheet="DS 2025 (cũ)")
    draft.header()
    draft.people(People(89).members(30, unit_name="Chi bộ thôn Đông"))
    draft.page.hidden = True
    return draft.page


def list_on_the_third_sheet() -> Book:
    draft = Draft(
        "81-danh-sach-o-trang-ba.xlsx",
        _columns(),
        sheet="DS đảng viên",
        layout="cover, summary, list, hidden sheets",
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN", "Đảng bộ xã Đồng Tiến")
    draft.header()
    draft.people(
        People(81).members(22, unit_name="Chi bộ thôn Đoài"),
        {6: [doubtful("impossible day", "birth_date", "31/02/1958")]},
    )
    signatures(draft, right=5)
    return book_of(draft, before=(COVER, SUMMARY), after=(LOOKUP, _last_year()))


def away_from_the_corner() -> Book:
    draft = Draft(
        "82-lui-vao-trong.xls",
        _columns(),
        sheet="Danh sach",
        layout="list begins at column C, row 8, xls",
    )
    for _ in range(4):
        draft.blank()
    draft.indent(2)
    title(draft, "DANH SÁCH TRÍCH NGANG")
    draft.blank()
    draft.header()
    draft.blank(inside=True)
    draft.people(People(82).members(12, unit_name="Chi bộ Công an"), {3: [nameless()]})
    return book_of(
        draft,
        before=(
            _page(
                "Huong dan",
                [
                    ["Hướng dẫn điền biểu"],
                    ["1. Không sửa tiêu đề."],
                    ["2. Ngày ghi dạng 01/01/1970."],
                ],
            ),
        ),
    )


def prepared_rows_below() -> Book:
    """The office numbered two hundred rows and filled in thirteen."""
    draft = Draft(
        "83-ke-san-stt.ods", _columns(), layout="numbered rows that were never filled in, ods"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN CHI BỘ")
    draft.header()
    draft.people(People(83).members(13, unit_name="Chi bộ thôn Nội"))
    for number in range(14, 60):
        draft.line(number, what="blank")
    return book_of(draft)


LAYOUTS = (list_on_the_third_sheet, away_from_the_corner, prepared_rows_below)
