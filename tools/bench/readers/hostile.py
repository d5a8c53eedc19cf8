"""Damaged letters and lists by the thousand: none may be a fault, none may take long."""

import sys
from collections.abc import Iterator

from tools.bench.figures import Figure
from tools.fuzz.__main__ import printed
from tools.fuzz.trials import SLOW, tried

SEED, SMALL, SMALL_IN_FULL, LARGE, LARGE_IN_FULL = 4, 3_000, 100_000, 40, 500
# Ten minutes for a hundred thousand.
SECONDS_EACH = 600 / 100_000


def measure(*, is_full: bool) -> Iterator[Figure]:
    """A sample of what `--full` runs whole."""
    small = tried(SMALL_IN_FULL if is_full else SMALL, SEED, "both")
    large = tried(LARGE_IN_FULL if is_full else LARGE, SEED, "both", large=True)
    for name, report in (("up to 2 kB", small), ("of real size", large)):
        print(printed(report), file=sys.stderr)
        number = report.read + report.refused + len(report.faults)
        yield Figure(f"damaged inputs {name}", number, "inputs")
        yield Figure(f"faults among those {name}", len(report.faults), "faults", 0)
        yield Figure(f"slowest of those {name}", round(report.slowest[0], 2), "s", SLOW)
    each = small.working / (SMALL_IN_FULL if is_full else SMALL)
    yield Figure("work on one input up to 2 kB", round(each, 5), "s", SECONDS_EACH)
