"""Why: every condition of a set as it stands for one person, with the facts read, in the order read.

A condition is turned into a function once, on one day; the function is then called for everybody.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dangvu.rules.conditions.closures import Truth, closure_of, greatest, least, nth
from dangvu.rules.conditions.nodes import All, AtLeast, Condition, Consecutive, Leaf, in_words
from dangvu.rules.conditions.plans import columns_of
from dangvu.rules.conditions.vocabulary import Moment
from dangvu.rules.record import Cell, column


class Explained(NamedTuple):
    """One condition as it stands: 0 fails, 1 a paper is missing, 2 holds; with the facts read.

    `note` says of a run of years which one came nearest, and why.
    """

    sentence: str
    truth: int
    source: str
    facts: tuple[str, ...]
    parts: "tuple[Explained, ...]"
    note: str = ""
    joins_all: bool = False


class Reader:
    """One person's values, and the line that tells each fact, made once."""

    __slots__ = ("_cells", "_lines", "_on", "values")

    def __init__(self, cells: Mapping[str, Cell], on: date) -> None:
        self._cells, self._on = cells, on
        self._lines: dict[str, str] = {}
        self.values = {name: cell.value for name, cell in cells.items()}

    def line(self, name: str) -> str:
        line = self._lines.get(name)
        if line is None:
            line = self._lines[name] = told(name, self._cells.get(name), self._on)
        return line


Explainer = Callable[[Reader], Explained]


def told(name: str, cell: Cell | None, on: date) -> str:
    """A fact as said to people: in the words it came with, else in those of its column."""
    if cell is not None and cell.told:
        return cell.told
    return _line(name, cell.value if cell else None, on)


@lru_cache(maxsize=4096)
def _line(name: str, value: int | None, on: date) -> str:
    known = column(name)
    if value is None:
        return f"Chưa có {known.paper_of(on)}" if known.paper else f"Chưa ghi: {known.labelled(on)}"
    text = f"{known.labelled(on)}: {known.said(value)}"
    return text[:1].upper() + text[1:]


def explainer_of(condition: Condition, at: Moment, *, with_facts: bool = True) -> Explainer:
    """What explains the condition to anybody judged at that moment."""
    if isinstance(condition, Consecutive):
        return _Window(condition, at).explained
    if isinstance(condition, Leaf):
        return _leaf(condition, at, with_facts=with_facts)
    parts = tuple(explainer_of(part, at, with_facts=with_facts) for part in condition.parts)
    sentence, source, join = condition.sentence(), condition.source, _joined(condition)
    joins_all = isinstance(condition, All)

    def explained(reader: Reader) -> Explained:
        found = tuple([part(reader) for part in parts])
        truth = join([part.truth for part in found])
        return Explained(sentence, truth, source, (), found, "", joins_all)

    return explained


def _joined(condition: Condition) -> Callable[[list[int]], int]:
    if isinstance(condition, AtLeast):
        needed = condition.n
        return lambda truths: nth(needed, truths)
    return least if isinstance(condition, All) else greatest


def _leaf(leaf: Leaf, at: Moment, *, with_facts: bool) -> Explainer:
    plan = leaf.plan(at)
    truth, sentence, source = closure_of(plan), leaf.sentence(), leaf.source
    names = by_year(columns_of(plan)) if with_facts else ()

    def explained(reader: Reader) -> Explained:
        facts = tuple([reader.line(name) for name in names])
        return Explained(sentence, truth(reader.values), source, facts, ())

    return explained


def by_year(names: tuple[str, ...]) -> tuple[str, ...]:
    """Facts without a year first, then year by year, the earliest first."""
    return tuple(
        sorted(names, key=lambda name: -column(name).year if column(name).year >= 0 else -99)
    )


class _Run(NamedTuple):
    years: tuple[int, ...]
    words: str
    inner_truth: Truth | None
    inner: Explainer | None


class _Window:
    """Years running: every year is looked at once, then the runs are compared."""

    def __init__(self, window: Consecutive, at: Moment) -> None:
        self.every = window.every
        self.sentence, self.source = window.sentence(), window.source
        self.each_year = window.each_year()
        self.inside = in_words(window.of_which) if window.of_which else ""
        self.names = by_year(columns_of(window.plan(at)))
        self.runs = tuple(_run(window, at, run) for run in window.windows(at))
        years = sorted({year for run in self.runs for year in run.years})
        plans = {year: self.every.plan(replace(at, years=(year,))) for year in years}
        self.truths: dict[int, Truth] = {year: closure_of(plan) for year, plan in plans.items()}
        self.words = {
            year: column(columns_of(plan)[0]).year_on(at.on) for year, plan in plans.items()
        }

    def explained(self, reader: Reader) -> Explained:
        values = reader.values
        years = {year: truth(values) for year, truth in self.truths.items()}
        best, best_score = self.runs[0], (-1, -1)
        for run in self.runs:
            each = [years[year] for year in run.years]
            if run.inner_truth:
                each.append(run.inner_truth(values))
            score = (min(each), sum(each))
            if score > best_score:
                best, best_score = run, score
        inside = best.inner(reader) if best.inner else None
        each_truth = min([years[year] for year in best.years])
        parts = (Explained(self.each_year, each_truth, self.every.source, (), ()),)
        facts = tuple([reader.line(name) for name in self.names])
        return Explained(
            self.sentence, best_score[0], self.source, facts,
            (*parts, inside) if inside else parts, self._note(best, years, inside),
        )  # fmt: skip

    def _note(self, run: _Run, years: dict[int, int], inside: Explained | None) -> str:
        failing = [self.words[year] for year in reversed(run.years) if years[year] == 0]
        unknown = [self.words[year] for year in reversed(run.years) if years[year] == 1]
        year = self.every.type.year_word
        if failing:
            return f"Gần nhất là {run.words}; {year} không đạt: {', '.join(failing)}"
        if inside and inside.truth == 0:
            return f"Gần nhất là {run.words}; không có {self.inside}"
        if unknown:
            return f"Gần nhất là {run.words}; {year} chưa rõ: {', '.join(unknown)}"
        if inside and inside.truth == 1:
            return f"Gần nhất là {run.words}; chưa rõ có {self.inside} hay không"
        return f"Đạt trong {run.words}"


def _run(window: Consecutive, at: Moment, years: tuple[int, ...]) -> _Run:
    run = replace(at, years=years)
    name = columns_of(window.every.plan(run))[0]
    family = name.rpartition("_")[0]
    first, last = (column(f"{family}_{year}").year_on(at.on) for year in (years[-1], years[0]))
    word = window.every.type.year_word
    words = f"{word} {first}" if first == last else f"các {word} {first} đến {last}"
    if not window.of_which:
        return _Run(years, words, None, None)
    inner = closure_of(window.of_which.plan(run))
    return _Run(years, words, inner, explainer_of(window.of_which, run, with_facts=False))
