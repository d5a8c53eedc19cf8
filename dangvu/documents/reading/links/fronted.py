"""Reads duties whose object stands first: `Hồ sơ … của các đơn vị gửi về …`."""

import re

from dangvu.documents.reading.document import Document

CONNECTIVE = re.compile(
    r"(?:[ ,:(\"-]|(?:dong thoi|ngoai ra|ben canh do|rieng|theo do|qua do|cu the(?= ?[:,])|truoc mat"
    r"|sau do|dinh ky|cu(?= \d)"
    r"|tren co so do|tu do|vi vay|do do|nay|va|cung|trong do"
    r"|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin) la\b(?= ?,)"
    r"|theo ke hoach|cong van"
    r" neu ro|(?:it nhat )?\d{1,3} ?%(?: so)?)\b)*"
)
_FRONTED = re.compile(
    r"(?P<noun>(?:(?:toan bo |cac |ban )?(?:ho so|danh sach|bao cao|ket qua|ke hoach|van ban|bien ban"
    r"|ban (?:tu )?(?:kiem diem|dang ky|cam ket|tong hop|ke hoach|sao)|tai lieu|so lieu|phu luc"
    r"|bieu(?: mau)?|to trinh|de an|dang ky|bang|cong van|y kien|de xuat|phieu|mau|noi dung"
    r"|thong tin|nghi quyet|giay|quyet dinh|chuong trinh)\b)(?:,? [^;:()\n]{0,150}?)??)"
    r"(?: \([^()\n]{1,30}\))?"
    r"(?: (?P<of>(?:cua|do) (?P<owner>[^,;:()\n]{5,70}?)))?[,:]? (?:duoc |phai |can |xin "
    r"|de nghi ){0,4}"
    r"(?P<verb>gui|nop|chuyen|bao cao|trinh)(?: (?:truc tiep|kem|file|bang van ban|ban giay)){0,3}"
    r"(?= (?:ve|len|cho|den|toi|qua|ban|bo|van|dang|huyen|tinh|thanh|quan|thi|phong|to|so|doan)\b"
    r"|,? ?$|,? (?:truoc|cham|muon|trong|han|vao)\b)"
)


def fronted_in(document: Document, left: int, right: int) -> re.Match[str] | None:
    """`Hồ sơ … của các đơn vị gửi về`: what is sent stands first, its owner behind it."""
    connective = CONNECTIVE.match(document.plain, left, right)
    opening = connective.end() if connective else left
    return _FRONTED.match(document.plain, opening, right)


def fronted_owner(document: Document, match: re.Match[str]) -> str | None:
    if match["owner"] and _is_body(document, match.start("owner")):
        return document.words(*match.span("owner"))
    return None


def fronted_noun(document: Document, match: re.Match[str]) -> str:
    end = match.end("noun") if fronted_owner(document, match) else match.end("owner")
    return document.words(match.start("noun"), max(match.end("noun"), end))


def _is_body(document: Document, place: int) -> bool:
    return any(body.start == place for body in document.bodies_in(place, place + 1))
