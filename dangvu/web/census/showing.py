"""Figures made ready for a template: tables with bars, units below, sets with their verdicts."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import polars as pl

from dangvu.census.counting import POOL, STANDINGS, Counted, Table, by_unit, counted, tables_for
from dangvu.census.frame import Frame
from dangvu.census.names import directly_below
from dangvu.census.verdicts import Tally, sets_in_force, tally
from dangvu.organisations.models import Organisation
from dangvu.rules.sets import Subject
from dangvu.rules.verdicts import Verdict
from dangvu.web.judging.showing import CHIPS, Chip
from dangvu.web.paging import ASKED, SIZE, Page

BELOW = (*STANDINGS, POOL)


@dataclass(frozen=True)
class Below:
    """A unit with its own counts, in the order of BELOW."""

    unit_id: int
    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class VerdictLine:
    chip: Chip
    count: int
    query: str


@dataclass(frozen=True)
class SetLines:
    """One set in force, how many it concerns, and how many stand how."""

    title: str
    source: str
    is_verified: bool
    concerned: int
    lines: tuple[VerdictLine, ...]


def shown_tables(frame: Frame, rows: pl.DataFrame) -> list[tuple[Table, list[Counted]]]:
    return [(table, counted(rows, table)) for table in tables_for(frame)]


def shown_below(frame: Frame, unit: Organisation) -> list[Below]:
    counts = by_unit(frame, BELOW)
    places = {pk: place for place, pk in enumerate(frame.tree["unit_id"].to_list())}
    return [
        Below(pk, name, tuple(int(count) for count in counts[:, places[pk]]))
        for pk, name in directly_below(frame, unit.pk)
    ]


def shown_sets(frame: Frame, unit: Organisation, rows: pl.DataFrame, day: str) -> list[SetLines]:
    return [
        _set_lines(tally(frame, rows, chosen), day)
        for chosen in sets_in_force(unit, frame.day)
        # Without party age nearly everybody meets it: the pages of badges say who is at a milestone.
        if chosen.ruleset.subject != Subject.BADGE
    ]


def _set_lines(found: Tally, day: str) -> SetLines:
    ruleset = found.chosen.ruleset
    return SetLines(
        ruleset.title,
        ruleset.source,
        ruleset.is_verified,
        found.concerned,
        tuple(
            VerdictLine(CHIPS[verdict], count, verdict_query(ruleset.key, verdict, day))
            for verdict, count in reversed(found.counts)
        ),
    )


def verdict_query(key: str, verdict: Verdict, day: str) -> str:
    asked = {"bo": key, "ket-qua": verdict.value, "ngay": day}
    return "?" + urlencode({name: value for name, value in asked.items() if value})


def page_of_rows(people: Sequence[int], asked: dict[str, str]) -> Page:
    """A page out of a frame's rows, which lie in memory in their order."""
    text = asked.get(ASKED, "")
    last = max((len(people) - 1) // SIZE, 0)
    is_number = text.isascii() and text.isdigit() and len(text) < 8
    at = min(int(text) - 1, last) if is_number and int(text) else 0
    start = at * SIZE
    kept = {name: value for name, value in asked.items() if value and name != ASKED}

    def way(page: int) -> str:
        return "?" + urlencode({**kept, ASKED: page + 1} if page else kept)

    return Page(
        list(people[start : start + SIZE]),
        start + 1,
        len(people),
        was_refused=bool(text) and not is_number,
        first=way(0) if at else "",
        previous=way(at - 1) if at else "",
        next=way(at + 1) if at < last else "",
        last=way(last) if at < last else "",
    )
