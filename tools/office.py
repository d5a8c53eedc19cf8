"""A whole office for journeys and measurements: made by the command, served by the command."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
COMMAND = (sys.executable, "-c", "from dangvu.cli.main import main; raise SystemExit(main())")
SIGN_INS = "dang-nhap.txt"
PATIENCE = 60.0


class OfficeFailedError(RuntimeError):
    """A command of ours ended badly, or the server did not answer; the text says what it said."""


@dataclass(frozen=True)
class SignIn:
    username: str
    password: str
    full_name: str
    role: str
    place: str


@dataclass(frozen=True)
class RunningOffice:
    """The address without a slash at its end, the data folder, the process, and who signs in."""

    address: str
    folder: Path
    pid: int
    sign_ins: list[SignIn]

    def sign_in_of(self, role: str, place: str = "") -> SignIn:
        """The first account with this role at a place whose name holds these words."""
        found = [each for each in self.sign_ins if role in each.role and place in each.place]
        if not found:
            known = "\n".join(f"{each.role}, {each.place}" for each in self.sign_ins)
            raise LookupError(f"nobody is “{role}” at “{place}”; there are:\n{known}")
        return found[0]


def environment_for(folder: Path) -> dict[str, str]:
    """The office's own folder, and no database but its own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DANGVU_")}
    kept.pop("DATABASE_URL", None)
    paths = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
    return {**kept, "DANGVU_DATA": str(folder), "PYTHONPATH": paths}


def dangvu(folder: Path, *words: str) -> str:
    """Run one command to its end; returns what it printed."""
    ended = subprocess.run(
        [*COMMAND, *words],
        cwd=ROOT,
        env=environment_for(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        said = f"{ended.stdout}{ended.stderr}"
        raise OfficeFailedError(f"dangvu {' '.join(words)} ended with {ended.returncode}:\n{said}")
    return ended.stdout


@contextmanager
def serving(folder: Path) -> Iterator[RunningOffice]:
    """`dangvu run` on a free port, until the block ends."""
    port = free_port()
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*COMMAND, "run", "--port", str(port)],
            cwd=ROOT,
            env=environment_for(folder),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/dang-nhap/", process, log)
        yield RunningOffice(address, folder, process.pid, read_sign_ins(folder))
    finally:
        _end(process)


def read_sign_ins(folder: Path) -> list[SignIn]:
    """The table that `synth` leaves beside a demo office."""
    path = folder / SIGN_INS
    lines = path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else []
    rows = [re.split(r"\s{2,}", line.strip()) for line in lines if line.strip()]
    return [SignIn(*row[:5]) for row in rows if len(row) >= 5]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise OfficeFailedError(f"{address} does not answer:\n{log.read_text(errors='replace')}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Only what was started here: the server's own session with its workers."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
