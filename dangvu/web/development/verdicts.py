"""Verdicts in the list of the pool: a chip a line, and the list narrowed to one verdict."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from dangvu.development.judging import InPool, judged_in_pool
from dangvu.development.lists import CandidateLine, Pool
from dangvu.development.models import CandidacyQuerySet
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


def with_chips(
    ids: Sequence[int], lines: Iterable[CandidateLine], judged: Iterable[InPool]
) -> list[Line]:
    chips = {each.candidacy_id: CHIPS[each.judgement.verdict] for each in judged}
    return [Line(str(pk), line, chips.get(pk)) for pk, line in zip(ids, lines, strict=True)]


def narrowed(pool: Pool, verdict: str, on: date) -> Pool:
    """Only who has that verdict today; the pool must not be longer than LONGEST."""
    found: CandidacyQuerySet = pool.candidacies
    judged = judged_in_pool(list(found.select_related("cell").order_by("id")), on=on)
    wanted = [each.candidacy_id for each in judged if each.judgement.verdict == Verdict(verdict)]
    return Pool(found.filter(pk__in=wanted), len(wanted))
