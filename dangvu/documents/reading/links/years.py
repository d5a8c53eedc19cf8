"""Finds the year of a day, month or quarter that is said without one."""

import calendar
import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.dates import DateIsland

_SAID = re.compile(r",? (?:cua )?nam (?:nay|(?P<next>sau|toi))\b")
_WITH_YEAR = ("day", "month", "quarter")
_OPENING_BLOCKS = 15


def with_year(document: Document, date: DateIsland) -> str:
    """`--05-19` → `2020-05-19`: said near by, else the first such time after the text's own day."""
    part = date.value[1:]
    said = _SAID.match(document.plain, date.end)
    if said and document.year:
        return f"{int(document.year) + bool(said['next'])}{part}"
    near = _near(document, date)
    if near:
        return f"{near}{part}"
    written = written_on(document)
    if not written:
        return f"{document.year}{part}" if document.year else ""
    year = int(written[:4])
    is_over = last_day(f"{year}{part}") < written
    return f"{year + is_over}{part}"


def written_on(document: Document) -> str:
    """The day of the text, or its month when the day was left blank; else nothing."""
    for block in document.blocks[:_OPENING_BLOCKS]:
        if block.kind == "place_date":
            for date in document.dates_from(block.start, block.end - block.start):
                if date.kind in ("day", "month"):
                    return date.value
    return ""


def last_day(value: str) -> str:
    """The last day of a day, month, quarter or year."""
    return first_and_last(value)[1]


def first_and_last(value: str) -> tuple[str, str]:
    if len(value) == 10:
        return value, value
    year = value[:4]
    if "Q" in value or "H" in value:
        size = 3 if "Q" in value else 6
        last = int(value[-1]) * size
        return f"{year}-{last - size + 1:02}-01", _month_end(year, last)
    if len(value) == 7:
        return f"{value}-01", _month_end(year, int(value[5:]))
    return f"{year}-01-01", f"{year}-12-31"


def _month_end(year: str, month: int) -> str:
    return f"{year}-{month:02}-{calendar.monthrange(int(year), month)[1]:02}"


def _near(document: Document, date: DateIsland) -> str:
    """The year of the nearest full date in the sentence that is nobody's document."""
    sentence = document.sentence_at(date.start)
    found = [
        other
        for other in document.dates_from(sentence.start, sentence.end - sentence.start)
        if other.kind in _WITH_YEAR
        and not document.is_cited(other.start)
        and not document.is_remembered(other.start)
    ]
    nearest = min(found, key=lambda other: abs(other.start - date.start), default=None)
    return nearest.value[:4] if nearest else ""


def is_of_past_year(document: Document, start: int, end: int) -> bool:
    """Whether the years named in a stretch are all before the year of the text."""
    years = [
        date.value
        for date in document.dates_from(start, end - start)
        if date.kind == "year" and not document.is_cited(date.start)
    ]
    return bool(years and document.year) and max(years) < document.year
