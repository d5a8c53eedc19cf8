"""Reads the duty to send, hand in or report something to a body, through a body, by a time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.organisations import BodyPhrase, body_at
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.places import Places

_VERBS = re.compile(
    r"\b(?:gui|nop|bao cao|(?<!chuong )(?<!qua )(?<!quy )(?<!tien )(?<!giao )trinh|thong bao"
    r"|phan anh|dang ky|chuyen)\b"
)
_VIA = re.compile(r",? ?\(? ?(?:thong )?qua (?=[a-z])")
_PREPOSITIONS = "ve|ve cho|cho|den|len|voi|toi"
_TOWARDS = re.compile(r"(?:ve|cho|den|len|voi) $")
_NOT_VERB = re.compile(
    r"(?:nghe|trong|theo|cac|cua|(?<!van )ban|noi dung|che do|mot|so lieu|(?<!ket )qua|tai"
    r"|nhan duoc|da"
    r"|sau khi co|(?<!thanh )duoc|khong|chua|cung voi|can cu|(?<!ho )so|voi|mau|khi|viec|de (?:tong"
    r" hop,? )?) $"
)
_REGIME = re.compile(
    r"(?:(?:duy tri|thuc hien|chap hanh)(?: [a-z]+){0,4} )?che do (?:thong tin,? )?bao"
    r" cao(?P<rest>[^.;\n]*)"
    r"|\b(?:(?:hang|dinh ky)[^.;\n]{0,40}?,? )?dinh ky (?:so ket, )?(?:tong hop,? )?bao cao(?:"
    r" ket qua)? (?:theo quy dinh|theo yeu cau)"
    r"|\bbao cao (?:ket qua )?(?:dinh ky|theo quy dinh|dinh ky theo quy dinh)"
)
_IN_DOUBT = re.compile(r"\bneu (?:co|phat sinh|gap)|vuong mac")
_HANDED_IN = re.compile(
    r"bao cao [^.;,]{0,40}\b(?:nop|gui|hoan thanh|xong)\b[^.;,]{0,30}$|\b(?:nop|gui) (?:[a-z]+"
    r" ){1,6}$"
    r"|\bbao cao (?:ket qua|so ket|tong ket|dinh ky|[a-z]+ quy)[^.;,]{0,60}$"
)
_FURTHER = re.compile(r",? ?(?:tong hop|bao cao|gui|trong|truoc|cham nhat|vao|de tong hop)[^.;\n]*")


def read_reports(document: Document, others: Sequence[Draft]) -> Iterator[Draft]:
    deadlines = [draft for draft in others if draft.type == "deadline"]
    tasks, due = Places(d for d in others if d.type == "task"), Places(deadlines)
    taken = bytearray(len(document.plain) + 1)
    for draft in (
        *_directed(document),
        *_regimes(document),
        *_unaddressed(document, deadlines),
    ):
        if not any(taken[draft.start : draft.end]):
            taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
            yield _completed(document, draft, tasks, due)


def _regimes(document: Document) -> Iterator[Draft]:
    for match in _REGIME.finditer(document.plain):
        if _is_duty_zone(document, match.start()) and not document.is_cited(match.start()):
            yield Draft("report_duty", *match.span(), {}, 0.8, "report.regime")


def _unaddressed(document: Document, deadlines: Sequence[Draft]) -> Iterator[Draft]:
    """`báo cáo quý nộp trước ngày 25`: something is handed in, nobody says to whom."""
    for deadline in deadlines:
        clause = document.clause_at(deadline.start)
        left = max(clause.start, deadline.start - 200)
        sending = _HANDED_IN.search(document.plain, left, deadline.start)
        if sending and _is_duty_zone(document, deadline.start):
            subject = next((b for b in document.bodies_in(clause.start, clause.start + 1)), None)
            first = subject.end if subject else clause.start
            comma = document.plain.rfind(", ", first, sending.start())
            start = comma + 2 if comma >= 0 else clause.start
            end = max(deadline.end, _end(document, document.sentence_at(start), deadline.end))
            yield Draft("report_duty", start, end, {}, 0.74, "report.unaddressed")


def _is_duty_zone(document: Document, place: int) -> bool:
    return document.blocks[document.block_at(place)].zone == "body"


def _directed(document: Document) -> Iterator[Draft]:
    for body in document.bodies:
        if not _is_duty_zone(document, body.start) or document.is_cited(body.start):
            continue
        sentence = document.sentence_at(body.start)
        verb = _verb_before(document, sentence, body)
        if verb is not None and not _IN_DOUBT.search(document.plain, sentence.start, verb.start()):
            yield _duty(document, sentence, body, verb)


def _verb_before(document: Document, sentence: Span, body: BodyPhrase) -> re.Match[str] | None:
    """The nearest sending verb, with only its object and a preposition in between."""
    left = max(sentence.start, body.start - 150)
    found = [
        match
        for match in _VERBS.finditer(document.plain, left, body.start)
        if not _NOT_VERB.search(document.plain, left, match.start())
        and _reaches(document, match, body)
    ]
    return found[-1] if found else None


def _reaches(document: Document, verb: re.Match[str], body: BodyPhrase) -> bool:
    between = document.plain[verb.end() : body.start]
    if re.search(r"[.;:()\n]", between):
        return False
    if verb.group() == "dang ky":
        return between == " voi "
    if verb.group() == "chuyen":
        return bool(re.fullmatch(r" (?:[a-z]+ ){0,3}?(?:len|ve|den|cho) ", between))
    if between == " ":
        return verb.group() in ("bao cao", "gui", "trinh", "thong bao", "nop")
    prepositions = "cho|den|toi|voi|ve" if verb.group() == "thong bao" else _PREPOSITIONS
    if not re.search(rf"(?:^| )(?:{prepositions}) $", between):
        return False
    return not _is_taken(document, verb.end(), body.start - 12)


def _is_taken(document: Document, start: int, end: int) -> bool:
    """Whether the verb already has another body it sends to."""
    return any(
        other.end < end and _TOWARDS.search(document.plain, max(0, other.start - 5), other.start)
        for other in document.bodies_in(start, end)
    )


def _duty(document: Document, sentence: Span, body: BodyPhrase, verb: re.Match[str]) -> Draft:
    single = _single(document, body)
    norm: dict[str, str | None] = {"to": document.words(single.start, single.end)}
    end = single.end
    via = _VIA.match(document.plain, single.end, sentence.end)
    if via:
        office = body_at(document.cased, via.end(), min(sentence.end, via.end() + 90))
        if office:
            first = _single(document, office)
            norm["via"] = document.words(first.start, first.end)
            closing = document.plain[first.end : first.end + 1] == ")"
            end = first.end + closing
    norm["what"] = _what(document, verb, body)
    return Draft(
        "report_duty",
        _start(document, sentence, verb),
        _end(document, sentence, end),
        norm,
        0.88,
        "report.directed",
    )


def _single(document: Document, body: BodyPhrase) -> BodyPhrase:
    """`Ban Thường vụ Đảng ủy, Ban Tổ chức …`: the first is who it goes to."""
    comma = document.plain.find(", ", body.start, body.end)
    if comma < 0 or document.plain.startswith("cac ", body.start):
        return body
    return BodyPhrase(body.start, comma)


def _what(document: Document, verb: re.Match[str], body: BodyPhrase) -> str | None:
    between = re.sub(
        r" (?:ve cho|ve|cho|den|len|voi|toi) ?$",
        "",
        document.plain[verb.end() : body.start].rstrip(),
    )
    return document.words(verb.end(), verb.end() + len(between)).strip() or None


def _start(document: Document, sentence: Span, verb: re.Match[str]) -> int:
    clause = document.clause_at(verb.start())
    head = max(clause.start, sentence.start)
    bodies = [b for b in document.bodies_in(head, verb.start()) if b.start == head]
    if bodies and verb.start() - bodies[-1].end > 1:
        head = bodies[-1].end + 1
    if verb.start() - head <= 90:
        return head
    comma = document.plain.rfind(", ", head, verb.start())
    return comma + 2 if comma >= 0 else verb.start()


def _end(document: Document, sentence: Span, end: int) -> int:
    clause = document.clause_at(end - 1)
    further = _FURTHER.match(document.plain, end, clause.end)
    end = further.end() if further else end
    while document.plain[end - 1] in " .,/;":
        end -= 1
    return end


def _completed(document: Document, draft: Draft, tasks: Places, due: Places) -> Draft:
    norm = dict(draft.norm)
    sentence = document.sentence_at(draft.start)
    times = due.starting_in(draft.start, draft.end) or due.starting_in(sentence.start, sentence.end)
    if times:
        norm["when"] = _when(times[-1])
    doer = tasks.covering(draft.start)
    norm["from"] = doer.norm["lead"] if doer else None
    return replace(draft, norm=norm)


def _when(deadline: Draft) -> str:
    norm = deadline.norm
    for name in ("date", "month", "year", "offset"):
        if norm.get(name) and norm["op"] != "recurring":
            return str(norm[name])
    if norm.get("to"):
        return str(norm["to"])
    return f"recurring:{norm.get('every')}"
