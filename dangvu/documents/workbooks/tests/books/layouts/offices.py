"""Lists of members as the army, schools and committees above keep them."""

from datetime import date
from typing import Any

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import changed, doubtful, empty, odd

_LEARNING = ("education_general", "education_professional", "political_theory")


def army_table_of_22_headings() -> Book:
    made = People(11, region="south")
    draft = Draft(
        "11-quan-doi-22-cot.xlsx", _army_columns(), layout="22 headings, header under each group"
    )
    draft.truth.free = ["occupation", "note", "unit_name", *_LEARNING]
    letterhead(draft, "army", right=12)
    title(draft, "DANH SÁCH ĐẢNG VIÊN ĐẢNG BỘ TIỂU ĐOÀN 7")
    draft.header()
    draft.group("CHỈ HUY TIỂU ĐOÀN: 06 đồng chí", "CHỈ HUY TIỂU ĐOÀN")
    draft.people(
        _soldiers(made, 6),
        {2: [odd("card number with dots", "card_number", "12.345.678", "12345678")]},
    )
    draft.group("ĐẠI ĐỘI 1: 07 đồng chí", "ĐẠI ĐỘI 1")
    draft.header(again=True)
    draft.people(_soldiers(made, 7), {3: [doubtful("digit too few", "personal_id", "09108501234")]})
    draft.group("ĐẠI ĐỘI 2: 05 đồng chí", "ĐẠI ĐỘI 2")
    draft.header(again=True)
    draft.people(_soldiers(made, 5))
    draft.line("Tổng hợp: 18 đồng chí; chính thức 18, dự bị 0", what="total", joined=True)
    signatures(draft, right=12)
    return book_of(draft)


def _army_columns() -> list[c.Column]:
    ages = c.other(
        "Tuổi đảng; Tuổi đời",
        lambda p: f"{2026 - p['admission_date'].year}; {2026 - p['birth_date'].year}",
    )
    kind = c.Column(
        ("Đối tượng; Giới tính",),
        lambda p: f"{p['rank_kind']}; {'Nam' if p['sex'] == 'male' else 'Nữ'}",
        lambda p: {"sex": p["sex"]},
    )
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày, tháng, năm sinh",
        "birth_date"),
        c.text("Số thẻ đảng viên", "card_number"), c.text("Số CCCD", "personal_id"),
        c.text("Số điện thoại", "phone"), c.other("Cấp bậc", lambda p: p["rank"]),
        c.other("Chức vụ", lambda p: p["duty"]), c.other("Đơn vị", lambda p: p["unit_short"]),
        c.other("Nhập ngũ", lambda p: p["enlisted"]), c.day("Ngày vào đảng", "admission_date"),
        c.day("Chính thức", "official_date"), ages, kind, c.text("Quê quán", "native_place"),
        c.other("Trình Độ", lambda p: "12/12; SQ cấp phân đội"), c.other("Quá trình công tác"),
        c.other("Hồ sơ gia đình"), c.other("Khen thưởng", lambda _: "CSTĐ 2024"),
        c.other("Kỷ luật", lambda _: "Không"),
        c.other("Tài Liệu Hồ sơ Đảng viên", lambda _: "Đủ"), c.other("Ghi chú"),
    ]  # fmt: skip


def _soldiers(made: People, count: int) -> list[Facts]:
    soldiers = made.members(count, years=(1972, 1999))
    for place, soldier in enumerate(soldiers):
        soldier |= {
            "rank": ("Thiếu tá", "Đại úy", "3//", "4/")[place % 4],
            "duty": ("Tiểu đoàn trưởng", "Trợ lý", "Nhân viên")[place % 3],
            "unit_short": "dbộ",
            "enlisted": f"{soldier['birth_date'].month:02}/{soldier['birth_date'].year + 18}",
            "rank_kind": ("SQ", "QNCN")[place % 2],
        }
    return soldiers


def abbreviated_headings() -> Book:
    made = People(12)
    columns = [
        c.ordinal("TT"), c.text("Họ tên", "full_name"), c.day("NS", "birth_date"), c.sex("GT"),
        c.text("DT", "ethnicity"), c.text("TG", "religion"), c.text("QQ", "native_place"),
        c.day("NVĐ", "admission_date"), c.day("CT", "official_date"), c.text("CMND/CCCD",
        "personal_id"),
        c.text("SĐT", "phone"), c.text("TĐHV", "education_general"), c.text("CM",
        "education_professional"),
        c.text("LLCT", "political_theory"), c.text("Số TĐV", "card_number"), c.text("HHĐ",
        "badge_number"),
    ]  # fmt: skip
    draft = Draft("12-tieu-de-viet-tat.xlsx", columns, layout="abbreviated headings")
    title(draft, "DSĐV CB TỔ DÂN PHỐ SỐ 4")
    draft.header()
    plants = {
        2: [odd("old ID of nine digits", "personal_id", "121456789", "121456789")],
        5: [empty("badge_number", "0")],
        9: [
            changed(
                "official before admission",
                ("official_date", "admission_date"),
                official_date=date(1979, 5, 4),
            )
        ],
    }
    people = made.members(17, years=(1946, 1990))
    people[9] |= {
        "birth_date": date(1958, 4, 2),
        "admission_date": date(1979, 5, 19),
        "sex": "male",
    }
    people[9]["personal_id"] = "024058112233"
    draft.people(people, plants)
    return book_of(draft)


def unit_column_of_a_whole_party_committee() -> Book:
    made = People(13)
    columns = [
        c.ordinal("STT"), c.text("Tên chi bộ", "unit_name"), c.text("Họ và tên đảng viên", "full_name"),
        c.day("Ngày, tháng, năm sinh", "birth_date", dates.REAL), c.sex("Giới tính", "Nam", "Nữ"),
        c.text("Dân tộc", "ethnicity"), c.text("Tôn giáo", "religion"),
        c.text("Hộ khẩu thường trú", "residence"),
        c.day("Ngày QĐ kết nạp", "admission_decision_date", dates.REAL),
        c.day("Ngày vào Đảng dự bị", "admission_date", dates.REAL),
        c.day("Ngày công nhận chính thức", "official_date", dates.REAL),
        c.text("Số định danh cá nhân", "personal_id"), c.text("Email", "email"),
    ]  # fmt: skip
    draft = Draft(
        "13-toan-dang-bo.xlsx", columns, sheet="Danh sách ĐV", layout="unit in a column, real dates"
    )
    letterhead(draft, "ward", right=8)
    title(draft, "TỔNG HỢP DANH SÁCH ĐẢNG VIÊN TOÀN ĐẢNG BỘ")
    draft.header()
    draft.people(_by_units(made, 40))
    return book_of(draft)


def _by_units(made: People, count: int) -> list[Facts]:
    units = ("Chi bộ KP1", "Chi bộ KP2", "Chi bộ Công an phường", "Chi bộ Trường MN Hoa Mai")
    return [made.member(unit_name=units[place * len(units) // count]) for place in range(count)]


def groups_not_joined_with_subtotals() -> Book:
    made = People(14, peoples=("Mường", "Kinh"))
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.sex("Nam, nữ"),
        c.days("Ngày sinh", "birth_date", (dates.SHORT, dates.WORDS)), c.text("Dân tộc", "ethnicity"),
        c.text("Trình độ chuyên môn", "education_professional"), c.text("T.độ LLCT",
        "political_theory"),
        c.day("Ngày KN", "admission_date", dates.SHORT), c.day("Ngày CT", "official_date", dates.SHORT),
    ]  # fmt: skip
    draft = Draft(
        "14-nhom-khong-gop-cong-nhom.xls",
        columns,
        layout="unjoined groups, subtotals, numbers restart",
    )
    title(draft, "BIỂU DANH SÁCH ĐẢNG VIÊN THEO CHI BỘ")
    draft.header()
    for number, (unit, count) in enumerate(
        (("Chi bộ xóm Mới", 6), ("Chi bộ xóm Bãi", 5), ("Chi bộ xóm Chùa", 8)), 1
    ):
        _group(draft, made, number, unit, count)
    draft.line(None, "TỔNG CỘNG TOÀN ĐẢNG BỘ", 19, what="total")
    return book_of(draft)


def _group(draft: Draft, made: People, number: int, unit: str, count: int) -> None:
    draft.ordinal = 0
    draft.group(f"{number}", unit, joined=False)
    draft.page.rows[-1] = [("I", "II", "III")[number - 1], unit]
    plants: dict[int, Any] = (
        {count - 1: [doubtful("impossible day", "birth_date", "32/5/1966")]} if number == 2 else {}
    )
    draft.people(made.members(count), plants)
    draft.line(None, f"Cộng: {count} đ/c", what="total")


def official_and_probationary_apart() -> Book:
    made = People(15)
    columns = [
        c.ordinal("STT"), c.text("HỌ VÀ TÊN", "full_name"), c.day("NGÀY SINH", "birth_date"),
        c.sex("GIỚI TÍNH"), c.text("CHỨC VỤ TRONG ĐẢNG", "party_post"),
        c.day("NGÀY KẾT NẠP", "admission_date"), c.day("NGÀY CHÍNH THỨC", "official_date"),
    ]  # fmt: skip
    draft = Draft("15-chinh-thuc-va-du-bi.xlsx", columns, layout="groups that name no unit")
    letterhead(draft, "school", right=5)
    title(draft, "DANH SÁCH ĐẢNG VIÊN CHI BỘ TRƯỜNG THCS SỐ 2")
    draft.header()
    draft.group("A. ĐẢNG VIÊN CHÍNH THỨC")
    draft.people(made.members(11, years=(1968, 1992)))
    draft.group("B. ĐẢNG VIÊN DỰ BỊ")
    given = {"admission_date": date(2026, 5, 19), "official_date": None, "party_post": "Đảng viên"}
    draft.people(made.members(3, years=(1992, 2003), **given))
    signatures(draft, right=5)
    return book_of(draft)


LAYOUTS = (
    army_table_of_22_headings,
    abbreviated_headings,
    unit_column_of_a_whole_party_committee,
    groups_not_joined_with_subtotals,
    official_and_probationary_apart,
)
