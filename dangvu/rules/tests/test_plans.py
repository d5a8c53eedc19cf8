"""Plans: comparisons of whole numbers joined in three truth values, walked or as functions."""

import pytest

from dangvu.rules.conditions.closures import closure_of, nth
from dangvu.rules.conditions.plans import (
    FAILS,
    HOLDS,
    UNKNOWN,
    AllOf,
    AnyOf,
    AtLeastOf,
    Atom,
    Plan,
    all_of,
    any_of,
    atoms_of,
    columns_of,
    open_columns,
    truth_of,
)

A, B, C = (Atom(name, ">=", 1) for name in ("title_1", "title_2", "title_3"))
NUMBERS = {FAILS: 0, UNKNOWN: None, HOLDS: 1}
JOINED: list[tuple[Plan, str, int]] = [
    (AllOf((A, B)), "22", HOLDS), (AllOf((A, B)), "21", UNKNOWN), (AllOf((A, B)), "10", FAILS),
    (AnyOf((A, B)), "00", FAILS), (AnyOf((A, B)), "01", UNKNOWN), (AnyOf((A, B)), "12", HOLDS),
    (AtLeastOf(2, (A, B, C)), "220", HOLDS), (AtLeastOf(2, (A, B, C)), "210", UNKNOWN),
    (AtLeastOf(2, (A, B, C)), "200", FAILS), (AtLeastOf(2, (A, B, C)), "110", UNKNOWN),
    (AtLeastOf(2, (A, B, C)), "100", FAILS), (AtLeastOf(3, (A, B, C)), "221", UNKNOWN),
    (AtLeastOf(4, (A, B, C)), "222", FAILS), (AllOf(()), "", HOLDS), (AnyOf(()), "", FAILS),
    (all_of(A), "2", HOLDS), (any_of(B), "00", FAILS),
]  # fmt: skip


@pytest.mark.parametrize(("plan", "truths", "expected"), JOINED)
def test_truths_are_joined(plan: Plan, truths: str, expected: int) -> None:
    values = {f"title_{n}": NUMBERS[int(truth)] for n, truth in enumerate(truths, 1)}

    assert truth_of(plan, values.get) == expected
    assert closure_of(plan)(values) == expected


def test_a_plan_of_one_part_is_that_part() -> None:
    assert all_of(A) is A
    assert any_of(A) is A
    assert all_of(A, B) == AllOf((A, B))
    assert any_of(A, B) == AnyOf((A, B))


@pytest.mark.parametrize(
    ("atom", "value", "truth"),
    [
        (Atom("title_1", ">=", 2), 1, FAILS),
        (Atom("title_1", ">=", 2), 2, HOLDS),
        (Atom("title_1", "<=", 2), 2, HOLDS),
        (Atom("title_1", "<=", 2), 3, FAILS),
        (Atom("title_1", "<=", 0), 0, HOLDS),
        (Atom("title_1", "<=", 2), None, UNKNOWN),
    ],
)
def test_a_comparison_holds_on_its_own_value(atom: Atom, value: int | None, truth: int) -> None:
    assert truth_of(atom, {"title_1": value}.get) == truth
    assert closure_of(atom)({"title_1": value}) == truth


def test_only_columns_that_can_still_decide_are_open() -> None:
    plan = AllOf((A, AnyOf((B, C)), Atom("praise_1", ">=", 1)))

    def opened(**values: int) -> tuple[str, ...]:
        return open_columns(plan, values.get)

    assert opened() == ("title_1", "title_2", "title_3", "praise_1")
    assert opened(title_2=0) == ("title_1", "title_3", "praise_1")
    assert opened(title_2=1) == ("title_1", "praise_1")
    assert opened(title_1=0) == ()
    assert opened(title_1=1, title_2=1, praise_1=1) == ()
    assert opened(title_1=1, title_3=1) == ("praise_1",)


def test_a_column_read_twice_is_named_once() -> None:
    plan = AllOf((A, AnyOf((A, B))))

    assert columns_of(plan) == ("title_1", "title_2")
    assert [atom.column for atom in atoms_of(plan)] == ["title_1", "title_1", "title_2"]
    assert open_columns(plan, {"title_2": 0}.get) == ("title_1",)


def test_the_nth_truth_counts_from_the_best() -> None:
    assert [nth(n, [0, 2, 1]) for n in (1, 2, 3, 4)] == [2, 1, 0, 0]
