"""The sheet that readers fill: an array for every column, a row for every person of the roll."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
from django.db.models import QuerySet

from dangvu.census.reading import Spec, read

# No fact is below zero; this one says that it is not known.
UNKNOWN = -1
# Days, months and years of birth do not fit into eight bits; levels and counts do.
WIDE = ("_on", "_since", "_month", "_year")

Row = npt.NDArray[np.int64]
Values = npt.NDArray[np.integer]


def number_of(day: pl.Expr) -> pl.Expr:
    """A day as rules hold it: yyyymmdd."""
    year, month = day.dt.year().cast(pl.Int32), day.dt.month().cast(pl.Int32)
    return year * 10000 + month * 100 + day.dt.day().cast(pl.Int32)


@dataclass
class Sheet:
    """`people` in rising order. `only`: read the records of these alone; None reads all of them."""

    people: Values
    on: date
    years: int
    only: list[int] | None = None
    arrays: dict[str, npt.NDArray[np.int32]] = field(default_factory=dict)

    def read(self, rows: "QuerySet[Any]", spec: Spec, via: str = "person") -> pl.DataFrame:
        """Records of the people of the sheet; `row` says whose, in place of `person`."""
        if self.only is not None:
            rows = rows.filter(**{f"{via}__in": self.only})
        found = read(rows, {"person": (f"{via}_id" if via == "person" else via, pl.Int64), **spec})
        return found.with_columns(row=pl.Series(self.rows_of(found["person"].to_numpy()))).filter(
            pl.col("row") >= 0
        )

    def rows_of(self, people: Values) -> Row:
        """Where each of them stands, or -1."""
        if not len(self.people):
            return np.full(len(people), -1, np.int64)
        places = np.searchsorted(self.people, people)
        places[places == len(self.people)] = 0
        return np.where(self.people[places] == people, places, -1)

    def column(self, name: str, start: int = UNKNOWN) -> npt.NDArray[np.int32]:
        """The array of that name, made at the first call with `start` in every row."""
        if name not in self.arrays:
            self.arrays[name] = np.full(len(self.people), start, np.int32)
        return self.arrays[name]

    def put(
        self, name: str, found: pl.DataFrame, value: str = "value", start: int = UNKNOWN
    ) -> None:
        """One value for each row of `found`; a null is unknown."""
        values = found[value].fill_null(UNKNOWN).to_numpy()
        self.column(name, start)[found["row"].to_numpy()] = values

    def as_frame(self) -> pl.DataFrame:
        return pl.DataFrame(
            {"person_id": self.people.astype(np.int32)}
            | {name: _series(name, array) for name, array in self.arrays.items()}
        )


def _series(name: str, array: npt.NDArray[np.int32]) -> pl.Series:
    is_wide = name.endswith(WIDE) or name.startswith("paper_")
    series = pl.Series(name, array if is_wide else array.astype(np.int8))
    return series.set(series == UNKNOWN, None) if (array == UNKNOWN).any() else series
