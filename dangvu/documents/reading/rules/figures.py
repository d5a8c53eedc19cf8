"""Makes targets and statistics of the numbers the classifier takes for them."""

from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.quantities import Quantity
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.rules.clauses import figure_clause
from dangvu.documents.reading.rules.modality import modality_of
from dangvu.documents.reading.rules.statistics import statistic
from dangvu.documents.reading.rules.targets import target


def read_figures(document: Document) -> Iterator[Draft]:
    taken = -1
    for place, quantity in enumerate(document.quantities):
        clause = figure_clause(document, place)
        if quantity.start < taken or not _may_count(document, quantity, clause):
            continue
        modality = modality_of(document, quantity, clause)
        draft = None
        if modality.kind == "target":
            draft = target(document, quantity, clause, modality.certainty)
        elif modality.kind == "statistic":
            draft = statistic(document, quantity, clause, modality.certainty)
        if draft:
            taken = draft.end if draft.type == "statistic" else quantity.end
            yield draft


def _may_count(document: Document, quantity: Quantity, clause: Span) -> bool:
    zone = document.blocks[clause.block].zone
    return (
        zone in ("body", "opening")
        and not document.is_dated(quantity.start, quantity.end)
        and (quantity.has_unit or quantity.whole is not None)
    )
