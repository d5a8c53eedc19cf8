"""Drawing up a wave, judging it again, the decision, and the ceremonies."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from dangvu.access.doors import waves as doors
from dangvu.access.permissions import Permission
from dangvu.honours.models import WaveCeremony
from dangvu.honours.operations.deciding import decide_wave
from dangvu.honours.operations.drawing import cancel_wave, draw_up_wave, refresh_wave
from dangvu.honours.operations.giving import plan_ceremony
from dangvu.honours.queries import entries_of, figures_of
from dangvu.honours.queries import forecast as waves_coming
from dangvu.honours.queries.ledger import ceremonies_of
from dangvu.honours.stages import RECEIVING
from dangvu.kernel.errors import DomainError
from dangvu.web.honours.forms import CeremonyForm, DecisionForm, DrawUpForm, ReasonForm
from dangvu.web.honours.shown import columns
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def draw_up(request: SignedInRequest) -> HttpResponse:
    units = doors.committees_for(request.hats)
    days = [each.day for each in waves_coming([], on=request.on)]
    asked = [each for each in days if each.isoformat() == request.GET.get("ngay")]
    form = DrawUpForm(request.POST or None, units=units, days=asked or days)
    if request.method == "POST" and form.is_valid():
        unit = next(each for each in units if str(each.pk) == form.cleaned_data["unit"])
        try:
            wave = draw_up_wave(unit, plan=form.plan(), on=request.on, by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã lập {wave}. Mời soát danh sách trước khi gửi.")
            return redirect("honours:wave", wave.pk)
    return render(request, "honours/draw_up.html", {"form": form, "days": days})


@signed_in
@require_POST
def refresh(request: SignedInRequest, wave_id: int) -> HttpResponse:
    wave = doors.wave_to_draw_up(request.hats, wave_id)
    try:
        refresh_wave(wave, on=request.on, by=request.actor)
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"Đã xét lại theo hồ sơ ngày {request.on:%d/%m/%Y}.")
    return redirect("honours:wave", wave.pk)


@signed_in
def cancel(request: SignedInRequest, wave_id: int) -> HttpResponse:
    """A wave drawn up by mistake; asked once more, with its reason."""
    wave = doors.wave_to_draw_up(request.hats, wave_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_wave(wave, reason=form.cleaned_data["reason"], by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã bỏ {wave}. Đợt vẫn còn trong nhật ký.")
            return redirect("honours:waves")
    return render(request, "honours/cancel.html", {"wave": wave, "form": form})


@signed_in
def decide(request: SignedInRequest, wave_id: int) -> HttpResponse:
    """The collective decision, restated with its figures and names before it is recorded."""
    wave = doors.wave_to_decide(request.hats, wave_id)
    form = DecisionForm(request.POST or None, latest=request.on)
    if request.method == "POST" and form.is_valid():
        try:
            wave = decide_wave(wave, decision=form.decision(), on=request.on, by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã ghi Quyết định {wave.decision_number}.")
            return redirect("honours:wave", wave.pk)
    entries = list(entries_of(wave, [wave.unit], *RECEIVING))
    shown = {
        "wave": wave,
        "form": form,
        "entries": entries,
        "figures": columns(figures_of(entries)),
    }
    return render(request, "honours/decide.html", shown)


@signed_in
def ceremony(request: SignedInRequest, wave_id: int, unit_id: int) -> HttpResponse:
    wave = doors.wave_for(request.hats, wave_id)
    unit = doors.unit_of_wave(request.hats, wave, unit_id)
    if not request.hats.may(Permission.HAND_OVER_BADGE, unit):
        raise PermissionDenied
    if wave.decided_on is None:
        raise Http404
    planned = _planned(ceremonies_of(wave).get(unit.pk))
    form = CeremonyForm(request.POST or None, initial=planned or {"held_on": wave.day})
    if request.method == "POST" and form.is_valid():
        try:
            plan_ceremony(wave, unit=unit, ceremony=form.ceremony(), by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã ghi lễ trao của “{unit}”.")
            return redirect("honours:wave", wave.pk)
    return render(request, "honours/ceremony.html", {"wave": wave, "unit": unit, "form": form})


def _planned(found: WaveCeremony | None) -> dict[str, object]:
    if found is None:
        return {}
    return {name: getattr(found, name) for name in ("held_on", "at", "place", "invited_on")}
