"""Numbers to be reached: in plans, in the outlook of reports, and told of by the press."""

from typing import Any

import pytest

from dangvu.documents.reading import Fact, read_text
from dangvu.documents.reading.tests.numbers import PLAN, PRESS, REPORT, figures, values

MEMBER = "đảng viên"


def asked(*pairs: tuple[Any, str]) -> set[tuple[str, Any, Any]]:
    return {("target", value, unit) for value, unit in pairs}


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        (
            "MỤC TIÊU",
            (
                "Kết nạp từ 180 đến 220 đảng viên, trong đó nữ chiếm trên 45 %, đoàn viên không dưới"
                " 60%."
            ),
            asked((180, MEMBER), (45, "percent"), (60, "percent")),
        ),
        (
            "MỤC TIÊU",
            "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt 90% trở lên; đảng viên vi phạm dưới 1%.",
            asked((90, "percent"), (1, "percent")),
        ),
        ("NHIỆM VỤ", "Bình quân mỗi năm kết nạp khoảng 50 đảng viên.", asked((50, MEMBER))),
        (
            "NHIỆM VỤ",
            "Mở ít nhất 02 lớp bồi dưỡng đối tượng kết nạp Đảng với 120 học viên.",
            asked((2, "lớp"), (120, "học viên")),
        ),
        (
            "NHIỆM VỤ",
            "Không để quá 5% chi bộ không kết nạp được đảng viên.",
            asked((5, "percent")),
        ),
        (
            "NHIỆM VỤ",
            "Thành lập từ hai tổ chức đảng trở lên trong doanh nghiệp.",
            asked((2, "tổ chức đảng")),
        ),
        (
            "CHỈ TIÊU",
            "Phân bổ chỉ tiêu: Bình Khê 110 đảng viên; Ba Tơ 150; Hớn Quản 200 và Lộc An 30.",
            asked((110, MEMBER), (150, MEMBER), (200, MEMBER), (30, MEMBER)),
        ),
    ],
)
def test_a_plan_asks(title: str, sentence: str, expected: set[tuple[str, Any, Any]]) -> None:
    assert values(figures(sentence, title=title)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kết nạp từ 20 đảng viên trở lên; 100% chi bộ họp.", {(20, MEMBER), (100, "percent")}),
        ("Tiếp tục tạo nguồn, kết nạp 22 đảng viên mới.", {(22, MEMBER)}),
    ],
)
def test_a_report_asks_in_its_outlook(sentence: str, expected: set[tuple[Any, str]]) -> None:
    found = figures(sentence, frame=REPORT, title="PHƯƠNG HƯỚNG NĂM 2025")
    assert values(found) == asked(*expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Phấn đấu cuối năm toàn huyện kết nạp thêm 60 đảng viên nữa.",
            asked((60, MEMBER)),
        ),
        (
            (
                "Năm 2024, tỉnh giao chỉ tiêu kết nạp 1.500 đảng viên; đến nay các cấp ủy mới kết nạp"
                " được 612 đồng chí."
            ),
            asked((1500, MEMBER)) | {("statistic", 612, "đồng chí")},
        ),
        (
            "Theo kế hoạch, năm 2025 Đảng bộ huyện sẽ mở 5 lớp bồi dưỡng nhận thức về Đảng.",
            asked((5, "lớp")),
        ),
        (
            "Nghị quyết Đảng bộ huyện đề ra mỗi năm kết nạp từ 3 - 4% tổng số đảng viên.",
            asked((3, "percent")),
        ),
        (
            "Tỉnh ủy vừa phân bổ chỉ tiêu năm 2024. Theo đó, toàn tỉnh kết nạp 900 đảng viên.",
            asked((900, MEMBER)),
        ),
    ],
)
def test_the_press_tells_of_targets(sentence: str, expected: set[tuple[str, Any, Any]]) -> None:
    assert values(figures(sentence, frame=PRESS)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Mỗi chi bộ kết nạp 1 - 2 đảng viên.",
            {"min": 1, "max": 2, "per_unit": True, "scope": "chi bộ", "metric": "kết nạp"},
        ),
        (
            "Mỗi đảng bộ xã có từ 90 đảng viên trở lên giới thiệu ít nhất 05 quần chúng.",
            {"min": 5, "per_unit": True, "scope": "đảng bộ xã có từ 90 đảng viên trở lên"},
        ),
        (
            "Giao chỉ tiêu cho các đảng bộ trực thuộc kết nạp 180 đảng viên.",
            {"min": 180, "per_unit": False, "exact": True},
        ),
        (
            "Toàn Đảng bộ huyện kết nạp 120 đảng viên trở lên.",
            {"min": 120, "per_unit": False, "scope": "Toàn Đảng bộ huyện", "open_ended": True},
        ),
        (
            "Đối với các xã biên giới, tỷ lệ đảng viên mới là nữ đạt 20%.",
            {"min": 20, "unit": "percent", "per_unit": True, "scope": "các xã biên giới"},
        ),
        (
            "Giao mỗi đơn vị còn lại 30 đảng viên/đơn vị.",
            {"min": 30, "per_unit": True, "exact": True},
        ),
        ("Kết nạp 05 đảng viên/năm.", {"min": 5, "period": "every:year"}),
        ("Từ nay đến năm 2026 kết nạp 300 đảng viên.", {"min": 300, "period_to": "2026"}),
        ("Đến cuối năm 2026 kết nạp 300 đảng viên.", {"min": 300, "period": "2026"}),
        ("Mỗi năm kết nạp 60 đảng viên.", {"min": 60, "period": "every:year", "per_unit": False}),
    ],
)
def test_it_says_for_whom_what_and_when(sentence: str, expected: dict[str, Any]) -> None:
    (fact,) = figures(sentence, title="CHỈ TIÊU")
    assert fact.norm["unit"]
    assert expected.items() <= fact.norm.items()


def test_the_items_of_a_list_share_what_its_opening_says() -> None:
    found = figures("Năm 2025 kết nạp 60 đảng viên: Bình Khê 25; Khánh Hội 20; Công an 15.")
    assert [fact.norm.get("scope") for fact in found[1:]] == ["Bình Khê", "Khánh Hội", "Công an"]
    assert {(fact.norm["metric"], fact.norm["period"]) for fact in found} == {("kết nạp", "2025")}


_TABLE = """1. Giao chỉ tiêu kết nạp năm 2024 cho các đơn vị:

{rows}

2. Các chi bộ rà soát nguồn kết nạp đảng viên.
"""


@pytest.mark.parametrize(
    "rows",
    [
        "Đảng bộ xã Bình Khê   12\nĐảng bộ Phường 1   9\nChi bộ Trạm Y tế   1",
        "- Đảng bộ xã Bình Khê: 12\n- Đảng bộ Phường 1: 9;\n- Chi bộ Trạm Y tế: 1.",
        (
            "STT\nĐơn vị\nChỉ tiêu\n1\nĐảng bộ xã Bình Khê\n12\n2\nĐảng bộ Phường 1\n9\n3\n"
            "Chi bộ Trạm Y tế\n1"
        ),
        "1   Đảng bộ xã Bình Khê   12\n2   Đảng bộ Phường 1   9\n3   Chi bộ Trạm Y tế   1",
    ],
    ids=["lines", "bullets", "cells below each other", "numbered lines"],
)
def test_a_table_of_allotments_is_read_row_by_row(rows: str) -> None:
    text = PLAN.replace("- {sentence}", _TABLE.format(rows=rows)).format(title="CHỈ TIÊU")
    found = [fact for fact in read_text(text, name="x").facts if fact.type == "target"]
    assert [(fact.norm["scope"], fact.norm["min"]) for fact in found] == [
        ("Đảng bộ xã Bình Khê", 12),
        ("Đảng bộ Phường 1", 9),
        ("Chi bộ Trạm Y tế", 1),
    ]
    assert {fact.norm["period"] for fact in found} == {"2024"}


def test_two_columns_of_numbers_are_left_to_a_person() -> None:
    rows = "1  Đảng bộ Bình Khê  12  5\n2  Đảng bộ Khánh Hội  9  4\n3  Đảng bộ Lộc An  3  2"
    text = PLAN.replace("- {sentence}", _TABLE.format(rows=rows)).format(title="CHỈ TIÊU")
    assert [fact for fact in read_text(text, name="x").facts if fact.type == "target"] == []


def test_the_column_that_its_heading_calls_the_target_is_read() -> None:
    rows = "TT  Đơn vị  Tổng số  Chỉ tiêu 2024\n1  Đảng bộ Bình Khê  612  15\n2  Đảng bộ Lộc An  540  9"
    text = PLAN.replace("- {sentence}", _TABLE.format(rows=rows)).format(title="CHỈ TIÊU")
    found = [fact for fact in read_text(text, name="x").facts if fact.type == "target"]
    assert [(fact.norm["scope"], fact.norm["min"]) for fact in found] == [
        ("Đảng bộ Bình Khê", 15),
        ("Đảng bộ Lộc An", 9),
    ]


def test_a_list_goes_on_in_the_next_paragraph_past_an_aside() -> None:
    text = (
        "Toàn tỉnh phấn đấu kết nạp 300 đảng viên năm 2024 (tăng 20 đảng viên so với năm trước)."
        "\n\nCụ thể: TP.Bình Khê 145; các huyện: Lộc An 90, Sơn Hải 35; Công an tỉnh 30."
    )
    found = [fact for fact in figures(text, frame=PRESS) if fact.type == "target"]
    assert [fact.norm["min"] for fact in found] == [300, 145, 90, 35, 30]
    assert {fact.norm["period"] for fact in found} == {"2024"}


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        (
            "Số đảng viên xuất sắc không quá 20% số đảng viên hoàn thành tốt ở mỗi chi bộ.",
            "chi bộ",
        ),
        ("100% thôn, khu phố có đảng viên tại chỗ.", "thôn, khu phố"),
    ],
)
def test_what_a_share_is_of_may_stand_behind_it(sentence: str, scope: str) -> None:
    (fact,) = figures(sentence, title="MỤC TIÊU")
    assert fact.norm["scope"] == scope


def test_what_every_cell_must_do_holds_for_each() -> None:
    share, count = figures("100% chi bộ kết nạp ít nhất 01 đảng viên/năm.", title="CHỈ TIÊU")
    assert (share.norm["unit"], share.norm["min"]) == ("percent", 100)
    assert count.norm["per_unit"] is True
    assert count.norm["period"] == "every:year"


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        (
            "CHỈ TIÊU",
            "Năm 2023 giao 40 đảng viên, kết nạp được 38 đồng chí; năm 2024 giao 45 đảng viên.",
            [40, 45],
        ),
        ("CHỈ TIÊU", "Kết nạp 20 đảng viên (năm 2023: 17 đảng viên).", [20]),
        ("TỔ CHỨC", "Chuyển giao 12 đảng viên của Chi bộ Tân Hòa về Đảng bộ xã.", []),
        ("TỔ CHỨC", "Giao Ban Tổ chức theo dõi 12 chi bộ chưa kết nạp đảng viên.", []),
        ("MỤC ĐÍCH", "Nâng tỷ lệ đảng viên so với dân số lên 4,5% vào năm 2025.", [4.5]),
        ("CHỈ TIÊU", "Số chi bộ không kết nạp được đảng viên giảm còn 5 chi bộ.", [5]),
        ("GIẢI PHÁP", "Dự kiến mời 12 đảng viên mới phát biểu.", []),
    ],
)
def test_what_came_of_a_goal_is_none(title: str, sentence: str, expected: list[float]) -> None:
    assert _asked_for(figures(sentence, title=title)) == expected


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        ("KẾT QUẢ", "Mỗi chi bộ đều kết nạp từ 1 đến 3 đảng viên.", []),
        ("KẾT QUẢ", "Chỉ tiêu giao: 60; thực hiện: 48 đảng viên, đạt 80%.", []),
        ("PHƯƠNG HƯỚNG", "Phát huy kết quả kết nạp 48 đảng viên, các chi bộ tạo nguồn.", []),
        ("PHƯƠNG HƯỚNG", "Kết nạp 55 đảng viên, tăng 7 đảng viên so với năm 2024.", [55]),
        ("PHƯƠNG HƯỚNG", "Có 18 hồ sơ đang thẩm tra, dự kiến kết nạp 15 đảng viên.", [15]),
    ],
)
def test_a_report_parts_results_and_goals(title: str, sentence: str, expected: list[float]) -> None:
    assert _asked_for(figures(sentence, frame=REPORT, title=title)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theo nghị quyết, mỗi năm phải kết nạp 70 đảng viên; năm 2022 đạt 65.", [70]),
        ("Năm nay, chỉ tiêu của xã là 8 đảng viên, đến tháng 6 được 5 đảng viên.", [8]),
        ("Từ mục tiêu mỗi thôn có ít nhất 3 đảng viên, nay 12/12 thôn đã có chi bộ.", [3]),
        ("Huyện yêu cầu mỗi chi bộ giúp 1 hộ; nhờ đó 6 quần chúng vào Đảng.", []),
        ("Nhiệm kỳ này, Đảng bộ phấn đấu có 20% số đảng viên mới là công nhân.", [20]),
        ("Dự kiến, trong tháng 8 sẽ có thêm 12 quần chúng được vào Đảng.", [12]),
        ("Đại hội biểu quyết thông qua mục tiêu kết nạp từ 80 đảng viên trở lên.", [80]),
        ("Giai đoạn 2026 - 2030, huyện thành lập mới 30 tổ chức đảng.", [30]),
        ("Giai đoạn 2016 - 2020, huyện thành lập mới 30 tổ chức đảng.", []),
        ("Nghị quyết nêu rõ: đến cuối nhiệm kỳ, đảng viên nữ chiếm 40%.", [40]),
    ],
)
def test_the_press_parts_results_and_goals(sentence: str, expected: list[float]) -> None:
    assert _asked_for(figures(sentence, frame=PRESS)) == expected


def _asked_for(facts: list[Fact]) -> list[float]:
    return [fact.norm["min"] for fact in facts if fact.type == "target"]
