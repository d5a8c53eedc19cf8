"""The register of what goes out: what was numbered, the next number, a term, a number not used."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from dangvu.access.doors.registry import number_to_void, units_for
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import DocumentType
from dangvu.registry.letterheads import symbol_of
from dangvu.registry.models import CommitteeTerm
from dangvu.registry.operations.numbers import CannotNumber, open_term, take_number, void_number
from dangvu.registry.queries import numbers_of, term_on
from dangvu.registry.register_sheet import register_sheet
from dangvu.web.papers import sheet_answer
from dangvu.web.registry.asking import asked_unit
from dangvu.web.registry.forms import NumberForm, TermForm, VoidForm
from dangvu.web.signed_in import SignedInRequest, signed_in

SHOWN = 100


@signed_in
def register(request: SignedInRequest) -> HttpResponse:
    """The running term's numbers, newest first, and the form that takes the next."""
    unit = asked_unit(request, Permission.KEEP_REGISTER)
    running = term_on(unit, request.on)
    if running is None:
        return redirect(f"{reverse('registry:term')}?don-vi={unit.pk}")
    first = {"dated_on": request.on, "body": symbol_of(unit.name)}
    form = NumberForm(request.POST or None, initial=first)
    if form.is_valid():
        try:
            taken = take_number(unit, outgoing=form.outgoing(), on=request.on, by=request.actor)
        except CannotNumber as refusal:
            form.add_error(refusal.place, str(refusal))
        else:
            messages.success(request, f"Đã lấy: Số {taken.symbol}, ngày {taken.dated_on:%d/%m/%Y}.")
            return redirect(f"{reverse('registry:register')}?don-vi={unit.pk}")
    return render(request, "registry/register.html", _shown(request, unit, running, form))


def _shown(
    request: SignedInRequest, unit: Organisation, running: CommitteeTerm, form: NumberForm
) -> dict[str, object]:
    asked = request.GET.get("loai", "")
    found = numbers_of(running, type_code=asked if asked in DocumentType.values else "")
    return {
        "unit": unit,
        "units": units_for(request.hats, Permission.KEEP_REGISTER),
        "term": running,
        "form": form,
        "asked": asked,
        "types": DocumentType.choices,
        "total": found.count(),
        "numbers": found[:SHOWN],
        "may_replace": request.hats.may(Permission.MANAGE_TEMPLATES),
    }


@signed_in
def register_file(request: SignedInRequest, ending: str) -> HttpResponse:
    """The whole register of the running term."""
    unit = asked_unit(request, Permission.KEEP_REGISTER)
    running = term_on(unit, request.on)
    sheet = register_sheet(unit, running, on=request.on, taken_out_by=request.actor)
    name = f"Sổ văn bản đi - {unit.name} - {request.on:%d-%m-%Y}"
    return sheet_answer(sheet, name=name, ending=ending)


@signed_in
def term(request: SignedInRequest) -> HttpResponse:
    unit = asked_unit(request, Permission.KEEP_REGISTER)
    form = TermForm(request.POST or None)
    if form.is_valid():
        name, from_on = form.cleaned_data["name"], form.cleaned_data["from_on"]
        try:
            open_term(unit, name=name, from_on=from_on, on=request.on, by=request.actor)
        except CannotNumber as refusal:
            form.add_error(refusal.place, str(refusal))
        else:
            return redirect(f"{reverse('registry:register')}?don-vi={unit.pk}")
    running = term_on(unit, request.on)
    return render(request, "registry/term.html", {"unit": unit, "term": running, "form": form})


@signed_in
def void(request: SignedInRequest, number_id: int) -> HttpResponse:
    number = number_to_void(request.hats, number_id)
    form = VoidForm(request.POST or None)
    if form.is_valid():
        try:
            void_number(number, reason=form.cleaned_data["reason"], by=request.actor)
        except CannotNumber as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{reverse('registry:register')}?don-vi={number.term.unit_id}")
    return render(request, "registry/void.html", {"number": number, "form": form})
