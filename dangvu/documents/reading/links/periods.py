"""Finds the period of a figure: said in its clause, its sentence or its paragraph."""

import re
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.layout.sentences import Span

_EVERY = re.compile(r"(?:moi|hang|tung|binh quan(?: moi)?) (?P<unit>nam|quy|thang|dot)\b")
_COMPARED = re.compile(r"(?:so voi|cung ky)(?: [a-z]+){0,2} $")
_UNITS = {"nam": "year", "quy": "quarter", "thang": "month", "dot": "round"}


def period_of(
    document: Document, clause: Span, place: int
) -> tuple[dict[str, Any], tuple[Bounds, ...]]:
    """The fields `period` or `period_from`/`period_to`, with evidence when inherited."""
    sentence = document.sentence_at(clause.start)
    block = document.blocks[clause.block]
    stretches = (
        (clause.start, clause.end),
        (sentence.start, clause.start),
        (max(block.start, clause.start - 2000), clause.start),
    )
    for number, (start, end) in enumerate(stretches):
        found = _said(document, start, end, place)
        if found:
            fields, said = found
            return fields, ((said,) if number else ())
    return {}, ()


def _said(
    document: Document, start: int, end: int, place: int
) -> tuple[dict[str, Any], Bounds] | None:
    every = _EVERY.search(document.plain, start, end)
    if every:
        return {"period": f"every:{_UNITS[every['unit']]}"}, every.span()
    for date in _nearest_first(document, start, end, place):
        if date.kind == "years":
            return {"period_from": date.value, "period_to": date.until}, (date.start, date.end)
        if date.kind in ("year", "month", "quarter"):
            return {"period": date.value}, (date.start, date.end)
    return None


def _nearest_first(document: Document, start: int, end: int, place: int) -> list[DateIsland]:
    """What is compared with (`so với cùng kỳ năm 2022`) is no period of the figure."""
    dates = [
        date
        for date in document.dates_from(start, max(0, end - start))
        if date.end <= end
        and not (document.is_cited(date.start) or document.is_remembered(date.start))
        and not _COMPARED.search(document.plain, max(0, date.start - 24), date.start)
    ]
    return sorted(dates, key=lambda date: abs(date.start - place))
