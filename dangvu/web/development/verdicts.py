"""Verdicts in the list of the pool: a chip a line, and the list narrowed to one verdict."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from dangvu.development.judging import judgements_of
from dangvu.development.lists import CandidateLine, Pool
from dangvu.development.models import CandidacyQuerySet
from dangvu.development.queries import candidacies_in
from dangvu.rules.verdicts import WORDS, Verdict
from dangvu.web.judging.showing import CHIPS, Chip

CHOICES = [(verdict.value, words) for verdict, words in WORDS.items()]
# Nobody waits for more people to be judged than this; a longer list is narrowed to a unit first.
LONGEST = 2000


class Line(NamedTuple):
    """A line of the pool with its candidacy and, where local criteria hold, the verdict."""

    candidacy: str
    line: CandidateLine
    chip: Chip | None


def with_chips(ids: Sequence[int], lines: Iterable[CandidateLine], on: date) -> list[Line]:
    judged = judgements_of(candidacies_in(ids), on=on)
    chips = {pk: CHIPS[judgement.verdict] for pk, judgement in judged.items()}
    return [Line(str(pk), line, chips.get(pk)) for pk, line in zip(ids, lines, strict=True)]


def narrowed(pool: Pool, verdict: str, on: date) -> Pool:
    """Only who has that verdict today; the pool must not be longer than LONGEST."""
    found: CandidacyQuerySet = pool.candidacies
    judged = judgements_of(list(found.select_related("cell").order_by("id")), on=on)
    wanted = [pk for pk, judgement in judged.items() if judgement.verdict == Verdict(verdict)]
    return Pool(found.filter(pk__in=wanted), len(wanted))
