"""Rows laid into a frame give the frame that filtering and sorting the whole of it would give."""

from unittest import mock

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvu.census import overlaying
from dangvu.census.overlaying import with_rows

SCHEMA = {"person_id": pl.Int32, "grade": pl.Int8, "paper_on": pl.Int32, "place": pl.Int32}
VALUE = st.none() | st.integers(0, 3)
# A person: place, grade, day of a paper.
ROLL = st.dictionaries(st.integers(1, 25), st.tuples(st.integers(0, 4), VALUE, VALUE))


def framed(roll: dict[int, tuple[int, int | None, int | None]]) -> pl.DataFrame:
    rows = [(person, grade, paper, place) for person, (place, grade, paper) in roll.items()]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row").sort("place", "person_id")


@pytest.mark.parametrize("few", [0, overlaying.FEW], ids=["gathered", "by slices"])
@given(before=ROLL, after=ROLL, gone=st.sets(st.integers(1, 25)))
def test_any_change_of_any_people(
    few: int,
    before: dict[int, tuple[int, int | None, int | None]],
    after: dict[int, tuple[int, int | None, int | None]],
    gone: set[int],
) -> None:
    frame = framed(before)
    people = sorted({*after, *gone})
    with mock.patch.object(overlaying, "FEW", few):
        found = with_rows(frame, people, framed(after))
    kept = {person: row for person, row in before.items() if person not in people}
    assert found.equals(framed({**kept, **after}))
    assert found.schema == frame.schema
    assert frame.equals(framed(before))


def test_columns_in_which_nothing_changed_are_not_copied() -> None:
    frame = framed({1: (0, 1, 2), 2: (0, 2, 3), 3: (1, 0, 0)})
    found = with_rows(frame, [2], framed({2: (0, 3, 3)}))
    assert found["grade"].to_list() == [1, 3, 0]
    shared = {
        name: np.shares_memory(frame[name].to_numpy(), found[name].to_numpy()) for name in SCHEMA
    }
    assert shared == {"person_id": True, "grade": False, "paper_on": True, "place": True}
