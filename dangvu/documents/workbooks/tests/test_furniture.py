"""What stands around and between the people of a list: groups, totals, signatures, second headers."""

from dangvu.documents.workbooks.tests.lists import Rows, people_of, read

HEAD = ["STT", "Họ và tên", "Ngày sinh", "Quê quán", "Ngày vào Đảng", "Ghi chú"]


def person(number: int, name: str) -> list[object]:
    return [number, name, f"1/2/{1960 + number}", "Nam Định", f"3/2/{1990 + number}", None]


def units(rows: Rows) -> dict[str, str | None]:
    return {name: fields.get("unit_name") for name, fields in people_of(rows).items()}


def kinds(rows: Rows) -> dict[int, str]:
    return {row.row: row.what for row in read(rows).skipped}


def test_nested_groups_name_the_innermost_unit_and_status_names_none() -> None:
    rows = [
        HEAD,
        ["A", "ĐẢNG BỘ XÃ HÒA BÌNH"],
        ["I", "CHI BỘ CƠ QUAN"],
        person(1, "Nguyễn Văn An"),
        ["II", "CHI BỘ THÔN 2 (02 đ/c)"],
        ["1.", "Đảng viên chính thức"],
        person(1, "Nguyễn Văn Ba"),
        ["2.", "Đảng viên dự bị"],
        person(2, "Lê Văn Cao"),
    ]
    assert units(rows) == {
        "Nguyễn Văn An": "CHI BỘ CƠ QUAN",
        "Nguyễn Văn Ba": "CHI BỘ THÔN 2",
        "Lê Văn Cao": "CHI BỘ THÔN 2",
    }


def test_headers_repeated_under_groups_are_passed_over() -> None:
    rows = [
        ["CHỈ HUY TIỂU ĐOÀN: 01 đồng chí"],
        HEAD,
        person(1, "Nguyễn Văn An"),
        ["ĐẠI ĐỘI 1: 01 đồng chí"],
        HEAD,
        [1, 2, 3, 4, 5, 6],
        person(1, "Lò Văn Bình"),
        ["Tổng hợp: 02 đồng chí"],
    ]
    assert units(rows) == {"Nguyễn Văn An": "CHỈ HUY TIỂU ĐOÀN", "Lò Văn Bình": "ĐẠI ĐỘI 1"}
    assert kinds(rows) == {4: "group", 5: "header", 6: "header", 8: "total"}


def test_a_person_whose_name_begins_like_a_unit_or_a_total_is_a_person() -> None:
    names = ["Trương Thị Hoa", "Phương Văn Xã", "Tống Hợp", "Công Toàn", "Ban Thị Tổ"]
    people = [person(number, name) for number, name in enumerate(names)]
    assert list(people_of([HEAD, *people, [None, "Trường Tiểu học A"]])) == names


def test_a_unit_with_figures_of_its_own_is_a_group() -> None:
    rows = [HEAD, ["I", "Chi bộ Đông", None, 1, 5], person(1, "Nguyễn Văn An")]
    assert units(rows) == {"Nguyễn Văn An": "Chi bộ Đông"}


def test_signatures_are_nobody_on_the_list() -> None:
    rows = [
        HEAD,
        person(1, "Nguyễn Văn An"),
        ["Danh sách có 01 đồng chí"],
        [None, None, None, "Hòa Bình, ngày 12 tháng 3 năm 2024"],
        [None, "NGƯỜI LẬP BIỂU", None, None, "T/M CHI BỘ"],
        [],
        [None, "Lê Thị Cúc", None, None, "Phạm Văn Dũng"],
    ]
    assert list(people_of(rows)) == ["Nguyễn Văn An"]
    assert kinds(rows) == {3: "total", 4: "note", 5: "note", 6: "blank", 7: "note"}


def test_a_person_with_a_name_only_is_read_and_an_empty_number_is_a_blank() -> None:
    rows = [HEAD, person(1, "Nguyễn Văn An"), [2, "Trần Văn Bảy"], [3], person(4, "Lê Thị Tám")]
    assert list(people_of(rows)) == ["Nguyễn Văn An", "Trần Văn Bảy", "Lê Thị Tám"]
    assert kinds(rows) == {4: "blank"}


def test_a_row_of_data_without_a_name_is_refused_with_its_column() -> None:
    rows = [HEAD, person(1, "Nguyễn Văn An"), person(2, ""), person(3, "12345"), person(4, "=B2")]
    refused = read(rows).refused
    assert [(row.row, row.column) for row in refused] == [(n, "Họ và tên") for n in (3, 4, 5)]


def test_two_tables_below_one_another_are_read_by_their_own_headings() -> None:
    rows = [
        ["I. Đảng viên chính thức"],
        ["STT", "Họ và tên", "Ngày sinh", "Ngày chính thức"],
        [1, "Nguyễn Văn An", "1/2/1960", "1/2/1990"],
        [],
        ["II. Đảng viên dự bị"],
        ["STT", "Họ và tên", "Năm sinh", "Ngày kết nạp"],
        [1, "Trần Văn Bảy", 1990, "1/2/2026"],
    ]
    assert people_of(rows) == {
        "Nguyễn Văn An": {"birth_date": "1960-02-01", "official_date": "1990-02-01"},
        "Trần Văn Bảy": {"birth_year": 1990, "admission_date": "2026-02-01"},
    }


def test_two_tables_side_by_side_are_both_read() -> None:
    rows = [
        ["STT", "Họ và tên", "Năm sinh", None, "STT", "Họ và tên", "Năm sinh"],
        [1, "Nguyễn Văn An", 1960, None, 2, "Lê Văn Ba", 1970],
    ]
    assert people_of(rows) == {
        "Nguyễn Văn An": {"birth_year": 1960},
        "Lê Văn Ba": {"birth_year": 1970},
    }


def test_a_row_that_counts_the_columns_is_no_person() -> None:
    rows = [
        ["STT", "Họ và tên", "Ngày sinh", "Quê quán"],
        ["A", "B", 1, 2],
        [1, "Lê An", "1/2/1990", "X"],
    ]
    assert list(people_of(rows)) == ["Lê An"]
    assert kinds(rows) == {2: "header"}


def test_a_person_over_two_rows_is_one_person() -> None:
    rows = [
        ["TT", "Chi bộ", "Họ và tên", "Năm sinh", "Đảng viên giúp đỡ"],
        [1, "Thôn A", "Nguyễn Văn An", 1990, "Lê Văn Tư"],
        [None, None, None, None, "Trần Văn Năm"],
    ]
    joined = tuple((1, column, 2, column) for column in range(4))
    assert people_of(rows, *joined, kind="candidates") == {
        "Nguyễn Văn An": {
            "birth_year": 1990, "unit_name": "Thôn A", "helper_1": "Lê Văn Tư",
            "helper_2": "Trần Văn Năm",
        }
    }  # fmt: skip


def test_a_unit_joined_over_several_people_holds_for_all_of_them() -> None:
    rows = [
        ["TT", "Chi bộ", "Họ và tên", "Năm sinh"],
        [1, "Thôn A", "Nguyễn Văn An", 1990],
        [2, None, "Nguyễn Văn Bình", 1991],
        [3, None, "Nguyễn Văn Cao", 1992],
    ]
    found = people_of(rows, (1, 1, 2, 1))
    assert [fields.get("unit_name") for fields in found.values()] == ["Thôn A", "Thôn A", None]


def test_a_person_whose_cells_are_words_of_headings_begins_no_second_table() -> None:
    head = ["Họ tên", "Giới tính", "Chi bộ", "Chức vụ Đảng", "Ngày vào Đảng"]
    people = [
        ["Lê Văn An", "Nam", "Chi bộ 1", "Đảng viên", "3/2/1991"],
        ["Phan Văn Hòa", "Nam", "Chi bộ 1", "Đảng viên", "3/2/1992"],
    ]
    assert len(people_of([head, *people])) == 2


def test_columns_may_be_counted_in_square_brackets() -> None:
    rows = [HEAD, [f"[{number}]" for number in range(1, 7)], person(1, "Lê Văn An")]
    assert kinds(rows) == {2: "header"}


def test_signatures_below_a_list_without_numbers_are_notes() -> None:
    rows = [HEAD[1:], person(1, "Lê Văn An")[1:], [None, "NGƯỜI LẬP", None, "T/M CHI ỦY"],
            [None, "Đỗ Thị Bốn", None, "Lê Văn Năm"]]  # fmt: skip
    reading = read(rows)
    assert [len(reading.people), reading.refused, kinds(rows)] == [1, (), {3: "note", 4: "note"}]


def test_a_line_that_reads_on_belongs_to_the_person_above() -> None:
    rows = [
        HEAD,
        [1, "Nguyễn Văn An", "1/2/1960", "Xã Đông,", "3/2/1990"],
        [None, None, None, "huyện Gia Lộc"],
        [2, "Lê Thị Ba", "1/2/1961", "Xã Tây", "3/2/1990"],
        [None, None, None, "Đã chuyển đi"],
        [3, "Lê Thị Tư", "1/2/1962", "Xã Tây", "3/2/1990"],
    ]
    found = people_of(rows)
    assert found["Nguyễn Văn An"]["native_place"] == "Xã Đông, huyện Gia Lộc"
    assert found["Lê Thị Ba"]["native_place"] == "Xã Tây"
    assert "unit_name" not in found["Lê Thị Tư"]


def test_a_unit_written_once_over_its_people_holds_for_them() -> None:
    rows: list[list[object]] = [["Chi bộ", "Họ và tên", "Năm sinh"]]
    rows += [["Thôn A", "Lê An", 1960], ["", "Lê Ba", 1961]]
    rows += [["Thôn B", "Lê Tư", 1962], ["", "Lê Sáu", 1963]]
    assert list(units(rows).values()) == ["Thôn A", "Thôn A", "Thôn B", "Thôn B"]


def test_lists_stacked_with_letterheads_of_their_own_keep_their_units() -> None:
    def part(unit: str, name: str) -> list[list[object]]:
        return [
            ["ĐẢNG BỘ XÃ HÒA BÌNH", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
            [unit],
            ["DANH SÁCH ĐẢNG VIÊN"],
            list(HEAD),
            person(1, name),
            [None, None, None, None, "T/M CHI BỘ"],
            [None, None, None, None, "BÍ THƯ"],
            [None, None, None, None, "Phạm Văn Dũng"],
        ]

    rows = part("CHI BỘ THÔN ĐÔNG", "Nguyễn Văn An") + part("CHI BỘ THÔN TÂY", "Lê Thị Ba")
    assert units(rows) == {"Nguyễn Văn An": "CHI BỘ THÔN ĐÔNG", "Lê Thị Ba": "CHI BỘ THÔN TÂY"}


def test_relatives_beside_a_person_are_not_on_the_list() -> None:
    rows = [
        ["TT", "Họ và tên", "Ngày sinh", "Họ và tên", "Quan hệ", "Ngày sinh"],
        [1, "Nguyễn Văn An", "1/2/1960", "Lê Thị Ba", "Vợ", "1/2/1961"],
    ]
    assert people_of(rows) == {"Nguyễn Văn An": {"birth_date": "1960-02-01"}}


def test_a_count_beside_a_unit_is_not_its_name() -> None:
    rows = [HEAD, ["I", "CB 1", None, "12 đồng chí"], person(1, "Nguyễn Văn An")]
    rows += [["II", "Hòa Bình", "02 đ/c"], person(2, "Lê Thị Ba")]
    assert units(rows) == {"Nguyễn Văn An": "CB 1", "Lê Thị Ba": "Hòa Bình"}
