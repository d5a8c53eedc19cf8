"""The pool of candidates as a list; each leads to the page of conditions."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors.development import pool_for
from dangvu.access.exports import CANDIDATES
from dangvu.access.permissions import Permission
from dangvu.development import lists
from dangvu.development.stages import Group
from dangvu.web.paging import page_of
from dangvu.web.papers import listing_answer
from dangvu.web.people.asking import asked_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def pool(request: SignedInRequest) -> HttpResponse:
    question = asked_of(request.GET, kinds=Group.values)
    scope = pool_for(request.hats, question.unit_id)
    found = lists.pool(request.on, scope.places, name=question.name, group=question.kind)
    page = page_of(found.candidacies, request.GET.dict(), total=found.total, key="person__sort_key")
    shown = {
        "question": question,
        "scope": scope,
        "page": page,
        "lines": lists.candidate_lines(page.ids, request.on, number=page.number),
        "groups": Group.choices,
        "may_take_out": request.hats.may(Permission.EXPORT_LIST),
    }
    return render(request, "development/pool.html", shown)


@signed_in
def pool_file(request: SignedInRequest, ending: str) -> HttpResponse:
    """The whole list of the same question as a file."""
    question = asked_of(request.GET, kinds=Group.values)
    return listing_answer(request, CANDIDATES, question, day=request.on, ending=ending)
