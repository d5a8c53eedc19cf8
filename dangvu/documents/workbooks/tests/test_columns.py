"""Columns whose heading is doubtful, shared or missing, and cells that hold several facts."""

import pytest

from dangvu.documents.workbooks.tests.lists import doubts_of, fields_of, people_of, read


def test_heading_over_three_columns_gives_a_day_in_parts() -> None:
    rows = [
        ["STT", "Họ và tên", None, "Ngày, tháng, năm sinh", None, None, "Quê quán"],
        [None, None, None, "Ngày", "Tháng", "Năm", None],
        [1, "Nguyễn Văn", "An", 2, 3, 1965, "Nam Định"],
        [2, "Trần Thị", "Bé", None, None, 1966, "Nam Định"],
    ]
    found = people_of(rows, (0, 1, 1, 2), (0, 3, 0, 5), (0, 0, 1, 0))
    assert found["Nguyễn Văn An"] == {"birth_date": "1965-03-02", "native_place": "Nam Định"}
    assert found["Trần Thị Bé"] == {"birth_year": 1966, "native_place": "Nam Định"}


def test_a_head_in_a_text_file_stands_over_its_first_column_only() -> None:
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "", "Ngày vào Đảng", "", "Trình độ", ""],
        ["", "", "Nam", "Nữ", "Dự bị", "Chính thức", "VH", "LLCT"],
        ["1", "Trần Thị Bé", "", "12/1961", "1/2/1990", "1/2/1991", "12/12", "Sơ cấp"],
    ]
    assert people_of(rows)["Trần Thị Bé"] == {
        "birth_month": "1961-12", "sex": "female", "admission_date": "1990-02-01",
        "official_date": "1991-02-01", "education_general": "12/12", "political_theory": "Sơ cấp",
    }  # fmt: skip


def test_abbreviations_are_settled_by_what_stands_below() -> None:
    rows = [
        ["TT", "Họ đệm", "Tên", "NS", "DT", "CT", "ĐT", "CC"],
        [1, "Nguyễn Văn", "An", 1965, "Kinh", "3/2/1991", "0912345678", "034065001234"],
        [2, "Trần Thị", "Bé", 1966, "Tày", "3/2/1993", "0912345679", "034065001235"],
    ]
    assert list(fields_of(read(rows)).values()) == [
        None, "full_name", "full_name", "birth_date", "ethnicity", "official_date", "phone",
        "personal_id",
    ]  # fmt: skip


def test_a_tick_is_no_day_of_joining() -> None:
    rows: list[list[object]] = [["STT", "Họ và tên", "Năm sinh", "Chính thức"]]
    rows += [[i, f"Lê Văn {name}", 1960 + i, "x"] for i, name in enumerate(("An", "Ba", "Cao"))]
    assert fields_of(read(rows))["Chính thức"] is None


def test_ticks_under_both_sexes_contradict_one_another() -> None:
    rows = [["STT", "Họ và tên", "Nam", "Nữ"], [1, "Lê An", "x", "x"], [2, "Lê Thị Ba", None, "X"]]
    first, second = read(rows).people
    assert (first.fields.get("sex"), doubts_of(first)) == (None, {"sex": "x | x"})
    assert second.fields["sex"] == "female"


def test_lines_of_a_cell_follow_the_lines_of_its_heading() -> None:
    rows = [
        ["TT", "Loại HHĐ\nSố HHĐ", "Họ và tên\nNgày sinh", "Ngày QĐ KN\nNgày KN\nNgày chính thức"],
        [1, "30 năm\n01234567", "Nguyễn Văn An\n02/03/1950", "01/02/1975\n12/02/1975\n12/02/1976"],
        [2, "30 năm\n01234568", "Lê Thị Bưởi\n1950", "01/02/1975\n12/02/1975\n12/02/1976"],
        [3, "30 năm\n01234569", "Lê Thị Cam\n1951", "01/02/1975\n12/02/1976"],
    ]
    first, second, third = read(rows).people
    assert first.fields == {
        "full_name": "Nguyễn Văn An", "birth_date": "1950-03-02", "admission_decision_date": "1975-02-01",
        "admission_date": "1975-02-12", "official_date": "1976-02-12", "badge_number": "01234567",
    }  # fmt: skip
    assert second.fields["birth_year"] == 1950
    assert set(doubts_of(third)) == {"admission_decision_date", "admission_date", "official_date"}
    assert third.fields.keys() & doubts_of(third).keys() == set()


def test_two_facts_beside_a_semicolon_are_parted_and_the_useless_one_dropped() -> None:
    rows = [
        ["STT", "Họ và tên", "Tuổi đảng; Tuổi đời", "Đối tượng; Giới tính", "Ngày sinh"],
        [1, "Nguyễn Văn An", "19; 41", "SQ; Nam", "02/03/1985"],
    ]
    assert people_of(rows)["Nguyễn Văn An"] == {"sex": "male", "birth_date": "1985-03-02"}


def test_labels_inside_a_cell_say_what_stands_behind_them() -> None:
    rows = [
        ["TT", "Họ tên", "Thông tin", "Ngày vào Đảng"],
        [
            1,
            "Nguyễn Văn An",
            "Số thẻ ĐV: 12345678 / CCCD: 034085001234 / SĐT: 0912 345 678",
            "3/2/1990",
        ],
        [2, "Trần Thị Bé", "Ngày sinh: 02/03/1960; Dân tộc: Kinh", "3/2/1991"],
    ]
    found = people_of(rows)
    assert found["Nguyễn Văn An"] == {
        "admission_date": "1990-02-03", "card_number": "12345678", "personal_id": "034085001234",
        "phone": "0912345678",
    }  # fmt: skip
    assert found["Trần Thị Bé"] == {
        "birth_date": "1960-03-02", "ethnicity": "Kinh", "admission_date": "1991-02-03",
    }  # fmt: skip


def test_one_column_may_hold_two_helpers_and_a_post_is_no_helper() -> None:
    rows = [
        ["STT", "Họ tên", "Năm sinh", "Người giúp đỡ", "Số, ngày GCN"],
        [1, "Lê Văn Tám", 2000, "Nguyễn Văn An, Trần Văn Ba", "15/GCN ngày 3/4/2025"],
        [2, "Lê Văn Chín", 2001, "Nguyễn Văn An - Bí thư", "16/GCN, 31/4/2025"],
    ]
    first, second = read(rows, kind="candidates").people
    assert (first.fields["helper_1"], first.fields["helper_2"]) == ("Nguyễn Văn An", "Trần Văn Ba")
    assert first.fields["class_certificate_number"] == "15/GCN"
    assert first.fields["class_certificate_date"] == "2025-04-03"
    assert second.fields["helper_1"] == "Nguyễn Văn An - Bí thư"
    assert doubts_of(second) == {"class_certificate_date": "31/4/2025"}


def test_a_missing_heading_is_made_good_by_what_stands_below() -> None:
    rows = [
        ["STT", None, None, "Ngày vào Đảng", "Quê quán"],
        [1, "Nguyễn Văn An", "1/2/1960", "1/2/1990", "Nam Định"],
        [2, "Trần Văn Bảy", "1/2/1961", "1/2/1992", "Nam Định"],
    ]
    assert people_of(rows)["Trần Văn Bảy"] == {
        "birth_date": "1961-02-01", "native_place": "Nam Định", "admission_date": "1992-02-01",
    }  # fmt: skip


def test_a_list_without_headings_is_read_as_far_as_it_speaks_for_itself() -> None:
    rows = [
        [i, f"Nguyễn Văn {name}", f"1/2/196{i}", "Nam", "Kinh"]
        for i, name in enumerate(("An", "Ba", "Tư"))
    ]
    reading = read(rows)
    assert reading.header_rows == ()
    assert people_of(rows)["Nguyễn Văn Tư"] == {
        "birth_date": "1962-02-01", "sex": "male", "ethnicity": "Kinh",
    }  # fmt: skip


def test_where_somebody_lives_is_said_by_the_nearer_of_two_columns() -> None:
    rows = [
        ["STT", "Họ tên", "Năm sinh", "Thường trú", "Nơi ở"],
        [1, "Lê An", 1960, "Xã Đông", "Xã Tây"],
    ]
    assert fields_of(read(rows))["Thường trú"] is None
    assert people_of(rows)["Lê An"]["residence"] == "Xã Tây"


def test_members_have_nothing_that_only_candidates_have() -> None:
    rows = [
        ["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đoàn"],
        [1, "Lê An", "1/2/1990", "26/3/2006"],
    ]
    assert "youth_union_date" not in people_of(rows)["Lê An"]
    assert people_of(rows, kind="candidates")["Lê An"]["youth_union_date"] == "2006-03-26"


def test_a_heading_broken_over_two_lines_is_one_heading_when_the_cells_hold_one_value() -> None:
    head = [
        "Họ\ntên",
        "Ngày\nsinh",
        "Ngày ra QĐ\nkết nạp",
        "Ngày vào Đảng\nchính thức",
        "Trình độ\nLLCT",
    ]
    rows = [head, ["Lê Văn An", "1/2/1970", "3/2/1990", "3/3/1991", "Sơ cấp"]]
    assert people_of(rows) == {
        "Lê Văn An": {
            "birth_date": "1970-02-01", "admission_decision_date": "1990-02-03",
            "official_date": "1991-03-03", "political_theory": "Sơ cấp",
        }
    }  # fmt: skip


def test_one_heading_of_names_may_stand_over_the_first_of_two_columns() -> None:
    rows: list[list[object]] = [
        ["STT", "Họ và tên", None, "Ngày sinh"],
        [1, "Nguyễn Văn", "An", "1/2/1970"],
        [2, "Lê Thị", "Bích", "1/2/1971"],
    ]
    assert set(people_of(rows)) == {"Nguyễn Văn An", "Lê Thị Bích"}
    apart = [[*row[:2], sex, row[3]] for row, sex in zip(rows, (None, "Nam", "Nữ"), strict=True)]
    assert {name: one["sex"] for name, one in people_of(apart).items()} == {
        "Nguyễn Văn": "male",
        "Lê Thị": "female",
    }


def test_a_program_that_writes_fractions_and_nan_is_understood() -> None:
    rows = [
        ["Họ và tên", "Năm sinh", "Số thẻ", "Quê quán"],
        ["Lê Văn An", "1980.0", "12345678.0", "nan"],
    ]
    assert read(rows).people[0].fields == {
        "full_name": "Lê Văn An",
        "birth_year": 1980,
        "card_number": "12345678",
    }


def test_sex_people_and_faith_in_one_cell_follow_the_words_of_the_heading() -> None:
    rows = [
        ["Số TT", "Họ và tên", "Nam, nữ, dân tộc, tôn giáo", "Ngày vào Đảng, ngày chính thức"],
        [1, "Nguyễn Văn An", "Nam, Kinh, Không", "24/08/2007, 24/08/2008"],
    ]
    assert people_of(rows)["Nguyễn Văn An"] == {
        "sex": "male", "ethnicity": "Kinh", "religion": "Không", "admission_date": "2007-08-24",
        "official_date": "2008-08-24",
    }  # fmt: skip


def test_a_birth_behind_the_name_is_read_and_a_finer_one_elsewhere_wins() -> None:
    rows = [
        ["TT", "Họ và tên (năm sinh)", "Ngày sinh", "Ngày vào Đảng"],
        [1, "Nguyễn Văn Thọ (1953)", None, "9/11/1983"],
        [2, "Lê Minh Quang, sinh năm 1951", "2/3/1951", "7/6/1984"],
        [3, "Trần Thị Bé - 1952", "2/3/1951", "7/6/1984"],
    ]
    first, second, third = read(rows).people
    assert (first.fields["birth_year"], first.doubts) == (1953, ())
    assert (second.fields["birth_date"], second.doubts) == ("1951-03-02", ())
    assert "birth_year" not in second.fields
    assert doubts_of(third).keys() == {"birth_year"}
    assert not {"birth_date", "birth_year"} & third.fields.keys()


def test_headings_that_nobody_knows_do_not_hide_those_that_are_known() -> None:
    head = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Ngày vào Đảng"]
    strange = [f"Mục {number}" for number in range(30)]
    rows = [[*head, *strange], [1, "Lê Văn An", "1/2/1970", "Nam", "Kinh", "3/2/1990", *["a"] * 30]]
    assert set(people_of(rows)) == {"Lê Văn An"}


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
