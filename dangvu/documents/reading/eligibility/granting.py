"""Knows a condition by the form of its clause: `đảng viên đủ … thì được …`, `… chỉ xét khi …`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.eligibility.consequences import consequence
from dangvu.documents.reading.eligibility.openings import ONLY
from dangvu.documents.reading.eligibility.persons import HEAD, MANY, THUS
from dangvu.documents.reading.eligibility.reach import Condition, reach_of
from dangvu.documents.reading.eligibility.screening import FAILS
from dangvu.documents.reading.eligibility.setting import ACT
from dangvu.documents.reading.layout.sentences import Span, clauses_of
from dangvu.documents.reading.links.orders import COUNT, orders_at

_PERSONS = rf"{MANY}{{0,4}}(?:{HEAD})"
_ASKED = (
    r"(?:co du|du|tu du|tu \d+|bi|khi|neu|sau khi|sau \d+|hoan thanh|co|dat|thuoc|la|da|chua|khong"
    r"|vang|vi pham|trong|qua|tren|tu tran|mat|duoc (?:\d|mot|hai|ba|bon|nam)|tro len)"
)
_GRANTED = re.compile(
    rf"(?:tai thoi diem [^.;,]{{3,50}}, )?{_PERSONS}(?=[^.;]{{0,40}}? {_ASKED}\b)[^.;]{{3,260}}?"
    rf"(?:,| {THUS}| moi| co the| chi| deu)? (?P<no>(?:khong|chua) )?duoc (?!biet |giao |phan cong )"
    rf"(?:{ACT})\b"
)
_THEN = re.compile(
    rf"{_PERSONS}(?=[^.;]{{0,60}}? (?:{FAILS}|du|co|dat|neu|khi|hoan thanh|dang)\b)[^.;]{{3,260}}?,?"
    rf" {THUS}\b(?P<then>[^.;]{{0,120}})"
)
_RULED = re.compile(
    rf"{_PERSONS}[^.;]{{3,260}}?,? {THUS} (?:(?!dung|tam|ngung)[a-z]+ ){{0,3}}?(?P<then>(?:dung"
    r"|tam dung|xet|xem xet|quyet dinh|mien|cong nhan|lam thu tuc|ket nap|tang|de nghi|xoa ten"
    r"|cho ra|huy bo|keo dai)\b[^.;]{0,80})"
)
_AFTER_TIME = re.compile(
    rf"(?:theo quy dinh, )?sau \d{{1,2}} (?:thang|nam)\b[^.;]{{3,160}}? (?:thi|se|moi) duoc (?:{ACT})\b"
)
_ADMISSION = re.compile(
    r"viec (?:ket nap|xet|cong nhan|de nghi|cu) (?:lai |vao dang )?(?:doi voi |nhung |cac )?(?:nguoi"
    r"|quan chung|truong hop|hoc sinh|sinh vien)\b[^.;]{3,120}? (?:phai|chi)\b"
)
# In a text that gives no orders a condition is known by such words only.
_STATED = re.compile(
    rf" {THUS} (?:chua|khong|moi|chi|lam|duoc|phai|chi bo|cap uy)\b|(?:chi|moi|chua|khong) duoc"
    r" (?:xem|xet|ket|tang|cong nhan|mien|cap|cu|nhan|lam|gioi thieu)|duoc (?:uu tien|xet (?:truoc"
    r"|som|tang))"
)
_BY_RULE = re.compile(rf"(?:theo|can cu)\b[^;]{{5,250}}?, (?={_PERSONS})")
_WHO = re.compile(_PERSONS)
_HAS_RIGHT = re.compile(r"[^.;]{3,60} (?:co quyen|duoc quyen)\b")
# `… thì cấp ủy có trách nhiệm làm thủ tục`: that is work of the body.
_OTHERS_WORK = re.compile(
    r" ?(?:cac )?(?:cap uy|chi bo|chi uy|dang uy|ban) [^.;]{0,80}?(?:co trach nhiem|lam thu tuc"
    r"|thong bao"
    r"|bao cao|huong dan|cu )"
)
_UNLESS = re.compile(
    r"\b(?:khong|chua|xoa ten|huy bo|khai tru|xu ly|ra khoi|keo dai|dung|thu hoi)\b"
)
_ONLY_WHEN = re.compile(
    r"(?:(?:doi )?voi )?(?=[^.;]{0,80}\b(?:quan chung|dang vien|nguoi|hoc sinh|sinh vien|doan vien"
    r"|truong hop|doi tuong)\b)[^.;]{3,200}? chi (?:duoc )?(?:xem xet|xet|ket nap|de nghi|cong nhan"
    r"|gioi thieu|cu|tang|chuyen|tiep nhan)[^.;]{0,80}? (?:khi|neu|sau)\b"
)
_PARTY_AGE = re.compile(
    r"(?:nhung |cac )?(?:dang vien|nguoi|dong chi)[^.;]{0,30}?\d{2} nam tuoi dang"
)
_OPENINGS = (
    (_PARTY_AGE, 0.8, "party_age"),
    (ONLY, 0.84, "only"),
    (_ONLY_WHEN, 0.84, "only_when"),
)
_TOLD = re.compile(r"\b(?:vinh du|vua|hom nay|phat bieu|chia se|cho biet|trong do|hien co|da co)\b")


def clauses_that_ask(document: Document, sentence: Span) -> Iterator[Condition]:
    """Forms that are looked for at the beginning of each clause."""
    plain = document.plain
    if _TOLD.search(plain, sentence.start, sentence.end):
        return
    ordered = orders_at(document, sentence.start) and (
        document.is_official or not document.is_directive
    )
    if not ordered and not _STATED.search(plain, sentence.start, sentence.end):
        return
    for clause in clauses_of(document.flow, sentence):
        end = reach_of(document, sentence, clause.start)
        following = document.clause_at(clause.end + 2)
        if end > clause.end and consequence(plain, following.start, following.end):
            end = clause.end
        condition = _of_clause(plain, clause, end)
        if condition is not None:
            yield condition


def _of_clause(plain: str, clause: Span, end: int) -> Condition | None:
    rule = _BY_RULE.match(plain, clause.start, end)
    count = COUNT.match(plain, clause.start, end)
    start = count.end() if count else clause.start
    start = rule.end() if rule else _after_colon(plain, start, end)
    if _HAS_RIGHT.match(plain, start, end):
        return None
    granted = _GRANTED.match(plain, start, end)
    if granted:
        polarity = "exclude" if granted["no"] else "require"
        return Condition(start, end, polarity, 0.84, "granted")
    then = _THEN.match(plain, start, end) or _RULED.match(plain, start, end)
    if then and not _OTHERS_WORK.match(plain, then.start("then")):
        polarity = "exclude" if _UNLESS.search(then["then"]) else "require"
        return Condition(start, end, polarity, 0.82, "then")
    return (
        _opening(plain, start, end)
        or _after_a_rule(plain, start, end)
        or consequence(plain, start, end)
    )


def _after_colon(plain: str, start: int, end: int) -> int:
    """`Lưu ý một số trường hợp: đảng viên …`"""
    colon = plain.find(": ", start, end)
    is_about = (
        colon >= 0
        and not _WHO.match(plain, start, end)
        and (_WHO.match(plain, colon + 2, end) or consequence(plain, colon + 2, end))
    )
    return colon + 2 if is_about else start


def _opening(plain: str, start: int, end: int) -> Condition | None:
    for pattern, confidence, form in _OPENINGS:
        if pattern.match(plain, start, end):
            return Condition(start, end, "require", confidence, form)
    return None


def _after_a_rule(plain: str, start: int, end: int) -> Condition | None:
    """`theo hướng dẫn …, việc kết nạp người … phải …`"""
    for pattern in (_ADMISSION, _AFTER_TIME):
        found = pattern.search(plain, start, end)
        if found and (found.start() == start or plain[found.start() - 2] == ","):
            return Condition(found.start(), end, "require", 0.8, "admission")
    return None
