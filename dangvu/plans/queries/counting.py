"""What a target counts, by unit: a few grouped queries for a whole tree, rolled up in one pass."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from dangvu.development.queries import pool_on
from dangvu.organisations.kinds import UnitGrade
from dangvu.organisations.models import Organisation, OrganisationPeriod
from dangvu.organisations.models.organisation import STEP
from dangvu.organisations.queries import unit_gradings
from dangvu.people.kinds import GOOD_OR_BETTER, AffiliationKind, Grade
from dangvu.people.models import Affiliation
from dangvu.people.queries import admitted_between, gradings_of_members, recognised_between
from dangvu.plans.stages import Metric

Places = list[Organisation]
GRADES = {Metric.MEMBERS_GOOD: GOOD_OR_BETTER, Metric.MEMBERS_EXCELLENT: (Grade.EXCELLENT,)}


@dataclass(frozen=True)
class Window:
    """The days counted, both included; nothing is counted in a window that has not begun, and
    nobody waits in the pool for one that `is_over`.
    """

    start: date
    end: date
    is_over: bool = False

    @property
    def is_open(self) -> bool:
        return self.start <= self.end

    @property
    def year(self) -> int:
        """The year whose gradings are counted."""
        return self.end.year if self.is_open else self.start.year


@dataclass(frozen=True)
class Counts:
    """How many stand at each unit and all below it; `of` is what a percentage is taken of."""

    done: Counter[int] = field(default_factory=Counter)
    of: Counter[int] = field(default_factory=Counter)
    pool: Counter[int] = field(default_factory=Counter)


Placed = Iterable[tuple[int | None, date, int]]


def counts_of(metric: str, window: Window, places: Places, on: date) -> Counts:
    """Counts for every unit in the subtrees of `places`, each event in the tree of its day."""
    has_pool = metric == Metric.ADMISSIONS and not window.is_over
    pool = _rolled_up(_pool(places, on)) if has_pool else Counter()
    if not window.is_open:
        return Counts(pool=pool)
    done = done_rows(metric, window, places)
    base = base_rows(metric, window, places)
    return Counts(
        done=_rolled_up(_placed(done, metric, window)),
        of=_rolled_up(_placed(base, metric, window)) if base is not None else Counter(),
        pool=pool,
    )


# Of members, of gradings or of units: which, the metric says.
Rows = QuerySet[Any]


def done_rows(metric: str, window: Window, places: Places) -> Rows:
    """The records that count as done; each is a person's, or a unit's."""
    if metric == Metric.ADMISSIONS:
        return admitted_between(window.start, window.end, places)
    if metric == Metric.RECOGNITIONS:
        return recognised_between(window.start, window.end, places)
    if metric == Metric.UNITS_CLEAN_STRONG:
        return unit_gradings(window.year, places, grades=(UnitGrade.CLEAN_STRONG,))
    return gradings_of_members(window.year, places, grades=GRADES[Metric(metric)])


def base_rows(metric: str, window: Window, places: Places) -> Rows | None:
    """The records that a percentage is taken of; None where nothing is."""
    if metric in GRADES:
        return gradings_of_members(window.year, places, grades=None)
    if metric == Metric.UNITS_CLEAN_STRONG:
        return unit_gradings(window.year, places, grades=None)
    return None


def _placed(rows: Rows, metric: str, window: Window) -> Placed:
    if metric == Metric.ADMISSIONS:
        found = rows.order_by().values_list("admitted_by_id", "ceremony_on")
        return [(unit, day, 1) for unit, day in found]
    if metric == Metric.RECOGNITIONS:
        return _at_recognition(rows)
    last = date(window.year, 12, 31)
    if metric == Metric.UNITS_CLEAN_STRONG:
        return [(unit, last, 1) for unit in rows.order_by().values_list("unit_id", flat=True)]
    # On the way to another unit, a member still counts where they left.
    belonging = (AffiliationKind.OFFICIAL, AffiliationKind.IN_TRANSIT)
    members = Affiliation.objects.on(last).filter(
        kind__in=belonging, person__in=rows.order_by().values("person")
    )
    grouped = members.order_by().values_list("unit_id").annotate(n=Count("person", distinct=True))
    return [(unit, last, n) for unit, n in grouped]


def _at_recognition(rows: Rows) -> Placed:
    """Where each member belonged on the day of the decision."""
    days = dict(rows.order_by().values_list("person_id", "recognised_on"))
    stays = Affiliation.objects.filter(
        kind=AffiliationKind.OFFICIAL, person__in=rows.order_by().values("person")
    )
    return [
        (unit, days[person], 1)
        for person, unit, start, end in stays.values_list(
            "person_id", "unit_id", "from_on", "to_on"
        )
        if start <= days[person] and (end is None or days[person] < end)
    ]


def _pool(places: Places, on: date) -> Placed:
    grouped = pool_on(on, places).order_by().values_list("cell_id").annotate(n=Count("id"))
    return [(cell, on, n) for cell, n in grouped]


def _rolled_up(placed: Placed) -> Counter[int]:
    """Each count goes to its unit and to every unit above it in the tree of the day."""
    known = [(unit, day, n) for unit, day, n in placed if unit is not None]
    paths = _paths({unit for unit, _, _ in known})
    found: Counter[int] = Counter()
    for unit, day, n in known:
        for ancestor in _on_the_way(paths.get(unit, []), day) or [unit]:
            found[ancestor] += n
    return found


def _paths(units: set[int]) -> dict[int, list[tuple[date, date | None, str]]]:
    periods = OrganisationPeriod.objects.filter(organisation__in=units).order_by("from_on")
    found: dict[int, list[tuple[date, date | None, str]]] = {}
    for unit, start, end, path in periods.values_list(
        "organisation_id", "from_on", "to_on", "path"
    ):
        found.setdefault(unit, []).append((start, end, path))
    return found


def _on_the_way(periods: list[tuple[date, date | None, str]], day: date) -> list[int]:
    for start, end, path in periods:
        if start <= day and (end is None or day < end):
            return [int(path[i : i + STEP], 36) for i in range(0, len(path), STEP)]
    return []
