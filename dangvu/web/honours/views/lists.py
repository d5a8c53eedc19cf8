"""The names of a wave, the list of one unit on its way up, and one person's line explained."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from dangvu.access.doors import waves as doors
from dangvu.honours.models import BadgeWave
from dangvu.honours.operations import passing
from dangvu.honours.queries import entries_of, line_of, lists_of
from dangvu.honours.queries.ledger import acts_on
from dangvu.honours.stages import RECEIVING, Standing
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.people.party_age import milestone_on, party_age
from dangvu.people.queries import memberships_of
from dangvu.web.honours.forms import ReasonForm
from dangvu.web.honours.shown import by_standing
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def names(request: SignedInRequest, wave_id: int) -> HttpResponse:
    """Everybody of the wave in sight, or of one standing (`dien`) and one milestone (`muc`)."""
    wave = doors.wave_for(request.hats, wave_id)
    asked = request.GET.get("dien", "")
    standings = [Standing(asked)] if asked in Standing.values else []
    entries = entries_of(wave, doors.part_of(request.hats, wave), *standings)
    milestone = request.GET.get("muc", "")
    if milestone.isdecimal():
        entries = entries.filter(milestone=int(milestone[:3]))
    shown = {
        "wave": wave,
        "groups": by_standing(line_of(entry) for entry in entries),
        "milestone": milestone if milestone.isdecimal() else "",
    }
    return render(request, "honours/names.html", shown)


ACTS = {"gui": passing.send_list, "duyet": passing.approve_list}
SAID = {
    "gui": "Đã gửi danh sách của",
    "duyet": "Đã duyệt danh sách của",
    "tra": "Đã trả lại danh sách của",
}


@signed_in
def unit_list(request: SignedInRequest, wave_id: int, unit_id: int) -> HttpResponse:
    """One unit's list: its names, its acts so far, and the act that comes next."""
    wave = doors.wave_for(request.hats, wave_id)
    unit = doors.unit_of_wave(request.hats, wave, unit_id)
    form = ReasonForm(request.POST if request.POST.get("viec") == "tra" else None)
    if request.method == "POST":
        done = _act(request, wave, unit, form)
        if done:
            return redirect("honours:unit_list", wave.pk, unit.pk)
    listing = next((each for each in lists_of(wave) if each.unit.pk == unit.pk), None)
    entries = entries_of(wave, [unit], *RECEIVING)
    steps = list(acts_on(wave, unit))
    who = doors.who_acted(steps)
    shown = {
        "wave": wave,
        "unit": unit,
        "listing": listing,
        "lines": [line_of(entry) for entry in entries],
        "steps": [(step, who.get(step.recorded_by, step.recorded_by)) for step in steps],
        "form": form,
        "may_send": listing and listing.may_send and doors.may_send(request.hats, unit),
        "may_answer": listing and listing.may_answer and doors.may_answer(request.hats, wave, unit),
        "is_top": unit.pk == wave.unit_id,
    }
    return render(request, "honours/unit_list.html", shown)


def _act(request: SignedInRequest, wave: BadgeWave, unit: Organisation, form: ReasonForm) -> bool:
    asked = request.POST.get("viec", "")
    allowed = (
        doors.may_send(request.hats, unit)
        if asked == "gui"
        else doors.may_answer(request.hats, wave, unit)
    )
    if not allowed or asked not in SAID:
        raise PermissionDenied
    try:
        if asked in ACTS:
            ACTS[asked](wave, unit=unit, on=request.on, by=request.actor)
        elif form.is_valid():
            reason = form.cleaned_data["reason"]
            passing.return_list(wave, unit=unit, reason=reason, on=request.on, by=request.actor)
        else:
            return False
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{SAID[asked]} “{unit}”.")
    return True


TOGETHER = {
    "gui": (passing.send_lists_below, "Đã gửi lên"),
    "duyet": (passing.approve_lists_below, "Đã duyệt"),
}


@signed_in
@require_POST
def together(request: SignedInRequest, wave_id: int, unit_id: int) -> HttpResponse:
    """One act for all lists below a unit that wait for the same step."""
    wave = doors.wave_for(request.hats, wave_id)
    unit = doors.unit_of_wave(request.hats, wave, unit_id)
    asked = request.POST.get("viec", "")
    if asked not in TOGETHER or not doors.may_send(request.hats, unit):
        raise PermissionDenied
    act, said = TOGETHER[asked]
    try:
        steps = act(wave, unit=unit, on=request.on, by=request.actor)
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{said} {len(steps)} danh sách.")
    return redirect("honours:wave", wave.pk)


@signed_in
def entry(request: SignedInRequest, entry_id: int) -> HttpResponse:
    """Why somebody stands where they stand: party age line by line, and the reason."""
    found = doors.entry_for(request.hats, entry_id)
    memberships = memberships_of(found.person)
    shown = {
        "entry": found,
        "memberships": memberships,
        "age": party_age(memberships, on=found.wave.day),
        "reached_on": milestone_on(memberships, found.milestone),
    }
    return render(request, "honours/entry.html", shown)
