"""Appointing somebody to a role at a place, and ending it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from dangvu.access.doors import office
from dangvu.access.operations.appointments import appoint, end_appointment
from dangvu.access.permissions import Role
from dangvu.accounts.models import User
from dangvu.kernel.errors import DomainError
from dangvu.organisations.kinds import CELL_TYPES
from dangvu.organisations.models import Organisation
from dangvu.web.office.forms import AppointmentForm, EndingForm
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def appointing(request: SignedInRequest, user_id: int) -> HttpResponse:
    """First the place is looked up by name, then the role and the day are given."""
    account = office.account_to_change(request.hats, user_id)
    unit = request.GET.get("don-vi", "")
    if unit.isdigit():
        return _at(request, account, office.place_to_appoint(request.hats, int(unit)))
    query = request.GET.get("tim", "")
    found = office.places_found(request.hats, query)
    shown = {"account": account, "query": query, "found": found, "hits": office.HITS}
    return render(request, "office/choose_place.html", shown)


def _at(request: SignedInRequest, account: User, place: Organisation) -> HttpResponse:
    form = AppointmentForm(
        request.POST or None, is_cell=place.type in CELL_TYPES, initial={"from_on": request.on}
    )
    if form.is_valid():
        role = Role(form.cleaned_data["role"])
        from_on = form.cleaned_data["from_on"]
        try:
            appoint(account, role=role, place=place, from_on=from_on, by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"{account} là {role.label} của {place}.")
            return redirect("office:account", account.pk)
    return render(
        request, "office/appointing.html", {"account": account, "place": place, "form": form}
    )


@signed_in
def ending(request: SignedInRequest, appointment_id: int) -> HttpResponse:
    appointment = office.appointment_to_end(request.hats, appointment_id)
    form = EndingForm(request.POST or None, initial={"on": request.on})
    if form.is_valid():
        try:
            end_appointment(appointment, on=form.cleaned_data["on"], by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Đã ghi thôi phân công.")
            return redirect("office:account", appointment.user_id)
    return render(request, "office/ending.html", {"appointment": appointment, "form": form})
