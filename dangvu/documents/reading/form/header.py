"""Reads number, place, date and type of a letter, wherever in its header they stand."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.form.dating import header_blocks, read_place_and_date
from dangvu.documents.reading.form.keys import key_of, symbol_of
from dangvu.documents.reading.form.subject import read_addressees, read_subject, said_in_body
from dangvu.documents.reading.layout.anchors import NUMBER
from dangvu.documents.reading.vocabulary import (
    LABELS,
    PARTY_TITLES,
    SYMBOL_CODES,
    TITLE_TYPES,
    TITLE_WORD,
    WIDE_TITLE,
    type_of,
)

_TITLE = re.compile(f"{TITLE_WORD}|{WIDE_TITLE}")
_SCANNED = str.maketrans("IlioO", "11100", " ")
_TOLD_NUMBER = re.compile(
    r"so (?:ky )?hieu ?:? ?(?P<number>\d{1,5}) ?[-/] ?(?:(?P<year>\d{4}) ?/ ?)?(?P<type>[a-z]{1,5})"
    r" ?[-/] ?(?P<body>[a-z][a-z0-9]{0,14})(?![a-z])"
)


def read_header(document: Document) -> Iterator[Draft]:
    number = next(read_number(document), None)
    if number:
        yield number
    yield from read_place_and_date(document)
    titled = next(_titles(document), None)
    kind = titled or next(_type_of_symbol(document), None)
    if kind:
        yield kind
    yield from read_subject(document)
    if titled is None:
        yield from said_in_body(document, is_numbered=number is not None)
    yield from read_addressees(document)


def read_number(document: Document) -> Iterator[Draft]:
    number = next(_numbers(document), None) or _told_number(document)
    if number:
        yield number


def _numbers(document: Document) -> Iterator[Draft]:
    for block in header_blocks(document, "number"):
        match = NUMBER.match(document.plain, block.start, block.end)
        if match is None:
            continue
        if match["letter"]:
            key = f"{match['letter']}/{_printed(document, match, 'from')}".upper()
            norm = {"key": key, "number": match["letter"]}
        elif match["type"] and _has_number(match):
            norm = _norm(document, match)
        else:
            continue
        yield Draft("header.number", block.start, match.end(), norm, 0.97, "header.number")


def _norm(document: Document, match: re.Match[str]) -> dict[str, str]:
    symbol, body = symbol_of(_printed(document, match, "type")), _printed(document, match, "body")
    number = _figures(document.shown[match.start("number") : match.end("number")])
    key = key_of(number, match["year"], symbol, body)
    return {"key": key, "number": number, "symbol": f"{symbol}/{body}".upper()}


def _has_number(match: re.Match[str]) -> bool:
    return (match["number"] or "").strip(" ._") != ""


def _figures(printed: str) -> str:
    """As printed, but for what a scanner mistook; a letter behind the figures belongs to them."""
    if printed.isdigit() or printed[:-1].isdigit():
        return printed
    return printed.translate(_SCANNED)


def _printed(document: Document, match: re.Match[str], group: str) -> str:
    return document.shown[match.start(group) : match.end(group)].replace(" ", "")


def _told_number(document: Document) -> Draft | None:
    """`Số hiệu: 155/KH-UBND` beside a letter whose own header is lost."""
    if not any(block.zone == "header" for block in document.blocks):
        return None
    for block in document.blocks[:40]:
        match = _TOLD_NUMBER.search(document.plain, block.start, block.end)
        if match and block.zone == "residue":
            norm = _norm(document, match)
            return Draft("header.number", *match.span(), norm, 0.8, "header.told_number")
    return None


def _titles(document: Document) -> Iterator[Draft]:
    for block in header_blocks(document, "title"):
        match = _TITLE.match(document.plain, block.start, block.end)
        name = type_of(match.group(), TITLE_TYPES) if match else None
        if match and name:
            code, label = TITLE_TYPES[name]
            norm = {"code": code, "label": label}
            yield Draft("header.doc_type", *match.span(), norm, 0.97, "header.title")


def _type_of_symbol(document: Document) -> Iterator[Draft]:
    """A letter has no title word; its symbol tells, even while the number is still blank."""
    for block in header_blocks(document, "number"):
        match = NUMBER.match(document.plain, block.start, block.end)
        if match is None:
            continue
        if match["letter"]:
            norm = {"code": "CV", "label": "Công văn"}
            span = match.start("letter"), match.end()
            yield Draft("header.doc_type", *span, norm, 0.85, "header.symbol")
        elif match["type"] and SYMBOL_CODES[match["type"]] in PARTY_TITLES:
            code = SYMBOL_CODES[match["type"]]
            start = match.start("number" if _has_number(match) else "type")
            norm = {"code": code, "label": LABELS[code]}
            yield Draft("header.doc_type", start, match.end(), norm, 0.93, "header.symbol")
