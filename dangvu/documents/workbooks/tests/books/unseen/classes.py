"""Lists of candidates as schools keep them: students, classes, learners proposed by cells."""

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import People
from dangvu.documents.workbooks.tests.books.plants import doubtful


def students() -> Book:
    """Numbers of students look like numbers of people, marks like years and grades."""
    made = People(211)
    columns = [
        c.ordinal("STT"), c.other("MSSV", lambda p: f"21510{p['ordinal']:02}{p['ordinal'] * 7:03}"),
        c.name_part("Họ đệm", "family"), c.name_part("Tên", "given"),
        c.day("Ngày sinh", "birth_date"), c.sex("GT"), c.other("Lớp", lambda p: "K66-CNTT2"),
        c.other("Khoa/Viện", lambda p: "Công nghệ thông tin"),
        c.other("Điểm TBCTL", lambda p: 3.2 + p["ordinal"] % 7 / 10),
        c.other("Điểm RL", lambda p: 80 + p["ordinal"]),
        c.day("Ngày vào Đoàn", "youth_union_date"), c.other("Chức vụ Đoàn, lớp", lambda p: "Lớp phó"),
        c.text("Quê quán", "native_place"), c.text("SĐT", "phone"),
    ]  # fmt: skip
    draft = Draft("211-sinh-vien-uu-tu.xlsx", columns, kind="candidates", layout="students")
    draft.truth.free = ["unit_name", "occupation", "grading", "party_post"]
    title(draft, "DANH SÁCH SINH VIÊN ƯU TÚ GIỚI THIỆU CHO ĐẢNG XEM XÉT, KẾT NẠP",
          "Học kỳ I năm học 2026 - 2027")  # fmt: skip
    draft.header()
    draft.people(made.candidates(17), {5: [doubtful("impossible day", "birth_date", "31/11/2004")]})
    return book_of(draft)


def learners_in_bilingual_headings() -> Book:
    made = People(212, region="south")
    columns = [
        c.ordinal("No.\n(STT)"), c.text("Full name\n(Họ và tên)", "full_name"),
        c.day("Date of birth\n(Ngày sinh)", "birth_date", dates.ISO),
        c.sex("Sex\n(Giới tính)", "Male", "Female"), c.text("Email", "email"),
        c.text("Mobile\n(Điện thoại) (*)", "phone"), c.text("Nationality/Ethnic\n(Dân tộc)", "ethnicity"),
        c.text("Số CCCD (**)", "personal_id"), c.text("Chi bộ giới thiệu", "unit_name"),
    ]  # fmt: skip
    draft = Draft(
        "212-song-ngu.xlsx", columns, kind="candidates", layout="bilingual headings, footnotes"
    )
    title(draft, "DANH SÁCH ĐĂNG KÝ LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG")
    draft.header()
    people = made.candidates(12)
    for person in people:
        person["unit_name"] = "Chi bộ Công ty Sao Mai"
    draft.people(people, {7: [doubtful("digit too few", "personal_id", "08409100123")]})
    draft.blank()
    draft.line("(*) Ghi số di động đang dùng.", what="note")
    draft.line("(**) Ghi đủ 12 số, không ghi số chứng minh cũ.", what="note")
    return book_of(draft)


def results_of_a_class() -> Book:
    made = People(213)
    columns = [
        c.ordinal("SBD"), c.text("HỌ VÀ TÊN HỌC VIÊN", "full_name"),
        c.day("NĂM SINH", "birth_date", dates.YEAR), c.other("NỮ"),
        c.text("ĐƠN VỊ CỬ ĐI HỌC", "unit_name"), c.other("ĐIỂM THU HOẠCH", lambda p: 7.5),
        c.text("SỐ GIẤY CHỨNG NHẬN", "class_certificate_number"),
        c.day("NGÀY CẤP GIẤY", "class_certificate_date", dates.DOTTED), c.other("KÝ NHẬN"),
    ]  # fmt: skip
    columns[3] = c.ticked("NỮ", "female", "Nữ")
    draft = Draft(
        "213-ket-qua-lop-hoc.xls", columns, kind="candidates", layout="class results, xls"
    )
    letterhead(draft, "ward", right=6)
    title(draft, "KẾT QUẢ HỌC TẬP LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG", "KHÓA I/2026")
    draft.header()
    people = made.candidates(16)
    for place, person in enumerate(people):
        person["unit_name"] = ("Chi bộ Trạm Y tế", "Chi bộ thôn Vân")[place % 2]
    draft.people(people)
    for true, person in zip(draft.truth.people, people, strict=True):
        if person["sex"] == "male":
            true.fields.pop("sex")
            true.free.append("sex")
    signatures(draft, right=6)
    return book_of(draft)


def sources_with_helpers_apart() -> Book:
    made = People(214, peoples=("Kinh", "Tày"))
    columns = [
        c.ordinal("TT"), c.text("Họ tên quần chúng ưu tú", "full_name"),
        c.day("Ngày tháng năm sinh", "birth_date", dates.DASHED),
        c.ticked(("Dân tộc", "Kinh"), ""), c.ticked(("Dân tộc", "Tày"), ""),
        c.text("Nghề nghiệp", "occupation"), c.text("Trình độ văn hóa", "education_general"),
        c.day("Ngày được công nhận QCƯT", "source_date", dates.DASHED),
        c.text(("Phân công giúp đỡ", "Đảng viên thứ nhất"), "helper_1"),
        c.text(("Phân công giúp đỡ", "Đảng viên thứ hai"), "helper_2"),
        c.text("Xếp loại 2025", "grading"),
    ]  # fmt: skip
    for place, people in ((3, "Kinh"), (4, "Tày")):
        columns[place] = _of_people(people)
    draft = Draft(
        "214-nguon-phan-cong.ods", columns, kind="candidates", layout="ethnicity by marks, ods"
    )
    title(draft, "DANH SÁCH QUẦN CHÚNG ƯU TÚ ĐANG THEO DÕI, GIÚP ĐỠ")
    draft.header()
    draft.people(made.candidates(13))
    return book_of(draft)


def _of_people(people: str) -> c.Column:
    return c.Column(
        ("Dân tộc", people),
        lambda person: "x" if person["ethnicity"] == people else None,
        lambda person: {"ethnicity": person["ethnicity"]},
        ("ethnicity",),
    )


LAYOUTS = (
    students,
    learners_in_bilingual_headings,
    results_of_a_class,
    sources_with_helpers_apart,
)
