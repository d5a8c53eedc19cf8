"""Finds who is to act in a sentence: charged by a verb, the subject, or named before a colon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.organisations import BodyPhrase, parts_of
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.vocabulary import DUTY_VERB

_CHARGE = re.compile(
    r"(?P<verb>giao(?: nhiem vu| trach nhiem)?(?: cho)?|yeu cau|de nghi|chi dao"
    r"|uy quyen(?: cho)?|kien nghi|phan cong|moi)(?: dong chi)? $"
)
_ANYWHERE = ("giao", "yeu cau")
_BY_A_BODY = (*_ANYWHERE, "de nghi", "chi dao", "kien nghi")
_PERSONS = re.compile(r"(?:tung|moi|cac|nhung|cap uy vien|uy vien|dong chi|dang uy vien)\b")
_CONNECTIVE = re.compile(
    r"(?:(?:dong thoi|ngoai ra|ben canh do|rieng|theo do|hang (?:nam|quy|thang)|dinh ky|truoc mat"
    r"|can cu (?:ke hoach|huong dan|cong van|noi dung) nay|trong do)[, ]+)?"
)
_OPENER = re.compile(
    r"(?:tren co so|can cu|truoc mat|thong qua|tu |ngoai|doi voi|sau khi|de |nham|trong|hang"
    r"|dinh ky"
    r"|tich cuc|khi |hien nay|ben canh|cung voi|qua |dip |nhan dip|truoc |theo|cham nhat|dau |cuoi "
    r"|dong thoi|neu |voi |thuc hien|tiep tuc|tien toi|dong chi|vao )"
)
_MODAL = re.compile(
    r"(?: khi [^.;,]{3,80},)?,? (?:phai|can|co trach nhiem|co nhiem vu|chiu trach nhiem)\b"
)
_NOT_A_DUTY = re.compile(
    r"[, ]*(?:(?:la|da|duoc|bi|con|gom|cua|thi|ma|nhu|nao|nay|va|hoac|trong|tai|voi|tren|cho"
    r"|de|ve|vao"
    r"|dat|chua|dang|khong co|nhan thay|lan thu|nhiem ky|giai doan|nam(?= \d))\b|[.;)\"]"
    r"|co (?!ke hoach|van ban|trach nhiem|nhiem vu|giai phap|bien phap|hinh thuc))"
)
_ALLOTMENT = re.compile(r"[^:;.]{0,60}: \d")
_QUOTA = re.compile(
    r"(?: co [^;.]{3,40}? ?[:,])?,? (?:phan dau |moi nam |hang nam |it nhat |nam \d{4} |trong"
    r" nam )*(?:ket nap|dat|phat"
    r" trien|gioi"
    r" thieu|hoan thanh|tu)\b[^.;]{0,40}?\d+ ?(?:-|den|%|dang|quan|dong|nguoi|doan)"
)
_ANY_VERB = re.compile(r"(?: \([^)]*\))?,? [a-z]+ [a-z\d]+")
_IN_CHARGE = re.compile(
    r" la (?:co quan|don vi|dau moi|bo phan)[^.;]{0,40}?(?:chu tri|thuong truc|dau moi|tham muu)"
)
_PASSIVE = re.compile(r"\b(?:duoc|bi|do) (?:cac |moi )?[a-z]+ [a-z]+(?:, [a-z]+ [a-z]+){0,3}, $")
_ACT = re.compile(rf" {DUTY_VERB}")
_RESPONSIBLE = re.compile(
    r"(?P<who>[a-z][^,.;:()]{4,70}?) (?:co trach nhiem|chiu trach nhiem|co nhiem vu)\b"
)
_PERSON = re.compile(
    r"(?:moi |cac |nhung )?(?:dang vien|quan chung|nguoi|can bo)\b|noi|viec|phai|khi|can|de "
)
_SEPARATE = ("cac ", "moi ", "tung ", "dong chi ")
_PARTNERS = re.compile(
    r"(?:phoi ?(?:hop)?|cung) (?:voi|cung) [^.;]*$|\bdoi voi (?:quan chung|dang vien)"
)
_IS_DUTY = re.compile(rf"(?:,? [a-z]+){{0,3}}?,? {DUTY_VERB}")


@dataclass(frozen=True)
class Doer:
    """`start` … `end` name the doer; the duty itself begins at `duty`."""

    start: int
    end: int
    duty: int
    opening: int
    way: str
    is_modal: bool


def doers_of(document: Document, sentence: Span) -> list[Doer]:
    found: list[Doer] = []
    for phrase in document.bodies_in(sentence.start, sentence.end):
        if document.is_cited(phrase.start):
            continue
        doer = _doer(document, sentence, phrase)
        if doer:
            found.append(doer)
    return found or list(_responsible(document, sentence))


def _responsible(document: Document, sentence: Span) -> Iterator[Doer]:
    """Whoever `có trách nhiệm` is named before it, known as a body or not."""
    match = _RESPONSIBLE.match(document.plain, sentence.start, sentence.end)
    if match and not _PERSON.match(match["who"]):
        yield Doer(*match.span("who"), match.end("who"), sentence.start, "subject", True)


def _doer(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    charged = _charged(document, sentence, phrase)
    if charged:
        return charged
    connective = _CONNECTIVE.match(document.plain, sentence.start)
    opening = connective.end() if connective else sentence.start
    if phrase.start in (sentence.start, opening):
        return _subject(document, sentence, phrase)
    return _after_comma(document, sentence, phrase)


def _charged(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    before = document.plain[max(sentence.start, phrase.start - 32) : phrase.start]
    charge = _CHARGE.search(before)
    if charge is None:
        return None
    opening = phrase.start - len(before) + charge.start()
    verb = charge["verb"]
    if verb == "phan cong" and _PERSONS.match(document.plain, phrase.start):
        return None
    if verb == "moi" or not _may_charge_here(document, sentence, opening, verb):
        return None
    if _QUOTA.match(document.plain, phrase.end, sentence.end):
        return None
    return Doer(phrase.start, phrase.end, phrase.end, opening, "charged", True)


def _may_charge_here(document: Document, sentence: Span, opening: int, verb: str) -> bool:
    """Someone charges: a body stands before the verb, or a sentence or clause begins with it."""
    if opening == sentence.start:
        return True
    if any(body.end == opening - 1 for body in document.bodies_in(sentence.start, opening)):
        return verb.startswith(_BY_A_BODY)
    before = document.plain[max(0, opening - 2) : opening]
    return verb.startswith(_ANYWHERE) and before in (", ", "; ", ": ")


def _subject(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    rest = document.plain[phrase.end : phrase.end + 2]
    if (
        rest.startswith(":")
        and not document.plain[phrase.end + 1 : phrase.end + 3].strip().isdigit()
    ):
        return Doer(phrase.start, phrase.end, phrase.end + 1, sentence.start, "colon", True)
    modal = bool(_MODAL.match(document.plain, phrase.end, sentence.end))
    if _refuses(document, sentence, phrase, modal):
        return None
    if not (modal or _begins_duty(document, sentence, phrase)):
        return None
    return Doer(phrase.start, phrase.end, phrase.end, sentence.start, "subject", modal)


def _begins_duty(document: Document, sentence: Span, phrase: BodyPhrase) -> bool:
    """In a text that gives orders the subject of a sentence acts, whatever the verb."""
    if document.is_directive:
        return bool(_ANY_VERB.match(document.plain, phrase.end, sentence.end))
    return bool(_IS_DUTY.match(document.plain, phrase.end, sentence.end))


def _refuses(document: Document, sentence: Span, phrase: BodyPhrase, modal: bool) -> bool:
    if _QUOTA.match(document.plain, phrase.end, sentence.end):
        return True
    if _ALLOTMENT.match(document.plain, phrase.end, sentence.end):
        return True
    if modal or _IN_CHARGE.match(document.plain, phrase.end, sentence.end):
        return False
    return bool(_NOT_A_DUTY.match(document.plain, phrase.end, sentence.end)) and not (
        _relative_clause(document, sentence, phrase)
    )


_RELATIVE = re.compile(rf" (?:co|duoc|nao|noi) [^.;,]{{5,70}}? (?={DUTY_VERB})")


def _relative_clause(document: Document, sentence: Span, phrase: BodyPhrase) -> bool:
    """`Các cấp ủy có đảng viên được … tổ chức lễ`: the duty comes after the clause."""
    many = document.plain.startswith(("cac ", "nhung "), phrase.start)
    return many and bool(_RELATIVE.match(document.plain, phrase.end, sentence.end))


def _after_comma(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    own = _own_part(document, phrase)
    if document.plain[own.start - 2 : own.start] not in (", ", ": ", "; "):
        return None
    if _PARTNERS.search(document.plain, max(sentence.start, own.start - 200), own.start):
        return None
    if _PASSIVE.search(document.plain, max(sentence.start, own.start - 60), own.start):
        return None
    modal = bool(_MODAL.match(document.plain, own.end, sentence.end))
    opened = bool(_OPENER.match(document.plain, sentence.start))
    if _refuses(document, sentence, own, modal):
        return None
    if not modal and not (opened and _acts(document, own)):
        return None
    return Doer(own.start, own.end, own.end, own.start, "comma", modal)


def _acts(document: Document, phrase: BodyPhrase) -> bool:
    if _ACT.match(document.plain, phrase.end):
        return True
    each = document.plain.startswith(_SEPARATE, phrase.start)
    return each and document.is_directive and bool(_ANY_VERB.match(document.plain, phrase.end))


def _own_part(document: Document, phrase: BodyPhrase) -> BodyPhrase:
    """`của Ban X, các chi bộ triển khai`: what stands before the comma belongs to `của`."""
    if document.plain[phrase.start - 2 : phrase.start] in (", ", ": ", "; "):
        return phrase
    belongs = document.plain[phrase.start - 4 : phrase.start] in ("cua ", "voi ", " boi")
    parts = parts_of(document.cased, phrase)
    for part in parts[1:]:
        separate = (
            belongs
            or document.plain.startswith(_SEPARATE, part.start)
            or (document.cased[part.start].isupper())
        )
        if separate and document.plain[part.start - 2 : part.start] == ", ":
            return BodyPhrase(part.start, phrase.end)
    return phrase


def partners_of(document: Document, start: int, end: int) -> Iterator[str]:
    for match in _TOGETHER.finditer(document.plain, start, end):
        phrase = next(iter(document.bodies_in(match.end(), match.end() + 3)), None)
        if phrase is None or phrase.start != match.end():
            continue
        for left, right in _split(document, phrase):
            yield document.words(left, right)


_TOGETHER = re.compile(r"phoi(?: ?hop)?(?: chat che)?,? (?:voi|cung(?: voi)?) ")


def _split(document: Document, phrase: BodyPhrase) -> Iterator[tuple[int, int]]:
    """A list headed by `các` stays one partner until a named body or another `các`."""
    start = end = phrase.start
    for part in parts_of(document.cased, phrase):
        new = document.plain.startswith("cac ", part.start) or document.cased[part.start].isupper()
        if new and part.start > start:
            yield start, end
            start = part.start
        end = part.end
    yield start, max(end, start)
