"""Finds who is to act in a sentence: charged by a verb, the subject, or named before a colon."""

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.charging import charged
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.labels import labelled
from dangvu.documents.reading.duties.posts import all_of_them, charged_by_name, officers_in
from dangvu.documents.reading.duties.subjects import CONNECTIVE, later_subject, subject
from dangvu.documents.reading.islands.organisations import BodyPhrase
from dangvu.documents.reading.layout.sentences import Span


def doers_of(document: Document, sentence: Span) -> list[Doer]:
    together = all_of_them(document, sentence)
    if together:
        return [together]
    found = [
        doer
        for phrase in document.bodies_in(sentence.start, sentence.end)
        if not document.is_cited(phrase.start)
        if (doer := _doer(document, sentence, phrase))
    ]
    person = charged_by_name(document, sentence)
    if person:
        return [person, *(doer for doer in found if doer.start > person.duty and doer.is_modal)]
    return found or list(officers_in(document, sentence))


def _doer(document: Document, sentence: Span, phrase: BodyPhrase) -> Doer | None:
    doer = charged(document, sentence, phrase) or labelled(document, sentence, phrase)
    if doer:
        return doer
    connective = CONNECTIVE.match(document.plain, sentence.start)
    opening = connective.end() if connective else sentence.start
    if phrase.start in (sentence.start, opening):
        return subject(document, sentence, phrase)
    return later_subject(document, sentence, phrase)
