"""A letter's text cut into pieces, each with the facts that stand in it."""

from collections.abc import Iterable
from dataclasses import replace

from dangvu.documents.reading.showing.names import tone_of
from dangvu.documents.reading.showing.pieces import Piece, Span
from dangvu.documents.reading.showing.pieces import pieces_of as cut
from dangvu.plans.models import ReadFact


def pieces_of(text: str, facts: Iterable[ReadFact]) -> list[Piece]:
    """The whole text, in order; the stars of a marked-up text say nothing to a reader."""
    spans = [Span(fact.pk, fact.start, fact.end, tone_of(fact.type)) for fact in facts]
    pieces = [replace(piece, text=piece.text.replace("*", "")) for piece in cut(text, spans)]
    if pieces:
        pieces[0] = replace(pieces[0], text=pieces[0].text.lstrip("\n"))
    return pieces
