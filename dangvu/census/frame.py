"""The frame of a day: every member and candidate in columns, in the order of the tree."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

from dangvu.audit.models import Seal
from dangvu.census.building import badges, dated, persons, yearly
from dangvu.census.building.roll import GROUPS, roll_of
from dangvu.census.building.sheet import Sheet
from dangvu.census.building.tree import tree_of
from dangvu.census.rollup import ends_of

YEARS = 5
FILLERS = (
    persons.births,
    persons.memberships,
    persons.transits,
    yearly.gradings,
    yearly.school_results,
    yearly.titles,
    dated.awards,
    dated.papers,
    dated.findings,
    dated.disciplines,
    badges.badges,
)


@dataclass(frozen=True)
class Frame:
    """`columns`: people sorted by `place`, the row of their unit in `tree`. `seal`: known up to it."""

    day: date
    seal: int
    tree: pl.DataFrame
    columns: pl.DataFrame

    def below(self, unit_id: int) -> pl.DataFrame:
        """The people of a unit with all below it: a slice; empty where the unit does not stand."""
        rows = np.flatnonzero(self.tree["unit_id"].to_numpy() == unit_id)
        if not len(rows):
            return self.columns.clear()
        end = ends_of(self.tree["depth"].to_numpy())[rows[0]]
        first, last = np.searchsorted(self.columns["place"].to_numpy(), [rows[0], end])
        return self.columns.slice(int(first), int(last - first))


def last_seal() -> int:
    seal = Seal.objects.order_by("-number").first()
    return seal.number if seal else 0


def frame_on(day: date, seal: int | None = None) -> Frame:
    """Built anew out of the records. The seal is read first, so that what comes between is redone."""
    seal = last_seal() if seal is None else seal
    tree = tree_of(day)
    return Frame(day, seal, tree, rows_on(day, tree))


def rows_on(day: date, tree: pl.DataFrame, only: list[int] | None = None) -> pl.DataFrame:
    """The rows of the roll, or of those people alone as far as they are on it."""
    roll = roll_of(day, tree, only)
    sheet = Sheet(roll["person"].to_numpy(), day, YEARS, only)
    for fill in FILLERS:
        fill(sheet)
    del sheet.arrays[dated.BORN]
    groups = {
        f"group_{group}": (roll["group"] == number).cast(pl.Int8)
        for group, number in GROUPS.items()
    }
    found = sheet.as_frame().with_columns(roll["place"], roll["standing"], roll["stage"], **groups)
    return found.sort("place", "person_id")
