"""Names the bodies with which a doer is to work."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.organisations import BodyPhrase, body_at, parts_of

_TOGETHER = re.compile(
    r"phoi(?: ?hop)?(?: chat che| thuong xuyen)?,? (?:(?:voi|cung(?: voi)?) )?"
    r"|(?<=[a-z,;] )cung(?: voi)? |(?:co quan|don vi) phoi hop(?: [a-z]+){0,2} ?: "
)


def partners_of(document: Document, start: int, end: int) -> Iterator[str]:
    for body in document.bodies_in(start, end):
        if document.plain.startswith((" (phoi hop", ": phoi hop"), body.end):
            yield document.words(body.start, body.end)
    for match in _TOGETHER.finditer(document.plain, start, end):
        phrase = body_at(document.cased, match.end(), end)
        if phrase is None:
            continue
        for left, right in _split(document, phrase):
            yield document.words(left, right)


def lead_alone(document: Document, start: int, end: int) -> tuple[int, int]:
    """`Ban X cùng Trung tâm Y`: who comes after `cùng` is a partner."""
    joined = document.plain.find(" cung ", start, end)
    return (start, joined) if joined > start else (start, end)


def _split(document: Document, phrase: BodyPhrase) -> Iterator[tuple[int, int]]:
    """A list headed by `các` stays one partner until a named body or another `các`."""
    start = end = phrase.start
    for part in parts_of(document.cased, phrase):
        new = document.plain.startswith("cac ", part.start) or document.cased[part.start].isupper()
        if new and part.start > start:
            yield start, end
            start = part.start
        end = part.end
    yield start, max(end, start)
