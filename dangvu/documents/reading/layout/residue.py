"""Knows the lines that a web page leaves about a letter: menus, dates of posting, links, counters."""

import re

from dangvu.documents.reading.layout.lines import Line

_RESIDUE = re.compile(
    r"(?:trang chu|menu|cac tin |tin (?:khac|lien quan|moi|tuc moi|cung chuyen muc|noi bat|doc nhieu"
    r")|bai (?:viet )?(?:lien quan|khac|moi)|lien ket web|thong ke truy cap|(?:so )?luot (?:xem|doc"
    r"|truy cap)|dang truy cap|tong (?:so )?luot|may chu|khach vieng|hom nay ?:|hom nayhom nay"
    r"|thang hien tai|co chu|xem voi co chu|in (?:trang|bai)|gui (?:mail|email|bai|binh luan)"
    r"|chia se|facebook|google|twitter|tweet|zalo|ban quyen|copyright|all rights|dang nhap"
    r"|tim kiem|tu khoa|tags?\b|binh luan|y kien (?:cua )?ban|viet binh luan|tra loi$|email ?:"
    r"|ho ten ?:|cap nhat(?: luc| ngay)?|ngay dang|dang ngay|nguon ?:|tac gia ?:|doc nhieu|xem nhieu"
    r"|xem them|tai ve|download|so (?:ky )?hieu ?:|noi ban hanh ?:|ngay ban hanh ?:|ngay cong bao"
    r"|linh vuc ?:|ngay het hieu luc|tai lieu da duoc|dang tai\.|thong tin (?:co ban|tai lieu)"
    r"|dinh dang|so trang|dung luong|xem mau|loai van ban|tinh trang ?:|file dinh kem"
    r"|tep dinh kem|muc luc van ban|banner|quang cao|content ?:|null\b"
    r"|(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat),? ?(?:-|ngay|\d))"
)
_TRAIL = re.compile(
    r"(?![| ]{0,3}(?:stt|tt|so tt)\b)(?:[^|\d]{0,200}\|){3}"
    r"|[^»>]{0,200}[»>][^»>]{0,200}[»>]|\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\d{1,2}/\d{1,2}/\d{4}[ -]{1,5}\d{1,2}[:h]"
)
_LONGEST = 90
_TAIL = re.compile(
    r"(?:(?:cac |nhung )?tin (?:khac|lien quan|da dua|cung chuyen muc|cu hon|moi hon)|bai (?:viet )?"
    r"(?:lien quan|khac|cung chuyen muc)|chia se|lien he ?:|ban quyen|copyright|luot (?:xem|doc)"
    r"|so luot|in (?:trang|bai)|binh luan|y kien (?:cua )?ban|tags?\b|tu khoa|viet binh luan"
    r"|doc nhieu|xem nhieu|quay lai|ve dau trang|file dinh kem|tep dinh kem|tai (?:file|ve|xuong)"
    r"|download|nguon tin|gui (?:mail|email))"
)


def is_residue(line: Line) -> bool:
    if _TRAIL.match(line.plain):
        return True
    return len(line.plain) <= _LONGEST and bool(_RESIDUE.match(line.plain))


def begins_tail(line: Line) -> bool:
    """From here on a page speaks of other things."""
    return len(line.plain) < 90 and bool(_TAIL.match(line.plain)) and not line.has_final_stop
