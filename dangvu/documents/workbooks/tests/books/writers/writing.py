"""Writes a made workbook as the kind of file that its name says."""

from collections.abc import Callable

from dangvu.documents.workbooks.tests.books.book import Book, RawBook
from dangvu.documents.workbooks.tests.books.writers.delimited import delimited
from dangvu.documents.workbooks.tests.books.writers.excel import xls, xlsx
from dangvu.documents.workbooks.tests.books.writers.opendocument import ods

_WRITERS: dict[str, Callable[[Book], bytes]] = {
    "xlsx": xlsx,
    "xls": xls,
    "ods": ods,
    "csv": delimited,
    "txt": delimited,
}


def content_of(book: Book | RawBook) -> bytes:
    if isinstance(book, RawBook):
        return book.content
    return _WRITERS[book.truth.file.rpartition(".")[2]](book)
