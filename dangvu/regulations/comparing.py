"""Sets over many people: how many stand how, and whose verdict another set would change."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dangvu.rules.conditions.plans import truth_of
from dangvu.rules.judging import Prepared, judge, prepare, verdict_of
from dangvu.rules.record import Facts
from dangvu.rules.sets import RuleSet
from dangvu.rules.verdicts import Verdict


@dataclass(frozen=True)
class Changed:
    """One person whose verdict differs between two sets."""

    person_id: int
    before: Verdict
    after: Verdict


def verdicts(ruleset: RuleSet, facts: Iterable[Facts], on: date) -> dict[int, Verdict]:
    """Of each person, without the reasons; in the order in which they came."""
    prepared = prepare(ruleset, on)
    return {each.person_id: _verdict(prepared, each) for each in facts}


def _verdict(prepared: Prepared, facts: Facts) -> Verdict:
    return verdict_of(
        [(outcome.verdict, truth_of(step.plan, facts.value)) for outcome, step in prepared.steps]
    )


def changes(before: Mapping[int, Verdict], after: Mapping[int, Verdict]) -> list[Changed]:
    """Who stands otherwise, in the order of the roll."""
    return [
        Changed(person, verdict, after[person])
        for person, verdict in before.items()
        if after[person] != verdict
    ]


def counts(found: Mapping[int, Verdict]) -> dict[Verdict, int]:
    """How many of each verdict; every verdict is named, also with nobody."""
    numbers = Counter(found.values())
    return {verdict: numbers[verdict] for verdict in Verdict}


def reason(ruleset: RuleSet, facts: Facts, on: date) -> str:
    """Why somebody stands as they do, in one sentence."""
    return judge(prepare(ruleset, on), facts).because
