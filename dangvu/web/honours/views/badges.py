"""One badge and what befell it; the ledger of badges."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from dangvu.access.doors import waves as doors
from dangvu.access.doors.scope import scope_for
from dangvu.access.permissions import Permission
from dangvu.honours.models import BadgeAward
from dangvu.honours.operations import giving
from dangvu.honours.queries import state_of, steps_of
from dangvu.honours.queries.ledger import awards_in, ceremony_for
from dangvu.honours.stages import BADGE_MOVES, BadgeEvent
from dangvu.kernel.errors import DomainError
from dangvu.web.honours.forms import HappeningForm
from dangvu.web.people.asking import asked_of
from dangvu.web.signed_in import SignedInRequest, signed_in

# Per act: the operation, the button's words, and which fields of the form matter.
ACTS: dict[BadgeEvent, tuple[Callable[..., Any], str, tuple[str, ...]]] = {
    BadgeEvent.HANDED_OVER: (giving.hand_over, "Ghi đã trao", ("place", "body")),
    BadgeEvent.LOST: (giving.report_loss, "Ghi báo mất", ("reason",)),
    BadgeEvent.REISSUED: (giving.reissue, "Ghi đã cấp lại", ("body",)),
    BadgeEvent.RETURNED: (giving.take_back, "Ghi đã thu lại", ("body", "reason")),
}


@signed_in
def badge(request: SignedInRequest, award_id: int) -> HttpResponse:
    needed = Permission.HAND_OVER_BADGE if request.method == "POST" else Permission.READ_WAVES
    award = doors.badge_for(request.hats, award_id, needed)
    state = state_of(award)
    asked = request.POST.get("viec") or request.GET.get("viec") or ""
    event = (
        BadgeEvent(asked) if asked in BadgeEvent.values else next(iter(BADGE_MOVES[state]), None)
    )
    form = _form(request, award, event) if event else None
    if request.method == "POST":
        if event is None or form is None:
            raise Http404
        if form.is_valid() and _is_done(request, award, event, form):
            messages.success(request, f"{award.person}: {event.label}.")
            return redirect("honours:badge", award.pk)
    shown = {
        "award": award,
        "steps": steps_of(award),
        "state": state,
        "possible": [(each, ACTS[each][1]) for each in BADGE_MOVES[state]],
        "event": event,
        "words": ACTS[event][1] if event else "",
        "form": form,
        "may_act": request.hats.may(Permission.HAND_OVER_BADGE),
    }
    return render(request, "honours/badge.html", shown)


def _form(request: SignedInRequest, award: BadgeAward, event: BadgeEvent) -> HappeningForm:
    return HappeningForm(
        request.POST or None,
        shown=ACTS[event][2],
        latest=request.on,
        initial=_planned(award, event, request.on),
    )


def _is_done(
    request: SignedInRequest, award: BadgeAward, event: BadgeEvent, form: HappeningForm
) -> bool:
    """Whether the act was recorded; a refusal stands on the form."""
    act = ACTS[event][0]
    try:
        act(award, happening=form.happening(), today=request.on, by=request.actor)
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _planned(award: BadgeAward, event: BadgeEvent, on: date) -> dict[str, object]:
    """A hand-over that was planned need not be told again; a day still to come is not proposed."""
    found = ceremony_for(award) if event == BadgeEvent.HANDED_OVER else None
    return {"place": found.place, "on": min(found.held_on, on)} if found else {}


# More lines than this are shown wave by wave, so that the page stays light.
LONGEST_LEDGER = 150


@signed_in
def ledger(request: SignedInRequest) -> HttpResponse:
    """Badges given in a year to people of the places in sight, in the order of form 5-HHĐ.

    A long year is told by its waves (`dot`); the lines keep the numbers they have in the year.
    """
    question = asked_of(request.GET, kinds=())
    scope = scope_for(request.hats, Permission.READ_WAVES, question.unit_id)
    year = year_asked(request)
    lines = list(enumerate(awards_in(scope.places, year), start=1))
    days = list(dict.fromkeys(award.given_on for _, award in lines))
    picked = next((day for day in days if day.isoformat() == request.GET.get("dot")), None)
    if picked is None and len(lines) > LONGEST_LEDGER:
        picked = days[-1]
    shown = {
        "scope": scope,
        "year": year,
        "may_take_out": request.hats.may(Permission.EXPORT_LIST),
        "total": len(lines),
        "days": days,
        "picked": picked,
        "lines": [line for line in lines if picked in (None, line[1].given_on)],
    }
    return render(request, "honours/ledger.html", shown)


def year_asked(request: SignedInRequest) -> int:
    asked = request.GET.get("nam", "")
    return int(asked) if asked.isdecimal() and len(asked) == 4 else request.on.year
