"""Parts that do not add up, and a receiver unlike the others, are warned of; what may be is not."""

import pytest

from dangvu.documents.reading import read_text

PLAN = "Số 12-KH/HU\n\nKẾ HOẠCH\nkết nạp đảng viên năm 2023\n\nI. MỤC TIÊU\n{}\n"
REPORT = "Số 12-BC/HU\n\nBÁO CÁO\nkết quả năm 2023\n\nI. KẾT QUẢ\n{}\n"


def warnings(text: str, code: str) -> list[str]:
    facts = read_text(text, name="thu.txt").facts
    return [str(f.norm["detail"]) for f in facts if f.norm.get("code") == code]


@pytest.mark.parametrize(
    ("frame", "line", "sum_said"),
    [
        (PLAN, ("Năm 2023 kết nạp 120 đảng viên, trong đó: khối xã 60, khối cơ quan 30, "
               "khối doanh nghiệp 20."), "60 + 30 + 20 = 110"),
        (PLAN, ("Giao chỉ tiêu kết nạp 90 đảng viên, cụ thể: xã An Bình 40, xã Phú Lộc 30, "
               "thị trấn Sông La 10."), "40 + 30 + 10 = 80"),
        (REPORT, "Toàn huyện đã kết nạp 80 đảng viên, trong đó nữ 50, nam 35.", "50 + 35 = 85"),
    ],
)  # fmt: skip
def test_parts_that_do_not_add_up_are_said_with_both_sums(
    frame: str, line: str, sum_said: str
) -> None:
    (detail,) = warnings(frame.format(line), "sum_mismatch")
    assert sum_said in detail


@pytest.mark.parametrize(
    ("frame", "line"),
    [
        (PLAN, ("Năm 2023 kết nạp 120 đảng viên, trong đó: khối xã 60, khối cơ quan 40, "
               "khối doanh nghiệp 20.")),
        (REPORT, ("Toàn huyện đã kết nạp 80 đảng viên, trong đó nữ 50, đoàn viên 60, "
                 "dân tộc thiểu số 12.")),
        (REPORT, "Toàn huyện đã kết nạp 80 đảng viên, trong đó nữ 45, nam 35."),
        (REPORT, ("Toàn huyện đã kết nạp 300 đảng viên, trong đó: khối xã 60, khối cơ quan 40, "
                 "khối trường học 20.")),
    ],
)  # fmt: skip
def test_parts_that_add_up_or_need_not_are_let_be(frame: str, line: str) -> None:
    assert warnings(frame.format(line), "sum_mismatch") == []


DUTIES = (
    "II. TỔ CHỨC THỰC HIỆN\n"
    "1. Các chi bộ gửi danh sách về Ban Tổ chức Huyện ủy trước ngày 10/3/2023.\n"
    "2. Các đảng ủy xã gửi hồ sơ về Ban Tổ chức Huyện ủy trước ngày 15/4/2023.\n"
    "3. {} gửi báo cáo về Ban Tổ chức Thành ủy trước ngày 15/11/2023.\n"
)


def test_a_receiver_of_another_level_than_all_others_is_asked_about() -> None:
    text = PLAN.format("Kết nạp 20 đảng viên.") + DUTIES.format("Các chi bộ")
    (detail,) = warnings(text, "unlikely_body")
    assert "Ban Tổ chức Thành ủy" in detail
    assert "Ban Tổ chức Huyện ủy" in detail


def test_the_office_itself_may_report_upward() -> None:
    text = PLAN.format("Kết nạp 20 đảng viên.") + DUTIES.format("Ban Tổ chức Huyện ủy")
    assert warnings(text, "unlikely_body") == []
