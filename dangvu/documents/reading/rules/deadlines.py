"""Reads by when something is due: a day, a month, a span of days, or a turn that comes again."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.rules.turns import EVERY

_OPERATORS = (
    ("before", re.compile(r"(?:xong |muon nhat )?truoc (?:het )?$")),
    (
        "by",
        re.compile(
            r"(?:(?:cham|muon) nhat|han cuoi(?: cung)?|thoi han|han nop|han gui|(?:tu nay"
            r" )?den het|den truoc|den han"
            r"|han chot|(?<!truoc )het)(?: la| vao| den| trong| truoc| het| gui| nop| hoan"
            r" thanh| bao cao)*:? ?$"
        ),
    ),
    ("on", re.compile(r"(?:vao )?dung $|\bvao $")),
    ("in", re.compile(r"\b(?:ngay )?trong(?: ca| suot)? $")),
)
_FROM = re.compile(r"\btu $")
_UNTIL = re.compile(r" ?(?:den|-) (?:het )?$")
_IN_REPORT = re.compile(r"bao cao[^.;]{0,60}$")
_WITHIN_YEAR = re.compile(
    r"(?:thuc hien|hoan thanh|tien hanh|to chuc|trien khai|xong|ket thuc|ban hanh)(?: [a-z]+)? $"
)
_DONE = re.compile(r"\bda (?!duoc giao)|\bdat\b|ket qua (?:thuc hien|dat)")


def read_deadlines(document: Document) -> Iterator[Draft]:
    previous: DateIsland | None = None
    for date in document.dates:
        if _may_be_due(document, date):
            draft = _due(document, date, previous)
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


def _due(document: Document, date: DateIsland, previous: DateIsland | None) -> Draft | None:
    span = _span_of_days(document, date, previous)
    if span:
        return span
    sentence = document.sentence_at(date.start)
    before = document.plain[max(sentence.start, date.start - 36) : date.start]
    found = _operator(date, before)
    if found is None:
        return None
    op, start = found[0], date.start - found[1]
    if op in ("in", "on") and _is_told(document, date):
        return None
    if op == "in" and date.kind == "year" and not _is_done_within(document, start):
        return None
    return _draft(document, date, op, start)


def _operator(date: DateIsland, before: str) -> tuple[str, int] | None:
    for op, pattern in _OPERATORS:
        match = pattern.search(before)
        if match is None or (op == "in" and date.kind == "day"):
            continue
        if op == "by" and date.kind in ("years",):
            continue
        return ("in" if op == "on" and date.kind in ("month", "quarter", "year") else op), (
            len(before) - match.start()
        )
    if date.kind in ("month", "quarter") and _IN_REPORT.search(before):
        return "in", 0
    return None


def _is_told(document: Document, date: DateIsland) -> bool:
    """`vào ngày …` or `trong năm …` in a sentence that reports is no deadline."""
    sentence = document.sentence_at(date.start)
    if _DONE.search(document.plain, sentence.start, date.start):
        return True
    return document.blocks[sentence.block].zone == "opening" or not document.is_directive


def _is_done_within(document: Document, start: int) -> bool:
    """`được thực hiện trong năm 2020`, not `các ngày lễ lớn trong năm 2020`."""
    return bool(_WITHIN_YEAR.search(document.plain, max(0, start - 40), start))


def _draft(document: Document, date: DateIsland, op: str, start: int) -> Draft | None:
    norm = _when(document, date, op)
    if norm is None:
        return None
    end = date.end
    if norm["op"] == "recurring":
        turn = EVERY.match(document.plain, date.end)
        end = turn.end() if turn else date.end
    clause = document.clause_at(start)
    norm["what"] = _what(document, clause.start, start)
    confidence = {"before": 0.95, "by": 0.93, "on": 0.9, "in": 0.84}.get(op, 0.85)
    return Draft("deadline", start, end, norm, confidence, f"deadline.{norm['op']}")


def _when(document: Document, date: DateIsland, op: str) -> dict[str, str | int | None] | None:
    if date.kind == "day":
        return {"date": date.value, "op": op}
    if date.kind == "month":
        return {"month": date.value, "op": op}
    if date.kind == "quarter":
        return {"year": date.value[:4], "quarter": int(date.value[-1]), "op": op}
    if date.kind == "year":
        return {"year": date.value, "op": op}
    if date.kind == "day_of_year":
        return _each_year_or_this(document, date, op)
    return None


def _each_year_or_this(
    document: Document, date: DateIsland, op: str
) -> dict[str, str | int | None] | None:
    month, day = int(date.value[2:4]), int(date.value[5:7])
    turn = EVERY.match(document.plain, date.end)
    if turn or re.match(
        r"(?:hang|moi) nam", document.plain[document.clause_at(date.start).start :][:8]
    ):
        return {"op": "recurring", "every": "year", "month": month, "day": day, "bound": op}
    if document.year and op in ("before", "by"):
        return {"date": f"{document.year}-{month:02}-{day:02}", "op": op}
    return None


def _span_of_days(
    document: Document, date: DateIsland, previous: DateIsland | None
) -> Draft | None:
    """`từ ngày 01/3 đến ngày 15/3/2021`, told once, at its second date."""
    if previous is None or previous.kind not in ("day", "day_of_year") or date.kind != "day":
        return None
    between = document.plain[previous.end : date.start]
    opening = document.plain[max(0, previous.start - 4) : previous.start]
    if not _UNTIL.fullmatch(between) or not _FROM.search(f" {opening}"):
        return None
    start = previous.start - len("tu ")
    first = previous.value if previous.kind == "day" else f"{date.value[:4]}{previous.value[1:]}"
    clause = document.clause_at(start)
    norm = {
        "from": first,
        "to": date.value,
        "op": "in",
        "what": _what(document, clause.start, start),
    }
    return Draft("deadline", start, date.end, norm, 0.85, "deadline.span")


def _what(document: Document, clause_start: int, start: int) -> str | None:
    comma = document.plain.rfind(", ", clause_start, max(clause_start, start - 25))
    left = comma + 2 if comma >= 0 and start - comma < 160 else clause_start
    return document.words(max(left, start - 200), start).strip(" (:-") or None
