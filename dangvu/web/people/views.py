"""The roll as a list, and the page of one person."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors.people import members_for, person_for
from dangvu.access.exports import MEMBERS
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.people.kinds import Standing
from dangvu.people.lists import member_lines, roll
from dangvu.web.paging import page_of
from dangvu.web.papers import listing_answer
from dangvu.web.past_day import asked_day
from dangvu.web.people.asking import asked_of
from dangvu.web.people.record import record_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def members(request: SignedInRequest) -> HttpResponse:
    question = asked_of(request.GET, kinds=Standing.values)
    day = asked_day(request)
    scope = members_for(request.hats, question.unit_id, day.on)
    found = roll(day.on, scope.places, name=question.name, standing=question.kind)
    page = page_of(found.people, request.GET.dict(), total=found.total)
    shown = {
        "question": question,
        "day": day,
        "scope": scope,
        "page": page,
        "lines": member_lines(page.ids, day.on, number=page.number),
        "standings": Standing.choices,
        "may_take_out": request.hats.may(Permission.EXPORT_LIST),
    }
    return render(request, "people/members.html", shown)


@signed_in
def members_file(request: SignedInRequest, ending: str) -> HttpResponse:
    """The whole list of the same question as a file."""
    question = asked_of(request.GET, kinds=Standing.values)
    return listing_answer(request, MEMBERS, question, day=asked_day(request).on, ending=ending)


@signed_in
def person(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Opening somebody's record is itself put on the trail."""
    found, unit = person_for(request.hats, person_id)
    trail.record_reading("people.person_read", subject=found, by=request.actor, unit_id=unit.pk)
    return render(request, "people/person.html", {"record": record_of(found, request.on)})
