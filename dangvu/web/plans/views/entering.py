"""Bringing a letter in: take it, read it, open it for review; or say why it may not come in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from dangvu.access.doors import plans as doors
from dangvu.documents.intake import RefusedDocument, TakenIn, refuse_too_large, take_in
from dangvu.documents.reading import read_text
from dangvu.plans.models import Plan
from dangvu.plans.operations.reading import Document, bring_in
from dangvu.registry.operations.letters import record_refusal
from dangvu.web.plans.forms.entering import EnterForm, Given
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def enter(request: SignedInRequest) -> HttpResponse:
    units = doors.enter_for(request.hats)
    form = EnterForm(request.POST or None, request.FILES or None, units=units)
    if request.method == "POST" and form.is_valid():
        given = form.given()
        try:
            refuse_too_large(given.name, given.size)
            taken = take_in(given.name, given.content)
        except RefusedDocument as refusal:
            record_refusal(
                given.unit, file_name=given.name, reason=refusal.reason, by=request.actor
            )
            form.add_error("file", str(refusal))
        else:
            if taken.speaks_of_secrets and not given.is_open:
                return render(request, "plans/secret.html", {"form": form.asking(), "given": given})
            return _opened(request, given, taken)
    return render(request, "plans/enter.html", {"form": form, "units": units})


def _opened(request: SignedInRequest, given: Given, taken: TakenIn) -> HttpResponse:
    reading = read_text(taken.text, name=given.name, is_machine_read=taken.is_machine_read)
    plan = bring_in(
        given.unit,
        document=Document(given.name, given.content, taken, reading),
        received_on=given.received_on or request.on,
        on=request.on,
        by=request.actor,
    )
    _say(request, plan)
    if taken.old_font:
        messages.info(
            request, f"Văn bản gõ phông chữ cũ {taken.old_font.upper()}; đã chuyển sang Unicode."
        )
    return redirect("plans:review", plan.pk)


def _say(request: SignedInRequest, plan: Plan) -> None:
    read = plan.facts.count()
    if plan.facts.exclude(decision="pending").exists():
        messages.warning(request, "Văn bản này đã được đưa vào trước đó; mở lại bản đang xem.")
    elif not read:
        messages.warning(
            request, "Đã giữ văn bản, nhưng không đọc ra nội dung nào. Hãy xem văn bản ở bên dưới."
        )
    else:
        messages.success(request, "Đã đọc xong. Chưa có gì có hiệu lực.")
