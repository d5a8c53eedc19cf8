"""`make check`: style, types, contracts, migrations and the habits of the house, two at a time."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
CODE = ("dangvu", "tools", "tests", "conftest.py", "manage.py")
DJANGO = (PYTHON, "manage.py")

# The longest first, so that two at a time end together.
CHECKS: dict[str, tuple[str, ...]] = {
    "types (mypy)": (PYTHON, "-m", "mypy", *CODE),
    "habits of the house": (PYTHON, "-m", "pytest", "-q", "--tb=line", "tests/test_house.py"),
    "style (ruff check)": (PYTHON, "-m", "ruff", "check", "."),
    "layout (ruff format)": (PYTHON, "-m", "ruff", "format", "--check", "."),
    "contracts (import-linter)": (str(Path(PYTHON).parent / "lint-imports"),),
    "migrations": (*DJANGO, "makemigrations", "--check", "--dry-run"),
    "settings (Django)": (*DJANGO, "check", "--fail-level", "WARNING"),
}


@dataclass(frozen=True)
class Outcome:
    name: str
    code: int
    seconds: float
    output: str


def perform(name: str, command: tuple[str, ...], folder: str) -> Outcome:
    """One check in a process of its own; the data folder is a temporary one."""
    started = time.monotonic()
    environment = {**os.environ, "DANGVU_DATA": folder, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(name, ended.returncode, time.monotonic() - started, ended.stdout)


def main() -> int:
    folder = tempfile.mkdtemp(prefix="dangvu-check-")
    failed = []
    try:
        with ThreadPoolExecutor(2) as pool:
            running = [pool.submit(perform, name, line, folder) for name, line in CHECKS.items()]
            for future in as_completed(running):
                outcome = future.result()
                said = "ok" if outcome.code == 0 else "FAILED"
                print(f"{said:>7}  {outcome.name} ({outcome.seconds:.1f} s)", flush=True)
                if outcome.code:
                    failed.append(outcome)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for outcome in failed:
        print(f"\n--- {outcome.name}\n{outcome.output.rstrip()}")
    print(f"\n{len(CHECKS) - len(failed)} of {len(CHECKS)} checks passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
