"""Finds dates: days, months, quarters, years and spans of years, also without their year."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

_DAY = r"(?P<d>\d{1,2})"
_MONTH = r"(?P<m>\d{1,2})"
_YEAR = r"(?P<y>(?:18|19|20)\d{2})"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_FULL = re.compile(
    rf"(?:ngay ?)?(?<![\d/.,-]){_DAY} ?(?P<s>[/.-]) ?{_MONTH} ?(?P=s) ?{_YEAR}(?![\d])"
)
_WORDED = re.compile(
    rf"(?:ngay ?)?(?<![\d/.,-])(?<!thang )(?<!tuan )(?<!tuan thu ){_DAY},? ?thang"
    rf" ?{_MONTH}(?:,? ?nam ?| ?[/-] ?){_YEAR}(?!\d)"
)
_WITH_YEAR_APART = re.compile(
    rf"(?:ngay ?)?(?<![\d/.,-]){_DAY} ?[/.-] ?{_MONTH},? (?:cua )?nam {_YEAR}(?!\d)"
)
_DAY_OF_YEAR = re.compile(
    rf"(?:ngay ?)(?<!\d){_DAY}(?: ?[/-] ?|\.|,? ?thang ?){_MONTH}(?![\d/-]|[.,]\d)"
)
_WORDED_DAY_OF_YEAR = re.compile(
    rf"(?<![\d/.,-])(?<!thang )(?<!tuan )(?<!tuan thu ){_DAY} thang {_MONTH}(?![\d/-]|[.,]\d)"
)
_BARE_DAY_OF_YEAR = re.compile(r"(?<![\d/.,-])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![\d/-]|[.,]\d| ?%)")
_OF_MONTH = re.compile(rf"\bthang ?{_MONTH}(?: ?[/.-] ?|,? ?nam ?){_YEAR}(?!\d)")
_BARE_MONTH = re.compile(
    rf"(?:(?<=\btrong )|(?<=\btruoc )|(?<=\bhet )|(?<=\bden )){_MONTH}/{_YEAR}(?![\d/-])"
)
_MONTH_OF_YEAR = re.compile(rf"(?:(?<!\d )|(?<=tuan \d ))\bthang ?{_MONTH}(?![\d/-]|[.,]\d)")
_QUARTER = r"\bqu[yi] ?(?P<q>i{1,3}|iv|[1-4])"
_OF_QUARTER = re.compile(rf"{_QUARTER}(?: ?[/.-] ?|,? ?nam ?| ){_YEAR}(?!\d)")
_QUARTER_OF_YEAR = re.compile(rf"{_QUARTER}(?![a-z\d/-]|[.,]\d)")
_YEARS = re.compile(
    r"(?:\b(?:giai ?doan|nhiem ?ky|tu ?nam|trong|cac ?nam|khoa) ?)?(?<![\d/.,-])"
    r"(?P<from>(?:19|20)\d{2}) ?(?:-|den(?: nam)?) ?(?P<to>(?:19|20)\d{2})(?!\d|[/.,]\d)"
)
_OF_YEAR = re.compile(rf"\bnam ?{_YEAR}(?![\d/]|[.,]\d| ?- ?(?:19|20)\d\d)")


@dataclass(frozen=True)
class DateIsland:
    """`kind` is day, month, quarter, year or years; `until` closes a span of years.

    What is said without its year is a day_of_year (`--05-19`), month_of_year (`--05`) or
    quarter_of_year (`--Q2`).
    """

    start: int
    end: int
    kind: str
    value: str
    until: str = ""


def dates_of(plain: str) -> list[DateIsland]:
    """All dates from left to right; of overlapping readings the fullest wins."""
    found: list[DateIsland] = []
    taken = bytearray(len(plain))
    for island in _readings(plain):
        if not any(taken[island.start : island.end]):
            taken[island.start : island.end] = b"\x01" * (island.end - island.start)
            found.append(island)
    return sorted(found, key=lambda island: island.start)


def _readings(plain: str) -> Iterator[DateIsland]:
    yield from _days(plain)
    yield from _years(plain)
    yield from _months(plain)
    for match in _OF_QUARTER.finditer(plain):
        value = f"{match['y']}-Q{_QUARTERS[match['q']]}"
        yield DateIsland(match.start(), match.end(), "quarter", value)
    for match in _OF_YEAR.finditer(plain):
        yield DateIsland(match.start(), match.end(), "year", match["y"])
    yield from _days_of_year(plain)
    yield from _parts_of_a_year(plain)


def _days(plain: str) -> Iterator[DateIsland]:
    for pattern in (_WORDED, _FULL, _WITH_YEAR_APART):
        for match in pattern.finditer(plain):
            value = _day(match["y"], match["m"], match["d"])
            if value:
                yield DateIsland(match.start(), match.end(), "day", value)


def _months(plain: str) -> Iterator[DateIsland]:
    for pattern in (_OF_MONTH, _BARE_MONTH):
        for match in pattern.finditer(plain):
            if 1 <= int(match["m"]) <= 12:
                value = f"{match['y']}-{int(match['m']):02}"
                yield DateIsland(match.start(), match.end(), "month", value)


def _years(plain: str) -> Iterator[DateIsland]:
    for match in _YEARS.finditer(plain):
        if match["from"] <= match["to"]:
            yield DateIsland(match.start(), match.end(), "years", match["from"], match["to"])


def _days_of_year(plain: str) -> Iterator[DateIsland]:
    for pattern in (_DAY_OF_YEAR, _WORDED_DAY_OF_YEAR, _BARE_DAY_OF_YEAR):
        for match in pattern.finditer(plain):
            value = _day("2000", match["m"], match["d"])
            if value:
                yield DateIsland(match.start(), match.end(), "day_of_year", f"-{value[4:]}")


def _parts_of_a_year(plain: str) -> Iterator[DateIsland]:
    for match in _MONTH_OF_YEAR.finditer(plain):
        if 1 <= int(match["m"]) <= 12:
            value = f"--{int(match['m']):02}"
            yield DateIsland(match.start(), match.end(), "month_of_year", value)
    for match in _QUARTER_OF_YEAR.finditer(plain):
        value = f"--Q{_QUARTERS[match['q']]}"
        yield DateIsland(match.start(), match.end(), "quarter_of_year", value)


def _day(year: str, month: str, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
