"""Pages a second: with wrk where it is installed, else with a small client of our own."""

import http.client
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Mapping
from urllib.parse import urlsplit

SECONDS = 8
CONNECTIONS = 8


class WrongAnswerError(RuntimeError):
    """The server answered with something else than the page that was to be measured."""


def pages_a_second(address: str, headers: Mapping[str, str] | None = None) -> float:
    measure = _with_wrk if shutil.which("wrk") else _with_threads
    return measure(address, headers or {})


def _with_wrk(address: str, headers: Mapping[str, str]) -> float:
    said = [f"--header={name}: {value}" for name, value in headers.items()]
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *said, address]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    if wrong := re.search(r"Non-2xx or 3xx responses: (\d+)", ended.stdout):
        raise WrongAnswerError(f"{address}: {wrong[1]} answers were no pages")
    found = re.search(r"Requests/sec:\s*([\d.]+)", ended.stdout)
    if found is None:
        raise WrongAnswerError(f"{address}: wrk said {ended.stdout}")
    return float(found[1])


def _with_threads(address: str, headers: Mapping[str, str]) -> float:
    """Slower than wrk, since it is Python that asks: what it shows is a lower bound."""
    until = time.monotonic() + SECONDS
    counts: list[int] = []
    faults: list[int] = []

    def ask() -> None:
        where = urlsplit(address)
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=30)
        asked = 0
        while time.monotonic() < until:
            connection.request(
                "GET",
                where.path + (f"?{where.query}" if where.query else ""),
                headers=dict(headers),
            )
            answer = connection.getresponse()
            answer.read()
            asked += 1
            if answer.status != http.client.OK:
                faults.append(answer.status)
        counts.append(asked)
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise WrongAnswerError(f"{address}: {len(faults)} answers were no pages")
    return sum(counts) / SECONDS
