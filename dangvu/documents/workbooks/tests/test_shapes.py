"""Shapes of lists that are rarer: several rows a person, days in parts, signs under names of peoples."""

from dangvu.documents.workbooks.tests.lists import Rows, doubts_of, fields_of, people_of, read

TWO_ROWS: Rows = [
    ["STT", "Họ và tên\nNơi ở", "Ngày sinh", "Ngày vào Đảng\nNgày chính thức"],
    [1, "Nguyễn Văn An", "12/03/1965", "03/02/1990"],
    [None, "Thôn 6, Đông Hưng", None, "03/02/1991"],
    [2, "Trần Thị Bé", "01/02/1970", "05/06/1995"],
    [None, "Thôn 2, Đông Hưng", None, "05/06/1996"],
]
JOINED = ((1, 0, 2, 0), (3, 0, 4, 0))


def test_a_person_over_two_joined_rows_is_one_person_with_all_of_it() -> None:
    people = people_of(TWO_ROWS, *JOINED)
    assert list(people) == ["Nguyễn Văn An", "Trần Thị Bé"]
    assert people["Nguyễn Văn An"] == {
        "residence": "Thôn 6, Đông Hưng",
        "birth_date": "1965-03-12",
        "admission_date": "1990-02-03",
        "official_date": "1991-02-03",
    }
    assert "unit_name" not in people["Trần Thị Bé"]


def test_a_person_over_two_rows_is_one_person_though_nothing_is_joined() -> None:
    rows = [*TWO_ROWS[:2], [None, "Đông Hưng, Thái Bình", None, "03/02/1991"], *TWO_ROWS[3:]]
    people = people_of(rows)
    assert people["Nguyễn Văn An"]["residence"] == "Đông Hưng, Thái Bình"
    assert people["Trần Thị Bé"]["official_date"] == "1996-06-05"
    assert people == people_of(rows, *JOINED)


def test_one_person_in_each_of_several_groups_is_no_person_of_two_rows() -> None:
    rows: Rows = [
        ["STT", "Họ và tên", "Ngày sinh"],
        [None, "Chi bộ thôn Hạ"],
        [1, "Nguyễn Văn An", "12/03/1965"],
        [None, "Chi bộ thôn Thượng"],
        [2, "Trần Thị Bé", "01/02/1970"],
    ]
    units = [p.fields["unit_name"] for p in read(rows).people]
    assert units == ["Chi bộ thôn Hạ", "Chi bộ thôn Thượng"]


def test_two_people_under_one_joined_number_are_two_people() -> None:
    rows: Rows = [
        ["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng"],
        [1, "Nguyễn Văn An", "12/03/1965", "03/02/1990"],
        [None, "Trần Thị Bé", "01/02/1970", "05/06/1995"],
    ]
    assert len(read(rows, (1, 0, 2, 0)).people) == 2


def test_the_day_of_joining_stands_in_three_columns() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Năm sinh", "Ngày vào Đảng", None, None, "Ngày chính thức", None, None],
        [None, None, None, "Ngày", "Tháng", "Năm", "Ngày", "Tháng", "Năm"],
        [1, "Nguyễn Văn An", 1965, 3, 2, 1990, 3, 2, 1991],
        [2, "Trần Thị Bé", 1970, 5, 6, 1995, 5, 6, 1996],
    ]
    people = people_of(rows, (0, 3, 0, 5), (0, 6, 0, 8))
    assert people["Nguyễn Văn An"]["admission_date"] == "1990-02-03"
    assert people["Trần Thị Bé"]["official_date"] == "1996-06-05"


def test_a_sign_under_the_name_of_a_people_tells_the_ethnicity() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Năm sinh", "Dân tộc", None, "DTTS"],
        [None, None, None, "Kinh", "Tày", None],
        [1, "Nguyễn Văn An", 1965, "x", None, None],
        [2, "Nông Thị Bé", 1970, None, "x", "x"],
        [3, "Nông Thị Sáu", 1971, None, None, "x"],
    ]
    people = people_of(rows, (0, 3, 0, 4))
    assert [person.get("ethnicity") for person in people.values()] == ["Kinh", "Tày", None]


def test_signs_under_a_heading_of_words_are_no_words() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Năm sinh", "Dân tộc thiểu số", "Tôn giáo"],
        [1, "Nguyễn Văn An", 1965, None, "x"],
        [2, "Nông Thị Bé", 1970, "x", None],
    ]
    assert all(set(fields) == {"birth_year"} for fields in people_of(rows).values())


def test_shares_and_parts_of_a_total_are_no_people() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Ngày sinh", "Ngày vào Đảng"],
        [1, "Nguyễn Văn An", "12/03/1965", "03/02/1990"],
        [2, "Trọng Văn Đỏ", "12/03/1966", "03/02/1992"],
        [None, "Trong đó: Nữ", 5, "41,7%"],
        [None, "Cộng cả hai loại: 02 đồng chí"],
    ]
    reading = read(rows)
    assert [person.row for person in reading.people] == [2, 3]
    assert [(row.row, row.what) for row in reading.skipped] == [(4, "total"), (5, "total")]


def test_a_bare_day_of_a_paper_belongs_to_the_certificate_beside_it() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Năm sinh", "Số giấy chứng nhận", "Ngày cấp giấy"],
        [1, "Nguyễn Văn An", 2001, "12/GCN", "03/02/2025"],
        [2, "Trần Thị Bé", 2002, "13/GCN", "03/02/2025"],
    ]
    found = fields_of(read(rows, kind="candidates"))
    assert found["Ngày cấp giấy"] == "class_certificate_date"


def test_who_is_addressed_is_named_without_the_address() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Ngày sinh", "Ngày vào Đảng"],
        [1, "Đ/c Nguyễn Văn An", "12/03/1965", "03/02/1990"],
        [2, "đồng chí Trần Thị Bé", "12/03/1966", "03/02/1992"],
        [3, "Cụ Lê Văn Cẩn", "12/03/1936", "03/02/1962"],
        [4, "ThS. Phạm Thị Dung", "12/03/1976", "03/02/2002"],
        [5, "Cụ Văn Em", "12/03/1977", "03/02/2003"],
    ]
    assert list(people_of(rows)) == [
        "Nguyễn Văn An",
        "Trần Thị Bé",
        "Lê Văn Cẩn",
        "Phạm Thị Dung",
        "Cụ Văn Em",
    ]


def test_rows_that_sort_people_or_carry_a_sum_name_no_unit() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Ngày sinh", "Ngày vào Đảng"],
        ["A", "ĐANG SINH HOẠT"],
        [1, "Nguyễn Văn An", "12/03/1965", "03/02/1990"],
        [None, "Cộng trang 1: 1"],
        [None, "Mang sang"],
        ["B", "ĐÃ TỪ TRẦN"],
        [2, "Trần Thị Bé", "12/03/1966", "03/02/1992"],
        ["C", "Chi bộ thôn Hạ"],
        [3, "Lê Văn Cẩn", "12/03/1967", "03/02/1993"],
    ]
    reading = read(rows)
    assert [p.fields.get("unit_name") for p in reading.people] == [None, None, "Chi bộ thôn Hạ"]
    assert [s.what for s in reading.skipped] == ["group", "total", "total", "group", "group"]


def test_two_helpers_are_told_apart_however_they_are_addressed() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Năm sinh", "Đảng viên giúp đỡ"],
        [1, "Nguyễn Văn An", 2001, "Đ/c Trần Văn Ba và đ/c Lê Thị Cam"],
        [2, "Trần Thị Bé", 2002, "Trần Văn Ba (Bí thư)\nLê Thị Cam (P.BT)"],
        [3, "Phạm Thị Dung", 2003, "đ/c Trần Văn Ba"],
    ]
    found = [
        (p.get("helper_1"), p.get("helper_2")) for p in people_of(rows, kind="candidates").values()
    ]
    assert found == [("Trần Văn Ba", "Lê Thị Cam")] * 2 + [("Trần Văn Ba", None)]


def test_a_heading_of_places_over_days_is_misread() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Năm sinh", "Ngày chi bộ xét"],
        [1, "Nguyễn Văn An", 2001, "12/03/2025"],
        [2, "Trần Thị Bé", 2002, "12/04/2025"],
    ]
    assert fields_of(read(rows))["Ngày chi bộ xét"] is None


def test_the_official_ledger_has_two_names_and_a_fact_that_nobody_keeps() -> None:
    """Mẫu 7-HSĐV: the name at birth stands under the name in use, languages behind learning."""
    rows: Rows = [
        [
            "Số TT",
            "HỌ VÀ TÊN\nHọ và tên khai sinh",
            "Văn hoá, lý luận, CMNV, ngoại ngữ",
            "Năm sinh",
        ],
        [1, "NGUYỄN VĂN AN\nNguyễn Văn An", "12/12\nSơ cấp\nĐại học\nAnh B", 1965],
        [2, "LÊ THỊ BÉ\nLê Thị Út", "10/10\nTrung cấp\nCao đẳng\nPháp A", 1970],
        [3, "Lê Thị\nHà Phương", "10/10\nTrung cấp\nCao đẳng\nPháp A", 1971],
    ]
    first, second, third = read(rows).people
    assert first.fields == {
        "full_name": "NGUYỄN VĂN AN",
        "birth_year": 1965,
        "education_general": "12/12",
        "political_theory": "Sơ cấp",
        "education_professional": "Đại học",
    }
    assert second.fields["full_name"] == "LÊ THỊ BÉ"
    assert "full_name" in {doubt.field for doubt in second.doubts}
    assert (third.fields["full_name"], third.doubts) == ("Lê Thị Hà Phương", ())


def test_a_day_with_its_place_is_read_as_a_day() -> None:
    rows: Rows = [
        ["TT", "Họ tên", "Ngày, nơi sinh", "Ngày, nơi vào Đảng"],
        [1, "Nguyễn Văn An", "12/3/1965, Yên Phong, Bắc Ninh", "3/2/1990, Chi bộ thôn Đông"],
        [2, "Trần Thị Bé", "12/5/1970, Hà Nam", "3/2/1995, Chi bộ thôn Đoài"],
    ]
    assert people_of(rows)["Nguyễn Văn An"] == {
        "birth_date": "1965-03-12",
        "admission_date": "1990-02-03",
    }


def test_days_of_other_programs_are_read_and_evenings_of_other_zones_are_doubted() -> None:
    rows: Rows = [
        ["ma_dv", "ho_ten", "ngay_sinh", "ngay_vao_dang"],
        ["a1", "Nguyễn Văn An", "1965-03-12T00:00:00", "1990-02-03T00:00:00.000Z"],
        ["a2", "Trần Thị Bé", "May 19, 1970", "1995-02-02T17:00:00.000Z"],
    ]
    first, second = read(rows).people
    assert (first.fields["birth_date"], first.fields["admission_date"]) == (
        "1965-03-12",
        "1990-02-03",
    )
    assert second.fields["birth_date"] == "1970-05-19"
    assert doubts_of(second) == {"admission_date": "1995-02-02T17:00:00.000Z"}


def test_a_remark_in_the_last_row_is_nobody() -> None:
    rows: Rows = [
        ["Họ và tên", "Ngày sinh", "Ngày vào Đảng"],
        ["Nguyễn Văn An", "12/3/1965", "3/2/1990"],
        ["Trần Thị Bé", "12/3/1966", "3/2/1991"],
        ["Ghi chú: đã rà soát"],
    ]
    reading = read(rows)
    assert [p.row for p in reading.people] == [2, 3]
    assert [(s.row, s.what) for s in reading.skipped] == [(4, "note")]


def test_who_leads_a_part_of_the_list_is_not_in_it() -> None:
    part: Rows = [["Bí thư:", "Nguyễn Văn Hảo", "0912345679"], ["STT", "Họ và tên", "Ngày sinh"]]
    rows: Rows = [
        ["CHI BỘ THÔN ĐÔNG"],
        *part,
        [1, "Lê Thị Cúc", "12/05/1970"],
        ["CHI BỘ THÔN ĐOÀI"],
        *part,
        [1, "Trần Văn Bé", "12/03/1966"],
    ]
    assert [p.fields["full_name"] for p in read(rows).people] == ["Lê Thị Cúc", "Trần Văn Bé"]


def test_the_example_of_a_form_is_nobody() -> None:
    rows: Rows = [
        ["STT", "Họ và tên", "Ngày sinh"],
        ["VD", "Nguyễn Văn A", "01/01/1980"],
        [1, "Lê Thị Cúc", "12/05/1970"],
        [2, "Trần Văn Bé", "12/03/1966"],
    ]
    reading = read(rows)
    assert [p.row for p in reading.people] == [3, 4]
    assert [(s.row, s.what) for s in reading.skipped] == [(2, "note")]


def test_a_label_before_a_unit_is_no_part_of_its_name() -> None:
    rows: Rows = [
        ["STT", "Họ và tên", "Ngày sinh"],
        ["Chi bộ: Thôn Đông (1 ĐV)"],
        [1, "Lê Thị Cúc", "12/05/1970"],
        ["Đơn vị: Trường THCS"],
        [1, "Trần Văn Bé", "12/03/1966"],
        [2, "(trống)"],
        [3, "Trần Văn Tư", "12/03/1967"],
        [4, "Chưa rõ tên", "12/03/1968"],
    ]
    reading = read(rows)
    units = [p.fields["unit_name"] for p in reading.people]
    assert units == ["Chi bộ Thôn Đông", "Trường THCS", "Trường THCS"]
    assert [row.row for row in reading.refused] == [8]
