"""Tells whether the words after a name are a duty: a modal, a verb of work, or neither."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.links.orders import orders_at
from dangvu.documents.reading.vocabulary import DUTY_VERB

_FURTHER_VERB = (
    r"(?:hop|xet|thi hanh|phan anh|dieu tra|ra nghi quyet|thao luan|bieu quyet|thong nhat|nhac nho"
    r"|cong bo"
    r"|tra loi|tra lai|ghi|bo sung|soan|bien soan|in|chi tra|du|dat lop|phu trach|thanh toan|chiu"
    r"|phan tich|van dong|gap go|dong vien|khao sat|thuc day|tiep thu|giai thich|giai quyet"
    r"|chi dinh|ban giao|nhan xet|xac nhan|cong nhan|lam|gop y|gin giu|giu|xem|nghe|sinh hoat"
    r"|lo|dam nhiem|dam trach|nhan giup|quyet toan|thong ke|doi chieu|niem phong|tra ket qua"
    r"|xep loai|xet duyet|ra soat|ra quyet|soat"
    r"|chuyen|bao (?!gom)|chu y|coi trong|bao dam|dung|cho phep|trich|cap phat|thong qua|cong tac)\b"
)
MODAL = re.compile(
    r"(?: khi [^.;,]{3,80},)?,? (?:phai|can(?! bo)|co trach nhiem|co nhiem vu|chiu trach nhiem)\b"
)
_TURN = (
    r"(?:,? (?:moi|hang|tung) (?:tuan|thang|quy|nam|dot|ky)(?: [a-z\d]+ (?:lan|buoi))?"
    r"|,? dinh ky(?: [a-z\d]+){0,3}?|,? (?:trong|truoc|sau|cham nhat|khong qua) [^.;,:]{3,40}?)?"
)
_ANY_VERB = re.compile(r"(?: \([^)]{0,200}\))?,? [a-z]+[ ,][a-z\d ]")
_VERB = re.compile(
    rf"(?: \([^)]{{0,200}}\))?{_TURN},? (?:(?:deu|cung|se|nen|den|ve) )?(?:{DUTY_VERB}|{_FURTHER_VERB})"
)
_IS_DUTY = re.compile(rf"(?:,? [a-z]+){{0,3}}?,? {DUTY_VERB}")
_IN_CHARGE = re.compile(
    r"(?: \([^)]{0,200}\))? la (?:co quan|don vi|dau moi|bo phan)[^.;]{0,40}?(?:chu tri|thuong truc"
    r"|dau moi|tham muu)"
)
_NOT_A_DUTY = re.compile(
    r"[, ]{0,4}(?:(?:yeu cau|kien nghi|giao (?:cho )?(?:cac|ban|van|uy ban)|khoa(?= [ivxl\d])|deu"
    r"|lam (?:to|pho|truong|thu ky|thanh vien)"
    r"|(?:da )?ban hanh (?:cong van|ke hoach|huong dan|quyet dinh|chi thi|nghi quyet|thong bao) so"
    r"|vua|la|da"
    r"|duoc|bi|con(?! lai)|gom|cua|thi(?! hanh)|ma|nhu|nao|nay|va|hoac|trong|tai|voi|tren|cho"
    r"|de(?! (?:xuat|ra|nghi (?:(?:thanh|tinh|huyen|quan|dang) uy|cap (?:uy cap )?tren)(?: xet| xem"
    r"| cham| truoc| trong| cong)))|ve|vao|noi|khong co"
    r"|dat(?! lop)|chua|dang(?! (?:ky|tai|tuyen|cai))|(?:nhan )?thay"
    r"|nhan duoc|cho rang|nhan dinh|thong nhat (?=\d|cao|danh gia)|lan thu|nhiem ky"
    r"|giai doan|nam(?= \d))\b|[.;)\"]|$"
    r"|co (?!ke hoach|van ban|trach nhiem|nhiem vu|giai phap|bien phap|hinh thuc|y kien))"
)
_ALLOTMENT = re.compile(r"[^:;.]{0,60}: \d")
QUOTA = re.compile(
    r"(?: co [^;.]{3,40}? ?[:,])?,? (?:phan dau |moi nam |hang nam |it nhat |nam \d{4} |trong"
    r" nam ){0,4}(?:ket nap|dat|phat"
    r" trien|hoan thanh|tu|toi thieu|it nhat|khong duoi)\b[^.;]{0,40}?\d+ ?(?:-|den|%|dang|quan|dong"
    r"|nguoi|doan|sinh|hoc|cong|xuong|len)"
)


def is_modal(document: Document, place: int, end: int) -> bool:
    return bool(MODAL.match(document.plain, place, end))


def is_work(document: Document, place: int, end: int) -> bool:
    """A verb of work comes next, whatever kind of text it is."""
    return bool(_VERB.match(document.plain, place, end))


def begins_duty(document: Document, place: int, end: int) -> bool:
    """In a text that gives orders the subject of a sentence acts, whatever the verb."""
    if orders_at(document, place):
        return bool(_ANY_VERB.match(document.plain, place, end))
    return bool(_IS_DUTY.match(document.plain, place, end)) or is_work(document, place, end)


# `Chi bộ hai năm liền không kết nạp … thì không xét`: what becomes of it, not what it does.
_SUFFERS = re.compile(
    r"[^.;:]{3,120}[ ,]thi (?:khong|chua|ha|bi|tru)\b"
    r"|[^.;:]{3,80} (?:duoc|bi) (?:[a-z]+ ){0,4}(?:bieu duong|khen|phe binh|kiem diem)\b"
)
_EACH_GETS = re.compile(
    r"[^.;]{0,60}\b(?:it nhat|toi thieu|tu|khong duoi) \d+ (?:dang vien|quan chung|dong chi|nguoi|sinh"
    r" vien|hoc sinh|cong nhan|doan vien)"
)


def is_refused(document: Document, start: int, place: int, end: int) -> bool:
    """What follows is a number to be reached, an allotment, or tells of the body itself."""
    plain = document.plain
    if QUOTA.match(plain, place, end) or _ALLOTMENT.match(plain, place, end):
        return True
    if _SUFFERS.match(plain, place, end):
        return True
    modal = bool(MODAL.match(plain, place, end))
    if not modal and plain.startswith("moi ", start) and _EACH_GETS.match(plain, place, end):
        return True
    if modal or _IN_CHARGE.match(plain, place, end):
        return False
    return bool(_NOT_A_DUTY.match(plain, place, end))
