"""The proof of a set at publication: the one place from which it is run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dangvu.regulations.contradictions import impossible
from dangvu.rules.sets import InvalidSet, RuleSet


@dataclass(frozen=True)
class Proving:
    """What the proof said: whether it holds, its faults in words, and all of it as it is kept."""

    holds: bool
    faults: tuple[str, ...]
    as_json: Mapping[str, Any]


def proved(ruleset: RuleSet) -> Proving:
    """Raises InvalidSet for a condition that nobody can meet."""
    for place, sentence in impossible(ruleset, ruleset.from_on):
        raise InvalidSet(place, f"Không ai có thể đạt điều kiện này: {sentence}.")
    return Proving(True, (), {"guarantee": "plans"})
