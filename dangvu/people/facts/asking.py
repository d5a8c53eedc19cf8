"""Whose facts are asked for, of which day, and how cells are made of rows."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dangvu.rules.record import Cell, as_number

AT_ONCE = 5_000
Read = Iterator[tuple[int, str, Cell]]


@dataclass(frozen=True)
class Asked:
    """`born` holds the earliest day on which somebody may have been born; filled by the first reader."""

    people: tuple[int, ...]
    on: date
    years: int
    born: dict[int, date]


@dataclass(frozen=True)
class Row:
    """One record: what it says as a number, and in words with its source."""

    value: int
    told: str


def in_chunks(people: Collection[int]) -> Iterator[list[int]]:
    """So many at once as either engine takes for the parameters of one query."""
    found = list(people)
    for start in range(0, len(found), AT_ONCE):
        yield found[start : start + AT_ONCE]


def said(words: str, source: str) -> str:
    """A fact with the paper behind it."""
    return f"{words} – {source}" if source else words


def cell_of(rows: Iterable[Row], what: str) -> Cell:
    """The one thing that all rows say, or a conflict that quotes them."""
    found = list(rows)
    if len({row.value for row in found}) == 1:
        return Cell(found[0].value, found[0].told)
    quoted = "; ".join(dict.fromkeys(row.told for row in found))
    return conflict(f"{what} ghi khác nhau: {quoted}. Hãy đối chiếu giấy tờ rồi ghi lại cho đúng")


def conflict(told: str) -> Cell:
    return Cell(None, f"Mâu thuẫn: {told}", is_conflict=True)


def latest(rows: Mapping[date, list[Row]], what: str, *, born: date | None) -> Cell:
    """What the records of the latest day say; a record from before the birth is a conflict."""
    day = max(rows)
    if born and day < born:
        told = rows[day][0].told
        return conflict(f"{told} – trước ngày sinh {born:%d/%m/%Y}. Hãy xem lại hai ngày này")
    return cell_of(rows[day], f"{what} ngày {day:%d/%m/%Y}")


def day_cell(day: date, told: str) -> Cell:
    return Cell(as_number(day), told)
