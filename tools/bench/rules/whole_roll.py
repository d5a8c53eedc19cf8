"""The whole roll judged in columns, beside one scan of the bytes it reads; and how that grows."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import polars as pl

from dangvu.rules.judging import judge
from dangvu.rules.record import Cell, Facts
from tools.bench.figures import Figure
from tools.bench.rules.rolls import (
    TENTH,
    WHOLE,
    badge_wave,
    judge_all,
    made_columns,
    plan_83,
    roll_of,
    with_unknowns,
)
from tools.bench.rules.turns import in_turns, milliseconds

SIZES = (10_000, 100_000, TENTH)
CORES, SCANS, UNKNOWNS = 2, 40, 3
PAGE, PAGE_MS = 50, 5
CHANGED, CHANGED_MS = 5000, 100


def measure(*, is_full: bool) -> Iterator[Figure]:
    """Both sets, over every size; the bars are for the largest."""
    sizes = (*SIZES, WHOLE) if is_full else SIZES
    for people in sizes:
        yield from _of(people, is_barred=people == sizes[-1])
    yield from _of_a_page()
    yield from _of_changes()


def _of(people: int, *, is_barred: bool) -> Iterator[Figure]:
    sets = (plan_83(), badge_wave())
    roll = roll_of(made_columns(people))
    unknown = with_unknowns(roll)
    turns = in_turns({
        "scan": scanning(roll),
        "known": lambda: judge_all(roll, sets),
        "unknown": lambda: judge_all(unknown, sets),
    })  # fmt: skip
    said = f"plan 83 and a badge wave, {people} people"
    yield Figure(f"{said}: time", round(turns.seconds("known") * 1000, 2), "ms")
    yield Figure(f"{said}: each", round(turns.seconds("known") / people * 1e9, 1), "ns")
    times = round(turns.times("known", "scan"), 1)
    yield Figure(f"{said}: beside one scan", times, "times", SCANS if is_barred else None)
    times = round(turns.times("unknown", "known"), 2)
    yield Figure(f"{said}: with unknowns", times, "times", UNKNOWNS if is_barred else None)


def scanning(roll: pl.DataFrame) -> Callable[[], object]:
    """Every byte of the roll read once, by as many threads as there are cores."""
    flat = np.concatenate([column.to_numpy().view(np.uint8) for column in roll])
    words = flat[: len(flat) // 8 * 8].view(np.uint64)
    parts, pool = np.array_split(words, CORES), ThreadPoolExecutor(CORES)
    return lambda: list(pool.map(np.bitwise_xor.reduce, parts))


def _of_a_page() -> Iterator[Figure]:
    """Whole judgements with every condition and its words, as a page shows them."""
    prepared = plan_83()
    people = [
        Facts(number, {name: Cell(value) for name, value in row.items()})
        for number, row in enumerate(
            with_unknowns(roll_of(made_columns(PAGE))).iter_rows(named=True)
        )
    ]
    found = milliseconds(lambda: [judge(prepared, facts) for facts in people])
    yield Figure(f"a page of {PAGE} explanations", found, "ms", PAGE_MS)


def _of_changes() -> Iterator[Figure]:
    """People whose facts changed: put in their places in the roll, and judged again."""
    sets = (plan_83(), badge_wave())
    roll = roll_of(made_columns(TENTH)).with_row_index("row")
    changed = roll.sample(CHANGED, seed=1).with_columns(staff_grade_1=pl.lit(4, pl.Int8))

    def refresh() -> list[pl.DataFrame]:
        roll.update(changed, on="row")
        return judge_all(changed, sets)

    yield Figure(f"{CHANGED} changed people refreshed", milliseconds(refresh), "ms", CHANGED_MS)
