"""How far the cells of one sheet of an .xlsx reach: by its cells, not by what it declares."""

import re
from xml.parsers import expat

from dangvu.documents.workbooks.opening import refusing
from dangvu.documents.workbooks.opening.boxes import Box, number_of

# As Excel and nearly everybody writes a cell; anything else is walked through properly, but slowly.
PLAIN = b'<c r="'
_ODD = re.compile(rb'<c(?! r=")[\s/>]')
_PREFIXED = re.compile(rb":c[\s/>]")
_FAR = re.compile(rb'<c r="(?:[A-Za-z]{3}|[B-Zb-z][A-Za-z]|[A-Za-z]{1,2}(?:[2-9]\d{5}|\d{7}))')
_CELL = re.compile(rb'<c r="([A-Za-z]{1,4})(\d{1,9})"[^<>]*?(/>|></c>|>)')
_PLACE = re.compile(r"([A-Za-z]{1,4})(\d{1,9})")
MAX_SLOW = 60 * 1024 * 1024


def refuse_far_cells(name: str, sheet: bytes) -> None:
    """Empty cells count for nothing: a border down to the last row is no list."""
    if _PREFIXED.search(sheet) or _ODD.search(sheet):
        _walked(name, sheet).refuse_beyond_bounds(name)
    elif _FAR.search(sheet):
        box, seen = Box(), 0
        for letters, row, end in _CELL.findall(sheet):
            seen += 1
            if end == b">":
                box.take(int(row), number_of(letters.decode()))
        if seen < sheet.count(PLAIN):
            raise refusing.broken(name, "có ô không rõ ở hàng, cột nào")
        box.refuse_beyond_bounds(name)


class _Walk:
    """Cells in any other spelling: without a place of their own, they follow the one before."""

    def __init__(self) -> None:
        self.box = Box()
        self.row = self.column = 0
        self.is_in_cell = False

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "row":
            place = attributes.get("r", "")
            self.row = int(place) if place.isdecimal() and len(place) < 10 else self.row + 1
            self.column = 0
        elif tag == "c":
            self._placed(attributes.get("r", ""))
            self.is_in_cell = True
        elif self.is_in_cell:
            self.box.take(self.row, self.column)

    def _placed(self, place: str) -> None:
        self.column += 1
        found = _PLACE.fullmatch(place)
        if found:
            self.row, self.column = int(found[2]), number_of(found[1])

    def closed(self, tag: str) -> None:
        if tag.rpartition(":")[2] == "c":
            self.is_in_cell = False


def _walked(name: str, sheet: bytes) -> Box:
    """Of XML that is whole, without a document type: both were looked at before."""
    if len(sheet) > MAX_SLOW:
        raise refusing.blown_up(name)
    walk, parser = _Walk(), expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = walk.opened, walk.closed
    parser.Parse(sheet, True)
    return walk.box
