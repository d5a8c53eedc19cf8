"""The look-up: which form, how many days, on what basis; and what changed between two days."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors.values import asked_for
from dangvu.regulations.looking_up import contents, look_up
from dangvu.web.regulations.asking import day_of, unit_of, words_of
from dangvu.web.signed_in import SignedInRequest, signed_in

# More than this many answers are listed by name, to be opened one by one.
WHOLE_ANSWERS = 8


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
        "whole": WHOLE_ANSWERS,
        "procedures": contents(day.on),
    }
    return render(request, "regulations/lookup.html", shown)
