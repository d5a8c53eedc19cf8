"""Lists of outstanding people who may be admitted."""

from datetime import date

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import People
from dangvu.documents.workbooks.tests.books.plants import changed, doubtful, empty


def full_list_of_sources() -> Book:
    made = People(41, peoples=("Kinh", "Tày", "Mông"))
    certificate = [c.text("", "class_certificate_number"), c.day("", "class_certificate_date")]
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"),
        c.sex("Nam/Nữ"),
        c.text("Dân tộc", "ethnicity"), c.text("Tôn giáo", "religion"), c.text("Quê quán",
        "native_place"),
        c.text("Nơi ở", "residence"), c.text("Nghề nghiệp", "occupation"),
        c.text(("Trình độ", "GDPT"), "education_general"),
        c.text(("Trình độ", "Chuyên môn"), "education_professional"),
        c.text(("Trình độ", "LLCT"), "political_theory"), c.day("Ngày vào Đoàn", "youth_union_date"),
        c.day("Ngày chi bộ đưa vào nguồn", "source_date"),
        c.text(("Đảng viên giúp đỡ", "1"), "helper_1"), c.text(("Đảng viên giúp đỡ", "2"), "helper_2"),
        c.several("Số GCN, ngày cấp", certificate, ", "),
        c.text("Kết quả xếp loại 3 năm", "grading"), c.other("Đợt dự kiến", lambda _: "Quý I/2027"),
        c.other("Ghi chú"),
    ]  # fmt: skip
    draft = Draft(
        "41-quan-chung-uu-tu.xlsx",
        columns,
        kind="candidates",
        layout="sources, full list, helpers 1|2",
    )
    letterhead(draft, "commune", right=14)
    title(draft, "DANH SÁCH QUẦN CHÚNG ƯU TÚ", "nguồn kết nạp đảng viên năm 2027")
    draft.header()
    people = made.candidates(14)
    plants = {
        3: [
            changed(
                "future date", ("class_certificate_date",), class_certificate_date=date(2062, 5, 6)
            )
        ],
        6: [doubtful("impossible day", "source_date", "31/9/2025")],
        9: [empty("helper_2")],
        11: [
            changed(
                "born after Youth Union",
                ("birth_date", "youth_union_date"),
                youth_union_date=date(1986, 3, 26),
            )
        ],
    }
    draft.people(people, plants)
    signatures(draft, right=14)
    return book_of(draft)


def short_list_of_sources() -> Book:
    made = People(42)
    columns = [
        c.text("Chi bộ", "unit_name"), c.text("Họ tên quần chúng", "full_name"), c.sex("Giới tính"),
        c.day("Năm sinh", "birth_date", dates.YEAR_NUMBER),
        c.day("Ngày vào Đoàn TNCS HCM", "youth_union_date"),
        c.several("Đảng viên giúp đỡ 1, 2", [c.text("", "helper_1"), c.text("", "helper_2")], "\n"),
        c.text("Số Giấy chứng nhận", "class_certificate_number"),
        c.day("Ngày cấp GCN", "class_certificate_date"), c.text("Điện thoại", "phone"),
    ]  # fmt: skip
    draft = Draft(
        "42-nguon-rut-gon.ods",
        columns,
        kind="candidates",
        layout="sources, two helpers in a cell, ods",
    )
    title(draft, "DANH SÁCH NGUỒN KẾT NẠP ĐẢNG")
    draft.header()
    people = made.candidates(12)
    for place, person in enumerate(people):
        person["unit_name"] = ("Chi bộ thôn Ngoại", "Chi bộ Trường THCS")[place // 6]
    draft.people(people)
    return book_of(draft)


def class_list() -> Book:
    made = People(43, region="south")
    columns = [
        c.ordinal("TT"), c.text("Họ và tên học viên", "full_name"),
        c.born(("Ngày tháng năm sinh", "Nam"), "male", dates.REAL),
        c.born(("Ngày tháng năm sinh", "Nữ"), "female", dates.REAL),
        c.text("Chức vụ, đơn vị công tác", "occupation"), c.text("Số GCN", "class_certificate_number"),
        c.day("Ngày cấp", "class_certificate_date", dates.REAL), c.text("Xếp loại", "grading"),
        c.other("Ký nhận"),
    ]  # fmt: skip
    draft = Draft(
        "43-lop-nhan-thuc.xlsx",
        columns,
        kind="candidates",
        layout="class of awareness with certificates",
    )
    draft.truth.free = ["unit_name", "occupation"]
    letterhead(draft, "ward", right=6)
    title(draft, "DANH SÁCH HỌC VIÊN LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG", "Khóa II năm 2026")
    draft.header()
    draft.numbers_row("{}")
    draft.people(made.candidates(20))
    draft.line("Danh sách này có 20 học viên", joined=True)
    signatures(draft, right=6)
    return book_of(draft)


LAYOUTS = (full_list_of_sources, short_list_of_sources, class_list)
