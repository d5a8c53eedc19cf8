"""What speaks against a number being a target: conditions, votes, cases, bodies in passing."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.markers import OTHER, TARGET, Vote

_CONDITION = re.compile(
    r"lien tiep|lien tuc|(?:bo phieu|bieu quyet|nhat tri)(?! (?:cao )?(?:thong qua|giao|phan dau))"
    r"|tan thanh|dong y|co mat|du hop|tham du(?! lop)"
    r"|gioi thieu (?:vao dang|minh)|nguoi gioi thieu|hoc luc|trieu tap|chinh thuc gioi thieu"
    r"|chua du\b|khong du\b|\bvang\b|nhan giup do"
    r"|chinh thuc cung|moi nguoi|bo ho so|(?<!chi )bo sinh hoat|duoc de nghi|khen thuong"
    r"|bieu duong|nguoi giup do"
)
_MEETINGS = re.compile(r"(?:ky|buoi|lan)\b")
_TIMES = re.compile(r"(?:lan|ky|dot|vu|tin|bai|y kien|van ban|cuoc|buoi)\b")
_ATTENDS = re.compile(r"\b(?:du|vang|bo) sinh hoat|\bvang\b")
_VOTE = re.compile(r"bieu quyet|tan thanh|dong y|nhat tri|co mat|du hop|gioi thieu|bo phieu")
_VOTED = re.compile(r"tan thanh|bieu quyet|so phieu|phieu bau|chu ky")
_BODY_IN_PASSING = re.compile(
    r"\b(?:cho|tai|o|cua|doi voi|giua|trong|cung|voi|den|toi|ve|theo doi)(?: so| tung)? $|\($"
)
_THE_REST = re.compile(
    r" (?:con lai|khac|nay|tren)\b|[^,;.:\d]{0,40},? moi (?:chi bo|don vi|xa|noi|thon|phuong)\b"
)
_CLASS_BEFORE = re.compile(r"\b(?:co|chua du|khong du)(?: tong so)? $")
_CLASS_AFTER = re.compile(
    r"[^.;\d,]{0,40}?,? ?\b(?:thi|phai|lap|ma|can|duoc (?:lap|thanh lap|chia|bau))\b"
)
_FEW_BEFORE = re.compile(
    r"\b(?:chi bo|dang bo|dang uy|cap uy|to chuc|noi|don vi|co so|dat)(?: nao)? $"
    r"|\b(?:cac|nhung|noi|don vi) [^,;.]{0,30}\bco ty le [^,;.]{0,40}$"
)
# How large a firm is, not what it must reach.
_SIZE = re.compile(r"(?:nguoi )?lao dong|cong nhan|nguoi dan|ho dan")
_NUMBER_AFTER = re.compile(r"[^.;\d]{0,60}?\d")
_IF = re.compile(r"\b(?:neu|(?:noi|vi|so|bo|uy|quan|xa|chuc) nao|truong hop|nhung noi|ai)\b")
_THEN = re.compile(r"[^.;]{0,120}?\b(?:thi|phai|khong duoc|bi|ha)\b")


def condition_on_persons(figure: Figure) -> Iterator[Vote]:
    """Votes, ages, runs of years: who may, not how many are to be. What is told may name them."""
    start = max(figure.clause.start, figure.quantity.start - 90)
    end = min(figure.clause.end, figure.quantity.end + 90)
    if _CONDITION.search(figure.plain, start, end):
        yield TARGET, -6.0
        yield OTHER, 2.0
    if _MEETINGS.match(figure.plain, figure.quantity.unit_start) and _ATTENDS.search(
        figure.plain, start, figure.quantity.start
    ):
        yield OTHER, 6.0


def loose_thing(figure: Figure) -> Iterator[Vote]:
    """`02 lần`, `4 đợt`: how often, seldom a figure anybody reports."""
    if _TIMES.match(figure.plain, figure.quantity.unit_start):
        through = figure.near_before.endswith(("qua ", "thanh ", "lam ", "chia "))
        yield OTHER, 9.0 if through else 2.0


def share_of_votes(figure: Figure) -> Iterator[Vote]:
    """`ít nhất 2/3 số đảng viên chính thức tán thành`: a rule for deciding."""
    whole = figure.quantity.whole
    few = whole is not None and whole < 10 and _VOTE.search(figure.own_words)
    if few or (whole is not None and _VOTED.search(figure.own_words)):
        yield OTHER, 6.0


def class_of_bodies(figure: Figure) -> Iterator[Vote]:
    """`chi bộ có từ 30 đảng viên trở lên thì …`: the number tells which bodies are meant."""
    quantity = figure.quantity
    before = figure.plain[max(figure.sentence.start, quantity.start - 70) : quantity.start]
    bounded = quantity.bound in ("tren", "duoi", "tu", "du") or quantity.or_more
    sized = bounded and _SIZE.match(figure.plain, quantity.unit_start) and not figure.tells_past
    if sized and (
        _CLASS_BEFORE.search(figure.near_before)
        or _NUMBER_AFTER.match(figure.plain, quantity.end, figure.clause.end)
    ):
        yield OTHER, 15.0
    if quantity.bound == "duoi" and _FEW_BEFORE.search(before):
        yield OTHER, 15.0
    if quantity.kind == "percent" or not _CLASS_BEFORE.search(figure.near_before):
        return
    end = figure.sentence.end
    ruled = _CLASS_AFTER.match(figure.plain, quantity.end, end)
    asks = bounded and figure.is_ordered and not figure.tells_past
    more = asks and _NUMBER_AFTER.match(figure.plain, quantity.end, end)
    if quantity.bound == "duoi" or "chua du" in figure.near_before or (bounded and (ruled or more)):
        yield OTHER, 15.0


def supposed(figure: Figure) -> Iterator[Vote]:
    """`Nơi nào đạt dưới 50% chỉ tiêu thì …`: a case that is provided for."""
    quantity = figure.quantity
    case = _IF.search(figure.plain, figure.sentence.start, quantity.start)
    if (
        case
        and not _THEN.search(figure.plain, case.end(), quantity.start)
        and _THEN.match(figure.plain, quantity.end, figure.sentence.end)
    ):
        yield OTHER, 8.0


def body_in_passing(figure: Figure) -> Iterator[Vote]:
    """`giao chỉ tiêu cho 22 chi bộ`: bodies counted on the way are no target."""
    rest = _THE_REST.match(figure.plain, figure.quantity.end)
    if "body" in figure.quantity.kind and (_BODY_IN_PASSING.search(figure.near_before) or rest):
        yield TARGET, -20.0
