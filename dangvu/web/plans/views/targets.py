"""Targets on the tree: the year's boards, one board unit by unit, and the names behind a number."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from dangvu.access.doors import plans as doors
from dangvu.access.permissions import Permission
from dangvu.plans.models import Target
from dangvu.plans.queries import Board, board_with, boards, names_behind
from dangvu.plans.queries.naming import KINDS
from dangvu.plans.queries.standing import targets_in_sight, years_with_targets
from dangvu.web.plans.years import year_asked
from dangvu.web.signed_in import SignedInRequest, signed_in

# Of how many lines one page may consist; longer boards show their units on a page of their own.
LINES = 140


@signed_in
def targets(request: SignedInRequest) -> HttpResponse:
    places = doors.places_for(request.hats, Permission.READ_PLANS)
    years = years_with_targets(places)
    year = year_asked(request.GET.get("nam", ""), years, request.on)
    found = boards(targets_in_sight(places, year=year), places, year=year, on=request.on)
    is_short = sum(len(board.rows) for board in found) <= LINES
    shown = {"boards": found, "year": year, "years": years, "is_whole": is_short}
    return render(request, "plans/targets.html", shown)


@signed_in
def target(request: SignedInRequest, target_id: int) -> HttpResponse:
    found = doors.target_for(request.hats, target_id)
    return render(request, "plans/target.html", _board(request, found))


@signed_in
def names(request: SignedInRequest, target_id: int) -> HttpResponse:
    found = doors.names_for(request.hats, target_id)
    shown = _board(request, found)
    board: Board = shown["board"]
    kind = request.GET.get("gi", "xong")
    row = board.row(request.GET.get("o", "")) or board.whole
    if kind not in KINDS:
        raise Http404
    page = names_behind(board, row, kind, after=request.GET.get("sau", ""))
    return render(
        request,
        "plans/names.html",
        {**shown, "row": row, "kind": kind, "words": KINDS[kind], "page": page},
    )


def _board(request: SignedInRequest, found: Target) -> dict[str, Any]:
    places = doors.places_for(request.hats, Permission.READ_PLANS)
    years = (
        list(range(found.from_on.year, found.to_on.year + 1))
        if found.from_on and found.to_on
        else []
    )
    year = year_asked(request.GET.get("nam", ""), years, request.on)
    board = board_with(found, places, year=year, on=request.on, root=request.GET.get("goc", ""))
    if board is None:
        raise Http404
    return {
        "target": found,
        "board": board,
        "year": year,
        "years": years if found.is_yearly else [],
    }
