"""The catalogue of procedures: each step with its forms, limits, votes and basis, as of a day.

A step vanishes or appears with a set of regulations ("RS-2025b"), and so does a form. Where a set
says nothing of its own, the last one before it stands; from 2026 on that is said to be inherited.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dangvu.rules.parameters import NotInForceError, in_force, parameter

HERE = Path(__file__).parent
ORDER = ("admission", "recognition", "badges", "transfer", "readmission", "leaving")
UNREAD = ("RS-2026a", "RS-2026b")
NOT_READ = "chưa đối chiếu văn bản 2026"
CHARTER = "Điều lệ"
LOCAL_FORMS = "bộ mẫu của Hà Nội dựng theo Hướng dẫn 38-HD/BTCTW"


@dataclass(frozen=True)
class Form:
    """A form by code, title and who issued it: codes alone repeat with other meanings."""

    code: str
    title: str
    issuer: str
    is_verified: bool


@dataclass(frozen=True)
class Basis:
    text: str
    is_verified: bool


@dataclass(frozen=True)
class Step:
    """A step as it stands on one day. `limits`, `threshold`, `other_threshold` name parameters."""

    key: str
    procedure: str
    name: str
    actor: str
    decides: bool
    forms: tuple[Form, ...]
    limits: tuple[str, ...]
    threshold: str
    other_threshold: str
    basis: Basis
    next: str
    note: str
    skipped: str
    also: str


@dataclass(frozen=True)
class Procedure:
    key: str
    title: str
    steps: tuple[Step, ...]


@cache
def rule_sets() -> tuple[tuple[date, str], ...]:
    """Every set of regulations by its first day."""
    return tuple((start, value.value) for start, value in parameter("general/rule_set").dated)


def procedures(on: date) -> tuple[Procedure, ...]:
    """Every procedure with the steps that it has on a day; none before the first regulation."""
    try:
        rule_set = str(in_force("general/rule_set", on=on).value)
    except NotInForceError:
        return ()
    return tuple(_procedure(key, rule_set, on) for key in ORDER)


def _procedure(key: str, rule_set: str, on: date) -> Procedure:
    content = _content(key)
    title = content["title"]
    kept = [step for step in content["steps"] if _is_within(step, rule_set)]
    gone = {step["key"]: step.get("next", "") for step in content["steps"] if step not in kept}
    steps = (_step(step, title, rule_set, on) for step in kept)
    # What follows a step that is no more follows the one before it.
    return Procedure(
        key, title, tuple(replace(step, next=gone.get(step.next, step.next)) for step in steps)
    )


@cache
def _content(key: str) -> dict[str, Any]:
    with (HERE / f"{key}.yaml").open(encoding="utf-8") as file:
        found: dict[str, Any] = yaml.safe_load(file)
    return found


def _number(rule_set: str) -> int:
    return [name for _, name in rule_sets()].index(rule_set)


def _is_within(entry: dict[str, Any], rule_set: str) -> bool:
    here = _number(rule_set)
    starts = _number(entry["from"]) if "from" in entry else 0
    ends = _number(entry["until"]) if "until" in entry else len(rule_sets())
    return starts <= here <= ends


def _step(entry: dict[str, Any], procedure: str, rule_set: str, on: date) -> Step:
    forms = (form for form in entry.get("forms", ()) if _is_within(form, rule_set))
    return Step(
        key=entry["key"],
        procedure=procedure,
        name=entry["name"],
        actor=entry["actor"],
        decides=entry.get("decides", False),
        forms=tuple(_form(form, rule_set, on) for form in forms),
        limits=tuple(entry.get("limits", ())),
        threshold=entry.get("threshold", ""),
        other_threshold=entry.get("other_threshold", ""),
        basis=_basis(entry["basis"], rule_set),
        next=entry.get("next", ""),
        note=entry.get("note", ""),
        skipped=entry.get("skipped", ""),
        also=entry.get("also", ""),
    )


def _form(entry: dict[str, Any], rule_set: str, on: date) -> Form:
    if entry.get("local"):
        return Form(entry["code"], entry["title"], LOCAL_FORMS, False)
    try:
        issued = in_force("general/forms", on=on)
    except NotInForceError:
        return Form(entry["code"], entry["title"], "chưa ghi bộ mẫu của ngày này", False)
    issuer = f"Ban Tổ chức Trung ương, {issued.value}"
    if rule_set in UNREAD:
        issuer += f"; {NOT_READ}"
    return Form(entry["code"], entry["title"], issuer, rule_set not in UNREAD)


def _basis(entry: dict[str, Any], rule_set: str) -> Basis:
    """The last one that is not later; one that cites a text replaced since is said to be inherited."""
    here = _number(rule_set)
    stands = max((name for name in entry if _number(name) <= here), key=_number)
    found = entry[stands]
    text, replaced = found["text"], _regulation(stands)
    if rule_set != stands and rule_set in UNREAD and not text.startswith(CHARTER):
        return Basis(f"Kế thừa từ {text}; {NOT_READ}", False)
    if rule_set != stands and replaced in text:
        return Basis(f"Kế thừa từ {text}; chưa đối chiếu {_regulation(rule_set)}", False)
    return Basis(text, found.get("verified", True))


def _regulation(rule_set: str) -> str:
    start = rule_sets()[_number(rule_set)][0]
    return str(in_force("general/regulation", on=start).value)
