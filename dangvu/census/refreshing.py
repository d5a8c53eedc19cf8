"""A frame brought up to the last seal: only the rows of touched people are read again."""

import polars as pl

from dangvu.census.building.tree import tree_of
from dangvu.census.frame import Frame, frame_on, last_seal, rows_on
from dangvu.census.overlaying import with_rows
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
