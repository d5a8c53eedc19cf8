"""Finds the period of a figure: said in its clause, its sentence or its paragraph."""

import re
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds
from dangvu.documents.reading.layout.sentences import Span

_EVERY = re.compile(r"(?:moi|hang|tung|binh quan(?: moi)?) (?P<unit>nam|quy|thang|dot)\b")
_UNITS = {"nam": "year", "quy": "quarter", "thang": "month", "dot": "round"}


def period_of(document: Document, clause: Span) -> tuple[dict[str, Any], tuple[Bounds, ...]]:
    """The fields `period` or `period_from`/`period_to`, with evidence when inherited."""
    sentence = document.sentence_at(clause.start)
    block = document.blocks[clause.block]
    stretches = (
        (clause.start, clause.end),
        (sentence.start, clause.start),
        (max(block.start, clause.start - 2000), clause.start),
    )
    for number, (start, end) in enumerate(stretches):
        found = _said(document, start, end)
        if found:
            fields, place = found
            return fields, ((place,) if number else ())
    return {}, ()


def _said(document: Document, start: int, end: int) -> tuple[dict[str, Any], Bounds] | None:
    every = _EVERY.search(document.plain, start, end)
    if every:
        return {"period": f"every:{_UNITS[every['unit']]}"}, every.span()
    for date in document.dates_from(start, end - start):
        if date.end > end or document.is_cited(date.start) or document.is_remembered(date.start):
            continue
        if date.kind == "years":
            return {"period_from": date.value, "period_to": date.until}, (date.start, date.end)
        if date.kind in ("year", "month", "quarter"):
            return {"period": date.value}, (date.start, date.end)
    return None
