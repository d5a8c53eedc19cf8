"""What a proof says: how far it went, who was compared, and everything on which they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any


class Guarantee(IntEnum):
    """How far the evaluators were compared; the greater, the stronger."""

    PAIRS = 0
    BRANCHES = 1
    OUTCOMES = 2
    WHOLE = 3


GUARANTEES: Mapping[Guarantee, str] = {
    Guarantee.WHOLE: "vét cạn cả bộ",
    Guarantee.OUTCOMES: "vét cạn từng tiêu chuẩn",
    Guarantee.BRANCHES: "vét cạn từng nhánh",
    Guarantee.PAIRS: "từng cặp và lấy mẫu",
}


@dataclass(frozen=True)
class Fault:
    """One person of whom an evaluator says something else; `place` is where in the set."""

    evaluator: str
    place: str
    person: Mapping[str, int | None]
    expected: tuple[int, ...]
    found: tuple[int, ...]


@dataclass(frozen=True)
class Proof:
    """`possible`: the people whom the set can tell apart; `compared`: those asked about.

    `faults` are the first ones, `fault_count` is all of them. `never` names the outcomes that no
    possible person meets, since their conditions contradict one another.
    """

    set_key: str
    on: date
    guarantee: Guarantee
    possible: int
    compared: int
    evaluators: tuple[str, ...]
    seconds: float
    faults: tuple[Fault, ...] = ()
    fault_count: int = 0
    never: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.fault_count and not self.never

    def as_json(self) -> dict[str, Any]:
        return {
            "set": self.set_key,
            "on": self.on.isoformat(),
            "holds": self.holds,
            "guarantee": self.guarantee.name.lower(),
            "guarantee_words": GUARANTEES[self.guarantee],
            "possible": self.possible,
            "compared": self.compared,
            "evaluators": list(self.evaluators),
            "seconds": round(self.seconds, 2),
            "faults": [_as_json(fault) for fault in self.faults],
            "fault_count": self.fault_count,
            "never": list(self.never),
        }


def _as_json(fault: Fault) -> dict[str, Any]:
    return {
        "evaluator": fault.evaluator,
        "place": fault.place,
        "person": dict(fault.person),
        "expected": list(fault.expected),
        "found": list(fault.found),
    }
