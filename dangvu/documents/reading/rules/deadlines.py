"""Reads by when something is due: a day, a month, a quarter, a year or a span of days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.islands.quantities import BODIES, PERSONS
from dangvu.documents.reading.links.years import first_and_last, last_day, with_year, written_on
from dangvu.documents.reading.rules.turns import is_every_year
from dangvu.documents.reading.vocabulary import DUTY_VERB

_HOUR = (
    r"(?:(?:vao )?(?:luc )?\d{1,2} ?(?:gio|h|g|:)(?: ?\d{1,2})?(?: ?(?:phut|'))?,? ?"
    r"(?:cung |cua )?(?:\(?(?:thu [a-z]+|chu nhat)\)?,? ?)?)?"
)
_PART = (
    r"(?:(?:dau|giua|cuoi|trung tuan|thuong tuan|ha tuan|nua dau|nua cuoi|tuan (?:dau|cuoi)"
    r"|6 thang (?:dau|cuoi)|sau thang (?:dau|cuoi))(?: cua)? )?"
    r"(?:(?:ky |buoi |cuoc |dot )?(?:sinh hoat|hop|giao ban|hoi nghi)"
    r"(?: (?:chi bo|dinh ky|dang uy|dang|huyen uy|bch|btv|giao ban|thuong ky))* )?"
)
_HALF = re.compile(r"(?:6 thang|sau thang|nua) (?P<side>dau|cuoi)(?: cua)? $")
_SEND = r"(?:gui|nop|hoan thanh|bao cao|thuc hien|tiep nhan|nhan|dang ky|ket thuc|chot|trinh)"
_LIMIT = (
    r"(?:(?:cham|muon|tre) nhat|han cuoi(?: cung)?|thoi han(?: cuoi(?: cung)?)?|han chot"
    rf"|han {_SEND}|den (?:het|cuoi|giua|dau)|den truoc|den han|(?<!truoc )\bhet"
    r"|khong (?:qua|muon hon|cham hon)"
    rf"|thoi (?:gian|han|diem) {_SEND}(?: [a-z]+){{0,4}}? ?:(?! ?(?:trong|tu)\b))"
)
_CHAIN = rf"(?:(?:,? (?:la|vao|den|trong|het|ngay|{_SEND})| ?:)(?: [a-z]+){{0,2}}?){{0,3}}?"
_BEFORE = re.compile(
    rf"\b(?:(?:xong|ket thuc|hoan thanh|muon nhat|cham nhat)(?: la)? )?truoc(?: het| thoi diem)?:? "
    rf"{_HOUR}{_PART}$"
)
_BY = re.compile(
    rf"(?:(?:tu nay |keo dai )?{_LIMIT}{_CHAIN}:? {_HOUR}{_PART}"
    rf"|(?:tu nay|keo dai|hoan thanh|ket thuc|xong)(?: [a-z]+)?,? (?:cho )?den {_HOUR}{_PART})$"
)
_ON = re.compile(rf"(?:vao )?dung {_HOUR}$|\bvao {_HOUR}{_PART}$")
_IN = re.compile(
    rf"\b(?:(?:xong|ngay) )?(?:trong|vao|tai)(?: ca| suot)? {_PART}$|\b(?:xong|ngay tu) {_PART}$"
)
_PLANNED = re.compile(
    r"(?:thoi gian|thoi diem|tien do|thoi han)(?: (?!bo nhiem|cong tac)[a-z]+){0,5}? ?: ?"
    rf"{_HOUR}{_PART}$"
)
_DONE_THEN = re.compile(
    rf"\b(?:hoan thanh|xong|ket thuc|trien khai|thuc hien|tien hanh|bat dau)(?: [a-z]+){{0,2}} "
    rf"{_PART}$"
)
_IN_REPORT = re.compile(r"bao cao[^.;]{0,60} $")
_OPENS = re.compile(rf"(?:-|\+)? ?(?P<until>(?:tu nay )?den )?{_PART}")
_ACT_FOLLOWS = re.compile(
    rf"(?: \([^)]*\))?[,:]? ?(?:(?:[a-z]+ ){{1,9}}?)??(?:phai |se )?{DUTY_VERB}"
)
_WITHIN_YEAR = re.compile(
    r"(?:thuc hien|hoan thanh|tien hanh|to chuc|trien khai|xong|ket thuc|ban hanh|giai quyet"
    r"|dut diem)(?: [a-z]+){0,2} $"
)
_WHOLE = ("month", "quarter", "year", "month_of_year", "quarter_of_year")
_LOOK_BACK = 90

_DONE = re.compile(
    r"\bda (?!duoc giao|so\b|dang\b|dien\b|phan\b)|\bdat\b|ket qua (?:thuc hien|dat)"
)
_COUNTED_TO = re.compile(
    r"\b(?:(?:tinh|ke)(?: (?:tu|tai|thoi diem))?|so lieu|thong ke|chot so lieu)$"
)
_OF_A_PERSON = re.compile(
    r"\b(?:sinh(?! hoat| vien)|ket nap|vao dang|tuyen dung|bo nhiem|nghi huu|nang luong|xuat ngu"
    r"|chuyen cong tac|hieu luc|thanh lap|ban hanh)(?: [a-z]+){0,4}$"
)
_WANTED = re.compile(
    rf"\b(?:phai|can|yeu cau|de nghi|xong|se|ke hoach|thoi han|han|thong nhat|ket thuc|{DUTY_VERB})\b"
)
_ORDERED_AFTER = re.compile(r"\b(?:phai|thi|yeu cau|de nghi|chi dao|giao|can)\b")
_HAS = re.compile(r"\bda (?!duoc giao|so\b|dang\b|dien\b|phan\b)")


@dataclass(frozen=True)
class _Time:
    """A date with the words that make a deadline of it, from `start` on."""

    date: DateIsland
    op: str
    start: int
    half: str = ""
    confidence: float = 0.9


def read_deadlines(document: Document) -> Iterator[Draft]:
    previous: DateIsland | None = None
    for date in document.dates:
        if _may_be_due(document, date):
            draft = _span(document, date, previous) or _due(document, date)
            if draft:
                yield draft
        previous = date


def _may_be_due(document: Document, date: DateIsland) -> bool:
    zone = document.blocks[document.block_at(date.start)].zone
    return (
        zone in ("body", "opening")
        and not document.is_cited(date.start)
        and not document.is_remembered(date.start)
    )


def _due(document: Document, date: DateIsland) -> Draft | None:
    sentence = document.sentence_at(date.start)
    before = document.plain[max(sentence.start, date.start - _LOOK_BACK) : date.start]
    says_day = document.plain.startswith("ngay", date.start)
    time = _time(date, before, says_day=says_day) or _opening_time(document, date)
    if time is None or date.kind == "years" or is_every_year(document, date):
        return None
    norm = _when(document, time)
    if norm is None or _is_no_duty(document, time, norm):
        return None
    return Draft("deadline", time.start, date.end, norm, time.confidence, f"deadline.{time.op}")


_OPERATORS = (
    ("before", _BEFORE, 0.95),
    ("by", _BY, 0.93),
    ("on", _ON, 0.9),
    ("in", _IN, 0.84),
    ("planned", _PLANNED, 0.84),
    ("done", _DONE_THEN, 0.8),
)


def _time(date: DateIsland, before: str, *, says_day: bool) -> _Time | None:
    whole = date.kind in _WHOLE
    for op, pattern, confidence in _OPERATORS:
        match = pattern.search(before)
        if match is None or (op == "in" and not (whole or says_day)):
            continue
        if op == "done" and (date.kind == "year" or not whole):
            continue
        start = date.start - (len(before) - match.start())
        if op == "done":
            start = date.start
        half = _HALF.search(before) if date.kind == "year" else None
        return _Time(date, _named(op, whole), start, half["side"] if half else "", confidence)
    if date.kind in ("month", "quarter", "month_of_year") and _IN_REPORT.search(before):
        return _Time(date, "in", date.start, "", 0.84)
    return None


def _opening_time(document: Document, date: DateIsland) -> _Time | None:
    """`- Tháng 12/2019: tổng kết …`, `Đến 19/5/2019 hoàn thành …`: a clause begins with its time."""
    clause = document.clause_at(date.start)
    if date.kind in ("year", "years") or document.blocks[clause.block].zone != "body":
        return None
    if not _ACT_FOLLOWS.match(document.plain, date.end, clause.end):
        return None
    lead = _OPENS.fullmatch(document.plain[clause.start : date.start])
    if lead is None:
        return None
    op = "by" if lead["until"] else "in" if date.kind in _WHOLE else "on"
    start = clause.start if lead["until"] else date.start
    return _Time(date, op, start, "", 0.8)


def _named(op: str, whole: bool) -> str:
    return ("in" if whole else "on") if op not in ("before", "by") else op


def _when(document: Document, time: _Time) -> dict[str, str | None] | None:
    value = time.date.value
    if value.startswith("--"):
        value = with_year(document, time.date)
    if not value:
        return None
    if time.half and time.date.kind == "year":
        value = f"{value}-H{1 if time.half == 'dau' else 2}"
    if "Q" in value or "H" in value:
        first, last = first_and_last(value)
        if time.op == "in":
            return {"from": first, "to": last, "op": "in"}
        return {"date": first if time.op == "before" else last, "op": time.op}
    return {{10: "date", 7: "month", 4: "year"}[len(value)]: value, "op": time.op}


def _is_no_duty(document: Document, time: _Time, norm: dict[str, str | None]) -> bool:
    """What was, what is counted up to a day, what asks nothing of anybody."""
    value = str(norm.get("to") or norm.get("date") or norm.get("month") or norm.get("year"))
    sentence = document.sentence_at(time.start)
    if _COUNTED_TO.search(
        document.plain[max(sentence.start, time.start - 40) : time.start].strip()
    ):
        return True
    if _is_long_over(document, value, strictly=time.op in ("in", "on")):
        return True
    if time.op in ("in", "on"):
        return _is_told(document, time) or _is_mere_year(document, time)
    if _was_done(document, document.clause_at(time.start).start, time.start):
        return True
    if time.date.kind == "year" and not time.half:
        return _counts_something(document, time)
    return not _WANTED.search(document.plain, sentence.start, sentence.end)


def _was_done(document: Document, start: int, end: int) -> bool:
    """`đã gửi trước ngày …`; but `nơi đã đủ nguồn thì phải …` is still to be done."""
    done = _HAS.search(document.plain, start, end)
    return done is not None and not _ORDERED_AFTER.search(document.plain, done.end(), end)


def _is_long_over(document: Document, value: str, *, strictly: bool) -> bool:
    """Nothing is due before the text itself; a slip of a year in `trước ngày` is left to see."""
    written = written_on(document)
    if not written or last_day(value) >= written:
        return False
    return strictly or int(value[:4]) < int(written[:4]) - 1


def _is_told(document: Document, time: _Time) -> bool:
    """`vào ngày …` or `trong tháng …` in a sentence that reports is no deadline."""
    sentence = document.sentence_at(time.start)
    if _DONE.search(document.plain, sentence.start, sentence.end):
        return True
    block = document.blocks[sentence.block]
    if block.zone == "opening" and not _WANTED.search(document.plain, sentence.start, sentence.end):
        return True
    return not document.is_directive


def _is_mere_year(document: Document, time: _Time) -> bool:
    """`được thực hiện trong năm 2020`, not `các ngày lễ lớn trong năm 2020`."""
    return (
        time.date.kind == "year"
        and not time.half
        and not _WITHIN_YEAR.search(document.plain, max(0, time.start - 40), time.start)
    )


def _counts_something(document: Document, time: _Time) -> bool:
    """`đến hết năm 2025, 100% chi bộ …` tells when a figure is to be reached."""
    clause = document.clause_at(time.start)
    return any(
        PERSONS.match(document.plain, quantity.unit_start)
        or BODIES.match(document.plain, quantity.unit_start)
        or document.plain[quantity.unit_start] == "%"
        for quantity in document.quantities
        if clause.start <= quantity.start < clause.end and quantity.has_unit
    )


_UNTIL = re.compile(rf"(?: \([^)]*\))?,? ?(?:cho )?(?:den|-|toi)(?: het)? {_HOUR}{_PART}| ?- ?")
_FROM = re.compile(rf"\btu {_HOUR}{_PART}$")
_BARE_FROM = re.compile(
    r"\btu (?:ngay |thang )?(?P<first>\d{1,2})(?P<month>/\d{1,2})? ?(?:den|-)(?: het)? (?:ngay )?$"
)


def _span(document: Document, date: DateIsland, previous: DateIsland | None) -> Draft | None:
    """`từ ngày 01/3 đến ngày 15/3/2021`, told once, at its second date."""
    found = _two_ends(document, date, previous) or _shared_end(document, date)
    if found is None:
        return None
    start, first, last = found
    norm = {"from": first, "to": last, "op": "in"}
    time = _Time(date, "in", start)
    if not first or not last or _is_told(document, time):
        return None
    if _is_long_over(document, last, strictly=True):
        return None
    return Draft("deadline", start, date.end, norm, 0.85, "deadline.span")


def _two_ends(
    document: Document, date: DateIsland, previous: DateIsland | None
) -> tuple[int, str, str] | None:
    if previous is None or date.start - previous.end > 40 or date.kind in ("year", "years"):
        return None
    if not _UNTIL.fullmatch(document.plain[previous.end : date.start]):
        return None
    opening = _FROM.search(document.plain, max(0, previous.start - 30), previous.start)
    if opening is None or previous.kind in ("year", "years"):
        return None
    last = date.value if date.value[0] != "-" else with_year(document, date)
    first = previous.value if previous.value[0] != "-" else f"{last[:4]}{previous.value[1:]}"
    return opening.start(), _edge(first, 0), _edge(last, 1)


def _shared_end(document: Document, date: DateIsland) -> tuple[int, str, str] | None:
    """`từ 15 đến 20/3/2020`: month and year are said once."""
    if date.kind not in ("day", "day_of_year"):
        return None
    opening = _BARE_FROM.search(document.plain, max(0, date.start - 30), date.start)
    if opening is None or opening["month"]:
        return None
    last = date.value if date.kind == "day" else with_year(document, date)
    first = f"{last[:8]}{int(opening['first']):02}"
    return (opening.start(), first, last) if first < last else None


def _edge(value: str, side: int) -> str:
    return first_and_last(value)[side] if "Q" in value else value
