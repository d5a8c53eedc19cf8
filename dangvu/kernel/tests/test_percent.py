"""Percentages are cut as the offices cut them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvu.kernel.percent import cut_percent


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [(65, 79, "82,27"), (6646, 7453, "89,17"), (901, 7453, "12,08"), (0, 7, "0,00"),
     (7, 7, "100,00"), (1, 3, "33,33"), (2, 3, "66,66"), (999_999, 1_000_000, "99,99"),
     (218, 180, "121,11"), (1, 10_001, "0,00"), (1, 200, "0,50"), (1, 2000, "0,05")],
)  # fmt: skip
def test_two_decimals_are_cut_not_rounded(part: int, whole: int, printed: str) -> None:
    assert cut_percent(part, whole) == printed


@pytest.mark.parametrize(
    ("decimals", "printed"), [(0, "121"), (1, "121,1"), (2, "121,11"), (3, "121,111")]
)
def test_as_many_decimals_as_asked_for(decimals: int, printed: str) -> None:
    assert cut_percent(218, 180, decimals) == printed


@pytest.mark.parametrize("whole", [0, -1])
def test_of_nothing_there_is_no_percentage(whole: int) -> None:
    assert cut_percent(3, whole) == "–"


@given(st.integers(0, 10**7), st.integers(1, 10**7), st.integers(0, 4))
def test_it_is_never_more_and_less_by_under_one_last_digit(
    part: int, whole: int, decimals: int
) -> None:
    printed = Fraction(cut_percent(part, whole, decimals).replace(",", "."))

    assert 0 <= Fraction(100 * part, whole) - printed < Fraction(1, 10**decimals)
