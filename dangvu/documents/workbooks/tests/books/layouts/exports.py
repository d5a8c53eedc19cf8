"""Lists that a program wrote out, and the mistakes of those who type."""

from datetime import date

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, RawBook, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import Plant, changed, doubtful, empty
from dangvu.documents.workbooks.tests.books.writers.old_fonts import windows_1258
from dangvu.documents.workbooks.tests.books.writers.writing import content_of


def _columns() -> list[c.Column]:
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"), c.sex(),
        c.text("Dân tộc", "ethnicity"), c.text("Quê quán", "native_place"), c.text("Số CCCD",
        "personal_id"),
        c.text("Số điện thoại", "phone"), c.day("Ngày vào Đảng", "admission_date"),
        c.day("Ngày chính thức", "official_date"), c.text("Email", "email"),
    ]  # fmt: skip


def numbers_with_a_point() -> Book:
    """Saved by a program to which every number is a fraction and every gap is "nan"."""
    made = People(101)
    columns = [
        c.other("", lambda p: p["ordinal"] - 1), c.text("Họ và tên", "full_name"),
        c.text("Số thẻ", "card_number", lambda number: f"{number}.0"),
        c.day("Năm sinh", "birth_date", dates.Form(lambda d: f"{d.year}.0", "year")),
        c.day("Ngày vào Đảng", "admission_date", dates.Form(lambda d: f"{d} 00:00:00")),
        c.text("Quê quán", "native_place"), c.text("Chi bộ", "unit_name"),
    ]  # fmt: skip
    draft = Draft(
        "101-so-co-cham.csv", columns, sheet="", layout="numbers with .0, gaps as nan, csv"
    )
    draft.header()
    people = [made.member(unit_name="Chi bộ thôn Giữa") for _ in range(16)]
    plants = {
        place: [empty(name, "nan")]
        for place, name in ((2, "native_place"), (5, "card_number"), (9, "native_place"))
    }
    draft.people(people, plants)
    return book_of(draft)


def utf16_of_the_other_order() -> Book:
    draft = Draft(
        "102-utf16-be.csv", _columns(), sheet="", layout="UTF-16, big end first, semicolon"
    )
    draft.truth.encoding = "utf-16"
    draft.header()
    draft.people(People(102).members(12))
    draft.page.rows[0][0] = "\ufeffSTT"
    return book_of(draft, encoding="utf-16-be", separator=";")


def windows_codes() -> RawBook:
    """Vietnamese as Windows kept it before Unicode: tones are letters of their own."""
    draft = Draft("103-windows-1258.csv", _columns(), sheet="", layout="Windows-1258, csv")
    draft.truth.encoding = "windows-1258"
    draft.header()
    draft.people(People(103).members(14))
    book = book_of(draft, separator=";")
    return RawBook(book.truth, windows_1258(content_of(book).decode()))


def separator_in_the_first_line() -> RawBook:
    draft = Draft("104-dong-sep.csv", _columns(), sheet="", layout="first line sep=;, csv")
    draft.line("sep=;")
    draft.header()
    draft.people(People(104).members(12))
    book = book_of(draft, separator=";")
    text = content_of(book).decode()
    return RawBook(book.truth, ("sep=;\r\n" + text.partition("\r\n")[2]).encode("utf-8-sig"))


def slips_of_the_keyboard() -> Book:
    draft = Draft(
        "105-go-nham.xlsx", _columns(), layout="typed into the wrong column, letters for digits"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.header()
    people = People(105).members(24, years=(1950, 1990))
    draft.people(people, _slips(people))
    return book_of(draft)


def _slips(people: list[Facts]) -> dict[int, list[Plant]]:
    return {
        1: [doubtful("phone in the place of the ID", "personal_id", "0912345678")],
        3: [doubtful("letters in a date", "birth_date", "O3/O2/1970")],
        5: [doubtful("letters in a date", "admission_date", "l2/05/1989")],
        7: [doubtful("name in the place of a date", "birth_date", "Bắc Ninh")],
        9: [doubtful("no sex", "sex", "Kinh")],
        11: [changed("born too long ago", ("birth_date",), birth_date=date(1865, 4, 3))],
        13: [_before_the_party()],
        15: [doubtful("no address of mail", "email", "hopthu.vidu.vn")],
        17: [doubtful("date in the place of the phone", "phone", "03/02/1990")],
        19: [doubtful("range for a date", "official_date", "1990-1991")],
        21: [doubtful("letters in a phone", "phone", "09l2345678")],
    }  # fmt: skip


def _before_the_party() -> Plant:
    old = {"admission_date": date(1921, 5, 1), "birth_date": date(1900, 5, 1)}
    gone = {"official_date": None, "personal_id": None}
    defect = "admitted before the Party was"
    return Plant(defect, changes=old | gone, doubts=("admission_date",), free=("birth_date",))


def both_of_two_columns() -> Book:
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.ticked(("Giới tính", "Nam"), "male", "X"),
        c.ticked(("Giới tính", "Nữ"), "female", "X"), c.day("Ngày sinh", "birth_date", dates.REAL),
        c.day(("Ngày vào Đảng", "Dự bị"), "admission_date", dates.REAL),
        c.day(("Ngày vào Đảng", "Chính thức"), "official_date", dates.REAL),
    ]  # fmt: skip
    draft = Draft("106-danh-dau-ca-hai.xlsx", columns, layout="both of Nam|Nữ ticked, or neither")
    draft.header()
    people = People(106).members(14)
    draft.people(people, {4: [Plant("both sexes ticked", doubts=("sex",))]})
    row = draft.truth.people[4].row - 1
    draft.page.rows[row][2:4] = ["X", "X"]
    return book_of(draft)


LAYOUTS = (
    numbers_with_a_point,
    utf16_of_the_other_order,
    windows_codes,
    separator_in_the_first_line,
    slips_of_the_keyboard,
    both_of_two_columns,
)
