"""Lists as offices really lay them out."""

from dangvu.documents.workbooks.tests.lists import Rows, doubts_of, fields_of, read

LETTERHEAD: Rows = [
    ["ĐẢNG BỘ XÃ HÒA BÌNH", None, None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["CHI BỘ THÔN ĐÔNG"],
    [],
    ["DANH SÁCH ĐẢNG VIÊN"],
]
VILLAGE: Rows = [
    *LETTERHEAD,
    ["STT", "Họ và tên", "Năm sinh", None, "Quê quán", "Ngày vào Đảng", None, "Số CCCD"],
    [None, None, "Nam", "Nữ", None, "Dự bị", "Chính thức", None],
    [1, 2, 3, 4, 5, 6, 7, 8],
    ["I", "Chi bộ thôn Đông"],
    [
        1,
        "Nguyễn Văn An",
        "12/03/1965",
        None,
        "Hòa Bình",
        "03.02.1990",
        "03/02/1991",
        "034065001234",
    ],
    [2, "Trần Thị Bé", None, 1970, "Hòa Bình", "3-2-95", "3/2/1996", 34065001234],
    ["II", "Chi bộ thôn Tây: 02 đồng chí"],
    [1, "LÊ VĂN  CƯỜNG", "31/02/1958", None, "Hòa Bình", 32000, "6/5/1988", None],
    [2, None, "1/2/1960", None, "Hòa Bình", "3/2/1980"],
    ["Tổng cộng: 4 đồng chí"],
    [],
    [None, None, None, None, None, "T/M CHI BỘ"],
    [None, None, None, None, None, "BÍ THƯ"],
    [None, None, None, None, None, "Nguyễn Văn Dũng"],
]
HEADS = ((4, 2, 4, 3), (4, 5, 4, 6))


def test_a_village_list_gives_its_people_with_sex_birth_and_unit() -> None:
    reading = read(VILLAGE, *HEADS)
    first, second, third = reading.people
    assert first.row == 9
    assert first.fields == {
        "full_name": "Nguyễn Văn An",
        "birth_date": "1965-03-12",
        "sex": "male",
        "native_place": "Hòa Bình",
        "unit_name": "Chi bộ thôn Đông",
        "admission_date": "1990-02-03",
        "official_date": "1991-02-03",
        "personal_id": "034065001234",
    }
    assert (second.fields["sex"], second.fields["birth_year"]) == ("female", 1970)
    assert doubts_of(second) == {"personal_id": "34065001234"}
    assert third.fields["full_name"] == "LÊ VĂN CƯỜNG"
    assert third.fields["unit_name"] == "Chi bộ thôn Tây"
    assert third.fields["admission_date"] == "1987-08-11"
    assert doubts_of(third)["birth_date"] == "31/02/1958"


def test_every_row_under_the_headings_is_accounted_for() -> None:
    reading = read(VILLAGE, *HEADS)
    assert reading.header_rows == (5, 6)
    assert [(row.row, row.column) for row in reading.refused] == [(13, "Họ và tên")]
    assert {row.row: row.what for row in reading.skipped} == {
        7: "header", 8: "group", 11: "group", 14: "total", 15: "blank",
        16: "note", 17: "note", 18: "note",
    }  # fmt: skip
    assert reading.as_json()["rows"] == 4


def test_headings_over_two_rows_are_told_whole() -> None:
    assert fields_of(read(VILLAGE, *HEADS)) == {
        "STT": None,
        "Họ và tên": "full_name",
        "Năm sinh / Nam": "birth_date",
        "Năm sinh / Nữ": "birth_date",
        "Quê quán": "native_place",
        "Ngày vào Đảng / Dự bị": "admission_date",
        "Ngày vào Đảng / Chính thức": "official_date",
        "Số CCCD": "personal_id",
    }
