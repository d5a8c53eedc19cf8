"""Gives the items of a list the body that its opening charges: `yêu cầu các chi bộ …:`."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.doers import doers_of
from dangvu.documents.reading.links.headings import Lead
from dangvu.documents.reading.links.openings import list_opening

_PERSON_SUBJECT = re.compile(
    r"(?:nhung |cac |moi )?(?:quan chung|dang vien|nguoi|can bo)\b|chi xem xet|khong"
)
_ISSUES = re.compile(
    r"[^.;:]{0,60}\b(?:quyet dinh|ban hanh|thong bao|huong dan|xay dung ke hoach|thong nhat|ket luan"
    r"|trien khai ke hoach)\b[^.;]*$"
)


def lead_of_list(document: Document, index: int) -> Lead | None:
    block = document.blocks[index]
    if block.marker is None or _PERSON_SUBJECT.match(document.plain, block.content):
        return None
    opening = list_opening(document, index)
    sentences = document.sentences_in(opening) if opening is not None else []
    if not sentences:
        return None
    last = sentences[-1]
    doers = [doer for doer in doers_of(document, last) if _charges(document, doer, last.end)]
    if not doers:
        return None
    doer = next((doer for doer in reversed(doers) if doer.way == "charged"), doers[0])
    return Lead(doer.start, doer.end, "inherited")


def _charges(document: Document, doer: Doer, end: int) -> bool:
    """Whoever issues the text is not the one to do what stands in its list."""
    if doer.way == "charged":
        return True
    return doer.way == "subject" and not _ISSUES.match(document.plain, doer.duty, end)
