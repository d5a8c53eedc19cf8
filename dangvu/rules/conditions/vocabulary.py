"""What a leaf is: a key, the fields an officer fills, the sentence it makes, the plan it becomes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from dangvu.rules.conditions.plans import Plan

Values = Mapping[str, object]


@dataclass(frozen=True)
class Moment:
    """The day of judging, and the years a leaf may look at: distances back, the newest first.

    `years` is the set's record window; inside `consecutive` it is the window being tried.
    """

    on: date
    years: tuple[int, ...]


@dataclass(frozen=True)
class Field:
    """One thing to fill in: a choice of words, or a whole number between two bounds."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    minimum: int = 0
    maximum: int = 0
    is_optional: bool = False


@dataclass(frozen=True)
class LeafType:
    """One word of the vocabulary. `plan` and `sentence` get values that were checked by `fields`."""

    key: str
    label: str
    fields: tuple[Field, ...]
    plan: Callable[[Values, Moment], Plan]
    sentence: Callable[[Values], str]
    # What it asks of one year; only leaves that count years have it, and may stand in `every`.
    each: Callable[[Values], str] | None = None
    year_word: str = "năm"

    @property
    def is_yearly(self) -> bool:
        return self.each is not None


def number(values: Values, name: str) -> int:
    found = values[name]
    assert isinstance(found, int)
    return found


def optional(values: Values, name: str) -> int | None:
    return number(values, name) if values.get(name) is not None else None


def word(values: Values, name: str) -> str:
    return str(values[name])
