"""Reads what comes again: `hằng năm`, `định kỳ hằng quý`, `trước ngày 15 hằng tháng`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_PERIOD = (
    r"(?:(?:ban |nua |1/2 |6 thang |sau thang )?(?:nam|quy|thang|tuan|ngay)|6 thang|sau thang)"
)
EVERY = re.compile(r" ?(?:cua )?(?:hang|moi|tung) (?P<unit>nam|quy|thang|tuan)\b")
_TURN = re.compile(
    rf"\b(?:(?P<regular>dinh ky)(?: (?P<prep>theo|vao|moi))? ?)?(?:(?:hang|moi|tung) )"
    rf"(?P<units>{_PERIOD}(?:(?:, ?| va | hoac |/)(?:hang |moi |ca )?{_PERIOD})*)(?![a-z])"
    rf"|\b(?P<bare>dinh ky)(?: (?P<span>\d{{1,2}} thang|quy|thang|nam|6 thang))?\b"
)
_DAY_OF_TURN = re.compile(
    r"\b(?P<op>truoc|vao|cham nhat(?: la| vao)?) (?:ngay )?(?:mong )?(?P<day>\d{1,2})(?:"
    r" (?:cua )?(?:hang|moi) (?P<unit>thang)"
    r"| (?:cua )?thang (?:cuoi|dau)(?: cua)? (?P<quarter>quy)| thang (?P<month>\d{1,2})"
    r" (?:hang|moi) nam)"
)
_QUARTER_OF_YEAR = re.compile(
    r"\b(?:(?:xong )?trong |vao |xong )?quy (?P<quarter>i{1,3}|iv|[1-4]),? (?:hang|moi) nam"
)
_UNIT_NAMES = {"nam": "year", "quy": "quarter", "thang": "month", "tuan": "week", "ngay": "day"}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CLAUSE_OPENS = re.compile(
    r"(?:^|[,;:.(]|\bva|\b(?:uy|bo|ban|huyen|tinh|phong|so|dang|vien|vu|trinh|phai|can|co so)) $"
)
_DUTY_FOLLOWS = re.compile(
    r",? (?:\([^)]*\),? )?(?:co |phai |tien hanh |to chuc |thuc hien |truc tiep )*(?:so ket"
    r"|tong ket|bao cao|tong hop|kiem tra"
    r"|giam sat|danh gia|ra soat|gui|nop|hop|sinh hoat|giao ban|lap|xay dung|binh xet|thong"
    r" bao|cung cap|mo"
    r"|kiem diem|tham muu|don doc|theo doi|doi chieu|cap nhat|xem xet|lam viec|nhan xet|phan"
    r" loai|xep loai)\b"
)
_REGIME = re.compile(
    r"(?:che do|bao cao|theo|so ket|tong ket|thuc hien|kiem tra)(?: [a-z]+){0,3} $"
)
_QUOTA = re.compile(r"[^.;]{0,80}?(?:ket nap|phat trien|gioi thieu|phan dau|dat)\b[^.;]{0,40}?\d")
_NOUN_BEFORE = re.compile(
    r"(?:sinh hoat|ke hoach|chuong trinh|quy hoach|danh gia|nhan xet can bo|cuoi|ngay) $"
)


def every_of(units: str) -> str:
    """`thang, quy va nam` → `month,quarter,year`."""
    if re.search(r"6 thang|sau thang|nua nam|1/2 nam", units):
        return "other" if not re.search(r"\b(?:quy|tuan)\b", units) else "quarter,other"
    found = re.findall(r"nam|quy|thang|tuan|ngay", units)
    return ",".join(dict.fromkeys(_UNIT_NAMES[unit] for unit in found)) or "other"


def read_turns(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    for draft in (*_dated(document), *_undated(document)):
        if not any(taken[draft.start : draft.end]):
            taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
            yield draft


def _dated(document: Document) -> Iterator[Draft]:
    for match in _DAY_OF_TURN.finditer(document.plain):
        every = "quarter" if match["quarter"] else "month" if match["unit"] else "year"
        norm = {"op": "recurring", "every": every, "day": int(match["day"])}
        if match["month"]:
            norm["month"] = int(match["month"])
        if _is_body(document, match.start()):
            yield Draft("deadline", *match.span(), norm, 0.9, "deadline.day_of_turn")
    for match in _QUARTER_OF_YEAR.finditer(document.plain):
        quarter = _ROMAN.get(match["quarter"]) or int(match["quarter"])
        norm = {"op": "recurring", "every": "year", "quarter": quarter}
        if _is_body(document, match.start()):
            yield Draft("deadline", *match.span(), norm, 0.9, "deadline.quarter_of_year")


def _undated(document: Document) -> Iterator[Draft]:
    for match in _TURN.finditer(document.plain):
        if not _is_body(document, match.start()) or not _is_duty(document, match):
            continue
        units = match["units"] or match["span"] or ""
        norm = {"op": "recurring", "every": every_of(units)}
        sentence = document.clause_at(match.start())
        norm["what"] = document.words(match.end(), min(sentence.end, match.end() + 80)).strip(" ,.")
        yield Draft("deadline", *match.span(), norm, 0.82, "deadline.turn")


def _is_body(document: Document, place: int) -> bool:
    return document.blocks[document.block_at(place)].zone == "body" and not document.is_cited(place)


def _is_duty(document: Document, match: re.Match[str]) -> bool:
    clause = document.clause_at(match.start())
    if _QUOTA.match(document.plain, match.end(), clause.end):
        return False
    before = document.plain[max(clause.start, match.start() - 30) : match.start()]
    if match["units"] and match["regular"] and _REGIME.search(before):
        return True
    if _NOUN_BEFORE.search(before):
        return False
    follows = bool(_DUTY_FOLLOWS.match(document.plain, match.end(), clause.end))
    opens = not before or bool(_CLAUSE_OPENS.search(before))
    if match["units"] and before.endswith("bao cao "):
        return True
    return opens and (follows or (bool(match["units"]) and before == ""))
