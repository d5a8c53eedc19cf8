"""How a member stands: recognition for who is on probation, badges, re-admission for who left."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors.people import person_for
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.development.facts import candidate_facts
from dangvu.development.judging import years_of
from dangvu.honours.facts import with_badges
from dangvu.regulations.choosing import sets_for
from dangvu.regulations.judged import standings
from dangvu.rules.record import Facts
from dangvu.rules.sets import Subject
from dangvu.web.judging.asking import review_day
from dangvu.web.judging.showing import card_of
from dangvu.web.judging.supplying import Ways
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def conditions(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Looking at how somebody stands is itself put on the trail."""
    person, unit = person_for(request.hats, person_id)
    day = review_day(request)
    trail.record_reading(
        "people.conditions_read", subject=person, by=request.actor, unit_id=unit.pk, on=day.on
    )
    holding = sets_for(unit, on=day.on)
    years = years_of(each.ruleset for each in holding)
    found = candidate_facts([person.pk], on=day.on, years=years)
    facts = with_badges(found, on=day.on)[person.pk]
    sets = [each for each in holding if each.ruleset.subject in _subjects(facts)]
    may = request.hats.may(Permission.RECORD_FINDING, unit)
    ways = Ways(person.pk, request.get_full_path()) if may else None
    cards = [card_of(standing, facts, ways) for standing in standings(sets, facts, on=day.on)]
    shown = {
        "person": person,
        "unit": unit,
        "day": day,
        "cards": cards,
        "primary": next((card.first_address for card in cards if card.first_address), ""),
        "opens_all": request.GET.get("mo") == "het",
        "recording": ways,
    }
    return render(request, "people/conditions.html", shown)


def _subjects(facts: Facts) -> tuple[Subject, ...]:
    """Which questions are open for somebody, by where they stand in the Party."""
    if facts.value("official_on"):
        return (Subject.BADGE,)
    if facts.value("ceremony_on"):
        return (Subject.PROBATION, Subject.RECOGNITION)
    if facts.value("left_on"):
        return (Subject.READMISSION,)
    # A file that leaves it open, or contradicts itself, is asked about all of them.
    return (Subject.RECOGNITION, Subject.BADGE) if facts.value("ceremony_on") is None else ()
