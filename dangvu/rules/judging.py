"""One person judged by one set: the verdict, every condition with the fact read, what would decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dangvu.rules.conditions.nodes import Condition, Consecutive
from dangvu.rules.conditions.plans import (
    FAILS,
    HOLDS,
    UNKNOWN,
    Plan,
    columns_of,
    open_columns,
)
from dangvu.rules.conditions.vocabulary import Moment
from dangvu.rules.explaining import Explained, Explainer, Reader, explainer_of, told
from dangvu.rules.judgements import Judgement, OutcomeExplained, as_data, because
from dangvu.rules.record import Facts, column
from dangvu.rules.sets.ruleset import Outcome, RuleSet
from dangvu.rules.verdicts import Verdict

__all__ = [
    "Explained",
    "Judgement",
    "OutcomeExplained",
    "Prepared",
    "Step",
    "as_data",
    "judge",
    "prepare",
    "verdict_of",
]


@dataclass(frozen=True)
class Step:
    """A condition with its plan on one day, made once and used for everybody."""

    sentence: str
    source: str
    plan: Plan
    columns: tuple[str, ...]
    parts: "tuple[Step, ...]"
    # What explains it to anybody; only the condition of an outcome has it, for all below it.
    explain: Explainer | None = None


@dataclass(frozen=True)
class Prepared:
    """A set in one reading on one day."""

    ruleset: RuleSet
    on: date
    steps: tuple[tuple[Outcome, Step], ...]


def prepare(ruleset: RuleSet, on: date) -> Prepared:
    """Plans of every condition; a set with several readings must be read as one of them first."""
    return _prepared(_Same(ruleset), on)


class _Same:
    """A set as a key of the cache: by what it is, not by its content, which cannot be hashed."""

    def __init__(self, ruleset: RuleSet) -> None:
        self.ruleset = ruleset

    def __hash__(self) -> int:
        return hash((self.ruleset.id, self.ruleset.reading))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.ruleset == other.ruleset


@lru_cache(maxsize=64)
def _prepared(same: _Same, on: date) -> Prepared:
    ruleset = same.ruleset
    at = ruleset.moment(on)
    steps = tuple(
        (outcome, _step(outcome.when, at, with_explainer=True)) for outcome in ruleset.outcomes
    )
    return Prepared(ruleset, on, steps)


def _step(condition: Condition, at: Moment, *, with_explainer: bool = False) -> Step:
    plan = condition.plan(at)
    # A window is told as a whole: its years are the facts that it reads.
    inner = () if isinstance(condition, Consecutive) else condition.parts
    return Step(
        condition.sentence(),
        condition.source,
        plan,
        columns_of(plan),
        tuple(_step(part, at) for part in inner),
        explainer_of(condition, at) if with_explainer else None,
    )


def judge(prepared: Prepared, facts: Facts) -> Judgement:
    """The full tree, every condition looked at whatever the others say."""
    reader = Reader(facts.cells, prepared.on)
    found = tuple([_outcome_explained(outcome, step, reader) for outcome, step in prepared.steps])
    verdict = verdict_of([(each.outcome.verdict, each.truth) for each in found])
    first = next((each.outcome for each in found if each.truth == HOLDS), None)
    chosen = first if verdict in (Verdict.MET, Verdict.NEEDS_EXCEPTION) else None
    deciding = _deciding(found, facts, prepared.on) if verdict == Verdict.PAPER_MISSING else ()
    return Judgement(
        prepared.ruleset.key,
        prepared.on,
        facts.person_id,
        verdict,
        chosen,
        found,
        deciding,
        because(verdict, chosen, found, deciding),
    )


def verdict_of(outcomes: Sequence[tuple[Verdict, int]]) -> Verdict:
    """From each outcome's own verdict and truth."""
    met = max((truth for verdict, truth in outcomes if verdict == Verdict.MET), default=FAILS)
    exception = max((truth for verdict, truth in outcomes if verdict != Verdict.MET), default=FAILS)
    if met == HOLDS:
        return Verdict.MET
    if met == UNKNOWN or exception == UNKNOWN:
        return Verdict.PAPER_MISSING
    return Verdict.NEEDS_EXCEPTION if exception == HOLDS else Verdict.UNMET


def _outcome_explained(outcome: Outcome, step: Step, reader: Reader) -> OutcomeExplained:
    assert step.explain is not None
    tree = step.explain(reader)
    return OutcomeExplained(outcome, tree.truth, tree, step.plan)


def _deciding(found: Sequence[OutcomeExplained], facts: Facts, on: date) -> tuple[str, ...]:
    """The papers that keep the verdict open, each once; a conflict in the words it came with.

    Where an exception stands already, only what could do without one is still open.
    """
    has_exception = any(each.truth == HOLDS for each in found)
    open_plans = (
        each.plan
        for each in found
        if each.truth == UNKNOWN and (each.outcome.verdict == Verdict.MET or not has_exception)
    )
    names = (name for plan in open_plans for name in open_columns(plan, facts.value))
    return tuple(dict.fromkeys(_paper(name, facts, on) for name in dict.fromkeys(names)))


def _paper(name: str, facts: Facts, on: date) -> str:
    cell, known = facts.cells.get(name), column(name)
    if cell is not None and cell.is_conflict:
        return told(name, cell, on)
    return known.paper_of(on) or known.labelled(on)
