"""Commendations, papers, findings and discipline, poured into columns as `people.facts` reads them."""

import polars as pl
from django.db.models import Case, QuerySet, Value, When

from dangvu.census.building.sheet import Sheet, number_of
from dangvu.census.building.yearly import levelled, put_years
from dangvu.people.kinds import AwardForm, CertificateKind, DisciplineForm, FindingKind, PaperKind
from dangvu.people.models import Certificate, Commendation, Discipline, Finding, Paper
from dangvu.people.models.facts import DatedFact
from dangvu.rules import levels

# The first day on which somebody may have been born; what is dated earlier contradicts itself.
BORN = "_born"


def _one_where(**condition: object) -> Case:
    return Case(When(**condition, then=Value(1)), default=Value(0))


def awards(sheet: Sheet) -> None:
    """Praise for work, and prizes whatever they were for."""
    found = sheet.read(
        Commendation.objects.believed().filter(given_on__lte=sheet.on),
        {
            "day": ("given_on", pl.Date),
            "is_for_work": (_one_where(is_for_work=True), pl.Int8),
            "form": ("form", pl.String),
            "level": ("level", pl.String),
        },
    )
    counted = found.filter((pl.col("is_for_work") == 1) | (pl.col("form") == AwardForm.PRIZE))
    counted = counted.with_columns(
        levelled("level", levels.PRAISE), day=number_of(pl.col("day")), year=pl.col("day").dt.year()
    )
    by_year = counted.group_by("row", "year").agg(value=pl.col("level").max())
    put_years(sheet, by_year, "praise", sheet.on.year, start=0)
    ever = _with_birth(sheet, counted).group_by("row").agg(
        value=pl.when((pl.col("day") < pl.col("born")).any()).then(None).otherwise(
            pl.col("level").max()
        )
    )  # fmt: skip
    sheet.put("praise_ever", ever, start=0)


def _with_birth(sheet: Sheet, found: pl.DataFrame) -> pl.DataFrame:
    """Nobody of unknown birth is too young for anything."""
    born = sheet.column(BORN, 0)
    return found.with_columns(born=pl.Series(born[found["row"].to_numpy()]))


def papers(sheet: Sheet) -> None:
    certificates = Certificate.objects.believed().filter(given_on__lte=sheet.on)
    others = Paper.objects.believed().filter(dated_on__lte=sheet.on)
    _latest_papers(sheet, certificates, "given_on", tuple(CertificateKind))
    _latest_papers(sheet, others, "dated_on", tuple(PaperKind))


def _latest_papers(
    sheet: Sheet, rows: "QuerySet[DatedFact]", day: str, kinds: tuple[str, ...]
) -> None:
    found = sheet.read(rows, {"day": (day, pl.Date), "kind": ("kind", pl.String)})
    found = found.with_columns(day=number_of(pl.col("day")))
    latest = found.group_by("row", "kind").agg(value=pl.col("day").max())
    latest = _with_birth(sheet, latest).with_columns(
        value=pl.when(pl.col("value") >= pl.col("born")).then("value")
    )
    for kind in kinds:
        sheet.put(f"paper_{kind}", latest.filter(kind=str(kind)))


def findings(sheet: Sheet) -> None:
    """What was found last; two findings of one day that differ say nothing."""
    found = sheet.read(
        Finding.objects.believed().filter(found_on__lte=sheet.on),
        {
            "day": ("found_on", pl.Date),
            "kind": ("kind", pl.String),
            "value": (_one_where(is_positive=True), pl.Int32),
        },
    ).with_columns(day=number_of(pl.col("day")))
    last = found.filter(pl.col("day") == pl.col("day").max().over("row", "kind"))
    last = _with_birth(sheet, last).group_by("row", "kind").agg(
        value=pl.when(
            (pl.col("value").min() == pl.col("value").max()) & (pl.col("day") >= pl.col("born")).all()
        ).then(pl.col("value").max())
    )  # fmt: skip
    for kind in FindingKind:
        sheet.put(f"finding_{kind}", last.filter(kind=str(kind)))


def disciplines(sheet: Sheet) -> None:
    found = sheet.read(
        Discipline.objects.believed().filter(decided_on__lte=sheet.on),
        {
            "day": ("decided_on", pl.Date),
            "ended": ("ended_on", pl.Date),
            "form": ("form", pl.String),
        },
    )
    last = found.group_by("row", "form").agg(value=number_of(pl.col("day").max()))
    for form in DisciplineForm:
        sheet.put(f"{form}_on", last.filter(form=str(form)), start=0)
    lasting = found.filter(pl.col("ended").is_null() | (pl.col("ended") > sheet.on))
    sheet.put("discipline_in_force", lasting.with_columns(value=pl.lit(1)), start=0)
