"""Sound workbooks about people or their units that yet are no list of people."""

from dangvu.documents.workbooks.tests.books.book import Book
from dangvu.documents.workbooks.tests.books.cells import Cell, Page
from dangvu.documents.workbooks.tests.books.truth import Truth


def _book(file: str, rows: list[list[Cell]], why: str) -> Book:
    return Book(Truth(file, layout=why, refused=why), (Page("Sheet1", rows, []),))


def a_form_for_one_person() -> Book:
    rows: list[list[Cell]] = [
        ["PHIẾU ĐẢNG VIÊN"], [None, "Số thẻ:", "23456789"], ["1. Họ và tên khai sinh:", "Trịnh Văn Mẫu"],
        ["2. Giới tính:", "Nam"], ["3. Sinh ngày:", "12/03/1971"], ["4. Quê quán:", "Xã Đồng Tiến"],
        ["5. Dân tộc:", "Kinh"], ["6. Ngày vào Đảng:", "19/05/1998"],
        ["7. Ngày chính thức:", "19/05/1999"], ["8. Trình độ:", "12/12"],
        [None, "NGƯỜI KHAI", "XÁC NHẬN CỦA CẤP ỦY"],
    ]  # fmt: skip
    return _book("241-phieu-mot-nguoi.xlsx", rows, "a form for one person")


def a_timetable() -> Book:
    rows: list[list[Cell]] = [
        ["THỜI KHÓA BIỂU LỚP ĐẢNG VIÊN MỚI"], ["Ngày", "Buổi", "Tên bài", "Giảng viên", "Ghi chú"],
    ]  # fmt: skip
    rows += [
        [f"0{day}/12/2026", ("Sáng", "Chiều")[day % 2], f"Bài {day}", "Đinh Thị Mẫu Một", None]
        for day in range(1, 8)
    ]
    return _book("242-thoi-khoa-bieu.xls", rows, "a timetable with teachers")


def dues_of_units() -> Book:
    rows: list[list[Cell]] = [
        ["SỔ THU NỘP ĐẢNG PHÍ NĂM 2026"],
        ["TT", "Chi bộ", "Số ĐV", *(f"Tháng {month}" for month in range(1, 13)), "Cộng"],
    ]
    rows += [
        [n, f"Chi bộ thôn {name}", 20 + n, *[150_000 + n * 1000] * 12, 1_800_000 + n * 12_000]
        for n, name in enumerate(("Đông", "Đoài", "Thượng", "Hạ"), 1)
    ]
    return _book("243-dang-phi.xlsx", rows, "dues by month")


def an_empty_form() -> Book:
    rows: list[list[Cell]] = [
        ["ĐẢNG BỘ …", None, None, "Mẫu 2"], ["DANH SÁCH ĐẢNG VIÊN …"],
        ["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ghi chú"], [1, 2, 3, 4, 5],
    ]  # fmt: skip
    rows += [[number, None, None, None, None] for number in range(1, 31)]
    rows.append([None, "Tổng số: … đồng chí"])
    return _book("244-mau-trong.ods", rows, "a form that nobody filled in")


def ages_by_unit() -> Book:
    rows: list[list[Cell]] = [
        ["CƠ CẤU ĐẢNG VIÊN THEO ĐỘ TUỔI"],
        [
            "STT",
            "Tên tổ chức đảng",
            "Dưới 30",
            "31-40",
            "41-50",
            "51-60",
            "Trên 60",
            "Tuổi bình quân",
        ],
    ]
    rows += [
        [n, name, n, n + 3, n + 5, n + 2, n * 4, 47.5 + n]
        for n, name in enumerate(("Chi bộ Đồng Tâm", "Chi bộ Tân Tiến", "Chi bộ Quyết Thắng"), 1)
    ]
    return _book("245-co-cau-tuoi.csv", rows, "counts by age")


NO_PEOPLE = (a_form_for_one_person, a_timetable, dues_of_units, an_empty_form, ages_by_unit)
