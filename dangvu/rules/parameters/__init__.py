"""Dated values out of YAML: a file a value, named by its subject ("recognition/cell_meeting").

A file holds `label`, `rule` (its id in the catalogue of rules), `unit`, from which event to which it
is counted, and `values` by the day from which each holds; each value its `source`, `verified: false`
where no officer has confirmed it (the screen then says "chưa kiểm chứng"), and `inherited` where a
text was not read and the value of the one before it stands.
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
    """One dated value. `id` is "subject/name@day", which a case keeps as what it was judged by.

    `central` is what it stands beside when a body laid down its own. `value` is None where a text
    lays down nothing of the kind; `inherited` names the text whose value goes on being used.
    """

    id: str
    label: str
    unit: str
    value: Any
    source: str
    is_verified: bool
    rule: str = ""
    counted_from: str = ""
    counted_to: str = ""
    inherited: str = ""
    words: str = ""
    central: "Value | None" = None

    @property
    def name(self) -> str:
        return self.id.partition("@")[0]

    def said(self) -> str:
        """The value as people say it: "45 ngày làm việc"."""
        return self.words or f"{_vietnamese(self.value)} {self.unit}"


@dataclass(frozen=True)
class Known:
    """A value that a body is known to have laid down for itself: an example for others."""

    body: str
    from_on: date
    value: Any
    source: str


@dataclass(frozen=True)
class Parameter:
    """What a file says once for all days.

    `tighter` is the way in which a body may go beyond the central value: "smaller", "larger", "any"
    when the text leaves it free, empty when it is not a body's to change. `choices` are the only
    values that there are, with their words.
    """

    name: str
    label: str
    rule: str
    unit: str
    tighter: str
    choices: tuple[tuple[str, str], ...]
    known: tuple[Known, ...]
    dated: tuple[tuple[date, Value], ...]

    @property
    def is_local(self) -> bool:
        """Whether a body may lay down its own."""
        return bool(self.tighter or self.choices)


def in_force(name: str, *, on: date) -> Value:
    """The value of `name` that holds on a day; raises NotInForceError before the first."""
    found = [value for start, value in parameter(name).dated if start <= on]
    if not found:
        raise NotInForceError(f"{name} is not in force on {on:%d/%m/%Y}")
    return found[-1]


@cache
def names() -> tuple[str, ...]:
    """The name of every parameter, by subject."""
    return tuple(
        str(file.relative_to(HERE).with_suffix("")) for file in sorted(HERE.glob("*/*.yaml"))
    )


@cache
def parameter(name: str) -> Parameter:
    """Everything that is kept under a name; KeyError when nothing is."""
    if name not in names():
        raise KeyError(name)
    with (HERE / f"{name}.yaml").open(encoding="utf-8") as file:
        content = yaml.safe_load(file)
    return Parameter(
        name=name,
        label=content["label"],
        rule=content.get("rule", ""),
        unit=content["unit"],
        tighter=content.get("tighter", ""),
        choices=tuple(content.get("choices", {}).items()),
        known=tuple(_known(entry) for entry in content.get("known", ())),
        dated=tuple(
            (start, _value(f"{name}@{start}", content, entry))
            for start, entry in sorted(content["values"].items())
        ),
    )


def _known(entry: dict[str, Any]) -> Known:
    return Known(entry["body"], entry["from"], entry["value"], entry["source"])


def _value(value_id: str, content: dict[str, Any], entry: dict[str, Any]) -> Value:
    return Value(
        id=value_id,
        label=content["label"],
        unit=content["unit"],
        value=entry["value"],
        source=entry["source"],
        is_verified=entry.get("verified", True),
        rule=content.get("rule", ""),
        counted_from=entry.get("counted_from", content.get("counted_from", "")),
        counted_to=entry.get("counted_to", content.get("counted_to", "")),
        inherited=entry.get("inherited", ""),
        words=entry.get("words", ""),
    )


def _vietnamese(value: Any) -> str:
    """Thousands by full stops, as sums of money are printed."""
    return f"{value:,}".replace(",", ".") if type(value) is int else str(value)
