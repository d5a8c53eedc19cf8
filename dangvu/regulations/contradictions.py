"""Conditions that nobody can ever meet: found before a set is published, with their place."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations

from dangvu.rules.conditions.nodes import All, Any, AtLeast, ByReading, Condition, Consecutive
from dangvu.rules.conditions.plans import AllOf, AnyOf, Atom, Plan
from dangvu.rules.conditions.vocabulary import Moment
from dangvu.rules.record import column
from dangvu.rules.sets import RuleSet

# A column → the least and the greatest number that it may still have.
Bounds = Mapping[str, tuple[int, int]]
FAR = 10**9
# How many ways are tried; a condition that is not decided by then is taken to be possible.
MOST_WAYS = 20_000


def impossible(ruleset: RuleSet, on: date) -> list[tuple[str, str]]:
    """(place, sentence) of what cannot hold on a day, as deep in the set as it can be told."""
    at = ruleset.moment(on)
    found = []
    for n, outcome in enumerate(ruleset.outcomes):
        if not can_hold(outcome.when.plan(at)):
            place, condition = _deepest(outcome.when, f"outcomes.{n}.when", at)
            found.append((place, condition.sentence()))
    return found


def can_hold(plan: Plan) -> bool:
    """Whether some person's record could make it hold."""
    ways = _ways(plan, {})
    for _ in range(MOST_WAYS):
        try:
            if next(ways) is not None:
                return True
        except StopIteration:
            return False
    return True


def _ways(plan: Plan, bounds: Bounds) -> Iterator[Bounds | None]:
    """Every way to meet a plan, as bounds on its columns; None for a way that was tried in vain."""
    if isinstance(plan, Atom):
        yield _narrowed(plan, bounds)
    elif isinstance(plan, AllOf):
        yield from _in_turn(plan.parts, bounds)
    elif isinstance(plan, AnyOf):
        for part in plan.parts:
            yield from _ways(part, bounds)
    else:
        for parts in combinations(plan.parts, plan.n):
            yield from _in_turn(parts, bounds)


def _in_turn(parts: tuple[Plan, ...], bounds: Bounds) -> Iterator[Bounds | None]:
    if not parts:
        yield bounds
        return
    for way in _ways(parts[0], bounds):
        if way is None:
            yield None
        else:
            yield from _in_turn(parts[1:], way)


def _narrowed(atom: Atom, bounds: Bounds) -> Bounds | None:
    least, most = bounds.get(atom.column, (-FAR, FAR))
    if atom.op == ">=":
        least = max(least, atom.value)
    else:
        most = min(most, atom.value)
    values = column(atom.column).values
    is_left = least <= most and (values is None or any(least <= v <= most for v in values))
    return {**bounds, atom.column: (least, most)} if is_left else None


def _deepest(condition: Condition, place: str, at: Moment) -> tuple[str, Condition]:
    for part, below in _below(condition, place):
        if not can_hold(part.plan(at)):
            return _deepest(part, below, at)
    return place, condition


def _below(condition: Condition, place: str) -> list[tuple[Condition, str]]:
    """The parts that stand by themselves; those of a window make sense only inside it."""
    if isinstance(condition, Consecutive | ByReading):
        return []
    name = {All: "all", Any: "any", AtLeast: "at_least.of"}.get(type(condition), "")
    return [(part, f"{place}.{name}.{n}") for n, part in enumerate(condition.parts)]
