"""An .xls of Excel 5 to 2003: its container and records looked through, then read."""

import struct
from io import BytesIO

from dangvu.documents.workbooks.opening import biff, cells, compound, formats, refusing, strings
from dangvu.documents.workbooks.opening.biff import Looked
from dangvu.documents.workbooks.sheets import Workbook

STREAMS = ("Workbook", "Book")


def read(name: str, container: compound.Container) -> tuple[Workbook, set[str]]:
    """The workbook, and the fonts it names."""
    stream_name = next(each for each in STREAMS if each in container.names)
    try:
        stream = container.stream(stream_name)
        looked = biff.looked_through(stream, refusing.MAX_SHEETS)
        lengths = biff.string_lengths(looked.strings)
    except (compound.BrokenContainerError, biff.BrokenRecordsError):
        raise refusing.broken(name, "các phần bên trong không khớp nhau") from None
    if looked.is_locked:
        raise refusing.locked(name)
    for box in looked.boxes:
        box.refuse_beyond_bounds(name)
    if sum(lengths[each] for each in looked.pointers if each < len(lengths)) > strings.MAX_SHOWN:
        raise refusing.blown_up(name)
    stream = _true_dimensions(stream, looked)
    sheets = cells.sheets_of(name, BytesIO(compound.packed(stream_name, stream)))
    for sheet, formatted in zip(sheets, looked.formatted, strict=False):
        formats.show(sheet, formatted)
    return Workbook(name, tuple(sheets), is_1904=looked.is_1904), looked.fonts


def _true_dimensions(stream: bytes, looked: Looked) -> bytes:
    """The library lays out what a sheet claims: it may claim no more than its cells fill."""
    changed = bytearray(stream)
    for at, size, box in looked.dimensions:
        shape = "<IIHH" if size >= 12 else "<HHHH"
        if size >= struct.calcsize(shape):
            struct.pack_into(shape, changed, at, 0, box.last_row, 0, box.last_column)
    return bytes(changed)
