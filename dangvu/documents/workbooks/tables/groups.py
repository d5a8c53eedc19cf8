"""The unit that a group row names for the people beneath it."""

import re

from dangvu.documents.workbooks.tables.finding import Table
from dangvu.documents.workbooks.tables.looks import is_unit, sorts
from dangvu.documents.workbooks.values import text

_ORDINAL = re.compile(
    r"^\s*(?:(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-/:]+\s*|[*+\-•]\s*)(?=\S)"
)
_HEADS = r"(?:đồng chí|đ/?c|đ\.c|đảng viên|đv|người|quần chúng|qc|học viên)"
_COUNT = re.compile(
    rf"(?:\s*[:(–,\-]+\s*\(?\s*(?:gồm|có|tổng số|tổng|ts)?\s*:?\s*\d{{1,4}}\s*{_HEADS}?"
    rf"|\s+(?:gồm|có|tổng số|ts)?\s*:?\s*\d{{1,4}}\s*{_HEADS})[^)]{{0,25}}\)?\s*\.?$",
    re.IGNORECASE,
)
_COUNT_WORD = re.compile(r"đồng chí|đ/?c\b|đảng viên|đv\b|người|quần chúng|học viên", re.IGNORECASE)
LONGEST = 12


def unit_of(group: str) -> str | None:
    """The unit's name without its number and count; None when the row sorts people otherwise."""
    bare = _ORDINAL.sub("", group, count=1).strip()
    cut = _COUNT.search(bare)
    if cut and (_COUNT_WORD.search(cut[0]) or ":" in cut[0] or "(" in cut[0]):
        bare = bare[: cut.start()]
    bare = bare.strip(" :;.,-–*")
    plain = text.fold(bare)
    if not plain or plain.isdigit() or sorts(plain) or len(plain.split()) > LONGEST:
        return None
    return bare


def unit_above(table: Table) -> str | None:
    """The unit on a row of its own just over the header, where each group has a header of its own."""
    if not table.header.rows or not table.header.rows[0]:
        return None
    above = table.header.rows[0] - 1
    filled = table.grid.filled(above, table.columns)
    said = table.grid.text(above, filled[0]) if len(filled) == 1 else ""
    is_group = is_unit(said) and (_COUNT.search(said) or _ORDINAL.match(said) or table.repeats)
    return unit_of(said) if is_group else None
