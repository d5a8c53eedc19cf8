"""Scores of one version: by kind of fact, what it missed, what it said wrongly, how sure it was."""

import importlib.util
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from tools.reading_report.texts import SCORER, Text
from tools.reading_report.versions import Facts

Counts = list[int]
WRONG = ("extra", "wrong-out")
SURE = 0.9


@dataclass
class Scores:
    """`counts`: part → kind → [right, false, missed]; the same for `strict`. `faults`: one a fact."""

    counts: dict[str, dict[str, Counts]] = field(default_factory=dict)
    strict: dict[str, Counts] = field(default_factory=dict)
    faults: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    sure: dict[str, Counts] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def f1(self, part: str, kind: str | None = None) -> float | None:
        kinds = self.counts.get(part, {})
        chosen = [kinds[kind]] if kind in kinds else [] if kind else list(kinds.values())
        return f1_of([sum(column) for column in zip(*chosen, strict=True)])


def f1_of(counts: Sequence[int]) -> float | None:
    if not counts or not sum(counts):
        return None
    right, false, missed = counts
    return 2 * right / (2 * right + false + missed)


def scorer() -> ModuleType:
    if not SCORER.is_file():
        raise SystemExit("the shared scorer is not on this machine: there is nothing to compare by")
    spec = importlib.util.spec_from_file_location("docfacts_score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores_of(texts: Sequence[Text], readings: Sequence[Facts], judge: ModuleType) -> Scores:
    scores = Scores()
    for text, facts in zip(texts, readings, strict=True):
        found, problems = judge.compare(text.gold, facts, text.scored_types)
        _count(scores, text.part, found)
        scores.faults[text.part] |= {_said(text.name, problem) for problem in problems}
        _count_sure(scores, text, facts, problems, judge.UNSCORED)
    return scores


def _count(scores: Scores, part: str, found: dict[str, Any]) -> None:
    kinds = scores.counts.setdefault(part, {})
    strict = scores.strict.setdefault(part, [0, 0, 0])
    for kind, result in found.items():
        total = kinds.setdefault(kind, [0, 0, 0])
        for place in range(3):
            total[place] += result["value"][place]
            strict[place] += result["strict"][place]


def _said(name: str, problem: Sequence[Any]) -> str:
    kind, fact, quote, gold, read = problem
    return f"{name} {kind} {fact} {quote!r} gold={gold} read={read}"


def _count_sure(
    scores: Scores, text: Text, facts: Facts, problems: Sequence[Sequence[Any]], aside: set[str]
) -> None:
    """Of the facts that the reader calls certain: how many there are, and how many are wrong."""
    wrong = [(kind, quote, read) for fault, kind, quote, _, read in problems if fault in WRONG]
    for fact in facts:
        is_scored = text.scored_types is None or fact["type"] in text.scored_types
        if fact["confidence"] >= SURE and fact["type"] not in aside and is_scored:
            scores.sure[text.part][0] += 1
            said = (fact["type"], fact["quote"][:90], fact["norm"])
            scores.sure[text.part][1] += said in wrong
