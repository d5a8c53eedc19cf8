"""Deciding facts: an officer confirms, corrects or rejects each; what is confirmed becomes live once."""

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.kernel.names import fold
from dangvu.plans.headers import FIELDS, take_header
from dangvu.plans.kinds import CORRECTABLE, DECIDED, HEADER, LIVE, WARNING
from dangvu.plans.making import MADE, Norm, check_header, make
from dangvu.plans.models import Done, Plan, ReadFact
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Decision
from dangvu.plans.suggestions import suggestion_in
from dangvu.regulations.calendar import WorkingCalendar, standing_calendar

VERBS = {
    Decision.CONFIRMED: "plans.fact_confirmed",
    Decision.CORRECTED: "plans.fact_corrected",
    Decision.REJECTED: "plans.fact_rejected",
}


class AlreadyDecided(DomainError):
    pass


class NotForDecision(DomainError):
    pass


class WorkDependsOnIt(DomainError):
    pass


@transaction.atomic
def confirm_fact(fact: ReadFact, *, by: Actor) -> ReadFact:
    """Confirm a fact as it was read; for a warning: the letter's words are kept."""
    fact = _pending(fact)
    return _decide(fact, Decision.CONFIRMED, norm=None, by=by, calendar=standing_calendar())


@transaction.atomic
def correct_fact(fact: ReadFact, *, norm: Norm, by: Actor) -> ReadFact:
    """Confirm a fact with another meaning; the reading stays beside it."""
    fact = _pending(fact)
    if fact.type not in CORRECTABLE:
        raise NotForDecision("Nội dung này chỉ xác nhận hoặc bỏ, không sửa được.")
    return _decide(fact, Decision.CORRECTED, norm=norm, by=by, calendar=standing_calendar())


@transaction.atomic
def reject_fact(fact: ReadFact, *, by: Actor) -> ReadFact:
    fact = _pending(fact)
    return _decide(fact, Decision.REJECTED, norm=None, by=by, calendar=standing_calendar())


@transaction.atomic
def confirm_certain(plan: Plan, *, by: Actor) -> int:
    """Confirm every pending fact that was read with certainty, warnings apart; returns how many.

    A fact that cannot be made into anything stays pending, to be seen by itself.
    """
    calendar = standing_calendar()
    facts = plan.facts.pending().certain().filter(type__in=CORRECTABLE)
    count = 0
    for fact in facts.select_for_update(of=("self",)).select_related("plan").in_text_order():
        try:
            _decide(fact, Decision.CONFIRMED, norm=None, by=by, calendar=calendar)
        except NotPossible:
            continue
        count += 1
    return count


@transaction.atomic
def take_suggestion(warning: ReadFact, *, by: Actor) -> ReadFact:
    """Understand a doubtful name as the warning suggests: the duty that says it is corrected."""
    warning = _pending(warning)
    suggestion = suggestion_in(warning.norm)
    if warning.type != WARNING or not suggestion:
        raise NotForDecision("Cảnh báo này không có gợi ý để hiểu theo. Hãy chọn “Giữ nguyên văn”.")
    duty = _duty_around(warning)
    field = _field_said(duty, warning.quote)
    if duty.takes_effect:
        _withdraw(duty)
    norm = {**duty.meaning, field: suggestion}
    _decide(duty, Decision.CORRECTED, norm=norm, by=by, calendar=standing_calendar())
    warning.corrected_norm = {**warning.norm, "understood": suggestion, "duty": duty.pk}
    return _record_decision(warning, Decision.CORRECTED, by=by)


@transaction.atomic
def take_back_decision(fact: ReadFact, *, by: Actor) -> ReadFact:
    """A mistaken decision is taken back: what it made ends, and the fact waits again.

    Refused once a unit's work hangs on it.
    """
    fact = _locked(fact)
    if not fact.is_decided:
        raise NotForDecision("Nội dung này chưa có quyết định nào để rút lại.")
    before = {"decision": fact.decision, "norm": fact.meaning, "decided_by": fact.decided_by}
    _withdraw(fact)
    fact.decision, fact.corrected_norm = Decision.PENDING, None
    fact.decided_at, fact.decided_by = None, ""
    fact.save(update_fields=["decision", "corrected_norm", "decided_at", "decided_by"])
    if fact.type in HEADER:
        _name_plan(fact.plan)
    trail.record(
        "plans.decision_taken_back",
        subject=fact,
        by=by,
        unit_id=fact.plan.unit_id,
        **before,
    )
    return fact


def _locked(fact: ReadFact) -> ReadFact:
    locked = ReadFact.objects.select_for_update(of=("self",)).select_related("plan")
    return locked.get(pk=fact.pk)


def _pending(fact: ReadFact) -> ReadFact:
    fact = _locked(fact)
    if fact.type not in DECIDED:
        raise NotForDecision("Nội dung này chỉ để xem, không cần quyết định.")
    if fact.is_decided:
        raise AlreadyDecided(_who_decided(fact))
    return fact


def _who_decided(fact: ReadFact) -> str:
    user = User.objects.filter(username=fact.decided_by).order_by("id").first()
    at = f"{timezone.localtime(fact.decided_at):%H:%M ngày %d/%m/%Y}" if fact.decided_at else ""
    said = fact.get_decision_display()
    return f"Nội dung này {said}: {user or fact.decided_by}, lúc {at}. Không ghi thêm lần nữa."


def _decide(
    fact: ReadFact, decision: Decision, *, norm: Norm | None, by: Actor, calendar: WorkingCalendar
) -> ReadFact:
    fact.corrected_norm = norm
    if decision != Decision.REJECTED:
        _take_effect(fact, calendar)
    return _record_decision(fact, decision, by=by)


def _take_effect(fact: ReadFact, calendar: WorkingCalendar) -> None:
    if fact.type in LIVE:
        make(fact, fact.meaning, calendar).save(force_insert=True)
    elif fact.type in HEADER:
        check_header(fact.type, fact.meaning)


def _record_decision(fact: ReadFact, decision: Decision, *, by: Actor) -> ReadFact:
    fact.decision = decision
    fact.decided_at, fact.decided_by = timezone.now(), by.username
    fact.save(update_fields=["decision", "corrected_norm", "decided_at", "decided_by"])
    if fact.type in HEADER:
        _name_plan(fact.plan)
    trail.record(
        VERBS[decision],
        subject=fact,
        by=by,
        unit_id=fact.plan.unit_id,
        type=fact.type,
        quote=fact.quote,
        read=fact.norm,
        corrected=fact.corrected_norm,
    )
    return fact


def _name_plan(plan: Plan) -> None:
    take_header(plan)
    plan.save(update_fields=FIELDS)


def _withdraw(fact: ReadFact) -> None:
    done = Done.objects.filter(taken_back_at=None)
    if (
        done.filter(deadline__fact=fact, deadline__withdrawn_at=None).exists()
        or done.filter(duty__fact=fact, duty__withdrawn_at=None).exists()
    ):
        raise WorkDependsOnIt(
            "Đã có đơn vị ghi xong việc này nên không rút lại được. Hãy rút lại phần “đã xong” trước."
        )
    for model in MADE:
        live = model._default_manager.filter(fact=fact, withdrawn_at=None)
        live.update(withdrawn_at=timezone.now())


def _duty_around(warning: ReadFact) -> ReadFact:
    duties = warning.plan.facts.filter(
        type="report_duty", start__lte=warning.start, end__gte=warning.end
    ).exclude(decision=Decision.REJECTED)
    duty = duties.select_for_update(of=("self",)).select_related("plan").in_text_order().first()
    if duty is None:
        raise NotForDecision(
            "Không còn nội dung báo cáo nào ở câu này để hiểu theo gợi ý. Hãy chọn “Giữ nguyên văn”."
        )
    return duty


def _field_said(duty: ReadFact, quote: str) -> str:
    """Which field of the duty the doubtful words are."""
    words = fold(quote)
    said = [f for f in ("via", "to", "from") if duty.meaning.get(f)]
    return next((f for f in said if fold(str(duty.meaning[f])) in words), "via")
