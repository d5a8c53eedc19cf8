"""Dated values out of YAML: a file a value, named by its subject ("recognition/cell_meeting").

A file holds `label`, `unit` and `values` by the day from which each holds; each value its `source`,
and `verified: false` where no officer has confirmed it: the screen then says "chưa kiểm chứng".
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


class NotInForceError(LookupError):
    """No value holds on that day; nothing is guessed before the first date."""


@dataclass(frozen=True)
class Value:
    """One dated value. `id` is "subject/name@day", which a case keeps as what it was judged by."""

    id: str
    label: str
    unit: str
    value: Any
    source: str
    is_verified: bool


def in_force(name: str, *, on: date) -> Value:
    """The value of `name` that holds on a day; raises NotInForceError before the first."""
    found = [value for start, value in _values(name) if start <= on]
    if not found:
        raise NotInForceError(f"{name} is not in force on {on:%d/%m/%Y}")
    return found[-1]


@cache
def _values(name: str) -> tuple[tuple[date, Value], ...]:
    with (HERE / f"{name}.yaml").open(encoding="utf-8") as file:
        content = yaml.safe_load(file)
    return tuple(
        (start, _value(f"{name}@{start}", content, entry))
        for start, entry in sorted(content["values"].items())
    )


def _value(value_id: str, content: dict[str, Any], entry: dict[str, Any]) -> Value:
    return Value(
        id=value_id,
        label=content["label"],
        unit=content["unit"],
        value=entry["value"],
        source=entry["source"],
        is_verified=entry.get("verified", True),
    )
