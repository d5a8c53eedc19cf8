"""Reads days, months and quarters that come again each year: `trước ngày 15/12 hằng năm`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland

_EACH = r"(?:hang|moi|tung)"
_EVERY_YEAR = re.compile(rf" ?(?:cua )?{_EACH} nam\b")
_LISTED = re.compile(r"(?:, ?| va | hoac | ?; ?)(?:(?:truoc|vao|cham nhat)(?: ngay)? )?(?:ngay )?")
_OPENS_YEARLY = re.compile(rf"(?:(?:dinh ky )?{_EACH} nam\b)[^.;]{{0,120}}$")
_ADJECTIVE = re.compile(rf"[a-z] {_EACH} nam [a-z]")
_WAVE = re.compile(
    r"\b(?:dip|dot|ky niem|ngay le|le lon)(?: (?:cac|ngay|ky niem|le|lon|:)){0,4}"
    r"(?:[ ,;(]{0,3}(?:va |ngay |dot ){0,3}\d{1,2}[/-]\d{1,2}){0,8}[ ,;(]{0,3}(?:va )?(?:ngay )?$"
)
_COUNTED = re.compile(
    r"(?:\b(?:tinh|chot)(?: so lieu)?|chot so lieu[^.;,]{0,20}) (?:tu|den)(?: ngay)? $"
    r"|\btinh tu [^.;]{0,60} den(?: ngay)? $"
)
_STANDING = re.compile(r"quy che|quy dinh")
_YEARLY_REPORT = re.compile(
    r"(?:6 thang|sau thang|\bnam\b|tong ket|so ket|\bquy [iv1-4]+\b|9 thang)[^.;]{0,45}$"
)
_REGULAR = re.compile(rf"\b(?:dinh ky|thang cuoi quy|{_EACH} (?:thang|quy|nam))\b")
_SEVERAL = re.compile(r"(?:(?:sau|6) thang|(?:hang|moi) nam|mot nam|moi quy)\b")
_TIMES_A_YEAR = re.compile(
    r"\d lan ?(?:/|moi |trong )? ?nam\b|(?:moi|hang|mot) nam (?:\d|hai|ba) (?:lan|ky|dot)\b"
)
_YEAR_BEFORE = re.compile(r"\bdot \d{1,2}/\d{1,2} [^.;]{0,40}\d nam truoc\b")
_LEADS = re.compile(
    r"(?:\b(?:xong )?(?:(?:cham|muon) nhat|truoc|vao|den het|trong|xong)(?: [a-z]+){0,2} ?)$"
)


def is_every_year(document: Document, date: DateIsland) -> bool:
    """A day, month or quarter that comes again each year: it has no year of its own."""
    if not date.value.startswith("--"):
        return False
    last = _last_of_list(document, date)
    if _EVERY_YEAR.match(document.plain, last.end):
        return True
    clause = document.clause_at(date.start)
    before = document.plain[max(clause.start, date.start - 140) : date.start]
    yearly = _OPENS_YEARLY.search(before)
    if yearly and not _ADJECTIVE.search(before[max(0, yearly.start() - 2) :]):
        return True
    return _is_standing(document) or _is_of_a_regime(document, date)


def _is_standing(document: Document) -> bool:
    """A rule holds for years: a day without a year in it comes again each year."""
    return any(
        block.kind == "title" and _STANDING.match(document.plain, block.start)
        for block in document.blocks[:12]
    )


def _is_of_a_regime(document: Document, date: DateIsland) -> bool:
    """`báo cáo quý trước ngày 20 của tháng cuối quý; báo cáo năm trước ngày 15/12`."""
    sentence = document.sentence_at(date.start)
    said = document.dates_from(sentence.start, sentence.end - sentence.start)
    if any(other.kind == "day" and not document.is_cited(other.start) for other in said):
        return False
    before = document.plain[max(sentence.start, date.start - 70) : date.start]
    if _YEAR_BEFORE.search(document.plain, sentence.start, sentence.end):
        return True
    if _SEVERAL.match(document.plain, sentence.start) or _TIMES_A_YEAR.search(
        document.plain, sentence.start, date.start
    ):
        return True
    return bool(_YEARLY_REPORT.search(before)) and bool(
        _REGULAR.search(document.plain, sentence.start, sentence.end)
    )


def _last_of_list(document: Document, date: DateIsland) -> DateIsland:
    """Of `20/6 và 20/12 hằng năm` the last, from any of them."""
    last = date
    for other in document.dates_from(date.end, 60):
        if other.value.startswith("--") and _LISTED.fullmatch(
            document.plain[last.end : other.start]
        ):
            last = other
    return last


def read_days_of_a_year(document: Document) -> Iterator[Draft]:
    listed = 0
    for date in document.dates:
        if not is_every_year(document, date) or not is_in_body(document, date.start):
            continue
        clause = document.clause_at(date.start)
        before = document.plain[max(clause.start, date.start - 80) : date.start]
        if _WAVE.search(before) or _COUNTED.search(before):
            continue
        lead = _LEADS.search(before)
        start = date.start - (len(before) - lead.start()) if lead else date.start
        tail = _EVERY_YEAR.match(document.plain, _last_of_list(document, date).end)
        is_listed = bool(listed) and _LISTED.fullmatch(document.plain[listed : date.start])
        if not (lead or tail or is_listed or document.plain[date.start].isalpha()):
            continue
        listed = date.end
        tail = _EVERY_YEAR.match(document.plain, date.end)
        norm = {"op": "recurring", "every": "year", **_place_in_year(date)}
        end = tail.end() if tail else date.end
        yield Draft("deadline", start, end, norm, 0.9, "deadline.day_of_year")


def _place_in_year(date: DateIsland) -> dict[str, int]:
    part = date.value[2:]
    if part.startswith("Q"):
        return {"quarter": int(part[1])}
    month = {"month": int(part[:2])}
    return month | ({"day": int(part[3:])} if len(part) > 2 else {})


def is_in_body(document: Document, place: int) -> bool:
    zone = document.blocks[document.block_at(place)].zone
    return zone in ("body", "opening") and not document.is_cited(place)
