"""Sound workbooks that hold no list of people."""

from dangvu.documents.workbooks.tests.books.book import Book
from dangvu.documents.workbooks.tests.books.cells import Cell, Page
from dangvu.documents.workbooks.tests.books.truth import Truth


def _book(
    file: str, rows: list[list[Cell]], *more: Page, why: str = "not a list of people"
) -> Book:
    return Book(Truth(file, layout=why, refused=why), (Page("Sheet1", rows, []), *more))


def nothing_in_it() -> Book:
    return _book("951-trang.xlsx", [], Page("Sheet2", [], []), why="empty")


def nothing_but_headings() -> Book:
    return _book(
        "952-chi-co-tieu-de.xlsx", [["STT", "Họ và tên", "Ngày sinh", "Quê quán", "Ngày vào Đảng"]]
    )


def a_letter() -> Book:
    lines = (
        "ĐẢNG ỦY XÃ ĐỒNG TIẾN", "*", "Số 45-CV/ĐU", "V/v rà soát, cập nhật danh sách đảng viên",
        "Kính gửi: Các chi bộ trực thuộc",
        "Thực hiện Kế hoạch số 12-KH/ĐU, ngày 05/3/2026, Đảng ủy đề nghị:",
        "1. Các chi bộ rà soát họ và tên, ngày sinh, ngày vào Đảng của từng đảng viên.",
        "2. Gửi danh sách về Văn phòng trước ngày 20/4/2026.", "Nơi nhận:", "- Như trên;", "- Lưu VP.",
        "T/M ĐẢNG ỦY", "BÍ THƯ", "Trịnh Văn Mẫu Hai",
    )  # fmt: skip
    return _book("953-cong-van.xlsx", [[line] for line in lines])


def a_letter_as_text() -> Book:
    rows: list[list[Cell]] = [
        ["Kính gửi: Ban Tổ chức Tỉnh ủy"], ["Đảng ủy xã báo cáo số liệu đảng viên năm 2026 như sau"],
        ["Tổng số đảng viên là 345 đồng chí trong đó nữ 120"], ["Trân trọng báo cáo"],
    ]  # fmt: skip
    return _book("954-bao-cao.csv", rows)


def a_price_list() -> Book:
    rows: list[list[Cell]] = [
        ["BẢNG BÁO GIÁ VĂN PHÒNG PHẨM"],
        ["STT", "Tên hàng", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền"],
    ]
    goods = ("Giấy A4", "Bút bi", "Kẹp giấy", "Mực in", "Sổ công tác", "Cặp tài liệu")
    rows += [[n, name, "Hộp", n * 2, n * 15_000, n * n * 30_000] for n, name in enumerate(goods, 1)]
    return _book("955-bao-gia.xls", [*rows, [None, "Cộng", None, None, None, 2_730_000]])


def a_list_of_products() -> Book:
    rows: list[list[Cell]] = [
        ["Mã", "Tên sản phẩm", "Ngày sản xuất", "Hạn dùng", "Nơi sản xuất", "Ghi chú"]
    ]
    goods = ("Gạo tẻ", "Chè búp khô", "Mật ong rừng", "Nước mắm", "Cam sành", "Bánh đa")
    rows += [
        [f"SP{n:03}", name, f"0{n}/03/2026", f"0{n}/03/2027", "Hà Giang", None]
        for n, name in enumerate(goods, 1)
    ]
    return _book("956-san-pham.ods", rows)


def figures_by_unit() -> Book:
    rows: list[list[Cell]] = [
        ["BÁO CÁO TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN"],
        ["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Tỷ lệ %", "Nữ", "DTTS", "Đoàn viên",
        "Nguyên nhân"],
    ]  # fmt: skip
    units = (
        "Chi bộ thôn Đông",
        "Chi bộ thôn Đoài",
        "Chi bộ Trường THCS",
        "Chi bộ Trạm Y tế",
        "Chi bộ Quân sự",
    )
    rows += [
        [n, unit, n + 1, n, round(100 * n / (n + 1), 1), 1, 0, n, None]
        for n, unit in enumerate(units, 1)
    ]
    return _book("957-tien-do.xlsx", [*rows, [None, "Tổng cộng", 20, 15, 75.0, 5, 0, 15, None]])


def a_register_of_documents() -> Book:
    rows: list[list[Cell]] = [
        ["STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Nơi nhận", "Ghi chú"]
    ]
    rows += [
        [n, f"{n}-KH/ĐU", f"{n:02}/02/2026", "Kế hoạch công tác tháng", "Các chi bộ", None]
        for n in range(1, 9)
    ]
    return _book("958-so-van-ban.xlsx", rows)


def a_week_of_meetings() -> Book:
    rows: list[list[Cell]] = [
        ["LỊCH CÔNG TÁC TUẦN 47"],
        ["Thứ, ngày", "Giờ", "Nội dung", "Thành phần", "Địa điểm", "Chủ trì"],
    ]
    rows += [
        [f"Thứ {day}", "8h00", "Họp giao ban", "Cấp ủy, các chi bộ", "Phòng họp số 1", "Bí thư"]
        for day in ("hai", "ba", "tư", "năm", "sáu")
    ]
    return _book("959-lich-tuan.xlsx", rows)


def a_list_of_units() -> Book:
    rows: list[list[Cell]] = [["STT", "Tên chi bộ", "Địa chỉ", "Số điện thoại", "Số đảng viên"]]
    units = ("Chi bộ thôn Đông", "Chi bộ thôn Đoài", "Chi bộ Trường THCS", "Chi bộ Trạm Y tế")
    rows += [
        [n, unit, "Xã Đồng Tiến", f"022438{n}0{n}00", 10 + n] for n, unit in enumerate(units, 1)
    ]
    return _book("960-cac-chi-bo.ods", rows)


NO_LISTS = (
    a_week_of_meetings, a_list_of_units,
    nothing_in_it, nothing_but_headings, a_letter, a_letter_as_text, a_price_list, a_list_of_products,
    figures_by_unit, a_register_of_documents,
)  # fmt: skip
