"""The proof of every shipped set in every reading: possible people, evaluators, seconds, guarantee.

`python -m tools.proof [words of the set] [--postgresql] [--json]`. SQLite and DuckDB run the SQL in
any case; with `--postgresql` a private server does, too.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import polars as pl
import psycopg

from dangvu.rules.proof import GUARANTEES, Proof, prove
from dangvu.rules.proof.evaluators import SHIPPED, TABLE, Evaluator, InSql, table_of
from dangvu.rules.sets import RuleSet, shipped
from tools.postgres import private_postgresql

Rows = list[tuple[Any, ...]]
HEADINGS = ("set", "possible people", "compared", "evaluators", "seconds", "guarantee", "")


@contextmanager
def in_duckdb() -> Iterator[Evaluator]:
    with duckdb.connect() as engine, TemporaryDirectory() as folder:
        file = Path(folder) / "people.parquet"

        def ask(people: pl.DataFrame, statement: str) -> Rows:
            people.write_parquet(file)
            source = f"SELECT * FROM read_parquet('{file}')"
            engine.execute(f"CREATE OR REPLACE TEMPORARY TABLE {TABLE} AS {source}")
            return engine.execute(statement).fetchall()

        yield InSql("DuckDB", "duckdb", ask)


@contextmanager
def in_postgresql() -> Iterator[Evaluator]:
    with private_postgresql() as url, psycopg.connect(url, autocommit=True) as connection:

        def ask(people: pl.DataFrame, statement: str) -> Rows:
            connection.execute(f"DROP TABLE IF EXISTS {TABLE}")
            connection.execute(table_of(people))
            with connection.cursor() as cursor, cursor.copy(f"COPY {TABLE} FROM STDIN CSV") as copy:
                copy.write(people.write_csv(include_header=False))
            return connection.execute(statement).fetchall()

        yield InSql("PostgreSQL", "postgres", ask)


def readings_of(ruleset: RuleSet) -> Iterator[RuleSet]:
    if not ruleset.readings:
        yield ruleset
    for reading in ruleset.readings:
        yield ruleset.read_as(reading.id)


def proofs(words: Sequence[str], evaluators: Sequence[Evaluator]) -> Iterator[Proof]:
    for ruleset in shipped().values():
        if not words or any(word in ruleset.id for word in words):
            for each in readings_of(ruleset):
                yield prove(each, evaluators=evaluators)


def row_of(proof: Proof) -> tuple[str, ...]:
    return (
        proof.set_key,
        str(proof.possible),
        str(proof.compared),
        ", ".join(proof.evaluators),
        f"{proof.seconds:.2f}",
        GUARANTEES[proof.guarantee],
        "holds" if proof.holds else f"FAILS: {proof.fault_count} faults, never: {proof.never}",
    )


def table(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(HEADINGS, *rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (HEADINGS, *rows)
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.proof", description=__doc__)
    parser.add_argument("words", nargs="*", help="only sets with one of these in their id")
    parser.add_argument("--postgresql", action="store_true", help="on a private server, too")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    with ExitStack() as stack:
        evaluators = [*SHIPPED, stack.enter_context(in_duckdb())]
        if chosen.postgresql:
            evaluators.append(stack.enter_context(in_postgresql()))
        found = list(proofs(chosen.words, evaluators))
    if chosen.json:
        print(json.dumps([proof.as_json() for proof in found], ensure_ascii=False, indent=1))
    else:
        print(table([row_of(proof) for proof in found]))
    return 0 if found and all(proof.holds for proof in found) else 1


if __name__ == "__main__":
    sys.exit(main())
