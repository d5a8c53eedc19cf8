"""A text cut into pieces, each with the facts that stand in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Span:
    """Where a fact stands, and the tone it is shown in; `number` tells it from the others."""

    number: int
    start: int
    end: int
    tone: str


@dataclass(frozen=True)
class Piece:
    """`tone` is of the shortest fact here; `starts` are the facts that begin with this piece."""

    text: str
    start: int
    tone: str = ""
    facts: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()

    @property
    def numbers(self) -> str:
        return " ".join(map(str, self.facts))


def pieces_of(text: str, spans: Iterable[Span], cuts: Iterable[int] = ()) -> list[Piece]:
    """The whole text, in order, also cut at `cuts`; what no fact covers is without tone."""
    waiting = sorted((span for span in spans if span.start < span.end), key=lambda s: -s.start)
    ends = {0, len(text), *cuts} | {s.start for s in waiting} | {s.end for s in waiting}
    pieces, here = [], list[Span]()
    for start, end in pairwise(sorted(cut for cut in ends if cut <= len(text))):
        here = [span for span in here if span.end > start]
        while waiting and waiting[-1].start <= start:
            here.append(waiting.pop())
        pieces.append(_piece(text[start:end], start, here))
    return pieces


def _piece(text: str, start: int, here: list[Span]) -> Piece:
    shortest_first = sorted(here, key=lambda span: (span.end - span.start, span.number))
    return Piece(
        text=text,
        start=start,
        tone=shortest_first[0].tone if shortest_first else "",
        facts=tuple(span.number for span in shortest_first),
        starts=tuple(span.number for span in shortest_first if span.start == start),
    )
