"""What changed between two days: values, steps with their forms, central sets."""

from dataclasses import dataclass
from datetime import date

from dangvu.organisations.models import Organisation
from dangvu.regulations.values import values
from dangvu.rules.parameters import Value, names
from dangvu.rules.sets import RuleSet, shipped
from dangvu.rules.steps import Step, procedures

RULE_SET = "general/rule_set"


@dataclass(frozen=True)
class ValueChange:
    """`before` is None where nothing is kept of the earlier day."""

    label: str
    before: Value | None
    after: Value


@dataclass(frozen=True)
class StepChange:
    """`is_new`, `is_gone`, or forms that came and went."""

    procedure: str
    name: str
    is_new: bool = False
    is_gone: bool = False
    forms_gone: tuple[str, ...] = ()
    forms_new: tuple[str, ...] = ()


@dataclass(frozen=True)
class SetChange:
    """`is_same`: only the text it rests on changed, not what it asks for."""

    title: str
    before: RuleSet | None
    after: RuleSet | None
    is_same: bool


@dataclass(frozen=True)
class Changes:
    values: tuple[ValueChange, ...]
    # Kept here only from the later text on: nothing is known of what held before.
    begun: tuple[ValueChange, ...]
    # As many say the same as before, out of another text.
    rebased: int
    steps: tuple[StepChange, ...]
    sets: tuple[SetChange, ...]


def changes(first: date, second: date, *, body: Organisation | None) -> Changes:
    """For a unit, from one day to a later one."""
    before = values(names(), body=body, on=first)
    after = values(names(), body=body, on=second)
    # A value never ends: what holds on the earlier day has something that follows it.
    told = [(before.get(name), new) for name, new in after.items() if name != RULE_SET]
    changed = [ValueChange(new.label, old, new) for old, new in told if _said(old) != _said(new)]
    return Changes(
        values=tuple(change for change in changed if change.before),
        begun=tuple(change for change in changed if not change.before),
        rebased=sum(_said(old) == _said(new) and old != new for old, new in told),
        steps=tuple(_steps(first, second)),
        sets=tuple(_sets(first, second)),
    )


def _said(value: Value | None) -> tuple[str, str] | None:
    return (value.said(), value.counted_from) if value else None


def _steps(first: date, second: date) -> list[StepChange]:
    before, after = _by_key(first), _by_key(second)
    found = []
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        change = _step(old, new)
        if change is not None:
            found.append(change)
    return found


def _by_key(on: date) -> dict[str, Step]:
    return {step.key: step for procedure in procedures(on) for step in procedure.steps}


def _step(old: Step | None, new: Step | None) -> StepChange | None:
    if old is None or new is None:
        known = old or new
        assert known
        return StepChange(known.procedure, known.name, is_new=old is None, is_gone=new is None)
    gone, came = _codes(old) - _codes(new), _codes(new) - _codes(old)
    if not gone and not came:
        return None
    return StepChange(
        new.procedure, new.name, forms_gone=tuple(sorted(gone)), forms_new=tuple(sorted(came))
    )


def _codes(step: Step) -> set[str]:
    return {form.code for form in step.forms}


def _sets(first: date, second: date) -> list[SetChange]:
    central = [made for made in shipped().values() if made.is_central]
    before = {_family(made): made for made in central if made.holds_on(first)}
    after = {_family(made): made for made in central if made.holds_on(second)}
    found = []
    for family in dict.fromkeys((*before, *after)):
        old, new = before.get(family), after.get(family)
        told = new or old
        if told and old is not new:
            found.append(SetChange(told.title, old, new, _asks(old) == _asks(new)))
    return found


def _family(made: RuleSet) -> str:
    return made.id.rpartition("-")[0]


def _asks(made: RuleSet | None) -> list[object]:
    """What a set asks for, without the clauses it cites."""
    return [] if made is None else [_bare(outcome) for outcome in made.data["outcomes"]]


def _bare(part: object) -> object:
    if isinstance(part, dict):
        return {key: _bare(one) for key, one in part.items() if key not in ("source", "quote")}
    return [_bare(one) for one in part] if isinstance(part, list) else part
