"""Cuts a view into lines and notes what can be seen of each: marker, capitals, length, blanks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dangvu.documents.reading.layout.markers import Marker, marker_of
from dangvu.documents.reading.view import View

_CELL_GAP = re.compile(r" *\t\s*|\s{3,}| *\| *(?=\S)")
_FINAL_STOP = re.compile(r"[.;:!?][\s\"')\]/]*$")
# What a page copied from the web leaves at the head of a line: `## `, `> `, the edge of a cell.
_RESIDUE = re.compile(r"(?:[#>|][#>| ]*)(?=[^#>| ])")
_RULE = "_____"
# A bullet; a star without a blank behind it is emphasis.
_STAR = re.compile(r"\s{0,80}\*\s{1,80}")
# The number of a page, run on into the first words below it: `Trang 2III. GIẢI PHÁP`.
_PAGE = re.compile(r"trang \d{1,3} ?(?=[a-z])")


@dataclass(frozen=True)
class Line:
    """One printed line; `start` and `end` are its bounds in the view, without outer blanks.

    A line mended out of several holds blanks for the line ends within; `glued` tells of one that
    stood on one printed line with the one before, `is_under_rule` of a rule of underscores above it.
    """

    start: int
    end: int
    plain: str
    shown: str
    indent: int
    blank_before: int
    marker: Marker | None
    glued: bool = False
    is_under_rule: bool = False

    @property
    def length(self) -> int:
        return self.indent + len(self.plain)

    @property
    def is_capitals(self) -> bool:
        letters = [char for char in self.shown if char.isalpha()]
        return len(letters) >= 3 and sum(char.isupper() for char in letters) >= 0.85 * len(letters)

    @property
    def starts_lower(self) -> bool:
        text = self.shown.lstrip(" \"'*_“”(‘’[")
        return bool(text) and text[0].islower()

    @property
    def has_final_stop(self) -> bool:
        return bool(_FINAL_STOP.search(self.plain))

    @property
    def is_bare_marker(self) -> bool:
        """`I.` or `Chương II` with its title on the next line."""
        return self.marker is not None and self.marker.length >= len(self.plain)

    def cells(self) -> Iterator[tuple[int, int]]:
        """The bounds, in the view, of the columns a printed two-column line fell into."""
        place = 0
        for gap in _CELL_GAP.finditer(self.shown):
            yield self.start + place, self.start + gap.start()
            place = gap.end()
        yield self.start + place, self.end


def lines_of(view: View) -> list[Line]:
    lines: list[Line] = []
    place = blank = 0
    is_under_rule = False
    for raw in view.plain.split("\n"):
        start, end = _bounds(raw, view.shown[place : place + len(raw)])
        if end > start:
            line = line_at(view, place + start, place + end, start, blank)
            if line.marker is None and _STAR.fullmatch(view.shown, place, place + start):
                line = replace(line, marker=Marker("dash", "*", 0, 0))
            lines.append(replace(line, is_under_rule=True) if is_under_rule else line)
            blank, is_under_rule = 0, False
        else:
            blank += 1
            is_under_rule = is_under_rule or _RULE in view.shown[place : place + len(raw)]
        place += len(raw) + 1
    return lines


def _bounds(raw: str, shown: str) -> tuple[int, int]:
    start = len(raw) - len(raw.lstrip())
    residue = _RESIDUE.match(raw, start)
    start = residue.end() if residue else start
    page = _PAGE.match(raw, start)
    if page and shown[page.end()].isupper():
        start = page.end()
    text = raw.rstrip()
    if text.endswith("|") and len(text) > start + 1:
        text = text.rstrip("| ")
    return start, len(text)


def line_at(view: View, start: int, end: int, indent: int, blank_before: int) -> Line:
    plain = view.plain[start:end].replace("\n", " ")
    shown = view.shown[start:end].replace("\n", " ")
    return Line(start, end, plain, shown, indent, blank_before, marker_of(plain, shown))


def pieces_of(view: View, line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """A line cut at places counted from its first letter; pieces without letters vanish."""
    bounds = [0, *sorted(set(cuts)), len(line.plain)]
    first = True
    for start, end in pairwise(bounds):
        text = line.plain[start:end]
        left, right = len(text) - len(text.lstrip()), len(text.rstrip())
        if right <= left:
            continue
        at = line.start + start
        piece = line_at(view, at + left, at + right, 0, 0)
        if first:
            yield replace(piece, indent=line.indent, blank_before=line.blank_before)
        else:
            yield replace(piece, glued=True)
        first = False


def joined(view: View, lines: Sequence[Line]) -> Line:
    """Lines that follow each other, as the one they were before they were broken."""
    first, last = lines[0], lines[-1]
    return line_at(view, first.start, last.end, first.indent, first.blank_before)
