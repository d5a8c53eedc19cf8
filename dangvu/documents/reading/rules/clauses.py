"""Narrows a clause to the part that belongs to one number among several."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.layout.sentences import Span

_NEW_SUBJECT = re.compile(
    r"(?:, |: )(?=(?:(?:moi|tung|cac|rieng|toan|doi voi|con) )*(?:chi bo|dang bo|thanh pho"
    r"|tinh|huyen|don vi|to"
    r" chuc|co so|co quan"
    r"|phan dau|doanh nghiep|truong|xa|phuong|khoi|ty le|trong do|bao dam|dam bao|hang nam|ket"
    r" nap|ca nam|chi,|nu|khu vuc|nguoi|doan vien|hoc sinh))"
)

# No number is governed from farther away than this.
_FARTHEST = 400


def figure_clause(document: Document, place: int) -> Span:
    """From the last comma before which another number already stands, to the next such comma."""
    quantity = document.quantities[place]
    clause = document.clause_at(quantity.start)
    start, end = clause.start, clause.end
    if place and document.quantities[place - 1].end > start:
        start = _last(document, document.quantities[place - 1].end, quantity.start, start)
    if place + 1 < len(document.quantities) and document.quantities[place + 1].start < end:
        end = _first(document, quantity.end, document.quantities[place + 1].start, end)
    start, end = max(start, quantity.start - _FARTHEST), min(end, quantity.end + _FARTHEST)
    return Span(start, end, clause.block)


def _last(document: Document, left: int, right: int, otherwise: int) -> int:
    found = [match.end() for match in _NEW_SUBJECT.finditer(document.plain, left, right)]
    return found[-1] if found else otherwise


def _first(document: Document, left: int, right: int, otherwise: int) -> int:
    found = [match.start() for match in _NEW_SUBJECT.finditer(document.plain, left, right)]
    return found[-1] if found else otherwise
