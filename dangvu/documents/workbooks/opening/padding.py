"""Number formats that show leading zeros: a cell of 1234 under “000000” reads 001234."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from dangvu.documents.workbooks.opening.boxes import number_of
from dangvu.documents.workbooks.sheets import Sheet, Value

Element = Any
_ZEROS = re.compile(r'"?(0{2,30})"?(?:;.*|_\)|@)*')
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^<>]*?\bs="(\d{1,6})"')


def width_of(number_format: str) -> int:
    """How many digits a format asks for at least; 0 where it asks for none or for a fraction."""
    found = _ZEROS.fullmatch(number_format.strip())
    return len(found[1]) if found else 0


def formats_of(styles: Element) -> dict[int, int]:
    """Style of a cell → digits, for the styles that pad with zeros."""
    widths = {
        each.get("numFmtId"): width_of(each.get("formatCode", ""))
        for each in styles.iter("{*}numFmt")
    }
    records = styles.find("{*}cellXfs")
    return {
        number: widths[record.get("numFmtId")]
        for number, record in enumerate(records if records is not None else ())
        if widths.get(record.get("numFmtId"))
    }


def padded_cells(sheet: bytes, formats: dict[int, int]) -> Iterator[tuple[int, int, int]]:
    """Row and column from 0, and the digits to show."""
    for found in _CELL.finditer(sheet):
        width = formats.get(int(found[3]))
        if width:
            yield int(found[2]) - 1, number_of(found[1].decode()) - 1, width


def shown(value: Value, width: int) -> Value:
    """Whole numbers only: a fraction or a text shows as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if value < 0 or value >= 10**15 or value != int(value):
        return value
    return str(int(value)).zfill(width)


def pad(sheet: Sheet, padded: Iterable[tuple[int, int, int]]) -> None:
    """Where the format shows leading zeros the cell becomes what is shown, in its place."""
    for row, column, width in padded:
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            sheet.rows[row][column] = shown(sheet.rows[row][column], width)
