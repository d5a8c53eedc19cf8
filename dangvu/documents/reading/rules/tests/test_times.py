"""Times said in ways of their own: half a month, a working day's end, two days of each month."""

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.tests.letters import norms, said


@pytest.mark.parametrize(
    ("sentence", "offset"),
    [
        ("Cấp ủy trả lời không quá nửa tháng kể từ khi nhận đơn.", "P15D"),
        ("Văn phòng đối chiếu sổ sách, thời gian không vượt quá 3 ngày.", "P3D"),
        ("Ban Tổ chức kiểm tra hồ sơ trong thời gian tối đa 07 ngày làm việc.", "P7BD"),
        ("Báo ngay cho chi ủy, không để quá 2 ngày.", "P2D"),
        ("Việc xét phải xong trước ngày giao quân chí ít 20 ngày.", "P20D"),
        ("Chuẩn bị hội trường xong trước buổi khai giảng 01 ngày.", "P1D"),
    ],
)
def test_limits_are_counted_whatever_word_bounds_them(sentence: str, offset: str) -> None:
    assert said(norms(sentence, "deadline"), "op", "offset") == [("relative", offset)]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Thời hạn nộp hồ sơ: hết giờ hành chính ngày 12/4/2024.", "2024-04-12"),
        ("Các chi bộ gửi danh sách chậm nhất thứ Tư tuần sau (17/4/2024).", "2024-04-17"),
        ("Ban Kiểm tra làm việc hai nơi, hạn đến 15/8/2024 phải có kết luận.", "2024-08-15"),
    ],
)
def test_the_day_is_found_behind_hours_and_weekdays(sentence: str, day: str) -> None:
    assert said(norms(sentence, "deadline"), "op", "date") == [("by", day)]


def test_the_first_day_of_a_span_is_no_limit_of_its_own() -> None:
    found = norms("Thời hạn đăng ký qua mạng: từ 25/3/2024 đến 12h00 ngày 05/4/2024.", "deadline")
    assert said(found, "op", "from", "to") == [("in", "2024-03-25", "2024-04-05")]


_MINUTES = """CHI BỘ KHOA NỘI
TRÍCH BIÊN BẢN
họp chi bộ tháng 8 năm 2022

I. {title}
1. Tổ đảng số 2 góp ý cho quần chúng, gửi chi ủy chậm nhất ngày 20/8/2022.
"""


def test_minutes_give_orders_where_they_hand_out_work() -> None:
    reading = read_text(_MINUTES.format(title="Phân công tháng 8"), name="x")
    assert [fact.norm["to"] for fact in reading.facts if fact.type == "report_duty"] == ["chi ủy"]


def test_what_the_maximum_is_does_not_make_a_duty_of_the_past() -> None:
    found = norms("Văn phòng Đảng ủy xem hồ sơ trong tối đa 3 ngày làm việc.", "task")
    assert said(found, "lead") == [("Văn phòng Đảng ủy",)]
