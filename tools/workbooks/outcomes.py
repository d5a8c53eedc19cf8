"""What the reader of lists, or a command, makes of one file."""

import json
import shlex
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dangvu.documents.intake.refusals import RefusedDocument
from dangvu.documents.workbooks import read_list


@dataclass(frozen=True)
class Outcome:
    """`reading` is rows/1, or None with `refusal`, or with `fault` where the reader broke."""

    reading: dict[str, Any] | None = None
    refusal: str = ""
    fault: str = ""


Reader = Callable[[str, bytes, dict[str, Any]], Outcome]


def read_here(name: str, content: bytes, truth: dict[str, Any]) -> Outcome:
    today = date.fromisoformat(truth["today"])
    try:
        return Outcome(read_list(name, content, kind=truth["kind"], today=today).as_json())
    except RefusedDocument as refusal:
        return Outcome(refusal=str(refusal))
    except Exception as fault:  # noqa: BLE001 - a reader that breaks is a finding, for every file
        return Outcome(fault=f"{type(fault).__name__}: {fault}")


def reader_by(command: str) -> Reader:
    """A reader that calls a command; `{path}` and `{kind}` stand for the file and its kind."""

    def read(name: str, content: bytes, truth: dict[str, Any]) -> Outcome:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            words = [word.format(path=path, kind=truth["kind"]) for word in shlex.split(command)]
            done = subprocess.run(words, capture_output=True, check=False, text=True, timeout=120)
        if done.returncode == 1 and not done.stdout.strip():
            return Outcome(refusal=done.stderr.strip())
        if done.returncode:
            return Outcome(fault=f"exit {done.returncode}: {done.stderr.strip()[-300:]}")
        return Outcome(json.loads(done.stdout))

    return read
