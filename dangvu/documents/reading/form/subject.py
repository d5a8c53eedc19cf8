"""Reads what a letter is about, for which period and to whom it goes."""

import re
from collections.abc import Iterator, Sequence

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds, Draft
from dangvu.documents.reading.form.periods import read_period
from dangvu.documents.reading.layout.anchors import ADDRESSEE
from dangvu.documents.reading.layout.blocks import Block
from dangvu.documents.reading.vocabulary import DOCUMENT_TYPES, TYPE_WORD, type_of

_ISSUED_IN_BODY = re.compile(
    rf"(?:ban hanh|xay dung|de ra|thong nhat ban hanh) (?P<type>{TYPE_WORD})(?P<rest>[^\n]*)"
)
_BODY_ABSTRACT_END = re.compile(
    r",? ?(?:cu the )?(?:nhu sau|voi (?:cac|mot so) noi dung|sau day|gom)|\n"
)
_PREFIX = re.compile(
    r"v/v ?:? ?(?:ve viec )?|trich yeu ?:? ?|cua (?:ban |[a-z]+ uy|chi bo|hoi dong|uy ban)"
    r"[^,.;]{0,70}? (?=(?:ve|v/v) )"
)
_EDGES = " \"'-.,;:+|*•"
_NUMBERING = re.compile(r"(?:\d{1,2}[.)/]|[a-h][.)]) ?(?=[a-z])")
_LAST_OF_LIST = re.compile(
    r" va (?=(?:ban |dang |uy ban|van phong|thuong truc|dong chi|huyen uy|tinh uy|doan |hoi |cac ))"
)
_OF_HEAD = frozenset({"rule", "number", "place_date", "motto", "title"})
_MOST_ADDRESSEES = 40
_SEPARATOR = re.compile(
    r";|,(?= (?:va )?(?:ban |cac (?:ban |dong chi|chi|dang|phong|don vi|truong|xa|huyen|so)"
    r"|dang uy|chi bo|uy ban|van phong|thuong truc|dong chi|huyen uy|tinh uy|so |phong |truong ))"
)


def read_subject(document: Document) -> Iterator[Draft]:
    abstract = _abstract(document)
    if abstract:
        yield abstract
        yield from read_period(document, abstract)


def _abstract(document: Document) -> Draft | None:
    for block in document.blocks:
        if block.zone == "abstract":
            start, end = _without_prefix(document, block)
            if end - start < 4:
                return None
            norm = {"text": document.shown[start:end]}
            return Draft("header.abstract", start, end, norm, 0.92, "header.abstract")
    return None


def _without_prefix(document: Document, block: Block) -> Bounds:
    start, end = block.start, block.end
    prefix = _PREFIX.match(document.plain, start, end)
    return _trim(document, prefix.end() if prefix else start, end)


def said_in_body(document: Document, *, is_numbered: bool) -> Iterator[Draft]:
    """A text that lost its title may still say `ban hành Kế hoạch "…"`; a number has its type."""
    for block in document.blocks:
        match = _ISSUED_IN_BODY.search(document.plain, block.start, block.end)
        if block.zone not in ("opening", "body") or match is None:
            continue
        if not document.shown[match.start("type")].isupper() or not _opens_list(match["rest"]):
            continue
        code, label = DOCUMENT_TYPES[type_of(match["type"]) or ""]
        norm = {"code": code, "label": label, "source": "body"}
        if not is_numbered:
            yield Draft("header.doc_type", *match.span("type"), norm, 0.85, "header.body_type")
        yield from _body_abstract(document, match.end("type"), match.end())
        return


def _opens_list(rest: str) -> bool:
    """`ban hành Kế hoạch … như sau:` issues; `ban hành Kế hoạch số 5-KH/HU` tells of another."""
    return "nhu sau" in rest or rest.rstrip().endswith(":")


def _body_abstract(document: Document, start: int, end: int) -> Iterator[Draft]:
    if any(block.zone == "abstract" for block in document.blocks):
        return
    stop = _BODY_ABSTRACT_END.search(document.plain, start, end)
    start, end = _trim(document, start, stop.start() if stop else end)
    if end - start < 12:
        return
    norm = {"text": document.shown[start:end], "source": "body"}
    abstract = Draft("header.abstract", start, end, norm, 0.8, "header.body_abstract")
    yield abstract
    yield from read_period(document, abstract)


def read_addressees(document: Document) -> Iterator[Draft]:
    head = next((i for i, b in enumerate(document.blocks[:60]) if _is_address(b)), None)
    if head is None:
        return
    yield from _behind_head(document, document.blocks[head])
    for following in _below_head(document, head):
        if following.kind == "addressee":
            yield from _behind_head(document, following)
        else:
            yield from _addressee(document, following.content, following.end)


def _below_head(document: Document, head: int) -> Sequence[Block]:
    """The items below `Kính gửi`, but no letterhead that some pages print below them."""
    following = document.blocks[head + 1 : head + _MOST_ADDRESSEES]
    end = next(
        (
            i
            for i, block in enumerate(following)
            if block.zone != "header" or block.kind in _OF_HEAD
        ),
        len(following),
    )
    if end < len(following) and following[end].zone == "header":
        while end and following[end - 1].kind == "letterhead":
            end -= 1
    return following[:end]


def _is_address(block: Block) -> bool:
    return block.kind == "addressee" and block.zone in ("header", "opening", "body")


def _behind_head(document: Document, block: Block) -> Iterator[Draft]:
    """Those behind `Kính gửi` itself; an item below it is one addressee."""
    opening = ADDRESSEE.match(document.plain, block.start, block.end)
    place = opening.end() if opening else block.start
    parted = False
    for stop in _SEPARATOR.finditer(document.plain, place, block.end):
        if stop.group() == "," and not document.shown[stop.end() + 1].isupper():
            continue
        yield from _addressee(document, place, stop.start())
        place, parted = stop.end(), True
    last = _LAST_OF_LIST.search(document.plain, place, block.end) if parted else None
    if last and document.shown[last.end()].isupper():
        yield from _addressee(document, place, last.start())
        place = last.end()
    yield from _addressee(document, place, block.end)


def _addressee(document: Document, start: int, end: int) -> Iterator[Draft]:
    left, right = _trim(document, start, end)
    numbering = _NUMBERING.match(document.plain, left, right)
    left = numbering.end() if numbering else left
    if any(letter.isalpha() for letter in document.plain[left:right]):
        norm = {"name": document.shown[left:right]}
        yield Draft("header.addressee", left, right, norm, 0.95, "header.addressee")


def _trim(document: Document, start: int, end: int) -> Bounds:
    while start < end and document.plain[start] in _EDGES:
        start += 1
    while end > start and document.plain[end - 1] in " -.,;:!|":
        end -= 1
    if end > start and document.plain[end - 1] == '"' and document.plain.count('"', start, end) % 2:
        end -= 1
    return start, end
