"""What the reader makes of a fixed set of texts, told as gains and losses against what was accepted.

`python -m tools.readings` prints the differences; `--accept` takes today's reading as the accepted one.
"""

import argparse
import difflib
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from dangvu.documents.reading import read_text

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "dangvu" / "documents" / "reading" / "tests"
ACCEPTED = TESTS / "read"
# Of our own texts only a line each is kept: enough to notice any change.
DIGESTS = ACCEPTED / "own_texts.digests"
SEEDS = ROOT.parent / "shared" / "seeds"


def texts() -> Iterator[tuple[str, Path]]:
    """Name and file: texts of the tests, and the seeds where they stand beside the project."""
    for folder in ("paraphrases", "texts"):
        for path in sorted((TESTS / folder).glob("*.txt")):
            yield path.stem, path
    for path in sorted(SEEDS.glob("*.txt")):
        yield path.stem.partition("_")[0], path


def lines_of(path: Path) -> list[str]:
    """One line a fact: place, type, rule, confidence, what was understood, where the evidence stands."""
    reading = read_text(path.read_bytes().decode("utf-8"), name=path.name)
    return [
        f"{fact.start}-{fact.end} {fact.type} {fact.rule} {fact.confidence:.3f} "
        f"{json.dumps(fact.norm, ensure_ascii=False, sort_keys=True)} "
        f"{[(item.start, item.end) for item in fact.evidence]}"
        for fact in reading.facts
    ]


def digests() -> list[str]:
    """A line a text: its name, how many facts were read, and what all of them come to."""
    return [
        f"{path.stem} {len(lines)} {hashlib.sha256(chr(10).join(lines).encode()).hexdigest()[:16]}"
        for path in sorted((TESTS / "own" / "dev").rglob("*.txt"))
        for lines in [lines_of(path)]
    ]


def changed_digests() -> list[str]:
    kept = DIGESTS.read_text(encoding="utf-8").splitlines() if DIGESTS.exists() else []
    return [line for line in digests() if line not in kept]


def accepted(name: str) -> list[str]:
    path = ACCEPTED / f"{name}.txt"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def gains_and_losses(name: str, path: Path) -> list[str]:
    """Lines that begin with + (read now, not before) or - (read before, not now)."""
    compared = difflib.unified_diff(accepted(name), lines_of(path), n=0, lineterm="")
    return [line for line in compared if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accept", action="store_true")
    accepts = parser.parse_args().accept
    changed = 0
    for line in changed_digests():
        changed += 1
        print(f"own text read otherwise: {line.split()[0]} (see make reading-report)")
    if accepts:
        DIGESTS.write_text("\n".join(digests()) + "\n", "utf-8")
    for name, path in texts():
        differences = gains_and_losses(name, path)
        changed += len(differences)
        print(f"{name}: {len(differences)} lines differ", *differences, sep="\n  ")
        if accepts:
            (ACCEPTED / f"{name}.txt").write_text("\n".join(lines_of(path)) + "\n", "utf-8")
    return 1 if changed and not accepts else 0


if __name__ == "__main__":
    sys.exit(main())
