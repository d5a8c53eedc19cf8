"""The alarm: people on a page whose verdict is another one than the roll in columns gave.

A page that shows people judges them again. Where nothing newer than the roll touched a person, the
two must agree; that they do not is a fault of ours, and is said, not logged away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from dangvu.rules.columns import ORDER
from dangvu.rules.judging import Judgement
from dangvu.rules.verdicts import Verdict

# The verdict of an outcome; 0 stands for none.
Said = tuple[Verdict, int]


@dataclass(frozen=True)
class Disagreement:
    """`in_bulk` is None of somebody whom the roll does not have."""

    person_id: int
    set_key: str
    judged: Said
    in_bulk: Said | None


def disagreements(judgements: Iterable[Judgement], bulk: pl.DataFrame) -> list[Disagreement]:
    """`bulk`: `person_id` beside what `columns.verdicts` gave. Touched people are left out before."""
    known = _in_bulk(bulk)
    found = (
        Disagreement(each.person_id, each.set_key, _said(each), known.get(each.person_id))
        for each in judgements
    )
    return [each for each in found if each.judged != each.in_bulk]


def _said(judgement: Judgement) -> Said:
    return judgement.verdict, judgement.outcome.code if judgement.outcome else 0


def _in_bulk(bulk: pl.DataFrame) -> Mapping[int, Said]:
    rows = bulk.select("person_id", "verdict", "code").iter_rows()
    return {person_id: (ORDER[verdict], code) for person_id, verdict, code in rows}
