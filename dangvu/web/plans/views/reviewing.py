"""The review of a letter: the text with its facts, each decided one by one or all the certain ones."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from dangvu.access.doors import plans as doors
from dangvu.access.permissions import Permission
from dangvu.accounts.actor import Actor
from dangvu.kernel.errors import DomainError
from dangvu.plans.models import ReadFact
from dangvu.plans.operations.deciding import (
    confirm_certain,
    confirm_fact,
    reject_fact,
    take_back_decision,
    take_suggestion,
)
from dangvu.web.plans.cards import aside_of, card_of, cards_of, tally_for, tally_of
from dangvu.web.plans.marking import pieces_of
from dangvu.web.signed_in import SignedInRequest, signed_in

ACTS: dict[str, Callable[..., ReadFact]] = {
    "xac-nhan": confirm_fact,
    "bo": reject_fact,
    "hieu-la": take_suggestion,
    "rut-lai": take_back_decision,
}


@signed_in
def review(request: SignedInRequest, plan_id: int) -> HttpResponse:
    plan = doors.review_for(request.hats, plan_id)
    cards = cards_of(plan)
    facts = [card.fact for card in cards]
    shown = {
        "plan": plan,
        "cards": cards,
        "pieces": pieces_of(plan.letter.text if plan.letter else "", facts),
        "tally": tally_of(facts),
        "aside": aside_of(plan),
        "may_decide": request.hats.may(Permission.DECIDE_FACT, plan.unit),
        "first": next((fact.pk for fact in facts if not fact.is_decided), None),
    }
    return render(request, "plans/review.html", shown)


@signed_in
@require_POST
def decide(request: SignedInRequest, fact_id: int) -> HttpResponse:
    """One decision; htmx gets the card back, a plain form the page at the next fact."""
    fact = doors.fact_to_decide(request.hats, fact_id)
    refusal = _acted(request, fact, by=request.actor)
    if request.headers.get("HX-Request"):
        fact.refresh_from_db()
        shown = {
            "card": card_of(fact),
            "plan": fact.plan,
            "tally": tally_for(fact.plan),
            "may_decide": True,
            "refusal": refusal,
        }
        return render(request, "plans/_decided.html", shown)
    if refusal:
        messages.warning(request, refusal)
    waiting = fact.plan.facts.pending().filter(start__gte=fact.start).in_text_order()
    after = next((f.pk for f in waiting if f.pk != fact.pk), fact.pk)
    return redirect(f"{reverse('plans:review', args=[fact.plan_id])}#f{after}")


def _acted(request: SignedInRequest, fact: ReadFact, *, by: Actor) -> str:
    act = ACTS.get(request.POST.get("viec", ""))
    if act is None:
        return "Không rõ phải làm gì. Hãy bấm Xác nhận, Sửa hoặc Bỏ."
    try:
        act(fact, by=by)
    except DomainError as refusal:
        return str(refusal)
    return ""


@signed_in
def certain(request: SignedInRequest, plan_id: int) -> HttpResponse:
    """What "confirm all that is certain" would do, in one sentence; then it is done."""
    plan = doors.plan_to_decide(request.hats, plan_id)
    if request.method == "POST":
        count = confirm_certain(plan, by=request.actor)
        left = tally_for(plan).waiting
        messages.success(request, f"Đã xác nhận {count} nội dung. Còn {left} nội dung cần xem.")
        return redirect("plans:review", plan.pk)
    return render(request, "plans/certain.html", {"plan": plan, "tally": tally_for(plan)})
