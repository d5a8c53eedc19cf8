"""Joins printed lines into paragraphs, also over the end of a page, by where they begin and end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dangvu.documents.intake.pdf.letters import PrintedLine

_MARKER = re.compile(
    r"(?:[-+*•●▪–—]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/]|[IVX]{1,5}[.)/-]|[a-zđA-ZĐ][.)])\s"
    r"|(?:Điều|Chương|Phần|Mục|Nơi nhận|Kính gửi)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.,;:!?…][\"”')\]]*$")
# In heights of a letter: how far short of the margin a full line may end, an indent, a wide gap.
_SHORT, _INDENT, _NEW_PARAGRAPH_GAP = 3.0, 0.8, 2.3
# No text is set narrower than this part of the page.
_NARROWEST = 0.6


@dataclass(frozen=True)
class Margins:
    left: float
    right: float


def margins_of(lines: Sequence[PrintedLine]) -> Margins:
    """Where most lines begin, and where the longest end; both as the page shows them."""
    lefts = sorted(line.left for line in lines) or [0.0]
    rights = sorted(line.right for line in lines) or [0.0]
    return Margins(lefts[len(lefts) // 10], rights[-1 - len(rights) // 10])


def joined(pages: Sequence[Sequence[PrintedLine]]) -> str:
    """The text: a paragraph a line, an empty line where the page leaves one."""
    text: list[str] = []
    before: PrintedLine | None = None
    margins = Margins(0.0, 0.0)
    for lines in pages:
        here = margins_of(lines)
        for line in lines:
            text.append(_between(before, line, margins, here) + line.text)
            before, margins = line, here
    return "".join(text)


def _between(before: PrintedLine | None, line: PrintedLine, old: Margins, new: Margins) -> str:
    if before is None:
        return ""
    if _continues(before, line, old, new):
        return " "
    apart = line.baseline - before.baseline if line.page == before.page else 0.0
    return "\n\n" if apart > _NEW_PARAGRAPH_GAP * before.size else "\n"


def _continues(before: PrintedLine, line: PrintedLine, old: Margins, new: Margins) -> bool:
    if len(before.pieces) > 1 or len(line.pieces) > 1 or abs(before.size - line.size) > 1.2:
        return False
    is_next = line.page != before.page or 0 < line.baseline - before.baseline < 2.6 * before.size
    margin = max(old.right, _NARROWEST * before.page_width)
    is_full = before.right >= margin - _SHORT * before.size
    is_indented = line.left - new.left > _INDENT * line.size
    if not is_next or not is_full or is_indented:
        return False
    if _opens_an_item(before, line):
        return False
    return not (_STOP.search(before.text) and _begins_anew(before, line, old))


def _opens_an_item(before: PrintedLine, line: PrintedLine) -> bool:
    """A mark at the start of a line, unless the line before breaks off: `từ 180` / `- 220`."""
    marker = _MARKER.match(line.text)
    if marker is None:
        return False
    rest = line.text[marker.end() :].lstrip()
    return bool(_STOP.search(before.text)) or rest[:1].isupper()


def _begins_anew(before: PrintedLine, line: PrintedLine, old: Margins) -> bool:
    """After a stop at the margin, a capital: a new paragraph where none are indented."""
    stops_early = before.right < old.right - 0.3 * before.size
    return stops_early and line.text[:1].isupper() and before.left - old.left < before.size
