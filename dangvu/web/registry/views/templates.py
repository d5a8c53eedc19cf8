"""Templates of papers: which hold today, the files of them, and how a paper of each would look."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors import registry as doors
from dangvu.access.permissions import Permission
from dangvu.documents.writing import PAPERS, paper, sample_words
from dangvu.registry.kinds import PaperKind
from dangvu.registry.queries import Template, as_template, template_for, uploaded_counts
from dangvu.web.papers import file_answer
from dangvu.web.registry.asking import asked_kind, asked_unit
from dangvu.web.signed_in import SignedInRequest, signed_in

SAMPLE = "MẪU XEM THỬ"


@signed_in
def templates(request: SignedInRequest) -> HttpResponse:
    """Every kind of paper with the template that holds today."""
    unit = asked_unit(request, Permission.MANAGE_TEMPLATES)
    counts = uploaded_counts([unit])
    rows = [
        (kind, template_for(unit, kind, on=request.on), counts.get(kind, 0)) for kind in PaperKind
    ]
    shown = [
        (kind, held, held.is_older_than_layout(request.on), count) for kind, held, count in rows
    ]
    units = doors.units_for(request.hats, Permission.MANAGE_TEMPLATES)
    return render(request, "registry/templates.html", {"unit": unit, "units": units, "rows": shown})


@signed_in
def current_file(request: SignedInRequest) -> HttpResponse:
    """The file of the template that holds today, to be changed in Word."""
    return _file(_current(request))


@signed_in
def current_preview(request: SignedInRequest) -> HttpResponse:
    return _preview(_current(request))


@signed_in
def template_file(request: SignedInRequest, template_id: int) -> HttpResponse:
    return _file(as_template(doors.template_for(request.hats, template_id)))


@signed_in
def template_preview(request: SignedInRequest, template_id: int) -> HttpResponse:
    return _preview(as_template(doors.template_for(request.hats, template_id)))


def _current(request: SignedInRequest) -> Template:
    unit = asked_unit(request, Permission.MANAGE_TEMPLATES)
    return template_for(unit, asked_kind(request), on=request.on)


def _file(template: Template) -> HttpResponse:
    return file_answer(template.content, name=f"Mẫu {_name(template)}", ending="docx")


def _preview(template: Template) -> HttpResponse:
    """The paper with the meaning of each field in its place."""
    known = PAPERS[template.kind]
    content = paper(
        template.content, sample_words(known), prints=set(template.prints), known=known, mark=SAMPLE
    )
    return file_answer(content, name=f"Xem thử {_name(template)}", ending="docx")


def _name(template: Template) -> str:
    return f"{template.kind.label} - bản {template.version}"
