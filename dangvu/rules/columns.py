"""The whole roll judged at once: the plans of a set as Polars expressions over columns.

A null is an unknown, and so is a column that the frame does not have: a roll that was drawn up
without some fact never makes anybody "met" or "unmet" by its absence. Polars joins masks with nulls
as the plans join truths, the least for `all` and the greatest for `any`; so one pass gives all three
values, and masks without nulls cost no more than two would. What several conditions share is
computed once, by the lazy engine.
"""

from collections.abc import Sequence
from functools import reduce
from math import comb
from operator import add, and_, or_

import polars as pl

from dangvu.rules.conditions.plans import HOLDS, AllOf, AnyOf, Atom, Plan, columns_of
from dangvu.rules.judging import Prepared
from dangvu.rules.verdicts import Verdict

ORDER = (Verdict.UNMET, Verdict.PAPER_MISSING, Verdict.NEEDS_EXCEPTION, Verdict.MET)
MISSING = ORDER.index(Verdict.PAPER_MISSING)
MASK, FIRST = "outcome_", "first_"
# So many outcomes are looked through at a time.
TOGETHER = 4
# Beyond so many ways to choose n of the parts, adding them up is cheaper than joining masks.
MOST_WAYS = 300


class IndicatorsStaySingleError(ValueError):
    """Indicators are facts of one person at a time: no bulk, no count, no export."""


def verdicts(prepared: Prepared, frame: pl.DataFrame | pl.LazyFrame) -> pl.DataFrame:
    """For every row `code`, the outcome the verdict rests on or 0, and `verdict`, a place in ORDER.

    In three steps, so that all cores have work: a mask for each outcome; firsts among a few
    outcomes, and the verdict; the code.
    """
    refuse_indicators(prepared)
    plans = {f"{MASK}{outcome.code}": step.plan for outcome, step in prepared.steps}
    read = with_columns_of(frame, columns_of(*plans.values()))
    masks = read.with_columns(**{name: mask_of(plan) for name, plan in plans.items()})
    firsts = _firsts([outcome.code for outcome, _ in prepared.steps])
    settled = masks.select(*plans).select(**firsts, verdict=_verdict(prepared))
    return settled.select(code=_code(list(firsts)), verdict="verdict").collect()


def refuse_indicators(prepared: Prepared) -> None:
    if prepared.ruleset.is_indicator:
        raise IndicatorsStaySingleError(prepared.ruleset.key)


def truths(plans: Sequence[Plan], frame: pl.DataFrame) -> pl.DataFrame:
    """Column "0", "1" … for each plan: 0 fails, 1 unknown, 2 holds. What the proof compares."""
    masks = {str(n): _number(mask_of(plan)) for n, plan in enumerate(plans)}
    read = with_columns_of(frame, columns_of(*plans))
    return read.with_columns(**masks).select(*masks).collect()


def with_columns_of(frame: pl.DataFrame | pl.LazyFrame, names: Sequence[str]) -> pl.LazyFrame:
    """The frame with those columns; one that is not there is unknown of everybody."""
    lazy = frame.lazy()
    there = set(lazy.collect_schema().names())
    return lazy.with_columns(
        pl.lit(None, pl.Int32).alias(name) for name in names if name not in there
    )


def mask_of(plan: Plan) -> pl.Expr:
    """True, false, or null where it hangs on an unknown."""
    if isinstance(plan, Atom):
        column = pl.col(plan.column)
        return column >= plan.value if plan.op == ">=" else column <= plan.value
    parts = [mask_of(part) for part in plan.parts]
    if isinstance(plan, AllOf):
        return reduce(and_, parts) if parts else pl.lit(True)
    if isinstance(plan, AnyOf):
        return _any(parts)
    if comb(len(parts), plan.n) <= MOST_WAYS:
        return _at_least_joined(plan.n, parts)
    return _at_least_counted(plan.n, parts)


def _any(parts: Sequence[pl.Expr]) -> pl.Expr:
    return reduce(or_, parts) if parts else pl.lit(False)


def _at_least_joined(n: int, parts: Sequence[pl.Expr]) -> pl.Expr:
    """`reached[j]`: at least j of the parts seen so far; one part more at each turn."""
    reached = [pl.lit(True)] + [pl.lit(False)] * n
    for seen, part in enumerate(parts):
        for j in range(min(n, seen + 1), 0, -1):
            more = part if j == 1 else reached[j - 1] & part
            reached[j] = more if j == seen + 1 else reached[j] | more
    return reached[n]


def _at_least_counted(n: int, parts: Sequence[pl.Expr]) -> pl.Expr:
    """Counted with the unknown ones failing, and again with them holding."""
    surely, perhaps = (
        reduce(add, (part.fill_null(unknown).cast(pl.Int16) for part in parts)) >= n
        for unknown in (False, True)
    )
    return pl.when(surely).then(True).when(~perhaps).then(False)


def _firsts(codes: Sequence[int]) -> dict[str, pl.Expr]:
    """For a few outcomes each, in their order: the code of the first that holds, else 0."""
    few = [codes[start : start + TOGETHER] for start in range(0, len(codes), TOGETHER)]
    return {f"{FIRST}{n}": _first(some) for n, some in enumerate(few)}


def _first(codes: Sequence[int]) -> pl.Expr:
    found = pl.lit(0, pl.Int8)
    for code in reversed(codes):
        found = pl.when(pl.col(f"{MASK}{code}")).then(pl.lit(code, pl.Int8)).otherwise(found)
    return found


def _code(firsts: Sequence[str]) -> pl.Expr:
    """None while a paper is missing, even where an exception holds: it might not be needed."""
    found = pl.col(firsts[-1])
    for name in reversed(firsts[:-1]):
        found = pl.when(pl.col(name) != 0).then(pl.col(name)).otherwise(found)
    return pl.when(pl.col("verdict") == MISSING).then(pl.lit(0, pl.Int8)).otherwise(found)


def _verdict(prepared: Prepared) -> pl.Expr:
    """As `judging.verdict_of`, which tells one person's."""
    met, exception = (_any_of(prepared, is_met=is_met) for is_met in (True, False))
    unmet, missing, needs, fine = (pl.lit(place, pl.Int8) for place in range(len(ORDER)))
    return (
        pl.when(met).then(fine)
        .when(met.is_null() | exception.is_null()).then(missing)
        .when(exception).then(needs)
        .otherwise(unmet)
    )  # fmt: skip


def _any_of(prepared: Prepared, *, is_met: bool) -> pl.Expr:
    """Whether any outcome holds that counts as met, or any that needs an exception."""
    return _any([
        pl.col(f"{MASK}{outcome.code}")
        for outcome, _ in prepared.steps
        if (outcome.verdict == Verdict.MET) is is_met
    ])  # fmt: skip


def _number(mask: pl.Expr) -> pl.Expr:
    return (mask.cast(pl.Int8) * HOLDS).fill_null(1)
