"""Badges that were given: of one person, of many, with what became of each."""

from collections.abc import Collection
from datetime import date

from dangvu.honours.models import BadgeAward, BadgeSeries, BadgeStep
from dangvu.honours.stages import BadgeEvent
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person


def awards_of(person: Person) -> list[BadgeAward]:
    """In the order of the milestones, with their acts."""
    own = BadgeAward.objects.filter(person=person).select_related("unit", "wave")
    return list(own.prefetch_related("steps").order_by("milestone", "id"))


def steps_of(award: BadgeAward) -> list[BadgeStep]:
    return list(BadgeStep.objects.filter(award=award).order_by("id"))


def highest_held(people: Collection[int], *, on: date) -> dict[int, BadgeAward]:
    """The highest badge that each of them had by a day; who has none is absent."""
    rows = BadgeAward.objects.filter(person__in=people, given_on__lte=on)
    return {award.person_id: award for award in rows.order_by("milestone", "id")}


def state_of(award: BadgeAward) -> BadgeEvent | None:
    """The last act on a badge; one from before this office was handed over in its own time."""
    last = BadgeStep.objects.filter(award=award).order_by("-id").first()
    if last is not None:
        return BadgeEvent(last.event)
    return None if award.wave_id else BadgeEvent.HANDED_OVER


def series_of(province: Organisation, *, on: date) -> list[BadgeSeries]:
    """The series in use on a day, one a milestone."""
    rows = BadgeSeries.objects.filter(unit=province, from_on__lte=on).order_by("from_on")
    by_milestone = {series.milestone: series for series in rows}
    return [by_milestone[milestone] for milestone in sorted(by_milestone)]
