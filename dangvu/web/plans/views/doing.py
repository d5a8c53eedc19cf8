"""A deadline or a report duty: who has done it, and recording that it is done."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from dangvu.access.doors import plans as doors
from dangvu.access.permissions import Permission
from dangvu.kernel.errors import DomainError
from dangvu.plans.operations.doing import record_done, take_back_done
from dangvu.plans.queries.reach import Thing
from dangvu.web.plans.forms.doing import DoneForm
from dangvu.web.plans.things import Follow, follow
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def deadline(request: SignedInRequest, deadline_id: int) -> HttpResponse:
    return _thing(request, doors.thing_for(request.hats, "deadline", deadline_id))


@signed_in
def duty(request: SignedInRequest, duty_id: int) -> HttpResponse:
    return _thing(request, doors.thing_for(request.hats, "duty", duty_id))


def _thing(request: SignedInRequest, thing: Thing) -> HttpResponse:
    if request.method == "POST":
        doors.places_for(request.hats, Permission.RECORD_DONE)
    found = follow(request.hats, thing)
    if request.POST.get("rut-lai", "").isdecimal():
        return _taken_back(request, found, int(request.POST["rut-lai"]))
    form = DoneForm(request.POST or None, units=found.may_record, latest=request.on)
    if request.method == "POST" and form.is_valid():
        unit = doors.unit_to_record(request.hats, thing, int(form.cleaned_data["unit"]))
        done_on = form.cleaned_data["done_on"]
        try:
            record_done(
                thing, unit, done_on=done_on, due_on=found.round_on, on=request.on, by=request.actor
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã ghi: {unit} xong ngày {done_on:%d/%m/%Y}.")
            return redirect(request.path)
    return render(request, "plans/thing.html", {"found": found, "form": form})


def _taken_back(request: SignedInRequest, found: Follow, done_id: int) -> HttpResponse:
    done = doors.done_to_take_back(request.hats, found.thing, done_id)
    try:
        take_back_done(done, by=request.actor)
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"Đã rút lại: {done.unit} chưa xong việc này.")
    return redirect(request.path)
