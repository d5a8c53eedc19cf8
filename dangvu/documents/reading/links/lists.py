"""Gives the items of a list the body that its opening charges: `yêu cầu các chi bộ …:`."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.doers import doers_of
from dangvu.documents.reading.links.headings import Lead
from dangvu.documents.reading.links.openings import list_opening
from dangvu.documents.reading.links.orders import COUNT

_PERSON_SUBJECT = re.compile(
    r"(?:nhung |cac |moi )?(?:quan chung|dang vien|nguoi|can bo|chu doanh nghiep|doan vien|hoc sinh"
    r"|sinh vien|cong nhan|chien si|quan nhan)\b|chi xem xet|khong"
    r"|(?:ho so (?:bao )?gom|thanh phan|thoi gian|dia diem|kinh phi|so luong|luu y|viec|thoi gian)\b"
)
COUNTED = re.compile(r"(?:mot|hai|ba|bon|nam|sau|bay|tam) la\b|thu (?:nhat|hai|ba|tu|nam|sau),")
_ISSUES = re.compile(
    r"[^.;:]{0,60}\b(?:quyet dinh|ban hanh|thong bao|huong dan|xay dung ke hoach|thong nhat|ket luan"
    r"|chi thi|quyet nghi"
    r"|trien khai ke hoach)\b[^.;]{0,300}$"
)


def lead_of_list(document: Document, index: int) -> Lead | None:
    block = document.blocks[index]
    counted = COUNT.match(document.plain, block.content)
    content = counted.end() if counted else block.content
    if _PERSON_SUBJECT.match(document.plain, content):
        return None
    opening = list_opening(document, index) or _opening_of_counted(document, index)
    sentences = document.sentences_in(opening) if opening is not None else []
    if not sentences:
        return None
    last = sentences[-1]
    doers = [doer for doer in doers_of(document, last) if _charges(document, doer, last.end)]
    if not doers:
        return None
    doer = next((doer for doer in reversed(doers) if doer.way == "charged"), doers[0])
    return Lead(doer.start, doer.end, "inherited")


def _opening_of_counted(document: Document, index: int) -> int | None:
    """Of paragraphs that count themselves: `Thứ nhất, …`, `Hai là …`."""
    if not COUNTED.match(document.plain, document.blocks[index].content):
        return None
    for place in range(index - 1, max(-1, index - 12), -1):
        above = document.blocks[place]
        if document.plain[above.end - 1] == ":":
            return place
        if not COUNTED.match(document.plain, above.content):
            return None
    return None


def _charges(document: Document, doer: Doer, end: int) -> bool:
    """Whoever issues the text is not the one to do what stands in its list."""
    if doer.way == "charged":
        return True
    return doer.way == "subject" and not _ISSUES.match(document.plain, doer.duty, end)
