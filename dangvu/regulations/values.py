"""The one place where rooms ask for a legal value: a body's own, else the one above, else central."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import way_to
from dangvu.regulations.models import AdoptedValue
from dangvu.rules.parameters import NotInForceError, Parameter, Value, in_force, parameter


def value(name: str, *, body: Organisation | None, on: date) -> Value:
    """What holds for `body` on a day; `.central` stands beside it when a body laid down its own.

    The nearest body up the tree of that day wins, as long as its value is no looser than the central
    one. Raises NotInForceError before the first day: nothing is guessed.
    """
    central = in_force(name, on=on)
    own = _own(body, on, [name]).get(name)
    return held(central, own)


@dataclass(frozen=True)
class Standing:
    """What holds, and the body's own value it comes from, if any."""

    value: Value
    adopted: AdoptedValue | None


def values(names: Iterable[str], *, body: Organisation | None, on: date) -> dict[str, Value]:
    """The same for many names at the price of one; a name without a value that day is left out."""
    return {name: found.value for name, found in standing(names, body=body, on=on).items()}


def standing(names: Iterable[str], *, body: Organisation | None, on: date) -> dict[str, Standing]:
    """The same, each with what was adopted and where."""
    wanted = list(names)
    own = _own(body, on, wanted)
    found = {}
    for name in wanted:
        try:
            central = in_force(name, on=on)
        except NotInForceError:
            continue
        stands = held(central, own.get(name))
        found[name] = Standing(stands, own[name] if stands.central else None)
    return found


def adopted_by(unit: Organisation) -> list[AdoptedValue]:
    """What a unit itself laid down and did not take back, past and to come."""
    own = AdoptedValue.objects.filter(unit=unit, withdrawn_at=None)
    return list(own.order_by("name", "from_on", "id"))


def is_looser(known: Parameter, own: Any, than: Any) -> bool:
    """Whether a body's own value goes beyond what it may: only the tighter way is open to it."""
    if than is None or not _is_number(own) or not _is_number(than):
        return False
    return bool({"smaller": own > than, "larger": own < than}.get(known.tighter, False))


def takes_number(known: Parameter) -> bool:
    """Whether a body lays down a whole number, as far as central and known values tell."""
    told = [found.value for _, found in known.dated] + [found.value for found in known.known]
    return not known.choices and not any(isinstance(one, str) for one in told)


def said_of(known: Parameter, own: Any) -> str:
    """Words for a body's own value that its unit cannot say; empty when it can."""
    if _is_number(own):
        return ""
    return dict(known.choices).get(str(own), str(own))


def held(central: Value, own: AdoptedValue | None) -> Value:
    """The body's own value with the central one beside it, unless it would loosen that one."""
    known = parameter(central.name)
    # A central value that became tighter since is not loosened by an older one of a body.
    if own is None or is_looser(known, own.value, central.value):
        return central
    return replace(
        central,
        id=f"{own.name}@{own.from_on}/{own.pk}",
        value=own.value,
        words=said_of(known, own.value),
        source=own.source,
        is_verified=own.is_verified,
        inherited="",
        central=central,
    )


def _own(body: Organisation | None, on: date, names: Iterable[str]) -> dict[str, AdoptedValue]:
    """By name, of the nearest body; a unit that did not stand that day has the way of now."""
    if body is None:
        return {}
    way = way_to(body.pk, on) or body.ancestor_ids()
    held = AdoptedValue.objects.on(on).filter(unit__in=way, name__in=list(names))
    ordered = sorted(
        held.select_related("unit").order_by("id"), key=lambda found: way.index(found.unit_id)
    )
    return {found.name: found for found in ordered}


def _is_number(found: Any) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool)
