"""Fills an empty office with so many members by SQL, then times the census; run by `census.py`."""

import json
import random
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402

from dangvu.census.frame import frame_on, rows_on  # noqa: E402
from dangvu.census.overlaying import with_rows  # noqa: E402
from dangvu.organisations.kinds import UnitType  # noqa: E402
from dangvu.organisations.models import Organisation, OrganisationPeriod  # noqa: E402
from dangvu.organisations.models.organisation import step_of  # noqa: E402
from dangvu.people.models import (  # noqa: E402
    Affiliation,
    Certificate,
    Commendation,
    Discipline,
    Grading,
    Membership,
    Person,
    Title,
)

DAY = date(2019, 12, 2)
FOUNDED_ON = date(1930, 2, 3)
TOUCHED = 5_000
MEMBERS_A_CELL, CELLS_A_COMMITTEE = 50, 20
NOW = "'2019-12-01 08:00:00+00:00'"


def day(year: str) -> str:
    """A day of that year as SQL of the engine: SQLite keeps it as text."""
    text = f"(({year}) || '-0' || (1 + i % 9) || '-' || (10 + i % 19))"
    return f"CAST({text} AS date)" if connection.vendor == "postgresql" else text


def insert(
    model: type[models.Model], values: Mapping[str, str], people: int, where: str = "true"
) -> None:
    """One row for each number from 1 to `people`; what is not given is empty text, or nothing."""
    given = {field.column: _value(field, values) for field in model._meta.concrete_fields}
    columns = {column: value for column, value in given.items() if value}
    names = ", ".join(connection.ops.quote_name(column or "") for column in columns)
    statement = (
        f"INSERT INTO {model._meta.db_table} ({names}) "
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {people}) "
        f"SELECT {', '.join(columns.values())} FROM n WHERE {where}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _value(field: "models.Field[object, object]", values: Mapping[str, str]) -> str:
    if field.name in values:
        return values[field.name]
    return "''" if isinstance(field, models.CharField) and not field.null else ""


def tree(people: int) -> int:
    """A province of committees and cells, ids from 1; the id of the first cell."""
    cells = max(people // MEMBERS_A_CELL, 1)
    committees = max(cells // CELLS_A_COMMITTEE, 1)
    parents = [0, *(1 for _ in range(committees)), *(2 + n % committees for n in range(cells))]
    paths = [""]
    units, periods = [], []
    for pk, parent in enumerate(parents, start=1):
        path = paths[parent] + step_of(pk)
        paths.append(path)
        kind = UnitType.PROVINCE if pk == 1 else UnitType.BASE_COMMITTEE
        kind = UnitType.CELL if pk > committees + 1 else kind
        own = {"parent_id": parent or None, "path": path, "name": f"Đơn vị {pk}", "type": kind}
        units.append(Organisation(pk=pk, search_key=str(pk), founded_on=FOUNDED_ON, **own))
        periods.append(
            OrganisationPeriod(organisation_id=pk, from_on=FOUNDED_ON, source="đo", **own)
        )
    Organisation.objects.bulk_create(units, batch_size=2000)
    OrganisationPeriod.objects.bulk_create(periods, batch_size=2000)
    return committees + 2


def fill(people: int) -> None:
    first_cell = tree(people)
    cells = max(people // MEMBERS_A_CELL, 1)
    fact = {"id": "i", "person": "i", "source": "'đo'", "recorded_at": NOW}
    insert(
        Person,
        {
            "id": "i", "full_name": "'Lò Văn ' || i", "search_key": "'lo van ' || i",
            "sort_key": "'lo ' || i", "birth_year": "1940 + i % 60", "birth_month": "1 + i % 12",
            "birth_day": "1 + i % 28", "sex": "CASE WHEN i % 3 = 0 THEN 'female' ELSE 'male' END",
            "ethnicity": "CASE WHEN i % 4 = 0 THEN 'Kinh' ELSE 'Thái' END",
            "education_general": "CASE WHEN i % 5 = 0 THEN '10/10' ELSE '12/12' END",
        },
        people,
    )  # fmt: skip
    started = "1960 + i % 60"
    insert(
        Membership,
        {
            "id": "i", "person": "i", "decision_on": day(started), "ceremony_on": day(started),
            "probation_ends_on": day(f"{started} + 1"), "source": "'đo'",
            "official_on": f"CASE WHEN i % 60 < 59 THEN {day(f'{started} + 1')} END",
        },
        people,
    )  # fmt: skip
    insert(
        Affiliation,
        {
            "id": "i", "person": "i", "unit": f"{first_cell} + (i * 7919) % {cells}",
            "kind": "CASE WHEN i % 200 = 0 THEN 'in_transit' ELSE 'official' END",
            "from_on": day(started), "source": "'đo'",
        },
        people,
    )  # fmt: skip
    for back in (1, 2, 3):
        grade = "CASE i % 10 WHEN 0 THEN 'excellent' WHEN 1 THEN 'completed' ELSE 'good' END"
        ids = {"id": f"{back} * {people} + i", "year": str(DAY.year - back), "of": "'member'"}
        insert(Grading, {**fact, **ids, "grade": grade}, people)
    insert(Title, {**fact, "year": "2014 + i % 5", "kind": "'advanced'"}, people, "i % 3 = 0")
    award = {"given_on": day("2014 + i % 5"), "form": "'merit'", "level": "'base'"}
    work = {"is_for_work": "true" if connection.vendor == "postgresql" else "1"}
    insert(Commendation, {**fact, **award, **work}, people, "i % 5 = 0")
    paper = {"kind": "'new_member'", "number": "'7'", "given_on": day("2014 + i % 5")}
    insert(Certificate, {**fact, **paper}, people, "i % 4 = 0")
    warned = {"form": "'warning'", "decided_on": day("2016"), "number": "'9'"}
    insert(Discipline, {**fact, **warned}, people, "i % 100 = 0")


def timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def main() -> None:
    people = int(sys.argv[1])
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        filling = timed(lambda: fill(people))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    builds = []
    for _ in range(2):
        builds.append(timed(lambda: frame_on(DAY, 0)))
    frame = frame_on(DAY, 0)
    touched = sorted(random.Random(7).sample(range(1, people + 1), min(TOUCHED, people)))
    started = time.perf_counter()
    rows = rows_on(DAY, frame.tree, touched)
    reading = time.perf_counter() - started
    refreshing = sorted(timed(lambda: with_rows(frame.columns, touched, rows)) for _ in range(7))
    print(
        json.dumps(
            {
                "rows": frame.columns.height, "megabytes": frame.columns.estimated_size("mb"),
                "filling": filling, "build": min(builds), "reading": reading,
                "refresh": refreshing[3],
            }
        )
    )  # fmt: skip


main()
