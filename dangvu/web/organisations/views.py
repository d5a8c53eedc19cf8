"""The tree of any day, the page of a unit with its year, and the names behind a figure."""

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render

from dangvu.access.doors.organisations import names_for, unit_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.queries import bodies_of, children_of, partners_of, periods_of, way_to
from dangvu.web.organisations.figures import KINDS, Year, figures_of
from dangvu.web.organisations.nodes import nodes_of
from dangvu.web.paging import page_of
from dangvu.web.past_day import asked_day
from dangvu.web.people.asking import asked_of
from dangvu.web.signed_in import SignedInRequest, signed_in

EARLIEST = 1930


@signed_in
def tree(request: SignedInRequest) -> HttpResponse:
    """Open on the way to one unit: the one asked for, or the place of the user's first hat."""
    day = asked_day(request)
    asked = asked_of({"don-vi": request.GET.get("mo", "")}, kinds=()).unit_id
    main = request.hats.main
    opened = way_to(asked or (main.place_id if main else 0), day.on)
    shown = {
        "day": day,
        "nodes": nodes_of(request.hats, opened, day.on),
        "here": str(opened[-1]) if opened else "",
    }
    return render(request, "organisations/tree.html", shown)


@signed_in
def unit(request: SignedInRequest, unit_id: int) -> HttpResponse:
    found = unit_for(request.hats, unit_id)
    shown = {
        "unit": found,
        "periods": periods_of(found),
        "bodies": bodies_of(found),
        "partners": partners_of(found),
        "children": children_of(found),
        "may_list": request.hats.may(Permission.READ_ROLL, found),
        **_year_of(request.hats, Year(found, asked_year(request), request.on)),
    }
    return render(request, "organisations/unit.html", shown)


def _year_of(hats: Hats, year: Year) -> dict[str, object]:
    """The figures, for who may read them here."""
    if not hats.may(Permission.READ_FIGURES, year.unit):
        return {}
    return {"year": year, "figures": figures_of(year), "years": neighbours(year.number, hats.on)}


@signed_in
def figure(request: SignedInRequest, unit_id: int, year: int, name: str) -> HttpResponse:
    """The list of names a figure was counted from."""
    found = names_for(request.hats, unit_id)
    if name not in KINDS or not EARLIEST <= year <= request.on.year:
        raise Http404
    kind, of = KINDS[name], Year(found, year, request.on)
    counted = kind.found(of)
    page = page_of(counted, request.GET.dict(), total=counted.count(), key=kind.listing.key)
    lines = kind.listing.lines(page.ids, of.last, page.number)
    shown = {"unit": found, "year": of, "kind": kind, "page": page, "lines": lines}
    return render(request, "organisations/figure.html", shown)


def asked_year(request: SignedInRequest) -> int:
    """The year typed or followed (`?nam=`); otherwise the last whole one."""
    text = request.GET.get("nam", "")
    year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
    return year if EARLIEST <= year <= request.on.year else request.on.year - 1


def neighbours(year: int, on: date) -> list[int]:
    return [near for near in (year - 1, year + 1) if EARLIEST <= near <= on.year]
