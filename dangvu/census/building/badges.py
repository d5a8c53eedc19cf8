"""Badges poured into a column as `honours.facts` reads them of one person."""

import polars as pl

from dangvu.census.building.sheet import Sheet
from dangvu.honours.models import BadgeAward


def badges(sheet: Sheet) -> None:
    """The highest milestone that was given by the day; nothing on record means none."""
    found = sheet.read(BadgeAward.objects.on(sheet.on), {"milestone": ("milestone", pl.Int32)})
    highest = found.group_by("row").agg(value=pl.col("milestone").max())
    sheet.put("badge_held", highest, start=0)
