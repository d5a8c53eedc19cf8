"""A tree shows every condition with the facts read; a run of years, which run came nearest and why."""

from typing import Any

import pytest

from dangvu.rules.conditions.plans import FAILS, HOLDS
from dangvu.rules.explaining import Explained, by_year
from dangvu.rules.judging import judge, prepare
from dangvu.rules.record import Cell
from dangvu.rules.tests.plan_83 import ON, facts, plan_83, staff
from dangvu.rules.tests.rolls import made_set

STAFF = {"in_group": {"group": "staff"}}
STAFF_SAID = "là cán bộ, công chức, viên chức, người lao động"
SCHOOLED = {"schooled": {"at_least": "good", "last": 1}}
DEATH = {"paper": {"paper": "death"}}


def window_of(found: Any, outcome: int = 0) -> Explained:
    tree: Explained = found.outcomes[outcome].tree.parts[1]
    return tree


def test_every_condition_is_looked_at_whatever_the_others_say() -> None:
    tree = judge(plan_83(), staff("33343", group_staff=0)).outcomes[0].tree

    assert (tree.sentence, tree.truth) == ("Có đủ các điều kiện", FAILS)
    assert [part.truth for part in tree.parts] == [FAILS, HOLDS]
    assert tree.facts == ()


def test_facts_of_a_run_are_told_by_year_the_earliest_first() -> None:
    source = Cell(4, "Năm 2017: xuất sắc (phiếu số 5)")
    window = window_of(judge(plan_83(), staff("3?333", staff_grade_2=source)))

    assert window.facts == (
        "Xếp loại cán bộ, người lao động năm 2014: hoàn thành tốt nhiệm vụ",
        "Danh hiệu thi đua năm 2014: không có",
        "Chưa có phiếu xếp loại của cơ quan năm 2015",
        "Danh hiệu thi đua năm 2015: không có",
        "Xếp loại cán bộ, người lao động năm 2016: hoàn thành tốt nhiệm vụ",
        "Danh hiệu thi đua năm 2016: không có",
        "Năm 2017: xuất sắc (phiếu số 5)",
        "Danh hiệu thi đua năm 2017: không có",
        "Xếp loại cán bộ, người lao động năm 2018: hoàn thành tốt nhiệm vụ",
        "Danh hiệu thi đua năm 2018: không có",
    )


def test_a_run_up_to_the_review_reads_only_its_years() -> None:
    assert len(window_of(judge(plan_83("den-khi-xet"), staff("33343"))).facts) == 6


def test_the_parts_of_a_run_stand_as_in_the_best_run() -> None:
    window = window_of(judge(plan_83(), staff("22333", title_4=2)))
    every, inside = window.parts

    assert (window.truth, every.truth, inside.truth) == (FAILS, HOLDS, FAILS)
    assert every.sentence == "mỗi năm được xếp loại cán bộ hoàn thành tốt nhiệm vụ trở lên"
    assert inside.sentence == "Có một trong các điều kiện"
    assert [part.truth for part in inside.parts] == [FAILS, FAILS]
    assert [part.facts for part in (every, inside, *inside.parts)] == [()] * 4


def test_a_run_without_more_has_one_part() -> None:
    window = window_of(judge(plan_83(), staff("22333")), outcome=1)

    assert [part.truth for part in window.parts] == [HOLDS]
    assert window.note == "Đạt trong các năm 2016 đến 2018"


def test_a_condition_keeps_its_own_source() -> None:
    when = {"all": [{**STAFF, "source": "điểm 1"}, {"consecutive": {
        "years": 1, "anchor": "any", "every": {"titled": {"at_least": "advanced"}, "source": "điểm 3"},
    }, "source": "điểm 2"}], "source": "mục II"}  # fmt: skip
    tree = judge(prepare(made_set({"when": when}), ON), facts()).outcomes[0].tree

    assert (tree.source, tree.parts[0].source, tree.parts[1].source) == (
        "mục II",
        "điểm 1",
        "điểm 2",
    )
    assert tree.parts[1].parts[0].source == "điểm 3"


def test_facts_without_a_year_come_first() -> None:
    names = ("title_1", "title_0", "title_10", "group_staff", "praise_1")
    assert by_year(names) == ("group_staff", "title_10", "title_1", "praise_1", "title_0")


@pytest.mark.parametrize(
    ("when", "values", "lines"),
    [
        (STAFF, {"group_staff": 1}, [f"Thuộc đối tượng {STAFF_SAID[3:]}: có"]),
        (STAFF, {"group_staff": 0}, [f"Thuộc đối tượng {STAFF_SAID[3:]}: không"]),
        ({"party_years": {"years": 30}}, {"party_since": 19900310}, ["Tuổi Đảng tính từ: 10/03/1990"]),
        ({"official": {}}, {"official_on": 0}, ["Ngày chính thức: không có"]),
        ({"over_age_by_month": {"minimum": 1}}, {"birth_month": 1965 * 12 + 11}, ["Tháng sinh: 12/1965"]),
        ({"over_age_by_month": {"minimum": 1}}, {"birth_month": 1965 * 12}, ["Tháng sinh: 01/1965"]),
        ({"badge_below": {"years": 40}}, {"badge_held": 30}, ["Huy hiệu Đảng cao nhất đã nhận: 30"]),
        (DEATH, {"paper_death": 20190102}, ["Ngày của trích lục khai tử: 02/01/2019"]),
        (DEATH, {}, ["Chưa có trích lục khai tử"]),
        ({"not_disciplined": {}}, {}, ["Chưa ghi: đang trong thời hạn kỷ luật"]),
        (SCHOOLED, {"school_grade_1": 2}, ["Học lực năm học 2018–2019: khá"]),
        (SCHOOLED, {}, ["Chưa có bảng điểm năm học 2018–2019"]),
    ],
)  # fmt: skip
def test_a_fact_is_told_in_words(when: Any, values: dict[str, int], lines: list[str]) -> None:
    tree = judge(prepare(made_set({"when": when}), ON), facts(**values)).outcomes[0].tree

    assert list(tree.facts) == lines
