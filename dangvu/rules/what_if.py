"""What would settle a verdict of "paper missing": each open fact, and the verdict under its values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from dangvu.rules.conditions.plans import HOLDS, UNKNOWN, open_columns
from dangvu.rules.judging import Judgement, Prepared, judge
from dangvu.rules.record import Cell, Facts, column
from dangvu.rules.verdicts import WORDS, Verdict

Segment = tuple[Verdict, list[int]]


@dataclass(frozen=True)
class OpenFact:
    """An unknown on which the verdict hangs; `paper` would tell it, `consequence` what it changes."""

    column: str
    paper: str
    told: str
    consequence: str
    is_decisive: bool


def open_facts(prepared: Prepared, judgement: Judgement, facts: Facts) -> list[OpenFact]:
    """Each once, in the order of the conditions; none unless the verdict is "paper missing".

    A fact that changes nothing whatever it turns out to be is left out, unless all are so.
    """
    if judgement.verdict != Verdict.PAPER_MISSING:
        return []
    names = dict.fromkeys(_open_names(judgement, facts))
    found = [_open_fact(prepared, facts, name) for name in names]
    return [each for each in found if each.is_decisive] or found


def _open_names(judgement: Judgement, facts: Facts) -> Iterator[str]:
    """Where an exception stands already, only what could do without one is still open."""
    has_exception = any(each.truth == HOLDS for each in judgement.outcomes)
    for each in judgement.outcomes:
        if each.truth == UNKNOWN and (each.outcome.verdict == Verdict.MET or not has_exception):
            yield from open_columns(each.plan, facts.value)


def _open_fact(prepared: Prepared, facts: Facts, name: str) -> OpenFact:
    known, cell = column(name), facts.cells.get(name)
    paper = known.paper_of(prepared.on) or known.labelled(prepared.on)
    segments = list(_segments(prepared, facts, name))
    return OpenFact(
        column=name,
        paper=paper,
        told=cell.told if cell else "",
        consequence=_consequence(name, segments),
        is_decisive=len(segments) != 1,
    )


def _segments(prepared: Prepared, facts: Facts, name: str) -> Iterator[Segment]:
    """The values of a fact, lowest first, run together where the verdict stays the same."""
    verdicts = [
        (value, judge(prepared, _with(facts, name, value)).verdict)
        for value in sorted(column(name).values or ())
    ]
    for verdict, run in groupby(verdicts, key=lambda pair: pair[1]):
        yield verdict, [value for value, _ in run]


def _with(facts: Facts, name: str, value: int) -> Facts:
    cells: Mapping[str, Cell] = {**facts.cells, name: Cell(value)}
    return Facts(facts.person_id, cells)


def _consequence(name: str, segments: list[Segment]) -> str:
    """ "Nếu từ “tốt” trở lên thì đủ điều kiện; nếu không thì chưa đủ điều kiện." """
    if len(segments) < 2:
        return ""
    known = column(name)
    if len(segments) > 2:
        told = (
            f"{', '.join(f'“{known.said(value)}”' for value in values)} thì {WORDS[verdict]}"
            for verdict, values in reversed(segments)
        )
        return f"Nếu {'; '.join(told)}."
    (low, _), (high, values) = segments
    least = f"“{known.said(values[0])}”"
    from_there = f"từ {least} trở lên" if len(values) > 1 else f"là {least}"
    return f"Nếu {from_there} thì {WORDS[high]}; nếu không thì {WORDS[low]}."
