"""Composing a draft without code: a step is picked, filled in, and at once read as a sentence."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from dangvu.access.doors import regulations as doors
from dangvu.kernel.errors import DomainError
from dangvu.regulations import composing
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.sets import Change, change_draft, undo_change
from dangvu.regulations.queries import in_the_way, replaceable
from dangvu.regulations.unfinished import gaps_of, kind_of
from dangvu.rules.sets import InvalidSet
from dangvu.web.regulations.sets.forms import FrameForm
from dangvu.web.regulations.sets.listing import days_said
from dangvu.web.regulations.sets.node_forms import OutcomeForm, ReadingForm, form_for, kinds_at
from dangvu.web.regulations.sets.steps import STEPS
from dangvu.web.regulations.sets.tree import node_of, outcomes_of
from dangvu.web.signed_in import SignedInRequest, signed_in

ADD, CHANGE = "them", "sua"


def draft_for(request: SignedInRequest, set_id: int) -> AdoptedSet:
    return doors.draft_to_compose(request.hats, set_id)


@signed_in
def compose(request: SignedInRequest, set_id: int) -> HttpResponse:
    """The whole draft; a POST is one step: undo, move, take out, wrap, choose a reading."""
    draft = draft_for(request, set_id)
    if request.method == "POST":
        return _stepped(request, draft)
    shown = {
        "draft": draft,
        "definition": draft.definition,
        "days": days_said(draft.from_on, draft.until_on),
        "outcomes": outcomes_of(draft.definition),
        "gaps": gaps_of(draft.definition, draft.reading),
        "overlaps": in_the_way(draft),
    }
    return render(request, "regulations/sets/compose.html", shown)


def _stepped(request: SignedInRequest, draft: AdoptedSet) -> HttpResponse:
    what, _, place = request.POST.get("buoc", "").partition(" ")
    revision = _revision(request)
    try:
        if what == "lui":
            undo_change(draft, revision=revision, by=request.actor)
            messages.success(request, "Đã lùi một bước.")
        elif what == "cach-doc":
            change = Change(draft.definition, revision, place, draft.supersedes)
            change_draft(draft, change=change, by=request.actor)
            messages.success(request, "Đã chọn cách đọc.")
        elif what in STEPS:
            said, step = STEPS[what]
            _changed(request, draft, step(draft.definition, place))
            messages.success(request, said)
        else:
            messages.warning(request, "Không rõ phải làm gì. Mời bấm lại nút trên trang.")
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    return _back(draft, place)


@signed_in
def node(request: SignedInRequest, set_id: int) -> HttpResponse:
    """One place of the draft: what may stand there, and the form of what was picked."""
    draft = draft_for(request, set_id)
    place, way = request.GET.get("cho", ""), request.GET.get("cach", CHANGE)
    try:
        given = composing.at(draft.definition, place)
    except InvalidSet as refusal:
        messages.warning(request, refusal.reason)
        return redirect("regulations:compose", draft.pk)
    stands = given if way == CHANGE and isinstance(given, Mapping) else {}
    picked = request.GET.get("loai") or (kind_of(stands) if request.method == "POST" else "")
    groups, leaves = kinds_at(place)
    if picked not in {key for key, _ in (*groups, *leaves)}:
        picked = ""
    form = form_for(picked, stands, place=place, data=request.POST or None) if picked else None
    if request.method == "POST" and form is not None and form.is_valid():
        made = form.node(stands)
        return _placed(request, draft, place, made, is_new=way == ADD) or redirect(request.path)
    titles = {each["id"]: each["title"] for each in draft.definition.get("readings") or ()}
    shown = {
        "draft": draft,
        "place": place,
        "way": way,
        "picked": picked,
        "label": dict((*groups, *leaves)).get(picked, ""),
        "groups": groups,
        "leaves": leaves,
        "form": form,
        "node": node_of(given, place, titles),
    }
    return render(request, "regulations/sets/node_page.html", shown)


def _placed(
    request: SignedInRequest, draft: AdoptedSet, place: str, made: Any, *, is_new: bool
) -> HttpResponse:
    try:
        step = composing.added if is_new else composing.put
        _changed(request, draft, step(draft.definition, place, made))
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        titles = {each["id"]: each["title"] for each in draft.definition.get("readings") or ()}
        messages.success(request, f"Đã ghi: {node_of(made, place, titles).sentence}.")
    return _back(draft, place)


@signed_in
def frame(request: SignedInRequest, set_id: int) -> HttpResponse:
    """Name, source, days, and what the set replaces."""
    draft = draft_for(request, set_id)
    initial = {
        **draft.definition,
        "from_on": draft.from_on,
        "until_on": draft.until_on,
        "follows": draft.supersedes_id,
    }
    form = FrameForm(request.POST or None, initial=initial, earlier=replaceable(draft))
    if request.method == "POST" and form.is_valid():
        definition = {**draft.definition, **form.definition()}
        change = Change(definition, _revision(request), draft.reading, form.follows_set())
        try:
            change_draft(draft, change=change, by=request.actor)
        except InvalidSet as refusal:
            form.add_error(refusal.place if refusal.place in form.fields else None, refusal.reason)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Đã ghi tên, căn cứ và thời gian.")
            return redirect("regulations:compose", draft.pk)
    return render(request, "regulations/sets/frame.html", {"draft": draft, "form": form})


@signed_in
def outcome(request: SignedInRequest, set_id: int) -> HttpResponse:
    """A new outcome, or the words of the one named in the address."""
    draft = draft_for(request, set_id)
    place = request.GET.get("cho", "")
    try:
        given = composing.at(draft.definition, place) if place else {}
    except InvalidSet as refusal:
        messages.warning(request, refusal.reason)
        return redirect("regulations:compose", draft.pk)
    form = OutcomeForm(request.POST or None, initial=given or {"source": draft.source})
    if draft.definition.get("indicator"):
        # Facts for the bodies that act: there is no verdict to choose.
        form.fields.pop("verdict")
    if request.method == "POST" and form.is_valid():
        made = {"when": {}, **given, **form.cleaned_data}
        step = composing.put(draft.definition, place, made) if place else None
        definition = step or composing.outcome_added(draft.definition, made)
        try:
            _changed(request, draft, definition)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã ghi “{made['title']}”.")
            return _back(draft, place)
    shown = {"draft": draft, "form": form, "is_new": not place}
    return render(request, "regulations/sets/outcome.html", shown)


@signed_in
def reading(request: SignedInRequest, set_id: int) -> HttpResponse:
    draft = draft_for(request, set_id)
    form = ReadingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            definition = composing.with_reading(draft.definition, given["title"], given["because"])
            _changed(request, draft, definition)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Đã thêm cách đọc “{given['title']}”.")
            return redirect("regulations:compose", draft.pk)
    return render(request, "regulations/sets/reading.html", {"draft": draft, "form": form})


def _changed(request: SignedInRequest, draft: AdoptedSet, definition: Mapping[str, Any]) -> None:
    change = Change(definition, _revision(request), draft.reading, draft.supersedes)
    change_draft(draft, change=change, by=request.actor)


def _revision(request: SignedInRequest) -> int:
    """Which state of the draft was on the page; a form without one is of no state."""
    told = request.POST.get("lan", "")
    return int(told) if told.isdecimal() else -1


def _back(draft: AdoptedSet, place: str) -> HttpResponseRedirect:
    anchor = ".".join(place.split(".")[:2]) if place.startswith("outcomes.") else ""
    return redirect(f"{reverse('regulations:compose', args=[draft.pk])}#{anchor}")
