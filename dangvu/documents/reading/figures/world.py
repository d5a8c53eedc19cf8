"""Tells whether a number belongs to the world of party membership at all."""

import re
from itertools import islice

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.figures.figure import Figure

_MEMBERS = re.compile(
    r"d/v|dv\b|dang ?vien|quan chung|cap uy|huy hieu|the dang|chu doanh nghiep|doan vien uu tu"
)
_PARTY = re.compile(
    r"dang ?vien|ket nap|chi bo|dang bo|co so dang|to chuc dang|cap uy|(?:vao|ve|cho|cua) dang\b|dang uy"
    r"|huy hieu|quan chung|(?:tinh|huyen|thanh|thi|quan|chi|xa|phuong) uy|tuoi dang|cam tinh dang"
    r"|tccsd|trong sach|sinh hoat dang|phat trien dang|doan vien uu tu|ly luan chinh tri"
)
_ELSEWHERE = re.compile(
    r"\b(?:thu nhap|ngan sach|grdp|gdp|ho ngheo|ngheo da chieu|giam ngheo|dien tich|san luong|nang suat"
    r"|tang truong|bao hiem|ty dong|trieu dong|nong thon moi|tiem (?:chung|vac)|lua|cay trong"
    r"|xuat khau|du lich|giuong benh|rac thai|nuoc sach|ti so|ban thang|giai dau|doi bong"
    r"|hoc sinh gioi|tot nghiep|do che phu|rung|chan nuoi|thien tai|dich benh|toi pham|giao thong"
    r"|ngay cong|hien mau|kinh te|thue|von dau tu|lao dong qua dao tao|viec lam|mua mua|nhiet do)\b"
)
_MEMBERSHIP = re.compile(r"dang vien|ket nap|(?:cho|ve|vao) dang\b")
_OF_THESE = re.compile(r"(?:trong (?:so|do|tong so)|so nay|ngoai ra)\b")
_GROUPS = re.compile(
    r"\b(?:nu|dan toc|ton giao|co dao|doan vien|do tuoi|tu 18|duoi 30|cong nhan|tri thuc|hoc sinh"
    r"|sinh vien|chu doanh nghiep|trinh do)\b"
)
_NEAR, _OFTEN, _TWICE, _OPENING = 300, 5, 2, 1200


def belongs_to_the_party(figure: Figure) -> bool:
    quantity, plain = figure.quantity, figure.plain
    if quantity.kind == "party body" or _MEMBERS.match(plain, quantity.unit_start):
        return True
    if _PARTY.search(plain, figure.clause.start, figure.clause.end):
        return True
    if figure.previous and quantity.label:
        return True
    if _ELSEWHERE.search(plain, figure.clause.start, figure.clause.end):
        return False
    if _PARTY.search(plain, figure.sentence.start, figure.sentence.end):
        return True
    return _is_near(figure)


def _is_near(figure: Figure) -> bool:
    """Said by the section, by the opening of the list, or just before in the same paragraph."""
    if _ELSEWHERE.search(figure.plain, figure.sentence.start, figure.sentence.end):
        return False
    if _PARTY.search(figure.titles):
        return True
    if figure.lead and _PARTY.search(figure.plain, *figure.lead):
        return True
    block = figure.document.blocks[figure.clause.block]
    if _OF_THESE.match(figure.plain, figure.sentence.start):
        block = figure.document.blocks[max(0, figure.clause.block - 1)]
    start = max(block.start, figure.sentence.start - _NEAR)
    if _PARTY.search(figure.plain, start, figure.sentence.start):
        return True
    if figure.quantity.kind in ("person", "percent") and _is_of_its_members(figure):
        return True
    return figure.quantity.kind in ("person", "body") and _is_of_the_party(figure.document)


def _is_of_its_members(figure: Figure) -> bool:
    """`Nữ có 172 đồng chí (49%)`: a group of those whom a report of the press is about."""
    start, end = figure.sentence.start, figure.sentence.end
    if not _GROUPS.search(figure.plain, start, end) or _ELSEWHERE.search(figure.plain, start, end):
        return False
    opening = figure.document.blocks[min(1, len(figure.document.blocks) - 1)]
    return len(_MEMBERSHIP.findall(figure.plain, 0, min(opening.end, _OPENING))) >= _TWICE


def _is_of_the_party(document: Document) -> bool:
    """A letter or report that speaks of members again and again."""
    if not document.is_official:
        return False
    return sum(1 for _ in islice(_MEMBERSHIP.finditer(document.plain), _OFTEN)) == _OFTEN
