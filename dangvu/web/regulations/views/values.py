"""Values of a unit and a day, central and local side by side; laying one down, ending, taking back."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from dangvu.access.doors.values import asked_for, unit_to_lay_down, value_to_take_back
from dangvu.access.permissions import Permission
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.regulations.operations.values import (
    CannotAdopt,
    Laid,
    adopt_value,
    end_value,
    withdraw_value,
)
from dangvu.regulations.values import standing
from dangvu.rules.parameters import Parameter, parameter
from dangvu.web.regulations.asking import day_of, unit_of
from dangvu.web.regulations.value_forms import AdoptionForm, EndingForm, TakingBackForm
from dangvu.web.regulations.value_lines import lines_of, own_of, words_of_value
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def values(request: SignedInRequest) -> HttpResponse:
    asked = asked_for(request.hats, unit_of(request.GET))
    day = day_of(request.GET.get("ngay", ""), request.on)
    shown = {
        "asked": asked,
        "day": day,
        "local": lines_of(asked.unit, day.on, local=True),
        "central": lines_of(asked.unit, day.on, local=False) if request.GET.get("het") else [],
        "own": own_of(asked.unit, day.on),
        "may_adopt": request.hats.may(Permission.ADOPT_VALUE, asked.unit),
    }
    return render(request, "regulations/values/values.html", shown)


@signed_in
def adopting(request: SignedInRequest) -> HttpResponse:
    unit = unit_to_lay_down(request.hats, unit_of(request.GET))
    name = request.GET.get("ten", "")
    if not name:
        return redirect("regulations:values")
    known = _known(name)
    form = AdoptionForm(request.POST or None, known=known, initial={"from_on": request.on})
    if form.is_valid() and _adopted(request, unit, name, form):
        messages.success(request, f"Đã ghi mức riêng của {unit}: {known.label}.")
        return redirect(_values_of(unit.pk))
    found = standing([name], body=unit, on=request.on).get(name)
    shown = {
        "unit": unit,
        "known": known,
        "form": form,
        "found": found,
        "examples": _examples(known),
    }
    return render(request, "regulations/values/adopting.html", shown)


@signed_in
def ending(request: SignedInRequest, value_id: int) -> HttpResponse:
    adopted = value_to_take_back(request.hats, value_id)
    form = EndingForm(request.POST or None, initial={"until_on": request.on})
    if form.is_valid():
        try:
            end_value(adopted, on=form.cleaned_data["until_on"], by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Đã ghi ngày cuối của mức riêng.")
            return redirect(_values_of(adopted.unit_id))
    known = parameter(adopted.name)
    words = words_of_value(known, adopted.value)
    shown = {"adopted": adopted, "known": known, "words": words, "form": form}
    return render(request, "regulations/values/ending.html", shown)


@signed_in
def taking_back(request: SignedInRequest, value_id: int) -> HttpResponse:
    adopted = value_to_take_back(request.hats, value_id)
    form = TakingBackForm(request.POST or None)
    if form.is_valid():
        try:
            withdraw_value(adopted, reason=form.cleaned_data["reason"], by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Đã rút mức riêng; từ nay theo mức của cấp trên.")
            return redirect(_values_of(adopted.unit_id))
    known = parameter(adopted.name)
    words = words_of_value(known, adopted.value)
    shown = {"adopted": adopted, "known": known, "words": words, "form": form}
    return render(request, "regulations/values/taking_back.html", shown)


def _values_of(unit_id: int) -> str:
    return f"{reverse('regulations:values')}?don-vi={unit_id}"


def _known(name: str) -> Parameter:
    try:
        return parameter(name)
    except KeyError:
        raise Http404 from None


def _examples(known: Parameter) -> list[tuple[str, str, str]]:
    return [(one.body, words_of_value(known, one.value), one.source) for one in known.known]


def _adopted(request: SignedInRequest, unit: Organisation, name: str, form: AdoptionForm) -> bool:
    given = form.cleaned_data
    laid = Laid(
        name=name,
        text=given["value"],
        source=given["source"],
        from_on=given["from_on"],
        until_on=given["until_on"],
        is_verified=given["is_verified"],
    )
    try:
        adopt_value(unit, laid=laid, by=request.actor)
    except CannotAdopt as refusal:
        form.add_error(refusal.place if refusal.place in form.fields else None, str(refusal))
        return False
    return True
