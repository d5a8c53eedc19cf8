"""Drops the numbers of pages, which fall into the middle of sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dangvu.documents.reading.layout.lines import Line

_PAGE = re.compile(r"(?:trang ?)?-? ?\d{1,3} ?-?(?: ?/ ?\d{1,3})?$")
_DEEP = 20


def without_page_numbers(lines: Sequence[Line]) -> list[Line]:
    kept: list[Line] = []
    blank = 0
    for index, line in enumerate(lines):
        if _is_page_number(lines, index):
            blank += 1 + line.blank_before
            continue
        kept.append(replace(line, blank_before=line.blank_before + blank) if blank else line)
        blank = 0
    return kept


def _is_page_number(lines: Sequence[Line], index: int) -> bool:
    """Alone on its line, set apart by blanks, and deep in it or within a sentence."""
    line = lines[index]
    if not _PAGE.match(line.plain) or not 0 < index < len(lines) - 1:
        return False
    following = lines[index + 1]
    if line.plain.startswith("trang") or (line.indent >= _DEEP and line.blank_before):
        return True
    is_within = not lines[index - 1].has_final_stop and following.starts_lower
    return bool(line.blank_before and following.blank_before and is_within)
