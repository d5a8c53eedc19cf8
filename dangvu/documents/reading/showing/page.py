"""The text with its facts marked, as one page that needs nothing beside it."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from dangvu.documents.reading.facts import Fact, Reading
from dangvu.documents.reading.showing.names import KINDS, kind_said, norm_said, tone_of
from dangvu.documents.reading.showing.pieces import Piece, Span, pieces_of

_HERE = Path(__file__).parent
_PAGE = Template((_HERE / "page.html").read_text(encoding="utf-8"))
_STYLE = (_HERE / "page.css").read_text(encoding="utf-8")
_SURE = 0.9


def as_page(reading: Reading) -> str:
    facts = list(enumerate(reading.facts, 1))
    spans = [Span(number, fact.start, fact.end, tone_of(fact.type)) for number, fact in facts]
    sure = sum(fact.confidence >= _SURE and fact.type != "warning" for _, fact in facts)
    warnings = sum(fact.type == "warning" for _, fact in facts)
    return _PAGE.substitute(
        name=escape(reading.name),
        style=f"<style>\n{_STYLE}</style>",
        read=len(facts),
        sure=sure,
        warnings=warnings,
        doubtful=len(facts) - sure - warnings,
        text="".join(_shown(piece) for piece in pieces_of(reading.text, spans)),
        kinds="".join(_kinds(reading)),
        facts="".join(_card(number, fact) for number, fact in facts),
    )


def _shown(piece: Piece) -> str:
    anchors = "".join(f'<a class="n" href="#f{n}" id="t{n}">{n}</a>' for n in piece.starts)
    text = escape(piece.text)
    return f'{anchors}<mark class="{piece.tone}">{text}</mark>' if piece.tone else anchors + text


def _kinds(reading: Reading) -> Iterator[str]:
    """How many of each kind, in the order in which kinds are named."""
    for kind, (name, tone) in KINDS.items():
        count = sum(fact.type == kind for fact in reading.facts)
        if count:
            yield f'<li><mark class="{tone}">{escape(name)}</mark> {count}</li>'


def _card(number: int, fact: Fact) -> str:
    sure = f"{fact.confidence:.2f}".replace(".", ",")
    evidence = "".join(f"<p>Căn cứ thêm: “{escape(item.quote)}”</p>" for item in fact.evidence)
    doubt = "" if fact.confidence >= _SURE else " doubt"
    return (
        f'<article class="{tone_of(fact.type)}{doubt}" id="f{number}">'
        f'<h2><a href="#t{number}">{number}</a> {escape(kind_said(fact.type))}</h2>'
        f"<p>{escape(norm_said(fact.norm))}</p><blockquote>{escape(fact.quote)}</blockquote>"
        f"{evidence}<p class=why>Luật {escape(fact.rule)} · độ chắc {sure}</p></article>"
    )
