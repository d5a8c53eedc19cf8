"""Tells whether a place in a text gives orders, though the text as a whole may only tell."""

import re

from dangvu.documents.reading.document import Document

_TITLE = re.compile(
    r"\b(?:phan cong(?! lao dong)|nhiem vu (?:thang|quy|thoi gian|trong tam|tiep theo|sap)|phuong huong"
    r"|nhung viec (?:can|phai|se)|viec (?:can|phai) lam|trong thoi gian toi|cong viec (?:thang|tiep"
    r"|sap)"
    r"|to chuc thuc hien|ket luan|de nghi|kien nghi|bieu quyet|quyet nghi|thoi gian toi"
    r"|ke hoach thang)\b"
)
_TOLD_TITLE = re.compile(r"ket qua|tinh hinh|nhan xet|danh gia")
COUNT = re.compile(
    r"(?:(?:mot|hai|ba|bon|nam|sau|bay|tam|chin) la|thu (?:nhat|hai|ba|tu|nam|sau|bay))[,: ]{1,2}"
)
_OF_RULES = re.compile(
    r"so tay|cam nang|hoi (?:-|va) dap|hoi dap|quy trinh|noi quy|tai lieu huong dan"
)
_ANSWER = re.compile(r"(?:tra loi|dap) ?:")
_SPEAKER = re.compile(r"\btoi (?:de nghi|nhac lai|yeu cau|luu y|giao)\b")
_ASKS = re.compile(r"\b(?:toi|chung ta|bi thu|chu tri)? ?(?:de nghi|yeu cau|giao|nhac)\b")


def orders_at(document: Document, place: int) -> bool:
    """A plan or letter as a whole; in minutes and speeches the parts that hand out work."""
    if document.is_directive:
        return True
    index = document.block_at(place)
    titles = document.tree.titles(index)
    if _TITLE.search(titles) and not _TOLD_TITLE.search(titles):
        return True
    block = document.blocks[index]
    if _SPEAKER.search(document.plain, block.start, block.end) or _gives_rules(document, index):
        return True
    return counts(document, index) and _asks_above(document, index)


def counts(document: Document, index: int) -> bool:
    """A paragraph that counts itself: `Một là, …`, `Thứ hai, …`."""
    return bool(COUNT.match(document.plain, document.blocks[index].content))


def _gives_rules(document: Document, index: int) -> bool:
    """Handbooks and procedures say what is to be done by anybody."""
    if _ANSWER.match(document.plain, document.blocks[index].content):
        return True
    return any(_OF_RULES.match(document.plain, block.start) for block in document.blocks[:4])


def _asks_above(document: Document, index: int) -> bool:
    """Paragraphs that count themselves, below one that asks for something."""
    first = max(0, index - 12)
    return bool(
        _ASKS.search(document.plain, document.blocks[first].start, document.blocks[index].start)
    )
