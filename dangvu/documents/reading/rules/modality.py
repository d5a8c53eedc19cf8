"""One classifier for all numbers: target, statistic, condition, limit, citation, other."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.quantities import BODIES, TIMES, Quantity
from dangvu.documents.reading.layout.sentences import Span

_TARGET_CUES = (
    (2.5, re.compile(r"ke hoach (?:nam \d{4} )?(?:ket nap|phat trien)")),
    (3.0, re.compile(r"phan dau|(?<!% )(?<!vuot )chi tieu|muc tieu")),
    (
        1.5,
        re.compile(
            r"\bgiao (?:cho )?(?:cac|moi|dang|chi)|\bmoi (?:chi|dang|don|nam|co|to|xa|thon|dot)"
        ),
    ),
    (1.2, re.compile(r"bao dam|dam bao|it nhat|toi thieu|khong duoi|toi da|khong qua")),
    (
        1.0,
        re.compile(
            r"ket nap (?:moi )?(?:duoc )?(?:tu|it nhat|toi thieu)\b|hoan thanh viec|den (?:het"
            r" |cuoi )?nam 20"
        ),
    ),
    (0.8, re.compile(r"\b(?:can|phai|se|can phai)\b")),
)
_STATISTIC_CUES = (
    (3.0, re.compile(r"\bda (?!duoc giao)|\bda$")),
    (
        2.5,
        re.compile(
            r"chiem (?:ty le )?|tinh den|so voi|cung ky|vuot (?:chi tieu|ke hoach)|(?:tang"
            r"|giam) (?:\d|so voi|tu \d|them)"
        ),
    ),
    (
        2.0,
        re.compile(
            r"hien co|hien nay|tong so(?! dang vien duoc)|toan (?:tinh|huyen|dang bo|thanh pho"
            r"|xa) co|ket qua"
        ),
    ),
    (
        1.5,
        re.compile(
            r"(?:dang bo|chi bo|huyen|tinh|thanh pho|don vi) co \d|\b(?:van )?con \d|\bco \d+"
            r" [a-z]+"
            r" [a-z]+ (?:duoc|bi|co)|trong do|bi (?:ky luat|xoa ten|khien trach)"
        ),
    ),
)
_PAST_TITLES = re.compile(r"tinh hinh|ket qua|thuc trang|danh gia|uu diem|han che|dac diem")
_GOAL_TITLES = re.compile(r"muc tieu|chi tieu|phuong huong")
_CONDITION = re.compile(
    r"lien tiep|bo phieu|bieu quyet|tan thanh|tuoi doi|tuoi dang(?! vien)|gioi thieu vao dang"
    r"|nguoi gioi"
    r" thieu"
    r"|hoc luc|trieu tap"
)
_TO_OR_AT = re.compile(r"\b(?:cho|tai|o|cua|doi voi|giua|trong)(?: so)? $")
_EQUALS = re.compile(r"[^.;]{0,60}?(?:=|dat|chiem(?: ty le)?|bang|\() ?\d+(?:,\d+)? ?%")


@dataclass(frozen=True)
class Modality:
    kind: str
    certainty: float


def modality_of(document: Document, quantity: Quantity, clause: Span) -> Modality:
    if document.is_cited(quantity.start):
        return Modality("citation", 1)
    if document.is_remembered(quantity.start):
        return Modality("anniversary", 1)
    if quantity.has_unit and TIMES.match(document.plain, quantity.unit_start):
        return Modality("limit", 1)
    if _is_of_a_body(document, quantity, clause) or _is_a_place(document, quantity):
        return Modality("condition", 0.7)
    titles = document.tree.titles(clause.block)
    told = document.blocks[clause.block].zone == "opening" or _GOAL_TITLES.search(titles)
    if not told and _CONDITION.search(document.plain, clause.start, clause.end):
        return Modality("condition", 0.8)
    return _weighed(document, quantity, clause, titles)


def _is_a_place(document: Document, quantity: Quantity) -> bool:
    """`giao chỉ tiêu cho 22 chi bộ`: bodies counted in passing."""
    if not BODIES.match(document.plain, quantity.unit_start):
        return False
    return bool(_TO_OR_AT.search(document.plain, max(0, quantity.start - 10), quantity.start))


def _is_of_a_body(document: Document, quantity: Quantity, clause: Span) -> bool:
    """`chi bộ có dưới 10 đảng viên`: the number tells which bodies, not what they must reach."""
    bounded = quantity.bound in ("tren", "duoi", "tu") or quantity.or_more
    before = document.plain[max(clause.start, quantity.start - 8) : quantity.start]
    if not bounded or not before.endswith((" co ", " co tu ")):
        return False
    body_end = quantity.start - (4 if before.endswith(" co ") else 7)
    further = re.compile(r"[^.;]{0,60}?\d").search(document.plain, quantity.end, clause.end)
    named = any(
        abs(body.end - body_end) <= 1 for body in document.bodies_in(clause.start, body_end)
    )
    return named and (quantity.bound == "duoi" or bool(further))


def _weighed(document: Document, quantity: Quantity, clause: Span, titles: str) -> Modality:
    target = _target_weight(document, quantity, clause, titles)
    statistic = _statistic_weight(document, quantity, clause, titles)
    if max(target, statistic) < 1.4:
        return Modality("other", 0.5)
    certainty = min(1.0, abs(target - statistic) / 3)
    return Modality("target" if target > statistic else "statistic", certainty)


def _target_weight(document: Document, quantity: Quantity, clause: Span, titles: str) -> float:
    sentence = document.sentence_at(quantity.start)
    weight = _sum(_TARGET_CUES, document.plain, clause.start, clause.end)
    if clause.start > sentence.start:
        weight += 0.6 * _sum(
            _TARGET_CUES[:2], document.plain, max(sentence.start, clause.start - 400), clause.start
        )
    weight += (
        2.0 * quantity.or_more
        + 1.5 * (quantity.bound not in ("", "tu"))
        + 0.5 * bool(quantity.high)
    )
    weight += 2.0 * bool(_GOAL_TITLES.search(titles))
    return weight + 0.5 * document.is_directive


def _statistic_weight(document: Document, quantity: Quantity, clause: Span, titles: str) -> float:
    before = quantity.start + 1
    sentence = document.sentence_at(quantity.start)
    weight = _sum(_STATISTIC_CUES, document.plain, clause.start, clause.end)
    if clause.start > sentence.start:
        weight += 0.6 * _sum(
            _STATISTIC_CUES[:2],
            document.plain,
            max(sentence.start, clause.start - 400),
            clause.start,
        )
    weight += 3.0 * (quantity.whole is not None)
    weight += 3.0 * bool(_EQUALS.match(document.plain, quantity.end, clause.end))
    weight += 2.0 * bool(_PAST_TITLES.search(titles)) + 1.5 * (not document.is_directive)
    opening = document.blocks[clause.block].zone == "opening"
    past_year = _says_past_year(document, document.sentence_at(before - 1))
    return weight + 1.5 * opening + 1.5 * past_year


def _sum(
    cues: tuple[tuple[float, re.Pattern[str]], ...], plain: str, start: int, end: int
) -> float:
    return sum(weight for weight, pattern in cues if pattern.search(plain, start, end))


def _says_past_year(document: Document, sentence: Span) -> bool:
    years = [
        date.value[:4]
        for date in document.dates_from(sentence.start, sentence.end - sentence.start)
        if date.kind in ("year", "month", "quarter") and date.end <= sentence.end
    ]
    return bool(years and document.year and max(years) < document.year)
