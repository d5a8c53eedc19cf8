"""OpenFisca-core beside ours, in an environment of its own: same columns, same rules, same answers."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.bench.figures import Figure
from tools.bench.rules.rolls import TENTH, WHOLE
from tools.office import ROOT

LOCK = ROOT / "requirements" / "bench.lock"
ENVIRONMENT = ROOT / "build" / "bench-venv"
IN_CHUNKS, FED_WHOLE = 3, 8


def measure() -> Iterator[Figure]:
    """At full size, where the bars hold, and at a tenth to see the growth."""
    python = environment()
    for people in (TENTH, WHOLE):
        found = _compared(python, people)
        is_barred = people == WHOLE
        said = f"OpenFisca-core, {people} people"
        in_chunks, whole = (round(found[f"times_{name}"], 2) for name in ("chunks", "whole"))
        yield Figure(f"{said}: ours", round(found["ours"] * 1000, 1), "ms")
        yield Figure(f"{said}: in chunks of {found['chunk']:.0f}", in_chunks, "times ours",
                     IN_CHUNKS if is_barred else None, "higher")  # fmt: skip
        yield Figure(f"{said}: fed whole", whole, "times ours",
                     FED_WHOLE if is_barred else None, "higher")  # fmt: skip


def _compared(python: Path, people: int) -> dict[str, float]:
    ended = subprocess.run(
        [str(python), "-m", "tools.bench.rules.openfisca", str(people)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(ended.stdout)
    return found


def environment() -> Path:
    """The Python of the benchmark's own environment, made anew when the lock has changed."""
    mark, lock = ENVIRONMENT / "lock.sha256", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    python = ENVIRONMENT / "bin" / "python"
    if not mark.exists() or mark.read_text() != lock:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             "--require-hashes", "--requirement", str(LOCK)], check=True,
        )  # fmt: skip
        mark.write_text(lock)
    return python
