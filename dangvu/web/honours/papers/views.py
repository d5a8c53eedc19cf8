"""The papers of a wave: one page, one button; the lists of the wave as files."""

from dataclasses import replace
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render

from dangvu.access.doors.badge_papers import wave_to_print
from dangvu.access.doors.waves import part_of
from dangvu.audit import trail
from dangvu.honours import lists
from dangvu.honours.issuing import DECISION, SUBMISSION, Material, Signing, issued, usual
from dangvu.honours.models import BadgeWave
from dangvu.honours.queries import entries_of
from dangvu.honours.queries.ledger import badges_of, ceremonies_of
from dangvu.honours.stages import RECEIVING, AwardKind
from dangvu.kernel.errors import DomainError
from dangvu.registry.kinds import PaperKind
from dangvu.registry.letterheads import letterhead_of, office_mark
from dangvu.web.honours.papers.forms import PapersForm
from dangvu.web.papers import file_answer, sheet_answer
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def papers(request: SignedInRequest, wave_id: int) -> HttpResponse:
    """Which papers, for whom, who signs; the answer to the form is one Word file."""
    wave = wave_to_print(request.hats, wave_id)
    material = _material(request, wave)
    form = PapersForm(
        request.POST or None,
        kinds=[(kind.value, kind.label) for kind in material.kinds()],
        people=_people(material),
        initial=_initial(material, usual(wave, on=request.on)),
    )
    if form.is_valid():
        try:
            return _answer(request, material, form)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
    dead = [each for each in material.entries if each.kind == AwardKind.POSTHUMOUS]
    shown = {"wave": wave, "form": form, "material": material, "dead": dead}
    return render(request, "honours/papers.html", shown)


def _material(request: SignedInRequest, wave: BadgeWave) -> Material:
    places = part_of(request.hats, wave)
    entries = list(entries_of(wave, places, *RECEIVING))
    return Material(wave, entries, badges_of(wave, places), ceremonies_of(wave))


def _people(material: Material) -> list[tuple[str, str]]:
    return [
        (str(each.person_id), f"{each.person} · {each.milestone} năm · {each.unit}")
        for each in material.entries
    ]


def _initial(material: Material, signing: Signing) -> dict[str, object]:
    return {
        **vars(signing),
        "kind": DECISION if material.awards else SUBMISSION,
        "people": [each.person_id for each in material.entries],
        "recipients": "\n".join(signing.recipients),
        "basis": "\n".join(signing.basis),
    }


def _answer(request: SignedInRequest, material: Material, form: PapersForm) -> HttpResponse:
    kind, wave = PaperKind(form.cleaned_data["kind"]), material.wave
    people = {int(each) for each in form.cleaned_data["people"]}
    content = issued(material, kind, people, signing=form.signing(), on=request.on)
    _record(request, wave, kind, len(people))
    return file_answer(content, name=f"{kind.label} - đợt {_day(wave.day)}", ending="docx")


@signed_in
def wave_list(request: SignedInRequest, wave_id: int, form: str, ending: str) -> HttpResponse:
    """Forms 4-HHĐ and 4B-HHĐ, and the list of who was given a badge."""
    wave = wave_to_print(request.hats, wave_id)
    material = _material(request, wave)
    if form == "4":
        sheet = lists.proposal(wave, material.entries)
    elif form == "4B":
        sheet = lists.posthumous(wave, material.entries)
    elif material.awards:
        sheet = lists.award_list(wave, material.awards)
    else:
        raise Http404
    _record(request, wave, f"{form}.{ending}", len(material.entries))
    headed = replace(
        sheet,
        letterhead=letterhead_of(wave.unit, on=request.on),
        mark=office_mark(),
        foot=f"Lấy ra ngày {request.on:%d/%m/%Y}, tài khoản {request.user.username}",
    )
    name = f"Danh sách {form} Huy hiệu Đảng - đợt {_day(wave.day)}"
    return sheet_answer(headed, name=name, ending=ending)


def _record(request: SignedInRequest, wave: BadgeWave, what: str, people: int) -> None:
    trail.record_reading(
        "honours.paper_taken_out", subject=wave, by=request.actor, unit_id=wave.unit_id,
        what=str(what), people=people,
    )  # fmt: skip


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"
