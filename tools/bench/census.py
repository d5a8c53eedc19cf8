"""The census over a synthetic roll: made out of the database, and refreshed for 5 000 people.

    python -m tools.bench.census --people 1000000 --engine postgresql

It fills an office of its own by SQL, in a process and a folder of its own, and prints JSON.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from tools.bench.figures import Figure
from tools.postgres import private_postgresql

FULL, TENTH = 1_000_000, 100_000
BARS = {"sqlite": 15.0, "postgresql": 10.0}
TOUCHED = 5_000
REFRESH_BAR = 0.1


def measure(*, is_full: bool) -> Iterator[Figure]:
    """Times are barred at full size; at a tenth they must stay below a tenth of the bar and a second."""
    people = FULL if is_full else TENTH
    for engine, bar in BARS.items():
        found = measured(engine, people)
        name = f"census of {people:,} members, {engine}"
        yield Figure(name, found["build"], "s", bar if is_full else bar / 10 + 1)
        if engine == "sqlite":
            yield Figure(f"{TOUCHED:,} of them refreshed", found["refresh"], "s", REFRESH_BAR)


def measured(engine: str, people: int) -> dict[str, float]:
    if engine == "postgresql":
        with private_postgresql() as url:
            return _in_a_process(people, {"DATABASE_URL": url})
    return _in_a_process(people, {})


def _in_a_process(people: int, more: dict[str, str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="dangvu-census-") as folder:
        own = {"DANGVU_DATA": folder, "DJANGO_SETTINGS_MODULE": "dangvu.config.settings", **more}
        command = [sys.executable, "-m", "tools.bench.census_filling", str(people)]
        ended = subprocess.run(
            command, env=os.environ | own, capture_output=True, text=True, check=True
        )
        found: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
        return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=TENTH)
    parser.add_argument("--engine", choices=sorted(BARS), default="sqlite")
    arguments = parser.parse_args()
    started = time.perf_counter()
    found = measured(arguments.engine, arguments.people)
    print(json.dumps({**found, "whole": time.perf_counter() - started}))


if __name__ == "__main__":
    main()
