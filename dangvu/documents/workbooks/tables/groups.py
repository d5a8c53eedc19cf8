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
    rf"(?:\s?[:(–,\-]{{1,3}}\s?\(?\s?(?:gồm|có|tổng số|tổng|ts)?\s?:?\s?\d{{1,4}}\s?{_HEADS}?"
    rf"|\s(?:gồm|có|tổng số|ts)?\s?:?\s?\d{{1,4}}\s?{_HEADS})[^)]{{0,25}}\)?\s?\.?$",
    re.IGNORECASE,
)
_COUNT_WORD = re.compile(r"đồng chí|đ/?c\b|đảng viên|đv\b|người|quần chúng|học viên", re.IGNORECASE)
_ONLY_HEADS = re.compile(rf"\d{{1,4}}\s?{_HEADS}", re.IGNORECASE)
# "Đơn vị: Trường THCS" labels a unit, "Chi bộ: thôn Đông" is its name.
_LABEL = re.compile(
    r"^(?:(?:tên )?(?:đơn vị|tổ chức đảng)|(?:tên )?chi bộ(?=\s?:\s?chi bộ))\s?:\s?", re.IGNORECASE
)
_OWN_LABEL = re.compile(r"^((?:chi|đảng) bộ|tổ đảng)\s?:\s?(?=\S)", re.IGNORECASE)
_MARK = re.compile(r"[IVXLC]{1,6}|[A-Z]|[a-z]")
_DAY = re.compile(r"\d{1,2}[/.\-]\d{1,4}")
LONGEST = 12
ABOVE = 9
OWN = ("chi bo", "to dang")


def unit_of(group: str) -> str | None:
    """The unit's name without its number and count; None when the row sorts people otherwise."""
    if group.lstrip().startswith("("):
        return None
    bare = _OWN_LABEL.sub(r"\1 ", _LABEL.sub("", _ORDINAL.sub("", group, count=1).strip()))
    cut = _COUNT.search(bare)
    if cut and (_COUNT_WORD.search(cut[0]) or ":" in cut[0] or "(" in cut[0]):
        bare = bare[: cut.start()]
    bare = bare.strip(" :;.,-–*")
    plain = text.fold(bare)
    if _DAY.search(bare) and not is_unit(bare):
        return None
    if _ONLY_HEADS.fullmatch(bare):
        return None
    if (
        not plain
        or plain.isdigit()
        or _MARK.fullmatch(bare)
        or sorts(plain)
        or len(plain.split()) > LONGEST
    ):
        return None
    return bare


def unit_above(table: Table, has_groups: bool) -> str | None:
    """The unit over the header of the first part, where each part has a head of its own.

    A lone letterhead names the unit of the whole list: nobody's in particular.
    """
    if not table.header.rows:
        return None
    for above in range(table.header.rows[0] - 1, max(-1, table.header.rows[0] - ABOVE), -1):
        filled = table.grid.filled(above, table.columns)
        said = table.grid.text(above, filled[0]) if filled else ""
        is_next = above == table.header.rows[0] - 1 and len(filled) == 1
        is_counted = _COUNT.search(said) or _ORDINAL.match(said)
        is_own = has_groups and text.fold(said).startswith(OWN)
        if is_unit(said) and ((is_next and is_counted) or (table.repeats and (is_next or is_own))):
            unit = unit_of(said)
            if unit:
                return unit
    return None
