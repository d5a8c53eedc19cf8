"""Works timed in turns, so that a busy moment of the machine falls on all of them alike."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

ROUNDS = 7


@dataclass(frozen=True)
class Turns:
    """Seconds of each work in each round."""

    rounds: Mapping[str, list[float]]

    def seconds(self, name: str) -> float:
        return median(self.rounds[name])

    def times(self, name: str, base: str) -> float:
        """How many times as long as `base` it took: the median of the pairs."""
        pairs = zip(self.rounds[name], self.rounds[base], strict=True)
        return median(taken / of_base for taken, of_base in pairs)


def in_turns(works: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> Turns:
    """Each is run once before it counts."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, work in works.items():
            started = time.perf_counter()
            work()
            if number:
                seconds[name].append(time.perf_counter() - started)
    return Turns(seconds)


def milliseconds(work: Callable[[], object]) -> float:
    return round(in_turns({"": work}).seconds("") * 1000, 2)
