"""Reads the sentences under a title of conditions, or under one that names groups of persons."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.eligibility.drafting import criterion
from dangvu.documents.reading.eligibility.openings import EXCEPT
from dangvu.documents.reading.eligibility.persons import HEAD, MANY, OWN_WORK, subject_in
from dangvu.documents.reading.eligibility.reach import turn_after
from dangvu.documents.reading.eligibility.setting import Setting
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.vocabulary import DUTY_VERB

_ASKS = re.compile(
    r"\b(?:phai|chi|du|khong|co|la|dat|duoc|tu|tro len|can|uu tien|it nhat|toi thieu|dang|thuoc"
    r"|chua|da)\b"
)
_NARROWED = re.compile(
    rf"{MANY}{{0,4}}(?:{HEAD})[^.;]{{0,60}}? (?:duoc|la|co|du|tu|dang|thuoc|chua|da|do|trong|vao)\b"
)
_QUOTA = re.compile(
    r"chi tieu(?!,? nhiem vu)|phan dau(?! (?:vao|ren|hoc|cong|khong))|ket nap (?:duoc )?tu \d"
    r"|(?:so luong|ty le) [^.;]{0,120}\d|so nay "
)
_ORDERS = re.compile(
    r"(?:o (?:nhung )?noi|giao|yeu cau|cac chi bo|cac cap uy|chi bo|dang uy|chan chinh|tang cuong"
    r"|tiep tuc|thuc hien theo|dong thoi|viec (?!ket nap|xet)|kinh phi"
    r"|(?:thu tuc|quy trinh|trinh tu|tham quyen|nhu vay|nhu the|tuy nhien|tran trong|cap co tham quyen"
    r"|xem them|luu y)\b"
    r"|thoi gian (?!cong|hoc|ren|sinh|thu thach|phan dau|tham gia|giup)|ho so"
    r"|so luong|dia diem)\b"
)
_PREFERRED = re.compile(
    r",? ?(?P<start>(?:dac biet )?(?:chu trong|uu tien|quan tam|tap trung)[^.;]{0,40}\b(?:doi"
    rf" tuong|{HEAD}|la)\b)"
)
_BEGINS = re.compile(rf"(?:[a-z]{{1,12}} ){{0,3}}?(?:{HEAD})(?<!la can bo)(?<!la cong nhan)\b")
_MERELY_WHO = re.compile(rf"(?:doi voi|truong hop) {MANY}{{0,4}}(?:{HEAD})[^,;:.]{{0,90}}\.?$")
_DECIDES = re.compile(
    r"\b(?:moi|khong|chua|chi) duoc (?:cap|cong nhan|xet|xem|du|lam|tham gia|hoc)\b"
)
_GROUP_TITLE = re.compile(
    r"(?:ve |mot so )?(?:doi tuong|tieu chuan|dieu kien|tieu chi|thanh phan|yeu cau)"
)
PREFERS = re.compile(r"(?:dac biet )?uu tien\b")
_FAVOURS = re.compile(r"\bduoc (?:uu tien|chu y|quan tam|tao dieu kien)\b")
_EXCLUDES = re.compile(
    r"(?:kien quyet |tuyet doi )?(?:khong|chua) (?:duoc )?(?:xem xet|xet|ket nap|tang|trao|de nghi"
    r"|gioi thieu|cong nhan|cu|xep loai|thuoc (?:dien|doi tuong))\b|\bthi (?:khong|chua) duoc\b"
)
_ACTS = re.compile(rf",? (?:phai |can )?{DUTY_VERB}")
_OWN_DUTY = re.compile(rf"{MANY}{{0,4}}(?:{HEAD})[^,;.]{{0,60}}?(?<! khong) phai {OWN_WORK}")
_MUST_BE = re.compile(r"\bphai (?:co|du|dat|bao dam)\b")


def titled(document: Document, index: int, setting: Setting) -> Iterator[Draft]:
    """Sentences under a heading of conditions."""
    block = document.blocks[index]
    if setting.kind == "list" or document.plain[block.end - 1] == ":":
        return
    for sentence in _untitled(document, index):
        if _states(document, sentence, setting):
            yield from _with_preference(document, sentence, setting)


def _untitled(document: Document, index: int) -> list[Span]:
    """The sentences of a block, the first without a title that runs into it."""
    sentences = document.sentences_in(index)
    own = next((s for s in document.tree.ancestors(index) if s.block == index and s.title), None)
    named = own is not None and _GROUP_TITLE.match(own.plain_title)
    start = document.blocks[index].content + len(own.title) + 2 if own and named else 0
    return [Span(max(s.start, start), s.end, s.block) for s in sentences if s.end > start]


def _states(document: Document, sentence: Span, setting: Setting) -> bool:
    plain, start, end = document.plain, sentence.start, sentence.end
    if _ORDERS.match(plain, start, end) or _QUOTA.search(plain, start, end):
        return False
    if (
        _OWN_DUTY.match(plain, start, end)
        or _is_duty(document, sentence)
        or _MERELY_WHO.match(plain, start, end)
    ):
        return False
    if setting.kind == "loose" and not _NARROWED.match(plain, start, end):
        return bool(PREFERS.match(plain, start, end) or _DECIDES.search(plain, start, end))
    return setting.kind == "firm" or bool(_ASKS.search(plain, start, end))


def _is_duty(document: Document, sentence: Span) -> bool:
    """`Chi bộ xem xét …`: what a body does is its work, not a condition."""
    body = next(iter(document.bodies_in(sentence.start, sentence.start + 1)), None)
    return body is not None and bool(_ACTS.match(document.plain, body.end))


def _with_preference(document: Document, sentence: Span, setting: Setting) -> Iterator[Draft]:
    """`…, ưu tiên những người …` after the condition is a preference of its own."""
    start, end = sentence.start, sentence.end
    turn = turn_after(document.plain, start, end)
    if turn is not None:
        yield from _with_preference(document, Span(start, turn.start(), sentence.block), setting)
        yield from _with_preference(document, Span(turn.end(), end, sentence.block), setting)
        return
    preferred = _PREFERRED.search(document.plain, start, end)
    if preferred is None:
        yield _of_title(document, start, end, setting)
        return
    if preferred.start() > start + 15:
        yield _of_title(document, start, preferred.start(), setting)
    start = preferred.start("start")
    norm = {"polarity": "prefer", "subject": subject_in(document, start, end)}
    yield criterion(document, start, end, norm, ("preferred", 0.78, ()))


def _of_title(document: Document, start: int, end: int, setting: Setting) -> Draft:
    words = document.plain[start:end]
    own = subject_in(document, start, min(end, start + 60), granted=" phai " not in words)
    if setting.subject and not _BEGINS.match(document.plain, start, end):
        own = None
    must = _MUST_BE.search(words)
    polarity = _polarity(document.plain, start, end) or ("require" if must else setting.polarity)
    norm = {"polarity": polarity, "subject": own or setting.subject}
    evidence = (setting.evidence,) if setting.evidence else ()
    return criterion(document, start, end, norm, ("titled", 0.8, evidence))


def _polarity(plain: str, start: int, end: int) -> str | None:
    if _FAVOURS.search(plain, start, end) or PREFERS.match(plain, start):
        return "prefer"
    if _EXCLUDES.search(plain, start, end) or EXCEPT.match(plain, start, end):
        return "exclude"
    return None
