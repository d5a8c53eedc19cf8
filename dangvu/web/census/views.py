"""The figures of a unit, the names behind each, and the cells that admitted nobody for years."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from dangvu.access.doors.census import figures_for, names_behind
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.census.counting import kinds_for
from dangvu.census.frame import Frame
from dangvu.census.keeping import roll_of
from dangvu.census.names import named_lines
from dangvu.census.queries import quiet_cells
from dangvu.census.verdicts import alarms, judged_in_bulk, judged_one_by_one, sets_in_force
from dangvu.development.concerned import is_about_candidates
from dangvu.organisations.models import Organisation
from dangvu.people.queries import names_of
from dangvu.regulations.choosing import Chosen
from dangvu.rules.alarm import Disagreement
from dangvu.rules.columns import ORDER
from dangvu.rules.judging import Judgement
from dangvu.rules.verdicts import WORDS, Verdict
from dangvu.web.census.showing import (
    BELOW,
    page_of_rows,
    shown_below,
    shown_sets,
    shown_tables,
)
from dangvu.web.judging.showing import CHIPS
from dangvu.web.past_day import asked_day
from dangvu.web.signed_in import SignedInRequest, signed_in

YEARS_ASKED = range(1, 11)
FEW_YEARS = 3


@signed_in
def figures(request: SignedInRequest, unit_id: int | None = None) -> HttpResponse:
    day = asked_day(request)
    scope = figures_for(request.hats, unit_id, day.on)
    if scope.unit is None:
        scope = figures_for(request.hats, scope.places[0].pk, day.on)
    assert scope.unit is not None
    frame = roll_of(day.on)
    rows = frame.below(scope.unit.pk)
    shown = {
        "scope": scope,
        "unit": scope.unit,
        "day": day,
        "tables": shown_tables(frame, rows),
        "headings": BELOW,
        "below": shown_below(frame, scope.unit),
        "sets": shown_sets(frame, scope.unit, rows, day.text),
        "may_list": request.hats.may(Permission.READ_ROLL, scope.unit),
        "may_list_pool": request.hats.may(Permission.READ_POOL, scope.unit),
    }
    return render(request, "census/figures.html", shown)


@signed_in
def names(request: SignedInRequest, unit_id: int, name: str) -> HttpResponse:
    """The people that a figure counted, in the order of the tree."""
    day = asked_day(request)
    frame = roll_of(day.on)
    kind = kinds_for(frame).get(name)
    if kind is None:
        raise Http404
    scope = names_behind(request.hats, unit_id, day.on, is_pool=kind.is_pool)
    rows = frame.below(unit_id).filter(kind.test)
    page = page_of_rows(rows["person_id"].to_list(), request.GET.dict())
    lines = named_lines(frame, page.ids, number=page.number)
    shown = {"unit": scope.unit, "day": day, "kind": kind, "page": page, "lines": lines}
    return render(request, "census/names.html", shown)


@signed_in
def quiet(request: SignedInRequest, unit_id: int) -> HttpResponse:
    day = asked_day(request)
    scope = figures_for(request.hats, unit_id, day.on)
    text = request.GET.get("nam", "")
    is_number = text.isascii() and text.isdigit() and len(text) < 3
    years = int(text) if is_number and int(text) in YEARS_ASKED else FEW_YEARS
    shown = {
        "unit": scope.unit,
        "day": day,
        "years": years,
        "choices": YEARS_ASKED,
        "cells": quiet_cells(day.on, scope.places, years=years),
    }
    return render(request, "census/quiet.html", shown)


@signed_in
def judged(request: SignedInRequest, unit_id: int) -> HttpResponse:
    """Those of one verdict under one set, each judged again from the records."""
    day = asked_day(request)
    scope = figures_for(request.hats, unit_id, day.on)
    assert scope.unit is not None
    chosen = _chosen(scope.unit, request)
    is_pool = chosen is None or is_about_candidates(chosen.ruleset.subject)
    names_behind(request.hats, unit_id, day.on, is_pool=is_pool)
    verdict = _verdict(request)
    shown: dict[str, object] = {"unit": scope.unit, "day": day, "words": WORDS[verdict]}
    if chosen:
        shown |= _judged_page(request, roll_of(day.on), scope.unit, chosen, verdict)
    return render(request, "census/judged.html", shown)


def _chosen(unit: Organisation, request: SignedInRequest) -> Chosen | None:
    """The set asked for (`?bo=`), else the first in force; 404 for one that is not."""
    holding = sets_in_force(unit, asked_day(request).on)
    asked = request.GET.get("bo", "")
    found = [each for each in holding if asked in ("", each.ruleset.key)]
    if asked and not found:
        raise Http404
    return found[0] if found else None


def _verdict(request: SignedInRequest) -> Verdict:
    asked = request.GET.get("ket-qua", "")
    return Verdict(asked) if asked in WORDS else Verdict.MET


def _judged_page(
    request: SignedInRequest, frame: Frame, unit: Organisation, chosen: Chosen, verdict: Verdict
) -> dict[str, object]:
    bulk = judged_in_bulk(frame, frame.below(unit.pk), chosen)
    people = bulk.filter(verdict=ORDER.index(verdict))["person_id"].to_list()
    page = page_of_rows(people, request.GET.dict())
    judgements = judged_one_by_one(frame, page.ids, chosen)
    lines = named_lines(frame, page.ids, number=page.number)
    return {
        "chosen": chosen,
        "page": page,
        "alarmed": _told_differing(request, unit, judgements, alarms(judgements, bulk)),
        "lines": [
            (line, CHIPS[judgement.verdict], judgement.because)
            for line, judgement in zip(lines, judgements, strict=True)
        ],
    }


def _told_differing(
    request: SignedInRequest,
    unit: Organisation,
    judgements: list[Judgement],
    found: list[Disagreement],
) -> list[str]:
    """Names of those whose verdict differs, once it stands on the trail."""
    people = sorted(each.person_id for each in found)
    if not people:
        return []
    trail.record_reading(
        "development.verdicts_differ", subject=unit, by=request.actor, unit_id=unit.pk,
        people=people, set=judgements[0].set_key,
    )  # fmt: skip
    return names_of(people)
