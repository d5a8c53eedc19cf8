"""What contradicts itself in one person or between two, and who probably stands twice."""

from typing import Any

import pytest

from dangvu.documents.workbooks.results import ListReading
from dangvu.documents.workbooks.tests.lists import doubts_of, read

HEAD = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán", "Ngày vào Đảng", "Ngày chính thức",
        "Số thẻ", "CCCD"]  # fmt: skip


def row(name: str, birth: Any, **more: str | None) -> list[Any]:
    known = {
        "sex": None,
        "place": None,
        "joined": None,
        "official": None,
        "card": None,
        "id": None,
    } | more
    return [None, name, birth, *known.values()]


def listed(*rows: list[Any]) -> ListReading:
    return read([HEAD, *rows])


@pytest.mark.parametrize(
    ("joined", "official", "doubted"),
    [
        ("1/2/1990", "1/2/1991", set()),
        ("1/2/1990", "31/1/1991", {"official_date"}),
        ("1/2/1990", "1/2/1990", {"official_date"}),
        ("1/2/1990", "1/2/1989", {"admission_date", "official_date"}),
        ("29/2/1988", "28/2/1989", set()),
        ("9/9/1960", "9/12/1960", set()),
        ("10/9/1960", "9/9/1961", {"official_date"}),
    ],
)
def test_the_official_day_comes_a_year_after_joining(
    joined: str, official: str, doubted: set[str]
) -> None:
    person = listed(row("Nguyễn Văn An", "1/2/1940", joined=joined, official=official)).people[0]
    assert set(doubts_of(person)) == doubted


@pytest.mark.parametrize(
    ("birth", "field"),
    [
        ("2/2/1990", "birth_date"),
        ("2/2/1972", "birth_date"),
        ("3/1972", "birth_month"),
        (1973, "birth_year"),
    ],
)
def test_nobody_joins_before_eighteen(birth: Any, field: str) -> None:
    person = listed(row("Nguyễn Văn An", birth, joined="1/2/1990")).people[0]
    assert set(doubts_of(person)) == {field, "admission_date"}
    assert person.fields["admission_date"] == "1990-02-01"


@pytest.mark.parametrize("birth", ["1/2/1972", "2/1972", 1972])
def test_whoever_may_have_been_eighteen_is_not_doubted(birth: Any) -> None:
    assert not listed(row("Nguyễn Văn An", birth, joined="1/2/1990")).people[0].doubts


def test_one_number_on_two_people_is_doubted_on_both() -> None:
    reading = listed(
        row("Nguyễn Văn An", "1/2/1960", id="034060000001", card="10000001"),
        row("Phạm Thị Lan", "5/5/1971", id="034060000001", card="10000002"),
        row("Lê Văn Tám", "5/5/1972", id="034060000003", card="10000001"),
    )
    assert [set(doubts_of(person)) for person in reading.people] == [
        {"personal_id", "card_number"}, {"personal_id"}, {"card_number"},
    ]  # fmt: skip
    assert reading.possible_duplicates == ()


@pytest.mark.parametrize(
    "other",
    ["Nguyễn Văn Hoà", "NGUYEN VAN HOA", "nguyễn văn hòa", "Hòa Nguyễn Văn", "Nguyễn  Văn Hoa"],
)
def test_the_same_person_is_found_under_other_marks_order_and_case(other: str) -> None:
    reading = listed(
        row("Nguyễn Văn Hòa", "2/3/1960"), row("Lê An", 1970), row(other, "02.03.1960")
    )
    assert reading.possible_duplicates == ((2, 4),)


@pytest.mark.parametrize(
    "other", ["Nguyễn Văm Hòa", "Nguyễn Hòa", "Nguyễn V. Hòa", "Nguyễn Văn Hào"]
)
def test_one_slip_in_the_name_is_forgiven_beside_the_same_birthday(other: str) -> None:
    reading = listed(
        row("Nguyễn Văn Hòa", "2/3/1960", joined="1/2/1990"),
        row(other, "2/3/1960", joined="1/2/1990"),
    )
    assert reading.possible_duplicates == ((2, 3),)


def test_namesakes_of_one_year_are_two_people() -> None:
    reading = listed(
        row("Trần Thị Mai", 1965, place="Xã Đông", joined="1/2/1990"),
        row("Trần Thị Mai", 1965, place="Xã Tây", joined="5/6/1995"),
        row("Trần Thị Mai", 1965),
        row("Trần Thị Mai", "3/4/1965", joined="7/7/1996"),
    )
    assert reading.possible_duplicates == ()


def test_namesakes_of_one_birthday_with_numbers_of_their_own_are_two_people() -> None:
    reading = listed(
        row("Trần Thị Mai", "3/4/1965", id="034165000001"),
        row("Trần Thị Mai", "3/4/1965", id="034165000002"),
    )
    assert reading.possible_duplicates == ()


def test_an_old_and_a_new_number_do_not_part_a_person() -> None:
    reading = listed(
        row("Trần Thị Mai", "3/4/1965", id="034165000001"),
        row("Trần Thị Mai", "3/4/1965", id="121456789"),
    )
    assert reading.possible_duplicates == ((2, 3),)


def test_a_number_in_common_joins_a_birthday_to_its_year() -> None:
    reading = listed(
        row("Trần Thị Mai", "3/4/1965", id="034165000001"),
        row("Trần Thị Mai", 1965, id="034165000001"),
    )
    assert reading.possible_duplicates == ((2, 3),)
    assert not any(person.doubts for person in reading.people)


def test_twins_are_two_people() -> None:
    reading = listed(
        row("Nguyễn Văn Tú", "3/4/1965", place="Xã Đông", joined="1/2/1990"),
        row("Nguyễn Văn Tài", "3/4/1965", place="Xã Đông", joined="1/2/1990"),
    )
    assert reading.possible_duplicates == ()
