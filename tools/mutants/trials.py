"""One wrong line at a time in a copy of the house: do its tests notice?"""

import importlib.util
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tools.mutants.changes import Change

COPIED = ("dangvu", "tests", "tools", "docs", "conftest.py", "manage.py", "pyproject.toml")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "vendor", "*.pyc", ".*")
BROUGHT = "dangvu/web/static/vendor"
# What the copy's own test run finds out for itself.
OURS = ("DANGVU_", "DATABASE_URL", "DJANGO_", "PYTEST_")
LOG = "pytest.log"
GRACE, FACTOR = 20.0, 3.0
# What pytest answers when a test failed, or when the house could not even be imported.
NOTICED = {1, 2, 3, 4}


class TestsFailUnchangedError(RuntimeError):
    """A suite that fails by itself notices nothing."""

    __test__ = False


@dataclass
class Copy:
    """A copy of the house in which lines may be wrong; `unchanged`: how long its suites take."""

    folder: Path
    unchanged: dict[tuple[str, ...], float]

    @classmethod
    def of(cls, root: Path, folder: Path, unchanged: dict[tuple[str, ...], float]) -> "Copy":
        for name in COPIED:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=LEFT_OUT)
            elif source.exists():
                shutil.copy2(source, folder / name)
        fonts = folder / BROUGHT
        # Tests that make papers need the fonts; they are read, never changed.
        if (root / BROUGHT).exists() and not fonts.exists():
            fonts.parent.mkdir(parents=True, exist_ok=True)
            fonts.symlink_to((root / BROUGHT).resolve())
        return cls(folder, unchanged)

    def is_noticed(self, change: Change, suites: list[list[str]]) -> bool:
        path = self.folder / change.path
        source = path.read_bytes()
        for suite in suites:
            self._time_unchanged(suite)
        try:
            self._write(path, change.applied_to(source))
            return any(self._fails(suite) for suite in suites)
        finally:
            self._write(path, source)

    def _fails(self, suite: list[str]) -> bool:
        """A test that never ends has noticed, too."""
        limit = self.unchanged[tuple(suite)] * FACTOR + GRACE
        try:
            return self._run(suite, limit) in NOTICED
        except subprocess.TimeoutExpired:
            return True

    def _time_unchanged(self, suite: list[str]) -> None:
        key = tuple(suite)
        if key not in self.unchanged:
            started = time.monotonic()
            code = self._run(suite, None)
            if code:
                said = (self.folder / LOG).read_text(errors="replace")[-2000:]
                raise TestsFailUnchangedError(
                    f"pytest {' '.join(suite)} ends with {code} before anything is changed:\n{said}"
                )
            self.unchanged[key] = time.monotonic() - started

    def _run(self, suite: list[str], limit: float | None) -> int:
        there = [place for place in suite if (self.folder / place).exists()]
        if not there:
            # Without a place pytest would run everything.
            return 0
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        environment = {**kept, "PYTHONPATH": str(self.folder)}
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        with (self.folder / LOG).open("wb") as log:
            return subprocess.run(
                [*command, "-m", "not journey", *there],
                cwd=self.folder,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                timeout=limit,
                check=False,
            ).returncode

    @staticmethod
    def _write(path: Path, source: bytes) -> None:
        """Python trusts a cached file of the same second and length; so it must go."""
        path.write_bytes(source)
        Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)
