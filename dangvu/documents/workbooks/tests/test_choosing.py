"""The sheet that was meant, and workbooks that hold no list of people."""

import pytest

from dangvu.documents.intake import RefusedDocument
from dangvu.documents.workbooks.sheets import Sheet
from dangvu.documents.workbooks.tests.lists import Rows, read, read_sheets, sheet

NAMES = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hải", "Hòa", "Hùng", "Khoa", "Lan", "Mai")


def members(count: int, name: str, *, hidden: bool = False) -> Sheet:
    head = ["STT", "Họ và tên", "Ngày sinh", "Quê quán", "Ngày vào Đảng"]
    rows = [
        [i, f"Nguyễn Văn {n}", f"{i + 1}/2/1960", "X", "3/2/1990"]
        for i, n in enumerate(NAMES[:count])
    ]
    return sheet([head, *rows], name=name, hidden=hidden)


def candidates(count: int, name: str) -> Sheet:
    head = ["TT", "Họ và tên", "Ngày sinh", "Ngày vào Đoàn", "Ngày vào nguồn"]
    rows = [
        [i, f"Lê Thị {n}", "1/1/2000", "26/3/2016", "1/1/2024"] for i, n in enumerate(NAMES[:count])
    ]
    return sheet([head, *rows], name=name)


def test_covers_summaries_and_lookup_lists_are_passed_over() -> None:
    cover = sheet([["ĐẢNG BỘ XÃ"], ["DANH SÁCH ĐẢNG VIÊN"]], name="Bìa")
    summary = sheet([["STT", "Chi bộ", "Số đảng viên"], [1, "Chi bộ 1", 10]], name="Tổng hợp")
    peoples = sheet([["Dân tộc"], ["Kinh"], ["Tày"]], name="Danh mục")
    reading = read_sheets(cover, summary, members(5, "DS"), peoples)
    assert (reading.sheet, len(reading.people), reading.remarks) == ("DS", 5, ())


def test_a_hidden_sheet_is_read_only_when_there_is_no_other() -> None:
    old = members(12, "DS cũ", hidden=True)
    assert read_sheets(old, members(5, "DS")).sheet == "DS"
    assert read_sheets(old).sheet == "DS cũ"


def test_of_several_like_lists_the_latest_is_read_and_the_others_are_named() -> None:
    reading = read_sheets(members(10, "Tháng 1"), members(11, "Tháng 2"), members(10, "Tháng 3"))
    assert reading.sheet == "Tháng 3"
    assert "“Tháng 1”, “Tháng 2”" in reading.remarks[0]
    assert read_sheets(members(10, "Quý I.2024"), members(11, "Quý IV.2023")).sheet == "Quý I.2024"
    assert read_sheets(members(9, "DS (2)"), members(10, "DS")).sheet == "DS"


def test_the_kind_asked_for_decides_between_two_lists() -> None:
    both = (candidates(5, "Quần chúng"), members(12, "Đảng viên"))
    assert read_sheets(*both, kind="candidates").sheet == "Quần chúng"
    assert read_sheets(*both, kind="members").sheet == "Đảng viên"


@pytest.mark.parametrize(
    "rows",
    [
        [["STT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"], [1, "Chi bộ A", 5, 3], [2, "Chi bộ B", 5, 3]],
        [["STT", "Chi bộ", "Bí thư", "Số đảng viên"], [1, "Chi bộ A", "Nguyễn Văn An", 10]],
        [["STT", "Họ và tên", "Hệ số", "Thực lĩnh"], [1, "Nguyễn Văn An", 2.34, 3000000]],
        [
            ["Thứ", "Ngày", "Họ và tên", "Nội dung trực"],
            ["Hai", "1/2/2024", "Nguyễn Văn An", "trực"],
        ],
        [["Kính gửi: Đảng ủy xã"], ["Căn cứ kế hoạch số 12, chi bộ báo cáo như sau:"]],
        [],
    ],
)
def test_a_workbook_without_a_list_of_people_is_refused(rows: Rows) -> None:
    with pytest.raises(RefusedDocument, match="không phải danh sách người"):
        read(rows)


def test_a_form_that_nobody_filled_in_is_refused_for_that() -> None:
    with pytest.raises(RefusedDocument, match="chưa có người nào"):
        read([["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng"], [1, None, None, None], [2]])
