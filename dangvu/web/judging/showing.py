"""Judgements made ready for a template: verdicts in words, branches with marks, what would decide."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from dangvu.regulations.judged import Judged, Standing
from dangvu.rules.conditions.plans import (
    FAILS,
    HOLDS,
    UNKNOWN,
    AllOf,
    Atom,
    columns_of,
    truth_of,
)
from dangvu.rules.explaining import told
from dangvu.rules.judging import Explained, Judgement, OutcomeExplained
from dangvu.rules.record import Facts
from dangvu.rules.verdicts import WORDS, Verdict
from dangvu.rules.what_if import OpenFact
from dangvu.web.judging.supplying import Ways, way_to_record

SHOWN_CLAUSES = 2
MARKS = {FAILS: "no", UNKNOWN: "miss", HOLDS: "yes"}


@dataclass(frozen=True)
class Chip:
    """A verdict in words, with a sign and a colour beside them."""

    words: str
    sign: str
    colour: str


CHIPS = {
    Verdict.MET: Chip(WORDS[Verdict.MET], "✓", "green"),
    Verdict.UNMET: Chip(WORDS[Verdict.UNMET], "✗", ""),
    Verdict.PAPER_MISSING: Chip(WORDS[Verdict.PAPER_MISSING], "?", "gold"),
    Verdict.NEEDS_EXCEPTION: Chip(WORDS[Verdict.NEEDS_EXCEPTION], "!", "blue"),
}


@dataclass(frozen=True)
class Branch:
    """One condition; `facts` are (words, is it missing)."""

    mark: str
    sentence: str
    source: str
    note: str
    facts: tuple[tuple[str, bool], ...]
    parts: "tuple[Branch, ...]"


@dataclass(frozen=True)
class OutcomeShown:
    """`is_aside`: a clause about another group of people; `is_folded`: one that need not be read."""

    title: str
    source: str
    quote: str
    mark: str
    chip: Chip
    branches: tuple[Branch, ...]
    is_aside: bool
    is_folded: bool


@dataclass(frozen=True)
class Asked:
    """A paper that would decide, with the button that records it where the user may."""

    paper: str
    told: str
    consequence: str
    button: str
    address: str


@dataclass(frozen=True)
class Line:
    """How it stands under one reading of one set."""

    title: str
    source: str
    reading: str
    chip: Chip
    because: str
    is_applied: bool
    is_before: bool


@dataclass(frozen=True)
class Card:
    """One set that holds, with everything a page says of it."""

    standing: Standing
    chip: Chip
    because: str
    outcomes: tuple[OutcomeShown, ...]
    asked: tuple[Asked, ...]
    lines: tuple[Line, ...]

    @property
    def first_address(self) -> str:
        """Where the first paper that would decide is recorded; empty where none can be."""
        return next((each.address for each in self.asked if each.address), "")

    @property
    def has_many(self) -> bool:
        """Whether more than one clause speaks of this person."""
        return sum(not outcome.is_aside for outcome in self.outcomes) > 1

    @property
    def is_read_differently(self) -> bool:
        return len(self.lines) > 1


def card_of(standing: Standing, facts: Facts, ways: Ways | None) -> Card:
    """`ways` leads to the forms that record a paper; None where the user may not record."""
    judgement = standing.applied.judgement
    names = columns_of(*(each.plan for each in judgement.outcomes))
    missing = {
        told(name, facts.cells.get(name), judgement.on)
        for name in names
        if facts.value(name) is None
    }
    return Card(
        standing=standing,
        chip=CHIPS[judgement.verdict],
        because=judgement.because,
        outcomes=_outcomes(judgement, facts, missing),
        asked=tuple(_asked(each, judgement.on, ways) for each in standing.open),
        lines=_lines(standing),
    )


def _outcomes(
    judgement: Judgement, facts: Facts, missing: Collection[str]
) -> tuple[OutcomeShown, ...]:
    """Once a clause is met the others need not be read; of many, the first two stand open."""
    chosen = judgement.outcome
    open_ones = [each.outcome.code for each in judgement.outcomes if not _is_of_others(each, facts)]
    shown = {chosen.code} if chosen else set(open_ones[:SHOWN_CLAUSES])
    return tuple(
        OutcomeShown(
            title=each.outcome.title,
            source=each.outcome.source,
            quote=each.outcome.quote,
            mark=MARKS[each.truth],
            chip=CHIPS[each.outcome.verdict],
            branches=_branches(each.tree, missing),
            is_aside=_is_of_others(each, facts),
            is_folded=each.outcome.code not in shown,
        )
        for each in judgement.outcomes
    )


def _branches(tree: Explained, missing: Collection[str]) -> tuple[Branch, ...]:
    """The conditions of a clause; that all of them are asked for goes without saying."""
    parts = tree.parts if tree.joins_all else (tree,)
    return tuple(_branch(part, missing) for part in parts)


def _is_of_others(each: OutcomeExplained, facts: Facts) -> bool:
    """Whether the clause speaks of a group to which the person does not belong."""
    parts = each.plan.parts if isinstance(each.plan, AllOf) else (each.plan,)
    groups = [part for part in parts if isinstance(part, Atom) and part.column.startswith("group_")]
    return any(truth_of(part, facts.value) == FAILS for part in groups)


def _branch(tree: Explained, missing: Collection[str]) -> Branch:
    return Branch(
        mark=MARKS[tree.truth],
        sentence=tree.sentence,
        source=tree.source,
        note=tree.note,
        facts=tuple((fact, fact in missing) for fact in tree.facts),
        parts=tuple(_branch(part, missing) for part in tree.parts),
    )


def _asked(fact: OpenFact, on: date, ways: Ways | None) -> Asked:
    way = way_to_record(fact.column, on, ways) if ways else None
    return Asked(
        paper=fact.paper,
        told=fact.told,
        consequence=fact.consequence,
        button=way.words if way else "",
        address=way.address if way else "",
    )


def _lines(standing: Standing) -> tuple[Line, ...]:
    return (
        _line(standing.applied, is_applied=True),
        *(_line(other) for other in standing.others),
        *(_line(other, is_before=True) for other in standing.before),
    )


def _line(judged: Judged, *, is_applied: bool = False, is_before: bool = False) -> Line:
    return Line(
        title=judged.ruleset.title,
        source=judged.ruleset.source,
        reading=judged.reading,
        chip=CHIPS[judged.judgement.verdict],
        because=judged.judgement.because,
        is_applied=is_applied,
        is_before=is_before,
    )
