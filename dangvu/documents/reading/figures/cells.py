"""Reads tables of several number columns by their headings: `TT, Đơn vị, Hiện có, Chỉ tiêu`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.figures.markers import STATISTIC, TARGET
from dangvu.documents.reading.islands.quantities import NUMBER, Quantity, kind_of_unit, number

_HEADINGS = re.compile(
    r"(?P<target>(?:giao )?(?:chi tieu|ke hoach|phan bo)"
    r"(?: (?:duoc )?giao| ket nap| phat trien)?)"
    r"|(?P<statistic>(?:so |tong so )?(?:dang vien|dv) hien co|(?:tong )?so (?:dang vien|dv)"
    r"|hien co|(?:ket qua|thuc hien|da ket nap|ket nap duoc|da thuc hien)(?: ket nap)?|tong so)"
    r"|(?P<apart>so (?:lao dong|nguoi|ho|dan|cong nhan|chi bo|doan vien|quan chung)"
    r"|lao dong|quan so|nguon)"
    r"|(?P<share>(?:ty|ti) le(?: ?\(?%\)?| dat| phan tram)?|% dat|dat(?: ty le)? %)"
    r"|(?P<part>trong do|nu\b|doan vien|dan toc(?: thieu so)?|ton giao|co dao|nam(?= nu\b))"
)
_FIRST_ROW = re.compile(r"(?<![\w.,/-])0?1[ \n|]{1,9}(?=[a-z])")
_GAP = r"[ \n|]{1,9}"
_TOTAL = re.compile(rf"{_GAP}(?P<label>tong (?:cong|so)|cong|toan [a-z]{{2,6}}){_GAP}(?=\d)")
# More numbers than headings: nobody knows which is which. `Phường 1` ends in a name.
_LEFT_OVER = re.compile(
    rf"(?<!phuong)(?<!quan)(?<!khoi)(?<!thon)(?<!ap)(?<!so){_GAP}[\d.,]{{1,9}}$"
)
_LEAST_ROWS, _MOST_COLUMNS, _MOST_ROWS, _LONGEST_HEAD = 2, 6, 300, 300
_Span = tuple[int, int]


def cells_of(document: Document, start: int, end: int, unit: _Span | None) -> Iterator[Quantity]:
    """Nothing unless every numbered row has as many numbers as there are headings."""
    first = _FIRST_ROW.search(document.plain, start, end)
    if first is None or unit is None:
        return
    kinds = _kinds(document.plain, max(start, first.start() - _LONGEST_HEAD), first.start())
    if not 2 <= len(kinds) <= _MOST_COLUMNS or "target" not in kinds:
        return
    rows = list(_rows(document.plain, first.end(), end, len(kinds)))
    if len(rows) < _LEAST_ROWS:
        return
    for label, values in rows:
        for kind, value in zip(kinds, values, strict=True):
            if kind in (TARGET, STATISTIC):
                yield _cell(document, label, value, unit, kind)


def _kinds(plain: str, start: int, end: int) -> list[str]:
    """`Trong đó: nữ, đoàn viên` are two columns; `trong đó` itself heads none."""
    found = list(_HEADINGS.finditer(plain, start, end))
    return [str(match.lastgroup) for match in found if match.group() != "trong do"]


def _rows(plain: str, place: int, end: int, columns: int) -> Iterator[tuple[_Span, list[_Span]]]:
    values = _GAP.join(rf"({NUMBER})" for _ in range(columns))
    for turn in range(2, _MOST_ROWS):
        following = rf"{_GAP}0?{turn}{_GAP}(?=[a-z])"
        row = re.compile(
            rf"(?<![\w.,/-]){values}(?:(?P<next>{following})|(?={_TOTAL.pattern})|[ \n.;|]{{0,9}}$)"
        ).search(plain, place, end)
        if row is None:
            return
        end_of_name = _name_end(plain, place, row.start())
        if _LEFT_OVER.search(plain, place, end_of_name):
            return
        yield (place, end_of_name), _spans(row, columns)
        if not row["next"]:
            yield from _total(plain, row.end(), end, values, columns)
            return
        place = row.end()


def _total(
    plain: str, place: int, end: int, values: str, columns: int
) -> Iterator[tuple[_Span, list[_Span]]]:
    said = _TOTAL.match(plain, place, end)
    row = re.compile(rf"{values}(?![\w,/-])").match(plain, said.end(), end) if said else None
    if said and row:
        yield said.span("label"), _spans(row, columns)


def _spans(row: re.Match[str], columns: int) -> list[_Span]:
    return [row.span(group) for group in range(1, columns + 1)]


def _name_end(plain: str, start: int, end: int) -> int:
    while end > start and plain[end - 1] in " \n:|-":
        end -= 1
    return end


def _cell(document: Document, label: _Span, value: _Span, unit: _Span, kind: str) -> Quantity:
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
        label=label,
        column=kind,
    )
