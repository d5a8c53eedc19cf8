"""The same sets as SQL, run by the engines that are at hand and parsed back for the one that is not."""

import sqlite3
from collections.abc import Sequence

import duckdb
import polars as pl
import pytest
import sqlglot
from django.db import connection

from dangvu.rules import sql
from dangvu.rules.columns import IndicatorsStaySingleError
from dangvu.rules.judging import Prepared, prepare
from dangvu.rules.tests.rolls import ON, judged, made_set, prepared_sets, roll_of

SETS = prepared_sets()
DIALECTS: dict[str, sql.Dialect] = {"sqlite": "sqlite", "postgresql": "postgres"}


def script(frame: pl.DataFrame) -> tuple[str, str]:
    """The table of a roll, and the statement that takes one row."""
    names = ", ".join(f"{name} INTEGER" for name in frame.columns)
    return f"CREATE TEMPORARY TABLE roll ({names})", ", ".join(["%s"] * frame.width)


def in_order(rows: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    return [(code, verdict) for _, code, verdict in sorted(rows)]


@pytest.mark.parametrize("name", SETS)
def test_sqlite_says_what_the_judge_says(name: str) -> None:
    roll = roll_of(SETS[name])
    with sqlite3.connect(":memory:") as engine:
        table, marks = script(roll)
        engine.execute(table)
        engine.executemany(f"INSERT INTO roll VALUES ({marks.replace('%s', '?')})", roll.rows())
        rows = engine.execute(sql.statement(SETS[name], "roll", "sqlite")).fetchall()
    engine.close()
    assert in_order(rows) == judged(SETS[name], roll)


@pytest.mark.parametrize("name", SETS)
def test_duckdb_says_what_the_judge_says(name: str) -> None:
    roll = roll_of(SETS[name])
    with duckdb.connect() as engine:
        table, marks = script(roll)
        engine.execute(table)
        engine.executemany(f"INSERT INTO roll VALUES ({marks.replace('%s', '?')})", roll.rows())
        rows = engine.execute(sql.statement(SETS[name], "roll", "duckdb")).fetchall()
    assert in_order(rows) == judged(SETS[name], roll)


@pytest.mark.django_db
@pytest.mark.parametrize("name", SETS)
def test_the_database_of_the_office_says_what_the_judge_says(name: str) -> None:
    """SQLite or PostgreSQL, whichever the suite runs on."""
    roll = roll_of(SETS[name])
    table, marks = script(roll)
    with connection.cursor() as cursor:
        cursor.execute(table)
        cursor.executemany(f"INSERT INTO roll VALUES ({marks})", roll.rows())
        cursor.execute(sql.statement(SETS[name], "roll", DIALECTS[connection.vendor]))
        rows = cursor.fetchall()
        cursor.execute("DROP TABLE roll")
    assert in_order(rows) == judged(SETS[name], roll)


@pytest.mark.parametrize("dialect", sql.DIALECTS)
@pytest.mark.parametrize("name", SETS)
def test_every_dialect_parses_back_to_the_same_words(name: str, dialect: sql.Dialect) -> None:
    text = sql.statement(SETS[name], "roll", dialect)
    [parsed] = sqlglot.parse(text, dialect=dialect)
    assert isinstance(parsed, sqlglot.exp.Select)
    assert parsed.sql(dialect=dialect) == text
    assert [column.alias_or_name for column in parsed.selects] == ["person_id", "code", "verdict"]


def test_a_table_may_stand_in_a_schema() -> None:
    assert "FROM census.roll" in sql.statement(SETS["days"], "census.roll", "spark")


def test_indicators_are_never_asked_of_a_whole_table() -> None:
    indicators = made_set({"when": {"disciplined": {}}}, indicator=True, subject="screening")
    prepared: Prepared = prepare(indicators, ON)
    with pytest.raises(IndicatorsStaySingleError):
        sql.statement(prepared, "roll", "sqlite")
