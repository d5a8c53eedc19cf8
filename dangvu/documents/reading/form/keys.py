"""Spells the key of a document as it is printed: `83-KH/ĐU`, `12/2017/NĐ-CP`, `525/BGDĐT-GDTrH`."""

from dangvu.documents.reading.view import fold
from dangvu.documents.reading.vocabulary import SYMBOL_CODES


def symbol_of(printed: str) -> str:
    """The type in a number; marks lost from it are given back, nothing else is changed."""
    code = SYMBOL_CODES.get(fold(printed), "")
    return code if code and fold(code) == fold(printed) else printed


def key_of(number: str, year: str | None, symbol: str, body: str) -> str:
    body = body.replace(" ", "")
    if year:
        return f"{number}/{year}/{symbol}-{body}".upper()
    return f"{number}-{symbol}/{body}".upper()
