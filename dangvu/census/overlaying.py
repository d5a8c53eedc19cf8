"""Changed rows laid into a frame: who stays in the unit is overwritten in place, others are merged.

A column in which nobody's value changed is not copied, but shared with the frame from before.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

Places = npt.NDArray[np.int64]

ORDER = ("place", "person_id")
# So many who came or left are quicker merged by slices than by gathering every row anew.
FEW = 500


def with_rows(columns: pl.DataFrame, people: Sequence[int], rows: pl.DataFrame) -> pl.DataFrame:
    """The frame with `rows` in place of whatever it had of these people, in the same order."""
    places = places_of(columns["person_id"], people)
    held = columns.select(ORDER)[places].with_columns(at=pl.Series(places))
    rows = rows.sort(ORDER)
    staying = rows.join(held, on=ORDER, how="inner", maintain_order="left")
    left = held.join(staying, on=ORDER, how="anti")["at"].to_numpy()
    come = rows.join(staying, on=ORDER, how="anti", maintain_order="left")
    found = _overwritten(columns, staying.drop("at").select(columns.columns), staying["at"])
    return _merged(found, np.sort(left), come) if len(left) or come.height else found


def places_of(held: pl.Series, people: Sequence[int]) -> Places:
    """The rows in which these people stand, rising."""
    ids = held.to_numpy()
    asked = np.asarray(people, np.int64)
    is_asked = np.zeros(max(ids.max(initial=0), asked.max(initial=0)) + 1, np.bool_)
    is_asked[asked] = True
    return np.flatnonzero(is_asked[ids])


def _overwritten(columns: pl.DataFrame, rows: pl.DataFrame, places: pl.Series) -> pl.DataFrame:
    """Only columns in which one of the rows differs are written."""
    before = columns[places]
    changed = [
        columns[name].clone().scatter(places, rows[name])
        for name in columns.columns
        if not before[name].equals(rows[name])
    ]
    return columns.with_columns(changed)


def _merged(columns: pl.DataFrame, left: Places, come: pl.DataFrame) -> pl.DataFrame:
    """Without the rows `left`, and with those who came put where they belong in the order."""
    come = come.select(columns.columns)
    before = _places_for(columns, come)
    if len(left) + come.height <= FEW:
        return pl.concat(_pieces(columns, left, come, before), rechunk=True)
    wanted = np.insert(
        np.delete(np.arange(columns.height), left),
        before - np.searchsorted(left, before),
        np.arange(columns.height, columns.height + come.height),
    )
    return pl.concat([columns, come], rechunk=True)[wanted]


def _pieces(
    columns: pl.DataFrame, left: Places, come: pl.DataFrame, before: Places
) -> Iterator[pl.DataFrame]:
    """Slices of the frame, cut where somebody left, with the rows of those who came between."""
    start = 0
    # At one place those who came stand before the one who left it.
    cuts = [(int(place), 0, row) for row, place in enumerate(before)]
    for place, has_left, row in sorted([*cuts, *((int(place), 1, 0) for place in left)]):
        yield columns[start:place]
        yield come[row : row + 1 - has_left]
        start = place + has_left
    yield columns[start:]


def _places_for(columns: pl.DataFrame, come: pl.DataFrame) -> Places:
    """Before which row each of them belongs."""
    units, ids = columns["place"].to_numpy(), columns["person_id"].to_numpy()
    first = np.searchsorted(units, come["place"].to_numpy(), "left")
    last = np.searchsorted(units, come["place"].to_numpy(), "right")
    people = come["person_id"].to_numpy()
    return np.array(
        [
            start + np.searchsorted(ids[start:end], person)
            for start, end, person in zip(first, last, people, strict=True)
        ],
        np.int64,
    )
