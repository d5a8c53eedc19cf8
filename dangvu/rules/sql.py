"""The same plans as SQL, for an engine that holds a roll too large for one machine.

SQL joins truths with NULL as the plans join them with an unknown, so a NULL in the table is an
unknown here too. Only whole numbers are compared: no engine's dates, no extension.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from typing import Literal, get_args

from sqlglot import exp

from dangvu.rules.columns import ORDER, refuse_indicators
from dangvu.rules.conditions.plans import HOLDS, UNKNOWN, AllOf, AnyOf, Atom, Plan
from dangvu.rules.judging import Prepared
from dangvu.rules.verdicts import Verdict

Dialect = Literal["sqlite", "postgres", "duckdb", "spark"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)
KEY = "person_id"


def statement(prepared: Prepared, table: str, dialect: Dialect) -> str:
    """A SELECT of `person_id`, `code` and `verdict` as `columns.verdicts` gives them."""
    refuse_indicators(prepared)
    names = [f"outcome_{outcome.code}" for outcome, _ in prepared.steps]
    codes = {name: outcome.code for name, (outcome, _) in zip(names, prepared.steps, strict=True)}
    met, exception = (
        [exp.column(name) for name, (outcome, _) in zip(names, prepared.steps, strict=True)
         if (outcome.verdict == Verdict.MET) is is_met]
        for is_met in (True, False)
    )  # fmt: skip
    outcomes = _truths(names, [step.plan for _, step in prepared.steps], table)
    joined = exp.select(
        exp.column(KEY),
        *(exp.column(name) for name in names),
        exp.alias_(_any(met), "met"),
        exp.alias_(_any(exception), "exception"),
    ).from_(outcomes.subquery("outcomes"))
    return (
        exp.select(
            exp.column(KEY), exp.alias_(_code(codes), "code"), exp.alias_(_verdict(), "verdict")
        )
        .from_(joined.subquery("joined"))
        .sql(dialect=dialect)
    )


def truths(plans: Sequence[Plan], table: str, dialect: Dialect) -> str:
    """A SELECT of 0, 1 or 2 for each plan, in the order of `person_id`. What the proof compares."""
    names = [f"plan_{n}" for n in range(len(plans))]
    inner = _truths(names, plans, table).subquery("plans")
    numbers = [_number(exp.column(name)) for name in names]
    return exp.select(*numbers).from_(inner).order_by(KEY).sql(dialect=dialect)


def condition(plan: Plan) -> exp.Expression:
    """True, false, or NULL where it hangs on an unknown."""
    if isinstance(plan, Atom):
        sign = exp.GTE if plan.op == ">=" else exp.LTE
        return sign(this=exp.column(plan.column), expression=exp.Literal.number(plan.value))
    parts = [condition(part) for part in plan.parts]
    if isinstance(plan, AllOf):
        return exp.paren(exp.and_(*parts)) if parts else exp.true()
    if isinstance(plan, AnyOf):
        return _any(parts)
    return _at_least(plan.n, parts)


def _truths(names: Sequence[str], plans: Sequence[Plan], table: str) -> exp.Select:
    found = [exp.alias_(condition(plan), name) for name, plan in zip(names, plans, strict=True)]
    return exp.select(exp.column(KEY), *found).from_(exp.to_table(table))


def _any(parts: Sequence[exp.Expression]) -> exp.Expression:
    return exp.paren(exp.or_(*parts)) if parts else exp.false()


def _at_least(n: int, parts: Sequence[exp.Expression]) -> exp.Expression:
    """Counted with the unknown ones failing, and again with them holding."""
    surely = reduce(add, (_case((part, 1)) for part in parts))
    perhaps = reduce(add, (_case((_holding_if_unknown(part), 1)) for part in parts))
    return exp.case().when(surely >= n, exp.true()).when(perhaps < n, exp.false()).else_(exp.null())


def _holding_if_unknown(truth: exp.Expression) -> exp.Expression:
    return exp.Coalesce(this=truth.copy(), expressions=[exp.true()])


def _code(codes: Mapping[str, int]) -> exp.Expression:
    """The first outcome that holds; none while one without exception hangs on a paper."""
    firsts = ((exp.column(name), code) for name, code in codes.items())
    return _case((_is_null(exp.column("met")), 0), *firsts)


def _verdict() -> exp.Expression:
    met, exception = exp.column("met"), exp.column("exception")
    return _case(
        (met, ORDER.index(Verdict.MET)),
        (exp.or_(_is_null(met), _is_null(exception)), ORDER.index(Verdict.PAPER_MISSING)),
        (exception, ORDER.index(Verdict.NEEDS_EXCEPTION)),
    )


def _number(truth: exp.Expression) -> exp.Expression:
    return _case((truth, HOLDS), (_is_null(truth), UNKNOWN))


def _case(*branches: tuple[exp.Expression | exp.Condition, int]) -> exp.Expression:
    """The number of the first branch that is true, else 0."""
    found = exp.case()
    for when, number in branches:
        found = found.when(when.copy(), exp.Literal.number(number))
    return found.else_(exp.Literal.number(0))


def _is_null(found: exp.Expression) -> exp.Expression:
    return exp.Is(this=found.copy(), expression=exp.null())
