"""The text with its facts marked, for a terminal: under each line, what was read in it and why."""

from collections.abc import Iterator

from dangvu.documents.reading.facts import Fact, Reading
from dangvu.documents.reading.showing.names import kind_said, norm_said, tone_of
from dangvu.documents.reading.showing.pieces import Piece, Span, pieces_of

_COLOURS = {"t": "32", "d": "33", "c": "36", "w": "31", "h": "35", "s": "2"}
_LONGEST_EVIDENCE = 80


def as_lines(reading: Reading, *, colours: bool) -> Iterator[str]:
    """Without colours a marked piece stands between `[` and `]`."""
    facts = dict(enumerate(reading.facts, 1))
    spans = [Span(n, f.start, f.end, tone_of(f.type)) for n, f in facts.items()]
    ends = [place for place, sign in enumerate(reading.text, 1) if sign == "\n"]
    line, begun = "", list[int]()
    for piece in pieces_of(reading.text, spans, ends):
        line += _marked(piece, colours)
        begun.extend(piece.starts)
        if piece.text.endswith("\n"):
            yield from _told(line, begun, facts)
            line, begun = "", []
    yield from _told(line, begun, facts)


def _marked(piece: Piece, colours: bool) -> str:
    text = _printable(piece.text.rstrip("\r\n"))
    begun = "".join(f"({number})" for number in piece.starts)
    if not piece.tone or not text:
        return begun + text
    if colours:
        return f"{begun}\033[{_COLOURS[piece.tone]}m{text}\033[0m"
    return f"{begun}[{text}]"


def _told(line: str, begun: list[int], facts: dict[int, Fact]) -> Iterator[str]:
    yield line
    for number in begun:
        yield from _why(number, facts[number])


def _why(number: int, fact: Fact) -> Iterator[str]:
    sure = f"{fact.confidence:.2f}".replace(".", ",")
    yield f"    ({number}) {kind_said(fact.type)}, chắc {sure}, luật {fact.rule}: " + _printable(
        norm_said(fact.norm)
    )
    for item in fact.evidence:
        yield f"        căn cứ: “{_printable(item.quote[:_LONGEST_EVIDENCE])}”"


def _printable(text: str) -> str:
    """No sign of a letter may steer the terminal."""
    return "".join(sign if sign.isprintable() or sign == "\t" else " " for sign in text)
