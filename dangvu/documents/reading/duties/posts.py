"""Finds doers that are no bodies of the directory: a post, an officer, whoever is responsible."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.names import FIRM_VERB
from dangvu.documents.reading.duties.predicates import is_modal
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.vocabulary import DUTY_VERB

_RESPONSIBLE = re.compile(
    r"(?P<who>[a-z][^.;:()]{4,260}?),? (?:co trach nhiem|chiu trach nhiem|co nhiem vu)\b"
)
_NOT_WHO = re.compile(
    r"(?:moi |cac |nhung )?(?:dang vien(?! (?:chinh thuc )?(?:duoc phan cong|giup do|huong dan|gioi"
    r" thieu))|quan chung|nguoi(?! (?:dung dau|duoc phan cong|gioi thieu))|can bo(?! (?:phu"
    r" trach|theo doi|nhan))|noi(?! cu tru)|viec|phai|khi|can(?! bo)|de|neu|trong|truong hop|doi voi|voi"
    r"|quyet dinh|ke hoach|quy che|quy dinh|huong dan|va|dong thoi|thuc hien)\b"
)
_OFFICER = re.compile(
    r"(?P<who>(?:(?:cac|moi|tung|nhung) )?(?:dong chi |lanh dao |tap the |ban )?(?:can bo(?!,| (?:cong"
    r" chuc|dang vien|chu chot|tre|quan ly))|lanh dao|chuyen vien|bo phan|to (?:truong|giup viec"
    r"|cong tac|tham dinh)|doan co so|chi doan|lop truong|bi thu|don vi|giao vien chu nhiem"
    r"|dang vien (?:chinh thuc )?duoc phan cong|thu truong|truong(?! hop)|pho|chu nhiem|noi cu tru)"
    rf"(?![a-z])[^.;:()]{{0,70}}?)(?=,? {FIRM_VERB})"
)


_VERB = re.compile(rf"(?!can bo|lanh dao){DUTY_VERB}")


def officers_in(document: Document, sentence: Span) -> Iterator[Doer]:
    """Whoever `có trách nhiệm` or, in a text that gives orders, an officer who is to do a thing."""
    plain = document.plain
    match = _RESPONSIBLE.match(plain, sentence.start, sentence.end)
    if match is not None and _VERB.match(match["who"]):
        return
    if match is None and document.is_directive:
        match = _OFFICER.match(plain, sentence.start, sentence.end)
    if match is None or _NOT_WHO.match(match["who"]):
        return
    start, end = match.span("who")
    yield Doer(start, end, end, sentence.start, "subject", is_modal(document, end, sentence.end))
