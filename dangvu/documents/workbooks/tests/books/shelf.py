"""All made workbooks with their truths, in the order of their names."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from dangvu.documents.workbooks.tests.books.book import Book, RawBook
from dangvu.documents.workbooks.tests.books.drawn.drawing import drawn_book
from dangvu.documents.workbooks.tests.books.layouts import (
    badges,
    candidates,
    days,
    exports,
    habits,
    ledgers,
    numbers,
    offices,
    sheets,
    texts,
    twins,
    villages,
)
from dangvu.documents.workbooks.tests.books.refused.disguised import DISGUISED
from dangvu.documents.workbooks.tests.books.refused.hostile import HOSTILE
from dangvu.documents.workbooks.tests.books.refused.no_lists import NO_LISTS
from dangvu.documents.workbooks.tests.books.unseen import cells, classes, party, shapes
from dangvu.documents.workbooks.tests.books.unseen.no_people import NO_PEOPLE
from dangvu.documents.workbooks.tests.books.writers.writing import content_of

_LAYOUTS = (
    ledgers,
    exports,
    villages,
    offices,
    habits,
    badges,
    texts,
    candidates,
    days,
    numbers,
    twins,
    sheets,
    party,
    classes,
    shapes,
    cells,
)
LISTS: tuple[Callable[[], Book | RawBook], ...] = tuple(
    make for module in _LAYOUTS for make in module.LAYOUTS
)
DRAWN: tuple[Callable[[], Book], ...] = tuple(
    partial(drawn_book, seed) for seed in range(1001, 1041)
)
REFUSED: tuple[Callable[[], Book | RawBook], ...] = (
    *HOSTILE,
    *DISGUISED,
    *NO_LISTS,
    *NO_PEOPLE,
)


def books() -> Iterator[Book | RawBook]:
    for make in (*LISTS, *DRAWN, *REFUSED):
        yield make()


def written() -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """File name, content and truth of each."""
    for book in books():
        yield book.truth.file, content_of(book), book.truth.as_json()


def write_all(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, content, truth in written():
        (folder / name).write_bytes(content)
        told = json.dumps(truth, ensure_ascii=False, indent=1)
        (folder / f"{name}.truth.json").write_text(told, encoding="utf-8")
        count += 1
    return count
