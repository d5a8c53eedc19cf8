"""How a fact comes to be believed: beside others, or in the place of one that stays, superseded."""

from typing import TypeVar

from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.people.grounds import PersonGrounds
from dangvu.people.models.facts import DatedFact, DatedFactQuerySet
from dangvu.people.telling import AlreadyRecorded

Fact = TypeVar("Fact", bound=DatedFact)


def put_in_place(
    verb: str, fact: Fact, *, of: DatedFactQuerySet, grounds: PersonGrounds, by: Actor
) -> Fact:
    """The fact instead of the believed row, if there is one; that row stays, superseded."""
    before = of.order_by("id").first()
    if before and _says(before) == {**_says(fact), "source": grounds.source}:
        raise AlreadyRecorded(f"Đã ghi đúng như vậy cho {fact.person}: {fact}.")
    moment = timezone.now()
    of.update(superseded_at=moment)
    fact.source, fact.recorded_at = grounds.source, moment
    fact.save()
    said = {**_says(fact), "instead_of": _says(before) if before else None}
    trail.record(verb, subject=fact, by=by, unit_id=grounds.seen_at.pk, **said)
    return fact


def add(
    verb: str, fact: Fact, *, beside: DatedFactQuerySet, grounds: PersonGrounds, by: Actor
) -> Fact:
    """One fact more; `beside` finds the same one if it is on record."""
    if beside.exists():
        raise AlreadyRecorded(f"Đã ghi cho {fact.person}: {fact}.")
    fact.source, fact.recorded_at = grounds.source, timezone.now()
    fact.save()
    trail.record(verb, subject=fact, by=by, unit_id=grounds.seen_at.pk, **_says(fact))
    return fact


def _says(fact: DatedFact) -> dict[str, object]:
    """All that a row says of the world, without its key and its moments."""
    own = {"id", "recorded_at", "superseded_at"}
    names = [field.attname for field in fact._meta.concrete_fields]
    return {_KEYS.get(name, name): getattr(fact, name) for name in names if name not in own}


# On the trail `unit_id` is where an entry is in sight.
_KEYS = {"unit_id": "body_unit_id"}
