"""Finds the period of a figure: said in its clause, its sentence or its paragraph."""

import re
from collections.abc import Iterator
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.layout.sentences import Span

_EVERY = re.compile(r"(?:moi|hang|tung|binh quan(?: moi)?) (?P<unit>nam|quy|thang|dot)\b")
_COMPARED = re.compile(r"(?:so voi|cung ky)(?: [a-z]+){0,2} $")
_UNITS = {"nam": "year", "quy": "quarter", "thang": "month", "dot": "round"}


def period_of(
    document: Document, clause: Span, place: int, *, is_goal: bool = False
) -> tuple[dict[str, Any], tuple[Bounds, ...]]:
    """The fields `period` or `period_from`/`period_to`, with evidence when inherited."""
    for number, (start, end) in enumerate(_stretches(document, clause, is_goal)):
        found = _said(document, start, end, place)
        if found:
            fields, said = found
            return fields, ((said,) if number else ())
    return {}, ()


def _stretches(document: Document, clause: Span, is_goal: bool) -> Iterator[Bounds]:
    """From the nearest words to the farthest; what the whole text is for, only goals inherit."""
    sentence = document.sentence_at(clause.start)
    block = document.blocks[clause.block]
    yield clause.start, clause.end
    yield sentence.start, clause.start
    yield max(block.start, clause.start - 2000), clause.start
    for section in document.tree.ancestors(clause.block):
        above = document.blocks[section.block]
        if section.title and section.block != clause.block:
            yield above.content, above.content + len(section.title)
    if is_goal:
        yield from ((b.start, b.end) for b in document.blocks[:20] if b.zone == "abstract")


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
