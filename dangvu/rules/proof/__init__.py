"""Whether every evaluator says the same of every possible person, and how far that was tried."""

from dangvu.rules.proof.proving import prove
from dangvu.rules.proof.report import GUARANTEES, Fault, Guarantee, Proof

__all__ = ["GUARANTEES", "Fault", "Guarantee", "Proof", "prove"]
