"""Records under official headings: the same fields make the rows of a sheet and those of `--json`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dangvu.documents.writing.sheets import Cell, Column, Row
from dangvu.kernel.days import PartialDay

Record = Mapping[str, Cell]
NUMBER = Column("STT", 5, align="center")


@dataclass(frozen=True)
class Field:
    """`key` names the value of a record as `rows/1` does; `words` say a code as the column shows it."""

    key: str
    column: Column
    words: Mapping[Cell, str] = field(default_factory=dict)

    def cell_of(self, record: Record) -> Cell:
        cell = record.get(self.key)
        return self.words.get(cell, cell)


def columns_of(fields: Iterable[Field]) -> tuple[Column, ...]:
    """The headings, a running number first."""
    return (NUMBER, *(each.column for each in fields))


def rows_of(fields: Sequence[Field], records: Iterable[Record]) -> list[Row]:
    return [
        Row((number, *(each.cell_of(record) for each in fields)))
        for number, record in enumerate(records, start=1)
    ]


def as_fields(record: Record) -> dict[str, object]:
    """A record as `rows/1` tells it: what is empty is left out, of a birth no more than is known."""
    told: dict[str, object] = {}
    for key, cell in record.items():
        if isinstance(cell, PartialDay):
            told |= _birth(key, cell)
        elif cell not in (None, ""):
            told[key] = cell.isoformat() if isinstance(cell, date) else cell
    return told


def _birth(key: str, day: PartialDay) -> dict[str, object]:
    whole = day.as_date()
    if whole:
        return {f"{key}_date": whole.isoformat()}
    if day.month:
        return {f"{key}_month": f"{day.year:04d}-{day.month:02d}"}
    return {f"{key}_year": day.year}
