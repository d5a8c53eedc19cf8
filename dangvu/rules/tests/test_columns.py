"""The roll in columns says of everybody what the one-person judge says."""

import polars as pl
import pytest

from dangvu.rules.columns import ORDER, IndicatorsStaySingleError, truths, verdicts
from dangvu.rules.conditions.plans import AllOf, AnyOf, AtLeastOf, Atom, Plan, truth_of
from dangvu.rules.judging import prepare
from dangvu.rules.sets import shipped
from dangvu.rules.tests.rolls import ON, PLAN_83, judged, made_set, prepared_sets, roll_of
from dangvu.rules.verdicts import Verdict

SETS = prepared_sets()
THREE: tuple[int | None, ...] = (0, None, 1)


@pytest.mark.parametrize("name", SETS)
def test_everybody_gets_the_verdict_of_the_judge(name: str) -> None:
    roll = roll_of(SETS[name])
    found = verdicts(SETS[name], roll)
    assert found.rows() == judged(SETS[name], roll)
    assert found.schema == {"code": pl.Int8, "verdict": pl.Int8}
    assert len(set(found["verdict"])) > 1


@pytest.mark.parametrize("name", SETS)
def test_where_everything_is_known_nothing_is_missing(name: str) -> None:
    roll = roll_of(SETS[name]).fill_null(0)
    found = verdicts(SETS[name], roll)
    assert found.rows() == judged(SETS[name], roll)
    assert ORDER.index(Verdict.PAPER_MISSING) not in found["verdict"]


def test_a_roll_in_small_numbers_and_a_lazy_one_say_the_same() -> None:
    prepared = SETS["plan 83"]
    roll = roll_of(prepared)
    small = roll.with_columns(pl.exclude("person_id").cast(pl.Int8)).lazy()
    assert verdicts(prepared, small).equals(verdicts(prepared, roll))


def test_a_column_that_the_roll_has_not_is_unknown_of_everybody() -> None:
    """Even one that is always known of a person on record: absence decides nothing."""
    prepared = SETS["plan 83"]
    roll = roll_of(prepared)
    without = roll.drop("group_staff", "group_student")
    as_null = roll.with_columns(
        pl.lit(None, pl.Int8).alias(name) for name in ("group_staff", "group_student")
    )
    assert verdicts(prepared, without).rows() == judged(prepared, as_null)
    assert ORDER.index(Verdict.MET) not in verdicts(prepared, without)["verdict"]


def test_nobody_on_the_roll_gives_no_rows() -> None:
    assert verdicts(SETS["plan 83"], roll_of(SETS["plan 83"]).clear()).height == 0


def test_indicators_are_never_counted_in_bulk() -> None:
    indicators = made_set({"when": {"disciplined": {}}}, indicator=True, subject="screening")
    with pytest.raises(IndicatorsStaySingleError):
        verdicts(prepare(indicators, ON), pl.DataFrame({"discipline_in_force": [1]}))


def _truth_table(width: int) -> pl.DataFrame:
    frame = pl.DataFrame({"a0": THREE}, schema={"a0": pl.Int8})
    for n in range(1, width):
        frame = frame.join(pl.DataFrame({f"a{n}": THREE}, schema={f"a{n}": pl.Int8}), how="cross")
    return frame


def _atoms(width: int) -> tuple[Atom, ...]:
    return tuple(Atom(f"a{n}", ">=", 1) for n in range(width))


PLANS: dict[str, tuple[int, Plan]] = {
    "all": (3, AllOf(_atoms(3))),
    "any": (3, AnyOf(_atoms(3))),
    **{f"at least {n} of 4": (4, AtLeastOf(n, _atoms(4))) for n in range(1, 6)},
    "beside a known": (3, AnyOf((AllOf(_atoms(2)), Atom("a2", "<=", 0)))),
    "all of nothing": (1, AllOf(())),
    "any of nothing": (1, AnyOf(())),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_truths_join_as_they_do_for_one_person(name: str) -> None:
    width, plan = PLANS[name]
    table = _truth_table(width)
    expected = [truth_of(plan, row.get) for row in table.iter_rows(named=True)]
    assert truths([plan], table)["0"].to_list() == expected


def test_counting_many_parts_says_the_same_as_joining_few() -> None:
    """Ten of twenty: too many ways to join."""
    atoms = _atoms(20)
    plan = AtLeastOf(10, atoms)
    rows = [[1] * known + [None] * unknown + [0] * (20 - known - unknown)
            for known in (8, 9, 10, 11) for unknown in (0, 1, 2, 5)]  # fmt: skip
    table = pl.DataFrame(rows, schema={atom.column: pl.Int8 for atom in atoms}, orient="row")
    expected = [truth_of(plan, row.get) for row in table.iter_rows(named=True)]
    assert truths([plan], table)["0"].to_list() == expected
    assert set(expected) == {0, 1, 2}


def test_the_shipped_set_is_planned_without_many_readings() -> None:
    with pytest.raises(TypeError):
        prepare(shipped()[PLAN_83], ON)
