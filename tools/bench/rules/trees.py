"""Counts of every unit with all below it: 250 000 units, the whole membership."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from dangvu.census.rollup import ends_of, rollup, rollup_as_read
from tools.bench.figures import Figure
from tools.bench.rules.rolls import WHOLE
from tools.bench.rules.turns import milliseconds

# Units of each level: the root, provinces, communes, and what stands below them.
LEVELS = (1, 68, 1300, 12_000, 52_000, 150_000, 34_631)
KINDS = (0.55, 0.2, 0.1, 0.05, 0.04, 0.03, 0.02, 0.01)
SORTED_MS, AS_READ_MS = 60, 120


def measure() -> Iterator[Figure]:
    chance = np.random.default_rng(3)
    depths = made_tree(chance)
    ends, ids = ends_of(depths), chance.permutation(len(depths)).astype(np.int32)
    units = np.sort(chance.integers(0, len(depths), WHOLE)).astype(np.int32)
    kinds = chance.choice(len(KINDS), WHOLE, p=KINDS).astype(np.int8)
    order = chance.permutation(WHOLE)
    unit_ids, kinds_as_read = ids[units][order], kinds[order]
    assert (
        rollup(units, kinds, ends, len(KINDS))
        == rollup_as_read(unit_ids, kinds_as_read, ids, ends, len(KINDS))
    ).all()
    said = f"{len(depths)} units, {WHOLE} people"
    found = milliseconds(lambda: rollup(units, kinds, ends, len(KINDS)))
    yield Figure(f"{said}: from sorted columns", found, "ms", SORTED_MS)
    found = milliseconds(lambda: rollup_as_read(unit_ids, kinds_as_read, ids, ends, len(KINDS)))
    yield Figure(f"{said}: from rows as read", found, "ms", AS_READ_MS)
    yield Figure(f"{said}: where subtrees end", milliseconds(lambda: ends_of(depths)), "ms")


def made_tree(chance: np.random.Generator) -> npt.NDArray[np.int8]:
    """The depths of a tree in preorder; every unit hangs under one of the level above by chance."""
    below: list[list[int]] = [[] for _ in range(sum(LEVELS))]
    start = 0
    for above, count in pairwise(LEVELS):
        first = start + above
        for place, parent in enumerate(chance.integers(start, first, count).tolist()):
            below[parent].append(first + place)
        start = first
    depths, waiting = [], [(0, 0)]
    while waiting:
        unit, depth = waiting.pop()
        depths.append(depth)
        waiting += [(child, depth + 1) for child in below[unit]]
    return np.array(depths, dtype=np.int8)
