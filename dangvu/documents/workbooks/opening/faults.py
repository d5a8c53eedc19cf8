"""Cells that show an error in place of a value: the library leaves them empty, a person sees “#N/A”."""

import re
from collections.abc import Iterable, Iterator

from dangvu.documents.workbooks.opening.boxes import number_of
from dangvu.documents.workbooks.sheets import Sheet

_MARK = b't="e"'
_FAULT = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,60}t="e"[^<>]{0,60}>'
    rb"(?:<f[^<>]{0,200}(?:/>|>[^<>]{0,9000}</f>))?<v>(#[^<>]{1,12})</v>"
)


def fault_cells(sheet: bytes) -> Iterator[tuple[int, int, str]]:
    """Row and column from 0, and the error as the spreadsheet shows it."""
    if _MARK in sheet:
        for found in _FAULT.finditer(sheet):
            yield int(found[2]) - 1, number_of(found[1].decode()) - 1, found[3].decode()


def show(sheet: Sheet, cells: Iterable[tuple[int, int, str]]) -> None:
    for row, column, shown in cells:
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            sheet.rows[row][column] = shown
