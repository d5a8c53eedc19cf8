"""Lists as csv in every encoding and with every separator, and workbooks typed in old fonts."""

from typing import Any

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.cells import Cell
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import signatures, title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import Plant, doubtful, empty


def _program_columns() -> list[c.Column]:
    home = c.text("Thường Trú", "residence")
    return [
        c.other("Mã ĐV", lambda p: f"DV{p['ordinal']:04}"), c.text("Số Thẻ", "card_number"),
        c.text("Họ Tên", "full_name"), c.text("Số CCCD", "personal_id"), c.day("Ngày Sinh",
        "birth_date"),
        c.sex("Giới Tính"), c.text("Dân Tộc", "ethnicity"), c.text("Tôn Giáo", "religion"),
        c.text("Quê Quán", "native_place"), home, c.other("Nơi Sinh", lambda p: p["native_place"]),
        c.other("Nơi Ở", lambda p: p["residence"]), c.day("Ngày Vào Đảng", "admission_date"),
        c.day("Ngày Chính Thức", "official_date"), c.text("Số ĐT", "phone"), c.text("Email", "email"),
        c.text("Chi Bộ", "unit_name"), c.text("Chức Vụ Đảng", "party_post"),
        c.other("Chức Vụ CQ", lambda p: p["occupation"]), c.text("Trình Độ LLCT", "political_theory"),
        c.text("Chuyên Môn", "education_professional"),
    ]  # fmt: skip


def _program_list(file: str, seed: int, layout: str, **how: Any) -> Book:
    made = People(seed)
    draft = Draft(file, _program_columns(), layout=layout, sheet="")
    draft.truth.free = ["occupation"]
    draft.truth.encoding = {"utf-8-sig": "utf-8"}.get(how["encoding"], how["encoding"])
    draft.header()
    people = [made.member(unit_name=f"Chi bộ thôn {1 + place % 3}") for place in range(20)]
    plants = {
        3: [doubtful("impossible day", "birth_date", "29/02/1975")],
        7: [empty("email")],
        12: [_other_order()],
    }
    draft.people(people, plants)
    return book_of(draft, **how)


def _other_order() -> Plant:
    """Whatever it is compared with may then be doubted as well."""
    defect = "order of day and month unlike the others"
    beside = ("birth_date", "official_date")
    return doubtful(defect, "admission_date", "12/13/1998", free=beside)


def csv_utf8() -> Book:
    return _program_list(
        "31-21-cot-utf8.csv", 31, "21 columns, comma, UTF-8", encoding="utf-8", separator=","
    )


def csv_utf8_marked() -> Book:
    return _program_list(
        "32-21-cot-bom.csv",
        32,
        "21 columns, semicolon, UTF-8 with BOM",
        encoding="utf-8-sig",
        separator=";",
    )


def csv_utf16() -> Book:
    return _program_list(
        "33-21-cot-utf16.csv", 33, "21 columns, tab, UTF-16", encoding="utf-16", separator="\t"
    )


def _short_columns() -> list[c.Column]:
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"), c.sex(),
        c.text("Dân tộc", "ethnicity"), c.text("Quê quán", "native_place"),
        c.day("Ngày vào Đảng", "admission_date"), c.day("Ngày chính thức", "official_date"),
    ]  # fmt: skip


def _typed_in(font: str, file: str, seed: int, *, separator: str = ";", lost: bool = False) -> Book:
    made = People(seed)
    draft = Draft(
        file, _short_columns(), layout=f"typed in {font.upper()}, {file.rpartition('.')[2]}"
    )
    if file.endswith("csv"):
        draft.truth.sheet = ""
    draft.truth.encoding = font
    title(draft, "Danh sách đảng viên đảng bộ xã")
    draft.header()
    draft.group("Chi bộ thôn Đoài", "Chi bộ thôn Đoài")
    draft.people(made.members(15), _lost_capital() if lost else None)
    signatures(draft, right=4)
    draft.page.rows[-5:] = [[_small(cell) for cell in row] for row in draft.page.rows[-5:]]
    return book_of(draft, font=font, separator=separator)


def _lost_capital() -> dict[int, list[Plant]]:
    """In TCVN3 a capital with a tone has no letter: the name comes back with a small one."""
    return {
        4: [Plant("lost capital", cells={"full_name": "Nguyễn Hồng Ánh"}, doubts=("full_name",))]
    }


def _small(cell: Cell) -> Cell:
    """As capitals stand in such a file: small letters, which the font alone shows large."""
    return cell.lower() if isinstance(cell, str) else cell


def csv_tcvn3() -> Book:
    return _typed_in("tcvn3", "34-tcvn3.csv", 34, lost=True)


def csv_vni() -> Book:
    return _typed_in("vni", "35-vni.csv", 35, separator="\t")


def xlsx_tcvn3() -> Book:
    return _typed_in("tcvn3", "36-tcvn3.xlsx", 36, lost=True)


def xlsx_vni() -> Book:
    return _typed_in("vni", "37-vni.xlsx", 37)


def xls_tcvn3() -> Book:
    return _typed_in("tcvn3", "38-tcvn3.xls", 38)


def csv_with_letterhead_and_quotes() -> Book:
    """Saved from a spreadsheet: empty cells all along the head, line breaks inside quotes."""
    made = People(39)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày, tháng,\nnăm sinh",
        "birth_date", dates.TWO_DIGITS_SLASHED),
        c.text("Quê quán", "native_place"), c.text("Chỗ ở\nhiện nay", "residence", _broken),
        c.day("Ngày\nvào Đảng", "admission_date"), c.text("Chi bộ", "unit_name"),
    ]  # fmt: skip
    draft = Draft(
        "39-luu-tu-bang-tinh.csv",
        columns,
        layout="csv saved from a sheet with its letterhead",
        sheet="",
    )
    draft.line("ĐẢNG ỦY XÃ TÂN LẬP")
    draft.blank()
    title(draft, "DANH SÁCH ĐẢNG VIÊN, NĂM 2026")
    draft.header()
    draft.people([_with_unit(made) for _ in range(15)])
    draft.line("Tổng số", 15, what="total")
    return book_of(draft)


def _broken(text: str) -> str:
    return text.replace(", ", ",\n", 1)


def _with_unit(made: People) -> Facts:
    return made.member(years=(1946, 1996), unit_name="Chi bộ thôn Trung")


LAYOUTS = (
    csv_utf8, csv_utf8_marked, csv_utf16, csv_tcvn3, csv_vni, xlsx_tcvn3, xlsx_vni, xls_tcvn3,
    csv_with_letterhead_and_quotes,
)  # fmt: skip
