"""Lists of shapes that the reader had not met: two lines a person, far corners, tables below."""

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.cells import Formula, Join, Page
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import doubtful, nameless


def _simple() -> list[c.Column]:
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"), c.sex(),
        c.day("Ngày vào Đảng", "admission_date"), c.day("Ngày chính thức", "official_date"),
        c.text("Số thẻ", "card_number"),
    ]  # fmt: skip


def two_lines_a_person() -> Book:
    """The second line has the home under the name and the day of full membership under the other."""
    made = People(221)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên\nNơi ở", "full_name"), c.day("Ngày sinh", "birth_date"),
        c.sex(), c.day("Ngày vào Đảng\nNgày chính thức", "admission_date"),
        c.text("Số thẻ ĐV", "card_number"),
    ]  # fmt: skip
    draft = Draft("221-hai-dong-mot-nguoi.xlsx", columns, layout="two lines a person")
    title(draft, "SỔ ĐẢNG VIÊN CHI BỘ THÔN THƯỢNG")
    draft.header()
    for person in made.members(10):
        draft.people([person])
        fields = draft.truth.people[-1].fields
        fields["residence"] = person["residence"]
        fields["official_date"] = person["official_date"].isoformat()
        row = len(draft.page.rows)
        draft.page.joins += [Join(row - 1, at, row, at) for at in (0, 2, 3, 5)]
        draft.line(None, person["residence"], None, None, f"{person['official_date']:%d/%m/%Y}")
    return book_of(draft)


def far_from_the_corner_with_a_table_below() -> Book:
    made = People(222, region="south")
    columns = _simple()
    columns.append(c.text("Thuộc chi bộ", "unit_name"))
    draft = Draft("222-cot-d-dong-15.xlsx", columns, layout="column D, row 15, a table below")
    draft.line("Mẫu nội bộ")
    for _ in range(11):
        draft.blank()
    draft.indent(3)
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.blank()
    draft.header()
    for unit, count in (("Chi bộ ấp An Hòa", 5), ("Chi bộ ấp An Bình", 6)):
        top = len(draft.page.rows)
        draft.people(made.members(count, unit_name=unit))
        draft.page.joins.append(Join(top, 10, top + count - 1, 10))
        for row in draft.page.rows[top + 1 :]:
            row[10] = None
    draft.line(None, "Tổng", Formula("=COUNTA(E16:E26)", 11), what="total")
    for _ in range(2):
        draft.blank()
    draft.line("BẢNG TỔNG HỢP", joined=True)
    draft.line("TT", "Chi bộ", "Tổng số", "Nữ", "Tỷ lệ nữ", "Trên 60 tuổi")
    draft.line(1, "Chi bộ ấp An Hòa", 5, 2, "40%", 1)
    draft.line(2, "Chi bộ ấp An Bình", 6, 3, "50%", 2)
    draft.line(None, "Cộng", 11, 5, "45,5%", 3)
    return book_of(draft)


def one_sheet_a_cell() -> Book:
    """The largest of like sheets is read; the others are for a remark."""
    made = People(223)
    pages = []
    for number, count in ((1, 6), (3, 5)):
        other = Draft("", _simple(), sheet=f"CB{number}")
        title(other, f"DANH SÁCH ĐẢNG VIÊN CHI BỘ {number}")
        other.header()
        other.people(made.members(count))
        pages.append(other.page)
    draft = Draft("223-moi-chi-bo-mot-trang.xlsx", _simple(), sheet="CB2", layout="a sheet a cell")
    draft.truth.free = ["unit_name"]
    title(draft, "DANH SÁCH ĐẢNG VIÊN CHI BỘ 2")
    draft.header()
    draft.people(made.members(14), {6: [nameless()]})
    counts = Page(
        "TH",
        [["STT", "Chi bộ", "Số ĐV"], [1, "Chi bộ 1", 6], [2, "Chi bộ 2", 14], [3, "Chi bộ 3", 5]],
        [],
    )
    return book_of(draft, before=(counts, pages[0]), after=(pages[1],))


def days_of_joining_in_three_columns() -> Book:
    made = People(224)
    columns = [
        c.ordinal("TT"), _word("HO", "first"), _word("CHU DEM", "middle"),
        c.name_part("TEN", "given"), c.day("NAM SINH", "birth_date", dates.YEAR_NUMBER),
        c.sex("NAM/NU"), _part("NGAY", "day"), _part("THANG", "month"), _part("NAM", "year"),
        c.text("DON VI SINH HOAT", "unit_name"),
    ]  # fmt: skip
    draft = Draft("224-ten-ba-cot.xls", columns, layout="names and days in three columns each, xls")
    title(draft, "DANH SACH DANG VIEN")
    draft.header()
    draft.people(made.members(13, unit_name="Chi bộ Bưu điện"))
    return book_of(draft)


def _word(heading: str, part: str) -> c.Column:
    def write(person: Facts) -> str:
        first, *middle, _ = person["full_name"].split(" ")
        return str(first) if part == "first" else " ".join(middle)

    return c.Column((heading,), write, lambda p: {"full_name": p["full_name"]}, ("full_name",))


def _part(heading: str, part: str) -> c.Column:
    return c.Column(
        ("NGAY VAO DANG", heading),
        lambda person: int(getattr(person["admission_date"], part)),
        lambda person: {"admission_date": person["admission_date"].isoformat()},
        ("admission_date",),
    )


def headings_repeated_at_the_bottom() -> Book:
    made = People(225)
    draft = Draft(
        "225-tieu-de-o-cuoi.ods", _simple(), layout="shares and headings at the foot, ods"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN CHI BỘ TỔ DÂN PHỐ 9")
    draft.header()
    draft.people(made.members(12), {2: [doubtful("impossible day", "official_date", "29/02/2001")]})
    draft.header(again=True)
    draft.line(None, "Tổng số", 12, "100%", what="total")
    draft.line(None, "Trong đó: Nữ", 5, "41,7%", what="total")
    return book_of(draft)


LAYOUTS = (
    two_lines_a_person,
    far_from_the_corner_with_a_table_below,
    one_sheet_a_cell,
    days_of_joining_in_three_columns,
    headings_repeated_at_the_bottom,
)
