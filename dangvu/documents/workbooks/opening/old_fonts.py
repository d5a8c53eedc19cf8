"""Cells typed in the fonts of before Unicode, converted column by column, cell by cell."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from dangvu.documents.intake import legacy
from dangvu.documents.workbooks.sheets import Sheet, Value, Workbook

# How many words must become Vietnamese before it is believed; one is enough beside such a font.
ENOUGH, BESIDE_A_FONT = legacy.ENOUGH_WORDS, 1
NAMES = range(2, 6)
MOST = 0.8


def in_unicode(workbook: Workbook, fonts: Iterable[str] = ()) -> Workbook:
    columns = [(sheet, *each) for sheet in workbook.sheets for each in _texts_by_column(sheet)]
    everything = {text for _, _, texts in columns for text in texts}
    old = [legacy.old_encoding_of(texts) for _, _, texts in columns]
    enough = BESIDE_A_FONT if any(map(is_old_font, fonts)) else ENOUGH
    usual = Counter(filter(None, old)).most_common(1)
    book = usual[0][0] if usual else legacy.old_encoding_of(everything, enough=enough)
    if book is None:
        return workbook
    leans = legacy.leaning(everything, book) > 0
    lost = False
    for (sheet, column, texts), encoding in zip(columns, old, strict=True):
        lean = legacy.leaning(texts, encoding or book)
        mostly_old = lean > 0 or (lean == 0 and leans)
        new = {t: legacy.reread(t, encoding or book, mostly_old=mostly_old) for t in texts}
        _put(sheet, column, new)
        lost = lost or ((encoding or book) == "tcvn3" and _lost_capitals(new))
    return replace(workbook, encoding=book, lost_capitals=lost)


def is_old_font(font: str) -> bool:
    return font.lower().lstrip("\x00").startswith((".vn", "vni"))


def _texts_by_column(sheet: Sheet) -> list[tuple[int, set[str]]]:
    """Texts with letters outside ASCII: only these can be in an old font."""
    found = []
    for column, values in enumerate(_columns_of(sheet)):
        texts = {value for value in values if type(value) is str and not value.isascii()}
        if texts:
            found.append((column, texts))
    return found


def _columns_of(sheet: Sheet) -> Iterator[set[Value]]:
    """Each column's different cells; millions of them are gone through, so each step counts."""
    widths = {len(row) for row in sheet.rows}
    for column in range(max(widths, default=0)):
        rows = sheet.rows if column < min(widths) else [r for r in sheet.rows if column < len(r)]
        yield set(map(itemgetter(column), rows))


def _put(sheet: Sheet, column: int, new: dict[str, str]) -> None:
    changed: dict[Value, str] = {old: text for old, text in new.items() if old != text}
    if not changed:
        return
    for row in sheet.rows:
        if column < len(row) and row[column] in changed:
            row[column] = changed[row[column]]


def _lost_capitals(new: dict[str, str]) -> bool:
    """A name with a small first letter, or a column of names without any capital."""
    changed = [text for old, text in new.items() if old != text]
    names = [text for text in changed if len(text.split()) in NAMES]
    small = sum(text.islower() for text in names)
    return any(map(legacy.has_lost_capitals, names)) or (small > 1 and small >= MOST * len(names))
