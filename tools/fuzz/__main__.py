"""`python -m tools.fuzz --inputs N --seed S`: the damage, the faults, the slowest input.

`--reader letters|lists|both` chooses; `--large` takes inputs of real size instead of two kilobytes;
`--first N` begins at a number, to make one input again; `--keep DIR` writes faulty and slow ones there.
"""

import argparse
import sys
import traceback
from collections import Counter
from pathlib import Path

from tools.fuzz.trials import READERS, Input, Report, tried

SHOWN = 10


def printed(report: Report) -> str:
    kinds = ", ".join(f"{name[2:]} {count}" for name, count in sorted(report.by_kind.items()))
    total = report.read + report.refused + len(report.faults)
    took, slowest = report.slowest
    lines = [
        f"{total} inputs ({kinds}) in {report.seconds:.0f} s, {report.working:.0f} s of work",
        f"read {report.read}, refused {report.refused}, faults {len(report.faults)}",
        f"slowest {took:.2f} s" + (f": number {slowest.number}, {slowest.name}" if slowest else ""),
    ]
    places = Counter(_place(fault) for _, fault in report.faults)
    lines += [f"  {count} x {place}" for place, count in places.most_common()]
    for given, fault in report.faults[:SHOWN]:
        lines.append(
            f"  number {given.number}, {given.name}: {type(fault).__name__}: {fault}"[:300]
        )
    return "\n".join(lines)


def _place(fault: BaseException) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    last = frames[-1] if frames else None
    where = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
    return f"{type(fault).__name__} at {where}"


def keep(folder: Path, report: Report) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    inputs: list[Input] = [given for given, _ in report.faults]
    if report.slowest[1]:
        inputs.append(report.slowest[1])
    for given in inputs:
        (folder / f"{given.number}{Path(given.name).suffix}").write_bytes(given.content)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", choices=(*READERS, "both"), default="both")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    report = tried(asked.inputs, asked.seed, asked.reader, large=asked.large, first=asked.first)
    print(printed(report))
    if asked.keep:
        keep(asked.keep, report)
    return 0 if report.is_well else 1


if __name__ == "__main__":
    sys.exit(main())
