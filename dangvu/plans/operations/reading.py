"""Opening a plan out of a letter: what was read is stored, and nothing takes effect."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.documents.intake import TakenIn
from dangvu.documents.reading.facts import Fact, Reading
from dangvu.organisations.models import Organisation
from dangvu.plans.headers import FIELDS, take_header
from dangvu.plans.models import Plan, ReadFact
from dangvu.registry.models import Letter
from dangvu.registry.operations.letters import enter_letter


@dataclass(frozen=True)
class Document:
    """A file as it was given, with what the intake and the reader made of it."""

    name: str
    content: bytes
    taken: TakenIn
    reading: Reading


@transaction.atomic
def bring_in(
    unit: Organisation, *, document: Document, received_on: date, on: date, by: Actor
) -> Plan:
    """Keep a letter and what was read in it: both, or neither."""
    letter = enter_letter(
        unit,
        name=document.name,
        content=document.content,
        taken=document.taken,
        received_on=received_on,
        by=by,
    )
    return open_plan(letter, reading=document.reading, on=on, by=by)


@transaction.atomic
def open_plan(letter: Letter, *, reading: Reading, on: date, by: Actor) -> Plan:
    """Store what was read in a letter; a letter opened before gives the plan it made."""
    letter = Letter.objects.select_for_update().get(pk=letter.pk)
    opened = Plan.objects.filter(letter=letter).order_by("id").first()
    if opened:
        return opened
    plan = Plan.objects.create(
        unit_id=letter.unit_id, letter=letter, title=letter.file_name, opened_on=on
    )
    ReadFact.objects.bulk_create(_as_read(plan, reading.facts), batch_size=200)
    take_header(plan)
    plan.save(update_fields=FIELDS)
    trail.record(
        "plans.plan_opened",
        subject=plan,
        by=by,
        unit_id=plan.unit_id,
        key=plan.key,
        facts=len(reading.facts),
    )
    return plan


def _as_read(plan: Plan, facts: Iterable[Fact]) -> list[ReadFact]:
    return [
        ReadFact(
            plan=plan,
            type=fact.type,
            start=fact.start,
            end=fact.end,
            quote=fact.quote,
            norm=fact.norm,
            evidence=[item.as_json() for item in fact.evidence],
            confidence=fact.confidence,
            rule=fact.rule,
        )
        for fact in facts
    ]
