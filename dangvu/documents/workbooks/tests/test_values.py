"""Names, numbers and words of cells: as written, zeros kept, doubts beside."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dangvu.documents.workbooks.values import names, numbers, words
from dangvu.documents.workbooks.values.read import Read
from dangvu.documents.workbooks.values.text import is_error

Reader = Callable[[Any], Read | None]


def told(reader: Reader, value: Any) -> tuple[Any, bool]:
    read = reader(value)
    return (read.value, bool(read.why)) if read else (None, False)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (" Nguyễn  Văn\u00a0An ", "Nguyễn Văn An"),
        ("NGUYỄN VĂN AN", "NGUYỄN VĂN AN"),
        ("Nguye\u0302\u0303n Va\u0306n An", "Nguyễn Văn An"),
        ("Trần Thị Hoà", "Trần Thị Hoà"),
        ("Ðặng Văn Ðức", "Đặng Văn Đức"),
        ("Nguyễn Văn An*", "Nguyễn Văn An"),
        ("1. Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đ/c Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ông Văn Hùng", "Ông Văn Hùng"),
        ("H'Hen Niê", "H'Hen Niê"),
        ("Nguyễn\u200bVăn An", "Nguyễn Văn An"),
    ],
)
def test_a_name_is_kept_as_written(written: str, name: str) -> None:
    assert told(names.read_name, written) == (name, False)


@pytest.mark.parametrize(
    "written", ["Nguyễn Văn An (B)", "Nguyễn Văn An - BT", "Nguyễn Văn An, 1960"]
)
def test_what_hangs_on_a_name_is_doubted(written: str) -> None:
    assert told(names.read_name, written) == ("Nguyễn Văn An", True)


@pytest.mark.parametrize("written", ["12345", "nt", "=B5", "a@b.vn"])
def test_what_is_no_name_gives_none(written: str) -> None:
    assert told(names.read_name, written) == (None, True)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("034065001234", "034065001234"),
        ("034 065 001 234", "034065001234"),
        ("CCCD: 034065001234", "034065001234"),
        (123456789, "123456789"),
        ("'012345678", "012345678"),
    ],
)
def test_an_identity_number_has_nine_or_twelve_digits(written: Any, number: str) -> None:
    assert told(numbers.read_personal_id, written) == (number, False)


@pytest.mark.parametrize(
    "written",
    [34065001234, "34065001234", 12345678, "0340650012345", "1.23457E+11", "03406500123O"],
)
def test_a_number_that_lost_something_is_never_mended(written: Any) -> None:
    assert told(numbers.read_personal_id, written) == (None, True)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12.345.678", ("12345678", False)), ("12 345 678", ("12345678", False)),
        ("012345678901", ("012345678901", False)), (1234567, (None, True)),
        ("mất thẻ", (None, True)), ("chưa có", (None, False)),
    ],
)  # fmt: skip
def test_a_card_number_has_eight_or_twelve_digits(written: Any, number: tuple[str, bool]) -> None:
    assert told(numbers.read_card_number, written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0912 345 678", ("0912345678", False)), ("+84912345678", ("0912345678", False)),
        ("(024) 38123456", ("02438123456", False)), (912345678, (None, True)),
        ("0912345678; 0987654321", (None, True)), ("113", (None, True)),
    ],
)  # fmt: skip
def test_a_telephone_number_keeps_its_zero(written: Any, number: tuple[str, bool]) -> None:
    assert told(numbers.read_phone, written) == number


@pytest.mark.parametrize(
    ("written", "sex"),
    [("Nam", "male"), ("NỮ", "female"), ("nu", "female"), ("1", None), ("Nam/Nữ", None)],
)
def test_sex_comes_from_a_closed_list(written: str, sex: str | None) -> None:
    assert told(words.read_sex, written) == (sex, sex is None)


def test_schooling_that_became_a_day_is_told_only_when_it_reads_the_same_both_ways() -> None:
    assert told(words.read_general_education, "12/12") == ("12/12", False)
    assert told(words.read_general_education, date(2024, 10, 10)) == ("10/10", True)
    assert told(words.read_general_education, date(2024, 12, 9)) == (None, True)
    assert told(words.read_general_education, 12.0) == ("12", False)


def test_an_address_is_either_whole_or_doubted() -> None:
    assert told(words.read_email, "a@b.vn") == ("a@b.vn", False)
    assert told(words.read_email, "a@b") == (None, True)


def test_a_number_among_other_words_is_read_with_a_doubt() -> None:
    assert told(numbers.read_personal_id, "034065001234 cấp 12/3/2021") == ("034065001234", True)
    assert told(numbers.read_personal_id, "034065001234, cũ 121456789") == (None, True)
    assert told(numbers.read_card_number, "12345678 (cấp 2005)") == ("12345678", True)
    assert told(numbers.read_phone, "0912 345 678 (con)") == ("0912345678", True)


@pytest.mark.parametrize("written", ["30 năm", "HHĐ 40 năm", "Huy hiệu 50 năm tuổi Đảng"])
def test_the_kind_of_a_badge_is_not_its_number(written: str) -> None:
    assert numbers.read_badge_number(written) is None


def test_of_several_levels_of_schooling_the_general_one_is_taken_with_a_doubt() -> None:
    assert told(words.read_general_education, "12/12, ĐH, TC") == ("12/12", True)
    assert told(words.read_general_education, "12/12 bổ túc") == ("12/12 bổ túc", False)


@pytest.mark.parametrize(
    ("shown", "is_one"), [("#N/A", True), ("#ref!", True), ("#1", False), ("N/A", False)]
)
def test_what_stands_where_a_formula_failed_is_known(shown: str, is_one: bool) -> None:
    assert is_error(shown) is is_one
