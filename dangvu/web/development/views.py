"""The pool of candidates as a list; each leads to the page of conditions."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors.development import pool_for
from dangvu.access.exports import CANDIDATES
from dangvu.access.permissions import Permission
from dangvu.development import lists
from dangvu.development.judging import judged_in_pool
from dangvu.development.queries import candidacies_in
from dangvu.development.stages import Group
from dangvu.rules.verdicts import WORDS
from dangvu.web.development.verdicts import CHOICES, LONGEST, narrowed, with_chips
from dangvu.web.judging.alarm import alarm
from dangvu.web.paging import page_of
from dangvu.web.papers import listing_answer
from dangvu.web.people.asking import asked_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def pool(request: SignedInRequest) -> HttpResponse:
    question = asked_of(request.GET, kinds=Group.values)
    scope = pool_for(request.hats, question.unit_id)
    found = lists.pool(request.on, scope.places, name=question.name, group=question.kind)
    asked = request.GET.get("ket-qua", "")
    verdict = asked if asked in WORDS else ""
    is_too_long = bool(verdict) and found.total > LONGEST
    if verdict and not is_too_long:
        found = narrowed(found, verdict, request.on)
    page = page_of(found.candidacies, request.GET.dict(), total=found.total, key="person__sort_key")
    lines = lists.candidate_lines(page.ids, request.on, number=page.number)
    judged = judged_in_pool(candidacies_in(page.ids), on=request.on)
    shown = {
        "question": question,
        "scope": scope,
        "page": page,
        "lines": with_chips(page.ids, lines, judged),
        "alarmed": alarm(request, [(each.ruleset, each.judgement) for each in judged]),
        "verdict": verdict,
        "verdicts": CHOICES,
        "is_too_long": is_too_long,
        "groups": Group.choices,
        # A file holds the whole list, whatever the verdicts.
        "may_take_out": not verdict and request.hats.may(Permission.EXPORT_LIST),
    }
    return render(request, "development/pool.html", shown)


@signed_in
def pool_file(request: SignedInRequest, ending: str) -> HttpResponse:
    """The whole list of the same question as a file."""
    question = asked_of(request.GET, kinds=Group.values)
    return listing_answer(request, CANDIDATES, question, day=request.on, ending=ending)
