"""Habits of those who type lists: joined units, split days, headings without marks, strange columns."""

from datetime import date

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.cells import Join
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import Plant, doubtful, nameless, odd


def unit_joined_down_the_rows() -> Book:
    made = People(16)
    columns = [
        c.text("Chi bộ", "unit_name"), c.ordinal("STT"), c.text("Họ và tên", "full_name"),
        c.day("Ngày sinh", "birth_date", dates.REAL), c.sex("Nam/nữ"),
        c.day("Ngày kết nạp Đảng", "admission_date", dates.REAL), c.text("Số điện thoại", "phone"),
    ]  # fmt: skip
    draft = Draft("16-chi-bo-gop-doc.xlsx", columns, layout="unit in a cell joined down the rows")
    title(draft, "DANH SÁCH ĐẢNG VIÊN CÁC CHI BỘ")
    draft.header()
    for unit, count in (("Chi bộ 1", 7), ("Chi bộ 2", 5), ("Chi bộ Y tế", 6)):
        top = len(draft.page.rows)
        draft.people([made.member(unit_name=unit) for _ in range(count)])
        draft.page.joins.append(Join(top, 0, top + count - 1, 0))
        for row in draft.page.rows[top + 1 :]:
            row[0] = None
    return book_of(draft)


def day_month_year_in_three_columns() -> Book:
    made = People(17, region="south")
    born = ("Ngày tháng năm sinh",)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), _part((*born, "Ngày"), "day"),
        _part((*born, "Tháng"), "month"), _part((*born, "Năm"), "year"), c.sex("Phái"),
        c.text("Nơi sinh hoạt", "unit_name"), c.day("Ngày vào Đảng", "admission_date"),
    ]  # fmt: skip
    draft = Draft(
        "17-ngay-thang-nam-ba-cot.xlsx", columns, layout="day, month and year in three columns"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.header()
    draft.people([made.member(unit_name=f"Chi bộ ấp {1 + place // 7}") for place in range(14)])
    return book_of(draft)


def _part(heading: tuple[str, ...], part: str) -> c.Column:
    return c.Column(
        heading,
        lambda person: int(getattr(person["birth_date"], part)),
        lambda person: {"birth_date": person["birth_date"].isoformat()},
        ("birth_date",),
    )


def headings_without_marks() -> Book:
    made = People(18)
    columns = [
        c.ordinal("TT"), c.text("HO VA TEN", "full_name"), c.day("NGAY SINH", "birth_date"),
        c.sex("GIOI TINH"), c.text("DAN TOC", "ethnicity"), c.text("QUE QUAN", "native_place"),
        c.day("NGAY VAO DANG", "admission_date"), c.day("NGAY CHINH THUC", "official_date"),
        c.text("SO THE DANG", "card_number"), c.text("CHUC VU DANG", "party_post"),
    ]  # fmt: skip
    draft = Draft("18-tieu-de-khong-dau.xls", columns, layout="headings without marks, xls")
    title(draft, "DANH SACH DANG VIEN")
    draft.header()
    draft.people(made.members(15))
    return book_of(draft)


def headings_of_a_program() -> Book:
    made = People(19)
    columns = [
        c.other("id", lambda p: p["ordinal"] + 4000), c.text("ho_ten", "full_name"),
        c.day("ngay_sinh", "birth_date", dates.ISO), c.sex("gioi_tinh"), c.text("dan_toc", "ethnicity"),
        c.text("so_cccd", "personal_id"), c.text("so_the", "card_number"),
        c.day("ngay_vao_dang", "admission_date", dates.ISO),
        c.day("ngay_chinh_thuc", "official_date", dates.ISO), c.text("chi_bo", "unit_name"),
        c.text("dien_thoai", "phone"),
    ]  # fmt: skip
    draft = Draft(
        "20-xuat-tu-phan-mem.csv", columns, sheet="", layout="headings and days of a program, csv"
    )
    draft.header()
    draft.people([made.member(unit_name="Chi bộ thôn Hậu") for _ in range(16)])
    return book_of(draft, separator=";")


def groups_in_two_levels() -> Book:
    made = People(27)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.born(("Năm sinh", "Nam"),
        "male", dates.YEAR_NUMBER),
        c.born(("Năm sinh", "Nữ"), "female", dates.YEAR_NUMBER), c.text("Chức vụ Đảng", "party_post"),
        c.day("Ngày vào Đảng", "admission_date"), c.text("Ghi chú", "note"),
    ]  # fmt: skip
    draft = Draft(
        "27-nhom-hai-cap.xlsx", columns, layout="groups in two levels, years under Nam|Nữ"
    )
    letterhead(draft, "commune", right=5)
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.header()
    draft.line("A", "B", *range(1, len(columns) - 1), what="header")
    draft.group("A. KHỐI NÔNG THÔN")
    for number, unit in enumerate(("Chi bộ thôn Tiền", "Chi bộ thôn Hậu"), 1):
        draft.group(f"{number}. {unit} (5 đ/c)", unit)
        draft.people(made.members(5))
    draft.group("B. KHỐI CƠ QUAN, TRƯỜNG HỌC")
    draft.group("1. Chi bộ Trường Mầm non", "Chi bộ Trường Mầm non")
    draft.people(made.members(6, years=(1972, 1998)))
    draft.line("Tổng số: 16 đ/c; trong đó nữ: 7; DTTS: 0", what="total", joined=True)
    signatures(draft, right=5)
    return book_of(draft)


def many_columns_of_no_use() -> Book:
    made = People(28)
    strange = ("Hội CCB", "HĐND", "Thành phần GĐ", "Diện CS", "Số BHYT", "Hạng TB", "Khen thưởng",
    "Kỷ luật",
               "Đi nước ngoài", "Ngoại ngữ", "Tin học", "QLNN", "Số QĐ", "Mã hồ sơ", "Hộ nghèo",
               "Số con")  # fmt: skip
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"), c.sex(),
        c.day("Ngày vào Đảng", "admission_date"), c.text("Số CCCD", "personal_id"),
    ]  # fmt: skip
    columns[3:3] = [_useless(heading, number) for number, heading in enumerate(strange)]
    draft = Draft("28-nhieu-cot-la.xlsx", columns, layout="many columns of no use")
    draft.header()
    draft.people(made.members(20))
    return book_of(draft)


def _useless(heading: str, number: int) -> c.Column:
    words = ("Không", "Có", "A", "B", "Tốt", "")
    return c.other(heading, lambda person: words[(person["ordinal"] * (number + 3)) % 6] or None)


def padded_with_borders() -> Book:
    """Empty cells with borders down to row 1200, and one at the sheet's last corner."""
    draft = Draft(
        "29-ke-khung-san.xlsx", _simple(), layout="bordered empty rows and a far empty cell"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.header()
    draft.people(People(29).members(12, sex="female"), {3: [nameless()]})
    draft.page.rows += [[""] * len(draft.columns) for _ in range(1200)]
    draft.page.has_far_corner = True
    return book_of(draft)


def _simple() -> list[c.Column]:
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"),
        c.ticked("Nữ", "female"), c.day("Ngày vào Đảng", "admission_date"),
        c.day("Ngày chính thức", "official_date"), c.text("Số điện thoại", "phone"),
    ]  # fmt: skip


def women_ticked_only() -> Book:
    """A column Nữ alone: a sign tells a woman; nothing tells nothing sure."""
    draft = Draft("30-chi-co-cot-nu.ods", _simple(), layout="a column Nữ alone, words for no date")
    title(draft, "DANH SÁCH ĐẢNG VIÊN CHI BỘ 5")
    draft.header()
    people = People(30, region="south").members(16)
    phones = [person["phone"] for person in people]
    waiting = {"official_date": None, "admission_date": date(2026, 3, 3)}
    people[2] |= waiting
    people[9] |= waiting
    plants = {
        2: [_word_for_none("Dự bị")],
        5: [doubtful("two phones in a cell", "phone", f"{phones[5]} / 0911222333")],
        7: [odd("date with a time", "birth_date", f"{people[7]['birth_date']} 00:00:00")],
        9: [_word_for_none("Chưa")],
        11: [
            odd(
                "phone with dashes", "phone", f"{phones[11][:4]}-{phones[11][4:7]}-{phones[11][7:]}"
            )
        ],
    }
    draft.people(people, plants)
    _men_are_not_judged(draft, people)
    return book_of(draft)


def _word_for_none(word: str) -> Plant:
    return Plant("word for no date", cells={"official_date": word}, free=("official_date",))


def _men_are_not_judged(draft: Draft, people: list[Facts]) -> None:
    for true, person in zip(draft.truth.people, people, strict=True):
        if person["sex"] == "male":
            true.fields.pop("sex")
            true.free.append("sex")


LAYOUTS = (
    unit_joined_down_the_rows,
    day_month_year_in_three_columns,
    headings_without_marks,
    headings_of_a_program,
    groups_in_two_levels,
    many_columns_of_no_use,
    padded_with_borders,
    women_ticked_only,
)
