"""Reads where and on what day a letter was written, as far as either was filled in."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import dates_of
from dangvu.documents.reading.layout.anchors import DATE, PLACE_DATE
from dangvu.documents.reading.layout.blocks import Block

_TOLD_DATE = re.compile(r"ngay ban hanh ?:? ?(?P<date>\d{1,2}[/-]\d{1,2}[/-]\d{4})")
_DATED = re.compile(DATE)
_MONTHS = ("gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot",
           "muoi hai")  # fmt: skip
_SCANNED = str.maketrans("ilo", "110", " ")


def header_blocks(document: Document, kind: str) -> Iterator[Block]:
    """Those of the header; failing that, of the first blocks, whatever zone they seem to be in."""
    blocks = [block for block in document.blocks[:160] if block.kind == kind]
    inside = [block for block in blocks if block.zone in ("header", "abstract")]
    yield from inside or [
        block
        for block in document.blocks[:12]
        if block.kind == kind and block.zone in ("opening", "body")
    ]


def read_place_and_date(document: Document) -> Iterator[Draft]:
    for block in header_blocks(document, "place_date"):
        match = PLACE_DATE.match(document.plain, block.start, block.end)
        place = _place(document, match) if match else None
        if place:
            yield place
        date = _date(document, match.start("date") if match else block.start, block.end)
        if date:
            yield date
        if place or date:
            return
    yield from _told_date(document)


def _place(document: Document, match: re.Match[str]) -> Draft | None:
    start, end = match.span("place")
    while end > start and document.plain[end - 1] in " ,.-":
        end -= 1
    name = document.shown[start:end]
    if end - start < 2 or not name[0].isupper():
        return None
    return Draft("header.place", start, end, {"name": name}, 0.95, "header.place")


def _date(document: Document, start: int, end: int) -> Draft | None:
    """A day; where it is left blank the month, and where that is blank, too, the year."""
    dates = dates_of(document.plain[start:end])
    mended = _mended_day(document.plain, start, end)
    for date in dates:
        if date.kind == "day" and (mended is None or date.value == mended.norm["date"]):
            return _draft("date", date.value, start + date.start, start + date.end, 0.97)
    if mended:
        return mended
    for kind, sure in (("month", 0.85), ("year", 0.8)):
        for date in dates:
            if date.kind == kind:
                return _draft(kind, date.value, start, start + date.end, sure)
    return None


def _draft(field: str, value: str, start: int, end: int, sure: float) -> Draft:
    return Draft("header.date", start, end, {field: value}, sure, "header.date")


def _mended_day(plain: str, start: int, end: int) -> Draft | None:
    """`ngày I2 tháng ba năm 20l8`: figures mistaken by a scanner, or a month written out."""
    match = _DATED.match(plain, start, end)
    if match is None or not match["year"]:
        return None
    month = match["month"]
    figures = [
        match["day"].translate(_SCANNED),
        str(_MONTHS.index(month) + 1) if month in _MONTHS else month.translate(_SCANNED),
        match["year"].translate(_SCANNED),
    ]
    for date in dates_of("/".join(figures)):
        if date.kind == "day":
            return _draft("date", date.value, *match.span(), 0.85)
    return None


def _told_date(document: Document) -> Iterator[Draft]:
    """`Ngày ban hành: 26/05/2017` beside a letter whose own header is lost."""
    if not any(block.zone == "header" for block in document.blocks):
        return
    for block in document.blocks[:40]:
        match = _TOLD_DATE.search(document.plain, block.start, block.end)
        if match and block.zone == "residue":
            for date in dates_of(match["date"]):
                norm = {"date": date.value}
                yield Draft("header.date", *match.span("date"), norm, 0.8, "header.told_date")
            return
