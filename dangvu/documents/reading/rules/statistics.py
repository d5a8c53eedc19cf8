"""Makes a statistic of a number that reports the past: value, unit, of how many, percent."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.quantities import BODIES, PERSONS, Quantity, number
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.periods import period_of
from dangvu.documents.reading.rules.targets import unit_words

_SHARE_AFTER = re.compile(
    r"(?P<between>[^.;:\d]{0,70}?)[,( ]*(?:=|dat(?: ty le)?|chiem(?: ty le)?|bang|ty le|tuong"
    r" duong|\() ?"
    r"(?P<percent>\d+(?:[.,]\d+)?) ?%(?P<rest> (?:ke hoach|chi tieu|so|tong so|so dang vien))?"
)
_ACHIEVED = re.compile(
    r"(?:ket nap|chuyen dang chinh thuc|cong nhan|phat trien|gioi thieu)(?: (?:duoc|moi|cho"
    r"|cho))* $"
)
_TOLD = re.compile(r"(?:dat|chiem|la|bang|=|ty le|giam|tang|con|co)(?: [a-z]+)? ?$")
_QUALITY = re.compile(r" (?:duoc|hoan thanh|dat|bi|moi|du dieu kien)[^.,;:=()\d]{3,45}")


def statistic(
    document: Document, quantity: Quantity, clause: Span, certainty: float
) -> Draft | None:
    unit = _unit(document, quantity, clause)
    if unit is None:
        return None
    share = _SHARE_AFTER.match(document.plain, quantity.end, clause.end)
    value: float = quantity.low
    norm = {
        "value": value,
        "unit": unit,
        "of": quantity.whole,
        "percent": number(share["percent"].replace(".", ",")) if share else None,
        "metric": _metric(document, quantity, clause),
    }
    period, evidence = period_of(document, clause, quantity.start)
    norm.update(period)
    end = share.end() if share else _end(document, quantity, clause)
    start = _start(document, quantity, clause)
    return Draft(
        "statistic", start, end, norm, 0.78 + 0.15 * certainty, "statistic.number", evidence
    )


def _unit(document: Document, quantity: Quantity, clause: Span) -> str | None:
    """After the number, or before it: `tổ chức cơ sở đảng TSVM là 65/79`."""
    if quantity.has_unit:
        if document.plain[quantity.unit_start] == "%":
            told = _TOLD.search(document.plain, clause.start, quantity.start)
            return "percent" if told else None
        return unit_words(document, quantity)
    before = [
        match
        for pattern in (PERSONS, BODIES)
        for match in pattern.finditer(document.plain, _near(clause, quantity), quantity.start)
    ]
    if before:
        last = max(before, key=lambda match: (match.start(), match.end()))
        return document.words(*last.span()).lower()
    after = PERSONS.search(document.plain, quantity.end, min(clause.end, quantity.end + 40))
    return document.words(*after.span()).lower() if after else None


def _near(clause: Span, quantity: Quantity) -> int:
    """What a bare share counts is named not far before it."""
    return max(clause.start, quantity.start - 120)


def _start(document: Document, quantity: Quantity, clause: Span) -> int:
    before = _ACHIEVED.search(document.plain, clause.start, quantity.start)
    if before:
        return before.start()
    if not quantity.has_unit:
        for pattern in (PERSONS, BODIES):
            near = _near(clause, quantity)
            found = list(pattern.finditer(document.plain, near, quantity.start))
            if found:
                return found[-1].start()
    return quantity.start


def _end(document: Document, quantity: Quantity, clause: Span) -> int:
    quality = _QUALITY.match(document.plain, quantity.end, clause.end)
    return quality.end() if quality else quantity.end


def _metric(document: Document, quantity: Quantity, clause: Span) -> str | None:
    achieved = _ACHIEVED.search(document.plain, clause.start, quantity.start)
    if achieved:
        return document.words(*achieved.span())
    quality = _QUALITY.match(document.plain, quantity.end, clause.end)
    return document.words(*quality.span()) if quality else None
