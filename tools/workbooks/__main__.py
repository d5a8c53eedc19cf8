"""Writes the made workbooks, or scores a reader on them.

`python -m tools.workbooks make OUT` writes each file and `NAME.truth.json` beside it.
`python -m tools.workbooks score` reads each and prints the scores: `--errors`, `--per-defect`,
`--only PART-OF-NAME`, `--cmd 'dangvu rows {path} --kind {kind}'` for another reader, `--from OUT`
for files that were written before, `--drawn FIRST COUNT` for other workbooks drawn by seed.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dangvu.documents.workbooks.tests.books.drawn.drawing import drawn_book
from dangvu.documents.workbooks.tests.books.shelf import write_all, written
from dangvu.documents.workbooks.tests.books.writers.writing import content_of
from tools.workbooks.outcomes import Reader, read_here, reader_by
from tools.workbooks.scoring import Score, score_of
from tools.workbooks.tables import overall, per_defect, per_workbook

SLOW = 5.0
Files = Iterator[tuple[str, bytes, dict[str, Any]]]


def from_folder(folder: Path) -> Files:
    for path in sorted(folder.glob("*.truth.json")):
        file = path.with_name(path.name.removesuffix(".truth.json"))
        yield file.name, file.read_bytes(), json.loads(path.read_text(encoding="utf-8"))


def drawn(first: int, count: int) -> Files:
    for book in map(drawn_book, range(first, first + count)):
        yield book.truth.file, content_of(book), book.truth.as_json()


def scores(files: Files, read: Reader) -> dict[str, Score]:
    found = {}
    for name, content, truth in files:
        started = time.perf_counter()
        score = score_of(truth, read(name, content, truth))
        seconds = time.perf_counter() - started
        if seconds > SLOW:
            score.note(f"took {seconds:.1f} s")
        found[name] = score
    return found


def summed(found: dict[str, Score]) -> Score:
    total = Score()
    for score in found.values():
        total.add(score)
    return total


def _print(found: dict[str, Score], *, errors: bool, defects: bool) -> None:
    total = summed(found)
    print(*per_workbook(found), sep="\n")
    if errors:
        for name, score in found.items():
            print(*(f"{name}: {fault}" for fault in score.faults), sep="\n")
    if defects:
        print("", *per_defect(total), sep="\n")
    print("", *overall(total), sep="\n")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    jobs = parser.add_subparsers(dest="job", required=True)
    jobs.add_parser("make").add_argument("out", type=Path)
    score = jobs.add_parser("score")
    score.add_argument("--per-defect", action="store_true")
    score.add_argument("--errors", action="store_true")
    score.add_argument("--only", default="")
    score.add_argument("--cmd")
    score.add_argument("--from", dest="folder", type=Path)
    score.add_argument("--drawn", type=int, nargs=2, metavar=("FIRST", "COUNT"))
    asked = parser.parse_args()
    if asked.job == "make":
        print(f"{write_all(asked.out)} workbooks with their truth in {asked.out}")
        return 0
    files = from_folder(asked.folder) if asked.folder else written()
    if asked.drawn:
        files = drawn(*asked.drawn)
    chosen = (file for file in files if asked.only in file[0])
    found = scores(chosen, reader_by(asked.cmd) if asked.cmd else read_here)
    _print(found, errors=asked.errors, defects=asked.per_defect)
    return 0


if __name__ == "__main__":
    sys.exit(main())
