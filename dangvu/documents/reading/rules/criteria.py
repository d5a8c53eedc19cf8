"""Reads conditions a person must meet: by heading, after a lead-in, or by their form."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds, Draft
from dangvu.documents.reading.layout.markers import RANKS, Marker
from dangvu.documents.reading.layout.sections import is_heading
from dangvu.documents.reading.layout.sentences import Span, clauses_of
from dangvu.documents.reading.rules.conditions import condition_fields
from dangvu.documents.reading.rules.tasks import heading_above

_TITLES = re.compile(r"tieu chuan|dieu kien|doi tuong")
_NOT_TITLES = re.compile(r"boi duong|cam tinh|thuc hien$|to chuc")
_LEAD_IN = re.compile(
    r"(?:bao dam|dam bao|dap ung|co du|du|mot trong|theo|cac|nhung)[^:]{0,40}(?:tieu chuan"
    r"|dieu kien|yeu cau)[^:]{0,60}:$"
    r"|(?:tieu chuan|dieu kien)[^:.]{0,60}:$"
    r"|(?:khong|chua) (?:xem xet|xet|ket nap|tang|de nghi|gioi thieu|cong nhan)[^:.]{0,80}:$"
)
_EXCLUDING = re.compile(
    r"(?:khong|chua) (?:xem xet|xet|ket nap|tang|de nghi|gioi thieu|cong nhan|thuoc)"
)
_SUBJECT = (
    r"(?:(?:nhung|cac|moi|doi voi) )*(?:nguoi (?!dung dau|dang vien|dan\b|lam cong tac)"
    r"|quan chung(?! nhan dan)|dang vien (?:moi|du bi|duoc|de nghi|chinh thuc duoc|huong dan"
    r"|giup do"
    r"|gioi thieu)|doi tuong (?:duoc )?(?:ket nap|xem xet|phat)|hoc sinh|(?:hoc sinh, )?sinh vien"
    r"|cong nhan|doan vien (?:uu tu|duoc)|truong hop (?:ket nap|duoc))"
)
_MUST = re.compile(
    rf"(?:(?<=[\n(])|(?<=[-+,;:.)] )|(?<=lua chon )|(?<=rieng )|(?<=con )|(?<=dong thoi )"
    rf"|\A)(?P<who>{_SUBJECT})[^.;]{{0,330}}?\b(?:phai|can co|can dam bao|bat buoc)\b"
)
_ONLY = re.compile(
    r"(?:kien quyet )?chi (?:xem xet|xet|ket nap|de nghi|gioi thieu|cong nhan|tang|lua chon|dua)\b"
)
_REFUSE = re.compile(
    r"(?:kien quyet |tuyet doi |nhat thiet )?(?:khong|chua) (?:xem xet|xet|ket nap|trao tang"
    r"|tang|de nghi|gioi thieu|cong nhan|dua vao)(?! duoc)"
    r"[^.;]{0,120}?\b(?:doi voi|cho|nhung|nguoi|truong hop|quan chung|dang vien)\b"
)
_FAILS = (
    r"(?:khong|vi pham|bo (?:sinh hoat|viec)|co bieu hien|thieu|chua|suy thoai|dang (?:bi|trong)|bi"
    r"|da bi|tu y|giu ho so|lam dung|(?:\d+|hai|ba|nhieu) (?:nam|lan|ky) (?:lien"
    r" )?[^.;,]{0,20}?(?:bi|khong))"
)
_THOSE_WHO = re.compile(rf"(?:nhung|cac|moi) (?:dang vien|quan chung|truong hop|nguoi) {_FAILS}")
_MEMBER_WHO = re.compile(
    rf"(?:[a-h]\) |\([a-h\d]\) |va )?(?P<who>(?:dang vien|quan chung|nguoi) (?:[a-z ]{{2,30}}"
    rf" (?:nhung|ma) )?{_FAILS})"
)
_SCREENS = re.compile(
    r"xoa ten|ra khoi dang|xu ly|sang loc|khai tru|ky luat|nhac nho|tam dung|tra lai"
)
_AGAIN = re.compile(
    r", (?:nhung|cac) (?:dang vien|quan chung|truong hop|nguoi) [^.;:]*?(?=,? (?:de|nham|qua"
    r" do|thi)\b|[.;:]|$)"
)
_PREFERRED = re.compile(
    r",? ?(?P<start>(?:dac biet )?(?:chu trong|uu tien|quan tam|tap trung)[^.;]{0,40}\b(?:doi"
    r" tuong|quan chung|nguoi|doan vien|dang vien|la)\b)"
)
_YEARS = re.compile(
    r"(?:la [^.;:]{3,40} )?(?:co |trong )?(?:du |it nhat |tu )?\d{1,2} (?:\([a-z]+\) )?nam"
    r" (?:hoc )?(?:lien tiep|lien tuc|tro len|tuoi dang|gan nhat)"
)
_PARTY_AGE = re.compile(
    r"(?:nhung |cac )?(?:dang vien|nguoi|dong chi)[^.;]{0,30}?\d{2} nam tuoi dang"
)
_CONDITIONAL = re.compile(
    r"\b(?:phai|chi|du|khong|co|la|dat|duoc|tu|tro len|can|uu tien|it nhat|toi thieu|dang|thuoc)\b"
)
_NEW_ACTOR = re.compile(
    r"; (?:(?:va|dong thoi|rieng|doi voi|con) )*(?:cac|moi|chi|dang|cap|ban|giao|to chuc|nguoi"
    r"|quan|don|truong)\b"
)
_QUOTA = re.compile(r"chi tieu|phan dau|ket nap (?:duoc )?tu \d")
_ORDERS = re.compile(
    r"(?:giao|yeu cau|cac chi bo|cac cap uy|chi bo|dang uy|chan chinh|tang cuong|tiep tuc|thuc"
    r" hien|dong thoi)\b"
)

Norm = Mapping[str, Any]
How = tuple[str, float, tuple[Bounds, ...]]


def read_criteria(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    for index, block in enumerate(document.blocks):
        if block.zone not in ("body", "opening") or is_heading(document.flow, index):
            continue
        for draft in (
            *_listed(document, index),
            *_formed(document, index),
            *_titled(document, index),
        ):
            if not any(taken[draft.start : draft.end]):
                taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
                yield draft


def _listed(document: Document, index: int) -> Iterator[Draft]:
    """An item below `phải bảo đảm một trong các tiêu chuẩn sau:`."""
    block = document.blocks[index]
    opening = _lead_in(document, index)
    if opening is None or document.plain[block.end - 1] == ":":
        return
    above = document.blocks[opening]
    text = document.plain[above.content : above.end]
    polarity = "exclude" if _EXCLUDING.search(text) else "require"
    norm = {"polarity": polarity, "subject": subject_of(document, above.content, above.end)}
    if "mot trong" in text:
        norm["alternative_of"] = "A"
    how: How = ("listed", 0.9, ((above.start, above.end),))
    yield _draft(document, block.content, block.end, norm, how)


def _lead_in(document: Document, index: int) -> int | None:
    block = document.blocks[index]
    if block.marker is None:
        return None
    for place in range(index - 1, max(-1, index - 20), -1):
        above = document.blocks[place]
        if _LEAD_IN.search(document.plain, above.content, above.end):
            return place
        if above.marker is None or not _is_beside(above.marker, block.marker):
            return None
    return None


def _is_beside(above: Marker, marker: Marker) -> bool:
    """A sibling, or something below one."""
    return above.style == marker.style or RANKS[above.style] > RANKS[marker.style]


def _formed(document: Document, index: int) -> Iterator[Draft]:
    block = document.blocks[index]
    if _LEAD_IN.search(document.plain, block.content, block.end):
        return
    for sentence in document.sentences_in(index):
        yield from _formed_sentence(document, sentence)


def _formed_sentence(document: Document, sentence: Span) -> Iterator[Draft]:
    plain = document.plain
    if _ONLY.match(plain, sentence.start, sentence.end):
        yield _of(document, sentence.start, sentence.end, "require", 0.88, "only")
        return
    if _THOSE_WHO.match(plain, sentence.start, sentence.end):
        yield _of(document, sentence.start, sentence.end, "exclude", 0.85, "those_who")
        return
    for must in _MUST.finditer(plain, sentence.start, sentence.end):
        end = _end_of_must(document, sentence, must.end())
        yield _of(document, must.start("who"), end, "require", 0.87, "must")
    told = document.blocks[sentence.block].zone == "opening"
    for refuse in () if told else _REFUSE.finditer(plain, sentence.start, sentence.end):
        clause = document.clause_at(refuse.start())
        yield _of(document, refuse.start(), clause.end, "exclude", 0.85, "refuse")
    yield from _repeated(document, sentence)
    yield from _members_who(document, sentence)
    aged = _PARTY_AGE.match(plain, sentence.start, sentence.end)
    if aged:
        yield _of(document, sentence.start, sentence.end, "require", 0.8, "party_age")
    years = _YEARS.match(plain, sentence.start, sentence.end)
    if years and "trong do" not in plain[sentence.start : sentence.start + 12]:
        yield _of(document, sentence.start, sentence.end, "require", 0.86, "years")


def _end_of_must(document: Document, sentence: Span, place: int) -> int:
    """To the end of the sentence: the conditions that follow the verb go on over semicolons."""
    clause = document.clause_at(place)
    rest = document.plain[clause.end : clause.end + 40]
    if rest.startswith("; ") and not _NEW_ACTOR.match(rest):
        return sentence.end
    return min(clause.end, sentence.end)


def _members_who(document: Document, sentence: Span) -> Iterator[Draft]:
    """`đảng viên bỏ sinh hoạt …; đảng viên hai năm liền bị …` where members are screened out."""
    clauses = list(clauses_of(document.flow, sentence))
    screens = _SCREENS.search(document.plain, document.blocks[sentence.block].start, sentence.end)
    if not screens and not _SCREENS.search(document.tree.titles(sentence.block)):
        return
    for clause in clauses:
        colon = document.plain.rfind(": ", clause.start, clause.end)
        start = colon + 2 if colon >= 0 else clause.start
        match = _MEMBER_WHO.match(document.plain, start, clause.end)
        if match:
            yield _of(document, match.start("who"), clause.end, "exclude", 0.82, "member_who")


def _repeated(document: Document, sentence: Span) -> Iterator[Draft]:
    first = _THOSE_WHO.search(document.plain, sentence.start, sentence.end)
    if first is None:
        return
    further = list(_AGAIN.finditer(document.plain, first.end(), sentence.end))
    if further:
        yield _of(document, first.start(), further[-1].end(), "exclude", 0.8, "those_who_list")


def _titled(document: Document, index: int) -> Iterator[Draft]:
    """Any conditional sentence under a heading of conditions."""
    title = heading_above(document, index)
    if not _TITLES.search(title) or _NOT_TITLES.search(title) or "chi tieu" in title:
        return
    block = document.blocks[index]
    if document.plain[block.end - 1] == ":":
        return
    for sentence in document.sentences_in(index):
        text = document.plain[sentence.start : sentence.end]
        if _QUOTA.search(text) or _ORDERS.match(text) or not _CONDITIONAL.search(text):
            continue
        yield from _with_preference(document, sentence)


def _with_preference(document: Document, sentence: Span) -> Iterator[Draft]:
    """`…, ưu tiên những người …` after the condition is a preference of its own."""
    preferred = _PREFERRED.search(document.plain, sentence.start, sentence.end)
    if preferred is None:
        yield _of(document, sentence.start, sentence.end, "require", 0.8, "titled")
        return
    if preferred.start() > sentence.start + 15:
        yield _of(document, sentence.start, preferred.start(), "require", 0.8, "titled")
    yield _of(document, preferred.start("start"), sentence.end, "prefer", 0.78, "preferred")


def _of(
    document: Document, start: int, end: int, polarity: str, confidence: float, rule: str
) -> Draft:
    norm = {"polarity": polarity, "subject": subject_of(document, start, end)}
    return _draft(document, start, end, norm, (rule, confidence, ()))


def _draft(document: Document, start: int, end: int, norm: Norm, how: How) -> Draft:
    while end > start and document.plain[end - 1] in " .;,:/":
        end -= 1
    rule, confidence, evidence = how
    fields = {**norm, **condition_fields(document, start, end)}
    return Draft("criterion", start, end, fields, confidence, f"criterion.{rule}", evidence)


_WHO = re.compile(
    r"(?:quan chung|nguoi|dang vien|doi tuong)(?: [a-z]+){0,3}? la (?P<group>[^:;.]{3,90}?)(?="
    r" (?:duoc|phai|trong \d|khi|neu|co)\b|:|,? (?:phai|trong do)|$)"
)
_SHORT_WHO = re.compile(rf"(?P<group>{_SUBJECT}(?: ket nap| uu tu)?)")


def subject_of(document: Document, start: int, end: int) -> str | None:
    for pattern in (_WHO, _SHORT_WHO):
        match = pattern.search(document.plain, start, end)
        if match:
            words = document.words(*match.span("group"))
            return re.sub(r"^(?:những|các|mọi|đối với) ", "", words, flags=re.IGNORECASE).strip(
                " ,"
            )
    return None
