"""`python -m tools.reading_report [--old COMMIT]`: the reader as it stands beside an older one."""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.office import ROOT
from tools.reading_report.scores import Scores, f1_of, scorer, scores_of
from tools.reading_report.texts import HELD_OUT, PARTS, all_texts
from tools.reading_report.versions import read_by, unpacked


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--old", default="HEAD", help="the commit to compare with")
    parser.add_argument("--quiet", action="store_true", help="tables only, no single facts")
    arguments = parser.parse_args()
    texts, judge = all_texts(), scorer()
    with tempfile.TemporaryDirectory() as folder:
        before = scores_of(texts, read_by(unpacked(arguments.old, Path(folder)), texts), judge)
    now = scores_of(texts, read_by(ROOT, texts), judge)
    for part in PARTS:
        print(*table(part, before, now), sep="\n")
        if not arguments.quiet and part != HELD_OUT:
            print(*gains_and_losses(part, before, now), sep="\n")
    return 0


def table(part: str, before: Scores, now: Scores) -> Iterator[str]:
    yield f"\n== {part}: value-F1, before and now"
    for kind in sorted({*before.counts.get(part, {}), *now.counts.get(part, {})}):
        yield _row(kind, before.f1(part, kind), now.f1(part, kind), now.counts[part].get(kind))
    yield _row("all", before.f1(part), now.f1(part), None)
    old, new = (f1_of(scores.strict.get(part, [])) for scores in (before, now))
    yield _row("all, every field", old, new, None)
    said, wrong = now.sure[part]
    if said:
        yield f"certain (0.9 and more): {said} facts, {1 - wrong / said:.1%} right"


def _row(kind: str, before: float | None, now: float | None, counts: list[int] | None) -> str:
    shown = ["   –" if value is None else f"{value:.2f}" for value in (before, now)]
    told = "   right {}, false {}, missed {}".format(*counts) if counts else ""
    return f"{kind:<18} {shown[0]} → {shown[1]}{told}"


def gains_and_losses(part: str, before: Scores, now: Scores) -> Iterator[str]:
    """Faults that are gone, and faults that are new."""
    for sign, faults in (
        ("gained", before.faults[part] - now.faults[part]),
        ("lost", now.faults[part] - before.faults[part]),
    ):
        yield from (f"{sign}: {fault}" for fault in sorted(faults))


if __name__ == "__main__":
    raise SystemExit(main())
