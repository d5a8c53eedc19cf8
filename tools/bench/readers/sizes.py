"""Long letters: twenty pages of text, and two hundred pages of pdf, in a process of their own."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dangvu.documents.intake.tests.pdf_files import pdf
from tools.bench.figures import Figure
from tools.office import ROOT

OWN = ROOT / "dangvu" / "documents" / "reading" / "tests" / "own" / "dev"
LETTERS_A_PAGE, PAGES_OF_TEXT, PAGES_OF_PDF = 2_600, 20, 200
_READ = """
import json, resource, sys, time
from dangvu.documents.intake import take_in
from dangvu.documents.reading import read_text
content = open(sys.argv[1], "rb").read()
started, pages = time.perf_counter(), []
taken = take_in(sys.argv[1], content, lambda done, of: pages.append(done))
reading = read_text(taken.text, name="long")
print(json.dumps([
    time.perf_counter() - started,
    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    len(pages), len(reading.facts),
]))
"""


def measure() -> Iterator[Figure]:
    text = long_text(LETTERS_A_PAGE * PAGES_OF_TEXT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dai.txt"
        path.write_text(text, encoding="utf-8")
        seconds, megabytes, _, _ = _read(path)
        yield Figure("a text of 20 pages", round(seconds, 3), "s", 1)
        yield Figure("memory for it", round(megabytes), "MB", 300)
        path = Path(folder) / "dai.pdf"
        path.write_bytes(pdf(long_text(LETTERS_A_PAGE * PAGES_OF_PDF).split("\n")))
        seconds, megabytes, pages, _ = _read(path)
        yield Figure("pages of the long pdf", pages, "pages", PAGES_OF_PDF, "higher")
        yield Figure("a pdf of 200 pages", round(seconds, 2), "s", 20)
        yield Figure("memory for the pdf", round(megabytes), "MB")


def long_text(letters: int) -> str:
    """Our own letters one after the other, over and over, up to a length."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(OWN.rglob("*.txt"))]
    joined, place = "", 0
    while len(joined) < letters:
        joined += texts[place % len(texts)] + "\n"
        place += 1
    return joined[:letters]


def _read(path: Path) -> tuple[float, float, int, int]:
    told = subprocess.run(
        [sys.executable, "-c", _READ, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    seconds, megabytes, pages, facts = json.loads(told.stdout)
    return seconds, megabytes, pages, facts
