"""Finds the period of a figure: said in its clause, its sentence, its paragraph, or above it."""

import re
from collections.abc import Iterator
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.layout.sentences import Span

_EVERY = re.compile(
    r"(?:(?<!vien )moi|hang|tung|binh quan(?: moi)?|trong mot) (?P<unit>nam|quy|thang|dot)\b"
    r"(?! (?:\d{4}|(?:mot|hai|\d+) lan))"
)
_PER = re.compile(r"[a-z ]{0,20}[\d.,-]{0,12}[^.;:,\d]{0,25}?/ ?(?P<unit>nam|quy|thang)\b")
_COMPARED = re.compile(
    r"(?:so voi|tang so|cung ky|thay|truoc do|tuoi|sinh|% so dang vien"
    r"|(?:nghi quyet|dai hoi)[a-z ]{0,40}?)(?: [a-z]{1,12}){0,7} $"
)
_UNITS = {"nam": "year", "quy": "quarter", "thang": "month", "dot": "round"}
_UNTIL = re.compile(r"(?:tu nay den|(?<!tinh )(?<!cuoi )\bden)(?: het)?(?P<late> cuoi(?: nam)?)? $")
_UP_TO = re.compile(r"\b(?:tinh )?den(?: het| cuoi)?(?: ngay| thang)? ?$")
_TWO_YEARS = re.compile(
    r"\bnam (?P<a>20\d\d)(?:, (?:nam )?20\d\d)*(?:,| va) (?:nam )?(?P<b>20\d\d)"
)
# Words for the year the text is of.
_THIS_YEAR = re.compile(
    r"nam nay|tu nay den cuoi nam|thang (?:dau|cuoi) nam(?! \d)|tu dau nam|ca nam(?! \d)"
    r"|trong nam(?! \d)|chi tieu nam(?! \d)"
)
_MONTH_TO_COME = re.compile(r"\bthang (?P<m>1[0-2]|0?[1-9])(?! ?[/-] ?\d|,? nam|\d)")
_ONLY_ITS_UNIT = re.compile(r"[\d.,]{1,9} (?:[a-z]{1,12} ){0,3}(?:\((?:trong )?)?(?:nam )?")
# `(2022: 40; 2023: 50)`
_YEAR_LABEL = re.compile(r"\b(?P<year>20\d\d) ?: $")
_ABOVE, _OPENING_LINES = 2000, 20
_LONGEST_HEADLINE, _LAST_HEADLINE = 160, 600


def period_of(
    document: Document, clause: Span, place: int, *, is_goal: bool = False
) -> tuple[dict[str, Any], tuple[Bounds, ...]]:
    """The fields `period` or `period_from`/`period_to`, with evidence when inherited."""
    labelled = _YEAR_LABEL.search(document.plain, max(0, place - 8), place)
    if labelled:
        return {"period": labelled["year"]}, ()
    for number, (start, end) in enumerate(_stretches(document, clause, is_goal)):
        found = _said(document, start, end, place, may_repeat=is_goal or not number)
        if found:
            fields, said = found
            return fields, ((said,) if number else ())
    return {}, ()


def _stretches(document: Document, clause: Span, is_goal: bool) -> Iterator[Bounds]:
    """From the nearest words to the farthest; the title of the text comes last."""
    sentence = document.sentence_at(clause.start)
    block = document.blocks[clause.block]
    yield clause.start, clause.end
    yield sentence.start, clause.start
    yield max(block.start, clause.start - _ABOVE), clause.start
    for section in document.tree.ancestors(clause.block):
        above = document.blocks[section.block]
        if section.title and section.block != clause.block:
            yield above.content, above.content + len(section.title)
    if is_goal or not document.is_directive:
        yield from (
            (block.start, block.end)
            for block in document.blocks[:_OPENING_LINES]
            if block.zone == "abstract" or (_is_headline(document, block.start, block.end))
        )


def _is_headline(document: Document, start: int, end: int) -> bool:
    """One of the first lines, without a final stop: the headline of a press report."""
    block = document.blocks[document.block_at(start)]
    short = end - start < _LONGEST_HEADLINE and start < _LAST_HEADLINE
    return block.zone in ("opening", "body") and short and document.plain[end - 1] not in ".;:,"


def _said(
    document: Document, start: int, end: int, place: int, *, may_repeat: bool
) -> tuple[dict[str, Any], Bounds] | None:
    every = _every(document, start, end, place) if may_repeat else None
    if every:
        return {"period": f"every:{_UNITS[every['unit']]}"}, every.span()
    years = _TWO_YEARS.search(document.plain, start, end)
    if years:
        return {"period_from": years["a"], "period_to": years["b"]}, years.span()
    this_year = _this_year(document, start, end)
    for date in _nearest_first(document, start, end, place):
        if this_year and abs(this_year[1][0] - place) < abs(date.start - place):
            break
        fields = _fields(document, date, start)
        if fields:
            return fields, (date.start, date.end)
    return this_year


def _every(document: Document, start: int, end: int, place: int) -> re.Match[str] | None:
    comma = document.plain.find(",", place, end)
    said = _EVERY.search(document.plain, start, comma if place >= start and comma > 0 else end)
    return said or (_PER.match(document.plain, place, end) if start <= place < end else None)


def _this_year(document: Document, start: int, end: int) -> tuple[dict[str, Any], Bounds] | None:
    """`trong năm nay`, `trong tháng 10`: the year is the text's own."""
    if not document.year:
        return None
    month = _MONTH_TO_COME.search(document.plain, start, end)
    if month and document.is_directive and not document.is_cited(month.start()):
        return {"period": f"{document.year}-{int(month['m']):02}"}, month.span()
    said = _THIS_YEAR.search(document.plain, start, end)
    return ({"period": document.year}, said.span()) if said else None


def _fields(document: Document, date: DateIsland, start: int) -> dict[str, Any] | None:
    before = document.plain[max(start, date.start - 24) : date.start]
    if date.kind == "years":
        return {"period_from": date.value, "period_to": date.until}
    if date.kind == "day":
        # A state is told of one day: `tính đến 30/11/2013`.
        year = date.value[:4]
        value = year if date.value.endswith("-12-31") else date.value
        return {"period": value} if _UP_TO.search(before) else None
    until = _UNTIL.search(before)
    if until and (not until["late"] or before.startswith("tu nay") or "tu nay den" in before):
        return {"period_to": date.value}
    return {"period": date.value} if date.kind in ("year", "month", "quarter") else None


def _nearest_first(document: Document, start: int, end: int, place: int) -> list[DateIsland]:
    """What is compared with (`so với cùng kỳ năm 2022`) is no period of the figure."""
    dates = [
        date
        for date in document.dates_from(start, max(0, end - start))
        if date.end <= end
        and not (document.is_cited(date.start) or document.is_remembered(date.start))
        and not _COMPARED.search(document.plain, max(0, date.start - 60), date.start)
    ]
    return sorted(
        dates, key=lambda date: (not _follows(document, date, place), abs(date.start - place))
    )


def _follows(document: Document, date: DateIsland, place: int) -> bool:
    """`255 đồng chí năm 2005 lên 284 đồng chí năm 2006`: each number has the year behind it."""
    return bool(_ONLY_ITS_UNIT.fullmatch(document.plain, place, max(place, date.start)))
