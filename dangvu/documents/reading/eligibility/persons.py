"""Finds the phrase that names the persons a condition is about: a head and what narrows it."""

import re

from dangvu.documents.reading.document import Document

_KINDS = (
    r"quan chung(?! nhan dan)(?: uu tu)?|dang vien(?: moi| du bi| chinh thuc)*"
    r"|doan vien(?: uu tu)?|hoi vien|cong doan vien|hoc sinh|sinh vien|hssv|hoc vien|cong dan"
    r"|cong nhan(?! (?:chinh thuc|dang|doi tuong|ket qua))|thanh nien|chu doanh nghiep"
    r"|can bo(?! tin)|cong chuc|vien chuc|giao vien|giang vien|nhan su|dai bieu|quan nhan"
    r"|chien s[iy]|(?:ha )?s[iy] quan|binh s[iy]|bo doi|dan quan|ca nhan|thi sinh|ung vien"
    r"|bac s[iy]|y s[iy]|y ta|dieu duong|ho sinh|ky su|nhan vien|doanh nhan|tieu thuong|thay giao"
    r"|co giao|nghe nhan|tri thuc(?= (?:tre|la|duoc|phai))|cac em|em hoc sinh"
)
_NOT_PERSONS = r"dung dau|dan\b|dung|lam cong tac|phu trach|dang vien\b|co tham quyen|than\b"
HEAD = rf"(?:{_KINDS}|nguoi(?! (?:{_NOT_PERSONS})))"
MANY = r"(?:(?:nhung|cac|moi|tat ca|doi voi|doi tuong|truong hop|rieng) )"

# What a person is merely to do, as against what he is to be.
OWN_WORK = (
    r"(?:(?:tu )?(?:viet|khai|nop|lam (?:ban|thu tuc|ho so|don|to)|bao cao|gui|ghi|dang ky|mang|hoc"
    r" lai|hoan tat|hoan thanh (?:thu tuc|ho so)|bo sung|guong mau|neu guong"
    r"|thuc hien|xuat trinh|kiem diem|tu phe binh|giai trinh"
    r"|chiu trach nhiem|thuong xuyen))\b"
)

# What tells a person from others of his kind.
STATE = (
    r"(?:dang|bi|chua|khong|vi pham|co|con|da|moi|tung|duoi|qua|tren|thuoc|nghi|la|hay|het|thieu"
    r"|mat|vang|tu|o|lam|trong|sinh|bo|thuong xuyen)"
)

# `thì`, and not `Thị ủy`, `thi hành`.
THUS = r"thi(?! (?:uy|xa|doan|tran|dua|hanh|tuyen|sinh|diem|nghiep))"
# Where a phrase that names persons ends and what is asked of them begins.
_ENDS = re.compile(
    rf" (?:phai|can|bat buoc|{THUS}|khi|neu|de(?! (?:nghi|cu|xuat))|trong|tai|truoc|tinh|hoac|co the"
    r"|moi duoc|deu|nhung|ma|ngoai|theo|se|voi|boi|(?<!giup )do|qua|sau|lop|dip|dot|co du|du|khong|chua"
    r"|bo"
    r"|tu y|vi pham|nam|that su|thuc su|tro len|lau nam|doi voi|da|duoc cap uy|chi"
    r" (?:duoc|xem|xet)|va(?! (?:dang|nguoi)))\b|[,;:.()\n]"
)
# `Người` says nothing of itself: what defines it belongs to the phrase.
_ENDS_OF_ANYONE = re.compile(
    rf" (?:phai|can co|bat buoc|{THUS}|khi|neu|hoac|moi duoc|chi (?:duoc|xem|xet)|trong \d|tu \d|duoi"
    r"|ma)\b|[,;:.()\n]"
)
_BARE = re.compile(rf"(?P<head>{HEAD})")
_FURTHER = re.compile(rf",? (?:va )?(?={HEAD})")
_DEFINED = re.compile(
    rf"(?:quan chung|nguoi(?:(?! phai) [a-z]+){{0,3}}|doi tuong(?: [a-z]+){{0,2}}) la (?P<group>{HEAD})"
    r"(?=[^;.\n]{0,330}(?:[:]| phai\b| duoc\b| can co\b))"
)
_STATE = re.compile(
    rf"(?P<state>(?! (?:dang|vang|duoc)\b)(?: la [^,;:.]+|(?: [a-z]+){{1,3}}?))"
    rf"(?= (?:duoc|co|(?<!dinh )chi|moi|khong|chua|phai|khi|neu|{THUS})\b|[,;:.]|$)"
)
_HANGING = re.compile(r"(?: (?:đã|đang|được|các|những|của|và|ở|là|thường)){1,6}$")
_LONGEST = 110


def subject_in(document: Document, start: int, end: int, *, granted: bool = False) -> str | None:
    """The first persons named in a stretch, with what narrows them.

    Where something is `granted` them, what they are granted is no part of their name.
    """
    plain = document.plain
    head = _BARE.search(plain, start, end)
    if head is None:
        return None
    defined = _DEFINED.match(plain, head.start(), end)
    place = defined.start("group") if defined else head.start()
    stop = _phrase_end(plain, place, end)
    if granted and not plain.startswith("nguoi ", place):
        stop = min(stop, _heads_end(plain, place, stop))
    words = document.words(place, stop)
    return _HANGING.sub("", _in_small_letters(words)) or None


def _in_small_letters(words: str) -> str:
    """Persons named in a title in capitals are named like others."""
    return words.lower().replace("vào đảng", "vào Đảng") if words.isupper() else words


def head_in(document: Document, start: int, end: int) -> str | None:
    """Only the head of the first persons named in a stretch."""
    head = _BARE.search(document.plain, start, end)
    return document.words(*head.span()) if head else None


def _heads_end(plain: str, start: int, end: int) -> int:
    """In `Công nhân được kết nạp khi …` the heads, and a short state: `đảng viên từ trần được …`."""
    place = start
    while head := _BARE.match(plain, place, end):
        place = head.end()
        further = _FURTHER.match(plain, place, end)
        if further is None:
            break
        place = further.end()
    state = _STATE.match(plain, place, end + 12)
    return min(end, state.end("state")) if state else place


def _phrase_end(plain: str, start: int, end: int) -> int:
    """Over lists of further heads: `cán bộ, công chức, viên chức`."""
    limit = end if end - start < _LONGEST else plain.rfind(" ", start, start + _LONGEST)
    place = start
    while True:
        head = _BARE.match(plain, place, limit)
        ends = _ENDS_OF_ANYONE if plain.startswith("nguoi", place) else _ENDS
        stop = ends.search(plain, head.end() if head else place, limit)
        place = stop.start() if stop else max(place, limit)
        further = _FURTHER.match(plain, place, limit)
        if further is None:
            return place
        place = further.end()
