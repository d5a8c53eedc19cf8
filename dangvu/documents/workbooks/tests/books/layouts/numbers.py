"""Lists whose numbers, letters and formulas are the trouble."""

import unicodedata

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.cells import Cell, Formula
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import Plant, changed, doubtful, nameless, odd


def _columns() -> list[c.Column]:
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"), c.sex(),
        c.text("Số CCCD", "personal_id"), c.text("Số thẻ đảng viên", "card_number"),
        c.text("Số điện thoại", "phone"), c.day("Ngày vào Đảng", "admission_date"),
    ]  # fmt: skip


def damaged_numbers() -> Book:
    draft = Draft("61-so-dinh-danh.xlsx", _columns(), layout="damaged ID, card and phone numbers")
    title(draft, "DANH SÁCH CẬP NHẬT SỐ ĐỊNH DANH CÁ NHÂN")
    draft.header()
    people = People(61).members(26, years=(1950, 1995))
    draft.people(people, _damages([p["personal_id"] for p in people], people))
    return book_of(draft)


def _damages(ids: list[str], people: list[Facts]) -> dict[int, list[Plant]]:
    phone = people[15]["phone"]
    return {
        1: [doubtful("ID without its zero, a number", "personal_id", int(ids[1]))],
        2: [doubtful("ID without its zero, text", "personal_id", ids[2][1:])],
        3: [doubtful("ID as 1.23E+11", "personal_id", "1.23E+11")],
        4: [odd("old ID of nine digits", "personal_id", "121456789", "121456789")],
        5: [doubtful("digit too many", "personal_id", ids[5] + "7")],
        6: [doubtful("letter O in a number", "personal_id", ids[6][:8] + "O" + ids[6][9:])],
        7: [
            odd(
                "ID with spaces",
                "personal_id",
                f"{ids[7][:3]} {ids[7][3:6]} {ids[7][6:9]} {ids[7][9:]}",
            )
        ],
        8: [odd("ID behind an apostrophe", "personal_id", "'" + ids[8])],
        9: [changed("one ID on two people", ("personal_id",), personal_id="024081234567")],
        10: [odd("card number with dots", "card_number", "12.345.678", "12345678")],
        11: [odd("card number with spaces", "card_number", "12 345 679", "12345679")],
        12: [odd("card number, a number", "card_number", 12_345_677.0, "12345677")],
        13: [odd("new card number", "card_number", ids[13], ids[13])],
        15: [odd("phone with +84", "phone", "+84 " + phone[1:])],
        16: [doubtful("phone without its zero", "phone", int(people[16]["phone"]))],
        17: [doubtful("phone too short", "phone", "0912345")],
        18: [odd("ID in wide digits", "personal_id", _wide(ids[18]))],
        19: [changed("one ID on two people", ("personal_id",), personal_id="024081234567")],
        21: [changed("one card on two people", ("card_number",), card_number="22334455")],
        23: [changed("one card on two people", ("card_number",), card_number="22334455")],
    }


def _wide(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if letter.isdigit() else letter for letter in text)


def numbers_that_lost_their_zeros() -> Book:
    columns = _columns()
    columns[4], columns[6] = c.number("Số CCCD", "personal_id"), c.number("SĐT", "phone")
    draft = Draft(
        "62-mat-so-khong.xls", columns, layout="ID and phone columns kept as numbers, xls"
    )
    draft.header()
    plants = [
        Plant("ID without its zero, a number", doubts=("personal_id",)),
        Plant("phone without its zero", doubts=("phone",)),
    ]
    people = People(62).members(15)
    draft.people(people, dict.fromkeys(range(15), plants))
    return book_of(draft)


def letters_of_every_sort() -> Book:
    columns = [
        c.ordinal("STT"), c.text(_apart("Họ và tên"), "full_name"), c.day(_apart("Ngày sinh"),
        "birth_date"),
        c.text("Dân\xa0tộc", "ethnicity"), c.text(_apart("Quê quán"), "native_place", _apart),
        c.day("Ngày vào Ðảng", "admission_date"), c.text("Số  CCCD ", "personal_id"),
    ]  # fmt: skip
    draft = Draft(
        "63-chu-unicode.xlsx", columns, layout="decomposed, wide, blank and look-alike letters"
    )
    title(draft, _apart("DANH SÁCH ĐẢNG VIÊN"))
    draft.header()
    people = People(63).members(20, years=(1960, 1990))
    people[10]["full_name"], people[11]["full_name"] = "Đặng Thị Hoà", "Đỗ Văn Thuý"
    draft.people(people, _letters(people))
    return book_of(draft)


def _apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _letters(people: list[Facts]) -> dict[int, list[Plant]]:
    name = [person["full_name"] for person in people]
    born = [f"{person['birth_date']:%d/%m/%Y}" for person in people]
    return {
        0: [odd("decomposed name", "full_name", _apart(name[0]))],
        1: [odd("decomposed name", "full_name", _apart(name[1]))],
        2: [odd("non-breaking space", "full_name", name[2].replace(" ", "\xa0"))],
        3: [odd("double and outer spaces", "full_name", "  " + name[3].replace(" ", "  ") + " ")],
        4: [odd("wide digits", "birth_date", _wide(born[4]))],
        5: [odd("non-breaking space", "birth_date", "\xa0" + born[5] + "\xa0")],
        6: [odd("capital name", "full_name", name[6].upper(), name[6].upper())],
        7: [odd("capital name", "full_name", name[7].upper(), name[7].upper())],
        8: [odd("Ð for Đ", "full_name", "Ðinh Văn Ðức", "Đinh Văn Đức")],
        9: [odd("zero-width space", "full_name", name[9].replace(" ", " \u200b"))],
        12: [odd("apostrophe before a date", "birth_date", "'" + born[12])],
        13: [odd("line break in a name", "full_name", name[13].replace(" ", "\n", 1))],
        14: [odd("blank for a dot", "birth_date", born[14].replace("/", ". "))],
    }


def formulas_with_kept_values() -> Book:
    columns = [
        c.Column(("STT",), lambda p: Formula("=ROW()-3", p["ordinal"])),
        c.name_part("Họ đệm", "family"), c.name_part("Tên", "given"),
        c.text("Họ và tên đầy đủ", "full_name", lambda name: Formula('=B4&" "&C4', name)),
        c.day("Ngày sinh", "birth_date", dates.REAL),
        c.Column(("Tuổi",), lambda p: Formula("=2026-YEAR(E4)", 2026 - p["birth_date"].year)),
        c.day("Ngày vào Đảng",
        "admission_date", dates.Form(lambda d: Formula("=E4+1", f"{d:%d/%m/%Y}"))),
        c.day("Ngày chính thức", "official_date", dates.REAL),
    ]  # fmt: skip
    draft = Draft("64-cong-thuc.xlsx", columns, layout="formulas with kept values and errors")
    title(draft, "DANH SÁCH ĐẢNG VIÊN", "Chi bộ thôn Hạ")
    draft.header()
    lost: Cell = Formula("=#REF!", "#REF!")
    plants = {
        5: [
            doubtful("error of a formula", "official_date", Formula("=VLOOKUP(B9,X:Y,2,0)", "#N/A"))
        ],
        8: [doubtful("error of a formula", "birth_date", Formula("=DATE(#REF!,1,1)", "#REF!"))],
        11: [nameless("error for a name", lost)],
    }
    draft.people(People(64).members(16), plants)
    return book_of(draft)


LAYOUTS = (
    damaged_numbers,
    numbers_that_lost_their_zeros,
    letters_of_every_sort,
    formulas_with_kept_values,
)
