"""A made workbook: its pages, its truth, and how its file is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dangvu.documents.workbooks.tests.books.cells import Page
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.truth import Truth


@dataclass(frozen=True)
class Book:
    """`encoding` and `separator` matter to csv; `font` types every cell in an old font's letters."""

    truth: Truth
    pages: tuple[Page, ...]
    is_1904: bool = False
    encoding: str = "utf-8"
    separator: str = ","
    font: str | None = None


@dataclass(frozen=True)
class RawBook:
    """A file whose very bytes are the point."""

    truth: Truth
    content: bytes


def book_of(
    draft: Draft, *, before: Sequence[Page] = (), after: Sequence[Page] = (), **how: Any
) -> Book:
    """A workbook with the drafted list, and other sheets before and after it."""
    truth = draft.close()
    return Book(truth, (*before, draft.page, *after), **how)
