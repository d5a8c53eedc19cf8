"""The list of plans, one plan in force, and the original of its letter."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from dangvu.access.doors import plans as doors
from dangvu.access.permissions import Permission
from dangvu.plans.queries import contents_of
from dangvu.plans.queries.standing import page_of_plans
from dangvu.plans.queries.sums import sums_of
from dangvu.registry.operations.letters import record_download
from dangvu.web.plans.sheet import sheet_of
from dangvu.web.signed_in import SignedInRequest, signed_in

MEDIA = {
    "txt": "text/plain; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@signed_in
def plans(request: SignedInRequest) -> HttpResponse:
    shown = doors.plans_shown(request.hats)
    found, older = page_of_plans(shown, before=request.GET.get("truoc", ""))
    rows = [(plan, request.hats.may(Permission.READ_PLANS, plan.unit)) for plan in found]
    may_enter = request.hats.may(Permission.ENTER_LETTER)
    page = {"rows": rows, "older": older, "may_enter": may_enter}
    return render(request, "plans/plans.html", page)


@signed_in
def plan(request: SignedInRequest, plan_id: int) -> HttpResponse:
    found = doors.plan_for(request.hats, plan_id)
    is_ours = request.hats.may(Permission.READ_PLANS, found.unit)
    sheet = sheet_of(contents_of(found))
    shown = {
        "plan": found,
        "is_ours": is_ours,
        "sheet": sheet,
        "may_draft": sheet.criteria and request.hats.may(Permission.COMPOSE_SET, found.unit),
        "sums": sums_of(found),
    }
    return render(request, "plans/plan.html", shown)


@signed_in
def letter(request: SignedInRequest, plan_id: int) -> HttpResponse:
    """The file as it came; that it was taken out stands on the trail."""
    found = doors.letter_for(request.hats, plan_id)
    record_download(found, by=request.actor)
    response = HttpResponse(bytes(found.content), content_type=MEDIA[found.media_type])
    response["Content-Disposition"] = content_disposition_header(True, found.file_name)
    return response
