"""Makes a target of a number to be reached: bounds, unit, who it holds for, and when."""

import re
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.quantities import Quantity
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.periods import period_of

_AT_LEAST = ("it nhat", "toi thieu", "khong duoi", "khong it hon")
_MORE_THAN = ("tren", "hon", "vuot")
_AT_MOST = ("khong qua", "khong vuot qua", "toi da", "duoi")
_EACH = re.compile(
    r"\b(?:(?<!vien )moi|tung) (?=chi\b|dang (?:bo|uy)|don vi|to chuc|co (?:so|quan)|xa|phuong"
    r"|thon|truong"
    r"|doan|cap uy|doanh|huyen|khoi|ban\b|hoi)"
)
_CLASS = re.compile(
    r"(?:(?:cac|tung|moi) )?(?:chi bo|dang bo|to chuc co so dang|chi, ?dang bo|don vi|co quan"
    r"|(?:dang bo )?(?:cac )?(?:xa|phuong|thi tran)|doanh nghiep)"
    r"(?: (?:co so|bo phan|truc thuoc|cac|xa|phuong|thi tran|khac|co quan|co tu|thon|truong"
    r"|doanh))?\b"
)
_WHOLE = re.compile(r"\btoan (?:dang bo|huyen|tinh|thanh pho|thi xa|quan|xa|phuong|khoi)\b")
_CAPITAL = re.compile(r" (?!Dang\b|Chi\b|Huyen\b|Tinh\b|Thanh\b)[A-Z]")
# `Chi bộ ấp 1: 02 đồng chí`: the line allots its number to the body before the colon.
_NAMED = re.compile(
    r"(?P<who>(?:chi bo|dang bo|dang uy|don vi|xa|phuong|truong)\b[^:;.]{0,60}): (?=\d)"
)
_METRIC = re.compile(
    r"(ket nap|gioi thieu|boi duong|phat trien|cong nhan|chuyen dang chinh thuc|kiem tra|giam sat"
    r"|hoan thanh tot nhiem vu|giup do|thanh lap|xep loai|tao nguon|mo)\b"
)
_CONDITION = re.compile(r" ?\((?P<text>(?:doi voi|neu|tru|noi|rieng)[^)]*)\)")
_START = re.compile(r"(?:[-+ ]|de |va |trong do,? |dong thoi,? )*")
_AFTER_PERCENT = re.compile(r"(?! ?tro len) ?(?P<what>[^.,;(]*)")
_LEADING_UP = re.compile(
    r"^(?:phấn đấu|bảo đảm|đảm bảo) | (?:đạt|từ|là|có|phấn đấu)(?: đạt)?$", re.IGNORECASE
)
_PERCENT_OF = re.compile(r"%|phan tram")


def target(document: Document, quantity: Quantity, clause: Span, certainty: float) -> Draft | None:
    start, end = _bounds(document, quantity, clause)
    norm = _amount(quantity)
    percent = bool(_PERCENT_OF.match(document.plain, quantity.unit_start))
    norm["unit"] = "percent" if percent else unit_words(document, quantity)
    scope = _scope(document, clause, quantity)
    norm["per_unit"] = _is_per_unit(document, clause, quantity, scope)
    norm["metric"] = _metric(document, quantity, clause, percent)
    norm["scope"] = document.words(*scope) if scope else None
    condition = _CONDITION.search(document.plain, quantity.end, clause.end)
    if condition:
        norm["condition"] = document.words(*condition.span("text"))
    period, evidence = period_of(document, clause, quantity.start, is_goal=True)
    norm.update(period)
    confidence = 0.8 + 0.15 * certainty
    return Draft("target", start, end, norm, confidence, "target.number", evidence)


def _amount(quantity: Quantity) -> dict[str, Any]:
    if quantity.bound in _AT_MOST:
        return {"max": quantity.high or quantity.low}
    norm: dict[str, Any] = {"min": quantity.low, "max": quantity.high}
    from_on = quantity.bound == "tu" and quantity.high is None
    if quantity.or_more or from_on or quantity.bound in (*_AT_LEAST, *_MORE_THAN):
        norm["open_ended"] = True
    elif quantity.high is None and not quantity.bound:
        norm["exact"] = True
    if quantity.bound in _MORE_THAN:
        norm["exclusive"] = True
    return norm


def unit_words(document: Document, quantity: Quantity) -> str:
    text = document.plain[quantity.unit_start : quantity.unit_end]
    text = text.removesuffix(" truc thuoc")
    for plain, shown in (
        ("d/v", "đảng viên"),
        ("d/c", "đồng chí"),
        ("dang vien", "đảng viên"),
        ("quan chung", "quần chúng"),
        ("dong chi", "đồng chí"),
    ):
        if text.startswith(plain):
            return shown
    return document.words(quantity.unit_start, quantity.unit_start + len(text)).lower()


def _bounds(document: Document, quantity: Quantity, clause: Span) -> tuple[int, int]:
    opening = _START.match(document.plain, clause.start)
    start = opening.end() if opening else clause.start
    effort = document.plain.rfind("phan dau", clause.start, quantity.start)
    sentence_like = document.plain.rfind(", ", clause.start, quantity.start)
    if (effort > start and sentence_like > effort - 3 and effort - start > 60) or (
        effort > start and effort - start > 60
    ):
        start = effort
    end = clause.end
    while end > quantity.end and document.plain[end - 1] in " .;,/":
        end -= 1
    return min(start, quantity.start), end


def _scope(document: Document, clause: Span, quantity: Quantity) -> tuple[int, int] | None:
    """The last body named before the number; `toàn thành phố` names one too."""
    before = [
        body
        for body in document.bodies_in(clause.start, quantity.start)
        if body.end <= quantity.start and not document.is_cited(body.start)
    ]
    named = _NAMED.match(document.plain, clause.start, quantity.start + 1)
    if named:
        return named.span("who")
    wholes = list(_WHOLE.finditer(document.plain, clause.start, quantity.start))
    if wholes and (not before or wholes[-1].end() >= before[-1].end):
        whole = wholes[-1]
        inner = before[-1].end if before and before[-1].start > whole.start() else whole.end()
        return whole.start(), max(whole.end(), inner)
    if before:
        return _without_many(document, before[-1].start), before[-1].end
    return None


def _without_many(document: Document, start: int) -> int:
    many = re.compile(r"(?:moi|tung) ").match(document.plain, start)
    return many.end() if many else start


def _is_per_unit(
    document: Document, clause: Span, quantity: Quantity, scope: tuple[int, int] | None
) -> bool:
    """Said by `mỗi`, or the scope is a class of bodies rather than one with a name."""
    if _EACH.search(
        document.plain,
        clause.start,
        quantity.end + 60 if clause.end > quantity.end + 60 else clause.end,
    ):
        return True
    if scope is None or _PERCENT_OF.match(document.plain, quantity.unit_start):
        return False
    text = document.plain[scope[0] : scope[1]]
    if document.plain[scope[1] : scope[1] + 2] == ": " and not text.startswith(("cac ", "moi ")):
        return False
    if text.startswith("toan ") or _is_named(document, scope):
        return False
    several = ", " in text and not _CAPITAL.search(document.cased, scope[0] + 1, scope[1])
    return bool(_CLASS.fullmatch(text) or text.startswith("cac ") or several)


def _is_named(document: Document, scope: tuple[int, int]) -> bool:
    """`Đảng bộ huyện Vũ Thư`, `Đảng bộ thành phố`: one body."""
    text = document.cased[scope[0] : scope[1]]
    if "," in text or text.lower().startswith("cac "):
        return False
    if re.search(r"(?:huyen|tinh|pho|xa|phuong|khoi|bo|quan|tran|uy) [A-Z]", text):
        return True
    return bool(re.search(r"bo (?:tinh|thanh pho|huyen|thi xa|quan|khoi)$", text.lower()))


def _metric(document: Document, quantity: Quantity, clause: Span, percent: bool) -> str | None:
    if percent:
        return _share_of(document, quantity, clause)
    sentence = document.sentence_at(quantity.start)
    for start in (clause.start, sentence.start):
        found = list(_METRIC.finditer(document.plain, start, quantity.start))
        if found:
            return document.words(*found[-1].span()).lower()
    return None


def _share_of(document: Document, quantity: Quantity, clause: Span) -> str | None:
    """What the percentage is of: said after it, or before it (`tỷ lệ … đạt 96% trở lên`)."""
    after = _AFTER_PERCENT.match(document.plain, quantity.end, clause.end)
    if after and after["what"]:
        return document.words(*after.span("what"))
    before = document.words(clause.start, quantity.start)
    return _LEADING_UP.sub("", before).strip(" ,") or None
