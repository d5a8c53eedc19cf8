"""What one version of the reader makes of texts: read in a process of its own, from its own files."""

import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from tools.office import ROOT
from tools.reading_report.texts import Text

_READER = """
import json, sys
from dangvu.documents.reading import read_text
texts = json.load(sys.stdin)
json.dump([[f.as_json() for f in read_text(t, name="text").facts] for t in texts], sys.stdout)
"""
Facts = list[dict[str, Any]]


def unpacked(version: str, folder: Path) -> Path:
    """The project's files as they were at a commit; raises where there is no such commit."""
    packed = subprocess.run(
        ["git", "archive", version, "dangvu"], cwd=ROOT, capture_output=True, check=True
    )
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def read_by(root: Path, texts: Sequence[Text]) -> list[Facts]:
    """The facts of each text, in order."""
    ended = subprocess.run(
        [sys.executable, "-c", _READER],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        input=json.dumps([text.words for text in texts]),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise SystemExit(f"the reader in {root.name} failed:\n{ended.stderr[-2000:]}")
    return list(json.loads(ended.stdout))
