"""Finds the body that a verb charges: `Giao X …`, `Yêu cầu X …`, `Y đề nghị X …`."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.predicates import QUOTA
from dangvu.documents.reading.islands.organisations import BodyPhrase
from dangvu.documents.reading.layout.sentences import Span

_CHARGE = re.compile(
    r"(?P<verb>giao(?: nhiem vu| trach nhiem)?(?: cho)?|yeu ?cau|(?:kinh |tran trong )?de nghi|chi dao"
    r"|uy quyen(?: cho)?|kien nghi|phan cong|moi)(?: doi voi)?(?: dong chi)? $"
)
_ANYWHERE = ("giao", "yeu cau", "yeucau", "de nghi", "kinh de nghi")
_BY_A_BODY = (*_ANYWHERE, "kien nghi", "uy quyen")
_STEP = re.compile(r"(?:xet|xem xet|tham dinh|tham tra|tong hop|ra soat|lap|hop|thao luan)\b")
_JOINED = re.compile(r"(?:dong thoi|ngoai ra|ben canh do|theo do|qua do|cung|tiep tuc|va|[, ])+")
# `…; đề nghị các đồng chí quan tâm`: the addressees once more, no work of its own.
_EVERYBODY = re.compile(r"cac dong chi$")
_TOLD = re.compile(r"(?<!toi )\bda (?!duoc giao)")
_PERSONS = re.compile(r"(?:tung|moi|cac|nhung|cap uy vien|uy vien|dong chi|dang uy vien)\b")


def charged(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    before = document.plain[max(sentence.start, phrase.start - 36) : phrase.start]
    charge = _CHARGE.search(before)
    if charge is None:
        return None
    opening = phrase.start - len(before) + charge.start()
    verb = charge["verb"]
    if verb == "phan cong" and _PERSONS.match(document.plain, phrase.start):
        return None
    if verb == "moi" or not _may_charge_here(document, sentence, opening, verb):
        return None
    everybody = _EVERYBODY.match(document.plain, phrase.start, phrase.end)
    if everybody and opening > sentence.start and document.plain[sentence.end - 1] != ":":
        return None
    if QUOTA.match(document.plain, phrase.end, sentence.end):
        return None
    return Doer(phrase.start, phrase.end, phrase.end, opening, "charged", True)


def _is_step(document: Document, sentence: Span) -> bool:
    """`Chi bộ xem xét, đề nghị cấp ủy …`, `Thẩm định, đề nghị …`: who acts asks a superior."""
    by_a_body = document.bodies_in(sentence.start, sentence.start + 1)
    return bool(by_a_body or _STEP.match(document.plain, sentence.start, sentence.end))


def _may_charge_here(document: Document, sentence: Span, opening: int, verb: str) -> bool:
    """Someone charges: a body stands before the verb, or a sentence or clause begins with it."""
    plain = document.plain
    if document.is_cited(opening - 2) and verb.startswith(_BY_A_BODY):
        return True
    if opening == sentence.start or _JOINED.fullmatch(plain, sentence.start, opening):
        return True
    if any(body.end == opening - 1 for body in document.bodies_in(sentence.start, opening)):
        return verb.startswith(_BY_A_BODY)
    before = plain[max(0, opening - 10) : opening]
    if verb == "de nghi" and before.endswith(", ") and _is_step(document, sentence):
        return False
    if before.endswith(" va ") and not verb.startswith("de nghi"):
        return not _TOLD.search(plain, sentence.start, opening)
    return verb.startswith(_ANYWHERE) and before.endswith((", ", "; ", ": ", "dong thoi "))
