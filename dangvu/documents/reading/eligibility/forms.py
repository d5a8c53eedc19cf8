"""Knows a condition on persons by the form of its sentence, wherever it stands."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.eligibility.acts import REFUSES
from dangvu.documents.reading.eligibility.granting import clauses_that_ask
from dangvu.documents.reading.eligibility.openings import opened_by
from dangvu.documents.reading.eligibility.persons import HEAD, MANY, OWN_WORK, STATE
from dangvu.documents.reading.eligibility.reach import Condition, reach_of
from dangvu.documents.reading.eligibility.screening import screened_in
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.orders import counts

_AT = (
    r"(?:(?<=[\n(])|(?<=[-+,;:.)] )|(?<=lua chon )|(?<=rieng )|(?<=con )|(?<=dong thoi )"
    r"|(?<=cho biet )|(?<=, thi )|\A)"
)
_CANDIDATE = (
    rf"(?:neu la )?{MANY}{{0,4}}(?:nguoi (?!dung dau|dang vien|dan\b|lam cong tac|dung\b|phu trach)"
    r"|quan chung(?! nhan dan)|dang vien (?:moi|du bi|duoc|de nghi|chinh thuc duoc|huong dan"
    r"|giup do|gioi thieu|xep loai|dang ky|xin|la (?:can bo|cong chuc|vien chuc|hoc sinh|cong nhan"
    r"|quan nhan|nguoi))|doi tuong (?:duoc )?(?:ket nap|xem xet|phat|la)|hoc sinh|sinh vien|hssv"
    r"|dong chi duoc (?:quy hoach|gioi thieu|bo nhiem|de cu|bau|cu|xet|de nghi)"
    r"|hoc vien|cong nhan (?!chinh thuc|dang|doi tuong|ket qua|vien)|doan vien (?:uu tu|duoc)"
    r"|chien s[iy](?! thi)|quan nhan|truong hop (?:ket nap|duoc|la|dang)|cong dan|nhan su|ung vien)"
)
_MUST = re.compile(
    rf"{_AT}(?P<who>{_CANDIDATE})[^.;]{{0,330}}?\b(?:phai|can co|can dam bao|can dat|bat buoc)\b"
    rf"(?! {OWN_WORK})"
)
_CIRCUMSTANCE = re.compile(r"(?:tai|den|tinh den|ngoai|ben canh|khi|neu|truoc khi)\b[^;:.]{3,90}, ")
_REFUSE = re.compile(
    rf"\b{REFUSES}\b(?! duoc)(?![^.;]{{0,20}} thi phai)[^.;]{{0,120}}?\b(?:doi voi|cho|nhung"
    rf"|truong hop|neu (?!co\b)|khi|(?:{HEAD})(?= [^.;]{{0,60}}?\b{STATE}\b))"
)

_ALSO = re.compile(
    rf"{MANY}{{0,4}}(?:{HEAD}) (?:bi|duoc|dang|da|moi|vang|vi pham)\b(?![^.;]{{0,200}} (?:phai"
    r"|thi)\b)"
)


def conditions_in(document: Document, sentence: Span) -> Iterator[Condition]:
    plain = document.plain
    whole = opened_by(plain, sentence)
    if whole is not None:
        yield whole
        if whole.end < sentence.end:
            yield from conditions_in(document, Span(whole.end + 2, sentence.end, sentence.block))
        return
    for must in _MUST.finditer(plain, sentence.start, sentence.end):
        start = _with_circumstance(plain, sentence, must.start("who"))
        yield Condition(start, reach_of(document, sentence, must.end()), "require", 0.87, "must")
    yield from clauses_that_ask(document, sentence)
    in_body = document.blocks[sentence.block].zone != "opening"
    if in_body or (document.is_official and counts(document, sentence.block)):
        for refuse in _REFUSE.finditer(plain, sentence.start, sentence.end):
            end = document.clause_at(refuse.start()).end
            if plain.find(": ", refuse.start(), end) >= 0 or plain.startswith(":", refuse.end()):
                yield Condition(refuse.start(), sentence.end, "exclude", 0.85, "refuse")
                return
            yield Condition(refuse.start(), end, "exclude", 0.85, "refuse")
            yield from _others_refused(document, sentence, end)
    yield from screened_in(document, sentence)


def _others_refused(document: Document, sentence: Span, end: int) -> Iterator[Condition]:
    """`Chưa xếp loại đảng viên mới kết nạp; đảng viên được miễn sinh hoạt`: each is refused."""
    while end + 2 < sentence.end:
        clause = document.clause_at(end + 2)
        if not _ALSO.match(document.plain, clause.start, clause.end):
            return
        yield Condition(clause.start, clause.end, "exclude", 0.8, "refuse")
        end = clause.end


def _with_circumstance(plain: str, sentence: Span, who: int) -> int:
    """`Tại thời điểm chi bộ xét kết nạp, người vào Đảng phải …` is one condition."""
    return sentence.start if _CIRCUMSTANCE.fullmatch(plain, sentence.start, who) else who
