"""How well lists of people are read from made workbooks, and what a very large one costs."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dangvu.documents.workbooks.tests.books.large import large_workbook
from dangvu.documents.workbooks.tests.books.shelf import written
from tools.bench.figures import Figure
from tools.workbooks.__main__ import scores, summed
from tools.workbooks.outcomes import read_here

ROWS, SECONDS, GIGABYTES = 100_000, 12.0, 1.5
# Name, part, whole, bar, and whether more or less of it is better.
_SHARES = (
    ("rows of persons found", "rows_found", "rows", 1.0, "higher"),
    ("rows read that are persons", "rows_found", "rows_read", 1.0, "higher"),
    ("cells right", "cells_right", "cells", 0.99, "higher"),
    ("wrong values without a doubt", "wrong", "given", 0.001, "lower"),
    ("planted doubts raised", "doubts_found", "doubts", 0.95, "higher"),
    ("cells doubted for nothing", "doubts_false", "cells", None, "lower"),
    ("duplicates found", "pairs_found", "pairs", 0.95, "higher"),
    ("duplicates that are some", "pairs_found", "pairs_read", 0.95, "higher"),
    ("whole files refused that must be", "whole_refusals_right", "whole_refusals", 1.0, "higher"),
)
# Its own process, so that the memory is the reader's.
_PROGRAM = """
import json, resource, sys, time
from datetime import date
from pathlib import Path
from dangvu.documents.workbooks import read_list
path = Path(sys.argv[1])
content = path.read_bytes()
started = time.perf_counter()
reading = read_list(path.name, content, kind="members", today=date(2026, 11, 20))
seconds = time.perf_counter() - started
gigabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
print(json.dumps([len(reading.people), seconds, gigabytes]))
"""


def measure() -> Iterator[Figure]:
    total = summed(scores(written(), read_here))
    for name, part, whole, bar, better in _SHARES:
        share = total.share(part, whole)
        value = None if share is None else round(share, 4)
        yield Figure(
            f"lists: {name}", value, "share", bar, "lower" if better == "lower" else "higher"
        )
    wrongly = total.counts["refused_wrongly"] + total.counts["faults"]
    yield Figure("lists: refused wrongly, or broke", wrongly, "workbooks", 0)
    yield from _large()


def _large() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lon.xlsx"
        path.write_bytes(large_workbook(ROWS))
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(path)], capture_output=True, check=True, text=True
        )
    people, seconds, gigabytes = json.loads(done.stdout)
    yield Figure("lists: people of 100 000 rows by 40", people, "people", ROWS, "higher")
    yield Figure("lists: 100 000 rows by 40 columns", round(seconds, 2), "s", SECONDS)
    yield Figure("lists: 100 000 rows by 40, memory", round(gigabytes, 3), "GB", GIGABYTES)
