"""Finds who acts in a stretch of words: `Sau khi …, Ban Thường vụ yêu cầu các chi bộ rà soát`."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.links.fronted import CONNECTIVE
from dangvu.documents.reading.vocabulary import DUTY_VERB

_MOST_NAMES, _SHORTEST = 6, 8
_CIRCUMSTANCE = re.compile(
    r"(?:khi|sau khi|ngay (?:khi|sau khi)|can cu|truoc mat|neu|doi voi|voi|trong(?! do)|tai|theo|ngoai"
    r"|rieng|cung voi|truong hop|noi nao|don vi nao|chi bo nao|duoc biet|tren co so|qua|de|nham|dot"
    r"|dinh ky|(?:hang|moi) (?:nam|quy|thang)|het|tu|ket thuc|nam \d{4}"
    r"|thuc hien (?:ke|chi|nghi|huong|quy|cong|quyet|ket))\b[^,;:]{0,130}[,:] "
)
_TITLE = re.compile(r"[^,;:.]{3,70}: (?=[a-z])")
_PERSON = re.compile(
    r"(?P<who>(?:cac |nhung |moi |tung |mot )?(?:dang vien(?: giup do| du bi| chinh thuc)?|hoc vien"
    r"|nguoi|dong chi|d/c|quan chung|don vi|noi(?: cu tru| den| di)?|co quan"
    r"|can bo|ca nhan|doan vien|hoi vien|lanh dao"
    r"|hoc sinh|sinh vien|thi sinh"
    r"|cac xa|cap uy|thu truong|bi thu)\b"
    r"[^,;:.]{0,60}?),? "
    rf"(?=(?:phai|can|co trach nhiem|co quyen|se|khi|neu|(?!ky luat){DUTY_VERB}|viet|hoc|mang|hop)\b)"
)
_WHOEVER = re.compile(
    r"(?P<who>(?:don vi|chi bo|noi|co so|dang bo|dang uy|dia phuong|ai|dong chi) nao [^,;:.]{3,70}?)"
    r"(?=,| (?:phai|thi|de nghi|can|chiu|gui|bao cao)\b)"
)
_WHICH = re.compile(
    r" noi (?:sinh hoat|cu tru|cong tac|chuyen (?:di|den)|den|di|de nghi|gioi thieu)\b"
)
_CHARGE = re.compile(
    r"(?:giao(?: nhiem vu| trach nhiem)?(?: cho)?|yeu cau|de nghi|chi dao|kien nghi|phan cong"
    r"|doi voi)(?: dong chi)? "
)
_RELATIVE = re.compile(
    rf",? (?:co|duoc|nao|noi|sau khi|khi|can cu) [^.;]{{5,90}}?,? (?={DUTY_VERB})"
)


@dataclass(frozen=True)
class Subject:
    """Who acts, where his action begins, and whether another body charged him with it."""

    name: str | None
    action: int
    is_charged: bool = False


def subject_of(document: Document, left: int, right: int) -> Subject:
    """The last one named before the action begins."""
    found = Subject(None, left)
    for _ in range(_MOST_NAMES):
        following = _next(document, found, right)
        if following == found:
            break
        found = following
    if found.name is None:
        other = _charged_later(document, left, right) or _person(document, found.action, right)
        return other if other.name else _whoever(document, left, found.action, right)
    return found


def _whoever(document: Document, left: int, action: int, right: int) -> Subject:
    """`Đơn vị nào có học viên xin hoãn, đề nghị gửi …`: who is meant is told as a condition."""
    opening = skipped(CONNECTIVE, document, left, right)
    match = _WHOEVER.match(document.plain, opening, right)
    return Subject(document.words(*match.span("who")) if match else None, action)


def _charged_later(document: Document, left: int, right: int) -> Subject | None:
    """`Đồng chí Bí thư yêu cầu Đảng ủy xã …`: nobody known is named before who is charged."""
    for charge in _CHARGE.finditer(document.plain, left, right):
        body = next(iter(document.bodies_in(charge.end(), charge.end() + 1)), None)
        if body is not None and body.end < right:
            end = _whole_name(document, body.end, right)
            return Subject(document.words(body.start, end), end, True)
    return None


def _next(document: Document, found: Subject, right: int) -> Subject:
    place = skipped(CONNECTIVE, document, found.action, right)
    charge = _CHARGE.match(document.plain, place, right)
    charged = skipped(CONNECTIVE, document, charge.end(), right) if charge else place
    body = next((b for b in document.bodies_in(charged, charged + 1) if b.end < right), None)
    if body is not None:
        end = _whole_name(document, body.end, right)
        name = document.words(body.start, end)
        action = skipped(_RELATIVE, document, end, right)
        return Subject(name, action, charged > place and found.name is not None)
    if found.name is None:
        place = _past_circumstance(document, place, right)
    return Subject(found.name, place, found.is_charged)


def _whole_name(document: Document, end: int, right: int) -> int:
    """`cấp ủy các chi bộ`, `cấp ủy nơi sinh hoạt`: whose body it is belongs to the name."""
    of = next((b for b in document.bodies_in(end + 1, end + 2) if b.end < right), None)
    is_of = of is not None and document.plain.startswith((" cac ", " cua "), end)
    return of.end if of is not None and is_of else skipped(_WHICH, document, end, right)


def _past_circumstance(document: Document, place: int, right: int) -> int:
    """`Sau khi được phê duyệt, …`, `Tiền thưởng: …`: who acts comes after it."""
    for pattern in (_CIRCUMSTANCE, _TITLE):
        match = pattern.match(document.plain, place, right)
        if match and right - match.end() >= _SHORTEST:
            return match.end()
    return place


def _person(document: Document, place: int, right: int) -> Subject:
    person = _WHOEVER.match(document.plain, place, right) or _PERSON.match(
        document.plain, place, right
    )
    if person is None:
        return Subject(None, place)
    return Subject(document.words(*person.span("who")), person.end("who"))


def skipped(pattern: re.Pattern[str], document: Document, place: int, right: int) -> int:
    match = pattern.match(document.plain, place, right)
    return match.end() if match else place
