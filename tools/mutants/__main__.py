"""Make forty lines wrong, two at a time; list those that no test noticed."""

import argparse
import queue
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path

from tools.mutants.changes import Change
from tools.mutants.places import chosen, suites_for
from tools.mutants.trials import Copy
from tools.office import ROOT

AT_A_TIME, COUNT = 2, 40
# What must be killed; of the rules more, since they decide about people.
BARS = {"": 0.9, "rules": 0.95, "readers": 0.85}
SHARED = ROOT.parent / "shared"
TIME_LIMIT = 15 * 60


def main() -> int:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--group", choices=list(BARS), default="")
    arguments = parser.parse_args()
    bar, started = BARS[arguments.group], time.monotonic()
    changes = chosen(ROOT, count=arguments.count, seed=arguments.seed, group=arguments.group)
    survivors, tried = [], 0
    with copies() as free:
        for change, is_noticed in tried_out(changes, free, started + TIME_LIMIT):
            tried += 1
            print(f"{'killed' if is_noticed else 'SURVIVED':>8}  {change.kind:<10} {change.path}")
            sys.stdout.flush()
            survivors += [] if is_noticed else [change]
    for change in survivors:
        print(f"\n{change.shown((ROOT / change.path).read_bytes())}")
    killed = tried - len(survivors)
    print(
        f"\nseed {arguments.seed}: {killed} of {tried} killed ({killed / max(tried, 1):.0%}, bar "
        f"{bar:.0%}), {len(changes) - tried} not tried, {time.monotonic() - started:.0f} s"
    )
    return 0 if tried and killed >= bar * tried else 1


@contextmanager
def copies() -> "Iterator[queue.SimpleQueue[Copy]]":
    """As many copies of the house as work at a time; a queue of those that are free."""
    folder = Path(tempfile.mkdtemp(prefix="dangvu-mutants-"))
    free: queue.SimpleQueue[Copy] = queue.SimpleQueue()
    unchanged: dict[tuple[str, ...], float] = {}
    # The reader's tests look for the seeds and their scorer beside the house.
    (folder / SHARED.name).symlink_to(SHARED)
    try:
        for number in range(AT_A_TIME):
            (folder / str(number)).mkdir()
            free.put(Copy.of(ROOT, folder / str(number), unchanged))
        yield free
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def tried_out(
    changes: list[Change], free: "queue.SimpleQueue[Copy]", until: float
) -> Iterator[tuple[Change, bool]]:
    """Those whose turn came in time, with whether a test noticed."""

    def attempt(change: Change) -> bool | None:
        if time.monotonic() > until:
            return None
        copy = free.get()
        try:
            return copy.is_noticed(change, suites_for(change.path))
        finally:
            free.put(copy)

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        running = {pool.submit(attempt, change): change for change in changes}
        try:
            for future in as_completed(running):
                is_noticed = future.result()
                if is_noticed is not None:
                    yield running[future], is_noticed
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


if __name__ == "__main__":
    sys.exit(main())
