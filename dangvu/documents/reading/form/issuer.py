"""Finds who issues a document: printed in the header, or said in the body."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.organisations import BodyPhrase, parts_of
from dangvu.documents.reading.layout.blocks import Block
from dangvu.documents.reading.view import fold
from dangvu.documents.reading.vocabulary import TYPE_WORD

_ISSUES = re.compile(
    rf" (?:da )?(?:thong nhat )?(?:ban hanh|xay dung|de ra|huong dan|thong bao|trien khai|bao cao"
    rf"|ra|lap) (?:{TYPE_WORD}|mot so|cu the|ket qua|ve|viec|noi dung|thuc hien|nhu sau)"
)
_ISSUES_IN_LETTER = re.compile(
    r" (?:thong tin|thong bao|huong dan|de nghi|yeu cau|tran trong|kinh de nghi|mong|xin)"
    r" (?:de|cac|toi|den|ve|mot|cap uy|nhu|can|ban|chi bo|dang uy|su|quan tam|thong bao|de nghi)"
)
_BEFORE_LIST = re.compile(r"(?:nhu sau|sau day|sau) ?[:./]*$")
_ANY_ACT = re.compile(r" (?!la\b|da\b|va\b|ve\b|cua\b|co\b|trong\b|tai\b)[a-z]+ [a-z]+")
_OFFICE = re.compile(
    r"ban (?:to chuc|tuyen giao(?: va dan van)?|dan van|noi chinh)|van phong|uy ban kiem tra"
)
_COMMITTEE = re.compile(r"(?:dang|tinh|thanh|huyen|quan|thi) uy\b")
_PRINTED = re.compile(
    r"ban |[a-z]+ uy\b|chi bo|dang bo|uy ban|van phong|doan |hoi |mat tran|trung tam|bch "
)


def read_issuer(document: Document) -> Iterator[Draft]:
    printed = _printed(document)
    if printed:
        yield printed
        return
    if not document.is_official:
        return
    said = (
        next(_said(document, _ISSUES, ("opening",)), None)
        or _said_last(document)
        or _said_before_list(document)
    )
    if said:
        yield said


def _printed(document: Document) -> Draft | None:
    """The lowest body of the letterhead; `BAN TỔ CHỨC` under `HUYỆN ỦY …` reads on from it."""
    letterhead = [
        block
        for block in document.blocks[:10]
        if block.kind == "letterhead"
        and block.zone == "header"
        and _PRINTED.match(document.plain, block.start)
    ]
    if not letterhead:
        return None
    lowest, above = letterhead[-1], letterhead[-2] if len(letterhead) > 1 else None
    names = [lowest, above] if above and _needs_its_committee(document, lowest, above) else [lowest]
    norm = {"name": " ".join(_name(document, block) for block in names), "source": "header"}
    end = lowest.start + len(_name(document, lowest))
    return Draft("header.issuer", names[-1].start, end, norm, 0.93, "issuer.printed")


def _needs_its_committee(document: Document, lowest: Block, above: Block) -> bool:
    """`BAN TỔ CHỨC` under `HUYỆN ỦY NAM SƠN`: an office is named with its committee."""
    office = _OFFICE.fullmatch(fold(_name(document, lowest)))
    return bool(office) and bool(_COMMITTEE.match(document.plain, above.start, above.end))


def _name(document: Document, block: Block) -> str:
    end = block.end
    while end > block.start and not document.plain[end - 1].isalnum():
        end -= 1
    return document.shown[block.start : end]


def _said(document: Document, verb: re.Pattern[str], zones: tuple[str, ...]) -> Iterator[Draft]:
    for phrase in document.bodies:
        block = document.blocks[document.block_at(phrase.start)]
        if block.zone not in zones or not verb.match(document.plain, phrase.end):
            continue
        single = _last_part(document, phrase)
        norm = {"name": document.words(single.start, single.end), "source": "body"}
        yield Draft("header.issuer", single.start, single.end, norm, 0.88, "issuer.body")


def _last_part(document: Document, phrase: BodyPhrase) -> BodyPhrase:
    """`… trong Đảng bộ X, Ban Thường vụ Y xây dựng`: the body after the comma acts."""
    comma = document.plain.rfind(", ", phrase.start, phrase.end)
    parts = [part for part in parts_of(document.cased, phrase) if part.start > comma]
    if comma < 0 or not parts or document.plain[phrase.start : phrase.start + 4] in ("cac ",):
        return phrase
    return BodyPhrase(parts[0].start, phrase.end)


def _said_last(document: Document) -> Draft | None:
    at_sentence_start = {span.start for span in document.sentences}
    found = [
        draft
        for draft in _said(document, _ISSUES_IN_LETTER, ("body", "opening"))
        if draft.start in at_sentence_start
    ]
    return found[-1] if found else None


def _said_before_list(document: Document) -> Draft | None:
    """`…, Ban Thường vụ X đề ra các việc như sau:` closes the opening, whatever its verb."""
    for sentence in document.sentences:
        if document.blocks[sentence.block].zone != "opening":
            continue
        if not _BEFORE_LIST.search(document.plain, sentence.start, sentence.end):
            continue
        for draft in _said(document, _ANY_ACT, ("opening",)):
            after_comma = document.plain[draft.start - 2 : draft.start] == ", "
            begins = draft.start == sentence.start or (after_comma and draft.start > sentence.start)
            if begins and draft.end < sentence.end:
                return draft
    return None
