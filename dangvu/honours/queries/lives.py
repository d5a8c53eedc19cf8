"""The facts that the assignment reads, for many people at once: seven queries for each thousand."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from dangvu.honours.lives import Held, Judged, Life, Wrong
from dangvu.honours.models import BadgeAward
from dangvu.people.kinds import EndReason, FindingKind, PaperKind
from dangvu.people.models import Discipline, Finding, Membership, Paper, Person

AT_ONCE = 1000
PAPERS = (PaperKind.BADGE_DECLARATION, PaperKind.MEDICAL, PaperKind.DEATH)
FINDINGS = (FindingKind.CORRECTED, FindingKind.WORTHY)
Many = dict[int, list[Any]]


def lives_of(people: Collection[int]) -> Iterator[Life]:
    """In the order of their keys."""
    keys = sorted(people)
    for start in range(0, len(keys), AT_ONCE):
        yield from _lives(keys[start : start + AT_ONCE])


def _lives(keys: list[int]) -> Iterator[Life]:
    times, wrongs, held = _times(keys), _wrongs(keys), _held(keys)
    papers, findings = _papers(keys), _findings(keys)
    persons = Person.objects.filter(pk__in=keys).order_by("id")
    for person, year, died_on in persons.values_list("id", "birth_year", "died_on"):
        yield Life(
            person_id=person,
            memberships=tuple(times[person]),
            born=date(year, 1, 1) if year else None,
            died_on=died_on or _died_on(times[person]),
            wrongs=tuple(wrongs[person]),
            corrected=tuple(findings[person, FindingKind.CORRECTED]),
            worthy=tuple(findings[person, FindingKind.WORTHY]),
            papers={kind: tuple(papers[person, kind]) for kind in PAPERS},
            held=tuple(held[person]),
        )


def _times(keys: list[int]) -> Many:
    found: Many = defaultdict(list)
    rows = Membership.objects.filter(person__in=keys).prefetch_related("gaps")
    for membership in rows.order_by("ceremony_on", "id"):
        if membership.end_reason != EndReason.CANCELLED:
            found[membership.person_id].append(membership)
    return found


def _died_on(times: list[Membership]) -> date | None:
    return next((time.ended_on for time in times if time.end_reason == EndReason.DIED), None)


def _wrongs(keys: list[int]) -> Many:
    found: Many = defaultdict(list)
    rows = Discipline.objects.believed().filter(person__in=keys).order_by("decided_on", "id")
    for person, *told in rows.values_list("person_id", "form", "decided_on", "ended_on"):
        found[person].append(Wrong(*told))
    return found


def _held(keys: list[int]) -> Many:
    found: Many = defaultdict(list)
    rows = BadgeAward.objects.filter(person__in=keys).order_by("milestone", "id")
    for person, milestone, day in rows.values_list("person_id", "milestone", "given_on"):
        found[person].append(Held(milestone, day))
    return found


def _papers(keys: list[int]) -> dict[tuple[int, str], list[date]]:
    found: dict[tuple[int, str], list[date]] = defaultdict(list)
    rows = Paper.objects.believed().filter(person__in=keys, kind__in=PAPERS)
    for person, kind, day in rows.order_by("dated_on", "id").values_list(
        "person_id", "kind", "dated_on"
    ):
        found[person, kind].append(day)
    return found


def _findings(keys: list[int]) -> dict[tuple[int, str], list[Judged]]:
    found: dict[tuple[int, str], list[Judged]] = defaultdict(list)
    rows = Finding.objects.believed().filter(person__in=keys, kind__in=FINDINGS)
    for person, kind, *told in rows.order_by("found_on", "id").values_list(
        "person_id", "kind", "found_on", "is_positive", "body"
    ):
        found[person, kind].append(Judged(*told))
    return found
