"""One damaged input after another, each from its own number, and what came of them."""

import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from random import Random

from dangvu.documents.intake import RefusedDocument, take_in
from dangvu.documents.reading import read_text
from dangvu.documents.workbooks import read_list
from tools.fuzz import papers, starts
from tools.fuzz.damage import damaged_bytes, damaged_package, damaged_text

TODAY = date(2026, 2, 3)
READERS = ("letters", "lists")
PACKAGES = {"xlsx", "ods", "docx"}
LARGE_ROWS = 400
SLOW = 5.0


class BrokenPromiseError(Exception):
    """A reading came, but not as it was promised."""


@dataclass(frozen=True)
class Input:
    """`number` and the seed make it again."""

    number: int
    reader: str
    name: str
    content: bytes


@dataclass
class Report:
    read: int = 0
    refused: int = 0
    faults: list[tuple[Input, BaseException]] = field(default_factory=list)
    slowest: tuple[float, Input | None] = (0.0, None)
    by_kind: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    working: float = 0.0

    @property
    def is_well(self) -> bool:
        return not self.faults and self.slowest[0] <= SLOW


def made(number: int, seed: int, reader: str, *, large: bool) -> Input:
    chance = Random(f"{seed}/{number}/{large}")
    chosen = chance.choice(READERS) if reader == "both" else reader
    if chosen == "letters":
        kind = chance.choice(papers.SHARES)
        return Input(number, chosen, f"a.{kind}", _letter(kind, chance, large=large))
    kind = chance.choice(starts.SHARES)
    return Input(number, chosen, f"a.{kind}", _list(kind, chance, large=large))


def _letter(kind: str, chance: Random, *, large: bool) -> bytes:
    text = starts.large_letter(chance) if large else starts.small_letter(chance)
    if kind == "txt" and chance.random() < 0.1:
        return damaged_bytes(text.encode(), chance)
    text = damaged_text(text, chance, most=200 if large else 8)
    text = text.encode("utf-8", errors="ignore").decode()
    if kind == "txt":
        return text.encode()
    return _hurt(kind, papers.MAKERS[kind](text, chance), chance)


def _list(kind: str, chance: Random, *, large: bool) -> bytes:
    rows = starts.table(chance, LARGE_ROWS if large else chance.randint(1, 8))
    for row in rows:
        for column, value in enumerate(row):
            if isinstance(value, str) and chance.random() < 0.15:
                row[column] = damaged_text(value, chance, most=2)[:500]
    try:
        content = starts.MAKERS[kind](rows, chance)
    except ValueError:
        # No maker writes such a cell; the bare table is damaged instead.
        content = starts.csv(rows, chance)
    return _hurt(kind, content, chance)


def _hurt(kind: str, content: bytes, chance: Random) -> bytes:
    act = chance.randrange(6)
    if act < 3:
        return content
    if act < 5 and kind in PACKAGES:
        return damaged_package(content, chance)
    return damaged_bytes(content, chance)


def read(given: Input) -> None:
    """Raises RefusedDocument, or a fault."""
    if given.reader == "letters":
        text = take_in(given.name, given.content).text
        for fact in read_text(text, name=given.name).facts:
            if text[fact.start : fact.end] != fact.quote:
                raise BrokenPromiseError(f"{fact.type}: the quote is not at its place")
        return
    kind = ("members", "candidates")[given.number % 2]
    reading = read_list(given.name, given.content, kind=kind, today=TODAY).as_json()
    if any(person["row"] < 1 for person in reading["people"]):
        raise BrokenPromiseError("a person stands in no row")


def tried(inputs: int, seed: int, reader: str, *, large: bool = False, first: int = 0) -> Report:
    report = Report()
    began, worked = time.perf_counter(), time.process_time()
    for number in range(first, first + inputs):
        given = made(number, seed, reader, large=large)
        _try(given, report)
    report.seconds = time.perf_counter() - began
    report.working = time.process_time() - worked
    return report


def _try(given: Input, report: Report) -> None:
    report.by_kind[given.name] += 1
    # The processor's time: a busy machine makes no input slow.
    began = time.process_time()
    try:
        read(given)
        report.read += 1
    except RefusedDocument:
        report.refused += 1
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fault:  # noqa: BLE001 - a panic of a library is no Exception
        report.faults.append((given, fault))
    took = time.process_time() - began
    if took > report.slowest[0]:
        report.slowest = (took, given)
