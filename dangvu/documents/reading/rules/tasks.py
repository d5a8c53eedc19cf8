"""Reads the work given to named bodies: one fact for a doer in a bullet or paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.layout.markers import RANKS
from dangvu.documents.reading.layout.sections import is_heading
from dangvu.documents.reading.links.headings import Lead, lead_above
from dangvu.documents.reading.rules.doers import Doer, doers_of, partners_of

_PURPOSE_TITLES = re.compile(r"muc dich|yeu cau|quan diem|y nghia")
_FIGURE_TITLES = re.compile(r"tinh hinh|ket qua|thuc trang|uu diem|han che|dac diem|danh gia chung")
_CRITERIA_TITLES = re.compile(r"tieu chuan|dieu kien|doi tuong(?! boi)")
_OWN_PLAN = re.compile(r" (?:phai|co trach nhiem|co nhiem vu)\b")
_PERSON_SUBJECT = re.compile(
    r"(?:nhung |cac |moi )?(?:quan chung|dang vien|nguoi|can bo)\b|chi xem xet|khong"
)
_CONFIDENCE = {"charged": 0.93, "colon": 0.93, "subject": 0.86, "comma": 0.78}
_NO_ACT = re.compile(
    r"(?:noi|quy hoach|cong tac|viec|nhung|doi ngu|chat luong|noi dung|thoi gian|dia diem"
    r"|thanh phan"
    r"|ket qua|so luong|nguoi|quan chung|dang vien|doi tuong|ho so|truong hop|chi tieu|muc"
    r" tieu|kinh phi"
    r"|ty le|toan|cac|la|can bo|qua trinh|moi (?!thang|nam|quy|tuan))\b"
)
_PAST = re.compile(r"[^.;]{0,40}\bda (?!ban hanh|de ra|duoc)")


@dataclass(frozen=True)
class _Task:
    start: int
    end: int
    doer: Doer | None
    lead: Lead
    confidence: float


def read_tasks(document: Document) -> Iterator[Draft]:
    for index, block in enumerate(document.blocks):
        if block.zone not in ("body", "opening") or is_heading(document.flow, index):
            continue
        for task in _tasks_of_block(document, index):
            yield _draft(document, task)


def _tasks_of_block(document: Document, index: int) -> list[_Task]:
    block = document.blocks[index]
    titles = document.tree.titles(index)
    own = _own_tasks(document, index, titles)
    if block.zone == "opening" or _FIGURE_TITLES.search(titles):
        return [task for task in own if task.doer and task.doer.way == "charged"]
    above = lead_above(document, index)
    named = any(task.doer and task.doer.way != "comma" for task in own)
    acts = not _NO_ACT.match(document.plain, block.content)
    if above and acts and not named and not _CRITERIA_TITLES.search(heading_above(document, index)):
        return [_Task(block.content, block.end, None, above, 0.84)]
    if own or _PURPOSE_TITLES.search(titles):
        return own
    return list(_inherited(document, index))


def heading_above(document: Document, index: int) -> str:
    """The nearest heading a block stands under; a title that runs into it counts as well."""
    sections = document.tree.ancestors(index)
    own = next((s.plain_title for s in sections if s.block == index), "")
    above = next((s.plain_title for s in sections if s.block != index and s.title), "")
    return f"{own} {above}".strip()


def _own_tasks(document: Document, index: int, titles: str) -> list[_Task]:
    tasks: list[_Task] = []
    for sentence in document.sentences_in(index):
        doers = [doer for doer in doers_of(document, sentence) if _counts(document, doer, titles)]
        if not doers and tasks:
            tasks[-1] = replace(tasks[-1], end=sentence.end)
        for place, doer in enumerate(doers):
            following = doers[place + 1].opening if place + 1 < len(doers) else sentence.end
            start = sentence.start if place == 0 else doer.opening
            _add(document, tasks, _task(start, following, doer))
    return tasks


def _counts(document: Document, doer: Doer, titles: str) -> bool:
    if _PURPOSE_TITLES.search(titles):
        return doer.way == "charged" or bool(_OWN_PLAN.match(document.plain, doer.duty))
    return doer.is_modal or not _PAST.match(document.plain, doer.duty)


def _task(start: int, end: int, doer: Doer) -> _Task:
    lead = Lead(doer.start, doer.end, "sentence")
    return _Task(start, end, doer, lead, _CONFIDENCE[doer.way] + 0.05 * doer.is_modal)


def _add(document: Document, tasks: list[_Task], task: _Task) -> None:
    if tasks and _same_lead(document, tasks[-1], task):
        tasks[-1] = replace(tasks[-1], end=task.end)
    else:
        tasks.append(task)


def _same_lead(document: Document, one: _Task, other: _Task) -> bool:
    return _name(document, one.lead) == _name(document, other.lead)


def _name(document: Document, lead: Lead) -> str:
    return document.plain[lead.start : lead.end].removeprefix("cac ")


def _inherited(document: Document, index: int) -> Iterator[_Task]:
    """Items of a list whose opening charges someone: `yêu cầu các chi bộ thực hiện …:`."""
    block = document.blocks[index]
    if block.marker is None or _PERSON_SUBJECT.match(document.plain, block.content):
        return
    opening = _list_opening(document, index)
    if opening is None:
        return
    for sentence in document.sentences_in(opening):
        for doer in doers_of(document, sentence):
            if doer.way in ("charged", "subject"):
                lead = Lead(doer.start, doer.end, "inherited")
                yield _Task(block.content, block.end, None, lead, 0.75)
                return


def _list_opening(document: Document, index: int) -> int | None:
    """The block with the colon before the first item of this list."""
    marker = document.blocks[index].marker
    assert marker is not None
    for place in range(index - 1, max(-1, index - 25), -1):
        above = document.blocks[place]
        if above.marker and RANKS[above.marker.style] >= RANKS[marker.style]:
            continue
        if document.plain[above.end - 1] == ":":
            return place
        if above.marker and not above.marker.is_bullet:
            return None
    return None


def _draft(document: Document, task: _Task) -> Draft:
    lead = document.words(task.lead.start, task.lead.end)
    duty = task.doer.duty if task.doer else task.start
    norm = {
        "lead": lead,
        "coop": list(partners_of(document, task.start, task.end)) or None,
        "action": document.words(duty, min(task.end, duty + 200)).strip(" :,"),
        "lead_source": task.lead.source,
    }
    evidence = () if task.doer else ((task.lead.start, task.lead.end),)
    way = task.doer.way if task.doer else task.lead.source
    end = task.end
    while end > task.start and document.plain[end - 1] in " ,":
        end -= 1
    return Draft("task", task.start, end, norm, task.confidence, f"task.{way}", evidence)
