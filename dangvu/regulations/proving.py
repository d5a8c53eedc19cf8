"""The proof of a set at publication: the one place from which it is run."""

from dangvu.rules.proof import Proof, prove
from dangvu.rules.sets import RuleSet


def proved(ruleset: RuleSet) -> Proof:
    """Every evaluator asked about everybody whom the set can tell apart, on its first day."""
    return prove(ruleset, on=ruleset.from_on)
