"""What is asked of the look-up: words, a unit, a day; any day there is, past or to come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dangvu.kernel.days import UnreadableDay, read_day
from dangvu.kernel.names import clean_name

LONGEST = 120


@dataclass(frozen=True)
class Day:
    """`on` is the day to answer for; `text` what the box shows; `refusal` why it was not taken."""

    on: date
    text: str
    refusal: str = ""


def day_of(text: str, today: date) -> Day:
    text = text.strip()
    if not text:
        return Day(today, "")
    try:
        found = read_day(text)
    except UnreadableDay as refusal:
        return Day(today, text, str(refusal))
    return Day(found, f"{found:%d/%m/%Y}")


def words_of(asked: Mapping[str, str]) -> str:
    return clean_name(asked.get("tim", ""))[:LONGEST]


def unit_of(asked: Mapping[str, str]) -> int | None:
    text = asked.get("don-vi", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
