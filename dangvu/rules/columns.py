"""The whole roll judged at once: the plans of a set as Polars expressions over columns.

A null is an unknown, and so is a column that the frame does not have: a roll that was drawn up
without some fact never makes anybody "met" or "unmet" by its absence. Polars joins masks with nulls
as the plans join truths, the least for `all` and the greatest for `any`; so one pass gives all three
values, and masks without nulls cost no more than two would. What several conditions share is
computed once, by the lazy engine.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from math import comb
from operator import add, and_, or_

import polars as pl

from dangvu.rules.conditions.plans import HOLDS, AllOf, AnyOf, Atom, Plan, columns_of
from dangvu.rules.judging import Prepared
from dangvu.rules.verdicts import Verdict

ORDER = (Verdict.UNMET, Verdict.PAPER_MISSING, Verdict.NEEDS_EXCEPTION, Verdict.MET)
MISSING = ORDER.index(Verdict.PAPER_MISSING)
MASK = "outcome_"
# Beyond so many ways to choose n of the parts, adding them up is cheaper than joining masks.
MOST_WAYS = 300


class IndicatorsStaySingleError(ValueError):
    """Indicators are facts of one person at a time: no bulk, no count, no export."""


def verdicts(prepared: Prepared, frame: pl.DataFrame | pl.LazyFrame) -> pl.DataFrame:
    """For every row `code`, the outcome the verdict rests on or 0, and `verdict`, a place in ORDER."""
    refuse_indicators(prepared)
    outcomes = {f"{MASK}{outcome.code}": (outcome, step.plan) for outcome, step in prepared.steps}
    read = with_columns_of(frame, columns_of(*(plan for _, plan in outcomes.values())))
    masks = read.with_columns(**{name: mask_of(plan) for name, (_, plan) in outcomes.items()})
    met, exception = (
        [pl.col(name) for name, (outcome, _) in outcomes.items()
         if (outcome.verdict == Verdict.MET) is is_met]
        for is_met in (True, False)
    )  # fmt: skip
    code = _first({outcome.code: pl.col(name) for name, (outcome, _) in outcomes.items()})
    verdict = _met_or_not(met)
    if exception:
        code = _while_nothing_better(met, code)
        verdict = _verdict(_any(met), _any(exception))
    # Masks first, each on any free core; then what is made out of them.
    return masks.select(*outcomes).select(code=code, verdict=verdict).collect()


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


def _first(masks: Mapping[int, pl.Expr]) -> pl.Expr:
    """The code of the first mask that holds, else 0."""
    code = pl.lit(0, pl.Int8)
    for number, mask in reversed(tuple(masks.items())):
        code = pl.when(mask).then(pl.lit(number, pl.Int8)).otherwise(code)
    return code


def _while_nothing_better(met: Sequence[pl.Expr], code: pl.Expr) -> pl.Expr:
    """An exception is not the outcome while one without exception still hangs on a paper."""
    return pl.when(_any(met).is_null()).then(pl.lit(0, pl.Int8)).otherwise(code)


def _met_or_not(met: Sequence[pl.Expr]) -> pl.Expr:
    return (_any(met).cast(pl.Int8) * ORDER.index(Verdict.MET)).fill_null(MISSING)


def _verdict(met: pl.Expr, exception: pl.Expr) -> pl.Expr:
    """As `judging.verdict_of`, which tells one person's."""
    unmet, missing, needs, fine = (pl.lit(place, pl.Int8) for place in range(len(ORDER)))
    return (
        pl.when(met).then(fine)
        .when(met.is_null() | exception.is_null()).then(missing)
        .when(exception).then(needs)
        .otherwise(unmet)
    )  # fmt: skip


def _number(mask: pl.Expr) -> pl.Expr:
    return (mask.cast(pl.Int8) * HOLDS).fill_null(1)
