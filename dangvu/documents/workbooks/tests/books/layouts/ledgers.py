"""Ledgers whose columns hold several facts: the roll (Mẫu 7-HSĐV), slips (Mẫu 10-SHĐ), free forms."""

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import People
from dangvu.documents.workbooks.tests.books.plants import changed


def _shown_sex(person: dict[str, str]) -> str:
    return "Nam" if person["sex"] == "male" else "Nữ"


def roll_form_7() -> Book:
    made = People(91, peoples=("Kinh", "Tày"))
    who = [c.sex(""), c.text("", "ethnicity"), c.text("", "religion")]
    learning = [
        c.text("", "education_general"),
        c.text("", "political_theory"),
        c.text("", "education_professional"),
    ]
    columns = [
        c.ordinal("Số TT"), c.text("HỌ VÀ TÊN\nHọ và tên khai sinh", "full_name"),
        c.day("Ngày, tháng, năm sinh", "birth_date"), c.several("Nam, nữ, dân tộc, tôn giáo", who, ", "),
        c.text("QUÊ QUÁN", "native_place"), c.several("Văn hoá, lý luận, CMNV", learning, ", "),
        c.other("Nghề nghiệp trước khi vào Đảng, Nghề nghiệp hiện nay", lambda p: p["occupation"]),
        c.several("Ngày vào Đảng, ngày chính thức", [c.day("", "admission_date"), c.day("",
        "official_date")], ", "),
        c.text("Số thẻ đảng viên", "card_number"), c.other("Bộ đội, công an, hưu trí"),
        c.other("Ngày chuyển đi, đến đảng bộ cơ sở nào"), c.other("Ngày từ trần, lý do"),
        c.text("Ghi chú", "note"),
    ]  # fmt: skip
    draft = Draft("91-mau-7-hsdv.xlsx", columns, layout="Mẫu 7-HSĐV, commas between facts")
    draft.truth.free = ["occupation"]
    title(draft, "SỔ DANH SÁCH ĐẢNG VIÊN", "Mẫu 7-HSĐV")
    draft.header()
    draft.numbers_row("{}")
    draft.people(made.members(12))
    return book_of(draft)


def slips_form_10() -> Book:
    made = People(92)
    columns = [
        c.ordinal("Số TT"), c.other("Ngày giới thiệu đi", lambda _: "15/9/2026"),
        c.several("Họ và tên, ngày sinh", [c.text("", "full_name"), c.day("", "birth_date")], "\n"),
        c.several("Ngày vào Đảng, ngày chính thức", [c.day("", "admission_date"), c.day("",
        "official_date")], "\n"),
        c.text("Số thẻ đảng viên", "card_number"),
        c.other("Tổ chức cơ sở đảng nơi đảng viên đến SHĐ", lambda _: "Đảng ủy phường Kinh Bắc"),
        c.other("Ký nhận"),
    ]  # fmt: skip
    draft = Draft("92-mau-10-shd.xls", columns, layout="Mẫu 10-SHĐ, name and birth in a cell, xls")
    draft.truth.free = ["unit_name"]
    title(draft, "SỔ GIỚI THIỆU SINH HOẠT ĐẢNG")
    draft.header()
    people = made.members(12)
    early = people[5]["admission_date"]
    plant = changed(
        "official before admission",
        ("official_date", "admission_date"),
        official_date=early.replace(year=early.year - 1, day=min(early.day, 28)),
    )
    draft.people(people, {5: [plant]})
    return book_of(draft)


def helpers_and_certificates_in_words() -> Book:
    made = People(93)
    helpers = c.Column(
        ("Đảng viên được phân công giúp đỡ",),
        lambda p: f"1. {p['helper_1']}\n2. {p['helper_2']}",
        lambda p: {"helper_1": p["helper_1"], "helper_2": p["helper_2"]},
        ("helper_1", "helper_2"),
    )
    certificate = c.Column(
        ("Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng",),
        lambda p: f"Số {p['class_certificate_number']} ngày {p['class_certificate_date']:%d/%m/%Y}",
        lambda p: {
            "class_certificate_number": p["class_certificate_number"],
            "class_certificate_date": p["class_certificate_date"].isoformat(),
        },
        ("class_certificate_number", "class_certificate_date"),
    )
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.born(("Năm sinh", "Nam"),
        "male", dates.SLASHED),
        c.born(("Năm sinh", "Nữ"), "female", dates.SLASHED), c.text("Nghề nghiệp", "occupation"),
        c.day("Ngày vào Đoàn", "youth_union_date"), helpers, certificate, c.text("Ghi chú", "note"),
    ]  # fmt: skip
    draft = Draft(
        "93-nguon-chi-tiet.xlsx",
        columns,
        kind="candidates",
        layout="helpers and certificates in words",
    )
    letterhead(draft, "school", right=6)
    title(draft, "DANH SÁCH QUẦN CHÚNG ƯU TÚ")
    draft.header()
    draft.people(made.candidates(12))
    signatures(draft, right=6)
    return book_of(draft)


def name_with_year_in_brackets() -> Book:
    made = People(94, region="south")
    named = c.Column(
        ("Họ và tên (năm sinh)",),
        lambda p: f"{p['full_name']} ({p['birth_date'].year})",
        lambda p: {"full_name": p["full_name"], "birth_year": p["birth_date"].year},
        ("full_name",),
    )
    columns = [
        c.ordinal("TT"), named, c.sex("Phái"), c.text("Chi bộ ấp", "unit_name"),
        c.day("Ngày vào Đảng", "admission_date"), c.text("SĐT", "phone"),
    ]  # fmt: skip
    draft = Draft("94-ten-kem-nam-sinh.ods", columns, layout="name with the year in brackets, ods")
    draft.header()
    draft.people([made.member(unit_name=f"Chi bộ ấp {1 + place // 6}") for place in range(12)])
    return book_of(draft)


def labels_for_everything() -> Book:
    """One column about the person, one about the Party, each fact behind its label."""
    made = People(95)
    own = [
        c.day("Sinh ngày", "birth_date"),
        c.sex("Giới tính"),
        c.text("Dân tộc", "ethnicity"),
        c.text("Quê quán", "native_place"),
    ]
    party = [
        c.day("Kết nạp", "admission_date"),
        c.day("Chính thức", "official_date"),
        c.text("Số thẻ", "card_number"),
    ]
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.labelled("Sơ lược bản thân", own),
        c.labelled("Thông tin về Đảng", party), c.text("Chi bộ", "unit_name"),
    ]  # fmt: skip
    draft = Draft(
        "95-nhan-cho-moi-thu.xlsx", columns, layout="all facts behind labels in two columns"
    )
    title(draft, "LÝ LỊCH TRÍCH NGANG ĐẢNG VIÊN")
    draft.header()
    draft.people([made.member(unit_name="Chi bộ Văn phòng") for _ in range(11)])
    return book_of(draft)


LAYOUTS = (
    roll_form_7,
    slips_form_10,
    helpers_and_certificates_in_words,
    name_with_year_in_brackets,
    labels_for_everything,
)
