"""The ledger of badges and the list of those issued again, as files; who took them is on the trail."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from dangvu.access.doors.scope import scope_for
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.documents.writing import Sheet
from dangvu.honours import lists
from dangvu.honours.models import BadgeAward
from dangvu.honours.queries.ledger import awards_in, issued_again
from dangvu.registry.letterheads import letterhead_of, office_mark
from dangvu.web.honours.views.badges import year_asked
from dangvu.web.papers import sheet_answer
from dangvu.web.people.asking import asked_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def ledger(request: SignedInRequest, ending: str) -> HttpResponse:
    """Form 5-HHĐ of one year."""
    return _taken_out(request, "Sổ Huy hiệu Đảng", lists.ledger, awards_in, ending)


@signed_in
def reissued(request: SignedInRequest, ending: str) -> HttpResponse:
    """Form 4A-HHĐ: badges of which another was issued in the year, in the place of a lost one."""
    return _taken_out(request, "Danh sách cấp lại", lists.reissue_list, issued_again, ending)


def _taken_out(
    request: SignedInRequest,
    name: str,
    sheet_of: Callable[[Sequence[BadgeAward]], Sheet],
    awards_of: Callable[..., Iterable[BadgeAward]],
    ending: str,
) -> HttpResponse:
    unit_id = asked_of(request.GET, kinds=()).unit_id
    scope, year = scope_for(request.hats, Permission.EXPORT_LIST, unit_id), year_asked(request)
    awards = list(awards_of(scope.places, year))
    if not awards:
        messages.warning(request, f"Năm {year} không có ai trong “{name}” ở đây.")
        return redirect("honours:ledger")
    place = scope.places[0]
    trail.record_reading(
        "honours.paper_taken_out", subject=None, by=request.actor, unit_id=place.pk,
        what=f"{name} {year}.{ending}", people=len(awards),
    )  # fmt: skip
    headed = replace(
        sheet_of(awards),
        letterhead=letterhead_of(place, on=request.on),
        mark=office_mark(),
        foot=f"Lấy ra ngày {request.on:%d/%m/%Y}, tài khoản {request.user.username}",
    )
    return sheet_answer(headed, name=f"{name} năm {year}", ending=ending)
