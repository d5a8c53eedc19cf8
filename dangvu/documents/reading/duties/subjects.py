"""Finds the body that is the subject of a sentence, or of what follows words on time and manner."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.names import name_end
from dangvu.documents.reading.duties.predicates import (
    begins_duty,
    is_modal,
    is_refused,
    is_work,
)
from dangvu.documents.reading.islands.organisations import BodyPhrase, parts_of
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.orders import orders_at

CONNECTIVE = re.compile(
    r"(?:(?:dong thoi|ngoai ra|ben canh do|rieng|theo do|hang (?:nam|quy|thang)|dinh ky|truoc mat"
    r"|can cu (?:ke hoach|huong dan|cong van|noi dung) nay|trong do|luu y|duoc biet|sau do"
    r"|tiep do|tiep theo|cuoi cung|truoc het|buoc \d"
    r"|(?:mot|hai|ba|bon|nam|sau|bay|tam) la|thu (?:nhat|hai|ba|tu|nam|sau))[,.: ]+)?"
)
# When, where, on what ground: whoever stands after such words is the subject.
_CIRCUMSTANCE = re.compile(
    r"(?:tren co so|can cu|truoc mat|thong qua|tu (?!tuong)|ngoai|doi voi|sau |de |nham|trong|hang"
    r"|dinh ky|khi |hien nay|ben canh|cung voi|qua |dip |nhan dip|truoc |theo|cham nhat|dau |cuoi "
    r"|neu |voi |tien toi|vao |rieng|duoc biet|moi |cu |ke tu|den |ngay |muon nhat|khong qua"
    r"|chua qua|giua |quy |thang |nam |tuan |\d|(?:mot|hai|ba|bon|sau|chin|muoi) (?:thang|nam|quy"
    r"|tuan|ngay|lan)|o |tai |truong hop|tuy |buoc |dot |han |het |thoi (?:gian|han|diem)|bat dau"
    r"|giai doan|noi nao|noi co)"
)
_TURN = re.compile(r": ?\d{1,2} (?:thang|nam|tuan|quy|ngay)\b")
_ACTING = re.compile(r"(?:tich cuc|dong thoi|thuc hien|tiep tuc|dong chi|ho so)")
_JOINTS = (", ", ": ", "; ")
_STRAIGHT = re.compile(r"\d{1,3} (?:ngay|thang|gio|tuan)(?: lam viec)? $|\blan $| thi $")
_SEPARATE = ("cac ", "moi ", "tung ", "dong chi ")
_BLAMED = re.compile(r"(?:dong chi )?(?:pho )?(?:bi thu|nguoi dung dau)[a-z ]{0,30}? chiu\b")
# `mọi hồ sơ phải được Ban Tổ chức thẩm định xong`
_MUST_BE_BY = re.compile(
    r"\b(?:ho so|viec|van ban|danh sach|noi dung|don thu|du toan|ke hoach)\b[^.;]{0,120} (?:phai"
    r"|can) (?:duoc|do) $"
)
_COUNTED = re.compile(r"(?:^|[ (])(?:\d|[a-e])\) $")
_POST = re.compile(r"(?:dong chi )?(?:pho )?(?:bi thu|nguoi dung dau)\b")
_PARTNERS = re.compile(
    r"(?:phoi ?(?:hop)?|cung) (?:voi|cung) [^.;]{0,200}$|\bdoi voi (?:quan chung|dang vien)[^,]{0,200}$"
)
_PASSIVE = re.compile(r"\b(?:duoc|bi|do) (?:cac |moi )?[a-z]+ [a-z]+(?:, [a-z]+ [a-z]+){0,3}, $")


def subject(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    """The sentence begins with the body, with or without a word that joins it to the one before."""
    colon = document.plain[phrase.end : phrase.end + 3]
    counts = colon[1:].strip().isdigit() and not _TURN.match(document.plain, phrase.end)
    if colon.startswith(":") and not counts:
        return Doer(phrase.start, phrase.end, phrase.end + 1, sentence.start, "colon", True)
    end = name_end(document, phrase, sentence)
    if is_refused(document, phrase.start, end, sentence.end):
        return None
    modal = is_modal(document, end, sentence.end)
    if not (modal or begins_duty(document, end, sentence.end)):
        return None
    return Doer(phrase.start, end, end, sentence.start, "subject", modal)


def later_subject(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    """The body acts in a clause of its own: after a comma, a semicolon, `thì`, a span of time."""
    own = _own_part(document, phrase)
    joint = document.plain[own.start - 2 : own.start]
    if _MUST_BE_BY.search(document.plain, max(sentence.start, own.start - 160), own.start):
        acts = is_work(document, own.end, sentence.end)
        return Doer(own.start, own.end, own.end, sentence.start, "comma", True) if acts else None
    straight = _follows_straight(document, sentence, own)
    counted = joint == ") " and _COUNTED.search(document.plain, max(0, own.start - 5), own.start)
    if joint not in _JOINTS and not straight and not counted:
        return None
    if joint != "; " and _is_named_in_passing(document, sentence, own):
        return None
    end = name_end(document, own, sentence)
    if is_refused(document, own.start, end, sentence.end):
        return None
    modal = is_modal(document, end, sentence.end)
    if straight and _BLAMED.match(document.plain, own.start):
        return None
    works = is_work(document, end, sentence.end)
    if counted:
        works = works or begins_duty(document, end, sentence.end)
    if not (modal or ((straight or counted) and works) or _acts(document, sentence, own, end)):
        return None
    return Doer(own.start, end, end, own.start, "comma", modal)


def _follows_straight(document: Document, sentence: Span, own: BodyPhrase) -> bool:
    """`trong thời hạn 20 ngày chi bộ …`, `… thì chi bộ …`: without a comma."""
    before = document.plain[max(sentence.start, own.start - 18) : own.start]
    return bool(_STRAIGHT.search(before))


def _is_named_in_passing(document: Document, sentence: Span, own: BodyPhrase) -> bool:
    """It is a partner, or the last of those by whom something was done."""
    plain = document.plain
    if _PARTNERS.search(plain, max(sentence.start, own.start - 200), own.start):
        return True
    if _CIRCUMSTANCE.match(plain, document.clause_at(own.start).start, own.start):
        return False
    return bool(_PASSIVE.search(plain, max(sentence.start, own.start - 60), own.start))


def _acts(document: Document, sentence: Span, own: BodyPhrase, end: int) -> bool:
    plain = document.plain
    clause = document.clause_at(own.start).start
    colon = plain.rfind(": ", clause, own.start)
    starts = (clause, sentence.start, colon + 2 if colon >= 0 else clause)
    placed = any(_CIRCUMSTANCE.match(plain, start, own.start) for start in starts)
    opens = own.start == starts[0] and not _POST.match(plain, own.start)
    if is_work(document, end, sentence.end):
        named = plain[own.start - 2] == ":"
        return placed or opens or named or any(_ACTING.match(plain, start) for start in starts)
    if not orders_at(document, own.start) or not begins_duty(document, end, sentence.end):
        return False
    return placed or (opens and plain.startswith(_SEPARATE, own.start))


def _own_part(document: Document, phrase: BodyPhrase) -> BodyPhrase:
    """`của Ban X, các chi bộ triển khai`: what stands before the comma belongs to `của`."""
    if document.plain[phrase.start - 2 : phrase.start] in _JOINTS:
        return phrase
    belongs = document.plain[phrase.start - 4 : phrase.start] in ("cua ", "voi ", " boi")
    for part in parts_of(document.cased, phrase)[1:]:
        separate = (
            belongs
            or document.plain.startswith(_SEPARATE, part.start)
            or document.cased[part.start].isupper()
        )
        if separate and document.plain[part.start - 2 : part.start] == ", ":
            return BodyPhrase(part.start, phrase.end)
    return phrase
