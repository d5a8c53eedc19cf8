"""Reads the issuing body out of the lines printed above number and title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.layout.blocks import Block
from dangvu.documents.reading.view import fold

_BODY = (
    r"(?:dang ?bo|(?:tinh|thanh|huyen|quan|thi|dang|khu|chi|xa|phuong) ?uy|chi ?bo"
    r"|ban (?:to chuc|tuyen giao|dan van|noi chinh|xay dung|chap hanh|thuong vu|kinh te|chi dao"
    r"|can su|bao ve|quan ly|tuyen van|to chan|bi thu|tham muu)|bch |btv |uy ban|ubnd|ubkt|hdnd"
    r"|hoi dong|van phong|co quan uy ban|doan (?:thanh nien|tncs|khoi|truong|khoa|xa|phuong)"
    r"|(?:tinh|thanh|huyen|quan|thi|xa) doan|mat tran|ubmttq|hoi (?:lien hiep|nong dan|cuu"
    r"|phu nu|sinh vien|lhpn)|cong doan|lien doan|so [a-z]+|phong [a-z]+|trung tam|truong"
    r" (?:chinh tri|dai hoc|cao dang|thpt|thcs|tieu hoc|mam non|trung)|tong (?:cong ty|cuc"
    r"|lien doan)|cong ty|tap doan|benh vien|chi cuc|cuc |vien |hoc vien|dai hoc"
    r"|bo (?:chi huy|tu lenh|chinh tri|noi vu|giao duc|tu phap|y te|tai chinh|cong|ke hoach)"
    r"|cong an|ban (?=[a-z])|tieu ban|lien chi|chi doan|dang doan)"
)
_START = re.compile(rf"(?<![a-z]){_BODY}")
_OFFICE = re.compile(
    r"(?:co quan )?(?:ban (?:to chuc|tuyen giao(?: va dan van)?|dan van|noi chinh|xay dung dang"
    r"|kinh te|chap hanh|thuong vu|can su(?: dang)?|chi dao|bi thu|tham muu)(?: va [a-z ]{1,80})?"
    r"|van phong|uy ban kiem tra|dang uy|chi bo|bch|btv)$"
)
# A line that cannot be a whole name: what follows it goes on with it.
_UNFINISHED = re.compile(
    r"(?:^| )(?:dang uy|dang bo|chi bo|bo phan|khoi|co quan|cac|va|cua|truong|dai hoc|cao dang"
    r"|hoc vien|uy ban|nhan dan|ubnd|mat tran to quoc|viet nam|hoi dong|cong ty|tinh|huyen|xa"
    r"|phuong|thanh pho|thi xa|quan|thi tran|ban chap hanh|bch|ho chi minh|doan tncs|trung tam"
    r"|benh vien|so|phong|bo chi huy|doanh nghiep|cac co quan)$|[-,]$"
)
_PLACE = re.compile(
    r"(?:tinh|thanh pho|tp\.?|huyen|thi xa|xa|phuong|quan|thi tran|khoi|trung uong|viet nam|khu)"
    r"(?! (?:uy|doan)\b)(?: |$)"
)

_INNER = re.compile(
    r"(?<=[a-z] )(?:dang uy|dang bo (?:tinh|huyen|xa|thanh pho|truong|hoc)|chi bo|ban to chuc"
    r"|ban tuyen giao|ban dan van|huyen uy|thanh uy|thi uy|van phong|uy ban kiem tra)"
)
_NUMBERED = re.compile(r"so ?[:.]? ?[a-z0-9]{1,5} ?-")
_STANDING_COMMITTEE = re.compile(r"(?:ban thuong vu|ban chap hanh|btv|bch) (?=[a-z]+ uy)")
_COMMITTEE = re.compile(r"(?:dang|tinh|huyen|thanh|thi|quan|chi) uy|dang bo|chi bo|ban ")


@dataclass(frozen=True)
class _Name:
    """One body of the letterhead: its place in the flow and its words."""

    start: int
    end: int
    words: str

    @property
    def plain(self) -> str:
        return fold(self.words)


def printed_issuer(document: Document) -> Draft | None:
    """The lowest body of the letterhead; a bare office is named with its committee."""
    names = _names(document)
    if not names:
        return None
    lowest = names[-1]
    words, start = lowest.words, lowest.start
    if len(names) > 1 and _OFFICE.match(lowest.plain):
        above = names[-2]
        words, start = _with_committee(lowest, above), above.start
    norm = {"name": words, "source": "header"}
    return Draft("header.issuer", start, lowest.end, norm, 0.93, "issuer.printed")


def _with_committee(office: _Name, above: _Name) -> str:
    if above.plain.startswith("ban chap hanh trung uong"):
        return f"{office.words} {above.words[14:25].strip()}"
    committee = _STANDING_COMMITTEE.match(above.plain)
    return f"{office.words} {above.words[committee.end() if committee else 0 :]}"


def _names(document: Document) -> list[_Name]:
    names: list[_Name] = []
    for start, end in _lines(document):
        if names and _goes_on(document, names[-1], start, end):
            before = names.pop()
            names.append(_Name(before.start, end, f"{before.words} {document.shown[start:end]}"))
        elif _START.match(document.plain, start, end):
            names.append(_Name(start, end, document.shown[start:end]))
    return names


def _goes_on(document: Document, before: _Name, start: int, end: int) -> bool:
    """`KỸ THUẬT CÔNG NGHIỆP` under `ĐẢNG ỦY TRƯỜNG ĐẠI HỌC`: no body of its own begins here."""
    if document.plain[before.end : start].count("\n") > 1:
        return False
    if _UNFINISHED.search(before.plain) and not _is_committee(document, start):
        return True
    return not _START.match(document.plain, start, end) or bool(
        _PLACE.match(document.plain, start, end)
    )


def _is_committee(document: Document, start: int) -> bool:
    return bool(_COMMITTEE.match(document.plain, start))


def _lines(document: Document) -> Iterator[tuple[int, int]]:
    """The letterhead line by line; of several bodies run into one line, each."""
    for block in _letterhead(document):
        cuts = [block.start, *_inner(document, block.start, block.end), block.end]
        for left, right in pairwise(cuts):
            trimmed = _trimmed(document, left, right)
            if trimmed[1] > trimmed[0]:
                yield trimmed


def _letterhead(document: Document) -> list[Block]:
    blocks: list[Block] = []
    for block in document.blocks[:160]:
        if block.zone != "header":
            if blocks:
                break
            continue
        if block.kind == "title":
            break
        may_name = block.kind in ("letterhead", "capacity", "text", "name")
        if may_name and _is_named(document, block):
            blocks.append(block)
    return blocks


def _is_named(document: Document, block: Block) -> bool:
    """In capitals, or in small letters and short, beginning as the name of a body does."""
    if _NUMBERED.match(document.plain, block.start):
        return False
    if _is_capitals(document, block):
        return True
    begins = document.shown[block.start].isupper() and _START.match(document.plain, block.start)
    return bool(begins) and block.end - block.start < 70


def _is_capitals(document: Document, block: Block) -> bool:
    letters = [char for char in document.shown[block.start : block.end] if char.isalpha()]
    return sum(char.isupper() for char in letters) >= 0.85 * len(letters) > 2


def _inner(document: Document, start: int, end: int) -> list[int]:
    """Where a second body begins on one line: `ĐẢNG BỘ HUYỆN ĐẠI AN ĐẢNG ỦY XÃ BÌNH`."""
    found = []
    for match in _INNER.finditer(document.plain, start + 1, end):
        before = document.plain[start : match.start()].strip()
        if not _UNFINISHED.search(before) and not _OFFICE.match(before):
            found.append(match.start())
    return found


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
    while start < end and not document.plain[start].isalnum():
        start += 1
    while end > start and not document.plain[end - 1].isalnum():
        end -= 1
    return start, end
