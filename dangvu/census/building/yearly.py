"""Gradings, school results and titles, poured into a column for each year back."""

import polars as pl

from dangvu.census.building.sheet import Sheet
from dangvu.people.models import Grading, SchoolResult, Title
from dangvu.rules import levels
from dangvu.rules.levels import Levels
from dangvu.rules.record import school_year


def levelled(name: str, of: Levels) -> pl.Expr:
    """The keys of records as the numbers of their levels."""
    numbers = {key: number for key, (number, _) in of.items()}
    return pl.col(name).replace_strict(numbers, return_dtype=pl.Int32)


def gradings(sheet: Sheet) -> None:
    years = (sheet.on.year - sheet.years, sheet.on.year)
    found = sheet.read(
        Grading.objects.believed().filter(year__range=years),
        {"year": ("year", pl.Int32), "of": ("of", pl.String), "level": ("grade", pl.String)},
    ).with_columns(levelled("level", levels.GRADES))
    for of in ("staff", "member"):
        _spread(sheet, found.filter(of=of), f"{of}_grade", sheet.on.year)


def school_results(sheet: Sheet) -> None:
    newest = school_year(sheet.on, 0)
    found = sheet.read(
        SchoolResult.objects.believed().filter(school_year__range=(newest - sheet.years, newest)),
        {"year": ("school_year", pl.Int32), "level": ("grade", pl.String)},
    ).with_columns(levelled("level", levels.SCHOOL))
    _spread(sheet, found, "school_grade", newest)


def titles(sheet: Sheet) -> None:
    """The highest of a year; a year without one has none."""
    years = (sheet.on.year - sheet.years, sheet.on.year)
    found = sheet.read(
        Title.objects.believed().filter(year__range=years),
        {"year": ("year", pl.Int32), "level": ("kind", pl.String)},
    ).with_columns(levelled("level", levels.TITLES))
    highest = found.group_by("row", "year").agg(value=pl.col("level").max())
    put_years(sheet, highest, "title", sheet.on.year, start=0)


def _spread(sheet: Sheet, found: pl.DataFrame, family: str, newest: int) -> None:
    """Where two records of a year differ, neither is believed."""
    level = pl.col("level")
    agreed = found.group_by("row", "year").agg(least=level.min(), value=level.max())
    agreed = agreed.with_columns(value=pl.when(pl.col("least") == pl.col("value")).then("value"))
    put_years(sheet, agreed, family, newest)


def put_years(sheet: Sheet, found: pl.DataFrame, family: str, newest: int, start: int = -1) -> None:
    for back in range(sheet.years + 1):
        sheet.put(f"{family}_{back}", found.filter(year=newest - back), start=start)
