"""Lists whose cells are the trouble: packed notes, names with remarks, days of every kind, old text."""

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import doubtful, odd

_EIGHT_DIGITS = dates.Form(lambda d: f"{d:%d%m%Y}")
_MONTH_IN_WORDS = dates.Form(lambda d: f"Tháng {d.month} năm {d.year}", "month")


def numbers_in_the_notes() -> Book:
    made = People(231)
    packed = c.Column(
        ("Ghi chú",),
        lambda p: f"CCCD: {p['personal_id']}; ĐT: {p['phone']}",
        lambda p: {"personal_id": p["personal_id"], "phone": p["phone"]},
    )
    columns = [
        c.ordinal("STT"), c.text("Họ, tên", "full_name"), c.day("Ngày sinh", "birth_date", _EIGHT_DIGITS),
        c.sex(), c.day("Ngày vào Đảng", "admission_date", _EIGHT_DIGITS),
        c.day("Ngày chính thức", "official_date", _EIGHT_DIGITS), packed,
    ]  # fmt: skip
    draft = Draft("231-so-trong-ghi-chu.xlsx", columns, layout="days of eight digits, packed notes")
    draft.truth.free = ["note"]
    draft.header()
    draft.people(made.members(14), {5: [doubtful("impossible day", "birth_date", "31041966")]})
    return book_of(draft)


def names_with_remarks() -> Book:
    made = People(232, region="south")
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Năm sinh", "birth_date", dates.YEAR),
        c.sex(), c.text("Ấp", "residence"), c.day("Ngày vào Đảng", "admission_date", dates.SHORT),
        c.text("Số thẻ", "card_number"),
    ]  # fmt: skip
    draft = Draft("232-ten-kem-ghi-chu.xlsx", columns, layout="names with remarks in brackets")
    draft.truth.free = ["note", "unit_name", "residence"]
    title(draft, "DANH SÁCH ĐẢNG VIÊN ẤP AN HÒA")
    draft.header()
    people = made.members(15)
    said = {1: "(Tư Lành)", 4: "(đã mất)", 7: "(chuyển đi)", 9: "(tức Ba Hùng)", 12: "(dự bị)"}
    plants = {
        place: [odd("remark after a name", "full_name", f"{people[place]['full_name']} {word}")]
        for place, word in said.items()
    }
    draft.people(people, plants)
    return book_of(draft)


def every_kind_of_day() -> Book:
    made = People(233)
    several = (dates.REAL, dates.SLASHED, _MONTH_IN_WORDS, dates.TWO_DIGITS_SLASHED, dates.YEAR_NUMBER,
               dates.WORDS)  # fmt: skip
    columns = [
        c.ordinal("Stt"), c.text("Họ tên đảng viên", "full_name"),
        c.days("Ngày/tháng/năm sinh", "birth_date", several), c.sex("Nam hay nữ"),
        c.days("Ngày vào ĐCSVN", "admission_date", (dates.REAL, dates.DOTTED, dates.SHORT)),
        c.days("Ngày công nhận chính thức", "official_date", (dates.SLASHED, dates.REAL)),
        c.text("Nơi sinh hoạt Đảng", "unit_name"),
    ]  # fmt: skip
    draft = Draft("233-ngay-du-kieu.xlsx", columns, layout="cells and texts of days in one column")
    draft.header()
    draft.people(made.members(24, unit_name="Chi bộ Bệnh viện", years=(1948, 1995)))
    return book_of(draft)


def text_of_a_spreadsheet_in_utf_16() -> Book:
    made = People(234)
    columns = [
        c.ordinal("STT"), c.text("Họ và\ntên", "full_name"), c.day("Ngày\nsinh", "birth_date"), c.sex(),
        c.text("Quê quán", "native_place", lambda place: place.replace(", ", ",\n")),
        c.day("Ngày vào\nĐảng", "admission_date"), c.text("Số\nCCCD", "personal_id", lambda n: "'" + n),
        c.text("Ghi chú", "note"),
    ]  # fmt: skip
    draft = Draft(
        "234-unicode-text.txt", columns, sheet="", encoding="utf-16", layout="tabs in utf-16"
    )
    draft.header()
    people = made.members(12)
    people[2]["note"] = 'Còn gọi là "Sáu Thành"'
    people[8]["note"] = "Ở xa;\nnghỉ hưu"
    draft.people(people)
    return book_of(draft, encoding="utf-16", separator="\t")


def capitals_in_an_old_font() -> Book:
    made = People(235)
    columns = [
        c.ordinal("STT"), c.text("HỌ VÀ TÊN", "full_name"), c.day("NGÀY SINH", "birth_date"),
        c.sex("NAM, NỮ"), c.text("QUÊ QUÁN", "native_place"), c.text("CHỨC VỤ ĐẢNG", "party_post"),
        c.day("NGÀY VÀO ĐẢNG", "admission_date"), c.text("CHI BỘ", "unit_name"),
    ]  # fmt: skip
    draft = Draft(
        "235-chu-hoa-tcvn3.xls", columns, encoding="tcvn3", layout="capitals in tcvn3, xls"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN ĐẢNG BỘ XÃ TÂN LẬP")
    draft.header()
    draft.people(made.members(15, unit_name="Chi bộ thôn Giếng"))
    return book_of(draft, font="tcvn3")


def fathers_and_sons() -> Book:
    made = People(236)
    columns = [
        c.ordinal("TT"), c.text("Họ và tên", "full_name"),
        c.day("Ngày sinh", "birth_date", dates.TWO_DIGITS_SLASHED), c.text("Quê quán", "native_place"),
        c.day("Ngày KN", "admission_date"), c.text("Thẻ đảng số", "card_number"),
    ]  # fmt: skip
    draft = Draft("236-cha-con-cung-ten.xlsx", columns, layout="fathers, sons, twice across groups")
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.header()
    father, son = _family(made)
    moved = made.member(twin="in two groups", years=(1950, 1990))
    draft.group("Chi bộ xóm 1", "Chi bộ xóm 1")
    draft.people([*made.members(5, years=(1950, 1990)), father, moved])
    draft.group("Chi bộ xóm 2", "Chi bộ xóm 2")
    draft.people([son, *made.members(5, years=(1950, 1990)), moved])
    return book_of(draft)


def _family(made: People) -> list[Facts]:
    alike = {"full_name": "Lương Văn Khải", "near": "father and son", "sex": "male"}
    return [
        made.member(years=years, **alike, native_place="Xã Tân Lập, tỉnh Thái Nguyên")
        for years in ((1952, 1952), (1979, 1979))
    ]


LAYOUTS = (
    numbers_in_the_notes,
    names_with_remarks,
    every_kind_of_day,
    text_of_a_spreadsheet_in_utf_16,
    capitals_in_an_old_font,
    fathers_and_sons,
)
