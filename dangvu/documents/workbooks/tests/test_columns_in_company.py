"""Columns that hold several facts, stand under joined headings, or mean something else in company."""

import pytest

from dangvu.documents.workbooks.tests.lists import doubts_of, people_of, read


def test_labels_after_a_value_leave_the_value_to_its_column() -> None:
    rows = [
        ["STT", "Họ và tên", "Ngày vào Đảng"],
        [1, "Nguyễn Văn An", "3/2/1990\n(CT: 3/2/1991)"],
        [2, "Nguyễn Văn Ba", "DB: 3/2/1992; CT: 3/2/1993"],
        [3, "Lê Thị Tư", "3/2/1994"],
    ]
    assert people_of(rows) == {
        "Nguyễn Văn An": {"admission_date": "1990-02-03", "official_date": "1991-02-03"},
        "Nguyễn Văn Ba": {"admission_date": "1992-02-03", "official_date": "1993-02-03"},
        "Lê Thị Tư": {"admission_date": "1994-02-03"},
    }


def test_a_name_may_stand_in_three_columns() -> None:
    rows = [["STT", "Họ", "Chữ đệm", "Tên", "Năm sinh"], [1, "Nguyễn", "Văn", "An", 1960]]
    rows += [[2, "Lê", None, "Ba", 1961]]
    assert list(people_of(rows)) == ["Nguyễn Văn An", "Lê Ba"]


def test_numbers_before_headings_do_not_hide_them() -> None:
    rows = [["1. STT", "2. Họ và tên", "(3) NS", "4) QQ"], [1, "Nguyễn Văn An", 1960, "Xã Đông"]]
    assert people_of(rows)["Nguyễn Văn An"] == {"birth_year": 1960, "native_place": "Xã Đông"}


def test_a_part_that_can_be_only_one_of_the_facts_is_that_fact() -> None:
    rows = [
        ["STT", "Họ và tên", "Dân tộc, tôn giáo", "Ngày vào Đảng, chính thức"],
        [1, "Nguyễn Văn An", "Kinh, không", "3/2/1990, 3/2/1991"],
        [2, "Nguyễn Văn Ba", "Tày", "3/2/1990"],
    ]
    second = read(rows).people[1]
    assert second.fields == {"full_name": "Nguyễn Văn Ba", "ethnicity": "Tày"}
    assert doubts_of(second).keys() == {"admission_date", "official_date"}


def test_a_group_right_under_a_joined_heading_is_no_lower_heading() -> None:
    rows = [
        ["Họ và tên", None, "Ngày sinh", "Nam, nữ"],
        ["CHI BỘ THÔN ĐỒNG", None, None, None],
        ["Lê Văn", "An", "1/2/1970", "Nam"],
    ]
    assert people_of(rows, (0, 0, 0, 1)) == {
        "Lê Văn An": {"birth_date": "1970-02-01", "sex": "male", "unit_name": "CHI BỘ THÔN ĐỒNG"}
    }


def test_a_name_cut_after_its_and_is_put_together() -> None:
    rows: list[list[object]] = [["TT", "Họ và", "Tên", "Năm sinh"], [1, "Lê Thị", "Bích", 1970]]
    assert set(people_of(rows)) == {"Lê Thị Bích"}


def test_of_an_old_and_a_new_address_the_new_one_is_taken() -> None:
    people = people_of(
        [
            [
                "STT",
                "Họ và tên",
                "Ngày sinh",
                "Quê quán (cũ)",
                "Quê quán (mới)",
                "Nơi ở cũ",
                "Nơi ở mới",
            ],
            [1, "Nguyễn Văn An", "03/02/1960", "Xã A, huyện B", "Xã AB", "Tổ 1", "Tổ 9"],
            [2, "Trần Thị Bình", "04/02/1961", "Xã C, huyện B", "Xã CB", "Tổ 2", "Tổ 8"],
        ]
    )
    assert people["Nguyễn Văn An"]["native_place"] == "Xã AB"
    assert people["Nguyễn Văn An"]["residence"] == "Tổ 9"


def test_years_under_the_words_of_both_sexes_give_sex_and_birth() -> None:
    people = people_of(
        [
            ["STT", "Họ tên", "Ngày tháng năm sinh (Nam)", "Ngày tháng năm sinh (Nữ)", "Quê quán"],
            [1, "Nguyễn Văn An", "03/02/1960", None, "Hà Nam"],
            [2, "Trần Thị Bình", None, "04/02/1961", "Nam Định"],
        ]
    )
    assert people["Trần Thị Bình"]["sex"] == "female"
    assert people["Trần Thị Bình"]["birth_date"] == "1961-02-04"
    assert people["Nguyễn Văn An"]["sex"] == "male"


DAYS = ["STT", "Họ và tên", "Năm sinh", "Số QĐ", "Ngày QĐ"]
DECIDED = [1, "Nguyễn Văn An", 1970, "12-QĐ/ĐU", "10/03/1999"]


def test_a_bare_day_of_decision_stands_beside_the_day_of_joining() -> None:
    people = people_of([[*DAYS, "Ngày vào Đảng"], [*DECIDED, "19/03/1999"]])
    assert people["Nguyễn Văn An"]["admission_decision_date"] == "1999-03-10"


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (["Quê quán"], ["Hà Nam"]),
        (["Hình thức kỷ luật", "Ngày vào Đảng"], ["Khiển trách", "19/03/1990"]),
        (
            ["Nơi ở", "Dân tộc", "Tôn giáo", "Ngày vào Đảng"],
            ["Tổ 5", "Kinh", "Không", "19/03/1990"],
        ),
    ],
)
def test_a_bare_day_of_decision_elsewhere_is_nobodys_admission(
    headings: list[str], cells: list[str]
) -> None:
    people = people_of([[*DAYS, *headings], [*DECIDED, *cells]])
    assert "admission_decision_date" not in people["Nguyễn Văn An"]


def test_origin_and_home_in_one_cell_are_parted_but_not_at_their_commas() -> None:
    reading = read(
        [
            ["STT", "Họ và tên", "Năm sinh", "Quê quán/Nơi ở"],
            [1, "Nguyễn Văn An", 1970, "Kim Bảng, Hà Nam/ Tổ 5, Tân Lập"],
            [2, "Trần Thị Bình", 1971, "Hà Nam, Tân Lập"],
        ]
    )
    first, second = reading.people
    assert first.fields["native_place"] == "Kim Bảng, Hà Nam"
    assert first.fields["residence"] == "Tổ 5, Tân Lập"
    assert set(doubts_of(second)) == {"native_place", "residence"}


def test_bare_day_month_and_year_after_the_name_are_the_birth() -> None:
    head = ["TT", "Họ và tên", "Ngày", "Tháng", "Năm", "Quê quán"]
    people = people_of([head, [1, "Nguyễn Văn An", 5, 12, 1959, "Hà Nam"]])
    assert people["Nguyễn Văn An"]["birth_date"] == "1959-12-05"


def test_bare_day_month_and_year_beside_a_birth_are_nothing() -> None:
    head = ["TT", "Họ và tên", "Ngày sinh", "Ngày", "Tháng", "Năm", "Quê quán"]
    people = people_of([head, [1, "Nguyễn Văn An", "05/12/1959", 3, 2, 1990, "Hà Nam"]])
    assert people["Nguyễn Văn An"] == {"birth_date": "1959-12-05", "native_place": "Hà Nam"}


def test_the_sex_in_brackets_does_not_hide_the_year_of_birth() -> None:
    people = people_of(
        [["TT", "Họ và tên", "Năm sinh", "Quê quán"], [1, "Trần Thị Bình", "1980 (Nữ)", "Hà Nam"]]
    )
    assert people["Trần Thị Bình"]["birth_year"] == 1980


def test_strokes_part_a_heading_in_brackets_and_its_cells() -> None:
    people = people_of(
        [
            ["TT", "Họ và tên", "Năm sinh", "Trình độ (CM-LLCT-QLNN)"],
            [1, "Trần Thị Bình", 1980, "ĐH-CC-CVC"],
            [2, "Nguyễn Văn An", 1981, "ThS-TC-CV"],
        ]
    )
    found = people["Trần Thị Bình"]
    assert (found["education_professional"], found["political_theory"]) == ("ĐH", "CC")


def test_nought_under_words_says_nothing() -> None:
    people = people_of(
        [["TT", "Họ và tên", "Năm sinh", "Tôn giáo"], [1, "Trần Thị Bình", 1980, "0"]]
    )
    assert "religion" not in people["Trần Thị Bình"]


def test_of_two_cards_the_new_one_is_taken() -> None:
    people = people_of(
        [
            ["TT", "Họ và tên", "Năm sinh", "Thẻ ĐV số", "Thẻ ĐV mới"],
            [1, "Trần Thị Bình", 1980, "36012345", "036000012345"],
        ]
    )
    assert people["Trần Thị Bình"]["card_number"] == "036000012345"


def test_beside_schooling_ct_is_the_theory() -> None:
    reading = read(
        [
            ["TT", "Họ và tên", "Năm sinh", "VH/CM/CT"],
            [1, "Trần Thị Bình", 1980, "Lớp 12; ĐH; CC"],
            [2, "Nguyễn Văn An", 1981, "12/12/ĐH/CC"],
        ]
    )
    first, second = reading.people
    assert first.fields["political_theory"] == "CC"
    assert "official_date" not in doubts_of(first)
    assert second.fields.get("education_general") in (None, "12/12")
    assert "education_general" in doubts_of(second)
