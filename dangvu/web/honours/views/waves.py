"""What comes in the next waves, and a wave as it stands: figures that open their names."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from dangvu.access.doors import waves as doors
from dangvu.access.doors.scope import Scope, scope_for
from dangvu.access.permissions import Permission
from dangvu.honours.queries import (
    Account,
    Coming,
    Differing,
    Line,
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
from dangvu.honours.stages import WaveStage
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
    drawn = doors.waves_for(request.hats)
    shown = {
        "scope": scope,
        "question": question,
        "coming": [
            (each, columns(each.figures), _names_of(each, question.unit_id))
            for each in forecast(scope.places, on=request.on)
        ],
        "open_waves": [each for each in drawn if not each.decided_on],
        "decided": [each for each in drawn if each.decided_on],
        "may_draw_up": request.hats.may(Permission.DRAW_UP_WAVE),
        "may_set_numbers": doors.may_set_numbers(request.hats),
    }
    return render(request, "honours/waves.html", shown)


def _names_of(wave: Coming, unit_id: int | None) -> str:
    """The address that lists whom a forecast counted; ready for one more parameter."""
    told = {"ngay": wave.day.isoformat(), "ke": "1"}
    if unit_id:
        told["don-vi"] = str(unit_id)
    return f"{reverse('honours:coming')}?{urlencode(told)}&"


@signed_in
def coming(request: SignedInRequest) -> HttpResponse:
    """Everybody at a milestone of a coming wave; asked (`so`), whose wave another scheme would change.

    With `ke` only whom the forecast counts there, of one standing (`dien`) and milestone (`muc`).
    """
    question = asked_of(request.GET, kinds=())
    scope = scope_for(request.hats, Permission.READ_WAVES, question.unit_id)
    body = scope.places[0]
    day = _wave_day(request.GET.get("ngay", "")) or _next_wave(request.on, body)
    account = account_of(day, scope.places, on=request.on, body=body)
    is_part, compares = "ke" in request.GET, "so" in request.GET
    shown = {
        "scope": scope,
        "day": day,
        "account": account,
        "groups": by_standing(_counted(request, day, scope) if is_part else account.lines),
        "others": _under_other_schemes(account, scope, request.on) if compares else [],
        "compares": compares,
        "is_part": is_part,
        "may_draw_up": request.hats.may(Permission.DRAW_UP_WAVE),
    }
    return render(request, "honours/coming.html", shown)


def _counted(request: SignedInRequest, day: date, scope: Scope) -> list[Line]:
    """The lines behind one number of the forecast."""
    waves = [each for each in forecast(scope.places, on=request.on) if each.day == day]
    standing, milestone = request.GET.get("dien", ""), request.GET.get("muc", "")
    return [
        line
        for wave in waves
        for line in wave.lines
        if standing in ("", line.standing) and milestone in ("", str(line.milestone))
    ]


def _under_other_schemes(
    account: Account, scope: Scope, on: date
) -> list[tuple[str, list[Differing]]]:
    own = account.book.scheme.key
    return [
        (label, differing(account.day, scope.places, on=on, scheme=own, other=key))
        for key, label in schemes_known()
        if key != own
    ]


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
