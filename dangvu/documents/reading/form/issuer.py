"""Finds who issues a document: printed in the header, or said in the body."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.form.letterhead import printed_issuer
from dangvu.documents.reading.islands.organisations import BodyPhrase, parts_of
from dangvu.documents.reading.vocabulary import TYPE_WORD

_ISSUES = re.compile(
    rf" (?:da |vua |moi )?(?:thong nhat )?(?:ban hanh|xay dung|de ra|huong dan|thong bao|trien khai"
    rf"|bao cao|ra|lap) (?:{TYPE_WORD}|mot so|cu the|ket qua|ve|viec|noi dung|thuc hien|nhu sau)"
)
_ISSUES_IN_LETTER = re.compile(
    r" (?:thong tin|thong bao|huong dan|de nghi|yeu cau|tran trong|kinh de nghi|mong|xin)"
    r" (?:de|cac|toi|den|ve|mot|cap uy|nhu|can|ban|chi bo|dang uy|su|quan tam|thong bao|de nghi)"
)
# What a newspaper says of a plan or a letter it tells about.
_HAS_ISSUED = re.compile(
    rf" (?:(?:da|vua|moi)(?: co)?|co)? ?(?:thong nhat )?(?:ban hanh|ra|ky ban hanh|co) {TYPE_WORD}"
    r"(?: (?:hanh dong|khan|lien tich))?(?= (?:so|ve|\d|\"))"
)
_BEFORE_LIST = re.compile(r"(?:nhu sau|sau day|sau) ?[:./]*$")
_ANY_ACT = re.compile(r" (?!la\b|da\b|va\b|ve\b|cua\b|co\b|trong\b|tai\b)[a-z]+ [a-z]+")
_MANY = re.compile(r"(?:cac|moi|nhung|tung|tat ca|mot so)\b")
_ASKED = re.compile(r"(?:de nghi|yeu cau|giao|chi dao|phan cong|gui) $")
_LONGEST_LEAD = 700


def read_issuer(document: Document) -> Iterator[Draft]:
    printed = printed_issuer(document)
    if printed:
        yield printed
        return
    said = _said_of_a_letter(document) if document.is_official else _told(document)
    if said:
        yield said


def _said_of_a_letter(document: Document) -> Draft | None:
    return (
        next(_said(document, _ISSUES, ("opening",)), None)
        or _said_last(document)
        or _said_before_list(document)
        or _told(document)
    )


def _told(document: Document) -> Draft | None:
    """A report of the press: `Ban Thường vụ Huyện ủy X vừa ban hành Kế hoạch số …`."""
    start = next((b.start for b in document.blocks if b.zone in ("opening", "body")), 0)
    told = _said(document, _HAS_ISSUED, ("opening", "body"))
    return next((draft for draft in told if draft.end < start + _LONGEST_LEAD), None)


def _said(document: Document, verb: re.Pattern[str], zones: tuple[str, ...]) -> Iterator[Draft]:
    for phrase in document.bodies:
        block = document.blocks[document.block_at(phrase.start)]
        if block.zone not in zones or not verb.match(document.plain, phrase.end):
            continue
        single = _with_body_before(document, _last_part(document, phrase))
        named = any(char.isupper() for char in document.shown[single.start : single.end])
        asked = _ASKED.search(document.plain, max(0, single.start - 24), single.start)
        if asked or not named or _MANY.match(document.plain, single.start):
            continue
        norm = {"name": document.words(single.start, single.end), "source": "body"}
        yield Draft("header.issuer", single.start, single.end, norm, 0.88, "issuer.body")


def _with_body_before(document: Document, phrase: BodyPhrase) -> BodyPhrase:
    """`Đảng ủy Văn phòng UBND tỉnh`: two bodies run into one name."""
    start = phrase.start
    for before in document.bodies_in(max(0, start - 120), start):
        if before.end == start - 1 and document.plain[before.end] == " ":
            return BodyPhrase(before.start, phrase.end)
    return phrase


def _last_part(document: Document, phrase: BodyPhrase) -> BodyPhrase:
    """`… trong Đảng bộ X, Ban Thường vụ Y xây dựng`: the body after the comma acts."""
    comma = document.plain.rfind(", ", phrase.start, phrase.end)
    parts = [part for part in parts_of(document.cased, phrase) if part.start > comma]
    if comma < 0 or not parts or document.plain[phrase.start : phrase.start + 4] in ("cac ",):
        return phrase
    return BodyPhrase(parts[0].start, phrase.end)


def _said_last(document: Document) -> Draft | None:
    """The last sentence in which a body asks or tells; else the first clause in which one does."""
    at_sentence_start = {span.start for span in document.sentences}
    found = list(_said(document, _ISSUES_IN_LETTER, ("body", "opening")))
    beginning = [draft for draft in found if draft.start in at_sentence_start]
    if beginning:
        return beginning[-1]
    after_comma = [d for d in found if document.plain[d.start - 2 : d.start] == ", "]
    return after_comma[0] if after_comma else None


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
