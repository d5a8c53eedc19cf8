"""The tree of a day, its units numbered in preorder as their paths sort."""

from datetime import date

import polars as pl

from dangvu.census.reading import read
from dangvu.organisations.models import OrganisationPeriod
from dangvu.organisations.models.organisation import STEP


def tree_of(day: date) -> pl.DataFrame:
    """`unit_id`, `path`, `depth`, `type`; the place of a unit is its row."""
    found = read(
        OrganisationPeriod.objects.on(day),
        {
            "unit_id": ("organisation_id", pl.Int64),
            "path": ("path", pl.String),
            "type": ("type", pl.String),
        },
    )
    depth = pl.col("path").str.len_bytes() // STEP - 1
    return found.sort("path").with_columns(depth=depth.cast(pl.Int32))
