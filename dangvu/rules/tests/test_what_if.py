"""What each missing paper would change: the verdict under every value that it can have."""

from datetime import date
from typing import Any

from dangvu.rules.judging import judge, prepare
from dangvu.rules.record import Cell, Facts
from dangvu.rules.sets import read_set, shipped
from dangvu.rules.what_if import OpenFact, open_facts

ON = date(2019, 12, 2)
PLAN = shipped()["ke-hoach-83"].read_as("den-khi-xet")
KNOWN = {
    **dict.fromkeys(("group_student", "group_resident", "praise_ever"), 0),
    **{f"title_{year}": 0 for year in range(1, 6)},
    "group_staff": 1,
}


def asked(values: dict[str, int], data: dict[str, Any] | None = None) -> list[OpenFact]:
    ruleset = read_set(data) if data else PLAN
    facts = Facts(7, {name: Cell(value) for name, value in values.items()})
    prepared = prepare(ruleset, ON)
    return open_facts(prepared, judge(prepared, facts), facts)


def consequences(values: dict[str, int], data: dict[str, Any] | None = None) -> dict[str, str]:
    return {fact.column: fact.consequence for fact in asked(values, data)}


def test_a_year_that_only_must_be_good_says_from_which_level_on() -> None:
    assert consequences({**KNOWN, "staff_grade_1": 4, "staff_grade_3": 3}) == {
        "staff_grade_2": "Nếu từ “hoàn thành tốt nhiệm vụ” trở lên thì đủ điều kiện; nếu không thì "
        "chưa đủ điều kiện."
    }


def test_a_year_that_must_be_excellent_says_the_one_level() -> None:
    assert consequences({**KNOWN, "staff_grade_1": 3, "staff_grade_3": 3}) == {
        "staff_grade_2": "Nếu là “hoàn thành xuất sắc nhiệm vụ” thì đủ điều kiện; nếu không thì "
        "chưa đủ điều kiện."
    }


def test_two_missing_years_each_say_what_they_alone_decide() -> None:
    found = consequences({**KNOWN, "staff_grade_3": 4})
    lower = "Nếu từ “hoàn thành tốt nhiệm vụ” trở lên thì thiếu giấy tờ; nếu không thì chưa đủ điều kiện."
    assert found == {"staff_grade_1": lower, "staff_grade_2": lower}


def test_three_verdicts_are_told_from_the_best_down() -> None:
    rated = {"of": "staff", "n": 1}
    data = {
        "id": "thu", "subject": "criteria", "title": "Thử", "issuer": "A", "source": "B",
        "from_on": "2019-01-01", "years": 1,
        "outcomes": [
            {"title": "1", "source": "B", "when": {"rated": {**rated, "at_least": "excellent"}}},
            {"title": "2", "source": "B", "verdict": "needs_exception",
             "when": {"rated": {**rated, "at_least": "completed"}}},
        ],
    }  # fmt: skip
    assert consequences({}, data) == {
        "staff_grade_1": "Nếu “hoàn thành xuất sắc nhiệm vụ” thì đủ điều kiện; “hoàn thành nhiệm vụ”, "
        "“hoàn thành tốt nhiệm vụ” thì phải xin ý kiến; “không hoàn thành nhiệm vụ” thì chưa đủ điều "
        "kiện."
    }


def test_a_fact_that_changes_nothing_is_left_out() -> None:
    """Both clauses ask for the finding; the second for the area as well, which settles nothing."""
    finding = {"finding": {"finding": "outstanding"}}
    data = {
        "id": "thu", "subject": "criteria", "title": "Thử", "issuer": "A", "source": "B",
        "from_on": "2019-01-01",
        "outcomes": [
            {"title": "1", "source": "B", "when": finding},
            {"title": "2", "source": "B", "when": {"all": [finding, {"finding": {"finding": "area"}}]}},
        ],
    }  # fmt: skip
    assert list(consequences({}, data)) == ["finding_outstanding"]


def test_a_day_has_no_values_to_try_and_is_asked_for_all_the_same() -> None:
    data = {
        "id": "thu", "subject": "criteria", "title": "Thử", "issuer": "A", "source": "B",
        "from_on": "2019-01-01",
        "outcomes": [{"title": "1", "source": "B", "when": {"paper": {"paper": "application"}}}],
    }  # fmt: skip
    assert [(fact.paper, fact.consequence) for fact in asked({}, data)] == [
        ("đơn xin vào Đảng", "")
    ]


def test_nothing_is_asked_for_once_the_verdict_stands() -> None:
    good = {f"staff_grade_{year}": 4 for year in range(1, 4)}
    assert asked({**KNOWN, **good}) == []
    assert asked({**KNOWN, **good, "staff_grade_1": 1}) == []


def test_a_conflict_is_told_in_its_own_words() -> None:
    cells = {name: Cell(value) for name, value in KNOWN.items()}
    grades = {f"staff_grade_{year}": Cell(4) for year in (1, 3)}
    told = "Mâu thuẫn: hai phiếu khác nhau"
    conflict = {"staff_grade_2": Cell(None, told, is_conflict=True)}
    facts = Facts(7, {**cells, **grades, **conflict})
    prepared = prepare(PLAN, ON)
    assert [each.told for each in open_facts(prepared, judge(prepared, facts), facts)] == [told]
