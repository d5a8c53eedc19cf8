"""A date as people write it in a cell, taken apart but not yet judged: which part is the day waits."""

import re
from typing import NamedTuple

_MONTH_NAMES = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        start=1,
    )
}
_WORDS = {
    "mot": 1, "gieng": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9, "muoi": 10, "muoi mot": 11, "mot chap": 11, "muoi hai": 12, "chap": 12,
}  # fmt: skip
_SEP = r"\s*[/.,\-\\–—:|]+\s*|\s+"
_HOUR = r"(?:\s+\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,9})?(?: ?[ap]m)?)?"
_THREE = re.compile(
    rf"(\d{{1,2}})(?:{_SEP})(\d{{1,2}})(?:{_SEP})(\d{{4}}|\d{{2}}){_HOUR}",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})"
    # An evening told in another zone is the next morning here: only midnight may have a zone.
    r"(?:[t ](?:00:00.{0,14}|\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,9})?))?"
)
_MONTH = re.compile(r"(\d{1,2})\s*[/.\-–]\s*(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_SHORT_MONTH = re.compile(r"(\d{1,2})\s*[/.\-–]\s*(\d{2})")
_YEAR = re.compile(r"(?:nam\s*)?(\d{4})")
_SHORT_YEAR = re.compile(r"(?:nam\s*|')(\d{2})")
_WORDED = re.compile(
    r"(?:ngay\s*)?(\d{1,2})[\s,]*(?:thang|th|t)\.?\s*(\d{1,2})[\s,/.\-]*(?:nam|n)?\.?\s*(\d{4}|\d{2})"
)
_MONTH_WORDED = re.compile(
    r"(?:thang|thg|th|t)\.?\s*(\d{1,2})\s*(?:[/.\-,]|nam)?\s*(?:nam\s*)?(\d{4})"
)
_MONTH_IN_WORDS = re.compile(
    r"(?:ngay\s*(\d{1,2})\s*)?thang\s+([a-z]+(?: [a-z]+)?)\s+(?:nam\s*)?(\d{4})"
)
_ENGLISH = re.compile(r"(\d{1,2})[\s\-/.]*([a-z]{3})[a-z]*[\s\-/.,]*(\d{4}|\d{2})")
_ENGLISH_MONTH_FIRST = re.compile(
    r"([a-z]{3})[a-z]{0,6}\.?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s?(\d{4})"
)
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_YEAR_RUN = re.compile(r"(19\d{2}|20\d{2})(\d{2})(\d{2})")


class Parts(NamedTuple):
    """`first` and `second` stand in the cell's order; `ordered` says that `first` is surely the day."""

    first: int | None
    second: int | None
    year: str
    ordered: bool = False


def parts_of(plain: str) -> Parts | None:
    """`plain`: lower case, no marks, single blanks. None when it is no date that people write."""
    if match := _THREE.fullmatch(plain):
        return Parts(int(match[1]), int(match[2]), match[3])
    if match := _YEAR.fullmatch(plain):
        return Parts(None, None, match[1])
    if match := _MONTH.fullmatch(plain) or _MONTH_WORDED.fullmatch(plain):
        return Parts(None, int(match[1]), match[2])
    if match := _YEAR_FIRST.fullmatch(plain):
        return Parts(int(match[3]), int(match[2]), match[1], ordered=True)
    return _rarer(plain)


def _rarer(plain: str) -> Parts | None:
    if match := _WORDED.fullmatch(plain):
        return Parts(int(match[1]), int(match[2]), match[3], ordered=True)
    if match := _YEAR_MONTH.fullmatch(plain):
        return Parts(None, int(match[2]), match[1])
    if (match := _ENGLISH.fullmatch(plain)) and match[2] in _MONTH_NAMES:
        return Parts(int(match[1]), _MONTH_NAMES[match[2]], match[3], ordered=True)
    if (match := _ENGLISH_MONTH_FIRST.fullmatch(plain)) and match[1] in _MONTH_NAMES:
        return Parts(int(match[2]), _MONTH_NAMES[match[1]], match[3], ordered=True)
    if (match := _MONTH_IN_WORDS.fullmatch(plain)) and match[2] in _WORDS:
        return Parts(int(match[1]) if match[1] else None, _WORDS[match[2]], match[3], ordered=True)
    if match := _SHORT_MONTH.fullmatch(plain):
        return Parts(None, int(match[1]), match[2])
    if match := _SHORT_YEAR.fullmatch(plain):
        return Parts(None, None, match[1])
    return _run(plain)


def _run(plain: str) -> Parts | None:
    if match := _RUN.fullmatch(plain):
        day, month, year = match.groups()
        if 1900 <= int(year) <= 2100 and int(day) <= 31 and int(month) <= 12:
            return Parts(int(day), int(month), year)
    if match := _YEAR_RUN.fullmatch(plain):
        return Parts(int(match[3]), int(match[2]), match[1], ordered=True)
    return None
