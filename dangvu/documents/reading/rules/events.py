"""Reads dated rounds, anniversaries and meetings to which other facts refer."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland, dates_of

_ROUND = re.compile(r"dot (?:thu )?(?P<number>\d{1,2}|i{1,3}|iv|mot|hai|ba|bon)\b ?[:,.-]? ?")
_PAIR = re.compile(
    r"\((?:ngay )?(?P<origin>\d{1,2}[/.-]\d{1,2}[/.-](?:1[89]|20)\d\d) ?(?:-|den) ?(?:ngay )?"
    r"(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)\)"
)
_NAMED_AFTER_DAY = re.compile(r"dot (?:ngay )?(?=\d{1,2}[/.-]\d{1,2})")
_MEETING = re.compile(
    r"(?P<title>(?:phien hop|cuoc hop|hoi nghi|ky hop|buoi lam viec|dai"
    r" hoi)\b[^.;:\n\"()]{0,90}?),? "
    r"(?=(?:to chuc |vao )?ngay \d{1,2}[/ ])"
)
_DAYS_EVERY_YEAR = re.compile(
    r"\b(?:dip|dot)\b[^.;\n]{0,30}\d{1,2}/\d{1,2}[^.;\n]{0,80}? (?:hang|moi) nam"
)
_ANNIVERSARY_START = re.compile(r"(?:ky niem )?\d{1,3} nam ngay")


def read_events(document: Document) -> Iterator[Draft]:
    yield from _rounds(document)
    yield from _anniversaries(document)
    yield from _meetings(document)
    yield from _named_after_a_day(document)
    yield from _every_year(document)


def _rounds(document: Document) -> Iterator[Draft]:
    for block in document.blocks:
        opening = _ROUND.match(document.plain, block.content, block.end)
        if opening is None or block.zone in ("header", "abstract", "closing"):
            continue
        end = document.sentence_at(opening.end()).end
        dates = _days(document, opening.end(), min(end, block.end))
        if dates:
            yield _round(document, block.content, opening, dates)


def _days(document: Document, start: int, end: int) -> list[DateIsland]:
    return [
        DateIsland(start + date.start, start + date.end, date.kind, date.value)
        for date in dates_of(document.plain[start:end])
        if date.kind == "day"
    ]


def _round(
    document: Document, start: int, opening: re.Match[str], dates: list[DateIsland]
) -> Draft:
    pair = _PAIR.search(document.plain, opening.end(), dates[-1].end + 1)
    date = next((d for d in dates if pair and d.start >= pair.start("date")), dates[0])
    end = pair.end() if pair else date.end
    title_end = pair.start() if pair else date.start
    norm = {
        "date": date.value,
        "label": document.words(start, opening.end()).rstrip(" :,.-"),
        "title": document.words(opening.end(), title_end).strip(" (:") or None,
        "origin_date": dates[0].value if pair and dates[0] is not date else None,
    }
    return Draft("event", start, end, norm, 0.93, "event.round")


def _anniversaries(document: Document) -> Iterator[Draft]:
    for pair in _PAIR.finditer(document.plain):
        origin, date = (next(iter(dates_of(pair[name])), None) for name in ("origin", "date"))
        block = document.blocks[document.block_at(pair.start())]
        if not origin or not date or _ROUND.match(document.plain, block.content):
            continue
        if origin.value[4:] != date.value[4:]:
            continue
        starts = list(_ANNIVERSARY_START.finditer(document.plain, block.start, pair.start()))
        if starts:
            start = starts[-1].start()
            title = document.words(start, pair.start()).rstrip(" (")
            norm = {"date": date.value, "origin_date": origin.value, "title": title}
            yield Draft("event", start, pair.end(), norm, 0.8, "event.anniversary")


def _meetings(document: Document) -> Iterator[Draft]:
    for match in _MEETING.finditer(document.plain):
        date = next((d for d in document.dates_from(match.end(), 24) if d.kind == "day"), None)
        block = document.blocks[document.block_at(match.start())]
        if date is None or document.is_cited(date.start) or block.zone in ("abstract", "closing"):
            continue
        norm = {"date": date.value, "title": document.words(*match.span("title"))}
        yield Draft("event", match.start(), date.end, norm, 0.85, "event.meeting")


def _named_after_a_day(document: Document) -> Iterator[Draft]:
    seen: set[str] = set()
    for match in _NAMED_AFTER_DAY.finditer(document.plain):
        date = next(iter(document.dates_from(match.end(), 2)), None)
        if date is None or date.kind not in ("day", "day_of_year") or date.value in seen:
            continue
        seen.add(date.value)
        label = document.words(match.start(), date.end)
        norm = {"date": date.value, "label": label}
        yield Draft("event", match.start(), date.end, norm, 0.75, "event.named_after_day")


def _every_year(document: Document) -> Iterator[Draft]:
    """`vào các dịp 03/02, 19/5, 02/9 hằng năm`: days that come again."""
    for match in _DAYS_EVERY_YEAR.finditer(document.plain):
        for date in document.dates_from(match.start(), match.end() - match.start()):
            if date.kind == "day_of_year":
                norm = {"date": date.value, "label": document.words(date.start, date.end)}
                yield Draft("event", date.start, date.end, norm, 0.82, "event.every_year")
