"""The look-up: which form, how many days, on what basis; and what changed between two days."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors.values import asked_for
from dangvu.kernel.days import add_months
from dangvu.regulations.changing import changes as changes_between
from dangvu.regulations.looking_up import contents, look_up
from dangvu.rules.steps import rule_sets
from dangvu.web.regulations.asking import day_of, unit_of, words_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def lookup(request: SignedInRequest) -> HttpResponse:
    asked = asked_for(request.hats, unit_of(request.GET))
    day = day_of(request.GET.get("ngay", ""), request.on)
    words = words_of(request.GET)
    found = look_up(words, on=day.on, body=asked.unit) if words else None
    shown = {
        "asked": asked,
        "day": day,
        "words": words,
        "found": found,
        "procedures": contents(day.on),
    }
    return render(request, "regulations/lookup.html", shown)


@signed_in
def changes(request: SignedInRequest) -> HttpResponse:
    """From one day to another, whichever is typed first; without days, over the last year."""
    asked = asked_for(request.hats, unit_of(request.GET))
    first = day_of(request.GET.get("tu", ""), _year_before(request.on))
    second = day_of(request.GET.get("den", ""), request.on)
    earlier, later = sorted((first.on, second.on))
    shown = {
        "asked": asked,
        "first": first,
        "second": second,
        "earlier": earlier,
        "later": later,
        "found": changes_between(earlier, later, body=asked.unit),
        "milestones": rule_sets(),
    }
    return render(request, "regulations/changes.html", shown)


def _year_before(day: date) -> date:
    return add_months(day, -12)
