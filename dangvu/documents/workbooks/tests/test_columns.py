"""Columns whose heading is doubtful, shared or missing, and cells that hold several facts."""

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
