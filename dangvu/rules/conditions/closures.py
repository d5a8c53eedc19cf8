"""Plans as functions: what judges one person, made once and called for everybody."""

from collections.abc import Callable, Mapping

from dangvu.rules.conditions.plans import FAILS, HOLDS, UNKNOWN, AllOf, AnyOf, Atom, Plan

Values = Mapping[str, int | None]
Truth = Callable[[Values], int]


def closure_of(plan: Plan) -> Truth:
    """As `plans.truth_of`, without walking the plan again for every person."""
    if isinstance(plan, Atom):
        return _comparison(plan)
    parts = tuple(closure_of(part) for part in plan.parts)
    if isinstance(plan, AllOf):
        return lambda values: least([part(values) for part in parts])
    if isinstance(plan, AnyOf):
        return lambda values: greatest([part(values) for part in parts])
    return lambda values: nth(plan.n, [part(values) for part in parts])


def _comparison(atom: Atom) -> Truth:
    column, limit = atom.column, atom.value

    def at_least(values: Values) -> int:
        known = values.get(column)
        if known is None:
            return UNKNOWN
        return HOLDS if known >= limit else FAILS

    def at_most(values: Values) -> int:
        known = values.get(column)
        if known is None:
            return UNKNOWN
        return HOLDS if known <= limit else FAILS

    return at_least if atom.op == ">=" else at_most


def least(truths: list[int]) -> int:
    return min(truths, default=HOLDS)


def greatest(truths: list[int]) -> int:
    return max(truths, default=FAILS)


def nth(n: int, truths: list[int]) -> int:
    """The truth of "at least n of them hold"."""
    return sorted(truths, reverse=True)[n - 1] if n <= len(truths) else FAILS
