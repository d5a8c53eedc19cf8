"""One fact, to be corrected in typed fields and confirmed with its new meaning."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from dangvu.access.doors import plans as doors
from dangvu.kernel.errors import DomainError
from dangvu.plans.kinds import CORRECTABLE
from dangvu.plans.models import ReadFact
from dangvu.plans.operations.deciding import correct_fact
from dangvu.plans.refusals import NotPossible
from dangvu.plans.wording import around
from dangvu.web.plans.cards import card_of
from dangvu.web.plans.forms.facts import FORMS, FactForm
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def fact(request: SignedInRequest, fact_id: int) -> HttpResponse:
    found = doors.fact_to_decide(request.hats, fact_id)
    if found.type not in CORRECTABLE:
        raise Http404
    form = FORMS[found.type](request.POST or None, fact=found)
    if request.method == "POST" and form.is_valid():
        corrected = _corrected(request, found, form)
        if corrected:
            words = card_of(corrected).words
            messages.success(request, f"Đã sửa và xác nhận. {words.tag}: {words.title}.")
            return redirect(f"{reverse('plans:review', args=[found.plan_id])}#f{found.pk}")
    text = found.plan.letter.text if found.plan.letter else found.quote
    before, quote, after = around(text, found.start, found.end)
    shown = {"card": card_of(found), "before": before, "quote": quote, "after": after}
    return render(request, "plans/fact.html", {**shown, "form": form})


def _corrected(request: SignedInRequest, found: ReadFact, form: FactForm) -> ReadFact | None:
    try:
        return correct_fact(found, norm=form.norm(), by=request.actor)
    except NotPossible as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
    except DomainError as refusal:
        form.add_error(None, str(refusal))
    return None
