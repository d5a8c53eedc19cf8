"""Knows a line that is the name of a person, whatever rank or degree stands before it."""

import re

from dangvu.documents.family_names import FAMILY_NAMES

_HONOUR = re.compile(
    r"(?:(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy)|chuan do doc|gs|pgs|ts|tskh|ths|bs|ks|cn"
    r"|bsck ?i{1,2}|bscki{1,2}|cki{1,2}|luat su|ls|thac s[iy]|tien s[iy]|ky su|bac s[iy]"
    r"|cu nhan|giao su|pho giao su|dong chi|d/c|ong|ba|nha giao uu tu|ngut|ngnd)[., :]+){0,4}"
)
_LONGEST = 45


def name_bounds(plain: str, shown: str) -> tuple[int, int] | None:
    """Where the name stands in a line that holds nothing else, or nothing."""
    honour = _HONOUR.match(plain)
    start = honour.end() if honour else 0
    end = len(plain)
    while end > start and not plain[end - 1].isalpha():
        end -= 1
    return (start, end) if _is_name(plain[start:end], shown[start:end]) else None


def _is_name(plain: str, shown: str) -> bool:
    words = shown.split()
    if not 2 <= len(words) <= 5 or len(shown) > _LONGEST:
        return False
    if not shown.isupper() and any(word.isupper() and len(word) > 2 for word in words):
        return False
    return plain.split()[0] in FAMILY_NAMES and all(_is_proper(word) for word in words)


def _is_proper(word: str) -> bool:
    letters = word.replace("'", "").replace("’", "").replace("-", "")
    return word[0].isupper() and letters.isalpha()


def looks_like_name(plain: str, shown: str) -> bool:
    """Capitals at every word, of whatever family: enough where a signature must stand."""
    honour = _HONOUR.match(plain)
    words = shown[honour.end() if honour else 0 :].split()
    return 2 <= len(words) <= 5 and len(shown) <= _LONGEST and all(map(_is_proper, words))
