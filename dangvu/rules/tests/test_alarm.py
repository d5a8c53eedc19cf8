"""A verdict on a page that is not the one of the roll raises the alarm."""

import polars as pl

from dangvu.rules.alarm import Disagreement, disagreements
from dangvu.rules.columns import verdicts
from dangvu.rules.judging import judge
from dangvu.rules.tests.rolls import facts_of, prepared_sets, roll_of
from dangvu.rules.verdicts import Verdict

PREPARED = prepared_sets()["an exception"]
ROLL = roll_of(PREPARED, size=50)
BULK = ROLL.select("person_id").hstack(verdicts(PREPARED, ROLL))
JUDGED = [judge(PREPARED, facts_of(row)) for row in ROLL.iter_rows(named=True)]


def test_nobody_is_named_while_page_and_roll_agree() -> None:
    assert disagreements(JUDGED, BULK) == []
    assert disagreements([], BULK) == []


def test_another_verdict_is_told_with_both() -> None:
    met = next(each for each in JUDGED if each.verdict == Verdict.MET)
    changed = BULK.with_columns(
        verdict=pl.when(pl.col("person_id") == met.person_id).then(0).otherwise(pl.col("verdict"))
    )
    expected = Disagreement(met.person_id, "bo-thu", (Verdict.MET, 1), (Verdict.UNMET, 1))
    assert disagreements(JUDGED, changed) == [expected]


def test_another_outcome_under_the_same_verdict_is_told_too() -> None:
    changed = BULK.with_columns(code=pl.col("code") + (pl.col("code") == 1).cast(pl.Int8))
    told = disagreements(JUDGED, changed)
    assert {each.person_id for each in told} == set(BULK.filter(code=1)["person_id"])


def test_somebody_whom_the_roll_does_not_have_is_told() -> None:
    [told] = disagreements(JUDGED[:1], BULK.slice(1))
    assert (told.person_id, told.in_bulk) == (JUDGED[0].person_id, None)
