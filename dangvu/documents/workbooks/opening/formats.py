"""Number formats that show something else than is stored: leading zeros, a month without a day.

A cell of 1234 under “000000” reads 001234. “3/1965” typed into a sheet is stored as the first of March
under “mmm-yy”: nobody wrote that day, so the cell reads 03/1965.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from dangvu.documents.workbooks.opening.boxes import number_of
from dangvu.documents.workbooks.sheets import Sheet, Value

Element = Any
# What a format shows: so many digits at least, or one of these.
AS_STORED, MONTH, YEAR = 0, -1, -2
# Formats that every workbook knows by number alone; 17 is “mmm-yy”.
KNOWN = {17: MONTH}
_ZEROS = re.compile(r'"?(0{2,30})"?(?:_\)|@){0,9}(?:;.*)?')
_LITERAL = re.compile(r'"[^"]{0,250}"|\[[^\]]{0,250}\]|\\.|_.|\*.')
_CELL = rb'<c r="([A-Z]{1,3})(\d{1,7})"[^<>]*?\bs="(%s)"'


def shape_of(number_format: str) -> int:
    """Digits, MONTH or YEAR; AS_STORED where the format takes nothing away and adds nothing."""
    found = _ZEROS.fullmatch(number_format.strip())
    if found:
        return len(found[1])
    letters = set(_LITERAL.sub("", number_format).partition(";")[0].lower())
    if "y" not in letters or letters & set("dhs0#"):
        return AS_STORED
    return MONTH if "m" in letters else YEAR


def shapes_of(styles: Element) -> dict[int, int]:
    """Style of a cell → what it shows, for the styles that do not show what is stored."""
    shapes = {str(number): shape for number, shape in KNOWN.items()}
    for each in styles.iter("{*}numFmt"):
        shapes[each.get("numFmtId", "")] = shape_of(each.get("formatCode", ""))
    records = styles.find("{*}cellXfs")
    return {
        number: shapes[record.get("numFmtId")]
        for number, record in enumerate(records if records is not None else ())
        if shapes.get(record.get("numFmtId"))
    }


def formatted_cells(sheet: bytes, shapes: Mapping[int, int]) -> Iterator[tuple[int, int, int]]:
    """Row and column from 0, and what to show."""
    styles = b"|".join(str(style).encode() for style in shapes)
    for found in re.finditer(_CELL % styles, sheet):
        yield int(found[2]) - 1, number_of(found[1].decode()) - 1, shapes[int(found[3])]


def show(sheet: Sheet, cells: Iterable[tuple[int, int, int]]) -> None:
    """Each of the cells becomes what is shown, in its place."""
    for row, column, shape in cells:
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            sheet.rows[row][column] = shown(sheet.rows[row][column], shape)


def shown(value: Value, shape: int) -> Value:
    """A whole number with its zeros; a day that nobody wrote without it; all else as stored."""
    if shape > AS_STORED:
        return _with_zeros(value, shape)
    if isinstance(value, date) and value.day == 1:
        if shape == MONTH:
            return f"{value.month:02d}/{value.year}"
        if shape == YEAR and value.month == 1:
            return str(value.year)
    return value


def _with_zeros(value: Value, digits: int) -> Value:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if value < 0 or value >= 10**15 or value != int(value):
        return value
    return str(int(value)).zfill(digits)
