"""Reads conditions a person must meet: in a list, under a title of conditions, or by their form."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds, Draft
from dangvu.documents.reading.eligibility.fields import condition_fields
from dangvu.documents.reading.eligibility.forms import conditions_in
from dangvu.documents.reading.eligibility.openings import EXCEPT
from dangvu.documents.reading.eligibility.persons import HEAD, MANY, head_in, subject_in
from dangvu.documents.reading.eligibility.reach import TURN
from dangvu.documents.reading.eligibility.screening import MEMBER_WHO
from dangvu.documents.reading.eligibility.setting import Setting, opens_list, setting_of
from dangvu.documents.reading.layout.sections import is_heading
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
    r"|thoi gian (?!cong|hoc|ren|sinh|thu thach|phan dau|tham gia|giup)|ho so|so luong|dia diem)\b"
)
_PREFERRED = re.compile(
    r",? ?(?P<start>(?:dac biet )?(?:chu trong|uu tien|quan tam|tap trung)[^.;]{0,40}\b(?:doi"
    rf" tuong|{HEAD}|la)\b)"
)
_GROUP = re.compile(rf"nhom [^:;.]{{1,60}}: {MEMBER_WHO.pattern}")
_LABEL = re.compile(
    rf"(?:(?:doi )?voi|la) (?P<who>(?:{MANY}{{0,4}}{HEAD}|nong dan)[^:;.]{{0,70}}):"
)
_OWN_PERSONS = re.compile(rf"{MANY}{{0,4}}(?:{HEAD})[^.;:]{{0,80}} phai\b")
_BEGINS = re.compile(rf"(?:[a-z]{{1,12}} ){{0,3}}?(?:{HEAD})(?<!la can bo)(?<!la cong nhan)\b")
_MERELY_WHO = re.compile(rf"(?:doi voi|truong hop) {MANY}{{0,4}}(?:{HEAD})[^,;:.]{{0,90}}\.?$")
_DECIDES = re.compile(
    r"\b(?:moi|khong|chua|chi) duoc (?:cap|cong nhan|xet|xem|du|lam|tham gia|hoc)\b"
)
_TOLD_TITLES = re.compile(
    r"tinh hinh|ket qua(?! (?:ren luyen|hoc tap|phan dau))|thuc trang|uu diem|han che|dac diem|ton tai"
)
_GROUP_TITLE = re.compile(
    r"(?:ve |mot so )?(?:doi tuong|tieu chuan|dieu kien|tieu chi|thanh phan|yeu cau)"
)
_PREFERS = re.compile(r"(?:dac biet )?uu tien\b")
_FAVOURS = re.compile(r"\bduoc (?:uu tien|chu y|quan tam|tao dieu kien)\b")
_EXCLUDES = re.compile(
    r"(?:kien quyet |tuyet doi )?(?:khong|chua) (?:duoc )?(?:xem xet|xet|ket nap|tang|trao|de nghi"
    r"|gioi thieu|cong nhan|cu|xep loai|thuoc (?:dien|doi tuong))\b|\bthi (?:khong|chua) duoc\b"
)
_HEAD_ONLY = frozenset({"those_who", "those_who_list", "member_who", "party_age"})
_GRANTS = frozenset({"granted", "then", "refuse", "graded_if", "only_when"})
_UNNAMED = frozenset({"years", "papers", "traits"})

Norm = Mapping[str, Any]
How = tuple[str, float, tuple[Bounds, ...]]


def read_criteria(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    groups: dict[Bounds, str] = {}
    for index, block in enumerate(document.blocks):
        if block.zone not in ("body", "opening") or is_heading(document.flow, index):
            continue
        for draft in _of_block(document, index):
            if not any(taken[draft.start : draft.end]):
                taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
                yield _in_group(draft, groups)


def _in_group(draft: Draft, groups: dict[Bounds, str]) -> Draft:
    """Alternatives of one list share a letter: `A` in the first such list, `B` in the next."""
    if "alternative_of" not in draft.norm:
        return draft
    letter = groups.setdefault(draft.evidence[0], chr(ord("A") + len(groups) % 26))
    return replace(draft, norm={**draft.norm, "alternative_of": letter})


def _of_block(document: Document, index: int) -> Iterator[Draft]:
    if opens_list(document, index):
        return
    setting = setting_of(document, index)
    if setting is not None and setting.kind == "list":
        yield from _listed(document, index, setting)
    titled = list(_titled(document, index, setting)) if setting else []
    if setting is not None and setting.polarity == "exclude":
        yield from titled
    if setting is not None or not _TOLD_TITLES.search(document.tree.titles(index)):
        for sentence in document.sentences_in(index):
            yield from _formed(document, sentence, setting)
    yield from titled


def _listed(document: Document, index: int, setting: Setting) -> Iterator[Draft]:
    """An item below `phải bảo đảm một trong các tiêu chuẩn sau:`."""
    block = document.blocks[index]
    if document.plain[block.end - 1] == ":":
        return
    subject = _of_item(document, index) or setting.subject
    preferred = _PREFERS.match(document.plain, block.content)
    failing = _GROUP.match(document.plain, block.content, block.end)
    polarity = "exclude" if failing else setting.polarity
    norm = {"polarity": "prefer" if preferred else polarity, "subject": subject}
    if setting.is_alternative:
        norm["alternative_of"] = "A"
    evidence = (setting.evidence,) if setting.evidence else ()
    yield _draft(document, block.content, block.end, norm, ("listed", 0.9, evidence))


def _of_item(document: Document, index: int) -> str | None:
    """`Là học sinh: …`, `Đoàn viên là công nhân phải …`: an item may be about persons of its own."""
    block = document.blocks[index]
    label = _LABEL.match(document.plain, block.content, block.end)
    if label:
        return document.words(*label.span("who"))
    if _OWN_PERSONS.match(document.plain, block.content, block.end):
        return subject_in(document, block.content, block.end)
    return None


def _formed(document: Document, sentence: Span, setting: Setting | None) -> Iterator[Draft]:
    for found in conditions_in(document, sentence):
        name = head_in if found.form in _HEAD_ONLY else subject_in
        own = name(document, found.start, found.end)
        if found.form in _GRANTS:
            own = subject_in(document, found.start, found.end, granted=True)
        if setting is not None and found.form in _UNNAMED:
            own = setting.subject or own
        norm = {"polarity": found.polarity, "subject": own}
        yield _draft(document, found.start, found.end, norm, (found.form, found.confidence, ()))


def _titled(document: Document, index: int, setting: Setting) -> Iterator[Draft]:
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
    if _is_duty(document, sentence) or _MERELY_WHO.match(plain, start, end):
        return False
    if setting.kind == "loose" and not _NARROWED.match(plain, start, end):
        return bool(_PREFERS.match(plain, start, end) or _DECIDES.search(plain, start, end))
    return setting.kind == "firm" or bool(_ASKS.search(plain, start, end))


def _is_duty(document: Document, sentence: Span) -> bool:
    """`Chi bộ xem xét …`: what a body does is its work, not a condition."""
    body = next(iter(document.bodies_in(sentence.start, sentence.start + 1)), None)
    return body is not None and bool(_ACTS.match(document.plain, body.end))


_ACTS = re.compile(rf",? (?:phai |can )?{DUTY_VERB}")


def _with_preference(document: Document, sentence: Span, setting: Setting) -> Iterator[Draft]:
    """`…, ưu tiên những người …` after the condition is a preference of its own."""
    start, end = sentence.start, sentence.end
    turn = TURN.search(document.plain, start, end)
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
    yield _draft(document, start, end, norm, ("preferred", 0.78, ()))


def _of_title(document: Document, start: int, end: int, setting: Setting) -> Draft:
    words = document.plain[start:end]
    own = subject_in(document, start, min(end, start + 60), granted=" phai " not in words)
    if setting.subject and not _BEGINS.match(document.plain, start, end):
        own = None
    must = re.search(r"\bphai (?:co|du|dat|bao dam)\b", words)
    polarity = _polarity(document.plain, start, end) or ("require" if must else setting.polarity)
    norm = {"polarity": polarity, "subject": own or setting.subject}
    evidence = (setting.evidence,) if setting.evidence else ()
    return _draft(document, start, end, norm, ("titled", 0.8, evidence))


def _polarity(plain: str, start: int, end: int) -> str | None:
    if _FAVOURS.search(plain, start, end) or _PREFERS.match(plain, start):
        return "prefer"
    if _EXCLUDES.search(plain, start, end) or EXCEPT.match(plain, start, end):
        return "exclude"
    return None


def _draft(document: Document, start: int, end: int, norm: Norm, how: How) -> Draft:
    while end > start and document.plain[end - 1] in " .;,:/":
        end -= 1
    rule, confidence, evidence = how
    fields = {**norm, **condition_fields(document, start, end)}
    return Draft("criterion", start, end, fields, confidence, f"criterion.{rule}", evidence)
