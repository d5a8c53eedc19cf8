"""Lists that damage has made strange are read as far as they go; found by throwing damaged files."""

from dangvu.documents.workbooks.tests.lists import read


def test_a_part_of_a_birth_day_joined_over_several_columns_is_nothing() -> None:
    rows = [
        ["Nam", None, None, "LLCT", "Họ và tên", "Ngày vào Đảng"],
        [1960, "x", "03.1971", "Sơ cấp", "Lò Văn Thử", "3/2/1990"],
    ]

    [person] = read(rows, (0, 0, 0, 2)).people

    assert person.fields["full_name"] == "Lò Văn Thử"
    assert "birth_year" not in person.fields
