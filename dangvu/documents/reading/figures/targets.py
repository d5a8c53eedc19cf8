"""Makes a target of a number to be reached: bounds, unit, who it holds for, and when."""

import re
from typing import Any

from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.scope import is_per_unit, scope_of
from dangvu.documents.reading.figures.units import activity, unit_words
from dangvu.documents.reading.figures.verdict import Verdict
from dangvu.documents.reading.islands.quantities import Quantity
from dangvu.documents.reading.links.periods import period_of

_AT_LEAST = (
    "it nhat",
    "it ra",
    "chi it",
    "toi thieu",
    "khong duoi",
    "khong it hon",
    "khong thap hon",
)
_MORE_THAN = ("tren", "hon", "vuot")
_AT_MOST = (
    "khong qua",
    "khong vuot",
    "khong vuot qua",
    "khong de qua",
    "khong nhieu hon",
    "toi da",
    "duoi",
)
_CONDITION = re.compile(r"[^.;:(\d]{0,40}\((?P<text>(?:doi voi|neu|tru|noi|rieng)[^)]{0,200})\)")
_START = re.compile(r"(?:[-+ ]|de |va |trong do,? |dong thoi,? ){0,5}")
_AFTER_PERCENT = re.compile(
    r"(?! ?(?:tro len|vao|so voi|trong|tren|theo|den|de|va|moi|hang)\b) ?"
    r"(?P<what>(?:chi, )?[^.,;(\d]{0,150}?)(?= vao (?:cuoi|nam|thang)|[.,;(\d]|$)"
)
# Up to here the words only say that something is to be reached.
_LEADING_UP = re.compile(
    r"[,:;] |\(|\b(?:phan dau|bao dam|dam bao|yeu cau|trong do|de)(?: de)?(?: dat)?,? "
)
_CHANGE = re.compile(r"(?:nang|tang|giam|keo giam|ha|dua|chiem|dat)(?: dan)? (?=[a-z])")
_BEFORE_PERCENT = re.compile(
    r"(?: (?:dat|tu|la|co|phan dau|chiem|len|xuong|con|phai|duoc)){1,4} ?$"
)
_PART = re.compile(r", | \(|: | va (?=\d)")
_TIME_FIRST = re.compile(r"(?:(?:trong|den) )?(?:(?:cuoi|het) )?(?:nam \d{4}|hang nam|moi nam),? ")
_LONGEST_LEAD_UP = 60


def target(figure: Figure, verdict: Verdict) -> Draft | None:
    document, quantity = figure.document, figure.quantity
    scope = scope_of(figure)
    norm = _amount(quantity)
    norm["unit"] = unit_words(document, quantity).removeprefix("lượt ")
    if not norm["unit"]:
        return None
    norm["per_unit"] = is_per_unit(figure, scope)
    norm["metric"] = _metric(figure)
    norm["scope"] = document.words(*scope) if scope else None
    condition = _CONDITION.match(document.plain, quantity.end, figure.clause.end)
    if condition:
        norm["condition"] = document.words(*condition.span("text"))
    period, evidence = period_of(document, figure.clause, quantity.start, is_goal=True)
    norm.update(period)
    start, end = _bounds(figure)
    confidence = 0.75 + 0.22 * verdict.certainty
    return Draft("target", start, end, norm, confidence, "target.number", evidence)


def _amount(quantity: Quantity) -> dict[str, Any]:
    if quantity.bound in _AT_MOST and not quantity.or_more:
        norm: dict[str, Any] = {"max": quantity.high or quantity.low}
        if quantity.bound == "duoi":
            norm["exclusive"] = True
        return norm
    norm = {"min": quantity.low, "max": quantity.high}
    from_on = quantity.bound == "tu" and quantity.high is None
    if quantity.or_more or from_on or quantity.bound in (*_AT_LEAST, *_MORE_THAN):
        norm["open_ended"] = True
    elif quantity.high is None and not quantity.bound:
        norm["exact"] = True
    if quantity.bound in _MORE_THAN:
        norm["exclusive"] = True
    return norm


def _bounds(figure: Figure) -> tuple[int, int]:
    plain, clause, quantity = figure.plain, figure.clause, figure.quantity
    if quantity.label:
        return min(quantity.label[0], quantity.start), quantity.end
    opening = _START.match(plain, clause.start)
    start = opening.end() if opening else clause.start
    start = _after_number_before(figure, start)
    effort = plain.rfind("phan dau", clause.start, quantity.start)
    if effort - start > _LONGEST_LEAD_UP:
        start = effort
    end = _before_next_number(figure)
    while end > quantity.end and plain[end - 1] in " .;,/":
        end -= 1
    if plain[end - 1] == ")" and "(" not in plain[start:end]:
        end -= 1
    return min(start, quantity.start), end


def _after_number_before(figure: Figure, start: int) -> int:
    """Two numbers of one clause have a part of it each."""
    before = [place for place in figure.starts if start <= place < figure.quantity.start]
    if not before:
        return start
    parts = list(_PART.finditer(figure.plain, before[-1], figure.quantity.start))
    return parts[-1].end() if parts else start


def _before_next_number(figure: Figure) -> int:
    end = figure.clause.end
    if figure.following >= end:
        return end
    parts = list(_PART.finditer(figure.plain, figure.quantity.end, figure.following))
    return parts[-1].start() if parts else end


def _metric(figure: Figure) -> str | None:
    if figure.quantity.kind == "percent":
        return _share_of(figure)
    document, quantity = figure.document, figure.quantity
    said = activity(document, figure.clause.start, quantity.start) or activity(
        document, figure.sentence.start, quantity.start
    )
    return document.words(*said).lower() if said else None


def _share_of(figure: Figure) -> str | None:
    """What the percentage is of: said after it, or before it (`tỷ lệ … đạt 96% trở lên`)."""
    document, clause, quantity = figure.document, figure.clause, figure.quantity
    after = _AFTER_PERCENT.match(document.plain, quantity.end, clause.end)
    if after and len(after["what"].strip()) > 2:
        return document.words(*after.span("what"))
    return _said_before(figure)


def _said_before(figure: Figure) -> str | None:
    plain, start, end = figure.plain, figure.clause.start, figure.quantity.start
    cuts = list(_LEADING_UP.finditer(plain, start, end))
    start = cuts[-1].end() if cuts else start
    for pattern in (_TIME_FIRST, _CHANGE):
        led = pattern.match(plain, start, end)
        start = led.end() if led else start
    tail = _BEFORE_PERCENT.search(plain, start, end)
    return figure.document.words(start, tail.start() if tail else end).strip(" -+") or None
