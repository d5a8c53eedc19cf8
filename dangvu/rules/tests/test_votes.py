"""Who belongs to the whole, and how many votes carry."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvu.rules.votes import LeftOut, MiscountedVote, Whole, majority, two_thirds, votes_over

COUNTED = st.integers(1, 5000)


@pytest.mark.parametrize(
    ("counted", "needed"),
    [(1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (7, 5), (9, 6), (10, 7), (17, 12), (20, 14)],
)
def test_two_thirds_in_whole_votes(counted: int, needed: int) -> None:
    assert two_thirds(counted) == needed


@pytest.mark.parametrize(
    ("counted", "needed"), [(1, 1), (2, 2), (3, 2), (4, 3), (9, 5), (10, 6), (11, 6), (15, 8)]
)
def test_a_majority_is_more_than_half(counted: int, needed: int) -> None:
    assert majority(counted) == needed


@given(COUNTED)
def test_one_vote_fewer_does_not_carry(counted: int) -> None:
    needed = two_thirds(counted)
    assert Fraction(needed - 1, counted) < Fraction(2, 3) <= Fraction(needed, counted)
    most = majority(counted)
    assert Fraction(most - 1, counted) <= Fraction(1, 2) < Fraction(most, counted)


def test_who_is_absent_without_a_reason_stays_in_the_whole() -> None:
    """The worked case: 20 on the roll, one elsewhere, one exempt and absent, one suspended."""
    whole = Whole(20, {LeftOut.ELSEWHERE: 1, LeftOut.EXEMPT_ABSENT: 1, LeftOut.SUSPENDED: 1})

    assert whole.counted == 17
    assert two_thirds(whole.counted) == 12
    assert whole.told() == (
        "20 người trong danh sách − 1 (đang sinh hoạt tạm thời ở nơi khác) − 1 (được miễn công tác, "
        "sinh hoạt và vắng mặt) − 1 (bị đình chỉ sinh hoạt đảng) = 17 người được tính"
    )


def test_a_reason_for_nobody_is_not_told() -> None:
    whole = Whole(5, {LeftOut.PROSECUTED: 0, LeftOut.IN_CUSTODY: 1})

    assert whole.told() == "5 người trong danh sách − 1 (bị tạm giam) = 4 người được tính"


@pytest.mark.parametrize(
    ("roll", "left_out"),
    [(0, {}), (-1, {}), (3, {LeftOut.SUSPENDED: 3}), (3, {LeftOut.SUSPENDED: -1}),
     (3, {LeftOut.ELSEWHERE: 2, LeftOut.SUSPENDED: 2})],
)  # fmt: skip
def test_a_whole_of_nobody_is_refused(roll: int, left_out: dict[LeftOut, int]) -> None:
    with pytest.raises(MiscountedVote, match="ít nhất là 1"):
        Whole(roll, left_out)


def test_one_may_be_a_whole() -> None:
    assert Whole(1).counted == 1


def test_votes_are_told_as_what_is_over() -> None:
    assert votes_over(12, needed=12, counted=17) == 0
    assert votes_over(11, needed=12, counted=17) == -1
    assert votes_over(17, needed=12, counted=17) == 5
    assert votes_over(0, needed=12, counted=17) == -12


@pytest.mark.parametrize("in_favour", [-1, 18])
def test_votes_beyond_the_whole_are_refused(in_favour: int) -> None:
    with pytest.raises(MiscountedVote, match="từ 0 đến 17"):
        votes_over(in_favour, needed=12, counted=17)
