"""Reads the rows of a table that was flattened to lines: `1  Đảng bộ xã A   12`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.figures.cells import cells_of
from dangvu.documents.reading.figures.names import is_a_name
from dangvu.documents.reading.islands.quantities import (
    NUMBER,
    PERSONS,
    Quantity,
    kind_of_unit,
    number,
)

_OPENING = re.compile(
    r"chi tieu|phan bo|\bgiao\b|ket qua|da ket nap|so luong|du kien|chia ra|(?:nhu sau|cu the) ?:$"
)
_ROW = re.compile(
    rf"(?:[-+*] ?|\d{{1,3}} ?[.)/-]? ?)?(?P<label>[a-z][^:;\n]{{2,100}}?)(?: ?[:|] ?| - | )"
    rf"(?P<n>{NUMBER})(?: ?\([^)]{{0,90}}\))? ?[;.,|]?"
)
_FIRST_ROW = re.compile(r"(?<![\w.,/-])0?1[ \n|]{1,9}(?=[a-z])")
_ASKED_LAST = re.compile(
    r"(?:chi tieu|ke hoach|phan bo)(?: (?:giao|nam|ket nap))?(?: 20\d\d)? ?\n?$"
)
_LAST_VALUE = re.compile(rf"(?<![\w.,/-])(?P<n>{NUMBER})[ \n.;|]{{0,9}}$")
_TOTAL = re.compile(r"[ \n|]{1,9}(?:tong (?:cong|so)|cong|toan [a-z]{2,6})[ \n:|]{1,9}(?=\d)")
_TOTAL_ROW = re.compile(
    rf"[ \n|]{{1,9}}(?P<label>tong (?:cong|so)|cong)[ \n:|]{{1,9}}(?:{NUMBER}[ \n|]{{1,9}}){{0,4}}"
    rf"(?P<n>{NUMBER})(?![\w.,/-])"
)
_MEMBERS = re.compile(r"dang vien|quan chung")
_TWO_NUMBERS = re.compile(rf"(?<![\w.,/-])(?:{NUMBER})[ \n|]{{1,9}}(?:{NUMBER})[ \n]{{0,9}}$")
_Row = tuple[tuple[int, int], tuple[int, int]]
_LONGEST_ROW, _LONGEST_TABLE, _MOST_ROWS, _LEAST_ROWS = 130, 4000, 200, 2


@dataclass(frozen=True)
class Table:
    """`rows` is empty when a table has more numbers than one a row: a person must read it.

    Its lines are numbered: no other number in it counts anything (`1 Đảng bộ xã A`).
    """

    start: int
    end: int
    rows: tuple[Quantity, ...]
    is_numbered: bool


def tables_of(document: Document) -> Iterator[Table]:
    """Rows of one number each, below a line that says what is allotted or was reached."""
    index = 0
    while index < len(document.blocks):
        after = _end_of_rows(document, index)
        if after > index + 1:
            yield _table(document, index, after)
        index = max(index + 1, after - 1) if after > index + 1 else index + 1


def _end_of_rows(document: Document, index: int) -> int:
    """The first block below an opening line that is no row; the opening itself when none is."""
    opening = document.blocks[index]
    text = document.plain[opening.content : opening.end]
    if opening.zone not in ("body", "opening") or not _OPENING.search(text) or text[-1] in ".;,":
        return index
    after = index + 1
    while after < len(document.blocks) and after - index <= _MOST_ROWS:
        block = document.blocks[after]
        text = document.plain[block.content : block.end]
        if block.zone == "closing" or text[-1:] == ":" or _is_prose(text):
            break
        if block.marker and not _ROW.fullmatch(text):
            break
        after += 1
    return after


def _is_prose(text: str) -> bool:
    """Too long for a row, unless its lines, joined, begin to count: `… Chỉ tiêu 1 Đảng bộ A 12`."""
    return len(text) > _LONGEST_ROW and not (
        len(text) < _LONGEST_TABLE and _FIRST_ROW.search(text) and text[-1] not in ".;"
    )


def _table(document: Document, index: int, after: int) -> Table:
    blocks = document.blocks
    opening = (blocks[index].content, blocks[index].end)
    start, end = blocks[index + 1].start, blocks[after - 1].end
    cells = list(cells_of(document, start, end, _unit(document, opening)))
    if cells:
        return Table(start, end, tuple(cells), is_numbered=True)
    numbered = list(_numbered(document, start, end))
    is_numbered = len(numbered) >= _LEAST_ROWS
    lines = () if is_numbered else _by_line(document, index + 1, after)
    found = [row for row in numbered if row] if is_numbered else list(lines)
    total = _TOTAL_ROW.search(document.plain, start, end) if is_numbered and found else None
    if total:
        found.append((total.span("label"), total.span("n")))
    unit = _unit(document, opening)
    rows = [_row(document, *row, unit, opening) for row in found] if unit else []
    return Table(start, end, tuple(rows) if len(rows) >= _LEAST_ROWS else (), is_numbered)


def _numbered(document: Document, start: int, end: int) -> Iterator[_Row | None]:
    """`1 Đảng bộ A 12 2 Đảng bộ B 9 …`: the value stands before the next running number."""
    first = _FIRST_ROW.search(document.plain, start, end)
    end = _end_of_numbered(document, first.end(), end) if first else end
    last_is_asked = first and _ASKED_LAST.search(document.plain, start, first.start())
    label, turn = (first.end() if first else end), 1
    while label < end:
        following = re.compile(
            rf"(?<![\w.,/-])(?P<n>{NUMBER})[ \n|]{{1,9}}0?{turn + 1}[ \n|]{{1,9}}(?=[a-z])"
        ).search(document.plain, label, end)
        value = following or _LAST_VALUE.search(document.plain, label, end)
        if value is None:
            return
        row: _Row | None = ((label, value.start("n")), value.span("n"))
        several = _TWO_NUMBERS.search(document.plain[label : value.end("n")])
        if several and not _is_named(document, label, value.start("n")):
            row = _last_column(document, row) if last_is_asked and row else None
        yield row
        label, turn = (following.end() if following else end), turn + 1


def _end_of_numbered(document: Document, start: int, end: int) -> int:
    """The line of totals has no number of its own."""
    total = _TOTAL.search(document.plain, start, end)
    return total.start() if total else end


def _last_column(document: Document, row: _Row) -> _Row:
    """`Phường A  2.114  68` below `… Tổng số, Chỉ tiêu`: the name ends at its first number."""
    first = re.compile(rf"[ \n|]{{1,9}}{NUMBER}").search(document.plain, *row[0])
    return (row[0][0], first.start() if first else row[0][1]), row[1]


def _is_named(document: Document, label: int, value: int) -> bool:
    """The number before the value belongs to a name: `Đảng bộ Phường 1  9`."""
    last = re.compile(rf"(?:{NUMBER})[ \n|]{{1,9}}$").search(document.plain[label:value])
    return last is not None and is_a_name(document, label + last.start(), label + last.end() - 1)


def _by_line(document: Document, index: int, after: int) -> Iterator[_Row]:
    for block in document.blocks[index:after]:
        match = _ROW.fullmatch(document.plain, block.content, block.end)
        if match and not is_a_name(document, *match.span("n")):
            yield match.span("label"), match.span("n")


def _unit(document: Document, opening: tuple[int, int]) -> tuple[int, int] | None:
    """Named by the opening line, else what the text has spoken of last."""
    named = PERSONS.search(document.plain, *opening)
    if named:
        return named.span()
    above = list(_MEMBERS.finditer(document.plain, max(0, opening[0] - 3000), opening[0]))
    return above[-1].span() if above else None


def _row(
    document: Document,
    label: tuple[int, int],
    value: tuple[int, int],
    unit: tuple[int, int],
    opening: tuple[int, int],
) -> Quantity:
    end = label[1]
    while end > label[0] and document.plain[end - 1] in " \n:|-":
        end -= 1
    return Quantity(
        start=value[0],
        end=value[1],
        low=number(document.plain[slice(*value)]),
        high=None,
        whole=None,
        unit_start=unit[0],
        unit_end=unit[1],
        bound="",
        or_more=False,
        kind=kind_of_unit(document.plain, unit[0]),
        label=(label[0], end),
        opening=opening,
    )
