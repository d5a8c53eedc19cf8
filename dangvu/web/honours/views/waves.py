"""What comes in the next waves, and a wave as it stands: figures that open their names."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors import waves as doors
from dangvu.access.doors.scope import scope_for
from dangvu.access.permissions import Permission
from dangvu.honours.queries import (
    account_of,
    differing,
    entries_of,
    figures_of,
    forecast,
    lists_of,
    schemes_known,
)
from dangvu.honours.queries.ledger import badges_of, ceremonies_of
from dangvu.honours.rulebook import rounds_on
from dangvu.honours.stages import Standing, WaveStage
from dangvu.honours.windows import waves_after
from dangvu.organisations.models import Organisation
from dangvu.web.honours.shown import by_standing, chain_of, columns, together_of, whole_list
from dangvu.web.people.asking import asked_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def waves(request: SignedInRequest) -> HttpResponse:
    """The waves that were drawn up, and the next four as the records stand."""
    question = asked_of(request.GET, kinds=())
    scope = scope_for(request.hats, Permission.READ_WAVES, question.unit_id)
    shown = {
        "scope": scope,
        "question": question,
        "coming": [(each, columns(each.figures)) for each in forecast(scope.places, on=request.on)],
        "standings": Standing,
        "drawn": doors.waves_for(request.hats),
        "may_draw_up": request.hats.may(Permission.DRAW_UP_WAVE),
    }
    return render(request, "honours/waves.html", shown)


@signed_in
def coming(request: SignedInRequest) -> HttpResponse:
    """Everybody at a milestone of a coming wave, and whose wave another scheme would change."""
    question = asked_of(request.GET, kinds=())
    scope = scope_for(request.hats, Permission.READ_WAVES, question.unit_id)
    body = scope.places[0]
    day = _wave_day(request.GET.get("ngay", "")) or _next_wave(request.on, body)
    account = account_of(day, scope.places, on=request.on, body=body)
    own = account.book.scheme.key
    others = [
        (label, differing(day, scope.places, on=request.on, scheme=own, other=key))
        for key, label in schemes_known()
        if key != own
    ]
    shown = {
        "scope": scope,
        "day": day,
        "account": account,
        "groups": by_standing(account.lines),
        "others": others,
    }
    return render(request, "honours/coming.html", shown)


def _wave_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _next_wave(on: date, body: Organisation) -> date:
    return waves_after(on, rounds_on(on, body), 1)[0]


@signed_in
def wave(request: SignedInRequest, wave_id: int) -> HttpResponse:
    found = doors.wave_for(request.hats, wave_id)
    places = doors.part_of(request.hats, found)
    lines = list(entries_of(found, places))
    hats, listings = request.hats, lists_of(found)
    whole = whole_list(found, listings)
    shown = {
        "wave": found,
        "places": places,
        "is_whole": places == [found.unit],
        "figures": columns(figures_of(lines)),
        "late": [line for line in lines if line.is_late],
        "chain": chain_of(hats, found, listings, places),
        "together": together_of(hats, found, listings, places),
        "may_draw_up": hats.may(Permission.DRAW_UP_WAVE, found.unit),
        "may_decide": bool(whole and whole.may_answer)
        and hats.may(Permission.DECIDE_WAVE, found.unit),
        "may_send_whole": bool(whole and whole.may_send) and doors.may_send(hats, found.unit),
        "is_open": found.stage == WaveStage.DRAWN_UP,
        "badges": badges_of(found, places) if found.decided_on else [],
        "ceremonies": ceremonies_of(found),
    }
    return render(request, "honours/wave.html", shown)
