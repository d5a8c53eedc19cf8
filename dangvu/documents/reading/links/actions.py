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
from dangvu.documents.reading.links.subjects import skipped, subject_of
from dangvu.documents.reading.vocabulary import DUTY_VERB

_EACH_YEAR = "(?:hang|moi) nam"
_LONGEST, _FARTHEST = 180, 320
_ADVERBS = re.compile(
    r"(?:[ ,:]|(?:phai|can|co quyen|co trach nhiem|co nhiem vu|chiu trach nhiem|khan truong|nghiem tuc"
    r"|chu dong|tap trung|kip thoi|tich cuc|tien hanh|co|thi|hoan thanh (?:viec|cong tac|xong"
    r" viec)|viec|cong tac|se|de)\b"
    r"|to chuc(?= (?:so ket|tong ket|kiem diem|danh gia|ra soat|quan triet|thuc hien|trien khai"
    r"|hoc tap|lap|xay dung|ky)))*"
)
_LABEL = re.compile(
    r"(?:thoi (?:gian|han|diem)|tien do|han|lich|noi dung|ve)(?: [a-z]+){0,5} ?: ?(?:viec |cong tac )?"
)
_TOGETHER = re.compile(
    r"(?:chu tri|chu dong)?,? ?(?:va )?(?:phoi hop|phoi|cung)(?: (?:chat che|cung))?"
    r" (?:voi|cung)? ?(?=[a-z])"
)
_MUST = re.compile(r"[^,;:]{3,90}? phai (?=[a-z])")
_REGIME = re.compile(
    r"(?:thuong xuyen )?(?:duy tri|thuc hien|chap hanh)(?: (?:nghiem(?: tuc)?|tot))? (?=che do)"
)
_LEFTOVER = re.compile(
    r"[ ,:;(-]{0,4}(?:\b(?:xong|va|hoan thanh|ket thuc|bat dau|dien ra|duoc|thuc hien|thoi (?:gian|han)"
    r"(?: (?:cuoi cung|hoan thanh|thuc hien|nop|gui|bao cao|la)){0,4}|han|chot|co|phai|du kien"
    r"|se)\b[ ,:]{0,3}){0,8}$"
)
_NEW_PART = re.compile(
    rf"(?: {_EACH_YEAR})?(?:,| va) "
    rf"(?=(?:{DUTY_VERB}|(?:ho so|danh sach|bao cao|ket qua|ke hoach|van ban)\b))"
)
_TURN_ENDS = re.compile(
    rf"(?:cuoi (?:moi |hang )?(?:quy|thang|ky)|\d (?:hang|moi) (?:thang|quy|nam)),(?: va)? "
    rf"(?=(?:{DUTY_VERB}|(?:ho so|danh sach|bao cao)\b))"
)
_MORE_TIMES = re.compile(
    rf"(?:(?:,| va)? ?(?:(?:truoc|vao) )?(?:ngay )?\d{{1,2}}(?:/| thang )\d{{1,2}}){{0,6}}"
    rf"(?: {_EACH_YEAR})?"
    r"(?: \([^)]{0,200}\))?"
)
_CIRCUMSTANCE = re.compile(r"(?:sau khi|ngay khi|khi|het|ke tu|neu|trong|tai|theo|ket thuc)\b")
_CONDITION = re.compile(r"(?:neu|tru truong hop|truong hop) [^,;.]{3,90}, ")
_REST_OF_TIME = re.compile(r"(?! phai| [a-z ]{0,12}bao cao) [a-z ]{3,40}, (?=[a-z])")
_PURPOSE = re.compile(r"(?:de|nham)\b")
_CELL = re.compile(r"[^|]+")
_NEAR = 40
_TIME_TAIL = re.compile(
    r"[ (,]{1,3}(?:va )?(?:(?:truoc|vao|cham nhat|den het)(?: ngay| thang| quy| la){0,2}"
    r" (?:\d|i)[^,;.]{0,24}"
    r"|(?:moi|hang) (?:nam|quy|thang)[^,;.]{0,12})$"
)
_ACTS = re.compile(rf" (?:co )?{DUTY_VERB}")
_SAYS_ACT = re.compile(
    rf"\b{DUTY_VERB}|bao cao|ra lai|hop\b|sinh hoat|hoc\b(?! vien| sinh| ky| tap cua)|thi\b"
)


@dataclass(frozen=True)
class Action:
    """What is to be done; `owner` is who does it, when the words name him.

    He `is_sure` when he owns what is sent or when another body charges him with the work.
    """

    what: str | None
    owner: str | None
    is_sure: bool = False


def action_around(document: Document, start: int, end: int, *, is_turn: bool = False) -> Action:
    """Of a time: what stands before it in its clause, else what follows it."""
    clause = document.clause_at(start)
    left = after_other_times(document, max(clause.start, start - _FARTHEST), start)
    row = _of_row(document, left, start)
    if row:
        return row
    fronted = fronted_in(document, left, start)
    if fronted:
        sent = f"{document.words(*fronted.span('verb'))} {fronted_noun(document, fronted)}"
        owner = fronted_owner(document, fronted)
        return Action(sent, owner, owner is not None)
    subject = subject_of(document, left, start)
    before = _phrase(document, subject.action, start)
    goes_on = is_turn and _ACTS.match(document.plain, end, clause.end)
    is_mere = subject.name is None and _CIRCUMSTANCE.match(document.plain, subject.action)
    if goes_on or is_mere or not _SAYS_ACT.search(document.plain, subject.action, start):
        later = _after(document, clause, end)
        what = later.what if later.is_sure or not before else before
        return Action(what or before, later.owner or subject.name)
    return Action(before, subject.name, subject.is_charged)


def _of_row(document: Document, left: int, start: int) -> Action | None:
    """`B1 | Nộp hồ sơ | Chi bộ | Trước ngày …`: the cells of a table before the time."""
    if "|" not in document.plain[left:start]:
        return None
    what = owner = None
    for cell in _CELL.finditer(document.plain, left, start):
        body = next(iter(document.bodies_in(cell.start(), cell.start() + 2)), None)
        if body is not None and body.end >= cell.end() - 1:
            owner = owner or document.words(*cell.span())
        elif " " in cell.group().strip():
            what = what or _phrase(document, *cell.span())
    return Action(what, owner, owner is not None)


def after_other_times(document: Document, left: int, start: int) -> int:
    """`… trước ngày 15/6, báo cáo năm gửi trước …`: the first of two times ends its own part."""
    for date in document.dates_from(left, start - left):
        opening = _NEW_PART.match(document.plain, date.end, start)
        if opening and _SAYS_ACT.search(document.plain, left, date.start):
            left = opening.end()
    for turn in _TURN_ENDS.finditer(document.plain, left, start):
        left = turn.end()
    return left


def _phrase(document: Document, left: int, right: int) -> str | None:
    """The words of the action without how dutifully it is done and what leads to the time."""
    label = _LABEL.match(document.plain, left, right)
    left = label.end() if label else left
    leftover = _LEFTOVER.search(document.plain, left, right)
    right = leftover.start() if leftover else right
    tail = _TIME_TAIL.search(document.plain, max(left + 4, right - 60), right)
    right = tail.start() if tail else right
    for pattern in (_MUST, _ADVERBS, _REGIME):
        left = min(right, skipped(pattern, document, left, right))
    left = min(right, _after_partners(document, left, right))
    if right - left > _LONGEST:
        blank = document.plain.find(" ", left + _LONGEST, right)
        right = blank if blank > 0 else right
    return document.words(left, right).strip(" (:-.").lstrip("):, ") or None


def _after_partners(document: Document, left: int, right: int) -> int:
    """`chủ trì, phối hợp với Ban X kiểm tra`: what is to be done is to inspect."""
    together = _TOGETHER.match(document.plain, left, right)
    if together is None:
        return left
    body = next(iter(document.bodies_in(together.end(), together.end() + 1)), None)
    if body is None or body.end >= right:
        return left
    return skipped(_ADVERBS, document, body.end, right)


def _after(document: Document, clause: Span, end: int) -> Action:
    """`Trước ngày 15/6, các chi bộ gửi …`; sure only when the words say what is done."""
    place = skipped(_MORE_TIMES, document, end, clause.end)
    rest = _REST_OF_TIME.match(document.plain, place, clause.end)
    place = rest.end() if rest and not _SAYS_ACT.search(rest.group()) else place
    place = skipped(CONNECTIVE, document, place, clause.end)
    place = skipped(_CONDITION, document, place, clause.end)
    subject = subject_of(document, place, clause.end)
    if place >= clause.end or _PURPOSE.match(document.plain, place):
        return Action(None, subject.name)
    last = min(clause.end, subject.action + _LONGEST)
    is_said = _SAYS_ACT.search(document.plain, subject.action, min(last, subject.action + _NEAR))
    return Action(_phrase(document, subject.action, last), subject.name, bool(is_said))
