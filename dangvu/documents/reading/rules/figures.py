"""Makes targets and statistics of the numbers the classifier takes for them."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.quantities import Quantity
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.rules.clauses import figure_clause
from dangvu.documents.reading.rules.modality import Modality, modality_of
from dangvu.documents.reading.rules.statistics import statistic
from dangvu.documents.reading.rules.targets import target

_OPEN = ("target", "statistic")
_EQUALS = re.compile(r" ?(?:=|,? ?(?:dat|chiem|bang)\b)")
# `Trong đó, …` goes on in the mood of the sentence before.
_IN_WHICH = re.compile(r"trong do\b")


def _sentence(document: Document, quantity: Quantity) -> int:
    return document.sentence_at(quantity.start).start


def read_figures(document: Document) -> Iterator[Draft]:
    taken = -1
    before: Modality | None = None
    for place, quantity in enumerate(document.quantities):
        clause = figure_clause(document, place)
        if quantity.start < taken or not _may_count(document, quantity, clause):
            continue
        modality = modality_of(document, quantity, clause)
        if (
            before
            and modality.kind in _OPEN
            and _IN_WHICH.match(document.plain, _sentence(document, quantity))
        ):
            modality = before
        draft = None
        if modality.kind == "target":
            draft = target(document, quantity, clause, modality.certainty)
        elif modality.kind == "statistic":
            draft = statistic(document, quantity, clause, modality.certainty)
        if modality.kind in _OPEN:
            before = modality
        if draft:
            taken = draft.end if draft.type == "statistic" else quantity.end
            yield draft


def _is_share(document: Document, quantity: Quantity) -> bool:
    """`9/12 chi bộ` and `1/8 = 12,5%` look like days; what stands around them decides."""
    if quantity.whole is None or document.plain.startswith("ngay ", max(0, quantity.start - 5)):
        return False
    return quantity.has_unit or bool(_EQUALS.match(document.plain, quantity.end))


def _may_count(document: Document, quantity: Quantity, clause: Span) -> bool:
    zone = document.blocks[clause.block].zone
    return (
        zone in ("body", "opening")
        and (_is_share(document, quantity) or not document.is_dated(quantity.start, quantity.end))
        and (quantity.has_unit or quantity.whole is not None)
    )
