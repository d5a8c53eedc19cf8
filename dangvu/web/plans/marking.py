"""A letter's text cut into pieces, each with the facts that stand in it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dangvu.plans.describing import TAGS
from dangvu.plans.models import ReadFact


@dataclass(frozen=True)
class Piece:
    """`tone` is of the shortest fact here; `starts` are the facts that begin with this piece."""

    text: str
    tone: str = ""
    facts: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()

    @property
    def numbers(self) -> str:
        return " ".join(map(str, self.facts))


def pieces_of(text: str, facts: Iterable[ReadFact]) -> list[Piece]:
    """The whole text, in order; what no fact covers is a piece without tone."""
    found = [fact for fact in facts if fact.start < fact.end]
    ends = {0, len(text)} | {fact.start for fact in found} | {fact.end for fact in found}
    cuts = sorted(cut for cut in ends if cut <= len(text))
    return [_piece(text, start, end, found) for start, end in pairwise(cuts)]


def _piece(text: str, start: int, end: int, facts: list[ReadFact]) -> Piece:
    here = sorted(
        (fact for fact in facts if fact.start <= start and end <= fact.end),
        key=lambda fact: (fact.end - fact.start, fact.pk),
    )
    return Piece(
        # The stars of a marked-up text say nothing to a reader.
        text=(text[start:end] if start else text[:end].lstrip("\n")).replace("*", ""),
        tone=TAGS[here[0].type][1] if here else "",
        facts=tuple(fact.pk for fact in here),
        starts=tuple(fact.pk for fact in here if fact.start == start),
    )
