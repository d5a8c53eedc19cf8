"""One person judged by one set: the verdict, every condition with the fact read, what would decide."""

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
    truth_of,
)
from dangvu.rules.conditions.vocabulary import Moment
from dangvu.rules.record import Facts, column
from dangvu.rules.sets.ruleset import Outcome, RuleSet
from dangvu.rules.verdicts import WORDS, Verdict


@dataclass(frozen=True, slots=True)
class Explained:
    """One condition as it stands: 0 fails, 1 a paper is missing, 2 holds; with the facts read."""

    sentence: str
    truth: int
    source: str
    facts: tuple[str, ...]
    parts: "tuple[Explained, ...]"


@dataclass(frozen=True, slots=True)
class OutcomeExplained:
    outcome: Outcome
    truth: int
    tree: Explained
    plan: Plan


@dataclass(frozen=True, slots=True)
class Judgement:
    """`deciding` names the papers that would settle a verdict of "paper missing"."""

    set_key: str
    on: date
    person_id: int
    verdict: Verdict
    outcome: Outcome | None
    outcomes: tuple[OutcomeExplained, ...]
    deciding: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class Step:
    """A condition with its plan on one day, made once and used for everybody."""

    sentence: str
    source: str
    plan: Plan
    columns: tuple[str, ...]
    parts: "tuple[Step, ...]"


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
    steps = tuple((outcome, _step(outcome.when, at)) for outcome in ruleset.outcomes)
    return Prepared(ruleset, on, steps)


def _step(condition: Condition, at: Moment) -> Step:
    plan = condition.plan(at)
    # A window is told as a whole: its years are the facts that it reads.
    inner = () if isinstance(condition, Consecutive) else condition.parts
    return Step(
        condition.sentence(),
        condition.source,
        plan,
        columns_of(plan),
        tuple(_step(part, at) for part in inner),
    )


def judge(prepared: Prepared, facts: Facts) -> Judgement:
    """The full tree, every condition looked at whatever the others say."""
    found = tuple(
        _outcome_explained(outcome, step, facts, prepared.on) for outcome, step in prepared.steps
    )
    verdict = verdict_of([(each.outcome.verdict, each.truth) for each in found])
    first = next((each.outcome for each in found if each.truth == HOLDS), None)
    deciding = _deciding(found, facts, prepared.on) if verdict == Verdict.PAPER_MISSING else ()
    return Judgement(
        prepared.ruleset.key,
        prepared.on,
        facts.person_id,
        verdict,
        first if verdict in (Verdict.MET, Verdict.NEEDS_EXCEPTION) else None,
        found,
        deciding,
        _because(verdict, first, deciding),
    )


def verdict_of(outcomes: list[tuple[Verdict, int]]) -> Verdict:
    """From each outcome's own verdict and truth."""
    met = max((truth for verdict, truth in outcomes if verdict == Verdict.MET), default=FAILS)
    exception = max((truth for verdict, truth in outcomes if verdict != Verdict.MET), default=FAILS)
    if met == HOLDS:
        return Verdict.MET
    if UNKNOWN in (met, exception) and not (met == FAILS and exception == HOLDS):
        return Verdict.PAPER_MISSING
    return Verdict.NEEDS_EXCEPTION if exception == HOLDS else Verdict.UNMET


def _outcome_explained(outcome: Outcome, step: Step, facts: Facts, on: date) -> OutcomeExplained:
    tree = _explained(step, facts, on)
    return OutcomeExplained(outcome, tree.truth, tree, step.plan)


def _explained(step: Step, facts: Facts, on: date) -> Explained:
    parts = tuple(_explained(part, facts, on) for part in step.parts)
    told = () if parts else tuple(_told(name, facts, on) for name in step.columns)
    return Explained(step.sentence, truth_of(step.plan, facts.value), step.source, told, parts)


def _told(name: str, facts: Facts, on: date) -> str:
    cell = facts.cells.get(name)
    if cell is not None and cell.told:
        return cell.told
    known = column(name)
    if cell is None or cell.value is None:
        return f"Chưa có {known.paper_of(on) or known.labelled(on)}"
    return f"{known.labelled(on)}: {cell.value or 'không có'}"


def _deciding(found: tuple[OutcomeExplained, ...], facts: Facts, on: date) -> tuple[str, ...]:
    """The unknown facts that keep an outcome open, each once."""
    names = [
        name
        for each in found
        if each.truth == UNKNOWN
        for name in open_columns(each.plan, facts.value)
    ]
    return tuple(dict.fromkeys(_told(name, facts, on) for name in names))


def _because(verdict: Verdict, first: Outcome | None, deciding: tuple[str, ...]) -> str:
    if verdict == Verdict.PAPER_MISSING:
        return f"{WORDS[verdict].capitalize()}: {'; '.join(deciding)}"
    if first is not None:
        return f"{WORDS[verdict].capitalize()} theo {first.title} ({first.source})"
    return f"{WORDS[verdict].capitalize()}: không tiêu chuẩn nào đạt"
