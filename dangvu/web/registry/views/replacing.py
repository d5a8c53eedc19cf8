"""Putting an office's own template in place of ours, and withdrawing it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from dangvu.access.doors import registry as doors
from dangvu.access.permissions import Permission
from dangvu.documents.writing import PAPERS, refuse_too_large
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import PaperKind
from dangvu.registry.operations.templates import record_refusal, upload_template, withdraw_template
from dangvu.registry.queries import template_for, templates_of
from dangvu.web.registry.asking import asked_kind, asked_unit
from dangvu.web.registry.forms import TemplateForm
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def template_kind(request: SignedInRequest) -> HttpResponse:
    """One kind of paper: its fields, its versions, and the form that brings a new one."""
    unit, kind = asked_unit(request, Permission.MANAGE_TEMPLATES), asked_kind(request)
    form = TemplateForm(
        request.POST or None, request.FILES or None, initial={"from_on": request.on}
    )
    if form.is_valid() and _took(request, unit, kind, form):
        return redirect(_address(unit, kind))
    held = template_for(unit, kind, on=request.on)
    known = PAPERS[kind]
    shown = {
        "unit": unit,
        "kind": kind,
        "held": held,
        "is_old": held.is_older_than_layout(request.on),
        "fields": known.named(),
        "not_printed": known.not_printed(held.prints),
        "versions": templates_of([unit], kind),
        "form": form,
    }
    return render(request, "registry/template_kind.html", shown)


def _took(
    request: SignedInRequest, unit: Organisation, kind: PaperKind, form: TemplateForm
) -> bool:
    upload = form.cleaned_data["file"]
    try:
        refuse_too_large(upload.name, upload.size or 0)
        made = upload_template(unit, offered=form.offered(kind), by=request.actor)
    except DomainError as refusal:
        record_refusal(unit, kind=kind, file_name=str(upload.name), by=request.actor)
        form.add_error("file", str(refusal))
        return False
    messages.success(request, f"Đã nhận mẫu, bản {made.version}, dùng từ {made.from_on:%d/%m/%Y}.")
    return True


@signed_in
@require_POST
def withdraw(request: SignedInRequest, template_id: int) -> HttpResponse:
    template = doors.template_to_withdraw(request.hats, template_id)
    try:
        withdraw_template(template, by=request.actor)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Đã rút bản {template.version}.")
    return redirect(_address(template.unit, PaperKind(template.kind)))


def _address(unit: Organisation, kind: PaperKind) -> str:
    return f"{reverse('registry:template_kind')}?don-vi={unit.pk}&loai={kind}"
