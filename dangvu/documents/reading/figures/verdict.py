"""One classifier for all numbers: target, statistic, condition, limit, citation, other."""

from dataclasses import dataclass, field

from dangvu.documents.reading.figures.cues import CUES
from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.markers import OTHER, STATISTIC, TARGET
from dangvu.documents.reading.figures.world import belongs_to_the_party

# A false target costs more trust than a missed one.
_LEAST = {TARGET: 2.4, STATISTIC: 1.5}
_LEAST_LEAD = {TARGET: 0.4, STATISTIC: 0.0}


@dataclass(frozen=True)
class Verdict:
    """`kind` is target, statistic, citation, anniversary, limit or other.

    `certainty` (0 … 1) grows with the lead over the next best and with the cues that agree;
    `cues` names those that spoke for the kind.
    """

    kind: str
    certainty: float
    cues: tuple[str, ...] = field(default=())


def verdict_on(figure: Figure) -> Verdict:
    if figure.is_cited:
        return Verdict("citation", 1)
    if figure.document.is_remembered(figure.quantity.start):
        return Verdict("anniversary", 1)
    if figure.quantity.column:
        return Verdict(figure.quantity.column, 0.7, ("column",))
    if figure.quantity.kind == "time":
        return Verdict("limit", 1)
    if not belongs_to_the_party(figure):
        return Verdict("other", 1)
    return _weighed(figure)


def votes_on(figure: Figure) -> dict[str, dict[str, float]]:
    """By side, what each cue gave to it."""
    votes: dict[str, dict[str, float]] = {TARGET: {}, STATISTIC: {}, OTHER: {}}
    for cue in CUES:
        for side, weight in cue(figure):
            given = votes[side]
            given[cue.__name__] = given.get(cue.__name__, 0) + weight
    return votes


def _weighed(figure: Figure) -> Verdict:
    votes = votes_on(figure)
    sums = {side: sum(given.values()) for side, given in votes.items()}
    best = max((TARGET, STATISTIC), key=lambda side: sums[side])
    lead = sums[best] - max(value for side, value in sums.items() if side != best)
    if sums[best] < _LEAST[best] or lead <= _LEAST_LEAD[best]:
        return Verdict("other", 0.5)
    agreeing = tuple(name for name, weight in votes[best].items() if weight > 0)
    certainty = 0.6 * min(1.0, lead / 4) + 0.4 * min(1.0, len(agreeing) / 3)
    return Verdict(best, certainty, agreeing)
