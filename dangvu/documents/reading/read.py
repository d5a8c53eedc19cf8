"""Reads one text: form first, then islands, then facts, then what a clerk should be warned of."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from dangvu.documents.reading.checks.damage import less_sure
from dangvu.documents.reading.checks.run import warnings_of
from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft, facts_of
from dangvu.documents.reading.facts import Reading
from dangvu.documents.reading.figures.figures import read_figures
from dangvu.documents.reading.form.citations import read_citations
from dangvu.documents.reading.form.closing import read_closing
from dangvu.documents.reading.form.header import read_header
from dangvu.documents.reading.form.issuer import read_issuer
from dangvu.documents.reading.form.sections import read_sections
from dangvu.documents.reading.links.doers import with_doers
from dangvu.documents.reading.rules.criteria import read_criteria
from dangvu.documents.reading.rules.deadlines import read_deadlines
from dangvu.documents.reading.rules.events import read_events
from dangvu.documents.reading.rules.relative import read_relative_deadlines
from dangvu.documents.reading.rules.reports import read_reports
from dangvu.documents.reading.rules.tasks import read_tasks
from dangvu.documents.reading.rules.turns import read_turns

_RULES: tuple[Callable[[Document], Iterator[Draft]], ...] = (
    read_header,
    read_issuer,
    read_sections,
    read_citations,
    read_events,
    read_figures,
    read_tasks,
    read_criteria,
    read_deadlines,
    read_turns,
    read_relative_deadlines,
    read_closing,
)


# What a machine recognised from a picture is never certain.
_MOST_OF_A_PICTURE = 0.85


def read_text(text: str, *, name: str, is_machine_read: bool = False) -> Reading:
    """Every fact of a text; `is_machine_read` caps how sure any of them is, and warns."""
    document = Document(text)
    drafts = with_doers(document, [draft for rule in _RULES for draft in rule(document)])
    drafts.extend(read_reports(document, drafts))
    warnings = warnings_of(document, drafts)
    drafts = [*less_sure(drafts, warnings), *warnings]
    if is_machine_read:
        drafts = [*_capped(drafts), *_first_words(document)]
    return Reading(text=text, name=name, facts=facts_of(document.flow.view, drafts))


def _capped(drafts: Iterable[Draft]) -> Iterator[Draft]:
    for draft in drafts:
        yield replace(draft, confidence=min(draft.confidence, _MOST_OF_A_PICTURE))


def _first_words(document: Document) -> Iterator[Draft]:
    block = next(iter(document.blocks), None)
    if block is not None:
        place = (block.start, block.end)
        yield warning(place, "machine_read", "Văn bản do máy đọc từ ảnh, cần soát từng chỗ.")
