"""Reads the items of a list of conditions, each with persons and polarity of its own or the list's."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.eligibility.drafting import criterion
from dangvu.documents.reading.eligibility.persons import HEAD, MANY, subject_in
from dangvu.documents.reading.eligibility.screening import MEMBER_WHO
from dangvu.documents.reading.eligibility.setting import Setting
from dangvu.documents.reading.eligibility.titled import PREFERS

_GROUP = re.compile(rf"nhom [^:;.]{{1,60}}: {MEMBER_WHO.pattern}")
_LABEL = re.compile(
    rf"(?:(?:doi )?voi|la) (?P<who>(?:{MANY}{{0,4}}{HEAD}|nong dan)[^:;.]{{0,70}}):"
)
_OWN_PERSONS = re.compile(rf"{MANY}{{0,4}}(?:{HEAD})[^.;:]{{0,80}} phai\b")


def listed(document: Document, index: int, setting: Setting) -> Iterator[Draft]:
    """An item below `phải bảo đảm một trong các tiêu chuẩn sau:`."""
    block = document.blocks[index]
    if document.plain[block.end - 1] == ":":
        return
    subject = _of_item(document, index) or setting.subject
    preferred = PREFERS.match(document.plain, block.content)
    failing = _GROUP.match(document.plain, block.content, block.end)
    polarity = "exclude" if failing else setting.polarity
    norm = {"polarity": "prefer" if preferred else polarity, "subject": subject}
    if setting.is_alternative:
        norm["alternative_of"] = "A"
    evidence = (setting.evidence,) if setting.evidence else ()
    yield criterion(document, block.content, block.end, norm, ("listed", 0.9, evidence))


def _of_item(document: Document, index: int) -> str | None:
    """`Là học sinh: …`, `Đoàn viên là công nhân phải …`: an item may be about persons of its own."""
    block = document.blocks[index]
    label = _LABEL.match(document.plain, block.content, block.end)
    if label:
        return document.words(*label.span("who"))
    if _OWN_PERSONS.match(document.plain, block.content, block.end):
        return subject_in(document, block.content, block.end)
    return None
