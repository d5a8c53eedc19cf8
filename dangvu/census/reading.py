"""Records fetched as columns: each engine writes CSV itself, and no row becomes a Python object."""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl
from django.db import connection
from django.db.models import F, Max, Min, QuerySet
from django.db.models.expressions import Combinable

# So many keys at once: one text of the engine stays well below its limit.
KEYS_AT_ONCE = 500_000

Spec = Mapping[str, tuple[str | Combinable, type[pl.DataType]]]


def read(rows: "QuerySet[Any]", spec: Spec) -> pl.DataFrame:
    """The rows as a frame, in no order. `spec`: the column's name, what it holds, its type."""
    schema = {name: kind for name, (_, kind) in spec.items()}
    chunks = [_parsed(text, schema) for text in _texts(rows, spec)]
    return pl.concat(chunks) if chunks else pl.DataFrame(schema=schema)


def _parsed(text: bytes, schema: Mapping[str, Any]) -> pl.DataFrame:
    return pl.read_csv(text, has_header=False, schema=dict(schema))


def _texts(rows: "QuerySet[Any]", spec: Spec) -> Iterator[bytes]:
    asked = rows.order_by().annotate(
        **{
            f"c{n}": F(what) if isinstance(what, str) else what
            for n, (what, _) in enumerate(spec.values())
        }
    )
    names = [f"c{n}" for n in range(len(spec))]
    is_text = [kind is pl.String for _, kind in spec.values()]
    for chunk in _by_keys(rows, asked):
        yield from _joined(chunk.values_list(*names), is_text)


def _by_keys(rows: "QuerySet[Any]", asked: "QuerySet[Any]") -> "Iterator[QuerySet[Any]]":
    """Cut along the primary key of the whole table, which costs two looks into its index."""
    ends = rows.model._default_manager.aggregate(first=Min("pk"), last=Max("pk"))
    if ends["first"] is None:
        return
    if ends["last"] - ends["first"] < KEYS_AT_ONCE:
        yield asked
        return
    for start in range(ends["first"], ends["last"] + 1, KEYS_AT_ONCE):
        yield asked.filter(pk__gte=start, pk__lt=start + KEYS_AT_ONCE)


def _joined(asked: "QuerySet[Any]", is_text: list[bool]) -> Iterator[bytes]:
    """The engine joins the fields and the lines by itself; one text comes out.

    PostgreSQL's COPY is no faster a way: its driver hands over a line at a time.
    """
    statement, parameters = asked.query.sql_with_params()
    lines = _lines_of_postgresql if connection.vendor == "postgresql" else _lines_of_sqlite
    # The statement is of our own making; whatever was typed stands among the parameters.
    joined = f"SELECT {lines(is_text)} FROM ({statement}) AS asked"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(joined, parameters)
        (text,) = cursor.fetchone()
    if text:
        yield text.encode() if isinstance(text, str) else bytes(text)


def _lines_of_sqlite(is_text: list[bool]) -> str:
    """%w doubles the quotes inside a text; a null is written as nothing by %s."""
    line = ",".join('"%%w"' if text else "%%s" for text in is_text)
    names = ", ".join(f"COALESCE(c{n}, '')" if text else f"c{n}" for n, text in enumerate(is_text))
    return f"CAST(group_concat(printf('{line}', {names}), char(10)) AS BLOB)"


def _lines_of_postgresql(is_text: list[bool]) -> str:
    """`concat` writes a null as nothing."""
    fields = (
        f"""'"', replace(c{n}::text, '"', '""'), '"'""" if text else f"c{n}"
        for n, text in enumerate(is_text)
    )
    line = ", ',', ".join(fields)
    return f"string_agg(concat({line}), chr(10))"
