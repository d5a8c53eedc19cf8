"""The list of sets, the page of one, and the acts on a draft as a whole."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from dangvu.access.doors import regulations as doors
from dangvu.access.doors.plans import plan_to_draft_from
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.plans.models import Criterion as PlanCriterion
from dangvu.plans.queries import contents_of
from dangvu.regulations.beginnings import as_json, blank, of_adopted, of_shipped
from dangvu.regulations.drafting import Criterion, Letter, draft_of
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.publishing import end_set
from dangvu.regulations.operations.sets import discard_draft, open_draft
from dangvu.regulations.queries import in_the_way, listed, standing_on, versions_of
from dangvu.regulations.unfinished import gaps_of
from dangvu.rules.sets import Subject, shipped
from dangvu.rules.sets.ruleset import SUBJECT_WORDS
from dangvu.web.regulations.sets.forms import BeginForm, EndForm
from dangvu.web.regulations.sets.listing import chapters_of, days_said
from dangvu.web.regulations.sets.proofs import proof_said
from dangvu.web.regulations.sets.tree import outcomes_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def sets(request: SignedInRequest) -> HttpResponse:
    places = doors.places_of_sets(request.hats)
    shown = {
        "chapters": chapters_of(listed(places), on=request.on),
        "may_compose": request.hats.may(Permission.COMPOSE_SET),
    }
    return render(request, "regulations/sets/sets.html", shown)


@signed_in
def shipped_set(request: SignedInRequest) -> HttpResponse:
    """A set that came with the program; `ma` in the address says which."""
    doors.places_of_sets(request.hats)
    found = shipped().get(request.GET.get("ma", ""))
    if found is None:
        messages.warning(request, "Không có bộ tiêu chuẩn mang mã này. Mời chọn trong danh sách.")
        return redirect("regulations:sets")
    shown = {
        "ruleset": found,
        "definition": as_json(found.data),
        "subject": SUBJECT_WORDS[found.subject],
        "days": days_said(found.from_on, found.until_on),
        "outcomes": outcomes_of(as_json(found.data)),
        "may_compose": request.hats.may(Permission.COMPOSE_SET),
    }
    return render(request, "regulations/sets/shipped.html", shown)


@signed_in
def one_set(request: SignedInRequest, set_id: int) -> HttpResponse:
    found = doors.set_for(request.hats, set_id)
    return render(request, "regulations/sets/set.html", _page_of(request, found))


def _page_of(request: SignedInRequest, found: AdoptedSet) -> dict[str, object]:
    return {
        "found": found,
        "definition": found.definition,
        "subject": SUBJECT_WORDS[Subject(found.subject)],
        "days": days_said(found.from_on, found.until_on),
        "outcomes": outcomes_of(found.definition),
        "gaps": gaps_of(found.definition, found.reading) if found.is_draft else [],
        "overlaps": in_the_way(found) if found.is_draft else [],
        "versions": [each for each in versions_of(found) if each.pk != found.pk],
        "proof": proof_said(found.proof),
        **_people_of(found),
        "may_compose": request.hats.may(Permission.COMPOSE_SET, found.unit),
        "may_publish": request.hats.may(Permission.PUBLISH_SET, found.unit)
        and request.actor.username not in (found.drafted_by, *found.authors),
        "may_end": request.hats.may(Permission.PUBLISH_SET, found.unit),
    }


def _people_of(found: AdoptedSet) -> dict[str, object]:
    names = doors.names_of_users({found.published_by, *found.authors})
    return {
        "authors": [names.get(author, author) for author in found.authors],
        "publisher": names.get(found.published_by, found.published_by),
    }


@signed_in
def begin(request: SignedInRequest) -> HttpResponse:
    """A new draft: from nothing, or from a shipped or adopted set named in the address."""
    doors.places_of_sets(request.hats, Permission.COMPOSE_SET)
    form = _begin_form(request)
    if request.method == "POST" and form.is_valid():
        unit, subject = form.unit(), Subject(form.cleaned_data["subject"])
        source = shipped().get(request.GET.get("ma", ""))
        title = form.cleaned_data["title"]
        if source:
            beginning = of_shipped(source, issuer=unit.name, on=request.on)
        else:
            beginning = blank(title, subject=subject, issuer=unit.name, on=request.on)
        draft = open_draft(unit, beginning=beginning, by=request.actor)
        messages.success(request, f"Đã mở bản thảo “{draft}” của {unit}. Chưa có gì có hiệu lực.")
        return redirect("regulations:compose", draft.pk)
    source = shipped().get(request.GET.get("ma", ""))
    return render(request, "regulations/sets/begin.html", {"form": form, "source": source})


@signed_in
@require_POST
def from_plan(request: SignedInRequest, plan_id: int) -> HttpResponse:
    """The confirmed criteria of a letter as a draft, which follows what holds there now."""
    plan = plan_to_draft_from(request.hats, plan_id)
    criteria = contents_of(plan).criteria
    if not criteria:
        messages.warning(request, "Văn bản này chưa có tiêu chuẩn nào được xác nhận.")
        return redirect("plans:plan", plan.pk)
    from_on = plan.issued_on or request.on
    holding = standing_on(plan.unit, Subject.CRITERIA, from_on)
    beginning = draft_of(
        Letter(str(plan), f"Tiêu chuẩn theo {plan}", plan.unit.name, from_on),
        [_as_read(each) for each in criteria],
        follows=holding[0] if len(holding) == 1 and holding[0].from_on < from_on else None,
    )
    draft = open_draft(plan.unit, beginning=beginning, by=request.actor)
    messages.success(request, f"Đã mở bản thảo từ {plan}. Mời đọc lại từng điều kiện bên câu chữ.")
    return redirect("regulations:compose", draft.pk)


def _as_read(found: PlanCriterion) -> Criterion:
    meaning = found.fact.meaning if found.fact else {}
    return Criterion(found.wording, found.subject, found.polarity, found.alternative_of, meaning)


@signed_in
@require_POST
def next_version(request: SignedInRequest, set_id: int) -> HttpResponse:
    found = doors.set_to(request.hats, set_id, Permission.COMPOSE_SET)
    draft = open_draft(found.unit, beginning=of_adopted(found, on=request.on), by=request.actor)
    messages.success(request, f"Đã mở bản thảo lần {draft.version} của “{draft}”.")
    return redirect("regulations:compose", draft.pk)


@signed_in
def discard(request: SignedInRequest, set_id: int) -> HttpResponse:
    """Asks once, in one sentence; then the draft is put away."""
    found = doors.set_to(request.hats, set_id, Permission.COMPOSE_SET)
    if request.method != "POST":
        return render(request, "regulations/sets/discard.html", {"found": found})
    try:
        discard_draft(found, by=request.actor)
    except DomainError as refusal:
        messages.warning(request, str(refusal))
        return redirect("regulations:set", found.pk)
    messages.success(request, f"Đã bỏ bản thảo “{found}”.")
    return redirect("regulations:sets")


@signed_in
def end(request: SignedInRequest, set_id: int) -> HttpResponse:
    found = doors.set_to(request.hats, set_id, Permission.PUBLISH_SET)
    form = EndForm(request.POST or None, initial={"until_on": request.on})
    if request.method == "POST" and form.is_valid():
        try:
            end_set(found, **form.cleaned_data, by=request.actor)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"“{found}” thôi hiệu lực sau ngày đã ghi.")
            return redirect("regulations:set", found.pk)
    return render(request, "regulations/sets/end.html", {"found": found, "form": form})


def _begin_form(request: SignedInRequest) -> BeginForm:
    units = _units(request.hats)
    source = shipped().get(request.GET.get("ma", ""))
    initial = {"title": source.title, "subject": source.subject} if source else {}
    return BeginForm(request.POST or None, units=units, initial=initial, is_copy=bool(source))


def _units(hats: Hats) -> list[Organisation]:
    return list(doors.places_of_sets(hats, Permission.COMPOSE_SET))
