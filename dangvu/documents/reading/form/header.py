"""Reads number, place, date, type, abstract, period and addressee, wherever they stand."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import dates_of
from dangvu.documents.reading.layout.blocks import Block
from dangvu.documents.reading.layout.kinds import NUMBER, PLACE_DATE
from dangvu.documents.reading.vocabulary import (
    DOCUMENT_TYPES,
    LABELS,
    PARTY_TITLES,
    SYMBOL_CODES,
    TYPE_WORD,
)

_ISSUED_IN_BODY = re.compile(
    rf"(?:ban hanh|xay dung|de ra|thong nhat ban hanh) (?P<type>{TYPE_WORD})(?P<rest>[^\n]*)"
)
_BODY_ABSTRACT_END = re.compile(
    r",? ?(?:cu the )?(?:nhu sau|voi (?:cac|mot so) noi dung|sau day|gom)|\n"
)
_ADDRESSEE = re.compile(r"k[a-z]{1,3} ?g[a-z]{1,3} ?[:.]? ?")
_EDGES = " \"'-.,;:"


def read_header(document: Document) -> Iterator[Draft]:
    number = next(_numbers(document), None)
    if number:
        yield number
    yield from _place_and_date(document)
    yield from _type_and_abstract(document, number)
    yield from _addressees(document)


def _header_blocks(document: Document, *kinds: str) -> Iterator[tuple[int, Block]]:
    for index, block in enumerate(document.blocks):
        if block.kind in kinds and (block.zone in ("header", "abstract") or index < 12):
            yield index, block


def _numbers(document: Document) -> Iterator[Draft]:
    for _, block in _header_blocks(document, "number"):
        match = NUMBER.match(document.plain, block.start, block.end)
        if match is None or not match["number"][:1].isdigit():
            continue
        symbol = SYMBOL_CODES[match["type"]]
        body = document.shown[match.start("body") : match.end("body")]
        number = document.shown[match.start("number") : match.end("number")]
        key = f"{number}-{symbol}/{body}".upper()
        if match["year"]:
            key = f"{number}/{match['year']}/{symbol}-{body}".upper()
        norm = {"key": key, "number": number, "symbol": f"{symbol}/{body}".upper()}
        yield Draft("header.number", block.start, match.end(), norm, 0.97, "header.number")


def _place_and_date(document: Document) -> Iterator[Draft]:
    for _, block in _header_blocks(document, "place_date"):
        match = PLACE_DATE.match(document.plain, block.start, block.end)
        if match is None:
            continue
        place = document.words(*match.span("place")).rstrip(" ,")
        yield Draft(
            "header.place",
            *_trim(document, *match.span("place")),
            {"name": place},
            0.95,
            "header.place",
        )
        for date in dates_of(match["date"]):
            if date.kind == "day":
                start = match.start("date")
                yield Draft(
                    "header.date",
                    start + date.start,
                    start + date.end,
                    {"date": date.value},
                    0.97,
                    "header.date",
                )
        return


def _type_and_abstract(document: Document, number: Draft | None) -> Iterator[Draft]:
    titled = next(_titles(document), None)
    abstract = _abstract(document)
    if titled:
        yield titled
    else:
        yield from _type_of_symbol(document)
    if abstract:
        yield abstract
        yield from _period(document, abstract)
    if titled is None and number is None:
        yield from _from_body(document)


def _titles(document: Document) -> Iterator[Draft]:
    for _, block in _header_blocks(document, "title"):
        match = re.match(TYPE_WORD, document.plain[block.start : block.end])
        if match:
            code, label = DOCUMENT_TYPES[_spaced(match.group())]
            end = block.start + match.end()
            yield Draft(
                "header.doc_type",
                block.start,
                end,
                {"code": code, "label": label},
                0.97,
                "header.title",
            )


def _spaced(word: str) -> str:
    return next(name for name in DOCUMENT_TYPES if name.replace(" ", "") == word.replace(" ", ""))


def _type_of_symbol(document: Document) -> Iterator[Draft]:
    """A letter has no title word; its symbol tells, even while the number is still blank."""
    for _, block in _header_blocks(document, "number"):
        match = NUMBER.match(document.plain, block.start, block.end)
        if match and SYMBOL_CODES[match["type"]] in PARTY_TITLES:
            code = SYMBOL_CODES[match["type"]]
            start = match.start("number" if match["number"][:1].isdigit() else "type")
            norm = {"code": code, "label": LABELS.get(code)}
            yield Draft("header.doc_type", start, match.end(), norm, 0.93, "header.symbol")
            return


def _abstract(document: Document) -> Draft | None:
    for block in document.blocks:
        if block.zone == "abstract":
            start, end = _trim(document, block.start, block.end)
            norm = {"text": document.shown[start:end]}
            return Draft("header.abstract", start, end, norm, 0.92, "header.abstract")
    return None


def _period(document: Document, abstract: Draft) -> Iterator[Draft]:
    cited = [(item.start, item.end) for item in document.citations]
    for date in document.dates:
        inside = abstract.start <= date.start and date.end <= abstract.end
        if not inside or any(start <= date.start < end for start, end in cited):
            continue
        if date.kind in ("years", "year"):
            norm = {"from": date.value, "to": date.until or date.value}
            yield Draft("header.period", date.start, date.end, norm, 0.93, "header.period")
            return


def _from_body(document: Document) -> Iterator[Draft]:
    """A text that lost its header may still say `ban hành Kế hoạch "…"`."""
    for block in document.blocks:
        match = _ISSUED_IN_BODY.search(document.plain, block.start, block.end)
        if block.zone not in ("opening", "body") or match is None:
            continue
        if not document.shown[match.start("type")].isupper() or not _opens_list(match["rest"]):
            continue
        code, label = DOCUMENT_TYPES[_spaced(match["type"])]
        norm = {"code": code, "label": label, "source": "body"}
        yield Draft("header.doc_type", *match.span("type"), norm, 0.85, "header.body_type")
        yield from _body_abstract(document, match.end("type"), match.end())
        return


def _opens_list(rest: str) -> bool:
    """`ban hành Kế hoạch … như sau:` issues; `ban hành Kế hoạch số 5-KH/HU` tells of another."""
    return "nhu sau" in rest or rest.rstrip().endswith(":")


def _body_abstract(document: Document, start: int, end: int) -> Iterator[Draft]:
    stop = _BODY_ABSTRACT_END.search(document.plain, start, end)
    start, end = _trim(document, start, stop.start() if stop else end)
    if end - start < 12:
        return
    norm = {"text": document.shown[start:end], "source": "body"}
    abstract = Draft("header.abstract", start, end, norm, 0.8, "header.body_abstract")
    yield abstract
    yield from _period(document, abstract)


def _addressees(document: Document) -> Iterator[Draft]:
    for index, block in _header_blocks(document, "addressee"):
        opening = _ADDRESSEE.match(document.plain, block.start, block.end)
        start = opening.end() if opening else block.start
        spans = [(start, block.end)] if block.end - start > 3 else []
        for following in document.blocks[index + 1 : index + 12]:
            if following.marker is None or not following.marker.is_bullet:
                break
            spans.append((following.content, following.end))
        for left, right in spans:
            yield from _addressee(document, left, right)
        return


def _addressee(document: Document, start: int, end: int) -> Iterator[Draft]:
    place = start
    for part in document.plain[start:end].split(";"):
        left, right = _trim(document, place, place + len(part))
        if right > left:
            norm = {"name": document.shown[left:right]}
            yield Draft("header.addressee", left, right, norm, 0.95, "header.addressee")
        place += len(part) + 1


def _trim(document: Document, start: int, end: int) -> tuple[int, int]:
    while start < end and document.plain[start] in _EDGES:
        start += 1
    while end > start and document.plain[end - 1] in " -.,;:":
        end -= 1
    if end > start and document.plain[end - 1] == '"' and document.plain.count('"', start, end) % 2:
        end -= 1
    return start, end
