"""Reads which period a letter is for, from what it says it is about: years, or a part of one."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland

_PART = re.compile(
    r"(?:(?P<count>6|06|sau|9|09|chin|3|03|ba) thang|(?P<half>nua)) (?P<which>dau|cuoi) $"
    r"|(?P<nine>9|09|chin|6|06|sau) thang,? $"
)
_ANY_PART = re.compile(
    r"\bthang (?:dau|cuoi)|\b(?:9|09|chin) thang\b|\bqu[yi] (?:i{1,3}|iv|[1-4])\b"
)
_MONTHS = {"6": 6, "06": 6, "sau": 6, "9": 9, "09": 9, "chin": 9, "3": 3, "03": 3, "ba": 3}


def read_period(document: Document, abstract: Draft) -> Iterator[Draft]:
    """Years of the abstract itself; failing that those at its end, behind a document it names."""
    inside = [
        date
        for date in document.dates
        if abstract.start <= date.start and date.end <= abstract.end
        if date.kind in ("years", "year", "quarter", "month")
        if not document.is_remembered(date.start)
    ]
    own = [date for date in inside if not document.is_cited(date.start)]
    own = own or [date for date in inside[-1:] if date.end >= abstract.end - 2]
    years = [date for date in own if date.kind in ("years", "year")]
    parts = sum(1 for _ in _ANY_PART.finditer(document.plain, abstract.start, abstract.end))
    if years:
        yield _of_years(document, abstract, years[0], parts)
    elif own:
        yield _of_parts(own, parts)


def _of_years(document: Document, abstract: Draft, date: DateIsland, parts: int) -> Draft:
    part = _PART.search(document.plain, max(abstract.start, date.start - 20), date.start)
    if part is None or date.kind != "year" or parts > 1:
        return _draft(date.start, date.end, date.value, date.until or date.value)
    count = 6 if part["half"] else _MONTHS[part["count"] or part["nine"]]
    first = 13 - count if part["which"] == "cuoi" else 1
    months = (f"{date.value}-{first:02}", f"{date.value}-{first + count - 1:02}")
    return _draft(part.start(), date.end, *months)


def _of_parts(dates: list[DateIsland], parts: int) -> Draft:
    """From the first part named to the last; with one that has no year of its own, whole years."""
    ends = [_months(date) for date in dates]
    if parts > len(dates):
        return _draft(dates[0].start, dates[-1].end, ends[0][0][:4], ends[-1][1][:4])
    return _draft(dates[0].start, dates[-1].end, ends[0][0], ends[-1][1])


def _months(date: DateIsland) -> tuple[str, str]:
    if date.kind == "month":
        return date.value, date.value
    year, quarter = date.value[:4], int(date.value[-1])
    return f"{year}-{quarter * 3 - 2:02}", f"{year}-{quarter * 3:02}"


def _draft(start: int, end: int, first: str, last: str) -> Draft:
    return Draft("header.period", start, end, {"from": first, "to": last}, 0.93, "header.period")
