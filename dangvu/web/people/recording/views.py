"""A form for each fact: the same page, the same way back."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from dangvu.access.doors.people import person_for
from dangvu.access.permissions import Permission
from dangvu.kernel.errors import DomainError
from dangvu.people.grounds import PersonGrounds
from dangvu.people.models import Person
from dangvu.web.people.recording import sheets
from dangvu.web.people.recording.sheets import Sheet
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def grading(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _recorded(request, person_id, sheets.GRADING)


@signed_in
def school_result(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _recorded(request, person_id, sheets.SCHOOL_RESULT)


@signed_in
def certificate(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _recorded(request, person_id, sheets.CERTIFICATE)


@signed_in
def paper(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _recorded(request, person_id, sheets.PAPER)


@signed_in
def finding(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _recorded(request, person_id, sheets.FINDING)


def _recorded(request: SignedInRequest, person_id: int, sheet: Sheet) -> HttpResponse:
    person, unit = person_for(request.hats, person_id, Permission.RECORD_FINDING)
    asked = {"noi": unit.name, **request.GET.dict()}
    form = sheet.form(request.POST or None, today=request.on, asked=asked)
    back = _back(request.POST or request.GET, person)
    if request.method == "POST" and form.is_valid():
        try:
            grounds = PersonGrounds(form.cleaned_data["source"], request.on, unit)
            fact = sheet.act(person, form.cleaned_data, grounds, request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã ghi cho {person}: {fact}.")
            return redirect(back)
    shown = {"form": form, "person": person, "unit": unit, "heading": sheet.heading, "back": back}
    return render(request, "people/record.html", shown)


def _back(asked: QueryDict, person: Person) -> str:
    """The page one came from, if it is one of ours; else the person's."""
    back = asked.get("ve", "")
    is_ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return back if is_ours else reverse("people:person", args=[person.pk])
