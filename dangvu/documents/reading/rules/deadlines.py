"""Reads by when something is due: a day, a month, a quarter, a year or a span of days."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.islands.quantities import BODIES, PERSONS
from dangvu.documents.reading.islands.ranges import DateRange, ranges_of
from dangvu.documents.reading.links.orders import orders_at
from dangvu.documents.reading.links.years import (
    first_and_last,
    is_of_past_year,
    last_day,
    with_year,
    written_on,
)
from dangvu.documents.reading.rules.times import Time, span_of, time_of
from dangvu.documents.reading.rules.yearly import is_every_year
from dangvu.documents.reading.vocabulary import DUTY_VERB

_WITHIN_YEAR = re.compile(
    r"(?:thuc hien|hoan thanh|tien hanh|to chuc|trien khai|xong|ket thuc|ban hanh|giai quyet"
    r"|dut diem)(?: [a-z]+){0,2} $"
)
_DONE = re.compile(
    r"(?<!toi )\bda (?!duoc giao|so\b|dang\b|dien\b|phan\b)|\bdat\b|ket qua (?:thuc hien|dat)"
)
_COUNTED_TO = re.compile(
    r"\b(?:(?:tinh|ke)(?: (?:tu|tai|thoi diem))?|so lieu|thong ke|chot so lieu)$"
    r"|\btinh tu (?:ngay |thang )?[\d/.-]{1,10}$"
)
_UP_TO = ("den", "cho den", "het", "thoi diem")
_OF_A_PERSON = re.compile(
    r"\b(?:sinh(?! hoat| vien)|ket nap|vao dang|tuyen dung|bo nhiem|nghi huu|nang luong|xuat ngu"
    r"|chuyen cong tac|hieu luc|thanh lap|ban hanh)(?: [a-z]+){0,4}$"
)
_WANTED = re.compile(
    rf"\b(?:phai|can|yeu cau|de nghi|xong|se|ke hoach|thoi han|han|thong nhat|ket thuc|{DUTY_VERB})\b"
)
_ORDERED_AFTER = re.compile(r"\b(?:phai|thi|yeu cau|de nghi|chi dao|giao|can(?! cu))\b")
_ORDERED = re.compile(r"\b(?:phai|yeu cau|de nghi|can(?! cu))\b")
_MUST = re.compile(r"\bphai (?!ket hop|noi|chu)[a-z]+ ")
_OPENING = 4
_AND = re.compile(r"(?:,|,? va)(?: ngay)? ?")
_LAST_DAY = re.compile(r"ngay (?:lam viec )?cuoi(?: cung)?(?: cua)? $")
_HAS = re.compile(r"(?<!toi )\bda (?!duoc giao|so\b|dang\b|dien\b|phan\b)")


def read_deadlines(document: Document) -> Iterator[Draft]:
    previous: DateIsland | None = None
    last: Draft | None = None
    ranges = list(ranges_of(document.plain))
    yield from filter(None, (_range(document, each) for each in ranges))
    inside = bytearray(len(document.plain) + 1)
    for each in ranges:
        inside[each.start : each.end] = b"\x01" * (each.end - each.start)
    for date in document.dates:
        if not inside[date.start] and _may_be_due(document, date):
            draft = _span(document, date, previous) or _due(document, date)
            draft = draft or _listed(document, date, previous, last)
            if draft:
                yield draft
            last = draft
        previous = date


def _range(document: Document, both: DateRange) -> Draft | None:
    """`Tháng 4 - 5/2024: mở lớp …`: due in the whole time between its ends."""
    date = DateIsland(both.start, both.end, both.kind, both.last)
    time = time_of(document, date) if _may_be_due(document, date) else None
    if document.plain.startswith("tu ", both.start):
        time = Time(date, "in", both.start)
    norm = _when(document, time) if time else None
    if time is None or norm is None or _is_no_duty(document, time, norm):
        return None
    if time.op not in ("before", "by"):
        first, last = first_and_last(both.first)[0], first_and_last(both.last)[1]
        norm = {"from": first, "to": last, "op": "in"}
        if both.kind != "quarter":
            norm |= {"from": both.first, "to": both.last}
    return Draft("deadline", time.start, both.end, norm, 0.82, "deadline.range")


def _listed(
    document: Document, date: DateIsland, previous: DateIsland | None, last: Draft | None
) -> Draft | None:
    """`… lần lượt là 05/01, 05/4 và 20/7`: each of them is due like the first."""
    if last is None or previous is None or previous.end != last.end or date.kind != previous.kind:
        return None
    if not _AND.fullmatch(document.plain[previous.end : date.start]) or "from" in last.norm:
        return None
    time = Time(date, str(last.norm["op"]), date.start, confidence=last.confidence)
    norm = _when(document, time)
    return Draft("deadline", date.start, date.end, norm, 0.8, last.rule) if norm else None


def _may_be_due(document: Document, date: DateIsland) -> bool:
    zone = document.blocks[document.block_at(date.start)].zone
    return (
        zone in ("body", "opening")
        and not document.is_cited(date.start)
        and not document.is_remembered(date.start)
    )


def _due(document: Document, date: DateIsland) -> Draft | None:
    time = time_of(document, date)
    if time is None or date.kind == "years" or is_every_year(document, date):
        return None
    norm = _when(document, time)
    if norm is None or _is_no_duty(document, time, norm):
        return None
    return Draft("deadline", time.start, date.end, norm, time.confidence, f"deadline.{time.op}")


def _when(document: Document, time: Time) -> dict[str, str | None] | None:
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
    if len(value) == 7 and _LAST_DAY.search(
        document.plain, max(0, time.date.start - 30), time.date.start
    ):
        value = last_day(value)
        return {"date": value, "op": "by" if time.op == "by" else time.op}
    return {{10: "date", 7: "month", 4: "year"}[len(value)]: value, "op": time.op}


def _is_of_past_year(document: Document, time: Time) -> bool:
    """`Năm 2023 việc xếp loại xong ngày 18/12` in a text of 2024."""
    start = document.sentence_at(time.start).start
    return time.date.value.startswith("--") and is_of_past_year(document, start, time.date.start)


def _is_no_duty(document: Document, time: Time, norm: dict[str, str | None]) -> bool:
    """What was, what is counted up to a day, what asks nothing of anybody."""
    if _is_of_past_year(document, time):
        return True
    value = str(norm.get("to") or norm.get("date") or norm.get("month") or norm.get("year"))
    if _is_counted(document, time, value):
        return True
    if _is_long_over(document, value, strictly=time.op in ("in", "on")):
        return True
    if time.op in ("in", "on"):
        return _is_told(document, time) or _is_mere_year(document, time)
    if time.date.kind == "year" and not time.half:
        return _is_done(document, time) or _counts_something(document, time)
    return _is_done(document, time) or _asks_nothing(document, time)


def _is_counted(document: Document, time: Time, value: str) -> bool:
    """`tính đến ngày …`, or by when somebody was born, admitted or retired."""
    sentence = document.sentence_at(time.start)
    before = document.plain[max(sentence.start, time.start - 40) : time.start].strip()
    if _COUNTED_TO.search(before) and document.plain.startswith(_UP_TO, time.start):
        return True
    is_over = last_day(value) < (written_on(document) or "9999")
    return is_over and bool(_OF_A_PERSON.search(before))


def _is_done(document: Document, time: Time) -> bool:
    clause = document.clause_at(time.start)
    if _was_done(document, clause.start, time.start):
        return True
    opens = time.start - clause.start < _OPENING
    return opens and _was_done(document, time.date.end, clause.end)


def _asks_nothing(document: Document, time: Time) -> bool:
    sentence = document.sentence_at(time.start)
    if orders_at(document, time.start) and document.blocks[sentence.block].zone == "body":
        return False
    return not _WANTED.search(document.plain, sentence.start, sentence.end)


def _was_done(document: Document, start: int, end: int) -> bool:
    """`đã gửi trước ngày …`; but `nơi đã đủ nguồn thì phải …` is still to be done."""
    done = _HAS.search(document.plain, start, end)
    return done is not None and not _ORDERED_AFTER.search(document.plain, done.end(), end)


def _is_long_over(document: Document, value: str, *, strictly: bool) -> bool:
    """Nothing is due before the text itself; a slip of a year in `trước ngày` is left to see."""
    written = written_on(document)
    if not written:
        return strictly and bool(document.year) and value[:4] < document.year
    if last_day(value) >= written:
        return False
    return strictly or int(value[:4]) < int(written[:4]) - 1


def _is_told(document: Document, time: Time) -> bool:
    """`vào ngày …` or `trong tháng …` in a sentence that reports is no deadline."""
    sentence = document.sentence_at(time.start)
    done = _DONE.search(document.plain, sentence.start, sentence.end)
    if done and not _MUST.search(document.plain, sentence.start, done.start()):
        return True
    block = document.blocks[sentence.block]
    is_loose = block.zone == "opening" and block.marker is None
    if is_loose and not _WANTED.search(document.plain, sentence.start, sentence.end):
        return True
    return not orders_at(document, time.start) and not _ORDERED.search(
        document.plain, sentence.start, sentence.end
    )


def _is_mere_year(document: Document, time: Time) -> bool:
    """`được thực hiện trong năm 2020`, not `các ngày lễ lớn trong năm 2020`."""
    return (
        time.date.kind == "year"
        and not time.half
        and not _WITHIN_YEAR.search(document.plain, max(0, time.start - 40), time.start)
    )


def _counts_something(document: Document, time: Time) -> bool:
    """`đến hết năm 2025, 100% chi bộ …` tells when a figure is to be reached."""
    clause = document.clause_at(time.start)
    return any(
        PERSONS.match(document.plain, quantity.unit_start)
        or BODIES.match(document.plain, quantity.unit_start)
        or document.plain[quantity.unit_start] == "%"
        for quantity in document.quantities
        if clause.start <= quantity.start < clause.end and quantity.has_unit
    )


def _span(document: Document, date: DateIsland, previous: DateIsland | None) -> Draft | None:
    """`từ ngày 01/3 đến ngày 15/3/2021`, told once, at its second date."""
    found = span_of(document, date, previous)
    if found is None or is_every_year(document, date):
        return None
    start, first, last = found
    norm = {"from": first, "to": last, "op": "in"}
    time = Time(date, "in", start)
    if not first or not last or _is_told(document, time):
        return None
    if _is_long_over(document, last, strictly=True):
        return None
    return Draft("deadline", start, date.end, norm, 0.85, "deadline.span")
