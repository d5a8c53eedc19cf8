"""What a judgement says: in one sentence, and as plain data for a script."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from dangvu.rules.conditions.plans import FAILS, HOLDS, UNKNOWN, Plan
from dangvu.rules.explaining import Explained
from dangvu.rules.sets.ruleset import Outcome
from dangvu.rules.verdicts import WORDS, Verdict

TRUTHS = {FAILS: "unmet", UNKNOWN: "paper_missing", HOLDS: "met"}
CONFLICT = "Mâu thuẫn: "


class OutcomeExplained(NamedTuple):
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


def because(
    verdict: Verdict,
    chosen: Outcome | None,
    outcomes: Sequence[OutcomeExplained],
    deciding: Sequence[str],
) -> str:
    """The verdict in a sentence: by which outcome, without which paper, or what is not met."""
    said = _begun_large(WORDS[verdict])
    if chosen is not None:
        return f"{said} theo {chosen.title} ({chosen.source})"
    if verdict == Verdict.PAPER_MISSING:
        missing = [paper for paper in deciding if not paper.startswith(CONFLICT)]
        conflicts = [paper for paper in deciding if paper.startswith(CONFLICT)]
        papers = [f"{said}: {'; '.join(missing)}"] if missing else []
        return ". ".join((*papers, *conflicts))
    nearest = min(outcomes, key=lambda each: _share_failing(each.tree))
    what = "; ".join(_told(part) for part in _failing(nearest.tree))
    if len(outcomes) == 1:
        return f"{said}: chưa đạt {what}"
    return f"{said}. Gần nhất là {nearest.outcome.title}, còn chưa đạt: {what}"


def _told(part: Explained) -> str:
    """With the note of a run of years; a group in the words of what is in it."""
    if part.note or not part.parts:
        return f"{part.sentence} ({part.note})" if part.note else part.sentence
    return f"{part.sentence.lower()}: {'; '.join(inner.sentence for inner in part.parts)}"


def _failing(tree: Explained) -> Sequence[Explained]:
    return [part for part in _conditions(tree) if part.truth == FAILS]


def _share_failing(tree: Explained) -> float:
    return len(_failing(tree)) / len(_conditions(tree))


def _conditions(tree: Explained) -> Sequence[Explained]:
    """The parts of a whole; the tree itself where it is a choice, a run of years or one condition."""
    return tree.parts if tree.joins_all else (tree,)


def as_data(judgement: Judgement) -> dict[str, Any]:
    """As `dangvu judge` prints it: plain values only."""
    chosen = judgement.outcome
    return {
        "person": judgement.person_id,
        "verdict": judgement.verdict.value,
        "because": judgement.because,
        "set": judgement.set_key.partition("#")[0],
        "reading": judgement.set_key.partition("#")[2] or None,
        "on": judgement.on.isoformat(),
        "outcome": _outcome(chosen) if chosen else None,
        "deciding": list(judgement.deciding),
        "outcomes": [
            {**_outcome(each.outcome), "truth": TRUTHS[each.truth], "tree": _tree(each.tree)}
            for each in judgement.outcomes
        ],
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "code": outcome.code,
        "title": outcome.title,
        "verdict": outcome.verdict.value,
        "source": outcome.source,
    }


def _tree(explained: Explained) -> dict[str, Any]:
    return {
        "sentence": explained.sentence,
        "truth": TRUTHS[explained.truth],
        "source": explained.source,
        "note": explained.note,
        "facts": list(explained.facts),
        "parts": [_tree(part) for part in explained.parts],
    }


def _begun_large(text: str) -> str:
    return text[:1].upper() + text[1:]
