"""Who is on the roll of a day and where: members, those in transit, then candidates."""

from datetime import date
from enum import IntEnum

import polars as pl

from dangvu.census.reading import read
from dangvu.development.models import Candidacy
from dangvu.development.stages import Group, Stage
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Membership
from dangvu.people.queries import stays_on


class Standing(IntEnum):
    CANDIDATE = 0
    PROBATIONARY = 1
    OFFICIAL = 2
    IN_TRANSIT = 3


STAGES = {str(stage): number for number, stage in enumerate(Stage, start=1)}
GROUPS = {str(group): number for number, group in enumerate(Group, start=1)}


def roll_of(day: date, tree: pl.DataFrame, only: list[int] | None = None) -> pl.DataFrame:
    """A row a person: `person`, `place`, `standing`, `stage` and `group` of the pool (0: not in it)."""
    places = tree.select("unit_id", place=pl.int_range(pl.len(), dtype=pl.Int32))
    pool = _pool(day, only)
    members = _members(day, only).join(pool.drop("unit_id"), on="person", how="left")
    candidates = pool.join(members, on="person", how="anti").with_columns(
        standing=pl.lit(int(Standing.CANDIDATE), pl.Int8)
    )
    columns = ("person", "unit_id", "standing", "stage", "group")
    found = pl.concat([members.select(columns), candidates.select(columns)])
    # Who belongs to a unit that does not stand on the day is counted with the whole.
    return (
        found.join(places, on="unit_id", how="left")
        .with_columns(pl.col("place", "stage", "group").fill_null(0))
        .sort("person")
    )


def _pool(day: date, only: list[int] | None) -> pl.DataFrame:
    rows = Candidacy.objects.on(day)
    rows = rows if only is None else rows.filter(person__in=only)
    found = read(
        rows,
        {
            "candidacy": ("id", pl.Int64),
            "person": ("person_id", pl.Int64),
            "unit_id": ("cell_id", pl.Int64),
            "stage": ("stage", pl.String),
            "group": ("group", pl.String),
        },
    )
    return (
        found.sort("candidacy")
        .unique("person", keep="last", maintain_order=True)
        .with_columns(
            pl.col("stage").replace_strict(STAGES, return_dtype=pl.Int8),
            pl.col("group").replace_strict(GROUPS, return_dtype=pl.Int8),
        )
    )


def _members(day: date, only: list[int] | None) -> pl.DataFrame:
    rows = stays_on(day, [Organisation(parent=None)])
    official = Membership.objects.on(day).filter(official_on__lte=day)
    if only is not None:
        rows, official = rows.filter(person__in=only), official.filter(person__in=only)
    stays = read(
        rows,
        {
            "stay": ("id", pl.Int64),
            "person": ("person_id", pl.Int64),
            "unit_id": ("unit_id", pl.Int64),
            "kind": ("kind", pl.String),
        },
    )
    officials = read(official, {"person": ("person_id", pl.Int64)}).unique()
    is_official = pl.col("person").is_in(officials["person"].implode())
    standing = (
        pl.when(pl.col("kind") == AffiliationKind.IN_TRANSIT).then(int(Standing.IN_TRANSIT))
        .when(is_official).then(int(Standing.OFFICIAL))
        .otherwise(int(Standing.PROBATIONARY))
    )  # fmt: skip
    stays = stays.sort("stay").unique("person", keep="last", maintain_order=True)
    return stays.with_columns(standing=standing.cast(pl.Int8))
