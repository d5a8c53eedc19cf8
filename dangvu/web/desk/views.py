"""The first page of everybody who signs in, and its week on one sheet of paper."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.permissions import Permission
from dangvu.web.desk.boxes import beside
from dangvu.web.desk.gathering import gathered, grouped, horizon, last_of_week
from dangvu.web.signed_in import SignedInRequest, signed_in

# More than this many lines of a group are shown only when asked for, so that the page stays light.
FIRST_LINES = 10


@signed_in
def desk(request: SignedInRequest) -> HttpResponse:
    hats = request.hats
    lines = gathered(hats, until=horizon(hats.on))
    shown = {
        "groups": grouped(lines, hats.on),
        "first": lines[0] if lines else None,
        "late": sum(line.is_late for line in lines),
        "this_week": sum(line.is_this_week for line in lines),
        "horizon": horizon(hats.on),
        "limit": None if request.GET.get("het") else FIRST_LINES,
        "reads": hats.may(Permission.READ_PLANS),
    }
    return render(request, "desk/desk.html", shown | beside(hats))


@signed_in
def week_sheet(request: SignedInRequest) -> HttpResponse:
    """Phiếu việc tuần: what is late and what is due until Sunday, to be printed and ticked off."""
    if not request.hats.appointments:
        raise PermissionDenied
    sunday = last_of_week(request.on)
    lines = gathered(request.hats, until=sunday)
    return render(request, "desk/week_sheet.html", {"lines": lines, "sunday": sunday})
