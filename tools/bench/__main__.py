"""Measure everything, print the table, write build/bench.json."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.bench import installing, lists, offices, reading
from tools.bench.figures import Figure, table, write
from tools.bench.load import WrongAnswerError
from tools.office import ROOT, OfficeFailedError

BROKEN = (OfficeFailedError, WrongAnswerError, LookupError, subprocess.CalledProcessError)
RESULT = ROOT / "build" / "bench.json"


def shared_folder() -> Path:
    """Where the seeds and their scorer lie: beside the project, or where DANGVU_SHARED says."""
    return Path(os.environ.get("DANGVU_SHARED", ROOT.parent / "shared"))


def measured(folder: Path, *, with_install: bool) -> Iterator[Figure]:
    """One part that breaks leaves the others their turn, and counts as missed."""
    office = folder / "office"
    office.mkdir()
    parts: dict[str, Callable[[], Iterator[Figure]]] = {
        "reading": lambda: reading.measure(shared_folder()),
        "synth": lambda: offices.measure_making(office),
        "lists": lambda: lists.measure(office),
        "serving": lambda: offices.measure_serving(office),
    }
    if with_install:
        parts["make run"] = lambda: installing.measure(folder)
    for name, measure in parts.items():
        try:
            yield from measure()
        except BROKEN as fault:
            print(f"{name} broke off: {fault}", file=sys.stderr)
            yield Figure(f"{name}, which broke off", None, "", 0)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--install", action="store_true", help="a fresh clone, too; downloads")
    parser.add_argument("--strict", action="store_true", help="a missed bar is a failure")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="dangvu-bench-"))
    started = time.monotonic()
    figures: list[Figure] = []
    try:
        for figure in measured(folder, with_install=chosen.install):
            figures.append(figure)
            print(f"{figure.name}: {figure.value} {figure.unit}", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        write(figures, RESULT)
    missed = [figure for figure in figures if figure.is_missed]
    print(f"\n{table(figures)}\n")
    print(f"{len(figures)} figures, {len(missed)} missed, in {time.monotonic() - started:.0f} s")
    return 1 if missed and chosen.strict else 0


if __name__ == "__main__":
    sys.exit(main())
