"""Cuts a view into lines and notes what can be seen of each: marker, capitals, length, blanks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.layout.markers import Marker, marker_of
from dangvu.documents.reading.view import View

_CELL_GAP = re.compile(r" *\t\s*|\s{3,}")
_FINAL_STOP = re.compile(r"[.;:!?][\s\"')\]/]*$")


@dataclass(frozen=True)
class Line:
    """One printed line; `start` and `end` are its bounds in the view, without outer blanks."""

    start: int
    end: int
    plain: str
    shown: str
    indent: int
    blank_before: int
    marker: Marker | None

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
    for raw in view.plain.split("\n"):
        text = raw.strip()
        if text:
            start = place + raw.index(text)
            lines.append(line_at(view, start, start + len(text), start - place, blank))
            blank = 0
        else:
            blank += 1
        place += len(raw) + 1
    return lines


def line_at(view: View, start: int, end: int, indent: int, blank_before: int) -> Line:
    plain, shown = view.plain[start:end], view.shown[start:end]
    return Line(start, end, plain, shown, indent, blank_before, marker_of(plain, shown))
