"""Chance that is the same in every process: each part of the province has its own stream."""

import math
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance(Random):
    """Named by the seed and the part, so that a change in one part leaves the others alone."""

    def __init__(self, seed: int, part: str) -> None:
        super().__init__(f"{seed}/{part}")

    def happens(self, probability: float) -> bool:
        return self.random() < probability

    def poisson(self, mean: float) -> int:
        """Knuth's way: good for the small means of a cell."""
        limit, count, product = math.exp(-mean), 0, self.random()
        while product > limit:
            count += 1
            product *= self.random()
        return count

    def day(self, start: date, end: date) -> date:
        """Any day from `start` to `end`, both included."""
        return start + timedelta(days=self.randint(0, max(0, (end - start).days)))

    def pick(self, weighted: Sequence[tuple[T, float]]) -> T:
        return self.choices([item for item, _ in weighted], [weight for _, weight in weighted])[0]


def shares(total: int, weights: Sequence[float], *, least: int = 0) -> list[int]:
    """`total` parted by weight, exactly, nobody below `least`; largest remainders go first."""
    free = total - least * len(weights)
    if free < 0:
        raise ValueError("fewer than the least for each")
    whole = sum(weights) or 1.0
    exact = [free * weight / whole for weight in weights]
    parts = [int(share) for share in exact]
    by_rest = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for index in by_rest[: free - sum(parts)]:
        parts[index] += 1
    return [least + part for part in parts]


def workday(day: date) -> date:
    """The Friday before when the day is a Saturday or Sunday: committees decide on working days."""
    return day - timedelta(days=max(0, day.weekday() - 4))
