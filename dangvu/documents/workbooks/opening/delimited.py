"""Text with separators as one sheet: which separator, which quotes, which letters."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from dangvu.documents.intake import legacy
from dangvu.documents.intake.plain import CONTROLS
from dangvu.documents.intake.refusals import Reason, RefusedDocument
from dangvu.documents.workbooks.opening import refusing
from dangvu.documents.workbooks.opening.boxes import Box
from dangvu.documents.workbooks.sheets import Sheet, Value, Workbook

SEPARATORS = "\t;,|"
TRIED_LINES = 200
# Excel's own word for it, in the first line.
SEPARATOR_LINE = "sep="
LINES_OF_A_CELL = 8
_LINE_END = re.compile("\r\n|\r|\n")


def read(name: str, stem: str, content: bytes) -> Workbook:
    """The letters as they stand; those of an old font are converted later, cell by cell."""
    try:
        text, encoding = legacy.decoded(content)
    except UnicodeDecodeError as fault:
        raise _unreadable(name, fault) from None
    if "\x00" in text or len(CONTROLS.findall(text)) * 100 > len(text):
        raise refusing.not_what_it_says(name, "tệp nhị phân, không phải chữ")
    lines, separator = _separated(text)
    rows = _rows(name, lines, separator)
    width = max((len(row) for row in rows), default=0)
    for row in rows:
        row.extend([None] * (width - len(row)))
    return Workbook(name, (Sheet(stem, rows),), encoding)


def _separated(text: str) -> tuple[str, str]:
    """The text and its separator; the line that names one stays as a blank row."""
    first, newline, rest = text.partition("\n")
    if first.lower().startswith(SEPARATOR_LINE) and len(first.strip()) == len(SEPARATOR_LINE) + 1:
        return newline + rest, first.strip()[-1]
    head = "".join(text.splitlines(keepends=True)[:TRIED_LINES])
    return text, max(SEPARATORS, key=lambda separator: _agreement(head, separator))


def _agreement(head: str, separator: str) -> tuple[int, int]:
    """How many lines have the most usual number of cells, of those with more than one."""
    widths = [len(row) for row in _parsed(head, separator) if len(row) > 1]
    most = max(widths, key=lambda width: (widths.count(width), width), default=0)
    return widths.count(most) * (most > 1), most


def _rows(name: str, text: str, separator: str) -> list[list[Value]]:
    rows: list[list[Value]] = []
    box = Box()
    for number, row in enumerate(_parsed(text, separator), start=1):
        while row and not row[-1]:
            row.pop()
        if row:
            box.take(number, len(row))
            box.refuse_beyond_bounds(name)
        rows.append([cell or None for cell in row])
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _parsed(text: str, separator: str) -> list[list[str]]:
    """A quotation mark that never closes would swallow the rest: then every line stands alone."""
    try:
        return list(_reader(text, separator, strict=True))
    except csv.Error:
        pass
    try:
        rows = list(_reader(text, separator, strict=False))
    except csv.Error:
        return _by_lines(text, separator)
    never_closed = bool(rows and rows[-1]) and "\n" in rows[-1][-1]
    torn = any(cell.count("\n") > LINES_OF_A_CELL for row in rows for cell in row) or never_closed
    return _by_lines(text, separator) if torn else rows


def _reader(text: str, separator: str, *, strict: bool) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=separator, strict=strict)


def _by_lines(text: str, separator: str) -> list[list[str]]:
    rows = []
    for line in _LINE_END.split(text):
        try:
            rows.append(next(_reader(line, separator, strict=True), []))
        except csv.Error:
            rows.append(line.split(separator))
    return rows


def _unreadable(name: str, fault: UnicodeDecodeError) -> RefusedDocument:
    return RefusedDocument(
        Reason.ENCODING,
        f"Không đọc được chữ trong tệp “{name}” (từ byte thứ {fault.start + 1}): không phải Unicode, "
        "TCVN3, VNI hay Windows-1258. Hãy mở bằng Excel, lưu thành tệp .xlsx rồi đưa vào.",
    )
