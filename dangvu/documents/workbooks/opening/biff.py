"""The records of an .xls: what must be known before the library reads them, and no more."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from dangvu.documents.workbooks.opening.boxes import Box
from dangvu.documents.workbooks.opening.formats import KNOWN, shape_of

HEAD = 4
BOF, EOF, BOUND_SHEET, FILE_PASS, DATE_MODE = 0x0809, 0x000A, 0x0085, 0x002F, 0x0022
DIMENSIONS, FORMAT, CELL_FORMAT, FONT = 0x0200, 0x041E, 0x00E0, 0x0031
STRINGS, CONTINUE, PLAIN_SHEET = 0x00FC, 0x003C, 0
FORMULA, NUMBER, LABEL, RICH, TRUTH, SHARED, SMALL, SMALLS = (
    0x0006, 0x0203, 0x0204, 0x00D6, 0x0205, 0x00FD, 0x027E, 0x00BD,
)  # fmt: skip
CELLS = {FORMULA, NUMBER, LABEL, RICH, TRUTH, SHARED, SMALL, SMALLS}
NUMBERS = {NUMBER, SMALL, SMALLS, FORMULA}
BIFF8 = 0x0600
Record = tuple[int, int, int]


class BrokenRecordsError(ValueError):
    """Records that run over the end, or point nowhere."""


@dataclass
class Looked:
    """What one walk over the records found; `formatted` is row, column, shape for each sheet."""

    is_locked: bool = False
    is_1904: bool = False
    is_biff8: bool = True
    fonts: set[str] = field(default_factory=set)
    sheets: list[tuple[int, bool]] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    formatted: list[list[tuple[int, int, int]]] = field(default_factory=list)
    dimensions: list[tuple[int, int, Box]] = field(default_factory=list)
    strings: list[bytes] = field(default_factory=list)
    pointers: list[int] = field(default_factory=list)
    shapes: dict[int, int] = field(default_factory=lambda: dict(KNOWN))
    formats: list[int] = field(default_factory=list)


def looked_through(stream: bytes, most_sheets: int) -> Looked:
    found = Looked()
    for kind, at, size in records(stream, 0):
        _global(found, stream, kind, at, size)
        if found.is_locked:
            return found
    for start, is_plain in found.sheets[: most_sheets + 1]:
        _sheet(found, stream, start, is_plain=is_plain)
    return found


def records(stream: bytes, at: int) -> Iterator[Record]:
    """Kind, where its content begins, its length; up to the record that ends the part."""
    while at + HEAD <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        at += HEAD
        if at + size > len(stream):
            raise BrokenRecordsError
        yield kind, at, size
        if kind == EOF:
            return
        at += size


def _global(found: Looked, stream: bytes, kind: int, at: int, size: int) -> None:
    if kind == FILE_PASS:
        found.is_locked = True
    elif kind == BOF and size >= 2:
        found.is_biff8 = struct.unpack_from("<H", stream, at)[0] == BIFF8
    elif kind == DATE_MODE and size >= 2:
        found.is_1904 = stream[at] == 1
    elif kind == BOUND_SHEET and size >= 6:
        start = struct.unpack_from("<I", stream, at)[0]
        found.sheets.append((start, stream[at + 5] == PLAIN_SHEET))
    elif kind == STRINGS or (kind == CONTINUE and found.strings):
        found.strings.append(stream[at : at + size])
    else:
        _style(found, stream[at : at + size], kind)


def _style(found: Looked, content: bytes, kind: int) -> None:
    if kind == FONT and len(content) > 16:
        found.fonts.add(content[15:].replace(b"\0", b"").decode("latin-1"))
    elif kind == FORMAT and len(content) > 2:
        text = content[5 if found.is_biff8 else 3 :].replace(b"\0", b"").decode("latin-1")
        found.shapes[struct.unpack_from("<H", content)[0]] = shape_of(text)
    elif kind == CELL_FORMAT and len(content) >= 4:
        found.formats.append(struct.unpack_from("<H", content, 2)[0])


def _sheet(found: Looked, stream: bytes, start: int, *, is_plain: bool) -> None:
    box = Box()
    formatted: list[tuple[int, int, int]] = []
    shapes = {n: found.shapes[f] for n, f in enumerate(found.formats) if found.shapes.get(f)}
    for kind, at, size in records(stream, start):
        if kind == DIMENSIONS:
            found.dimensions.append((at, size, box))
        if kind not in CELLS or size < 6:
            continue
        row, column = struct.unpack_from("<HH", stream, at)
        several = max((size - 6) // 6, 1) if kind == SMALLS else 1
        box.take(row + 1, column + several)
        if kind == SHARED and size >= 10:
            found.pointers.append(struct.unpack_from("<I", stream, at + 6)[0])
        for n in range(several if shapes and kind in NUMBERS else 0):
            (style,) = struct.unpack_from("<H", stream, at + 4 + 6 * n)
            if style in shapes:
                formatted.append((row, column + n, shapes[style]))
    found.boxes.append(box)
    if is_plain:
        found.formatted.append(formatted)


def string_lengths(segments: list[bytes]) -> list[int]:
    """Letters of each shared string; a string may run on into the next segment."""
    if not segments or len(segments[0]) < 8:
        return []
    reader = _Strings([segments[0][8:], *segments[1:]])
    lengths = []
    while reader.has_more():
        lengths.append(reader.skip_string())
    return lengths


class _Strings:
    def __init__(self, segments: list[bytes]) -> None:
        self._segments, self._number, self._at = segments, 0, 0

    def has_more(self) -> bool:
        while self._number < len(self._segments) and self._left() <= 0:
            self._number, self._at = self._number + 1, 0
        return self._number < len(self._segments)

    def skip_string(self) -> int:
        letters, flags = self._number_of("<H"), self._number_of("<B")
        runs = self._number_of("<H") if flags & 8 else 0
        extra = self._number_of("<I") if flags & 4 else 0
        left, width = letters, 1 + (flags & 1)
        while left > 0 and self.has_more():
            taken = min(left, max(self._left() // width, 1))
            left, self._at = left - taken, self._at + taken * width
            if left and self._number + 1 < len(self._segments):
                self._number, self._at = self._number + 1, 1
                width = 1 + (self._segments[self._number][:1] == b"\x01")
        self._skip(runs * 4 + extra)
        return letters

    def _left(self) -> int:
        return len(self._segments[self._number]) - self._at

    def _number_of(self, shape: str) -> int:
        size = struct.calcsize(shape)
        if not self.has_more() or self._left() < size:
            raise BrokenRecordsError
        number: int = struct.unpack_from(shape, self._segments[self._number], self._at)[0]
        self._at += size
        return number

    def _skip(self, size: int) -> None:
        while size > 0 and self.has_more():
            taken = min(size, self._left())
            size, self._at = size - taken, self._at + taken
