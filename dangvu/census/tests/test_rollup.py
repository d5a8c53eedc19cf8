"""Counts of a subtree are those of every unit in it, however they are added up."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvu.census.rollup import ends_of, per_unit, rollup, rollup_as_read

#  0 ─ 1 ─ 2, 3;  0 ─ 4 ─ 5 ─ 6
DEPTHS = np.array([0, 1, 2, 2, 1, 2, 3])


def test_a_subtree_ends_where_the_next_unit_is_no_deeper() -> None:
    assert ends_of(DEPTHS).tolist() == [7, 4, 3, 4, 7, 7, 7]


def test_two_trees_may_stand_side_by_side() -> None:
    assert ends_of(np.array([0, 1, 0, 1, 1])).tolist() == [2, 2, 5, 4, 5]


def test_no_units_and_no_people_give_no_counts() -> None:
    nobody = np.array([], dtype=np.int32)
    assert ends_of(nobody).tolist() == []
    assert rollup(nobody, nobody, ends_of(DEPTHS), 2).tolist() == [[0] * 7, [0] * 7]


def test_people_are_counted_in_their_unit_and_in_all_above() -> None:
    units, kinds = np.array([2, 2, 3, 6, 0], np.int32), np.array([0, 1, 0, 1, 1], np.int8)
    own = per_unit(units, kinds, unit_count=7, kind_count=2)
    assert own.tolist() == [[0, 0, 1, 1, 0, 0, 0], [1, 0, 1, 0, 0, 0, 1]]
    found = rollup(units, kinds, ends_of(DEPTHS), 2)
    assert found.tolist() == [[2, 2, 1, 1, 0, 0, 0], [3, 1, 1, 0, 1, 1, 1]]


def test_rows_as_read_name_the_unit_by_its_id_in_any_order() -> None:
    in_preorder = np.array([40, 7, 9, 12, 3, 5, 8])
    ids, kinds = np.array([8, 9, 40, 12, 9, 55, 1]), np.array([1, 0, 1, 0, 1, 0, 0], np.int8)
    found = rollup_as_read(ids, kinds, in_preorder, ends_of(DEPTHS), 2)
    assert found.tolist() == [[2, 2, 1, 1, 0, 0, 0], [3, 1, 1, 0, 1, 1, 1]]


def test_somebody_without_a_unit_is_never_counted_in_another() -> None:
    with pytest.raises(ValueError, match="no unit"):
        rollup(np.array([2, -1]), np.array([1, 1]), ends_of(DEPTHS), 2)


@st.composite
def depths(draw: st.DrawFn) -> list[int]:
    made = [0]
    for _ in range(draw(st.integers(0, 30))):
        made.append(draw(st.integers(0, made[-1] + 1)))
    return made


def _below(of: list[int], place: int) -> range:
    end = next((n for n in range(place + 1, len(of)) if of[n] <= of[place]), len(of))
    return range(place, end)


@given(depths(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2)), max_size=40))
def test_every_count_is_the_sum_of_the_units_below(
    of: list[int], people: list[tuple[int, int]]
) -> None:
    members = [(unit % len(of), kind) for unit, kind in people]
    units = np.array([unit for unit, _ in members], dtype=np.int32)
    kinds = np.array([kind for _, kind in members], dtype=np.int8)
    found = rollup(units, kinds, ends_of(np.array(of)), 3)
    for place in range(len(of)):
        inside = [kind for unit, kind in members if unit in _below(of, place)]
        assert found[:, place].tolist() == [inside.count(kind) for kind in range(3)]


@pytest.mark.parametrize("kind_count", [1, 5])
def test_a_kind_that_nobody_has_is_counted_as_none(kind_count: int) -> None:
    found = rollup(np.array([1]), np.array([0]), ends_of(DEPTHS), kind_count)
    assert found.shape == (kind_count, 7)
    assert found[1:].sum() == 0
