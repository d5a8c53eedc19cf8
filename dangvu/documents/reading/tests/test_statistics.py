"""Figures that report the past: in the press, in reports, and in the openings of orders."""

from typing import Any

import pytest

from dangvu.documents.reading.tests.numbers import PLAN, PRESS, REPORT, figures, values

MEMBER = "đảng viên"


def told(*pairs: tuple[Any, str]) -> set[tuple[str, Any, Any]]:
    return {("statistic", value, unit) for value, unit in pairs}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sáu tháng đầu năm, toàn tỉnh kết nạp 1.245 đảng viên, đạt 45% chỉ tiêu.",
            told((1245, MEMBER)),
        ),
        (
            "Toàn đảng bộ hiện có 5.430 đảng viên, trong đó 365 đảng viên dự bị, chiếm 6,72%.",
            told((5430, MEMBER), (365, "đảng viên dự bị")),
        ),
        (
            "Quý I, huyện kết nạp 82 đảng viên, trong đó nữ 35, đoàn viên 60, dân tộc thiểu số 12.",
            told((82, MEMBER), (35, MEMBER), (60, MEMBER), (12, MEMBER)),
        ),
        (
            (
                "Đảng bộ thị xã kết nạp 37 đảng viên (nữ 15, công giáo 4), tăng 12 đồng chí so với"
                " cùng kỳ."
            ),
            told((37, MEMBER), (15, MEMBER), (4, MEMBER), (12, "đồng chí")),
        ),
        (
            "Từ đầu nhiệm kỳ đến nay, Đảng bộ thành lập mới 3 chi bộ với 21 đảng viên.",
            told((3, "chi bộ"), (21, MEMBER)),
        ),
        (
            "Đến hết tháng 10, Bình Khê kết nạp 85 đảng viên; Sơn Tịnh Tây 120; Khánh Hội 96.",
            told((85, MEMBER), (120, MEMBER), (96, MEMBER)),
        ),
        (
            (
                "Dịp này, Huyện ủy trao Huy hiệu Đảng cho 54 đảng viên, trong đó 2 đồng chí 70 năm,"
                " 12 đồng chí 50 năm tuổi đảng."
            ),
            told((54, MEMBER), (2, "đồng chí"), (12, "đồng chí")),
        ),
        ("Toàn Đảng có gần 3,2 triệu đảng viên.", told((3_200_000, MEMBER))),
        ("Hai đảng viên trẻ được kết nạp tại buổi lễ.", told((2, MEMBER))),
        (
            "Một nửa số chi bộ nông thôn chưa kết nạp được đảng viên mới.",
            told((50, "percent")),
        ),
        (
            "Hai đảng bộ đạt tỷ lệ kết nạp cao: Đảng bộ Nam Sơn 61,9%, Đảng bộ Hòa Lạc 45.16%.",
            told((2, "đảng bộ"), (61.9, "percent"), (45.16, "percent")),
        ),
    ],
)
def test_the_press_tells_of_the_past_without_saying_so(
    sentence: str, expected: set[tuple[str, Any, Any]]
) -> None:
    assert values(figures(sentence, frame=PRESS)) == expected


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        (
            "KẾT QUẢ",
            (
                "Trong năm giới thiệu 46 quần chúng học lớp nhận thức về Đảng, kết nạp 18 đảng viên"
                " (đạt 120% chỉ tiêu), chuyển chính thức 15 đồng chí."
            ),
            told((46, "quần chúng"), (18, MEMBER), (15, "đồng chí")),
        ),
        (
            "KẾT QUẢ",
            "Xếp loại: 5 chi bộ hoàn thành xuất sắc (20%), 18 chi bộ hoàn thành tốt (72%).",
            told((5, "chi bộ"), (18, "chi bộ")),
        ),
        (
            "HẠN CHẾ",
            "Còn 03 hồ sơ phải bổ sung; có 1 đảng viên bị khiển trách.",
            told((3, "hồ sơ"), (1, MEMBER)),
        ),
    ],
)
def test_a_report_tells_under_its_titles(
    title: str, sentence: str, expected: set[tuple[str, Any, Any]]
) -> None:
    assert values(figures(sentence, frame=REPORT, title=title)) == expected


def test_an_order_tells_under_a_title_of_the_past() -> None:
    (fact,) = figures(
        "Năm 2023, toàn huyện kết nạp 96 đảng viên, bằng 87,27% kế hoạch (96/110).",
        title="TÌNH HÌNH",
    )
    assert fact.type == "statistic"
    assert fact.norm == {
        "value": 96,
        "unit": MEMBER,
        "of": 110,
        "percent": 87.27,
        "metric": "kết nạp",
        "period": "2023",
    }


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Chi bộ có 80 đảng viên, trong đó nữ 25 đồng chí, chiếm 31,25%.", 80),
        ("Chi bộ có 80 đảng viên, trong đó nữ 25 đồng chí, chiếm 41,25%.", None),
        ("Đã kết nạp 7 đảng viên, đạt 46,67% chỉ tiêu (7/15).", 15),
    ],
    ids=["it works out", "it does not work out", "it is printed"],
)
def test_a_share_names_its_whole_only_when_it_works_out(sentence: str, of: int | None) -> None:
    assert figures(sentence, frame=REPORT, title="KẾT QUẢ")[-1].norm.get("of") == of


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Tính đến ngày 30/9/2024, Đảng bộ có 612 đảng viên.", {"period": "2024-09-30"}),
        ("Tính đến 31/12/2023, Đảng bộ có 612 đảng viên.", {"period": "2023"}),
        ("Đến ngày 30/9/2024, Đảng bộ kết nạp 18 đảng viên.", {"period": "2024"}),
        (
            "Trong hai năm 2022, 2023 đã kết nạp 40 đảng viên.",
            {"period_from": "2022", "period_to": "2023"},
        ),
        ("Năm 2023 kết nạp 20 đảng viên, tăng so với năm 2022.", {"period": "2023"}),
    ],
)
def test_it_knows_of_which_time_a_figure_is_told(sentence: str, period: dict[str, str]) -> None:
    (fact,) = figures(sentence, frame=REPORT, title="KẾT QUẢ")
    assert {key: value for key, value in fact.norm.items() if key.startswith("period")} == period


def test_what_is_told_in_a_report_is_no_target_of_the_plan_it_belongs_to() -> None:
    told_and_asked = figures(
        "Chỉ tiêu giao 15 đảng viên, kết quả kết nạp 18 đảng viên.", frame=REPORT, title="KẾT QUẢ"
    )
    assert values(told_and_asked) == {("target", 15, MEMBER), ("statistic", 18, MEMBER)}


def test_a_quote_holds_its_number() -> None:
    for fact in figures("Đã kết nạp 12 đảng viên (nữ 5), đạt 80% kế hoạch.", frame=PLAN):
        assert str(fact.norm["value"]) in fact.quote
