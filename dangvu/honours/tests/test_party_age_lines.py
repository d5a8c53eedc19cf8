"""Party age is told as an officer would tell it over the file."""

from datetime import date

from dangvu.honours.party_age_lines import party_age_lines
from dangvu.honours.tests.lives import membership


def test_a_time_outside_is_told_with_what_it_moves() -> None:
    first = membership(date(1990, 3, 10), ended_on=date(1995, 6, 1), end_reason="struck_off")
    second = membership(date(2000, 6, 1))

    assert party_age_lines([first, second], on=date(2025, 5, 19), milestone=30) == [
        "Quyết định kết nạp ngày 10/03/1990",
        "Không tính từ 01/06/1995 đến 01/06/2000",
        "Trừ 5 năm; coi như tính từ 10/03/1995",
        "Đến 19/05/2025: 30 năm tuổi Đảng",
        "Đủ 30 năm ngày 10/03/2025",
    ]


def test_without_a_decision_the_card_is_named() -> None:
    person = membership(None, ceremony_on=date(1990, 3, 10), card_number="12.3")

    assert party_age_lines([person], on=date(2020, 3, 9))[0].startswith("Không còn quyết định")
    assert party_age_lines([person], on=date(1990, 3, 9)) == []
