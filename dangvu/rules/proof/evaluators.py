"""Those who are compared: plans as defined, the judge with its trees, Polars, and SQL engines."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import polars as pl

from dangvu.rules import columns, sql
from dangvu.rules.columns import ORDER
from dangvu.rules.conditions.plans import HOLDS, Plan, columns_of, truth_of
from dangvu.rules.explaining import Reader
from dangvu.rules.judging import Prepared, Step, judge, verdict_of
from dangvu.rules.record import Cell, Facts
from dangvu.rules.verdicts import Verdict

# A row a person: the truth of each plan; or code and verdict.
Numbers = npt.NDArray[np.int8]
Values = Mapping[str, int | None]
TABLE = "people"


class Evaluator(Protocol):
    @property
    def name(self) -> str: ...

    def truths(self, plans: Sequence[Plan], people: pl.DataFrame) -> Numbers:
        """Of plans, which may be parts of a set."""

    def settled(self, prepared: Prepared, people: pl.DataFrame) -> Numbers:
        """Of a whole set: code and verdict."""


def as_defined(plans: Sequence[Plan], people: pl.DataFrame) -> Numbers:
    """`plans.truth_of`: what all the others must say."""
    found = [_once_for_each_kind(people, plan, partial(_truth, plan)) for plan in plans]
    return np.array(found, dtype=np.int8).T.reshape(people.height, len(plans))


def _truth(plan: Plan, values: Values) -> int:
    return truth_of(plan, values.get)


def in_trees(prepared: Prepared, people: pl.DataFrame) -> Numbers:
    """The truth at the top of every tree of reasons that the judge draws up."""
    found = [
        _once_for_each_kind(people, step.plan, partial(_in_tree, prepared, step))
        for _, step in prepared.steps
    ]
    return np.array(found, dtype=np.int8).T.reshape(people.height, len(prepared.steps))


def _in_tree(prepared: Prepared, step: Step, values: Values) -> int:
    assert step.explain is not None
    cells = {name: Cell(value) for name, value in values.items()}
    return step.explain(Reader(cells, prepared.on)).truth


def _once_for_each_kind(
    people: pl.DataFrame, plan: Plan, truth: Callable[[Values], int]
) -> list[int]:
    """People who are alike in all that the plan reads are asked about once."""
    names = columns_of(plan)
    if not names:
        return [truth({})] * people.height
    known: dict[tuple[int | None, ...], int] = {}
    found = []
    for row in people.select(names).iter_rows():
        if row not in known:
            known[row] = truth(dict(zip(names, row, strict=True)))
        found.append(known[row])
    return found


def as_joined(prepared: Prepared, truths: Numbers) -> Numbers:
    """Code and verdict that the truths of the outcomes come to."""
    different, back = np.unique(truths, axis=0, return_inverse=True)
    found = [_joined(prepared, row) for row in different.tolist()]
    return np.array(found, dtype=np.int8).reshape(-1, 2)[back.ravel()]


def _joined(prepared: Prepared, truths: Sequence[int]) -> tuple[int, int]:
    found = [(outcome, truth) for (outcome, _), truth in zip(prepared.steps, truths, strict=True)]
    verdict = verdict_of([(outcome.verdict, truth) for outcome, truth in found])
    first = next((outcome.code for outcome, truth in found if truth == HOLDS), 0)
    return (0 if verdict == Verdict.PAPER_MISSING else first), ORDER.index(verdict)


def judged(prepared: Prepared, people: pl.DataFrame) -> Numbers:
    """Code and verdict out of the whole judgement of each person."""
    found = []
    for row in people.iter_rows(named=True):
        cells = {name: Cell(value) for name, value in row.items() if name != sql.KEY}
        judgement = judge(prepared, Facts(row[sql.KEY], cells))
        code = judgement.outcome.code if judgement.outcome else 0
        found.append((code, ORDER.index(judgement.verdict)))
    return np.array(found, dtype=np.int8).reshape(people.height, 2)


class InColumns:
    name = "Polars"

    def truths(self, plans: Sequence[Plan], people: pl.DataFrame) -> Numbers:
        return columns.truths(plans, people).to_numpy().reshape(people.height, len(plans))

    def settled(self, prepared: Prepared, people: pl.DataFrame) -> Numbers:
        return columns.verdicts(prepared, people).to_numpy()


# Fills TABLE with the people and answers the statement with its rows.
Ask = Callable[[pl.DataFrame, str], list[tuple[Any, ...]]]


@dataclass(frozen=True)
class InSql:
    name: str
    dialect: sql.Dialect
    ask: Ask = field(repr=False)

    def truths(self, plans: Sequence[Plan], people: pl.DataFrame) -> Numbers:
        rows = self.ask(people, sql.truths(plans, TABLE, self.dialect))
        return np.array(rows, dtype=np.int8).reshape(people.height, len(plans))

    def settled(self, prepared: Prepared, people: pl.DataFrame) -> Numbers:
        rows = self.ask(people, sql.statement(prepared, TABLE, self.dialect))
        return np.array([row[1:] for row in sorted(rows)], dtype=np.int8).reshape(-1, 2)


def table_of(people: pl.DataFrame) -> str:
    """The statement that makes TABLE."""
    return f"CREATE TEMPORARY TABLE {TABLE} ({', '.join(f'{name} INTEGER' for name in people.columns)})"


def _ask_sqlite(people: pl.DataFrame, statement: str) -> list[tuple[Any, ...]]:
    marks = ", ".join("?" * people.width)
    with closing(sqlite3.connect(":memory:")) as engine:
        engine.execute(table_of(people))
        engine.executemany(f"INSERT INTO {TABLE} VALUES ({marks})", people.iter_rows())  # noqa: S608
        return engine.execute(statement).fetchall()


SHIPPED: tuple[Evaluator, ...] = (InColumns(), InSql("SQLite", "sqlite", _ask_sqlite))
