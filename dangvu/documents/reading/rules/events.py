"""Reads dated rounds, anniversaries and meetings to which other facts refer."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland, dates_of

_ROUND = re.compile(
    r"dot (?:thu )?(?P<number>\d{1,2}|i{1,3}|iv|mot|hai|ba|bon|nhat|nhi)\b(?! ?[/.-] ?\d) ?[:,.-]? ?"
)
_PAIR = re.compile(
    r"\((?:ngay )?(?P<origin>\d{1,2}[/.-]\d{1,2}[/.-](?:1[89]|20)\d\d) ?(?:-|den) ?(?:ngay )?"
    r"(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)\)"
)
_NAMED_AFTER_DAY = re.compile(r"dot (?:ngay )?(?=\d{1,2}[/.-]\d{1,2})")
_MEETING = re.compile(
    r"\b(?P<title>(?:phien hop|cuoc hop|hoi nghi|ky hop|buoi lam viec|dai hoi|(?<!vao )le (?:khai"
    r" giang|be giang|ra mat|khai mac)|khai giang|be giang)\b[^.;:\n\"()]{0,90}?),? "
    r"(?=(?:da |se |duoc to chuc |to chuc |hop |dien ra |khai mac |hoi |luc |vao ){0,4}"
    r"(?:\d{1,2} ?(?:gio|h)(?: ?\d{1,2})?(?: phut)?,? )?(?:(?:sang|chieu|thu [a-z]+),? ){0,2}"
    r"ngay \d{1,2}[/.\- ])"
)
_HOUR = re.compile(r"\d ?(?:gio|h)")
_OPENS_CLASS = re.compile(r"(?:le )?(?:khai|be) giang")
_DUE = re.compile(
    r"\b(?:truoc|cham nhat|han chot|han cuoi|tu|den|gui|nop|xong|muon nhat|sau)(?: [a-z]+){0,2},? ?$"
)
_WAVES = re.compile(
    r"\b(?:dip|dot|ngay le lon|ngay le|le lon|ky niem)\b(?: (?!truoc|cham)[a-z]+){0,6}? ?[:(]? ?"
    r"(?P<days>(?:(?:dot |ngay |va ){0,3}\d{1,2} ?[/.-] ?\d{1,2}(?![\d/-]|\.\d)[,; ]{0,3}){2,8})"
)
_PAIR_OF_NUMBERS = re.compile(r"(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2})")
_ONE_EVERY_YEAR = re.compile(
    r"\b(?:dip|dot)(?: (?:ngay|ky niem|le)){0,3} (?P<days>\d{1,2} ?/ ?\d{1,2})(?![\d/])[^.;\n\d]{0,60}"
    r" (?:hang|moi) nam"
)
_ANNIVERSARY_START = re.compile(r"(?:ky niem )?\d{1,3} nam ngay")


def read_events(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    for reader in (_rounds, _anniversaries, _every_year, _meetings, _named_after_a_day):
        for draft in reader(document):
            if not any(taken[draft.start : draft.end]):
                taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
                yield draft


def _rounds(document: Document) -> Iterator[Draft]:
    for block in document.blocks:
        opening = _ROUND.match(document.plain, block.content, block.end)
        if opening is None or block.zone in ("header", "abstract", "closing"):
            continue
        end = document.sentence_at(opening.end()).end
        dates = [
            date
            for date in _days(document, opening.end(), min(end, block.end))
            if not _DUE.search(document.plain, opening.end(), date.start)
        ]
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
        date = next((d for d in document.dates_from(match.end(), 60) if d.kind == "day"), None)
        block = document.blocks[document.block_at(match.start())]
        if date is None or document.is_cited(date.start) or block.zone in ("abstract", "closing"):
            continue
        if _DUE.search(document.plain, match.start(), match.end()):
            continue
        between = document.plain[match.end("title") : date.start + 1]
        if _OPENS_CLASS.match(match["title"]) and not _HOUR.search(between):
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
    found: set[int] = set()
    for pattern in (_WAVES, _ONE_EVERY_YEAR):
        for match in pattern.finditer(document.plain):
            for day in _PAIR_OF_NUMBERS.finditer(document.plain, *match.span("days")):
                date = next(iter(dates_of(f"ngay {int(day['d'])}/{int(day['m'])}")), None)
                if date is None or day.start() in found or document.is_cited(day.start()):
                    continue
                found.add(day.start())
                norm = {"date": date.value, "label": document.words(*day.span())}
                yield Draft("event", *day.span(), norm, 0.82, "event.every_year")
