"""Finds two ends of a time written in one: `tháng 4 - 5/2024`, `từ ngày 08-12/7/2024`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ENDS = r"(?P<year>20\d\d)(?![\d/])"
_MONTHS = re.compile(
    r"\b(?:tu )?thang (?P<first>\d{1,2}) ?(?:-|den|va|,) ?(?P<last>\d{1,2})(?: ?[/-] ?|,? nam )"
    rf"{_ENDS}"
)
_QUARTERS = re.compile(
    r"\b(?:tu )?quy (?P<first>i{1,3}|[1-3]) ?(?:-|den|va|,) ?(?P<last>i{1,3}|iv|[2-4])"
    rf"(?: ?[/-] ?|,? nam ?){_ENDS}"
)
_DAYS = re.compile(
    r"\b(?:tu ngay |tu |ngay )(?P<first>\d{1,2})-(?P<last>\d{1,2})/(?P<month>\d{1,2})/"
    rf"{_ENDS}"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True)
class DateRange:
    """From the first of its months, quarters or days to the last."""

    start: int
    end: int
    kind: str
    first: str
    last: str


def ranges_of(plain: str) -> Iterator[DateRange]:
    for kind, pattern in (("month", _MONTHS), ("quarter", _QUARTERS), ("day", _DAYS)):
        for match in pattern.finditer(plain):
            first, last = (_ROMAN.get(match[n]) or int(match[n]) for n in ("first", "last"))
            if first < last <= (31 if kind == "day" else 12):
                yield DateRange(*match.span(), kind, _value(match, first), _value(match, last))


def _value(match: re.Match[str], number: int) -> str:
    if match.re is _QUARTERS:
        return f"{match['year']}-Q{number}"
    if match.re is _MONTHS:
        return f"{match['year']}-{number:02}"
    return f"{match['year']}-{int(match['month']):02}-{number:02}"
