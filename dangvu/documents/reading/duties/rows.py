"""Reads the rows of a table that says what is to be done, who does it and with whom."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_FARTHEST, _FEWEST = 40, 3
_LEAD = re.compile(
    r"(?:co quan|don vi|bo phan|to chuc|nguoi|cap|ca nhan)? ?,? ?(?:chu tri|thuc hien|phu trach"
    r"|chiu trach nhiem|tham muu|dam nhiem)(?: [a-z]+){0,3}|(?:trach nhiem|phan cong)(?: thuc hien)?"
)
_PARTNER = re.compile(r"(?:(?:co quan|don vi|bo phan) )?phoi hop(?: [a-z]+){0,2}")
_WORK = re.compile(
    r"(?:noi dung|cong viec|nhiem vu|dau viec|ten viec|viec|hoat dong)(?: [a-z]+){0,3}"
)
_CELL = re.compile(r"[^|]*")
_MANY = re.compile(r", | va (?=[A-Z])|; ")
_NOBODY = re.compile(r"[-. x/]*")


@dataclass(frozen=True)
class _Columns:
    lead: int
    partner: int | None
    work: int | None
    count: int


def row_task(document: Document, index: int) -> Draft | None:
    """One row below `Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian`."""
    block = document.blocks[index]
    cells = _cells(document, index)
    if len(cells) < _FEWEST:
        return None
    columns = _columns_above(document, index, len(cells))
    if columns is None:
        return None
    lead = cells[columns.lead]
    work = cells[columns.work] if columns.work is not None else (block.content, block.end)
    if _NOBODY.fullmatch(document.plain, *lead) or _NOBODY.fullmatch(document.plain, *work):
        return None
    partner = cells[columns.partner] if columns.partner is not None else None
    norm = {
        "lead": document.words(*lead),
        "coop": _names(document, partner) if partner else None,
        "action": document.words(*work),
        "lead_source": "sentence",
    }
    return Draft("task", block.content, block.end, norm, 0.86, "task.row")


def _cells(document: Document, index: int) -> list[tuple[int, int]]:
    block = document.blocks[index]
    if document.plain.count("|", block.content, block.end) < _FEWEST - 1:
        return []
    found = []
    for match in _CELL.finditer(document.plain, block.content, block.end):
        if match.start() == block.content or document.plain[match.start() - 1] == "|":
            found.append(_trimmed(document, match.start(), match.end()))
    if found and found[-1][0] >= found[-1][1]:
        found.pop()
    return found


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
    while start < end and document.plain[start] == " ":
        start += 1
    while end > start and document.plain[end - 1] == " ":
        end -= 1
    return start, end


def _columns_above(document: Document, index: int, count: int) -> _Columns | None:
    """The heading row is the nearest that names who acts, of as many cells."""
    for place in range(index - 1, max(-1, index - _FARTHEST), -1):
        block = document.blocks[place]
        if "|" not in document.plain[block.content : block.end]:
            return None
        cells = _cells(document, place)
        lead = _column(document, cells, _LEAD)
        if lead is not None and abs(len(cells) - count) <= 1 and lead < count:
            partner, work = _column(document, cells, _PARTNER), _column(document, cells, _WORK)
            return _Columns(lead, partner if partner and partner < count else None, work, count)
    return None


def _column(
    document: Document, cells: list[tuple[int, int]], heading: re.Pattern[str]
) -> int | None:
    return next(
        (turn for turn, cell in enumerate(cells) if heading.fullmatch(document.plain, *cell)), None
    )


def _names(document: Document, cell: tuple[int, int]) -> list[str] | None:
    if _NOBODY.fullmatch(document.plain, *cell):
        return None
    names: list[str] = []
    start = cell[0]
    for joint in _MANY.finditer(document.cased, *cell):
        names.append(document.words(start, joint.start()))
        start = joint.end()
    return [*names, document.words(start, cell[1])]
