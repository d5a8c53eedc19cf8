"""Whom the trail says was touched since a frame was made."""

from collections import defaultdict
from collections.abc import Iterable

from django.apps import apps
from django.db.models import Q

from dangvu.audit.models import Entry
from dangvu.honours.models import BadgeAward, BadgeWave
from dangvu.organisations.models import Office, Organisation
from dangvu.people.models import MembershipGap, Person

ROOMS = ("people", "development")
# The one act of another room that changes a row: a decision gives the badges of its wave.
GIVING = "honours.wave_decided"
TREE = {model._meta.label_lower for model in (Organisation, Office)}
# Looking touches nobody. On PostgreSQL readings stand in the same trail; one that is forgotten here
# only has its people read again.
READINGS = (
    "people.person_read",
    "people.conditions_read",
    "people.file_opened",
    "people.list_taken_out",
    "development.conditions_read",
    "development.conditions_listed",
    "development.list_taken_out",
    "development.verdicts_differ",
)
# After so many touched people a frame is quicker made anew.
MOST_TOUCHED = 50_000


def touched_since(seal: int) -> list[int] | None:
    """The people whose rows may have changed; None where the tree did, or too many of them.

    What waits for its seal counts as touched: it may have been there already, and is read again.
    """
    entries = Entry.objects.filter(Q(seal=None) | Q(seal__number__gt=seal))
    acts = entries.filter(_concerns_people() | Q(subject_type__in=TREE)).order_by()
    acts = acts.exclude(verb__in=READINGS)
    subjects: dict[str, set[int]] = defaultdict(set)
    for kind, pk in acts.values_list("subject_type", "subject_id").distinct():
        if kind in TREE or pk is None:
            return None
        subjects[kind].add(pk)
        if sum(map(len, subjects.values())) > MOST_TOUCHED:
            return None
    found = [_people_of(kind, ids) for kind, ids in subjects.items()]
    if any(people is None for people in found):
        return None
    return sorted({person for people in found for person in people or ()})


def _concerns_people() -> Q:
    rooms = Q(verb=GIVING)
    for room in ROOMS:
        rooms |= Q(verb__startswith=f"{room}.")
    return rooms


def _people_of(kind: str, ids: set[int]) -> Iterable[int] | None:
    """None for a record that does not say whose it is."""
    model = apps.get_model(kind)
    whose = "pk"
    if model is Person:
        return ids
    if model is BadgeWave:
        model, whose, via = BadgeAward, "wave", "person"
    elif model is MembershipGap:
        via = "membership__person"
    elif any(field.name == "person" for field in model._meta.get_fields()):
        via = "person"
    else:
        return None
    rows = model._default_manager.all()
    listed = sorted(ids)
    return [
        person
        for start in range(0, len(listed), 5_000)
        for person in rows.filter(**{f"{whose}__in": listed[start : start + 5_000]}).values_list(
            via, flat=True
        )
    ]
