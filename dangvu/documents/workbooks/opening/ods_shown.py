"""What the library leaves out of an .ods: joined cells, and numbers shown otherwise than stored."""

import re
from collections.abc import Iterator

from dangvu.documents.workbooks.opening import formats
from dangvu.documents.workbooks.sheets import Merge

Shown = tuple[int, int, int]
# Only rows with one of these are walked through cell by cell.
TELLING = re.compile(
    rb"-spanned=|<text:p>0\d|date-value=.\d{4}-\d\d-01[^<>]{0,400}><text:p>[^<]{2,30}<"
)
_CELL = re.compile(
    rb"<table:(?:covered-)?table-cell([^<>]{0,4000})>(?:<text:p>([^<]{0,60})</text:p></table)?"
)
_NUMBER = r"{}\s*=\s*[\"'](\d{{1,6}})"
_REPEATED, _WIDE, _HIGH = (
    re.compile(_NUMBER.format(f"number-{what}").encode())
    for what in ("columns-repeated", "columns-spanned", "rows-spanned")
)
_WHOLE = re.compile(rb"office:value=.(\d{1,15})[\"']")
_FIRST = re.compile(rb"date-value=.(\d{4})-(\d\d)-01[\"'T]")
_MONTH = re.compile(rb"\D{0,12}?(\d{1,2})(?:\s?[-/.]\s?|\s(?:n\xc4\x83m\s)?)(?:\d{2}|\d{4})")
_NAMED_MONTH = re.compile(rb"[^\d\s][^\d]{1,11}(?:\d{2}|\d{4})")


def walked(row: bytes, number: int) -> Iterator[Merge | Shown]:
    """Joined cells that begin in this row, and cells with the shape they are shown in."""
    column = 0
    for attributes, text in _CELL.findall(row):
        high, wide = _said(_HIGH, attributes), _said(_WIDE, attributes)
        if high * wide > 1:
            yield Merge(number, column, number + high - 1, column + wide - 1)
        shape = _shape(attributes, text)
        if shape:
            yield number, column, shape
        column += _said(_REPEATED, attributes)


def _said(pattern: "re.Pattern[bytes]", attributes: bytes) -> int:
    found = pattern.search(attributes)
    return max(int(found[1]), 1) if found else 1


def _shape(attributes: bytes, text: bytes) -> int:
    whole = _WHOLE.search(attributes)
    if whole:
        is_padded = text.isdigit() and text[:1] == b"0" and int(text) == int(whole[1])
        return len(text) if is_padded and len(text) > 1 else formats.AS_STORED
    first = _FIRST.search(attributes)
    if not first:
        return formats.AS_STORED
    if text == first[1] and first[2] == b"01":
        return formats.YEAR
    month = _MONTH.fullmatch(text)
    is_month = int(month[1]) == int(first[2]) if month else bool(_NAMED_MONTH.fullmatch(text))
    return formats.MONTH if is_month else formats.AS_STORED
