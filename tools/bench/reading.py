"""How fast a letter is read, and how well: on the seeds, and on paraphrases made for no rule."""

import json
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from dangvu.documents.reading import read_text
from tools.bench.figures import Figure
from tools.office import COMMAND, ROOT, dangvu

PARAPHRASES = ROOT / "dangvu" / "documents" / "reading" / "tests" / "paraphrases"
ROUNDS = 3
IN_PROCESS, BY_COMMAND, VALUE_F1, LOSS = 0.3, 1.5, 0.95, 0.05


def measure(shared: Path) -> Iterator[Figure]:
    """`shared` holds the seeds and the scorer; without it the paraphrases are timed alone."""
    seeds = sorted((shared / "seeds").glob("*.txt"))
    texts = seeds or sorted(PARAPHRASES.glob("*.txt"))
    yield from _seconds("read in process", texts, _read_here, IN_PROCESS)
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder)
        yield from _seconds(
            "dangvu read", texts, lambda path: dangvu(office, "read", str(path)), BY_COMMAND
        )
    scorer = shared / "docfacts" / "score.py"
    on_seeds, wrong = _score(scorer, "seeds", shared / "seeds")
    yield Figure("value-F1 on the seeds", on_seeds, "micro", VALUE_F1, "higher")
    yield Figure("wrong offsets on the seeds", wrong, "facts", 0)
    held_out, wrong = _score(scorer, str(PARAPHRASES), PARAPHRASES)
    bar = VALUE_F1 - LOSS if on_seeds is None else on_seeds - LOSS
    yield Figure("value-F1 on the paraphrases", held_out, "micro", round(bar, 4), "higher")
    yield Figure("wrong offsets on the paraphrases", wrong, "facts", 0)


def _seconds(
    name: str, paths: Sequence[Path], read: Callable[[Path], object], bar: float
) -> Iterator[Figure]:
    read(paths[0])
    seconds = []
    for path in paths:
        rounds = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            read(path)
            rounds.append(time.perf_counter() - started)
        seconds.append(median(rounds))
    yield Figure(f"{name}, median of five", round(median(seconds), 4), "s", bar)
    yield Figure(f"{name}, slowest of five", round(max(seconds), 4), "s", bar)


def _read_here(path: Path) -> object:
    return read_text(path.read_text(encoding="utf-8"), name=path.name)


def _score(scorer: Path, gold: str, texts: Path) -> tuple[float | None, int | None]:
    """Micro value-F1 and the number of wrong offsets; None without the scorer."""
    if not scorer.exists():
        return None, None
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            sys.executable, str(scorer), "--cmd", shlex.join([*COMMAND, "read"]),
            "--set", gold, "--seeds", str(texts), "--json", str(report),
        ]  # fmt: skip
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if not report.exists():
            print(ended.stdout, ended.stderr, file=sys.stderr)
            return None, None
        scores = json.loads(report.read_text(encoding="utf-8"))
    print(ended.stdout)
    wrong = re.search(r"(\d+) with a wrong offset", ended.stdout)
    return round(scores[gold]["MICRO"]["f1"], 4), int(wrong[1]) if wrong else None
