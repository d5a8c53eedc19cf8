"""What comes again: by the month, the quarter, the year, on a day of it, and what is no duty."""

from typing import Any

import pytest

from dangvu.documents.reading.tests.letters import facts, norms, said


@pytest.mark.parametrize(
    ("sentence", "every"),
    [
        ("Hằng quý, các chi bộ báo cáo kết quả về Huyện ủy.", "quarter"),
        ("Mỗi quý một lần, Thường trực Huyện ủy làm việc với các chi bộ.", "quarter"),
        ("Định kỳ 6 tháng, năm báo cáo Ban Thường vụ Huyện ủy.", "other,year"),
        ("Định kỳ hằng tháng, quý và năm báo cáo Ban Thường vụ Huyện ủy.", "month,quarter,year"),
        ("Các huyện ủy báo cáo tiến độ 15 ngày một lần về Tỉnh ủy.", "other"),
        ("Nửa năm một lần, cấp ủy đối thoại với thanh niên.", "other"),
        ("Đảng ủy báo cáo Huyện ủy kết quả hằng quý, 1 năm theo quy định.", "quarter,year"),
        ("Cứ 6 tháng một lần, chi bộ nhận xét đảng viên dự bị.", "other"),
        ("Sơ kết 5 năm một lần việc thực hiện Kế hoạch.", "other"),
        ("Các chi bộ sinh hoạt chuyên đề ít nhất 1 lần/quý.", "quarter"),
        ("Vào thứ sáu hằng tuần, các chi bộ báo cáo Huyện ủy.", "other"),
        ("Văn phòng theo dõi chung, cuối quý báo cáo Ban Chấp hành.", "quarter"),
        ("Trong 10 ngày đầu mỗi quý, Ban Tổ chức thông báo kết quả.", "quarter"),
        ("Tổ công tác họp vào tuần đầu của tháng.", "month"),
        ("Thông báo kết quả cho cơ sở vào thứ Sáu hằng tuần.", "other"),
        ("Danh sách được rà soát mỗi quý, ai không còn xứng đáng thì đưa ra.", "quarter"),
        ("Các đồng chí đảng ủy viên mỗi tháng dự sinh hoạt với chi bộ.", "month"),
    ],
)
def test_a_duty_comes_again(sentence: str, every: str) -> None:
    assert said(norms(sentence, "deadline"), "op", "every") == [("recurring", every)]


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("Gửi báo cáo trước ngày 25 hằng tháng.", {"every": "month", "day": 25}),
        ("Gửi báo cáo trước ngày mồng 5 hàng tháng.", {"every": "month", "day": 5}),
        ("Hằng tháng, chậm nhất ngày 25 các chi bộ gửi báo cáo.", {"every": "month", "day": 25}),
        ("Gửi báo cáo trước ngày 20 của tháng cuối quý.", {"every": "quarter", "day": 20}),
        ("Gửi báo cáo trước ngày 15 tháng cuối hằng quý.", {"every": "quarter", "day": 15}),
        ("Gửi báo cáo trước ngày 10 tháng sau.", {"every": "month", "day": 10}),
        ("Gửi báo cáo trước ngày 15/12 hằng năm.", {"every": "year", "month": 12, "day": 15}),
        ("Hằng năm, trước ngày 15/12, các chi bộ gửi báo cáo.", {"month": 12, "day": 15}),
        ("Tổ chức xong trong Quý I hằng năm.", {"every": "year", "quarter": 1}),
    ],
)
def test_it_comes_again_on_its_day(sentence: str, fields: dict[str, Any]) -> None:
    found = norms(sentence, "deadline")
    assert any(fields.items() <= norm.items() and norm["op"] == "recurring" for norm in found)
    assert not any("date" in norm for norm in found)


def test_two_days_of_a_year_are_two_deadlines() -> None:
    found = norms("Trước ngày 20/6 và 20/12 hằng năm, các chi bộ gửi báo cáo.", "deadline")
    assert said(found, "op", "every", "month", "day") == [
        ("recurring", "year", 6, 20),
        ("recurring", "year", 12, 20),
    ]


def test_a_report_of_the_year_comes_each_year_beside_one_of_the_month() -> None:
    sentence = (
        "Báo cáo tháng gửi trước ngày 20 hằng tháng; báo cáo quý gửi trước ngày 20 của tháng cuối"
        " quý; báo cáo năm gửi trước ngày 15/12."
    )
    found = norms(sentence, "deadline")
    assert said(found, "every", "month", "day") == [
        ("month", None, 20),
        ("quarter", None, 20),
        ("year", 12, 15),
    ]


def test_a_day_without_a_year_in_a_standing_rule_comes_each_year() -> None:
    sentence = "Các chi bộ gửi báo cáo năm trước ngày 15/12."
    assert said(norms(sentence, "deadline", genre="QUY CHẾ"), "op") == [("recurring",)]
    assert said(norms(sentence, "deadline"), "op") == [("before",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhận xét, đánh giá cán bộ hằng năm theo quy định.",
        "Chất lượng sinh hoạt chi bộ hằng tháng được nâng lên.",
        "Giai đoạn 2020 - 2025, mỗi năm kết nạp từ 100 đảng viên trở lên.",
        "Hằng năm, có trên 90% chi bộ hoàn thành tốt nhiệm vụ.",
        "Hằng năm các chi bộ đã thực hiện tốt việc này.",
        "Kinh phí quyết toán theo quy định hằng năm.",
    ],
)
def test_what_is_only_usual_is_no_duty(sentence: str) -> None:
    assert facts(sentence, "deadline") == []


def test_waves_are_events_and_no_deadlines() -> None:
    sentence = "Trao tặng Huy hiệu Đảng vào các đợt 03/02, 19/5, 02/9 và 07/11 hằng năm."
    assert [norm["date"] for norm in norms(sentence, "event")] == [
        "--02-03",
        "--05-19",
        "--09-02",
        "--11-07",
    ]
    assert facts(sentence, "deadline") == []


def test_a_wave_is_told_from_the_day_its_papers_are_due() -> None:
    sentence = "Danh sách đợt 19/5 gửi Ban Tổ chức Huyện ủy trước ngày 15/3 hằng năm."
    assert [norm["date"] for norm in norms(sentence, "event")] == ["--05-19"]
    assert said(norms(sentence, "deadline"), "month", "day") == [(3, 15)]


def test_days_told_by_the_year_before_come_each_year() -> None:
    sentence = "Gửi hồ sơ đợt 03/02 trước ngày 15/12 năm trước; đợt 19/5 trước ngày 31/3."
    assert said(norms(sentence, "deadline"), "op", "month", "day") == [
        ("recurring", 12, 15),
        ("recurring", 3, 31),
    ]


def test_the_day_of_a_round_is_not_the_day_its_papers_are_due() -> None:
    sentence = "Đợt 19/5/2024: hồ sơ gửi trước ngày 15/3/2024."
    assert [norm["date"] for norm in norms(sentence, "event")] == ["2024-05-19"]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Hội nghị được tổ chức vào ngày 25/3/2024 tại Huyện ủy.", ["2024-03-25"]),
        ("Đại hội các chi bộ hoàn thành trước ngày 25/3/2024.", []),
        ("Đại hội điểm tiến hành từ ngày 25/3/2024.", []),
    ],
)
def test_a_meeting_is_an_event_on_its_day_only(sentence: str, events: list[str]) -> None:
    assert [norm["date"] for norm in norms(sentence, "event")] == events


def test_a_report_on_a_day_of_each_month_is_a_duty() -> None:
    sentence = "Chi bộ gửi báo cáo ngày 17 hằng tháng."
    assert said(norms(sentence, "report_duty"), "when") == [("recurring:month",)]
