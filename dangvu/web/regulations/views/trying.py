"""Trying a set on the roll: how many stand how, and whose verdict another set would change."""

from dataclasses import dataclass
from typing import TypeVar

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors import regulations as doors
from dangvu.access.doors.scope import Scope
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.regulations.choosing import NoSuchSet
from dangvu.regulations.comparing import Changed, changes, counts, reason, verdicts
from dangvu.regulations.queries import listed
from dangvu.rules.sets import RuleSet
from dangvu.rules.verdicts import WORDS, Verdict
from dangvu.web.regulations.sets.asking import choices_of, in_force_key, reading_words
from dangvu.web.regulations.sets.rolls import Standing, TriedRoll, asks_about, roll_for
from dangvu.web.signed_in import SignedInRequest, signed_in

SIZE = 50
Named = TypeVar("Named", Standing, Changed)


@dataclass(frozen=True)
class Line:
    """One name with what is said of it; `before` is empty where only one set is tried."""

    standing: Standing
    before: str
    after: str
    because: str


@signed_in
def try_set(request: SignedInRequest) -> HttpResponse:
    """`a` names the set, `noi` a unit, `ket-qua` the verdict whose names are opened."""
    scope = _scope(request)
    ruleset = _asked(request, "a")
    shown = {**_frame(request, scope), "a": request.GET.get("a", ""), "ruleset": ruleset}
    if ruleset is not None and not ruleset.is_indicator:
        roll = roll_for(ruleset, scope.places, request.on)
        found = verdicts(ruleset, roll.facts.values(), request.on)
        picked = [who for who in roll.people if found[who.person_id] == request.GET.get("ket-qua")]
        lines = [
            Line(
                who,
                "",
                WORDS[found[who.person_id]],
                reason(ruleset, roll.facts[who.person_id], request.on),
            )
            for who in _page(request, picked)
        ]
        _record(request, "regulations.set_tried", scope, roll, a=ruleset.key)
        shown |= {
            "roll": roll,
            "asks_about": asks_about(ruleset.subject),
            "reading": reading_words(ruleset),
            "counts": [(str(verdict), WORDS[verdict], n) for verdict, n in counts(found).items()],
            "picked": request.GET.get("ket-qua", ""),
            "lines": lines,
            **_ways(request, len(picked)),
        }
    return render(request, "regulations/sets/try.html", shown)


@signed_in
def compare(request: SignedInRequest) -> HttpResponse:
    """`a` is the set to compare with (what holds now, if not said), `b` the other."""
    scope = _scope(request)
    b = _asked(request, "b")
    a = _asked(request, "a") or _in_force(request, scope, b)
    shown = {
        **_frame(request, scope),
        "a": request.GET.get("a", "") or (a.key if a else ""),
        "b": request.GET.get("b", ""),
        "before": a,
        "after": b,
    }
    if a and b and _can_compare(request, a, b):
        shown |= _compared(request, scope, a, b)
    return render(request, "regulations/sets/compare.html", shown)


def _compared(request: SignedInRequest, scope: Scope, a: RuleSet, b: RuleSet) -> dict[str, object]:
    longer = max(a, b, key=lambda each: each.years)
    roll = roll_for(longer, scope.places, request.on)
    facts = roll.facts.values()
    before, after = verdicts(a, facts, request.on), verdicts(b, facts, request.on)
    found = changes(before, after)
    groups = _groups(found)
    asked = request.GET.get("nhom", "")
    picked = asked if asked in {key for key, *_ in groups} else ""
    named = [each for each in found if not picked or _key(each) == picked]
    people = {who.person_id: who for who in roll.people}
    _record(request, "regulations.sets_compared", scope, roll, a=a.key, b=b.key)
    return {
        "roll": roll,
        "asks_about": asks_about(b.subject),
        "readings": (reading_words(a), reading_words(b)),
        "groups": groups,
        "picked": picked,
        "changed": len(found),
        "same": roll.total - len(found),
        "lines": [
            Line(
                people[each.person_id], WORDS[each.before], WORDS[each.after],
                reason(b, roll.facts[each.person_id], request.on),
            )
            for each in _page(request, named)
        ],
        **_ways(request, len(named)),
    }  # fmt: skip


def _groups(found: list[Changed]) -> list[tuple[str, str, str, int]]:
    """(key, before, after, how many), in the order in which the changes were met."""
    numbers: dict[str, int] = {}
    kinds: dict[str, Changed] = {}
    for each in found:
        numbers[_key(each)] = numbers.get(_key(each), 0) + 1
        kinds.setdefault(_key(each), each)
    return [
        (key, WORDS[kinds[key].before], WORDS[kinds[key].after], number)
        for key, number in numbers.items()
    ]


def _key(each: Changed) -> str:
    return f"{each.before}-{each.after}"


def _asked(request: SignedInRequest, name: str) -> RuleSet | None:
    key = request.GET.get(name, "")
    if not key:
        return None
    try:
        return doors.ruleset_for(request.hats, key)
    except DomainError as refusal:
        messages.warning(request, str(refusal))
        return None


def _in_force(request: SignedInRequest, scope: Scope, other: RuleSet | None) -> RuleSet | None:
    """What holds now; for a set that holds itself, the one it replaced."""
    if other is None or request.GET.get("a"):
        return None
    key = in_force_key(scope.places, other, request.on) or other.supersedes
    try:
        return doors.ruleset_for(request.hats, key) if key else None
    except NoSuchSet:
        return None


def _can_compare(request: SignedInRequest, a: RuleSet, b: RuleSet) -> bool:
    if a.is_indicator or b.is_indicator:
        return False
    if asks_about(a.subject) != asks_about(b.subject):
        messages.warning(request, "Hai bộ xét hai loại người khác nhau, không so sánh được.")
        return False
    return True


def _scope(request: SignedInRequest) -> Scope:
    asked = request.GET.get("noi", "")
    return doors.roll_for_sets(request.hats, int(asked) if asked.isdecimal() else None)


def _frame(request: SignedInRequest, scope: Scope) -> dict[str, object]:
    return {
        "choices": choices_of(listed(doors.places_of_sets(request.hats), whole=True)),
        "scope": scope,
        "unit": str(scope.unit.pk) if scope.unit else "",
        "verdicts": [(str(each), WORDS[each]) for each in Verdict],
    }


def _page(request: SignedInRequest, found: list[Named]) -> list[Named]:
    first = (_number(request) - 1) * SIZE
    return found[first : first + SIZE]


def _number(request: SignedInRequest) -> int:
    asked = request.GET.get("trang", "")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 5 else 1


def _ways(request: SignedInRequest, total: int) -> dict[str, object]:
    """The addresses of the page before and after; empty where there is none."""
    number = _number(request)
    address = request.GET.copy()

    def to(page: int) -> str:
        address["trang"] = str(page)
        return f"?{address.urlencode()}"

    return {
        "first": (number - 1) * SIZE + 1,
        "total": total,
        "previous": to(number - 1) if number > 1 else "",
        "next": to(number + 1) if number * SIZE < total else "",
    }


def _record(
    request: SignedInRequest, verb: str, scope: Scope, roll: TriedRoll, **sets: str
) -> None:
    """Whose records were read together stands on the trail."""
    trail.record_reading(
        verb, subject=None, by=request.actor, unit_id=scope.places[0].pk,
        people=len(roll.facts), on=request.on, **sets,
    )  # fmt: skip
