"""What ships is proved: every set in its latest version, in every reading, with every evaluator."""

from collections.abc import Iterator

import pytest

from dangvu.rules.proof import Guarantee, prove
from dangvu.rules.sets import RuleSet, shipped

# Versions of a family differ in their values; `python -m tools.proof` goes through all of them.
EARLIER = ("-2016", "-2021", "-2025a", "-2025b", "-2026a")


def latest() -> Iterator[RuleSet]:
    for ruleset in shipped().values():
        if not ruleset.id.endswith(EARLIER):
            readings = [reading.id for reading in ruleset.readings] or [""]
            yield from (ruleset.read_as(reading) for reading in readings)


@pytest.mark.parametrize("ruleset", list(latest()), ids=lambda ruleset: ruleset.key)
def test_every_evaluator_agrees_on_everybody_a_shipped_set_can_tell_apart(ruleset: RuleSet) -> None:
    proof = prove(ruleset, most_people=100_000)
    assert proof.holds, proof.as_json()
    assert proof.guarantee >= Guarantee.OUTCOMES
    assert proof.evaluators == ("từng người", "Polars", "SQLite")
