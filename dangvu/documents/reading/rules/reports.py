"""Reads the duty to send, hand in or report something to a body, through a body, by a time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.layout.sections import is_heading
from dangvu.documents.reading.links.actions import action_around
from dangvu.documents.reading.links.doers import charged_at
from dangvu.documents.reading.links.fronted import fronted_in, fronted_owner
from dangvu.documents.reading.links.openings import list_opening
from dangvu.documents.reading.links.orders import orders_at
from dangvu.documents.reading.links.places import Places
from dangvu.documents.reading.rules.sendings import (
    destinations,
    duty_of,
    fronted_what,
    verb_before,
)

_REGIME = re.compile(
    r"(?:(?:duy tri|thuc hien|chap hanh)(?: [a-z]+){0,4} )?che do (?:thong tin,? )?bao"
    r" cao(?P<rest>[^.;\n]*)"
    r"|\b(?:(?:hang|dinh ky)[^.;\n]{0,40}?,? )?dinh ky (?:so ket, )?(?:tong hop,? )?bao cao(?:"
    r" ket qua)? (?:theo quy dinh|theo yeu cau)"
    r"|\bbao cao (?:ket qua )?(?:dinh ky|theo quy dinh|dinh ky theo quy dinh)"
)
_IN_DOUBT = re.compile(r"\bneu (?:co|phat sinh|gap)|vuong mac")
_PAST = re.compile(
    r"\b(?:(?<!toi )da|vua) (?!duoc giao|so\b|dang\b|dien\b)(?![^.;]{0,200}\b(?:yeu cau|de nghi)\b)"
)
_WANTED = re.compile(
    r"\b(?:yeu cau|(?<!xet )(?<!theo )(?<!nghi quyet )de nghi(?! cua)|phai|can(?! cu)|giao|chi dao"
    r"|chiu trach nhiem|co trach nhiem|thong nhat)\b"
)
_HANDED_IN = re.compile(
    r"bao cao [^.;,]{0,40}\b(?:nop|gui|hoan thanh|xong)\b[^.;,]{0,30}$"
    r"|(?<!noi )(?<!gian )(?<!han )\b(?:nop|gui) "
    r"(?:(?!phai|duoc|tham|xem|thi|tra)[a-z]+,? ){0,6}$"
    r"|\bbao cao (?:ket qua|tinh hinh|so ket|tong ket|dinh ky|[a-z]+ quy)[^.;,]{0,60}$"
)
_PERSON = re.compile(
    r"(?:nhung |cac |moi )?(?:dot|quan chung|nguoi|dang vien|hoc vien|doan vien)\b"
)
_REPORT_FOLLOWS = re.compile(
    r",? (?:phai |co )?(?:tong hop,? |so ket,? |danh gia,? )?bao cao\b(?! vien| ket qua cua)"
    r"(?: (?P<what>[^,;.()]{4,60}))?"
)
_NEXT_TIME = re.compile(
    r"(?:thoi (?:gian|han|diem)|han |cham nhat|truoc |hoan thanh|xong|muon nhat)"
)


def read_reports(document: Document, others: Sequence[Draft]) -> Iterator[Draft]:
    deadlines = [draft for draft in others if draft.type == "deadline"]
    tasks, due = Places(d for d in others if d.type == "task"), Places(deadlines)
    taken = bytearray(len(document.plain) + 1)
    for draft in (
        *_directed(document),
        *_regimes(document),
        *_unaddressed(document, deadlines),
        *_in_turns(document, deadlines),
    ):
        if not any(taken[draft.start : draft.end]):
            taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
            completed = _completed(document, draft, tasks, due)
            if completed:
                yield completed


def _regimes(document: Document) -> Iterator[Draft]:
    for match in _REGIME.finditer(document.plain):
        heading = document.shown[match.start() : match.end()].isupper() or is_heading(
            document.flow, document.block_at(match.start())
        )
        if _is_duty_place(document, match.start()) and not heading:
            yield Draft("report_duty", *match.span(), {}, 0.8, "report.regime")


def _unaddressed(document: Document, deadlines: Sequence[Draft]) -> Iterator[Draft]:
    """`báo cáo quý nộp trước ngày 25`: something is handed in, nobody says to whom."""
    for deadline in deadlines:
        clause = document.clause_at(deadline.start)
        left = max(clause.start, deadline.start - 200)
        sending = _HANDED_IN.search(document.plain, left, deadline.start)
        is_person = _PERSON.match(document.plain, clause.start)
        if sending and not is_person and _is_duty_place(document, deadline.start):
            subject = next((b for b in document.bodies_in(clause.start, clause.start + 1)), None)
            first = subject.end if subject else clause.start
            comma = document.plain.rfind(", ", first, sending.start())
            start = comma + 2 if comma >= 0 else clause.start
            what = fronted_what(document, start, deadline.start)
            yield _unaddressed_duty(document, start, deadline, what)


def _in_turns(document: Document, deadlines: Sequence[Draft]) -> Iterator[Draft]:
    """`ngày 25 hằng tháng báo cáo tình hình`: what comes again is a report to nobody named."""
    for deadline in deadlines:
        if deadline.norm["op"] != "recurring" or not _is_duty_place(document, deadline.start):
            continue
        clause = document.clause_at(deadline.start)
        report = _REPORT_FOLLOWS.match(document.plain, deadline.end, clause.end)
        if report:
            norm = {"what": document.words(*report.span("what")) or None}
            yield Draft("report_duty", deadline.start, report.end(), norm, 0.74, "report.in_turns")


def _unaddressed_duty(document: Document, start: int, deadline: Draft, what: str | None) -> Draft:
    """Of a list that says at its head who reports to whom, each item goes to the same body."""
    norm: dict[str, str | None] = {"what": what}
    opening = list_opening(document, document.block_at(start))
    if opening is not None:
        head = document.blocks[opening]
        for body in document.bodies_in(head.start, head.end):
            sentence = document.sentence_at(body.start)
            verb = verb_before(document, sentence, body)
            if verb is not None:
                duty = duty_of(document, sentence, body, verb)
                norm |= {"to": duty.norm["to"], "via": duty.norm["via"]}
                norm["from"] = action_around(document, body.start, body.end).owner
    return Draft("report_duty", start, deadline.end, norm, 0.74, "report.unaddressed")


def _is_duty_place(document: Document, place: int) -> bool:
    zone = document.blocks[document.block_at(place)].zone
    return zone in ("body", "opening") and not document.is_cited(place)


def _directed(document: Document) -> Iterator[Draft]:
    for body in destinations(document):
        if not _is_duty_place(document, body.start):
            continue
        sentence = document.sentence_at(body.start)
        verb = verb_before(document, sentence, body)
        if verb is not None and not _IN_DOUBT.search(document.plain, sentence.start, verb.start()):
            yield duty_of(document, sentence, body, verb)


def _completed(document: Document, draft: Draft, tasks: Places, due: Places) -> Draft | None:
    deadline = _deadline_of(document, draft, due)
    clause = document.clause_at(draft.start)
    if _is_told(document, draft, deadline):
        return None
    fronted = fronted_in(document, max(clause.start, draft.start - 200), draft.end)
    own = deadline if deadline and clause.start <= deadline.start < clause.end else None
    sender = (
        (fronted and fronted_owner(document, fronted))
        or (own and own.norm.get("who"))
        or charged_at(document, draft.start, tasks)
        or (deadline and deadline.norm.get("who"))
        or action_around(document, draft.end, draft.end).owner
    )
    when = _when(deadline) if deadline else None
    sender = sender or draft.norm.get("from")
    return replace(draft, norm=draft.norm | {"when": when, "from": sender or None})


def _is_told(document: Document, draft: Draft, deadline: Draft | None) -> bool:
    """A report that was made, or that nobody asks for in a text that gives no orders."""
    sentence = document.sentence_at(draft.start)
    if _PAST.search(document.plain, sentence.start, draft.end) and deadline is None:
        return True
    zone = document.blocks[sentence.block].zone
    if zone == "body" and orders_at(document, draft.start) and not _is_submission(document):
        return False
    return deadline is None and not _WANTED.search(document.plain, sentence.start, sentence.end)


def _is_submission(document: Document) -> bool:
    """A `tờ trình` lays something before a body: that is itself no duty to report."""
    return any(
        block.kind == "title" and document.plain.startswith("to trinh", block.start)
        for block in document.blocks[:12]
    )


def _deadline_of(document: Document, draft: Draft, due: Places) -> Draft | None:
    """In its own words, else after them in the clause or sentence, else told in the next."""
    sentence, clause = document.sentence_at(draft.start), document.clause_at(draft.end - 1)
    for start, end in (
        (draft.start, draft.end),
        (draft.end, clause.end),
        (clause.start, draft.start),
        (draft.end, sentence.end),
        (sentence.start, draft.start),
    ):
        found = due.starting_in(start, end)
        if found:
            return found[0] if start == draft.end else found[-1]
    following = document.sentence_at(min(len(document.plain) - 1, sentence.end + 1))
    if following.block == sentence.block and _NEXT_TIME.match(document.plain, following.start):
        return next(iter(due.starting_in(following.start, following.start + 60)), None)
    return None


def _when(deadline: Draft) -> str:
    norm = deadline.norm
    if norm["op"] == "recurring":
        return f"recurring:{norm.get('every')}"
    return str(
        next(norm[n] for n in ("date", "month", "year", "offset", "to", "from") if norm.get(n))
    )
