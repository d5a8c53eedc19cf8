"""Says what is to be done by a time, and by whom, from the words before or after the time."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.fronted import (
    CONNECTIVE,
    fronted_in,
    fronted_noun,
    fronted_owner,
)
from dangvu.documents.reading.vocabulary import DUTY_VERB

_EACH_YEAR = "(?:hang|moi) nam"
_LONGEST, _FARTHEST, _MOST_NAMES = 180, 320, 5
_CIRCUMSTANCE = re.compile(
    r"(?:khi|sau khi|ngay (?:khi|sau khi)|can cu|truoc mat|neu|doi voi|voi|trong(?! do)|tai|theo|ngoai"
    r"|rieng|cung voi|truong hop|noi nao|don vi nao|chi bo nao|duoc biet|tren co so|qua|de|nham|dot"
    r"|dinh ky|(?:hang|moi) (?:nam|quy|thang)|het|tu|ket thuc"
    r"|thuc hien (?:ke|chi|nghi|huong|quy|cong|quyet|ket))\b[^,;:]{2,130}, "
)
_PERSON = re.compile(
    r"(?P<who>(?:cac |nhung |moi |tung |mot )?(?:dang vien|hoc vien|nguoi|dong chi|quan chung|don vi|noi"
    r"|co quan|can bo|ca nhan|doan vien|hoi vien|lanh dao|cac xa|cap uy|thu truong|bi thu)\b"
    rf"[^,;:.]{{0,60}}?),? (?=(?:phai|can|co trach nhiem|se|khi|neu|{DUTY_VERB}|viet|hoc|mang|hop)\b)"
)
_WHICH = re.compile(
    r" noi (?:sinh hoat|cu tru|cong tac|chuyen (?:di|den)|den|di|de nghi|gioi thieu)\b"
)
_SHORTEST = 8
_CHARGE = re.compile(
    r"(?:giao(?: nhiem vu| trach nhiem)?(?: cho)?|yeu cau|de nghi|chi dao|kien nghi|phan cong)"
    r"(?: dong chi)? "
)
_RELATIVE = re.compile(
    rf",? (?:co|duoc|nao|noi|sau khi|khi|can cu) [^.;]{{5,90}}?,? (?={DUTY_VERB})"
)
_ADVERBS = re.compile(
    r"(?:[ ,:]|(?:phai|can|co trach nhiem|co nhiem vu|chiu trach nhiem|khan truong|nghiem tuc"
    r"|chu dong|tap trung|kip thoi|tich cuc|tien hanh|co|thi|hoan thanh (?:viec|cong tac|xong"
    r" viec)|viec|cong tac|se|de)\b"
    r"|to chuc(?= (?:so ket|tong ket|kiem diem|danh gia|ra soat|quan triet|thuc hien|trien khai"
    r"|hoc tap|lap|xay dung|ky)))*"
)
_LABEL = re.compile(
    r"(?:thoi (?:gian|han|diem)|tien do|han|lich|noi dung|ve)(?: [a-z]+){0,5} ?: ?(?:viec |cong tac )?"
)
_TITLE = re.compile(r"[^,;:.]{3,70}: (?=[a-z])")
_TOGETHER = re.compile(
    r"(?:chu tri|chu dong)?,? ?(?:va )?(?:phoi hop|phoi|cung)(?: (?:chat che|cung))?"
    r" (?:voi|cung)? ?(?=[a-z])"
)
_MUST = re.compile(r"[^,;:]{3,90}? phai (?=[a-z])")
_REGIME = re.compile(
    r"(?:thuong xuyen )?(?:duy tri|thuc hien|chap hanh)(?: (?:nghiem(?: tuc)?|tot))? (?=che do)"
)
_LEFTOVER = re.compile(
    r"[ ,:;(-]*(?:\b(?:xong|va|hoan thanh|ket thuc|bat dau|dien ra|duoc|thuc hien|thoi (?:gian|han)"
    r"(?: (?:cuoi cung|hoan thanh|thuc hien|nop|gui|bao cao|la))*|han|chot|co|phai|can|se)\b[ ,:]*)*$"
)
_NEW_PART = re.compile(
    rf"(?: {_EACH_YEAR})?(?:,| va) (?=(?:{DUTY_VERB}|(?:ho so|danh sach|bao cao)\b))"
)
_MORE_TIMES = re.compile(
    rf"(?:(?:,| va)? ?(?:(?:truoc|vao) )?(?:ngay )?\d{{1,2}}(?:/| thang )\d{{1,2}})*(?: {_EACH_YEAR})?"
    r"(?: \([^)]*\))?"
)
_CONDITION = re.compile(r"(?:neu|tru truong hop|truong hop) [^,;.]{3,90}, ")
_ACTS = re.compile(rf" (?:co )?{DUTY_VERB}")
_SAYS_ACT = re.compile(rf"\b{DUTY_VERB}|bao cao|ra lai|hop\b|sinh hoat|hoc\b|thi\b")


@dataclass(frozen=True)
class Action:
    """What is to be done; `owner` is who does it, when the words name him."""

    what: str | None
    owner: str | None
    fronted: bool = False


def action_around(document: Document, start: int, end: int, *, is_turn: bool = False) -> Action:
    """Of a time: what stands before it in its clause, else what follows it."""
    clause = document.clause_at(start)
    left = after_other_times(document, max(clause.start, start - _FARTHEST), start)
    fronted = fronted_in(document, left, start)
    if fronted:
        sent = f"{document.words(*fronted.span('verb'))} {fronted_noun(document, fronted)}"
        return Action(sent, fronted_owner(document, fronted), True)
    owner, opening = _subject(document, left, start)
    goes_on = is_turn and _ACTS.match(document.plain, end, clause.end)
    if goes_on or not _SAYS_ACT.search(document.plain, opening, start):
        later = _after(document, clause, end)
        return Action(later.what or _phrase(document, opening, start), later.owner or owner)
    return Action(_phrase(document, opening, start), owner)


def after_other_times(document: Document, left: int, start: int) -> int:
    """`… trước ngày 15/6, báo cáo năm gửi trước …`: the first of two times ends its own part."""
    for date in document.dates_from(left, start - left):
        opening = _NEW_PART.match(document.plain, date.end, start)
        if opening and _SAYS_ACT.search(document.plain, left, date.start):
            left = opening.end()
    return left


def _subject(document: Document, left: int, right: int) -> tuple[str | None, int]:
    """The last of `Ban Thường vụ yêu cầu các chi bộ …`, and where his action begins."""
    name: str | None = None
    place = left
    for _ in range(_MOST_NAMES):
        place = _skipped(CONNECTIVE, document, place, right)
        charged = _skipped(_CHARGE, document, place, right)
        body = next((b for b in document.bodies_in(charged, charged + 1) if b.end < right), None)
        if body is None and name is None and charged == place:
            place, past = _past_circumstance(document, place, right)
            if past:
                continue
        place = charged if name is None or body else place
        if body is None:
            person = _PERSON.match(document.plain, place, right) if name is None else None
            return (
                (document.words(*person.span("who")), person.end("who"))
                if person
                else (name, place)
            )
        name = document.words(body.start, _with_place(document, body.end, right))
        place = _skipped(_RELATIVE, document, body.end, right)
    return name, place


def _past_circumstance(document: Document, place: int, right: int) -> tuple[int, bool]:
    """`Sau khi được phê duyệt, …`: who acts, and what he does, comes after it."""
    circumstance = _CIRCUMSTANCE.match(document.plain, place, right)
    if circumstance is None or right - circumstance.end() < _SHORTEST:
        return place, False
    return circumstance.end(), True


def _with_place(document: Document, end: int, right: int) -> int:
    """`cấp ủy nơi sinh hoạt`: which of them is part of the name."""
    place = _WHICH.match(document.plain, end, right)
    return place.end() if place else end


def _skipped(pattern: re.Pattern[str], document: Document, place: int, right: int) -> int:
    match = pattern.match(document.plain, place, right)
    return match.end() if match else place


def _phrase(document: Document, left: int, right: int) -> str | None:
    """The words of the action without how dutifully it is done and what leads to the time."""
    label = _LABEL.match(document.plain, left, right)
    left = label.end() if label else left
    leftover = _LEFTOVER.search(document.plain, left, right)
    right = leftover.start() if leftover else right
    for pattern in (_TITLE, _MUST, _ADVERBS, _REGIME):
        left = min(right, _skipped(pattern, document, left, right))
    left = min(right, _after_partners(document, left, right))
    if right - left > _LONGEST:
        blank = document.plain.find(" ", left + _LONGEST, right)
        right = blank if blank > 0 else right
    return document.words(left, right).strip(" (:-.") or None


def _after_partners(document: Document, left: int, right: int) -> int:
    """`chủ trì, phối hợp với Ban X kiểm tra`: what is to be done is to inspect."""
    together = _TOGETHER.match(document.plain, left, right)
    if together is None:
        return left
    body = next(iter(document.bodies_in(together.end(), together.end() + 1)), None)
    if body is None or body.end >= right:
        return left
    return _skipped(_ADVERBS, document, body.end, right)


def _after(document: Document, clause: Span, end: int) -> Action:
    """`Trước ngày 15/6, các chi bộ gửi …`."""
    place = _skipped(_MORE_TIMES, document, end, clause.end)
    place = _skipped(CONNECTIVE, document, place, clause.end)
    place = _skipped(_CONDITION, document, place, clause.end)
    owner, opening = _subject(document, place, clause.end)
    if place >= clause.end or re.match(r"de\b|nham\b", document.plain[place : place + 5]):
        return Action(None, owner)
    return Action(_phrase(document, opening, min(clause.end, opening + _LONGEST)), owner)
