"""Finds the body that a label names: `Cơ quan chủ trì: X`, `Đối với X: …`, `(X thực hiện)`."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.predicates import is_work
from dangvu.documents.reading.islands.organisations import BodyPhrase
from dangvu.documents.reading.layout.sentences import Span

_BEFORE = re.compile(
    r"(?:(?:co quan|don vi|bo phan|dau moi|to chuc|ca nhan) (?:chu tri|thuc hien|tham muu|thuong truc"
    r"|phu trach)(?: [a-z]+){0,3}|(?:chu tri|nguoi thuc hien|phan cong(?: thuc hien)?)) ?: $"
)
_OWN_PART = re.compile(
    r"(?:doi voi|ve phia|(?:ve )?(?:trach nhiem|nhiem vu)(?: cua| doi voi)?|giao(?: cho)?) $"
)
_DOES = re.compile(
    r" (?:thuc hien|chu tri|phu trach|tham muu|dam nhiem|dam trach|tien hanh|xu ly"
    r"|giai quyet|chuan bi|chiu trach nhiem|bao dam|dam bao)\b"
)


def labelled(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    plain, start, end = document.plain, phrase.start, phrase.end
    before = plain[max(sentence.start, start - 60) : start]
    if _BEFORE.search(before) and not is_work(document, end, sentence.end):
        return Doer(start, end, sentence.start, sentence.start, "colon", True)
    owned = document.bodies_in(sentence.start, sentence.start + 1) and before.endswith(" do ")
    if not owned and before.endswith(("(", " do ")) and _DOES.match(plain, end):
        return Doer(start, end, sentence.start, sentence.start, "comma", True)
    at_start = start - sentence.start <= len(before) and _OWN_PART.fullmatch(before)
    if at_start and plain.startswith(":", end) and end + 2 < sentence.end:
        return Doer(start, end, end + 1, sentence.start, "colon", True)
    return None
