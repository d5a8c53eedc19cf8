"""Lists for badges and cards: the official forms, several facts in a cell, labelled cells."""

from datetime import date

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import changed, doubtful, odd


def proposal_form_4a() -> Book:
    made = People(21)
    columns = [
        c.ordinal("Số TT"), c.text("Số HHĐ", "badge_number"), c.text("Họ và tên", "full_name"),
        c.day("Ngày sinh", "birth_date"), c.text("Quê quán", "native_place"),
        c.day("Ngày cấp có thẩm quyền ra quyết định kết nạp", "admission_decision_date"),
        c.day("Ngày kết nạp vào Đảng", "admission_date"), c.day("Ngày chính thức", "official_date"),
        c.text("Số thẻ đảng viên", "card_number"), c.text("Nơi đề nghị tặng HHĐ", "unit_name"),
        c.text("Ghi chú", "note"),
    ]  # fmt: skip
    draft = Draft("21-mau-4a-hhd.xlsx", columns, layout="Mẫu 4A-HHĐ")
    draft.truth.free = ["unit_name"]
    draft.line(*[None] * 9, "Mẫu 4A-HHĐ")
    letterhead(draft, "commune", right=8)
    title(draft, "DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ TẶNG HUY HIỆU 50 NĂM TUỔI ĐẢNG", "Đợt 03/02/2027")
    draft.header()
    people = _veterans(made, 9, "Đảng ủy xã Đồng Tiến")
    people[4]["note"] = "Đề nghị tặng sớm"
    plants = {
        2: [odd("card number with dots", "card_number", _grouped(people[2]["card_number"], "."))],
        6: [odd("card number with spaces", "card_number", _grouped(people[6]["card_number"], " "))],
        7: [changed("decision after admission", ("admission_decision_date", "admission_date"),
                    admission_decision_date=_later(people[7]))],
    }  # fmt: skip
    draft.people(people, plants)
    draft.line("Tổng số: 09 đồng chí", what="total", joined=True)
    signatures(draft, right=8)
    return book_of(draft)


def _veterans(made: People, count: int, unit: str) -> list[Facts]:
    return made.members(count, years=(1940, 1956), unit_name=unit)


def _later(person: Facts) -> date:
    day: date = person["admission_date"]
    return day.replace(year=day.year + 3, day=min(day.day, 28))


def _grouped(number: str, sign: str) -> str:
    return sign.join((number[:2], number[2:5], number[5:]))


def ledger_form_5() -> Book:
    made = People(22)
    kinds = ("30 năm", "40 năm", "50 năm")
    badge = c.several(
        "Loại HHĐ\nSố HHĐ",
        [c.other("", lambda p: f"Huy hiệu {kinds[p['ordinal'] % 3]}"), c.text("", "badge_number")],
    )
    columns = [
        c.ordinal("Số TT"), c.other("Đợt xét tặng", lambda _: "19/5/2026"), badge,
        c.several("Họ tên\nNgày sinh", [c.text("", "full_name"), c.day("", "birth_date")]),
        c.several(
            "Ngày QĐ KN\nNgày KN\nNgày chính thức",
            [c.day("", "admission_decision_date"), c.day("", "admission_date"), c.day("",
            "official_date")],
        ),
        c.other("TCCSĐ hoặc ĐV ký nhận"), c.other("Ghi chú"),
    ]  # fmt: skip
    draft = Draft("22-mau-5-hhd.xlsx", columns, layout="Mẫu 5-HHĐ, several facts in a cell")
    title(draft, "SỔ THEO DÕI TẶNG HUY HIỆU ĐẢNG", "Mẫu 5-HHĐ")
    draft.header()
    people = _veterans(made, 11, "")
    plants = {
        8: [
            changed(
                "official before admission",
                ("official_date", "admission_date"),
                official_date=_sooner(people[8]),
            )
        ]
    }
    draft.people(people, plants)
    return book_of(draft)


def _sooner(person: Facts) -> date:
    day: date = person["admission_date"]
    return day.replace(year=day.year - 1, day=min(day.day, 28))


def several_facts_beside_slashes() -> Book:
    made = People(23, region="south")
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"),
        c.several("Ngày sinh; giới tính", [c.day("", "birth_date"), c.sex("")], "; "),
        c.several("Ngày vào Đảng/ Ngày chính thức", [c.day("", "admission_date"), c.day("",
        "official_date")], "\n"),
        c.several("Số thẻ ĐV/ Số CCCD", [c.text("", "card_number"), c.text("", "personal_id")], "\n"),
        c.text("Quê quán", "native_place"),
    ]  # fmt: skip
    draft = Draft("23-gop-y-trong-o.ods", columns, layout="two facts in a column, ods")
    title(draft, "DANH SÁCH ĐỔI THẺ ĐẢNG VIÊN")
    draft.header()
    draft.people(made.members(13))
    return book_of(draft)


def labelled_cells() -> Book:
    made = People(24)
    numbers = [
        c.text("Số thẻ ĐV", "card_number"),
        c.text("CCCD", "personal_id"),
        c.text("SĐT", "phone"),
    ]
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh",
        "birth_date", dates.REAL),
        c.sex(), c.labelled("Thông tin đảng viên", numbers),
        c.day("Vào Đảng", "admission_date"), c.day("Chính thức", "official_date"),
    ]  # fmt: skip
    draft = Draft("24-o-co-nhan.xlsx", columns, layout="labelled cells")
    title(draft, "DANH SÁCH ĐẢNG VIÊN CẬP NHẬT SỐ ĐỊNH DANH")
    draft.header()
    people = made.members(14)
    plants = {
        3: [changed("digit too few", ("personal_id",), personal_id=people[3]["personal_id"][:-1])]
    }
    draft.people(people, plants)
    return book_of(draft)


def labelled_cells_in_a_line() -> Book:
    made = People(25)
    numbers = [c.text("Số thẻ ĐV", "card_number"), c.text("Số CCCD", "personal_id")]
    days = [c.day("KN", "admission_date"), c.day("CT", "official_date")]
    columns = [
        c.ordinal("TT"), c.text("HỌ TÊN", "full_name"), c.day("NĂM SINH", "birth_date", dates.YEAR),
        c.text("CHI BỘ", "unit_name"), c.labelled("THẺ, CCCD", numbers, "; "),
        c.labelled("NGÀY VÀO ĐẢNG", days, " - "),
        c.text("ĐIỆN THOẠI", "phone"),
    ]  # fmt: skip
    draft = Draft("25-nhan-tren-mot-dong.xls", columns, layout="labelled cells in one line, xls")
    draft.header()
    draft.people([made.member(unit_name="CB thôn Vân") for _ in range(12)])
    return book_of(draft)


def card_list() -> Book:
    made = People(26)
    columns = [
        c.ordinal("STT"), c.text("Họ, đệm và tên khai sinh", "full_name"),
        c.day("Ngày sinh", "birth_date", dates.DASHED), c.text("Quê quán", "native_place"),
        c.day("Ngày vào Đảng", "admission_date", dates.DASHED),
        c.day("Ngày chính thức", "official_date", dates.DASHED),
        c.number("Số thẻ cũ", "card_number"), c.text("Số CCCD (số thẻ mới)", "personal_id"),
        c.other("Ngày cấp thẻ", lambda _: "03/02/2026"),
    ]  # fmt: skip
    draft = Draft("26-cap-the.xlsx", columns, layout="card list, numbers kept as numbers")
    title(draft, "DANH SÁCH CẤP LẠI, ĐỔI THẺ ĐẢNG VIÊN", "Đợt 03/02/2026")
    draft.header()
    draft.people(
        made.members(15), {4: [doubtful("card number without its zero", "card_number", 1_234_567)]}
    )
    return book_of(draft)


LAYOUTS = (
    proposal_form_4a,
    ledger_form_5,
    several_facts_beside_slashes,
    labelled_cells,
    labelled_cells_in_a_line,
    card_list,
)
