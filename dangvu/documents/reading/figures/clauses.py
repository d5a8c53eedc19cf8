"""Narrows a clause to the part that belongs to one number among several."""

import re
from collections.abc import Sequence

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.quantities import Quantity
from dangvu.documents.reading.layout.sentences import Span

_NEW_SUBJECT = re.compile(
    r"(?:(?:, |: )(?=(?:(?:moi|tung|cac|rieng|toan|doi voi|con|va|nhung) ){0,4}(?:chi bo|dang bo|dang uy"
    r"|thanh pho|tinh|huyen|don vi|to chuc|co so|co quan|phan dau|doanh nghiep|truong|xa|phuong"
    r"|khoi|ty le|trong do|bao dam|dam bao|hang nam|binh quan|ket nap|ca nam|chi,|nu|khu vuc"
    r"|nguoi|doan vien|hoc sinh|sinh vien|phu nu|khong|so|dat|chiem|chuyen|cong nhan|mo))"
    r"| va (?=(?:(?:moi|cac) )?(?:chi bo|dang bo|dang uy|don vi|huyen|thanh pho|thi|khoi|truong)))"
)
# No number is governed from farther away than this.
_FARTHEST = 400


def figure_clause(document: Document, figures: Sequence[Quantity], place: int) -> Span:
    """From the last comma before which another number already stands, to the next such comma."""
    quantity = figures[place]
    clause = document.clause_at(quantity.start)
    start, end = clause.start, clause.end
    if place and figures[place - 1].end > start:
        start = _last(document, figures[place - 1].end, quantity.start, start)
    if place + 1 < len(figures) and figures[place + 1].start < end:
        end = _first(document, quantity.end, figures[place + 1].start, end)
    start, end = max(start, quantity.start - _FARTHEST), min(end, quantity.end + _FARTHEST)
    return Span(start, end, clause.block)


def _last(document: Document, left: int, right: int, otherwise: int) -> int:
    found = [match.end() for match in _NEW_SUBJECT.finditer(document.plain, left, right)]
    return found[-1] if found else otherwise


def _first(document: Document, left: int, right: int, otherwise: int) -> int:
    found = [match.start() for match in _NEW_SUBJECT.finditer(document.plain, left, right)]
    return found[-1] if found else otherwise
