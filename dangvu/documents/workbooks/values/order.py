"""Which comes first in a column's dates, the day or the month: judged on the whole column."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from dangvu.documents.workbooks.values.days import Parts

MONTHS = 12
# From so many low days on it can hardly be chance that none is above 12: 0.4 ** 6 < 0.01.
TELLING = 6
FEW = 3
A_SLIP = 0.1


class Order(Enum):
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    MIXED = "mixed"


class Cells(Enum):
    """What real date cells of the column are: as they stand, doubtful, or surely turned round."""

    SOUND = "sound"
    DOUBTFUL = "doubtful"
    SWAPPED = "swapped"


@dataclass(frozen=True)
class ColumnOrder:
    text: Order
    cells: Cells


def order_of(texts: Iterable[tuple[Parts, int]], days: Iterable[tuple[date, int]]) -> ColumnOrder:
    """`texts` and `days` with how often each occurs; days are the real date cells."""
    day_first = month_first = either = 0
    for parts, count in texts:
        if parts.first is None or parts.second is None or parts.ordered:
            continue
        day_first += count * (parts.first > MONTHS >= parts.second)
        month_first += count * (parts.second > MONTHS >= parts.first)
        either += count * (parts.first <= MONTHS and parts.second <= MONTHS)
    text = _text_order(day_first, month_first, either)
    return ColumnOrder(text, _cells(list(days), day_first, either, text))


def _text_order(day_first: int, month_first: int, either: int) -> Order:
    if not month_first:
        return Order.DAY_FIRST
    if not day_first:
        return Order.MONTH_FIRST if month_first > 1 or either >= TELLING else Order.MIXED
    if month_first <= A_SLIP * (day_first + month_first):
        return Order.DAY_FIRST
    if day_first <= A_SLIP * (day_first + month_first):
        return Order.MONTH_FIRST
    return Order.MIXED


def _cells(days: list[tuple[date, int]], day_first: int, either: int, text: Order) -> Cells:
    """A program that expects the month first turns 03/04 round and leaves 28/02 as text."""
    high = sum(count for day, count in days if day.day > MONTHS)
    low = sum(count for day, count in days if day.day <= MONTHS)
    if high or text is not Order.DAY_FIRST or day_first < FEW or low < FEW or either:
        return Cells.SOUND
    return Cells.SWAPPED if low >= TELLING else Cells.DOUBTFUL
