"""Makes a statistic of a number that reports the past: value, unit, of how many, percent."""

import re
from typing import Any

from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.units import activity, unit_words
from dangvu.documents.reading.figures.verdict import Verdict
from dangvu.documents.reading.islands.quantities import NUMBER, PARTY_BODIES, PERSONS, number
from dangvu.documents.reading.links.periods import period_of

_SHARE_AFTER = re.compile(
    rf"(?P<between>(?:[^.;:\d]|\d{{1,3}}(?= (?:nam|tuoi|den|- ))){{0,70}}?"
    rf"(?:(?:chi tieu|ke hoach)[^.;:\d]{{0,20}}(?P<goal>{NUMBER}))?)[,( ]{{0,3}}"
    r"(?:=|\b(?:dat|chiem|bang|ty le|tuong duong|tuc(?: la)?)|\()"
    rf"(?: ty le| khoang| gan| tren| hon){{0,3}} ?(?P<percent>{NUMBER}) ?%"
    r"(?P<rest> (?:(?:so voi )?(?:ke hoach|chi tieu)|so dang vien|tong so|so))?"
    rf"(?:[^.;:,\d()]{{0,40}}\((?:(?:chi tieu|ke hoach|nghi quyet|nq) )?"
    rf"(?:{NUMBER} ?/ ?)?(?P<whole>{NUMBER})(?: dang vien| dong chi| dv| d/c)?\))?"
)
_QUALITY = re.compile(r" (?:duoc|hoan thanh|dat|bi|moi|du dieu kien|chua|khong)[^.,;:=()\d]{3,45}")
_ADMITTED = re.compile(r"\b(?:ket nap|phat trien)(?: duoc| moi){0,2} $")
_A_NAME = re.compile(r" [A-Z][a-z]")
_APART = re.compile(r"[,;:\"']")
_NEAR, _ACTIVITY_NEAR = 120, 45
# What was done is told of a year, what there is of a day.
_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def statistic(figure: Figure, verdict: Verdict) -> Draft | None:
    document, quantity = figure.document, figure.quantity
    unit = _unit(figure)
    if unit is None:
        return None
    share = _SHARE_AFTER.match(document.plain, quantity.end, figure.sentence.end)
    if quantity.kind == "percent":
        share = None
    norm: dict[str, Any] = {
        "value": quantity.low,
        "unit": unit,
        "of": quantity.whole or _whole(share),
        "percent": number(share["percent"]) if share else None,
        "metric": _metric(figure),
    }
    period, evidence = period_of(document, figure.clause, quantity.start)
    norm.update(period)
    if norm["metric"] and _A_DAY.fullmatch(str(norm.get("period"))):
        norm["period"] = norm["period"][:4]
    end = share.end() if share else _end(figure)
    confidence = 0.72 + 0.22 * verdict.certainty
    return Draft("statistic", _start(figure), end, norm, confidence, "statistic.number", evidence)


def _whole(share: re.Match[str] | None) -> float | None:
    """`đạt 46,67% chỉ tiêu (7/15)`, `133 đảng viên/chỉ tiêu 125`."""
    said = (share["whole"] or share["goal"]) if share else None
    return number(said) if said else None


def _unit(figure: Figure) -> str | None:
    """After the number, or before it: `tổ chức cơ sở đảng TSVM là 65/79`."""
    document, quantity = figure.document, figure.quantity
    if quantity.has_unit:
        return unit_words(document, quantity)
    named = _named_before(figure)
    if _ADMITTED.search(document.plain, figure.clause.start, quantity.start):
        return "đảng viên"
    if named:
        return document.words(*named).lower()
    end = min(figure.clause.end, quantity.end + 40)
    after = PERSONS.search(document.plain, quantity.end, end)
    return document.words(*after.span()).lower() if after else None


def _named_before(figure: Figure) -> tuple[int, int] | None:
    """What a bare share counts is named not far before it."""
    near = max(figure.clause.start, figure.quantity.start - _NEAR)
    spans = [
        match.span()
        for pattern in (PERSONS, PARTY_BODIES)
        for match in pattern.finditer(figure.plain, near, figure.quantity.start)
    ]
    named = max(spans, default=None)
    if named and _A_NAME.search(figure.document.cased, named[1], figure.quantity.start):
        # `Đảng bộ Biên phòng 14/12`: members of a body, not bodies.
        members = figure.plain.rfind("dang vien", 0, figure.quantity.start)
        return (members, members + len("dang vien")) if members >= 0 else named
    return named


def _start(figure: Figure) -> int:
    quantity = figure.quantity
    if quantity.label:
        return min(quantity.label[0], quantity.start)
    said = _activity(figure)
    if said:
        return said[0]
    named = None if quantity.has_unit else _named_before(figure)
    return named[0] if named and named[0] >= figure.clause.start else quantity.start


def _activity(figure: Figure) -> tuple[int, int] | None:
    """Only right before the number: what was done to those counted."""
    start = max(figure.clause.start, figure.quantity.start - _ACTIVITY_NEAR)
    said = activity(figure.document, start, figure.quantity.start)
    if said is None or figure.numbers_since(said[0]):
        return None
    return None if _APART.search(figure.plain, said[1], figure.quantity.start) else said


def _end(figure: Figure) -> int:
    quality = _QUALITY.match(figure.plain, figure.quantity.end, figure.clause.end)
    return quality.end() if quality else figure.quantity.end


def _metric(figure: Figure) -> str | None:
    said = _activity(figure)
    if said:
        return figure.document.words(*said).lower()
    quality = _QUALITY.match(figure.plain, figure.quantity.end, figure.clause.end)
    return figure.document.words(*quality.span()) if quality else None
