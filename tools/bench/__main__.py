"""Measure everything, print the table, write build/bench.json."""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.bench import installing, lists, living, offices
from tools.bench.figures import Figure, table, write
from tools.bench.load import WrongAnswerError
from tools.bench.readers import growth, hostile, letters, people, sizes
from tools.bench.rules import peers, trees, whole_roll
from tools.office import ROOT, OfficeFailedError

Parts = dict[str, Callable[[], Iterator[Figure]]]
BROKEN = (OfficeFailedError, WrongAnswerError, LookupError, subprocess.CalledProcessError)
RESULT = ROOT / "build" / "bench.json"


def parts_of(folder: Path, *, is_full: bool, with_install: bool) -> Parts:
    office = folder / "office"
    office.mkdir()
    parts: Parts = {
        "letters": lambda: letters.measure(_made(folder / "letters")),
        "sizes": sizes.measure,
        "people": people.measure,
        "growth": growth.measure,
        "hostile": lambda: hostile.measure(is_full=is_full),
        "roll": lambda: whole_roll.measure(is_full=is_full),
        "trees": trees.measure,
        "peers": peers.measure,
        "living": lambda: living.measure(folder, is_full=is_full),
        "synth": lambda: offices.measure_making(office),
        "lists": lambda: lists.measure(office),
        "serving": lambda: offices.measure_serving(office),
    }
    if with_install:
        parts["make run"] = lambda: installing.measure(folder)
    return parts


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def measured(parts: Parts) -> Iterator[Figure]:
    """One part that breaks leaves the others their turn, and counts as missed."""
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
    parser.add_argument("--full", action="store_true", help="5.6 million people, not a tenth")
    parser.add_argument("--only", action="append", metavar="PART", help="such as roll; repeatable")
    chosen = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="dangvu-bench-"))
    started = time.monotonic()
    figures: list[Figure] = []
    try:
        parts = parts_of(folder, is_full=chosen.full, with_install=chosen.install)
        only = chosen.only or parts
        for figure in measured({name: parts[name] for name in only}):
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
