"""An .ods: its package looked through, repeated cells counted out before the library does."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dangvu.documents.workbooks.opening import cells, formats, ods_shown, refusing, strings
from dangvu.documents.workbooks.opening.boxes import Box
from dangvu.documents.workbooks.opening.packing import Parts, Repacking, refuse_broken_xml
from dangvu.documents.workbooks.sheets import Merge, Sheet, Workbook

CONTENT, MANIFEST = "content.xml", "META-INF/manifest.xml"
NEEDED = ("mimetype", MANIFEST, CONTENT)
_TABLE = re.compile(rb"<table:table[\s>]")
_ROW = re.compile(rb"<table:table-row[\s>/]")
_ROWS = re.compile(rb"[^>]{0,2000}?number-rows-repeated\s*=\s*[\"'](\d{1,9})")
_CELLS = (b"<table:table-cell", b"<table:covered-table-cell")
_VALUES = (b"</table:table-cell", b"</table:covered-table-cell", b"value=", b"<text:p")
_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,9})")
_FONT = re.compile(rb"font-family(?:-generic)?=[\"'](?:&apos;)?'?([^\"'&]{1,60})")
_ENCRYPTED = re.compile(rb"encryption-data|encrypted-package")


@dataclass
class _Table:
    """`letters`: the bytes of text that all its cells would hold, the repeated ones too."""

    letters: int = 0
    merges: list[Merge] = field(default_factory=list)
    shown: list[ods_shown.Shown] = field(default_factory=list)


def read(name: str, parts: Parts) -> tuple[Workbook, set[str]]:
    """The workbook, and the fonts it names."""
    fonts: set[str] = set()
    tables: list[_Table] = []
    with Repacking() as packed:
        for part in NEEDED:
            if parts.has(part):
                content = parts.content(part)
                _refuse(name, part, content)
                if part == CONTENT:
                    tables = _looked_through(name, content)
                fonts.update(each.decode("latin-1") for each in _FONT.findall(content))
                packed.add(part, content)
                del content
        sheets = cells.sheets_of(name, packed.finished())
    if len(tables) == len(sheets):
        sheets = [_completed(*pair) for pair in zip(sheets, tables, strict=True)]
    return Workbook(name, tuple(sheets)), fonts


def _completed(sheet: Sheet, table: _Table) -> Sheet:
    formats.show(sheet, table.shown)
    return replace(sheet, merges=tuple(table.merges[: cells.MAX_MERGES]))


def _refuse(name: str, part: str, content: bytes) -> None:
    if part == MANIFEST and _ENCRYPTED.search(content):
        raise refusing.locked(name)
    if part.endswith(".xml"):
        refuse_broken_xml(name, part, content)


def _looked_through(name: str, content: bytes) -> list[_Table]:
    tables = [_look_through(name, table) for table in _pieces(_TABLE, content)]
    if sum(table.letters for table in tables) > strings.MAX_SHOWN:
        raise refusing.blown_up(name)
    return tables


def _pieces(mark: "re.Pattern[bytes]", content: bytes) -> list[bytes]:
    """What stands after each mark, up to the next."""
    starts = [found.end() for found in mark.finditer(content)]
    return [content[start:end] for start, end in pairwise([*starts, len(content)])]


def _look_through(name: str, content: bytes) -> _Table:
    """Refuses cells beyond bounds."""
    box, row, table = Box(), 0, _Table()
    for piece in _pieces(_ROW, content):
        repeated = _ROWS.match(piece)
        times = int(repeated[1]) if repeated else 1
        width, copies = _width(piece)
        if width:
            box.take(row + times, width)
            table.letters += len(piece) * min(times, refusing.MAX_ROWS) * copies
        if times == 1 and ods_shown.TELLING.search(piece):
            for found in ods_shown.walked(piece, row):
                if isinstance(found, Merge):
                    table.merges.append(found)
                else:
                    table.shown.append(found)
        row += times
    box.refuse_beyond_bounds(name)
    return table


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
