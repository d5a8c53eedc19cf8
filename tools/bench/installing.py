"""`make run` in a fresh clone with empty caches: how long until the first page, and again."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tools.bench.figures import Figure
from tools.office import ROOT, free_port

FROM_NOTHING, AGAIN = 300, 5
PATIENCE = 900


def measure(folder: Path) -> Iterator[Figure]:
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    environment = _with_empty_caches(folder / "caches")
    yield Figure("make run, from nothing", _seconds(clone, environment), "s", FROM_NOTHING)
    yield Figure("make run, second start", _seconds(clone, environment), "s", AGAIN)
    shutil.rmtree(clone)


def _with_empty_caches(caches: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in {"VIRTUAL_ENV", "DATA"}}
    kept = {key: value for key, value in kept.items() if not key.startswith(("DANGVU_", "MAKE"))}
    return {
        **kept,
        "PIP_CACHE_DIR": str(caches / "pip"),
        "npm_config_cache": str(caches / "npm"),
        "XDG_CACHE_HOME": str(caches),
    }


def _seconds(clone: Path, environment: dict[str, str]) -> float | None:
    """None when no page came; what make said then stands in the clone's run.log."""
    port = free_port()
    started = time.monotonic()
    with (clone / "run.log").open("wb") as log:
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}"],
            cwd=clone,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        return _first_page(port, process, started)
    finally:
        _end(process)


def _first_page(port: int, process: subprocess.Popen[bytes], started: float) -> float | None:
    while process.poll() is None and time.monotonic() - started < PATIENCE:
        try:
            with urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                return round(time.monotonic() - started, 1)
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    return None


def _end(process: subprocess.Popen[bytes]) -> None:
    """The whole session that was started here: make, the server, its workers."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGINT)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
