"""An .ods: its package looked through, repeated cells counted out before the library does."""

import re
from itertools import pairwise

from dangvu.documents.workbooks.opening import cells, refusing, strings
from dangvu.documents.workbooks.opening.boxes import Box
from dangvu.documents.workbooks.opening.packing import Parts, Repacking
from dangvu.documents.workbooks.sheets import Workbook

CONTENT, MANIFEST = "content.xml", "META-INF/manifest.xml"
NEEDED = ("mimetype", MANIFEST, CONTENT)
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY")
_HEAD = 4000
_TABLE = re.compile(rb"<table:table[\s>]")
_ROW = re.compile(rb"<table:table-row")
_ROWS = re.compile(rb"^[^>]{0,2000}?number-rows-repeated\s*=\s*[\"'](\d{1,9})")
_CELLS = (b"<table:table-cell", b"<table:covered-table-cell")
_VALUES = (b"</table:table-cell", b"</table:covered-table-cell", b"value=", b"<text:p")
_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,9})")
_FONT = re.compile(rb"font-family(?:-generic)?=[\"'](?:&apos;)?'?([^\"'&]{1,60})")
_ENCRYPTED = re.compile(rb"encryption-data|encrypted-package")


def read(name: str, parts: Parts) -> tuple[Workbook, set[str]]:
    """The workbook, and the fonts it names."""
    fonts: set[str] = set()
    with Repacking() as packed:
        for part in NEEDED:
            if parts.has(part):
                content = parts.content(part)
                _refuse(name, part, content)
                fonts.update(each.decode("latin-1") for each in _FONT.findall(content))
                packed.add(part, content)
                del content
        return Workbook(name, tuple(cells.sheets_of(name, packed.finished()))), fonts


def _refuse(name: str, part: str, content: bytes) -> None:
    if part == MANIFEST and _ENCRYPTED.search(content):
        raise refusing.locked(name)
    if _DOCTYPE.search(content[:_HEAD]):
        raise refusing.broken(name, f"phần {part} khai báo thực thể lạ")
    if part == CONTENT:
        shown = sum(_refuse_far_cells(name, table) for table in _pieces(_TABLE, content))
        if shown > strings.MAX_SHOWN:
            raise refusing.blown_up(name)


def _pieces(mark: "re.Pattern[bytes]", content: bytes) -> list[bytes]:
    """What stands after each mark, up to the next."""
    starts = [found.end() for found in mark.finditer(content)]
    return [content[start:end] for start, end in pairwise([*starts, len(content)])]


def _refuse_far_cells(name: str, table: bytes) -> int:
    """Refuses cells beyond bounds; the bytes of text that all repeated cells would hold."""
    box, row, shown = Box(), 0, 0
    for piece in _pieces(_ROW, table):
        repeated = _ROWS.match(piece)
        times = int(repeated[1]) if repeated else 1
        width, copies = _width(piece)
        if width:
            box.take(row + times, width)
            shown += len(piece) * min(times, refusing.MAX_ROWS) * copies
        row += times
    box.refuse_beyond_bounds(name)
    return shown


def _width(row: bytes) -> tuple[int, int]:
    """The last column with a value, and how often the most repeated value stands there.

    Empty cells behind the last value count for nothing: every row ends with a thousand of them.
    """
    last = max(row.rfind(mark) for mark in _VALUES)
    if last < 0:
        return 0, 1
    row = row[: row.find(b">", last) + 1 or len(row)]
    width, copies = sum(row.count(mark) for mark in _CELLS), 1
    for found in _COLUMNS.finditer(row) if b"columns-repeated" in row else ():
        times = int(found[1])
        width += times - 1
        end = row.find(b">", found.end())
        if row[end - 1 : end] != b"/" or b"value" in row[row.rfind(b"<", 0, end) : end]:
            copies = max(copies, min(times, refusing.MAX_COLUMNS))
    return width, copies
