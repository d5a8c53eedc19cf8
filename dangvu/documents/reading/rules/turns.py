"""Reads what comes again: `hằng năm`, `định kỳ hằng quý`, `trước ngày 15 hằng tháng`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.links.orders import counts, orders_at
from dangvu.documents.reading.links.years import is_of_past_year
from dangvu.documents.reading.rules.yearly import is_in_body, read_days_of_a_year
from dangvu.documents.reading.vocabulary import DUTY_VERB

_PERIOD = (
    r"(?:(?:1 |01 |mot )?(?:ban |nua |1/2 |6 thang |sau thang )?"
    r"(?:nam|quy|thang|tuan|ngay|hoc ky|khoa hoc)"
    r"|0?[369] thang|sau thang)(?: dau nam| cuoi nam)?"
)
_EACH = r"(?:hang|moi|tung)"
_JOIN = r"(?:, ?| va(?: vao)?(?: truoc)? ?| hoac | ?; ?|/)"
_UNITS = rf"{_PERIOD}(?:{_JOIN}(?:{_EACH} |ca |1 )?{_PERIOD}){{0,6}}(?![a-z])"
_TURN = re.compile(
    r"\b(?:(?:vao )?(?:thu [a-z]+|cuoi|dau|ngay dau|tuan dau|sau|het|ket thuc) )?"
    rf"(?:(?P<regular>(?:theo )?dinh ky)(?: (?:theo|vao|moi|la))? ?)?{_EACH} (?P<units>{_UNITS})"
    rf"(?P<once> (?:it nhat )?(?:mot|0?1|hai|0?2|ba|0?3) (?:lan|ky|buoi|cuoc|phien|dot))?"
    r"|\b(?:dinh ky )?(?:trong |vao )?(?:\d{1,2} ngay|tuan|nhung ngay|ngay lam viec|thang|nua thang)"
    r" (?:dau|cuoi)(?: tien| cung)?(?: cua)? "
    rf"(?:thang (?:dau|cuoi|thu [a-z]+)(?: cung)?(?: cua)? )?(?:{_EACH} )?"
    r"(?P<part>quy|thang)\b(?! ?[\divx])"
    r"|\b(?:vao )?(?:cuoi|dau|het) (?P<edge>quy|thang|hoc ky)\b(?! ?[\divx])"
    rf"|\b(?P<bare>dinh ky)(?: (?:theo )?(?P<span>{_UNITS}))?\b"
    r"|\b(?:(?:it nhat )?(?:0?\d|mot|hai) lan ?(?:/|trong|moi) ?(?:0?1 |mot )?"
    r"(?P<per>nam|quy|thang|tuan)"
    r"|(?P<number>0?\d{1,2}|mot|hai|ba|nam|sau|nua) (?P<each>nam|quy|thang|tuan|ngay) ?(?:/ ?"
    r"|(?:[a-z]+ ){0,3}?(?:mot |0?1 ))lan)\b"
)
_DAY_OF_TURN = re.compile(
    r"\b(?:(?:cham|muon) nhat(?: la)? |xong )?(?:(?P<op>truoc|vao|cham nhat(?: la)?|den|trong) )?"
    r"(?:ngay (?:mong |mung )?|mong |mung )(?P<day>\d{1,2})"
    r"(?P<more>(?:(?:,| va) (?:ngay )?\d{1,2}){0,3})(?:,? (?:cua )?(?:"
    rf"{_EACH} (?P<unit>thang|quy|ky)\b"
    r"|thang thu (?:ba|3)(?P<third>)\b|"
    rf"thang (?:cuoi|dau|thu [a-z]+)(?: cung)?(?: cua)?(?: {_EACH})? (?P<quarter>quy|ky|nam)\b"
    r"|(?:thang|ky) (?:sau|ke tiep|lien ke|tiep theo|lien sau|bao cao)(?P<next>)\b"
    rf"|cuoi {_EACH} (?P<end>thang|quy|nam)\b))"
)
_TURN_THEN_DAY = re.compile(
    rf"\b(?:dinh ky )?{_EACH} (?P<unit>thang|quy)\b(?: [a-z]+){{0,6}}?,? ?\(?"
    r"(?:(?:cham|muon) nhat|truoc|vao)(?: la| vao| truoc){0,3} ngay (?:mong |mung )?"
    r"(?P<day>\d{1,2})\b(?! ?[/.-] ?\d| thang \d)"
)
_DAY_AFTER_COMMA = re.compile(
    rf"\b{_EACH} (?P<unit>thang|quy)\b(?: [a-z]+){{0,4}},? (?:la |vao |cac )?ngay (?:mong |mung )?"
    r"(?P<day>\d{1,2})\b(?! ?[/.-] ?\d| thang \d)"
)
_DAY_TOO = re.compile(
    r"(?:,| va|;) ?(?:(?:truoc|vao|cham nhat) )?(?:ngay )?(?:mong )?(?P<day>\d{1,2})\b"
    r"(?! ?[/.-] ?\d| thang \d| ?%| [a-z]*(?:dang vien|quan chung|lan|nguoi))"
)
_DAY = re.compile(r"\d{1,2}")
_DAY_BEFORE = re.compile(r"\bngay (?:mong )?(?P<day>\d{1,2})(?:,| va) $")
_AT_MOST = re.compile(r"\b(?:chi|khong) duoc\b|\btoi da\b")
_OF_A_PART = re.compile(r"(?:vao |trong )?(?:dau|cuoi|het|ket thuc|tuan (?:dau|cuoi))\b")
_UNIT_NAMES = {
    "nam": "year", "quy": "quarter", "thang": "month", "ky": "other",
}  # fmt: skip
_CLAUSE_OPENS = re.compile(
    r"(?:^|[,;:.(]|\bva|\b(?:uy|bo|ban|huyen|tinh|phong|so|dang|vien|vu|trinh|phai|can|co so|truc"
    r"|vi|trach nhiem|nhiem vu|truong|doan|xa|phuong)) $"
)
_DUTY_FOLLOWS = re.compile(
    rf",? (?:\([^)]{{0,200}}\),? )?(?:(?:vao )?(?:sang "
    r"|chieu )?(?:ngay )?thu [a-z]+,? )?(?:hoac dot xuat,? |va dot xuat,? |it nhat mot lan "
    r"|vao ky [a-z]+ )?"
    rf"(?:co |deu )?(?:{DUTY_VERB}|(?:kiem diem|binh xet|hop|sinh hoat|giao ban|thong ke|phan tich|nghe"
    rf"|nhan xet|phan loai|xep loai|du|bao)\b)"
)
_WANTED = re.compile(r"\b(?:yeu cau|de nghi|phai|can(?! cu)|giao|chi dao|trach nhiem|nhiem vu)\b")
_REGIME = re.compile(
    r"(?:che do|bao cao|theo|so ket|tong ket|thuc hien|kiem tra|tong hop|thong ke)(?: [a-z]+){0,7} $"
)
_PASSIVE = re.compile(r"\b(?:duoc|phai) (?!ket nap|xep loai|cong nhan|danh gia)[a-z]+ [a-z]+ $")
_ENDS = re.compile(r"[,;.]|$| theo (?:quy dinh|yeu cau|huong dan)\b")
_SHORT = re.compile(r"\b(?:quy|thang|tuan)\b")
_REPORTED = re.compile(r"\bbao cao\b[^.;,]{0,60}$")
_REPORTS = re.compile(
    r",? (?:co )?(?:bao cao|so ket|tong hop|kiem diem|ra soat|danh gia|gui|nop)\b"
)
_QUOTA = re.compile(
    r",? ?(?:co|dat|phan dau|bao dam)(?: [a-z]+){0,3} \d+(?:,\d+)? ?%"
    r"|[^.;]{0,80}?(?:ket nap|phat trien|gioi thieu|phan dau|dat)\b[^.;]{0,40}?\d"
)
_NOUN_BEFORE = re.compile(
    r"(?:sinh hoat|ke hoach|chuong trinh|quy hoach|danh gia|nhan xet can bo|cuoi|ngay|chi tieu) $"
)
_PAST = re.compile(r"[^.;]{0,60}\b(?:(?<!toi )da (?!duoc giao)|dat ty le|binh quan)\b")


def every_of(units: str) -> str:
    """`thang, quy va nam` → `month,quarter,year`; half years and the like are `other`."""
    found = re.findall(
        r"\d+ thang|sau thang|nua nam|1/2 nam|nam|quy|thang|tuan|ngay|hoc ky|dot|khoa", units
    )
    return ",".join(dict.fromkeys(_UNIT_NAMES.get(unit, "other") for unit in found)) or "other"


def read_turns(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    for draft in (*read_days_of_a_year(document), *_days_of_a_turn(document), *_undated(document)):
        if not any(taken[draft.start : draft.end]):
            taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
            yield draft


def _days_of_a_turn(document: Document) -> Iterator[Draft]:
    for match in _DAY_OF_TURN.finditer(document.plain):
        unit = match["unit"] or match["quarter"] or match["end"] or "thang"
        unit = "quy" if match["third"] is not None else unit
        if 1 <= int(match["day"]) <= 31 and is_in_body(document, match.start()):
            yield from _days_before(document, match, unit)
            yield from _days_between(match, unit)
    for pattern in (_TURN_THEN_DAY, _DAY_AFTER_COMMA):
        for match in pattern.finditer(document.plain):
            if 1 <= int(match["day"]) <= 31 and is_in_body(document, match.start()):
                yield _day_of_turn(match, match["unit"])
                yield from _days_too(document, match)


def _day_of_turn(match: re.Match[str], unit: str) -> Draft:
    norm = {"op": "recurring", "every": _UNIT_NAMES[unit], "day": int(match["day"])}
    return Draft("deadline", *match.span(), norm, 0.9, "deadline.day_of_turn")


def _days_before(document: Document, match: re.Match[str], unit: str) -> Iterator[Draft]:
    """`ngày 10 và ngày 25 hằng tháng`: the first of them."""
    left = max(0, match.start() - 24)
    before = _DAY_BEFORE.search(document.plain, left, match.start())
    if before and 1 <= int(before["day"]) <= 31:
        yield _day_of_turn(before, unit)


def _days_between(match: re.Match[str], unit: str) -> Iterator[Draft]:
    """`ngày 5 và 20 hằng tháng`: each of them, the last with the words on its turn."""
    days = [match.span("day")]
    left = match.start("more")
    days += [(left + day.start(), left + day.end()) for day in _DAY.finditer(match["more"])]
    for turn, (start, end) in enumerate(days):
        number = int(match.string[start:end])
        start = start if turn else match.start()
        end = match.end() if turn == len(days) - 1 else end
        norm = {"op": "recurring", "every": _UNIT_NAMES[unit], "day": number}
        if 1 <= number <= 31:
            yield Draft("deadline", start, end, norm, 0.9, "deadline.day_of_turn")


def _days_too(document: Document, match: re.Match[str]) -> Iterator[Draft]:
    """`mỗi tháng hai kỳ, vào ngày 10 và ngày 25`: the second of them."""
    too = _DAY_TOO.match(document.plain, match.end())
    if too and 1 <= int(too["day"]) <= 31:
        yield _day_of_turn(too, match["unit"])


def _undated(document: Document) -> Iterator[Draft]:
    last = None
    for match in _TURN.finditer(document.plain):
        if last and document.plain[last.end() : match.start()] in (", ", " "):
            continue
        if not is_in_body(document, match.start()) or not _is_duty(document, match):
            continue
        last = match
        norm = {"op": "recurring", "every": _every(match)}
        yield Draft("deadline", *match.span(), norm, 0.82, "deadline.turn")


def _every(match: re.Match[str]) -> str:
    if match["edge"] or match["part"]:
        return _UNIT_NAMES.get(match["edge"] or match["part"], "other")
    if match["per"]:
        return _UNIT_NAMES.get(match["per"], "other")
    if match["each"]:
        if match["number"].lstrip("0") in ("3", "ba") and match["each"] == "thang":
            return "quarter"
        once = match["number"].strip("0") in ("1", "mot")
        return _UNIT_NAMES.get(match["each"], "other") if once else "other"
    return every_of(match["units"] or match["span"] or "")


def _is_duty(document: Document, match: re.Match[str]) -> bool:
    clause = document.clause_at(match.start())
    if _is_allowed_or_past(document, match):
        return False
    is_told = not (orders_at(document, match.start()) or match["regular"] or match["each"])
    if is_told and not _is_asked_for(document, match):
        return False
    in_opening = document.blocks[clause.block].zone == "opening"
    if in_opening and not counts(document, clause.block) and not _is_asked_for(document, match):
        return False
    quota = _QUOTA.match(document.plain, match.end(), clause.end)
    if quota and not (_SHORT.search(match.group()) and "gioi thieu" in quota.group()):
        return False
    if _PAST.match(document.plain, match.end(), clause.end):
        return False
    before = document.plain[max(clause.start, match.start() - 30) : match.start()]
    if (match["span"] or (match["units"] and match["regular"])) and _REGIME.search(before):
        return True
    reported = document.plain[max(clause.start, match.start() - 80) : match.start()]
    if (
        not match["edge"]
        and _REPORTED.search(reported)
        and _ENDS.match(document.plain, match.end(), clause.end)
    ):
        return True
    return not _NOUN_BEFORE.search(before) and _acts(document, match, before, clause.end)


def _is_allowed_or_past(document: Document, match: re.Match[str]) -> bool:
    """`chỉ được giới thiệu 1 lần trong năm`, `Năm 2022, chi bộ họp mỗi tháng một lần`."""
    clause, sentence = document.clause_at(match.start()), document.sentence_at(match.start())
    if match["per"] and _AT_MOST.search(document.plain, clause.start, match.start()):
        return True
    return is_of_past_year(document, sentence.start, match.start())


def _is_asked_for(document: Document, match: re.Match[str]) -> bool:
    sentence = document.sentence_at(match.start())
    return bool(_WANTED.search(document.plain, sentence.start, sentence.end))


def _acts(document: Document, match: re.Match[str], before: str, end: int) -> bool:
    if match["per"] or match["each"] or match["once"] or match["part"]:
        return True
    if re.match(r"(?:vao )?thu [a-z]+ ", match.group()):
        return True
    if match["edge"]:
        opens = not before or before.endswith((", ", "; ", ": ")) or _follows_body(document, match)
        return opens and bool(_REPORTS.match(document.plain, match.end(), end))
    if orders_at(document, match.start()) and (
        match["once"] or _OF_A_PART.match(document.plain, match.start(), match.end())
    ):
        return True
    follows = bool(_DUTY_FOLLOWS.match(document.plain, match.end(), end))
    if match["units"] and before.endswith("bao cao "):
        return True
    if (
        follows is False
        and _PASSIVE.search(before)
        and _ENDS.match(document.plain, match.end(), end)
    ):
        return True
    opens = not before or bool(_CLAUSE_OPENS.search(before)) or _follows_body(document, match)
    return opens and (follows or (bool(match["units"]) and before == ""))


def _follows_body(document: Document, match: re.Match[str]) -> bool:
    """`các đảng ủy mỗi quý giới thiệu …`."""
    before = document.bodies_in(max(0, match.start() - 120), match.start())
    return any(body.end == match.start() - 1 for body in before)
