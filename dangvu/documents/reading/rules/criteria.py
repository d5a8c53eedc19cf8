"""Reads conditions a person must meet: in a list, under a title of conditions, or by their form."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds, Draft
from dangvu.documents.reading.eligibility.drafting import criterion
from dangvu.documents.reading.eligibility.forms import conditions_in
from dangvu.documents.reading.eligibility.listed import is_item, listed
from dangvu.documents.reading.eligibility.persons import head_in, subject_in
from dangvu.documents.reading.eligibility.setting import Setting, opens_list, setting_of
from dangvu.documents.reading.eligibility.titled import titled
from dangvu.documents.reading.layout.sections import is_heading
from dangvu.documents.reading.layout.sentences import Span

_TOLD_TITLES = re.compile(
    r"tinh hinh|ket qua(?! (?:ren luyen|hoc tap|phan dau))|thuc trang|uu diem|han che|dac diem|ton tai"
)
_HEAD_ONLY = frozenset({"those_who", "those_who_list", "member_who", "party_age"})
_GRANTS = frozenset({"granted", "then", "refuse", "graded_if", "only_when"})
_UNNAMED = frozenset({"years", "papers", "traits"})


def read_criteria(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    groups: dict[Bounds, str] = {}
    for index, block in enumerate(document.blocks):
        if block.zone not in ("body", "opening"):
            continue
        for draft in _of_block(document, index):
            if not any(taken[draft.start : draft.end]):
                taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
                yield _in_group(draft, groups)


def _in_group(draft: Draft, groups: dict[Bounds, str]) -> Draft:
    """Alternatives of one list share a letter: `A` in the first such list, `B` in the next."""
    if "alternative_of" not in draft.norm:
        return draft
    letter = groups.setdefault(draft.evidence[0], chr(ord("A") + len(groups) % 26))
    return replace(draft, norm={**draft.norm, "alternative_of": letter})


def _of_block(document: Document, index: int) -> Iterator[Draft]:
    if opens_list(document, index):
        return
    heading = is_heading(document.flow, index)
    if heading and document.blocks[index].marker is None:
        return
    setting = setting_of(document, index)
    if heading and not is_item(document, index, setting):
        return
    if setting is not None and setting.kind == "list":
        yield from listed(document, index, setting)
    below_title = list(titled(document, index, setting)) if setting else []
    if setting is not None and setting.polarity == "exclude":
        yield from below_title
    if setting is not None or not _TOLD_TITLES.search(document.tree.titles(index)):
        for sentence in document.sentences_in(index):
            yield from _formed(document, sentence, setting)
    yield from below_title


def _formed(document: Document, sentence: Span, setting: Setting | None) -> Iterator[Draft]:
    for found in conditions_in(document, sentence):
        name = head_in if found.form in _HEAD_ONLY else subject_in
        own = name(document, found.start, found.end)
        if found.form in _GRANTS:
            own = subject_in(document, found.start, found.end, granted=True)
        if setting is not None and found.form in _UNNAMED:
            own = setting.subject or own
        norm = {"polarity": found.polarity, "subject": own}
        yield criterion(document, found.start, found.end, norm, (found.form, found.confidence, ()))
