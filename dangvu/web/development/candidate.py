"""The page of one candidate: every condition with its fact and clause, and what would decide."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors.development import candidacy_for
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.development.judging import standings_of
from dangvu.web.development.steps import way_of
from dangvu.web.judging.alarm import alarm
from dangvu.web.judging.asking import review_day
from dangvu.web.judging.showing import card_of
from dangvu.web.judging.supplying import Ways
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def candidacy(request: SignedInRequest, candidacy_id: int) -> HttpResponse:
    """Looking at how somebody stands is itself put on the trail."""
    found = candidacy_for(request.hats, candidacy_id)
    day = review_day(request)
    trail.record_reading(
        "development.conditions_read", subject=found, by=request.actor, unit_id=found.cell_id,
        person=found.person_id, on=day.on,
    )  # fmt: skip
    facts, standings = standings_of(found, on=day.on)
    may = request.hats.may(Permission.RECORD_FINDING, found.cell)
    ways = Ways(found.person_id, request.get_full_path()) if may else None
    shown_today = [
        (standing.chosen.ruleset, standing.applied.judgement)
        for standing in standings
        if day.on == request.on and found.runs(request.on)
    ]
    cards = [card_of(standing, facts, ways) for standing in standings]
    shown = {
        "candidacy": found,
        "person": found.person,
        "day": day,
        "cards": cards,
        "primary": next((card.first_address for card in cards if card.first_address), ""),
        "alarmed": alarm(request, shown_today),
        "opens_all": request.GET.get("mo") == "het",
        "way": way_of(found, on=min(day.on, request.on)),
        "recording": ways,
    }
    return render(request, "development/candidate.html", shown)
