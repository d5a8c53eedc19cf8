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
from dangvu.documents.reading.layout.markers import RANKS, Marker
from dangvu.documents.reading.layout.sections import is_heading

_GROUP = re.compile(rf"nhom [^:;.]{{1,60}}: {MEMBER_WHO.pattern}")
_LABEL = re.compile(
    rf"(?:(?:doi )?voi|la) (?P<who>(?:{MANY}{{0,4}}{HEAD}|nong dan)[^:;.]{{0,70}}):"
)
_SAYS = re.compile(
    r"\d|\b(?:phai|du|khong|co|la|dat|duoc|tu|da|chua|dang|bi|chap hanh|tham gia|hoan thanh|tich cuc"
    r"|xep loai|tot nghiep|tu y|vi pham|thuoc)\b"
)
_OWN_PERSONS = re.compile(rf"{MANY}{{0,4}}(?:{HEAD})[^.;:]{{0,80}} phai\b")


def is_item(document: Document, index: int, setting: Setting | None) -> bool:
    """Items without a final stop look like headings: `- Điểm rèn luyện từ 80 trở lên`."""
    marker = document.blocks[index].marker
    if setting is None or marker is None or document.plain[document.blocks[index].end - 1] == ":":
        return False
    if setting.kind != "list" and not (setting.kind == "firm" and marker.is_bullet):
        return False
    text = document.plain[document.blocks[index].content : document.blocks[index].end]
    return _SAYS.search(text) is not None and not _has_own(document, index, marker)


def _has_own(document: Document, index: int, marker: Marker) -> bool:
    """Whether something stands under a block, as it does under a heading."""
    if index + 1 == len(document.blocks):
        return False
    following = document.blocks[index + 1].marker
    if following is None:
        return not is_heading(document.flow, index + 1) and not marker.is_bullet
    return following.style != marker.style and RANKS[following.style] > RANKS[marker.style]


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
