"""Reads what comes again: `hằng năm`, `định kỳ hằng quý`, `trước ngày 15 hằng tháng`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.vocabulary import DUTY_VERB

_PERIOD = (
    r"(?:(?:1 |01 |mot )?(?:ban |nua |1/2 |6 thang |sau thang )?"
    r"(?:nam|quy|thang|tuan|ngay|hoc ky|khoa hoc)"
    r"|0?[369] thang|sau thang)(?: dau nam| cuoi nam)?"
)
_EACH = r"(?:hang|moi|tung)"
_EVERY_YEAR = re.compile(rf" ?(?:cua )?{_EACH} nam\b")
_JOIN = r"(?:, ?| va(?: vao)?(?: truoc)? ?| hoac | ?; ?|/)"
_UNITS = rf"{_PERIOD}(?:{_JOIN}(?:{_EACH} |ca |1 )?{_PERIOD})*(?![a-z])"
_TURN = re.compile(
    rf"\b(?:(?P<regular>(?:theo )?dinh ky)(?: (?:theo|vao|moi|la))? ?)?{_EACH} (?P<units>{_UNITS})"
    rf"(?P<once> (?:it nhat )?(?:mot|0?1|hai|0?2) (?:lan|ky|buoi|cuoc))?"
    rf"|\b(?P<bare>dinh ky)(?: (?:theo )?(?P<span>{_UNITS}))?\b"
    r"|\b(?:(?:it nhat )?(?:0?\d|mot|hai) lan ?(?:/|trong|moi) ?(?:0?1 |mot )?"
    r"(?P<per>nam|quy|thang|tuan)"
    r"|(?P<number>0?\d{1,2}|mot|hai|ba|nam|sau) (?P<each>nam|quy|thang|tuan) ?(?:/ ?|mot |0?1 )lan)\b"
)
_DAY_OF_TURN = re.compile(
    r"\b(?:(?:cham|muon) nhat(?: la)? |xong )?(?P<op>truoc|vao|cham nhat(?: la)?|den|trong|)(?:^| |\b)"
    r"(?:ngay (?:mong |mung )?|mong |mung )(?P<day>\d{1,2})(?:,? (?:cua )?(?:"
    rf"{_EACH} (?P<unit>thang|quy|ky)\b"
    rf"|thang (?:cuoi|dau|thu [a-z]+)(?: cung)?(?: cua)?(?: {_EACH})? (?P<quarter>quy|ky|nam)\b"
    r"|(?:thang|ky) (?:sau|ke tiep|lien ke|tiep theo|lien sau|bao cao)(?P<next>)\b"
    rf"|cuoi {_EACH} (?P<end>thang|quy|nam)\b))"
)
_TURN_THEN_DAY = re.compile(
    rf"\b(?:dinh ky )?{_EACH} (?P<unit>thang|quy)\b(?: [a-z]+){{0,6}}?,? ?\(?"
    r"(?:(?:cham|muon) nhat|truoc|vao)(?: la| vao| truoc)* ngay (?:mong |mung )?"
    r"(?P<day>\d{1,2})\b(?! ?[/.-] ?\d| thang \d)"
)
_UNIT_NAMES = {
    "nam": "year", "quy": "quarter", "thang": "month", "ky": "other",
}  # fmt: skip
_CLAUSE_OPENS = re.compile(
    r"(?:^|[,;:.(]|\bva|\b(?:uy|bo|ban|huyen|tinh|phong|so|dang|vien|vu|trinh|phai|can|co so|truc"
    r"|vi|trach nhiem|nhiem vu|truong|doan|xa|phuong)) $"
)
_DUTY_FOLLOWS = re.compile(
    rf",? (?:\([^)]*\),? )?(?:hoac dot xuat,? |va dot xuat,? |it nhat mot lan |vao ky [a-z]+ )?"
    rf"(?:co |deu )?(?:{DUTY_VERB}|(?:kiem diem|binh xet|hop|sinh hoat|giao ban|thong ke|phan tich|nghe"
    rf"|nhan xet|phan loai|xep loai|du)\b)"
)
_WANTED = re.compile(r"\b(?:yeu cau|de nghi|phai|can|giao|chi dao|trach nhiem|nhiem vu)\b")
_REGIME = re.compile(
    r"(?:che do|bao cao|theo|so ket|tong ket|thuc hien|kiem tra|tong hop|thong ke)(?: [a-z]+){0,7} $"
)
_QUOTA = re.compile(
    r",? ?(?:co|dat|phan dau|bao dam)(?: [a-z]+){0,3} \d+(?:,\d+)? ?%"
    r"|[^.;]{0,80}?(?:ket nap|phat trien|gioi thieu|phan dau|dat)\b[^.;]{0,40}?\d"
)
_NOUN_BEFORE = re.compile(
    r"(?:sinh hoat|ke hoach|chuong trinh|quy hoach|danh gia|nhan xet can bo|cuoi|ngay|chi tieu) $"
)
_PAST = re.compile(r"[^.;]{0,60}\b(?:da (?!duoc giao)|dat ty le|binh quan)\b")
_LISTED = re.compile(r"(?:, ?| va | hoac | ?; ?)(?:(?:truoc|vao|cham nhat)(?: ngay)? )?(?:ngay )?")
_OPENS_YEARLY = re.compile(rf"(?:(?:dinh ky )?{_EACH} nam\b)[^.;]{{0,120}}$")
_ADJECTIVE = re.compile(rf"[a-z] {_EACH} nam [a-z]")
_WAVE = re.compile(
    r"\b(?:dip|dot|ky niem|ngay le|le lon)(?: (?:cac|ngay|ky niem|le|lon|:))*"
    r"(?:[ ,;(]*(?:va |ngay |dot )*\d{1,2}[/-]\d{1,2}){0,8}[ ,;(]*(?:va )?(?:ngay )?$"
)
_COUNTED = re.compile(r"\btinh (?:tu|den)\b[^.;]{0,70}$|chot so lieu[^.;]{0,70}$")
_STANDING = re.compile(r"quy che|quy dinh")
_YEARLY_REPORT = re.compile(
    r"(?:6 thang|sau thang|\bnam\b|tong ket|so ket|\bquy [iv1-4]+\b|9 thang)[^.;]{0,45}$"
)
_REGULAR = re.compile(rf"\b(?:dinh ky|thang cuoi quy|{_EACH} (?:thang|quy|nam))\b")
_LEADS = re.compile(
    r"(?:\b(?:xong )?(?:(?:cham|muon) nhat|truoc|vao|den het|trong|xong)(?: [a-z]+){0,2} ?)$"
)


def every_of(units: str) -> str:
    """`thang, quy va nam` → `month,quarter,year`; half years and the like are `other`."""
    found = re.findall(
        r"\d+ thang|sau thang|nua nam|1/2 nam|nam|quy|thang|tuan|ngay|hoc ky|dot|khoa", units
    )
    return ",".join(dict.fromkeys(_UNIT_NAMES.get(unit, "other") for unit in found)) or "other"


def is_every_year(document: Document, date: DateIsland) -> bool:
    """A day, month or quarter that comes again each year: it has no year of its own."""
    if not date.value.startswith("--"):
        return False
    last = _last_of_list(document, date)
    if _EVERY_YEAR.match(document.plain, last.end):
        return True
    clause = document.clause_at(date.start)
    before = document.plain[max(clause.start, date.start - 140) : date.start]
    yearly = _OPENS_YEARLY.search(before)
    if yearly and not _ADJECTIVE.search(before[max(0, yearly.start() - 2) :]):
        return True
    return _is_standing(document) or _is_of_a_regime(document, date)


def _is_standing(document: Document) -> bool:
    """A rule holds for years: a day without a year in it comes again each year."""
    return any(
        block.kind == "title" and _STANDING.match(document.plain, block.start)
        for block in document.blocks[:12]
    )


def _is_of_a_regime(document: Document, date: DateIsland) -> bool:
    """`báo cáo quý trước ngày 20 của tháng cuối quý; báo cáo năm trước ngày 15/12`."""
    sentence = document.sentence_at(date.start)
    before = document.plain[max(sentence.start, date.start - 70) : date.start]
    return bool(_YEARLY_REPORT.search(before)) and bool(
        _REGULAR.search(document.plain, sentence.start, sentence.end)
    )


def _last_of_list(document: Document, date: DateIsland) -> DateIsland:
    """Of `20/6 và 20/12 hằng năm` the last, from any of them."""
    last = date
    for other in document.dates_from(date.end, 60):
        if other.value.startswith("--") and _LISTED.fullmatch(
            document.plain[last.end : other.start]
        ):
            last = other
    return last


def read_turns(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    for draft in (*_days_of_a_year(document), *_days_of_a_turn(document), *_undated(document)):
        if not any(taken[draft.start : draft.end]):
            taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
            yield draft


def _days_of_a_year(document: Document) -> Iterator[Draft]:
    for date in document.dates:
        if not is_every_year(document, date) or not _is_body(document, date.start):
            continue
        clause = document.clause_at(date.start)
        before = document.plain[max(clause.start, date.start - 80) : date.start]
        if _WAVE.search(before) or _COUNTED.search(before):
            continue
        lead = _LEADS.search(before)
        start = date.start - (len(before) - lead.start()) if lead else date.start
        tail = _EVERY_YEAR.match(document.plain, _last_of_list(document, date).end)
        if not (lead or tail or document.plain[date.start].isalpha()):
            continue
        tail = _EVERY_YEAR.match(document.plain, date.end)
        norm = {"op": "recurring", "every": "year", **_place_in_year(date)}
        end = tail.end() if tail else date.end
        yield Draft("deadline", start, end, norm, 0.9, "deadline.day_of_year")


def _place_in_year(date: DateIsland) -> dict[str, int]:
    part = date.value[2:]
    if part.startswith("Q"):
        return {"quarter": int(part[1])}
    month = {"month": int(part[:2])}
    return month | ({"day": int(part[3:])} if len(part) > 2 else {})


def _days_of_a_turn(document: Document) -> Iterator[Draft]:
    for match in _DAY_OF_TURN.finditer(document.plain):
        unit = match["unit"] or match["quarter"] or match["end"] or "thang"
        if 1 <= int(match["day"]) <= 31 and _is_body(document, match.start()):
            yield _day_of_turn(match, unit)
    for match in _TURN_THEN_DAY.finditer(document.plain):
        if 1 <= int(match["day"]) <= 31 and _is_body(document, match.start()):
            yield _day_of_turn(match, match["unit"])


def _day_of_turn(match: re.Match[str], unit: str) -> Draft:
    norm = {"op": "recurring", "every": _UNIT_NAMES[unit], "day": int(match["day"])}
    return Draft("deadline", *match.span(), norm, 0.9, "deadline.day_of_turn")


def _undated(document: Document) -> Iterator[Draft]:
    for match in _TURN.finditer(document.plain):
        if not _is_body(document, match.start()) or not _is_duty(document, match):
            continue
        norm = {"op": "recurring", "every": _every(match)}
        yield Draft("deadline", *match.span(), norm, 0.82, "deadline.turn")


def _every(match: re.Match[str]) -> str:
    if match["per"]:
        return _UNIT_NAMES.get(match["per"], "other")
    if match["each"]:
        once = match["number"].strip("0") in ("1", "mot")
        return _UNIT_NAMES.get(match["each"], "other") if once else "other"
    return every_of(match["units"] or match["span"] or "")


def _is_body(document: Document, place: int) -> bool:
    zone = document.blocks[document.block_at(place)].zone
    return zone in ("body", "opening") and not document.is_cited(place)


def _is_duty(document: Document, match: re.Match[str]) -> bool:
    clause = document.clause_at(match.start())
    if not (document.is_directive or match["regular"] or _is_asked_for(document, match)):
        return False
    if document.blocks[clause.block].zone == "opening" and not _is_asked_for(document, match):
        return False
    if _QUOTA.match(document.plain, match.end(), clause.end):
        return False
    if _PAST.match(document.plain, match.end(), clause.end):
        return False
    before = document.plain[max(clause.start, match.start() - 30) : match.start()]
    if (match["span"] or (match["units"] and match["regular"])) and _REGIME.search(before):
        return True
    return not _NOUN_BEFORE.search(before) and _acts(document, match, before, clause.end)


def _is_asked_for(document: Document, match: re.Match[str]) -> bool:
    sentence = document.sentence_at(match.start())
    return bool(_WANTED.search(document.plain, sentence.start, sentence.end))


def _acts(document: Document, match: re.Match[str], before: str, end: int) -> bool:
    if match["per"] or match["each"] or match["once"]:
        return True
    follows = bool(_DUTY_FOLLOWS.match(document.plain, match.end(), end))
    if match["units"] and before.endswith("bao cao "):
        return True
    opens = not before or bool(_CLAUSE_OPENS.search(before)) or _follows_body(document, match)
    return opens and (follows or (bool(match["units"]) and before == ""))


def _follows_body(document: Document, match: re.Match[str]) -> bool:
    """`các đảng ủy mỗi quý giới thiệu …`."""
    before = document.bodies_in(max(0, match.start() - 120), match.start())
    return any(body.end == match.start() - 1 for body in before)
