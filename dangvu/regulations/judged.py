"""What the sets that hold say of somebody, and how it would stand under other readings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dangvu.regulations.choosing import Chosen, NoSuchSet, named
from dangvu.rules.judging import Judgement, judge, prepare
from dangvu.rules.record import Facts
from dangvu.rules.sets import RuleSet, read_set
from dangvu.rules.what_if import OpenFact, open_facts


@dataclass(frozen=True)
class Judged:
    """A set in one reading, and its judgement."""

    ruleset: RuleSet
    judgement: Judgement

    @property
    def reading(self) -> str:
        """The title of the reading; empty for a set that can be read only one way."""
        known = {reading.id: reading.title for reading in self.ruleset.readings}
        return known.get(self.ruleset.reading, "")


@dataclass(frozen=True)
class Standing:
    """How somebody stands under a set that holds: `others` are its other readings, then `before`."""

    chosen: Chosen
    applied: Judged
    open: tuple[OpenFact, ...]
    others: tuple[Judged, ...]
    before: tuple[Judged, ...]


def standings(sets: Iterable[Chosen], facts: Facts, *, on: date) -> list[Standing]:
    """One for each set that gives a verdict, in the order given."""
    return [_standing(each, facts, on) for each in sets if not each.ruleset.is_indicator]


def _standing(chosen: Chosen, facts: Facts, on: date) -> Standing:
    applied = _judged(chosen.ruleset, facts, on)
    prepared = prepare(chosen.ruleset, on)
    whole = read_set(chosen.ruleset.data)
    return Standing(
        chosen=chosen,
        applied=applied,
        open=tuple(open_facts(prepared, applied.judgement, facts)),
        others=tuple(
            _judged(other, facts, on)
            for other in in_each_reading(whole)
            if other.reading != chosen.ruleset.reading
        ),
        before=tuple(
            _judged(other, facts, on) for other in in_each_reading(superseded_by(chosen.ruleset))
        ),
    )


def _judged(ruleset: RuleSet, facts: Facts, on: date) -> Judged:
    return Judged(ruleset, judge(prepare(ruleset, on), facts))


def in_each_reading(ruleset: RuleSet | None) -> list[RuleSet]:
    if ruleset is None:
        return []
    return [ruleset.read_as(reading.id) for reading in ruleset.readings] or [ruleset]


def superseded_by(ruleset: RuleSet) -> RuleSet | None:
    """The whole set that came before, with all its readings; None where there was none."""
    try:
        return read_set(named(ruleset.supersedes).data) if ruleset.supersedes else None
    except NoSuchSet:
        return None
