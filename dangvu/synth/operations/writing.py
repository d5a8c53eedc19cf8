"""Rows into tables, many at a time, in an order that foreign keys allow."""

from collections.abc import Callable

from django.core.management.color import no_style
from django.db import connection
from django.db.models import Model

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.development.models import Candidacy
from dangvu.honours.models import (
    BadgeAward,
    BadgeSeries,
    BadgeStep,
    BadgeWave,
    ListStep,
    WaveEntry,
)
from dangvu.organisations.models import (
    Body,
    Organisation,
    OrganisationPeriod,
    Partner,
    UnitGrading,
)
from dangvu.people.models import (
    Affiliation,
    Certificate,
    Commendation,
    Discipline,
    Finding,
    Grading,
    Membership,
    MembershipGap,
    Paper,
    Person,
    SchoolResult,
    Title,
)
from dangvu.plans.models import Plan, Target
from dangvu.regulations.models import AdoptedSet
from dangvu.synth.facts.basket import Basket

ORDER: tuple[type[Model], ...] = (
    Organisation, OrganisationPeriod, Body, Partner, Partner.serves.through, UnitGrading,
    Person, Membership, MembershipGap, Affiliation,
    Grading, Title, Commendation, SchoolResult, Discipline, Certificate, Paper, Finding,
    Candidacy, Plan, Target, AdoptedSet,
    BadgeSeries, BadgeWave, WaveEntry, ListStep, BadgeAward, BadgeStep,
)  # fmt: skip


def write_rows(basket: Basket, *, by: Actor, report: Callable[[str], None]) -> dict[str, int]:
    """Write everything, a line on the trail for each table; returns how many rows of what."""
    written = {}
    for model in ORDER:
        rows = basket.rows[model]
        model._default_manager.bulk_create(rows)
        label, words = model._meta.label_lower, str(model._meta.verbose_name)
        written[label] = len(rows)
        trail.record("synth.rows_written", subject=None, by=by, table=label, rows=len(rows))
        if not model._meta.auto_created:
            report(f"Đã ghi {len(rows):>7,} {words}".replace(",", "."))
    _settle_engine()
    return written


def _settle_engine() -> None:
    """PostgreSQL must be told from which key to count on, and how much there now is of everything."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(ORDER)):
            cursor.execute(statement)
        if connection.vendor == "postgresql":
            cursor.execute("ANALYZE")
