"""Reads one text: form first, then islands, then facts, then what a clerk should be warned of."""

from collections.abc import Callable, Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft, facts_of
from dangvu.documents.reading.facts import Reading
from dangvu.documents.reading.rules.citations import read_citations
from dangvu.documents.reading.rules.closing import read_closing
from dangvu.documents.reading.rules.events import read_events
from dangvu.documents.reading.rules.header import read_header
from dangvu.documents.reading.rules.issuer import read_issuer
from dangvu.documents.reading.rules.sections import read_sections

_RULES: tuple[Callable[[Document], Iterator[Draft]], ...] = (
    read_header,
    read_issuer,
    read_sections,
    read_citations,
    read_events,
    read_closing,
)


def read_text(text: str, *, name: str) -> Reading:
    document = Document(text)
    drafts = [draft for rule in _RULES for draft in rule(document)]
    return Reading(text=text, name=name, facts=facts_of(document.flow.view, drafts))
