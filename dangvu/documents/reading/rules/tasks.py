"""Reads the work given to named bodies: one fact for a doer in a bullet or paragraph."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.duties.assignments import (
    Assignment,
    is_of_purpose,
    own_assignments,
)
from dangvu.documents.reading.duties.partners import lead_alone, partners_of
from dangvu.documents.reading.duties.rows import row_task
from dangvu.documents.reading.layout.sections import is_heading
from dangvu.documents.reading.links.headings import Lead, lead_above
from dangvu.documents.reading.links.lists import COUNTED, lead_of_list
from dangvu.documents.reading.links.openings import list_opening
from dangvu.documents.reading.vocabulary import DUTY_VERB

_FIGURE_TITLES = re.compile(r"tinh hinh|ket qua|thuc trang|uu diem|han che|dac diem|danh gia chung")
_CRITERIA_TITLES = re.compile(r"tieu chuan|dieu kien|doi tuong(?! boi)")
_NO_ACT = re.compile(
    r"(?:noi|quy hoach|cong tac|viec|nhung|doi ngu|chat luong|noi dung|thoi gian|dia diem"
    r"|thanh phan|ket qua|so luong|nguoi|quan chung|dang vien|doi tuong|ho so|truong hop|chi tieu"
    r"|muc tieu|tren day|trong qua trinh|(?:ke hoach|huong dan|cong van|quyet dinh) nay|kinh phi"
    r"|ty le|toan|cac|la(?! (?:co quan|dau moi|don vi|bo phan))|can bo|qua trinh"
    r"|moi (?!thang|nam|quy|tuan))\b"
)
# `Xã Nhân Hòa: 17 đảng viên;`
_ALLOTMENT = re.compile(
    r"[^:;.]{2,80}: ?\d{1,5}(?: (?:dang vien|quan chung|dong chi"
    r"|nguoi))?(?:[;.,]|$)"
)
_DIRECTING = re.compile(r"(?:lanh dao, )?chi dao ")
_CALLS = re.compile(r"\b(?:de nghi|yeu cau|giao|kien nghi|phan cong)(?: [a-z]+){0,6} ?:$")
_WORK = re.compile(rf"(?!trong|tu|can cu|dinh ky|hang){DUTY_VERB}")
_THIS = re.compile(
    r"\b(?:cong van|ke hoach|chi thi|nghi quyet|quyet dinh|huong dan|thong bao|quy che|quy dinh) nay\b"
)
_NEXT_COUNT = re.compile(r" \(?[\da-e]\) ?$")
_RECURS = re.compile(r"[^.;]{0,30}\b(?:hang|moi|dinh ky)\b")


def read_tasks(document: Document) -> Iterator[Draft]:
    for index, block in enumerate(document.blocks):
        if block.zone not in ("body", "opening"):
            continue
        row = row_task(document, index)
        if row:
            yield row
        if row or is_heading(document.flow, index):
            continue
        for task in _tasks_of_block(document, index):
            yield _draft(document, task)


def _tasks_of_block(document: Document, index: int) -> list[Assignment]:
    titles = document.tree.titles(index)
    own = own_assignments(document, index, titles)
    if _tells(document, index, titles):
        return _orders(document, own)
    above = lead_above(document, index)
    if above and _takes_lead(document, index):
        return _shared(document, index, [t for t in own if _stands(document, t)], above, 0.84)
    if is_of_purpose(titles):
        return own
    listed = None if _opens_itself(document, index, own) else lead_of_list(document, index)
    if listed:
        return _shared(document, index, [t for t in own if _is_own(document, t)], listed, 0.75)
    return own


def _opens_itself(document: Document, index: int, own: list[Assignment]) -> bool:
    """The block begins with a doer of its own, not with what the doer above is to do."""
    content = document.blocks[index].content
    first = next((task for task in own if task.start == content), None)
    return first is not None and (first.is_named or not _WORK.match(document.plain, content))


def _tells(document: Document, index: int, titles: str) -> bool:
    """Reports and introductions tell of what was done; a letter without parts is all opening."""
    if _FIGURE_TITLES.search(titles):
        return True
    if document.blocks[index].zone != "opening" or _is_called_for(document, index):
        return False
    in_parts = any(block.zone == "body" for block in document.blocks)
    return in_parts or not (document.is_directive and document.is_official)


def _is_called_for(document: Document, index: int) -> bool:
    """An item below `Tôi đề nghị:`, `Hội nghị giao:`."""
    opening = list_opening(document, index)
    return opening is not None and bool(
        _CALLS.search(document.plain, document.blocks[opening].start, document.blocks[opening].end)
    )


def _orders(document: Document, own: list[Assignment]) -> list[Assignment]:
    """Of what is told: charges, and what the same sentence goes on to give to others."""
    found: list[Assignment] = []
    for task in own:
        follows = found and document.sentence_at(found[-1].start) == document.sentence_at(
            task.start
        )
        if follows or _is_order(document, task):
            found.append(task)
    return found


def _is_order(document: Document, task: Assignment) -> bool:
    """In what tells of the past: a charge, a duty that is said to be one, or a standing turn."""
    if task.doer is None or task.doer.way == "charged":
        return True
    if document.is_directive and document.is_official:
        return False
    if COUNTED.match(document.plain, task.start) or _THIS.search(
        document.plain, task.start, task.end
    ):
        return True
    clause = document.clause_at(task.doer.start)
    return task.doer.is_modal or bool(_RECURS.match(document.plain, clause.start, task.doer.start))


def _is_own(document: Document, task: Assignment) -> bool:
    """A modal on the way counts in a later sentence only: the first is the list's."""
    if task.is_named or task.doer is None:
        return task.is_named
    return (
        task.doer.is_modal and task.start > document.blocks[document.block_at(task.start)].content
    )


def _takes_lead(document: Document, index: int) -> bool:
    block = document.blocks[index]
    acts = not _NO_ACT.match(document.plain, block.content)
    if _ALLOTMENT.match(document.plain, block.content, block.end):
        return False
    return acts and not _CRITERIA_TITLES.search(_heading_above(document, index))


def _stands(document: Document, task: Assignment) -> bool:
    """Its own doer stands against the heading's, unless the heading's is to direct him."""
    return task.is_named and not _DIRECTING.match(document.plain, task.start)


def _shared(
    document: Document, index: int, own: list[Assignment], lead: Lead, confidence: float
) -> list[Assignment]:
    """The body above has what stands before the first doer that the block names itself."""
    block = document.blocks[index]
    end = own[0].start if own else block.end
    if end <= block.content:
        return own
    return [Assignment(block.content, end, None, lead, confidence), *own]


def _heading_above(document: Document, index: int) -> str:
    """The nearest heading a block stands under; a title that runs into it counts as well."""
    sections = document.tree.ancestors(index)
    own = next((s.plain_title for s in sections if s.block == index), "")
    above = next((s.plain_title for s in sections if s.block != index and s.title), "")
    return f"{own} {above}".strip()


def _draft(document: Document, task: Assignment) -> Draft:
    start, end = lead_alone(document, task.lead.start, task.lead.end)
    duty = task.doer.duty if task.doer else task.start
    norm = {
        "lead": document.words(start, end),
        "coop": list(partners_of(document, start if task.doer else task.start, task.end)) or None,
        "action": document.words(duty, min(task.end, duty + 200)).strip(" :,"),
        "lead_source": task.lead.source,
    }
    evidence = () if task.doer else ((task.lead.start, task.lead.end),)
    way = task.doer.way if task.doer else task.lead.source
    last = _without_count(document, task.start, task.end)
    return Draft("task", task.start, last, norm, task.confidence, f"task.{way}", evidence)


def _without_count(document: Document, start: int, end: int) -> int:
    """`…; (2)`: the number of the next piece of work is no part of this one."""
    count = _NEXT_COUNT.search(document.plain, max(start, end - 12), end)
    end = count.start() if count else end
    while end > start and document.plain[end - 1] in " ,":
        end -= 1
    return end
