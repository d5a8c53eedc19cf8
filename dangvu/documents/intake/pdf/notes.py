"""The words of notes and stamps laid over a page: where a mark of secrecy may stand."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_MOST_NOTES, _LONGEST = 200, 2000


def words_in_notes(page: pdfium.PdfPage) -> Iterator[str]:
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            yield _contents(note)
        finally:
            raw.FPDFPage_CloseAnnot(note)


def _contents(note: object) -> str:
    size = raw.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    if not 2 < size <= 2 * _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(
        note, b"Contents", ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw[:-2].decode("utf-16-le", errors="replace")
