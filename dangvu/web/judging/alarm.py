"""The alarm: a verdict worked out on a page that the kept census does not share.

The page judges from the records, so it is the page that holds. Who was touched since the census was
written may rightly differ, and raises nothing.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import polars as pl

from dangvu.audit import trail
from dangvu.census.frame import Frame
from dangvu.census.keeping import kept_on
from dangvu.census.touching import touched_since
from dangvu.people.queries import names_of
from dangvu.rules.alarm import disagreements
from dangvu.rules.columns import verdicts
from dangvu.rules.conditions.plans import columns_of
from dangvu.rules.judging import Judgement, Prepared, prepare
from dangvu.rules.sets import RuleSet
from dangvu.web.signed_in import SignedInRequest

Shown = tuple[RuleSet, Judgement]


def alarm(request: SignedInRequest, shown: Iterable[Shown]) -> list[str]:
    """The names of those whose verdict differs though nothing touched them; put on the trail."""
    frame = kept_on(request.on)
    if frame is None:
        return []
    differing = _differing(frame, shown, request.on)
    touched = touched_since(frame.seal) if differing else None
    if touched is None:
        # Nothing differs, or so much happened that the census is to be made anew.
        return []
    people = sorted(differing - set(touched))
    if not people:
        return []
    trail.record_reading(
        "development.verdicts_differ", subject=None, by=request.actor, people=people,
        seal=frame.seal, on=request.on,
    )  # fmt: skip
    return names_of(people)


def _differing(frame: Frame, shown: Iterable[Shown], on: date) -> set[int]:
    """Set by set, over the rows of the people shown and no others."""
    by_set: dict[str, list[Shown]] = defaultdict(list)
    for ruleset, judgement in shown:
        by_set[judgement.set_key].append((ruleset, judgement))
    found: set[int] = set()
    for each in by_set.values():
        prepared = prepare(each[0][0], on)
        if _is_covered(prepared, frame):
            judgements = [judgement for _, judgement in each]
            bulk = _in_bulk(prepared, frame, [judgement.person_id for judgement in judgements])
            found |= {one.person_id for one in disagreements(judgements, bulk)}
    return found


def _is_covered(prepared: Prepared, frame: Frame) -> bool:
    """Whether the frame has every column that the set reads."""
    read = columns_of(*(step.plan for _, step in prepared.steps))
    return set(read) <= set(frame.columns.columns)


def _in_bulk(prepared: Prepared, frame: Frame, people: list[int]) -> pl.DataFrame:
    own = pl.Series(people, dtype=pl.Int32)
    rows = frame.columns.filter(pl.col("person_id").is_in(own.implode()))
    return rows.select("person_id").hstack(verdicts(prepared, rows))
