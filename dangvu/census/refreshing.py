"""A frame brought up to the last seal: only the rows of touched people are read again."""

from collections.abc import Sequence

import polars as pl

from dangvu.census.building.tree import tree_of
from dangvu.census.frame import Frame, frame_on, last_seal, rows_on
from dangvu.census.touching import touched_since

PEOPLE_AT_ONCE = 5_000


def refreshed(frame: Frame) -> Frame:
    """The same frame where nothing happened; made anew where the tree or too many people changed."""
    seal = last_seal()
    people = touched_since(frame.seal)
    if people is None:
        return frame_on(frame.day, seal)
    if not people:
        return frame if seal == frame.seal else Frame(frame.day, seal, frame.tree, frame.columns)
    if not tree_of(frame.day).equals(frame.tree):
        return frame_on(frame.day, seal)
    rows = pl.concat(
        rows_on(frame.day, frame.tree, people[start : start + PEOPLE_AT_ONCE])
        for start in range(0, len(people), PEOPLE_AT_ONCE)
    )
    return Frame(frame.day, seal, frame.tree, with_rows(frame.columns, people, rows))


def with_rows(columns: pl.DataFrame, people: Sequence[int], rows: pl.DataFrame) -> pl.DataFrame:
    """The frame with `rows` in place of whatever it had of these people."""
    gone = pl.Series(people, dtype=pl.Int32)
    kept = columns.filter(~pl.col("person_id").is_in(gone.implode()))
    return pl.concat([kept, rows]).sort("place", "person_id")
