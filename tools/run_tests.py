"""`make test`: the suite on SQLite, the same on PostgreSQL, then the journeys in a browser."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tools.browser import bring_browser
from tools.postgres import private_postgresql

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "tests"
# What pytest answers when tests ran, all well or some not; anything else is a failure of its own.
RAN = (0, 1)


@dataclass(frozen=True)
class Count:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def count_in(report: Path, code: int) -> Count:
    """What a report of pytest says; a run that broke off counts as failed whatever it says."""
    if not report.exists():
        return Count(failed=1)
    suites = list(ElementTree.parse(report).iter("testsuite"))
    numbers = {
        key: sum(int(suite.get(key, "0")) for suite in suites)
        for key in ("tests", "failures", "errors", "skipped")
    }
    failed = numbers["failures"] + numbers["errors"]
    if code not in RAN or (code and not failed):
        failed += 1
    passed = numbers["tests"] - numbers["failures"] - numbers["errors"] - numbers["skipped"]
    return Count(passed, failed, numbers["skipped"])


def run_pytest(name: str, *words: str, database: str = "") -> Count:
    report = REPORTS / f"{name}.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    if database:
        environment["DATABASE_URL"] = database
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", f"--junit-xml={report}"]
    code = subprocess.run([*command, *words], cwd=ROOT, env=environment, check=False).returncode
    return count_in(report, code)


def on_sqlite() -> Count:
    return run_pytest("sqlite", "-m", "not journey", "-n", "2")


def on_postgresql() -> Count:
    """On the server that DATABASE_URL names, else on a private one."""
    given = os.environ.get("DATABASE_URL")
    if given:
        return run_pytest("postgresql", "-m", "not journey", "-n", "2", database=given)
    with private_postgresql() as url:
        return run_pytest("postgresql", "-m", "not journey", "-n", "2", database=url)


def journeys() -> Count:
    if bring_browser() is None:
        print("No browser: the journeys are skipped here, and fail where CI is set.", flush=True)
    return run_pytest("journeys", "-m", "journey", "tests/journeys")


PARTS: dict[str, Callable[[], Count]] = {
    "sqlite": on_sqlite,
    "postgresql": on_postgresql,
    "journeys": journeys,
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help="sqlite postgresql journeys")
    chosen = parser.parse_args(arguments).parts or list(PARTS)
    if unknown := set(chosen) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    total, lines = Count(), []
    for name in chosen:
        print(f"=== {name}", flush=True)
        started = time.monotonic()
        count = PARTS[name]()
        total += count
        lines.append(f"{name}: {count} in {time.monotonic() - started:.0f} s")
        print(lines[-1], flush=True)
    print("\n" + "\n".join(lines))
    print(total)
    return 1 if total.failed or not total.passed else 0


if __name__ == "__main__":
    sys.exit(main())
