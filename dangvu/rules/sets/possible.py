"""Whether anybody could meet a condition at all: by the bounds that comparisons lay on each column.

What is found impossible is impossible; some contradictions between counts of years escape, and are
left to the proof, which tries every possible person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from dangvu.rules.conditions.nodes import (
    All,
    Any,
    AtLeast,
    ByReading,
    Condition,
    Consecutive,
    Leaf,
    in_words,
    resolved,
)
from dangvu.rules.conditions.plans import AllOf, AnyOf, AtLeastOf, Atom, Plan
from dangvu.rules.conditions.vocabulary import Moment
from dangvu.rules.record import column

Bounds = Mapping[str, tuple[int, int]]
LEAST, MOST = -(10**9), 10**9
GROUP_PLACES = {All: "all", Any: "any", AtLeast: "at_least.of"}


def can_hold(plan: Plan, bounds: Bounds | None = None) -> bool:
    """False only when nobody within the bounds can meet the plan."""
    narrowed, choices = dict(bounds or {}), []
    for part in _together(plan):
        if isinstance(part, Atom):
            narrowed[part.column] = _narrowed(narrowed.get(part.column, (LEAST, MOST)), part)
        else:
            choices.append(part)
    if not all(_has_value(name, bound) for name, bound in narrowed.items()):
        return False
    return all(_can_choose(choice, narrowed) for choice in choices)


def _together(plan: Plan) -> "Iterator[Atom | AnyOf | AtLeastOf]":
    """What must all hold: the parts of `all`, and of any `all` within."""
    if isinstance(plan, AllOf):
        for part in plan.parts:
            yield from _together(part)
    else:
        yield plan


def _narrowed(bound: tuple[int, int], atom: Atom) -> tuple[int, int]:
    low, high = bound
    return (max(low, atom.value), high) if atom.op == ">=" else (low, min(high, atom.value))


def _has_value(name: str, bound: tuple[int, int]) -> bool:
    low, high = bound
    values = column(name).values
    return low <= high if values is None else any(low <= value <= high for value in values)


def _can_choose(choice: AnyOf | AtLeastOf, bounds: Bounds) -> bool:
    needed = choice.n if isinstance(choice, AtLeastOf) else 1
    return sum(can_hold(part, bounds) for part in choice.parts) >= needed


def impossible(
    condition: Condition, place: str, at: Moment, reading: str = ""
) -> tuple[str, str] | None:
    """The innermost condition that nobody can meet in a reading: its place, and why in words."""
    for part, there, moment in _parts(condition, place, at, reading):
        if found := impossible(part, there, moment, reading):
            return found
    read = resolved(condition, reading)
    return None if can_hold(read.plan(at)) else (place, _why(read, at))


def _parts(
    condition: Condition, place: str, at: Moment, reading: str
) -> Iterator[tuple[Condition, str, Moment]]:
    """The conditions right below, with their places and the years that they look at."""
    if isinstance(condition, ByReading):
        yield dict(condition.options)[reading], f"{place}.by_reading.{reading}", at
    elif isinstance(condition, Consecutive):
        there = f"{place}.consecutive"
        yield condition.every, f"{there}.every", replace(at, years=at.years[:1])
        if condition.of_which:
            run = replace(at, years=at.years[: condition.years])
            yield condition.of_which, f"{there}.of_which", run
    elif not isinstance(condition, Leaf):
        there = f"{place}.{GROUP_PLACES[type(condition)]}"
        for n, part in enumerate(condition.parts):
            yield part, f"{there}.{n}", at


def _why(condition: Condition, at: Moment) -> str:
    if isinstance(condition, Leaf):
        return f"Không ai có thể đạt điều kiện này: {condition.sentence()}."
    if isinstance(condition, All):
        for one, other in combinations(condition.parts, 2):
            if not can_hold(AllOf((one.plan(at), other.plan(at)))):
                return f"“{in_words(one)}” và “{in_words(other)}” không thể cùng đạt."
    return "Các điều kiện ở đây không thể cùng đạt, nên không ai đạt được."
