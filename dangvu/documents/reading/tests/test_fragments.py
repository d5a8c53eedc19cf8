"""Numbers in annexes, in parts of a text that lost its form, and in lists of the press."""

from typing import Any

import pytest

from dangvu.documents.reading import Fact, read_text
from dangvu.documents.reading.tests.numbers import PRESS, figures, values

MEMBER = "đảng viên"


def read(text: str, kind: str) -> list[Fact]:
    return [fact for fact in read_text(text, name="x").facts if fact.type == kind]


def amounts(facts: list[Fact]) -> list[Any]:
    return [fact.norm.get("value", fact.norm.get("min", fact.norm.get("max"))) for fact in facts]


ANNEX = """PHỤ LỤC: CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2023

{head}
1{gap}Chi bộ thôn Phú Mỹ{gap}{first}
2{gap}Chi bộ thôn Bình Lư{gap}{second}
3{gap}Chi bộ Trạm Y tế{gap}{third}
"""


@pytest.mark.parametrize("gap", ["\t", "  ", " | "])
def test_each_column_is_what_its_heading_says(gap: str) -> None:
    head = gap.join(("TT", "Đơn vị", "Đảng viên hiện có", "Chỉ tiêu"))
    rows = {"first": f"41{gap}3", "second": f"36{gap}2", "third": f"9{gap}1"}
    text = ANNEX.format(head=head, gap=gap, **rows)
    assert amounts(read(text, "target")) == [3, 2, 1]
    assert sorted(amounts(read(text, "statistic"))) == [9, 36, 41]


def test_a_table_with_more_numbers_than_headings_is_left_to_a_person() -> None:
    rows = {"first": "7\t3\t41", "second": "5\t2\t36", "third": "2\t1\t9"}
    head = "TT\tĐơn vị\tChỉ tiêu\tĐảng viên hiện có"
    assert not read(ANNEX.format(head=head, gap="\t", **rows), "target")


def test_the_line_of_totals_is_a_row_of_its_own() -> None:
    head = "TT\tĐơn vị\tĐảng viên hiện có\tChỉ tiêu"
    rows = {"first": "41\t3", "second": "36\t2", "third": "9\t1"}
    text = ANNEX.format(head=head, gap="\t", **rows) + "\tTổng cộng\t86\t6\n"
    assert amounts(read(text, "target")) == [3, 2, 1, 6]


def test_a_part_of_a_plan_sets_goals_without_a_header() -> None:
    text = "3. Mức phấn đấu\n3.1. Cả năm kết nạp 75 đảng viên; hết quý II đạt 45%.\n"
    assert amounts(read(text, "target")) == [75, 45]


def test_results_below_a_title_of_goals_stay_results() -> None:
    text = (
        "II. CHỈ TIÊU\n\n1. Chỉ tiêu chung: kết nạp 60 đảng viên năm 2015.\n\n"
        "2. Kết quả năm 2014: kết nạp 58 đồng chí; 4 chi bộ không kết nạp được đảng viên nào.\n"
    )
    assert amounts(read(text, "target")) == [60]
    assert amounts(read(text, "statistic")) == [58, 4]


def test_numbers_in_brackets_belong_to_the_names_before_them() -> None:
    text = (
        "1. Chỉ tiêu kết nạp năm 2018\nCả năm kết nạp 90 đảng viên.\n"
        "Số lượng giao cho từng đảng bộ: phường Vĩnh An (32), xã Hòa Bình Tây (18),"
        " Công ty Sông Thu (7).\n"
    )
    scopes = {fact.norm["min"]: fact.norm["scope"] for fact in read(text, "target")[1:]}
    assert scopes == {32: "phường Vĩnh An", 18: "xã Hòa Bình Tây", 7: "Công ty Sông Thu"}


def test_what_several_share_is_said_of_all_of_them() -> None:
    sentence = (
        "Ban Thường vụ giao Đảng bộ xã Tân Khai kết nạp 9 đảng viên; các xã Lộc Hà, Bình Sa, Phú Lâm"
        " mỗi nơi 4."
    )
    last = figures(sentence)[-1]
    assert last.norm["scope"] == "các xã Lộc Hà, Bình Sa, Phú Lâm"
    assert last.norm["per_unit"] is True


@pytest.mark.parametrize(
    ("sentence", "per_unit"),
    [
        ("Mỗi làng phải có ít nhất 1 đảng viên tại chỗ.", True),
        ("Mỗi khoa giới thiệu từ 5 quần chúng trở lên.", True),
        ("Mỗi quý kết nạp ít nhất 5 đảng viên.", False),
        ("Đảng bộ Khối kết nạp 130 đảng viên, cụ thể từng đơn vị:", False),
    ],
)
def test_each_of_whatever_it_is_but_time(sentence: str, per_unit: bool) -> None:
    assert figures(sentence)[0].norm["per_unit"] is per_unit


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Năm nay, Thành ủy đặt mục tiêu kết nạp 210 đảng viên.", "target"),
        ("Đến hết tháng 6, Thành ủy đạt mục tiêu với 210 đảng viên được kết nạp.", "statistic"),
        ("Huyện ủy yêu cầu 100% chi bộ có nguồn kết nạp được đảng viên.", "target"),
        ("Cả năm có 96% chi bộ hoàn thành tốt nhiệm vụ trở lên.", "statistic"),
        ("Tổng số đảng viên của toàn huyện hiện nay là 5.412.", "statistic"),
        ("Có 12% đảng viên mới tốt nghiệp trung học.", "statistic"),
    ],
)
def test_the_press_tells_of_goals_and_of_results(sentence: str, kind: str) -> None:
    assert {fact.type for fact in figures(sentence, frame=PRESS)} == {kind}


def test_numbers_of_single_years_have_these_years() -> None:
    found = figures("Huyện kết nạp 150 đảng viên (2022: 40; 2023: 50; 2024: 60).", title="MỤC TIÊU")
    assert [fact.norm["period"] for fact in found[1:]] == ["2022", "2023", "2024"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nghị quyết được 33/34 đại biểu biểu quyết tán thành.",
        "Đảng ủy nào đạt dưới 60% chỉ tiêu thì bí thư phải giải trình.",
        "Trao Huy hiệu 40, 30 năm tuổi Đảng.",
    ],
)
def test_votes_cases_and_badges_are_no_goals(sentence: str) -> None:
    assert not [fact for fact in figures(sentence) if fact.type == "target"]


def test_a_place_called_nam_is_no_group_of_men() -> None:
    sentence = "Giao Đảng bộ TP.Bình Khê kết nạp 30 đảng viên; Nam Sa 12; Nam Lộc Hà 9."
    found = figures(sentence, title="CHỈ TIÊU")
    assert [fact.norm["scope"] for fact in found] == ["Đảng bộ TP.Bình Khê", "Nam Sa", "Nam Lộc Hà"]


def test_a_headline_that_allots_makes_goals_of_what_bodies_receive() -> None:
    text = (
        "Đảng ủy xã Phú Hòa phân bổ chỉ tiêu kết nạp đảng viên\n\n"
        "Nhận nhiều nhất là Đảng bộ Công an xã với 4 đảng viên; các chi bộ thôn cùng nhận 2 đảng viên.\n"
    )
    most, alike = read(text, "target")
    assert (most.norm["min"], most.norm["per_unit"]) == (4, False)
    assert (alike.norm["min"], alike.norm["per_unit"]) == (2, True)


def test_a_day_to_come_opens_a_list_of_goals() -> None:
    text = (
        "2. Chỉ tiêu\nPhấn đấu đến hết ngày 30/6/2020:\n- 40 quần chúng được giới thiệu cho Đảng;\n"
    )
    assert amounts(read(text, "target")) == [40]


def test_soldiers_and_their_battalions() -> None:
    sentence = "Giao Tiểu đoàn 1: 14 đảng viên; Tiểu đoàn 2: 12 đảng viên."
    assert values(figures(sentence)) == {("target", 14, MEMBER), ("target", 12, MEMBER)}
