"""Birth, schooling and times in the Party, poured into columns; rare lives are read one by one."""

import polars as pl

from dangvu.census.building.dated import BORN
from dangvu.census.building.sheet import UNKNOWN, Sheet, number_of
from dangvu.people.facts.asking import Asked
from dangvu.people.facts.persons import BIRTH_COLUMNS
from dangvu.people.facts.persons import persons as read_one_by_one
from dangvu.people.facts.schooling import education_level
from dangvu.people.facts.times import NOT_YET, SPAN_COLUMNS, YOUNGEST
from dangvu.people.kinds import LEAVING, AffiliationKind, EndReason, Sex
from dangvu.people.models import Affiliation, Membership, MembershipGap, Person
from dangvu.rules.record import as_number

MAJORITY = "Kinh"
SEXES = {Sex.MALE: 1, Sex.FEMALE: 2}
LIVES_AT_ONCE = 5_000


def births(sheet: Sheet) -> None:
    """As much as is known; a birth that no calendar has, or after the day, is not known."""
    found = sheet.read(
        Person.objects.all(),
        {
            "year": ("birth_year", pl.Int32),
            "month": ("birth_month", pl.Int32),
            "day": ("birth_day", pl.Int32),
            "sex": ("sex", pl.String),
            "ethnicity": ("ethnicity", pl.String),
            "education": ("education_general", pl.String),
        },
        via="id",
    )
    year, month, day = (pl.col(name) for name in ("year", "month", "day"))
    found = found.with_columns(born=_first_day(year, month, day)).with_columns(
        born=number_of(pl.when(pl.col("born") <= sheet.on).then("born"))
    )
    known = pl.col("born").is_not_null()
    found = found.with_columns(
        birth_month=pl.when(known & (month > 0)).then(year * 12 + month - 1),
        birth_on=pl.when(known & (day > 0)).then("born"),
        sex=pl.col("sex").replace_strict(SEXES, default=None, return_dtype=pl.Int32),
        minority=pl.when(pl.col("ethnicity").str.len_chars() > 0).then(
            (pl.col("ethnicity") != MAJORITY).cast(pl.Int32)
        ),
        education=_levels_of(found["education"]),
    )
    for name, value in (
        ("birth_month", "birth_month"), ("birth_on", "birth_on"), ("birth_year", "year"),
        ("sex", "sex"), ("is_minority", "minority"), ("education", "education"),
    ):  # fmt: skip
        sheet.put(name, found, value)
    sheet.put(BORN, found.with_columns(pl.col("born").fill_null(0)), "born", start=0)


def _first_day(year: pl.Expr, month: pl.Expr, day: pl.Expr) -> pl.Expr:
    """The first day that what is known of a birth allows; null for one that no calendar has."""
    return pl.format(
        "{}-{}-{}",
        year.cast(pl.String).str.zfill(4),
        *(
            pl.when(part > 0).then(part).otherwise(1).cast(pl.String).str.zfill(2)
            for part in (month, day)
        ),
    ).str.to_date("%Y-%m-%d", strict=False)


def _levels_of(texts: pl.Series) -> pl.Series:
    """Files repeat a handful of texts; each is read once."""
    texts = texts.str.strip_chars()
    known = {text: education_level(text) for text in texts.unique() if text}
    return texts.replace_strict(known, default=None, return_dtype=pl.Int32)


def memberships(sheet: Sheet) -> None:
    """Of one membership without gaps here; of others, and of contradictions, one by one."""
    rows = Membership.objects.filter(ceremony_on__lte=sheet.on) | Membership.objects.filter(
        decision_on__lte=sheet.on
    )
    days = ("decision_on", "ceremony_on", "official_on", "recognised_on", "card_on", "ended_on")
    found = sheet.read(
        rows, {**{day: (day, pl.Date) for day in days}, "end_reason": ("end_reason", pl.String)}
    ).with_columns(number_of(pl.col(day)) for day in days)
    cells = _cells(found, as_number(sheet.on))
    for name in SPAN_COLUMNS:
        sheet.put(name, cells, name, start=NOT_YET if name == "party_since" else 0)
    born = pl.Series(sheet.column(BORN, 0)[found["row"].to_numpy()])
    started = pl.coalesce("decision_on", "ceremony_on")
    wrong = found.filter(
        ((born > 0) & (started < born + YOUNGEST * 10000))
        | (pl.col("official_on") < pl.col("ceremony_on"))
        | (pl.col("ended_on") < pl.col("ceremony_on"))
    )
    again = found.filter(pl.col("row").is_duplicated())
    gaps = sheet.read(
        MembershipGap.objects.all(), {"gap": ("id", pl.Int64)}, via="membership__person"
    )
    rare = pl.concat([each["person"] for each in (wrong, again, gaps)]).unique().sort()
    _one_by_one(sheet, rare.to_list())


def _cells(found: pl.DataFrame, on: int) -> pl.DataFrame:
    """As `people.facts.times` says of somebody who became a member once."""
    decision, ceremony, official, ended = (
        pl.col(name) for name in ("decision_on", "ceremony_on", "official_on", "ended_on")
    )
    is_running = ended.is_null() | (ended > on)
    is_admitted = (ceremony <= on) & (pl.col("end_reason").fill_null("") != EndReason.CANCELLED)
    has_left = (ended <= on) & pl.col("end_reason").is_in([str(each) for each in LEAVING])
    is_shown = official.is_null() & (
        (pl.col("recognised_on") <= on).fill_null(value=False)
        | (pl.col("card_on") <= on).fill_null(value=False)
    )
    since = pl.coalesce(decision, ceremony)
    return found.select(
        "row",
        times_admitted=is_admitted.cast(pl.Int32),
        left_on=pl.when(has_left).then(ended).otherwise(0),
        decision_on=pl.when(is_running).then(decision).otherwise(0),
        ceremony_on=pl.when(is_running & (ceremony <= on)).then(ceremony).otherwise(0),
        official_on=pl.when(is_running & (official <= on)).then(official)
        .when(is_running & is_shown).then(None).otherwise(0),
        party_since=pl.when(is_running).then(since).otherwise(NOT_YET),
    )  # fmt: skip


def _one_by_one(sheet: Sheet, people: list[int]) -> None:
    names = (*BIRTH_COLUMNS, *SPAN_COLUMNS)
    rows = dict(
        zip(people, sheet.rows_of(pl.Series(people, dtype=pl.Int64).to_numpy()), strict=True)
    )
    for start in range(0, len(people), LIVES_AT_ONCE):
        chunk = tuple(people[start : start + LIVES_AT_ONCE])
        for person in chunk:
            for name in names:
                sheet.column(name)[rows[person]] = UNKNOWN
        for person, name, cell in read_one_by_one(Asked(chunk, sheet.on, sheet.years, {})):
            if name in names and cell.value is not None:
                sheet.column(name)[rows[person]] = cell.value


def transits(sheet: Sheet) -> None:
    stays = Affiliation.objects.on(sheet.on).filter(kind=AffiliationKind.IN_TRANSIT)
    found = sheet.read(stays, {"day": ("from_on", pl.Date)})
    since = found.group_by("row").agg(value=number_of(pl.col("day").max()))
    sheet.put("transit_since", since, start=0)
