"""The people who can be told apart by a set: the values on both sides of each of its comparisons.

Two gradings that every comparison of the set treats alike make one person, not two. An open column,
a day or a count, is cut at its thresholds; every column that may be unknown is also tried unknown.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from math import prod

import numpy as np
import numpy.typing as npt
import polars as pl

from dangvu.rules.conditions.plans import Atom, Plan, atoms_of
from dangvu.rules.record import NEVER, as_number, column, is_column

KEY = "person_id"
Value = int | None
Places = npt.NDArray[np.int64]
ONE_DAY = timedelta(days=1)
DIGITS_OF_A_DAY = 8
# The truth of a part that was proved by itself stands in for it in what joins the parts.
TRUTHS: tuple[Value, ...] = (None, 0, 1)


@dataclass(frozen=True)
class People:
    """Every combination of the values; the last column changes fastest."""

    values: Mapping[str, tuple[Value, ...]]

    @property
    def size(self) -> int:
        return prod(map(len, self.values.values()))

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(map(len, self.values.values()))

    def slices(self, rows: int) -> Iterator[pl.DataFrame]:
        """All of them, so many at a time."""
        for start in range(0, self.size, rows):
            numbers = np.arange(start, min(start + rows, self.size))
            yield self._frame(
                dict(zip(self.values, np.unravel_index(numbers, self.shape), strict=True))
            )

    def by_chance(self, count: int, plans: Sequence[Plan], seed: int = 1) -> pl.DataFrame:
        """So many, half of them near somebody of whom all holds; then whoever makes every pair occur."""
        chance = random.Random(seed)  # noqa: S311
        best = _best(self.values, plans)
        rows = [self._row(chance, best if n % 2 else None) for n in range(count)]
        rows += self._with_missing_pairs(rows, chance)
        places = np.array(rows, dtype=np.int64).reshape(len(rows), len(self.values))
        return self._frame({name: places[:, n] for n, name in enumerate(self.values)})

    def _row(self, chance: random.Random, near: Sequence[int] | None) -> list[int]:
        anyhow = [chance.randrange(len(values)) for values in self.values.values()]
        if near is None:
            return anyhow
        share = chance.choice((0.0, 0.1, 0.2, 0.4))
        return [
            place if chance.random() < share else good
            for place, good in zip(anyhow, near, strict=True)
        ]

    def _with_missing_pairs(
        self, rows: Sequence[Sequence[int]], chance: random.Random
    ) -> Iterator[list[int]]:
        for first, second in combinations(range(len(self.values)), 2):
            seen = {(row[first], row[second]) for row in rows}
            for pair in np.ndindex(self.shape[first], self.shape[second]):
                if pair not in seen:
                    made = self._row(chance, None)
                    made[first], made[second] = pair
                    yield made

    def _frame(self, places: Mapping[str, Places]) -> pl.DataFrame:
        columns = {
            name: pl.Series(name, values, dtype=pl.Int32).gather(places[name])
            for name, values in self.values.items()
        }
        return pl.DataFrame(columns).with_row_index(KEY)


def people_of(plans: Sequence[Plan]) -> People:
    """Everybody whom these plans can tell apart."""
    return People({name: _kinds(name, atoms) for name, atoms in _by_column(plans).items()})


def people_around(plans: Sequence[Plan], near: pl.DataFrame) -> pl.DataFrame:
    """Those near, once for each value at an edge: the day before, the day itself, the day after."""
    frames = [
        near.with_columns(pl.lit(value, pl.Int32).alias(name))
        for name, atoms in _by_column(plans).items()
        for value in _edges(name, atoms)
    ]
    return pl.concat([near, *frames]).drop(KEY).with_row_index(KEY)


def _by_column(plans: Sequence[Plan]) -> dict[str, list[Atom]]:
    found: dict[str, list[Atom]] = {}
    for plan in plans:
        for atom in atoms_of(plan):
            found.setdefault(atom.column, []).append(atom)
    return found


def _kinds(name: str, atoms: Sequence[Atom]) -> tuple[Value, ...]:
    """The values on both sides of every comparison; unknown first where it may be."""
    if not is_column(name):
        return TRUTHS
    known = column(name)
    cuts = {atom.value if atom.op == ">=" else _next(atom.value) for atom in atoms}
    if known.values is None:
        found = {value for cut in cuts for value in (_before(cut), cut)}
    else:
        found = {value for cut in cuts for value in _beside(cut, known.values)}
    return (*([None] if known.may_be_unknown else []), *sorted(found))


def _beside(cut: int, values: Sequence[int]) -> set[int]:
    below = max((value for value in values if value < cut), default=values[0])
    return {below, min((value for value in values if value >= cut), default=below)}


def _edges(name: str, atoms: Sequence[Atom]) -> tuple[Value, ...]:
    known = column(name) if is_column(name) else None
    if known is None or known.values is not None:
        return known.values or () if known else ()
    at = {atom.value for atom in atoms}
    found = {edge for value in at for edge in (_before(value), value, _next(value))}
    return tuple(sorted(found | ({NEVER} if not known.may_be_unknown else set())))


def _holds(atom: Atom, value: int) -> bool:
    return value >= atom.value if atom.op == ">=" else value <= atom.value


def _best(values: Mapping[str, tuple[Value, ...]], plans: Sequence[Plan]) -> list[int]:
    """For each column the place of a value of which the most comparisons hold."""
    atoms = _by_column(plans)

    def worth(name: str, value: Value) -> int:
        return -1 if value is None else sum(_holds(atom, value) for atom in atoms[name])

    return [
        max(range(len(options)), key=lambda place: worth(name, options[place]))
        for name, options in values.items()
    ]


def _before(value: int) -> int:
    day = _as_day(value)
    return as_number(day - ONE_DAY) if day else value - 1


def _next(value: int) -> int:
    day = _as_day(value)
    return as_number(day + ONE_DAY) if day else value + 1


def _as_day(value: int) -> date | None:
    """The day that a number of eight digits stands for; smaller numbers are counts, months, levels."""
    try:
        return date.fromisoformat(str(value)) if len(str(value)) == DIGITS_OF_A_DAY else None
    except ValueError:
        return None
