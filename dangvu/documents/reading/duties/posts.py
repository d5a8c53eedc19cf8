"""Finds doers that are no bodies of the directory: a post, an officer, whoever is responsible."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.names import FIRM_VERB
from dangvu.documents.reading.duties.predicates import is_modal
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.orders import orders_at
from dangvu.documents.reading.vocabulary import DUTY_VERB

_RESPONSIBLE = re.compile(
    r"(?P<who>[a-z][^.;:()]{4,260}?),? (?:co trach nhiem|chiu trach nhiem|co nhiem vu)\b"
)
_NOT_WHO = re.compile(
    r"(?:moi |cac |nhung )?(?:dang vien(?! (?:chinh thuc )?(?:duoc phan cong|giup do|huong dan|gioi"
    r" thieu))|quan chung|nguoi(?! (?:dung dau|duoc phan cong|gioi thieu))|can bo(?! (?:phu"
    r" trach|theo doi|nhan))|noi(?! cu tru)|viec|phai|khi|can(?! bo)|de|neu|trong|truong hop|doi voi"
    r"|voi"
    r"|quyet dinh|ke hoach|quy che|quy dinh|huong dan|va|dong thoi|thuc hien)\b"
)
_OFFICER = re.compile(
    r"(?P<who>(?:(?:cac|moi|tung|nhung) )?(?:dong chi |lanh dao |tap the |ban )?(?:can bo(?!,| (?:cong"
    r" chuc|dang vien|chu chot|tre|quan ly))|lanh dao|chuyen vien|bo phan|to (?:truong|giup viec"
    r"|cong tac|tham dinh)|doan co so|chi doan|lop truong|bi thu|don vi|giao vien chu nhiem"
    r"|dang vien (?:chinh thuc )?duoc phan cong|thu truong|truong(?! hop)|pho|chu nhiem|noi cu tru)"
    rf"(?![a-z])[^.;:()]{{0,70}}?)(?=,? {FIRM_VERB})"
)


_ALL = re.compile(
    r"(?P<who>(?:cac|tat ca|ban|dong chi|thuong truc|van phong)\b[^.:()]{5,400}?;[^.:()]{5,200}?),?"
    r" (?:co trach nhiem|chiu trach nhiem|can cu)\b[^;]*$"
)
# `Đồng chí Lê Văn Nam - Phó Bí thư: chỉ đạo chung`
_BY_NAME = re.compile(
    r"(?P<who>(?i:cac )?(?i:dong chi|d/c|ong"
    r"|ba) (?:[A-Z][a-z]*[ ,]){2,5}[^:;.\n]{0,90}?): ?(?=[A-Za-z])"
)
_CHARGED_BY_NAME = re.compile(
    r"(?<![A-Za-z])(?i:giao|phan cong|uy quyen|cu)(?i: cho)? (?P<who>(?i:dong chi|d/c|ong|ba)"
    r"(?: [A-Z][a-z]+){2,4}(?:(?:,| -) [A-Z][^,.;:-]{3,60}(?=[,-]))?)(?=[ ,-])"
)
_THEN = re.compile(r"(?:(?: chi bo| noi)? nao thi| thi)$")
_IS_TO_BE = re.compile(r" phai (?:la|co|du|dat|duoc)\b")
_VERB = re.compile(rf"(?!can bo|lanh dao){DUTY_VERB}")


def charged_by_name(document: Document, sentence: Span) -> Doer | None:
    """`giao đồng chí Nguyễn Thị Lan, Ủy viên Ban Thường vụ, theo dõi …`."""
    named = _CHARGED_BY_NAME.search(document.cased, sentence.start, sentence.end)
    if named is None:
        return None
    start, end = named.span("who")
    return Doer(start, end, named.end(), named.start(), "charged", True)


def all_of_them(document: Document, sentence: Span) -> Doer | None:
    """`Các huyện ủy viên; các ban đảng; các chi bộ chịu trách nhiệm …`: one doer of many parts."""
    match = _ALL.match(document.plain, sentence.start, sentence.end)
    if match is None or re.search(rf" {FIRM_VERB}", match["who"]):
        return None
    start, end = match.span("who")
    return Doer(start, end, end, start, "subject", True)


def officers_in(document: Document, sentence: Span) -> Iterator[Doer]:
    """Whoever `có trách nhiệm` or, in a text that gives orders, an officer who is to do a thing."""
    plain = document.plain
    named = _BY_NAME.match(document.cased, sentence.start, sentence.end)
    if named:
        yield Doer(*named.span("who"), named.end(), sentence.start, "colon", True)
        return
    match = _RESPONSIBLE.match(plain, sentence.start, sentence.end)
    if match is not None and _VERB.match(match["who"]):
        return
    if match is None and orders_at(document, sentence.start):
        match = _OFFICER.match(plain, sentence.start, sentence.end)
    if match is None or _NOT_WHO.match(match["who"]):
        return
    start, end = match.span("who")
    then = _THEN.search(plain, start, end)
    end = then.start() if then else end
    if not _IS_TO_BE.match(plain, end):
        modal = is_modal(document, end, sentence.end)
        yield Doer(start, end, end, sentence.start, "subject", modal)
