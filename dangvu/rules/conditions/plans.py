"""A condition on one day, down to comparisons of whole numbers: what every evaluator runs.

Truth has three values, 0 fails, 1 unknown, 2 holds. `all` is the least of its parts, `any` the
greatest. There is no negation, so that a plan that holds or fails in spite of an unknown does so
whatever the unknown turns out to be.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

FAILS, UNKNOWN, HOLDS = 0, 1, 2
Op = Literal[">=", "<="]


@dataclass(frozen=True, slots=True)
class Atom:
    """One comparison: `column >= value` or `column <= value`."""

    column: str
    op: Op
    value: int


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: "tuple[Plan, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: "tuple[Plan, ...]"


@dataclass(frozen=True, slots=True)
class AtLeastOf:
    """At least `n` of the parts hold."""

    n: int
    parts: "tuple[Plan, ...]"


Plan = Atom | AllOf | AnyOf | AtLeastOf


def all_of(*parts: Plan) -> Plan:
    return parts[0] if len(parts) == 1 else AllOf(parts)


def any_of(*parts: Plan) -> Plan:
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def truth_of(plan: Plan, value: Callable[[str], int | None]) -> int:
    """0, 1 or 2 for one person; `value` gives a column's number, None when unknown."""
    if isinstance(plan, Atom):
        known = value(plan.column)
        if known is None:
            return UNKNOWN
        holds = known >= plan.value if plan.op == ">=" else known <= plan.value
        return HOLDS if holds else FAILS
    return joined(plan, [truth_of(part, value) for part in plan.parts])


def joined(plan: "AllOf | AnyOf | AtLeastOf", truths: list[int]) -> int:
    """The truth of a plan out of those of its parts."""
    if isinstance(plan, AllOf):
        return min(truths, default=HOLDS)
    if isinstance(plan, AnyOf):
        return max(truths, default=FAILS)
    return sorted(truths, reverse=True)[plan.n - 1] if plan.n <= len(truths) else FAILS


def atoms_of(plan: Plan) -> Iterator[Atom]:
    """Every comparison, in the order of the plan; the same one may come again."""
    if isinstance(plan, Atom):
        yield plan
    else:
        for part in plan.parts:
            yield from atoms_of(part)


def columns_of(*plans: Plan) -> tuple[str, ...]:
    """The names of the columns that are read, each once, in order of first reading."""
    return tuple(dict.fromkeys(atom.column for plan in plans for atom in atoms_of(plan)))


def open_columns(plan: Plan, value: Callable[[str], int | None]) -> tuple[str, ...]:
    """The unknown columns on which an unknown plan hangs; none when it holds or fails by itself."""
    truth, names = _opened(plan, value)
    return tuple(dict.fromkeys(names)) if truth == UNKNOWN else ()


def _opened(plan: Plan, value: Callable[[str], int | None]) -> tuple[int, list[str]]:
    """The truth, and the columns of the parts that are unknown; looked at once."""
    if isinstance(plan, Atom):
        truth = truth_of(plan, value)
        return truth, [plan.column] if truth == UNKNOWN else []
    parts = [_opened(part, value) for part in plan.parts]
    truth = joined(plan, [truth for truth, _ in parts])
    if truth != UNKNOWN:
        return truth, []
    return truth, [name for truth, names in parts if truth == UNKNOWN for name in names]
