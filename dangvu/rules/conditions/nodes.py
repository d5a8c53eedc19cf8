"""Conditions as read: trees of `all`, `any`, `at_least`, windows of years, and leaves."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from dangvu.rules.conditions.plans import AllOf, AnyOf, AtLeastOf, Plan, all_of, any_of
from dangvu.rules.conditions.vocabulary import LeafType, Moment, Values

Anchor = Literal["any", "review"]
ANCHORS = {
    "any": "bất kỳ trong các năm được xét",
    "review": "tính đến thời điểm xem xét",
}


@dataclass(frozen=True)
class Leaf:
    """A typed leaf with its fields filled in; `source` is the clause it comes from, if its own."""

    type: LeafType
    values: Values
    source: str = ""

    def plan(self, at: Moment) -> Plan:
        return self.type.plan(self.values, at)

    def sentence(self) -> str:
        return self.type.sentence(self.values)

    @property
    def parts(self) -> "tuple[Condition, ...]":
        return ()


@dataclass(frozen=True)
class All:
    parts: "tuple[Condition, ...]"
    source: str = ""

    def plan(self, at: Moment) -> Plan:
        return AllOf(tuple(part.plan(at) for part in self.parts))

    def sentence(self) -> str:
        return "Có đủ các điều kiện"


@dataclass(frozen=True)
class Any:
    parts: "tuple[Condition, ...]"
    source: str = ""

    def plan(self, at: Moment) -> Plan:
        return AnyOf(tuple(part.plan(at) for part in self.parts))

    def sentence(self) -> str:
        return "Có một trong các điều kiện"


@dataclass(frozen=True)
class AtLeast:
    n: int
    parts: "tuple[Condition, ...]"
    source: str = ""

    def plan(self, at: Moment) -> Plan:
        return AtLeastOf(self.n, tuple(part.plan(at) for part in self.parts))

    def sentence(self) -> str:
        return f"Có ít nhất {self.n} trong các điều kiện"


@dataclass(frozen=True)
class Consecutive:
    """`every` in each of `years` years running; `of_which` over the same years.

    `anchor` "review": the years up to the day of judging; "any": any such run in the record window.
    """

    years: int
    anchor: Anchor
    every: Leaf
    of_which: "Condition | None" = None
    source: str = ""

    def windows(self, at: Moment) -> tuple[tuple[int, ...], ...]:
        """Runs of distances back, the latest run first."""
        starts = range(len(at.years) - self.years + 1)
        found = tuple(at.years[start : start + self.years] for start in starts)
        return found[:1] if self.anchor == "review" else found

    def plan(self, at: Moment) -> Plan:
        return any_of(*(self.plan_of(replace(at, years=run)) for run in self.windows(at)))

    def plan_of(self, run: Moment) -> Plan:
        """The plan for one run of years, which is `run.years`."""
        every = tuple(self.every.plan(replace(run, years=(year,))) for year in run.years)
        return all_of(*every, *((self.of_which.plan(run),) if self.of_which else ()))

    def sentence(self) -> str:
        year = self.every.type.year_word
        asked = f"{self.years:02d} {year} liên tiếp {ANCHORS[self.anchor]}, {self.each_year()}"
        if self.years == 1:
            which = f"{year} gần nhất" if self.anchor == "review" else f"một {year}"
            asked = f"{which} {ANCHORS[self.anchor]} {self._each()}"
        return f"{asked}, trong đó {in_words(self.of_which)}" if self.of_which else asked

    def each_year(self) -> str:
        return f"mỗi {self.every.type.year_word} {self._each()}"

    def _each(self) -> str:
        each = self.every.type.each
        assert each is not None, "Only leaves that count years stand in a window."
        return each(self.every.values)

    @property
    def parts(self) -> "tuple[Condition, ...]":
        return (self.every, self.of_which) if self.of_which else (self.every,)


@dataclass(frozen=True)
class ByReading:
    """A place where the readings of a set part; resolved before anything is judged."""

    options: "tuple[tuple[str, Condition], ...]"
    source: str = ""

    def plan(self, at: Moment) -> Plan:
        raise TypeError("A set is read in one reading before it is planned.")

    def sentence(self) -> str:
        return "Tùy cách đọc"

    @property
    def parts(self) -> "tuple[Condition, ...]":
        return tuple(condition for _, condition in self.options)


Condition = Leaf | All | Any | AtLeast | Consecutive | ByReading


def resolved(condition: Condition, reading: str) -> Condition:
    """The condition in one reading, without any `by_reading` left."""
    if isinstance(condition, ByReading):
        return resolved(dict(condition.options)[reading], reading)
    if isinstance(condition, All | Any | AtLeast):
        return replace(condition, parts=tuple(resolved(part, reading) for part in condition.parts))
    if isinstance(condition, Consecutive) and condition.of_which:
        return replace(condition, of_which=resolved(condition.of_which, reading))
    return condition


def in_words(condition: Condition) -> str:
    """A condition with all below it in one sentence."""
    if isinstance(condition, All | Any | AtLeast):
        parts = [in_words(part) for part in condition.parts]
        if isinstance(condition, AtLeast):
            return f"{condition.sentence().lower()}: {'; '.join(parts)}"
        return (" và " if isinstance(condition, All) else " hoặc ").join(parts)
    return condition.sentence()


def leaves_of(condition: Condition) -> Iterator[Leaf]:
    if isinstance(condition, Leaf):
        yield condition
    else:
        for part in condition.parts:
            yield from leaves_of(part)
