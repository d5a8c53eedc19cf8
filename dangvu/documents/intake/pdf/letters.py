"""The letters of a page as lines of pieces; a piece is what stands together without a wide gap."""

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

import pypdfium2 as pdfium
import pypdfium2.raw as raw

# In heights of a letter: lines further apart than this are two; wider gaps part words, or columns.
_SAME_LINE, _BLANK, _WORD_GAP, _COLUMN_GAP = 0.45, 0.05, 0.18, 2.2
_MOST_LETTERS = 60_000


@dataclass(frozen=True)
class Glyph:
    """One letter with its box in points, `top` counted down from the head of the page."""

    letter: str
    left: float
    right: float
    baseline: float
    size: float
    after_blank: bool = False


@dataclass(frozen=True)
class Piece:
    text: str
    left: float
    right: float


@dataclass(frozen=True)
class PrintedLine:
    """`baseline` grows down the page; `size` is the height of its letters; all in points."""

    pieces: tuple[Piece, ...]
    baseline: float
    size: float
    page: int
    page_width: float

    @property
    def left(self) -> float:
        return self.pieces[0].left

    @property
    def right(self) -> float:
        return self.pieces[-1].right

    @property
    def text(self) -> str:
        return "\t".join(piece.text for piece in self.pieces)


def lines_of(page: pdfium.PdfPage, number: int) -> list[PrintedLine]:
    glyphs = sorted(_glyphs(page), key=attrgetter("baseline"))
    return [_line(row, number, page.get_width()) for row in _rows(glyphs)]


def _glyphs(page: pdfium.PdfPage) -> Iterator[Glyph]:
    height = page.get_height()
    words = page.get_textpage()
    box = [ctypes.c_double() for _ in range(4)]
    origin = [ctypes.c_double() for _ in range(2)]
    blank = False
    try:
        for index in range(min(words.count_chars(), _MOST_LETTERS)):
            letter = chr(raw.FPDFText_GetUnicode(words, index))
            if letter.isspace() or not letter.isprintable():
                blank = True
                continue
            raw.FPDFText_GetCharBox(words, index, *map(ctypes.byref, box))
            raw.FPDFText_GetCharOrigin(words, index, *map(ctypes.byref, origin))
            size = raw.FPDFText_GetFontSize(words, index) or 12.0
            left, right = box[0].value, box[1].value
            yield Glyph(letter, left, right, height - origin[1].value, _seen(size, box), blank)
            blank = False
    finally:
        words.close()


def _seen(size: float, box: Sequence[ctypes.c_double]) -> float:
    """A font of size 1 that the page enlarges is as tall as its letters."""
    drawn = box[3].value - box[2].value
    return size if 0.5 * drawn <= size <= 6 * drawn else max(drawn * 1.4, 1.0)


def _rows(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and glyph.baseline - row[-1].baseline > _SAME_LINE * min(glyph.size, row[-1].size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _line(row: list[Glyph], page: int, page_width: float) -> PrintedLine:
    row.sort(key=attrgetter("left"))
    size = sorted(glyph.size for glyph in row)[len(row) // 2]
    pieces = tuple(_piece(part, size) for part in _parts(row, size))
    return PrintedLine(pieces, max(glyph.baseline for glyph in row), size, page, page_width)


def _parts(row: Sequence[Glyph], size: float) -> Iterator[list[Glyph]]:
    part = [row[0]]
    for glyph in row[1:]:
        if glyph.left - part[-1].right > _COLUMN_GAP * size:
            yield part
            part = []
        part.append(glyph)
    yield part


def _piece(part: Sequence[Glyph], size: float) -> Piece:
    text, last = part[0].letter, part[0]
    for glyph in part[1:]:
        gap = glyph.left - last.right
        text += " " * (gap > (_BLANK if glyph.after_blank else _WORD_GAP) * size) + glyph.letter
        last = glyph
    composed = unicodedata.normalize("NFC", text)
    return Piece(composed, part[0].left, max(glyph.right for glyph in part))
