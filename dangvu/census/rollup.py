"""Counts of people for every unit with all that is below it, out of the columns of a roll.

Units are numbered in preorder, as their paths sort: a unit and all below it stand side by side. So
people are counted once for each unit, running totals are taken along the units, and a subtree is
the difference of two of them. Nothing here reads the database.
"""

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.integer]
Counts = npt.NDArray[np.int64]
Places = npt.NDArray[np.int64]


def ends_of(depths: Numbers) -> Places:
    """For units in preorder with their depths: the place just after each unit's subtree."""
    count = len(depths)
    ends = np.full(count, count, dtype=np.int64)
    for depth in np.unique(depths):
        # A subtree ends where the next unit stands that is no deeper.
        places = np.flatnonzero(depths <= depth)
        ends[places[:-1]] = np.where(depths[places[:-1]] == depth, places[1:], ends[places[:-1]])
    return ends


def per_unit(units: Numbers, kinds: Numbers, *, unit_count: int, kind_count: int) -> Counts:
    """[kind, unit]: the people of each kind that a unit has itself, by the places of the units."""
    if units.min(initial=0) < 0:
        raise ValueError("somebody stands in no unit")
    keys = kinds.astype(np.int64)
    keys *= unit_count
    keys += units
    counted = np.bincount(keys, minlength=unit_count * kind_count)
    return counted.reshape(kind_count, unit_count)


def with_all_below(own: Counts, ends: Places) -> Counts:
    """[kind, unit]: the people of each kind in a unit and everywhere below it."""
    kind_count, unit_count = own.shape
    totals = np.zeros((kind_count, unit_count + 1), dtype=np.int64)
    np.cumsum(own, axis=1, out=totals[:, 1:])
    return np.take(totals, ends, axis=1) - totals[:, :-1]


def rollup(units: Numbers, kinds: Numbers, ends: Places, kind_count: int) -> Counts:
    """From people, each with the place of a unit and the number of a kind, to every subtree."""
    own = per_unit(units, kinds, unit_count=len(ends), kind_count=kind_count)
    return with_all_below(own, ends)


def rollup_as_read(
    unit_ids: Numbers, kinds: Numbers, in_preorder: Numbers, ends: Places, kind_count: int
) -> Counts:
    """As `rollup`, from rows in any order that name the unit by its id; other units are left out."""
    most = int(max(in_preorder.max(initial=0), unit_ids.max(initial=0)))
    own = per_unit(unit_ids, kinds, unit_count=most + 1, kind_count=kind_count)
    return with_all_below(np.take(own, in_preorder, axis=1), ends)
