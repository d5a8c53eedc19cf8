"""Verdicts of the whole roll under the sets in force for a unit, counted and checked one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from dangvu.census.building.roll import Standing
from dangvu.census.counting import IS_CANDIDATE
from dangvu.census.frame import YEARS, Frame
from dangvu.development.facts import candidate_facts
from dangvu.honours.facts import with_badges
from dangvu.organisations.models import Organisation
from dangvu.regulations.choosing import Chosen, sets_for
from dangvu.rules import columns
from dangvu.rules.alarm import Disagreement, disagreements
from dangvu.rules.judging import Judgement, Prepared, judge, prepare
from dangvu.rules.sets import Subject
from dangvu.rules.verdicts import Verdict

# About whom a set of that subject is: only people of the roll, whose facts the frame has.
CONCERNED = {
    Subject.CRITERIA: IS_CANDIDATE,
    Subject.ADMISSION: IS_CANDIDATE,
    Subject.RECOGNITION: pl.col("standing") == int(Standing.PROBATIONARY),
    Subject.BADGE: pl.col("standing") > int(Standing.CANDIDATE),
}


@dataclass(frozen=True)
class Tally:
    """How many of those concerned stand how under one set."""

    chosen: Chosen
    concerned: int
    counts: tuple[tuple[Verdict, int], ...]


def sets_in_force(unit: Organisation, day: date) -> list[Chosen]:
    """Those of a unit by which a roll is judged: indicators never are."""
    return [
        each
        for each in sets_for(unit, on=day)
        if each.ruleset.subject in CONCERNED
        and not each.ruleset.is_indicator
        and each.ruleset.years <= YEARS
    ]


def tally(frame: Frame, rows: pl.DataFrame, chosen: Chosen) -> Tally:
    judged = judged_in_bulk(frame, rows, chosen)
    counts = dict(judged["verdict"].value_counts().iter_rows())
    return Tally(
        chosen,
        judged.height,
        tuple((verdict, counts.get(place, 0)) for place, verdict in enumerate(columns.ORDER)),
    )


def judged_in_bulk(frame: Frame, rows: pl.DataFrame, chosen: Chosen) -> pl.DataFrame:
    """`person_id` with `verdict` and `code`, in the order of the tree."""
    concerned = rows.filter(CONCERNED[chosen.ruleset.subject])
    verdicts = columns.verdicts(_prepared(frame, chosen), concerned)
    return concerned.select("person_id", "place").hstack(verdicts)


def judged_one_by_one(frame: Frame, people: Sequence[int], chosen: Chosen) -> list[Judgement]:
    """The people of a page, judged again from their records."""
    facts = with_badges(candidate_facts(people, on=frame.day, years=YEARS), on=frame.day)
    prepared = _prepared(frame, chosen)
    return [judge(prepared, facts[person]) for person in people]


def alarms(judgements: Sequence[Judgement], bulk: pl.DataFrame) -> list[Disagreement]:
    """Whose verdict in bulk is another one: a fault of ours, since the frame is up to date."""
    return disagreements(judgements, bulk)


def _prepared(frame: Frame, chosen: Chosen) -> Prepared:
    return prepare(chosen.ruleset, frame.day)
