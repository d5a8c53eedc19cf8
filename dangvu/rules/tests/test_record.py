"""Columns: their names, their years, what they can hold, and which may be unknown."""

from datetime import date

import pytest

from dangvu.rules.record import (
    Cell,
    Facts,
    UnknownColumnError,
    all_columns,
    as_month,
    as_number,
    column,
    is_column,
    school_year,
)

ON = date(2019, 12, 2)


def test_days_and_months_are_whole_numbers() -> None:
    assert as_number(date(2019, 2, 3)) == 20190203
    assert as_month(date(2019, 1, 31)) == 2019 * 12
    assert as_month(date(2019, 12, 1)) == 2019 * 12 + 11
    assert as_month(date(2020, 1, 1)) - as_month(date(2019, 12, 31)) == 1


@pytest.mark.parametrize(
    ("on", "back", "began"),
    [
        (date(2019, 12, 2), 1, 2018),
        (date(2019, 7, 1), 1, 2018),
        (date(2019, 6, 30), 1, 2017),
        (date(2019, 1, 1), 1, 2017),
        (date(2019, 12, 2), 0, 2019),
        (date(2019, 6, 30), 0, 2018),
        (date(2019, 12, 2), 3, 2016),
    ],
)
def test_a_school_year_ends_in_summer(on: date, back: int, began: int) -> None:
    assert school_year(on, back) == began


@pytest.mark.parametrize("name", ["title_1", "title_0", "title_10", "birth_on", "paper_medical"])
def test_a_name_stands_for_a_column(name: str) -> None:
    assert is_column(name)
    assert column(name).name == name


@pytest.mark.parametrize("name", ["title", "title_x", "titles_1", "title_-1", "birth_on_1", ""])
def test_another_name_stands_for_none(name: str) -> None:
    assert not is_column(name)
    with pytest.raises(UnknownColumnError):
        column(name)


def test_a_column_of_years_knows_its_year() -> None:
    grade, school = column("staff_grade_2"), column("school_grade_1")

    assert (grade.year, grade.year_on(ON)) == (2, "2017")
    assert grade.labelled(ON) == "xếp loại cán bộ, người lao động năm 2017"
    assert grade.paper_of(ON) == "phiếu xếp loại của cơ quan năm 2017"
    assert (school.is_school_year, school.year_on(ON)) == (True, "2018–2019")
    assert school.year_on(date(2019, 6, 30)) == "2017–2018"
    assert (column("title_0").year, column("title_0").year_on(ON)) == (0, "2019")
    assert (column("birth_on").year, column("birth_on").year_on(ON)) == (-1, "")


def test_what_no_paper_tells_is_always_known() -> None:
    assert column("staff_grade_1").may_be_unknown
    assert column("paper_medical").may_be_unknown
    for name in ("title_1", "praise_ever", "warning_on", "group_staff", "badge_held"):
        assert not column(name).may_be_unknown


def test_levels_have_none_only_where_nothing_on_record_means_none() -> None:
    assert column("title_1").values == (0, 1, 2, 3)
    assert column("praise_1").values == (0, 1, 2, 3, 4)
    assert column("staff_grade_1").values == (1, 2, 3, 4)
    assert column("education").values == (1, 2, 3, 4, 5)
    assert column("school_grade_1").values == (1, 2, 3, 4)
    assert column("finding_area").values == (0, 1)
    assert column("birth_on").values is None


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("staff_grade_1", 4, "hoàn thành xuất sắc nhiệm vụ"),
        ("title_1", 0, "không có"),
        ("title_1", 9, "9"),
        ("birth_on", 19651226, "26/12/1965"),
        ("warning_on", 0, "không có"),
        ("transit_since", 20260210, "10/02/2026"),
        ("party_since", 19900310, "10/03/1990"),
        ("paper_medical", 20260105, "05/01/2026"),
        ("birth_month", 1965 * 12 + 11, "12/1965"),
        ("group_staff", 1, "có"),
        ("group_staff", 0, "không"),
        ("dues_missed", 3, "3"),
    ],
)
def test_a_value_is_said_in_words(name: str, value: int, words: str) -> None:
    assert column(name).said(value) == words


def test_all_columns_reach_back_over_the_window() -> None:
    names = [known.name for known in all_columns(5)]

    assert len(names) == len(set(names))
    assert {"title_0", "title_5", "school_grade_5", "birth_on"} <= set(names)
    assert "title_6" not in names
    assert len(all_columns(5)) - len(all_columns(4)) == 5


def test_what_is_absent_is_unknown() -> None:
    found = Facts(1, {"title_1": Cell(0), "title_2": Cell(None, "Chưa rõ")})

    assert [found.value(name) for name in ("title_1", "title_2", "title_3")] == [0, None, None]


def test_what_is_said_or_not_is_nought_or_one_and_no_level_stands_twice() -> None:
    for each in all_columns(1):
        if each.values is not None:
            assert list(each.values) == sorted(set(each.values)), each.name
    for name in ("union_introduces", "discipline_in_force", "finding_worthy", "group_staff"):
        assert column(name).values == (0, 1)
