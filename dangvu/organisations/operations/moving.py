"""Moving a unit, with all below it, under another parent: a merger of what stands above it."""

from datetime import date

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Concat, Substr

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.names import clean_name, search_key
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation, OrganisationPeriod
from dangvu.organisations.models.organisation import step_of
from dangvu.organisations.operations.turning import Turn
from dangvu.organisations.standing import (
    NotThere,
    lock_tree,
    locked_parent,
    locked_unit,
    next_order,
)


@transaction.atomic
def move_unit(
    unit: Organisation,
    *,
    parent: Organisation,
    name: str = "",
    from_on: date,
    grounds: Grounds,
    by: Actor,
) -> Organisation:
    """Put a unit under another parent, by another name too if the decision gives one.

    Every standing unit of the subtree gets a new period; the tree of earlier days stays as it was.
    Dissolved units go along without one, so that their paths still lead through their parent.
    """
    lock_tree()
    unit = locked_unit(unit)
    turn = Turn(from_on, grounds)
    old_parent, old_name = unit.parent_id, unit.name
    parent = _new_parent(unit, parent, from_on)
    # Whatever ever stood at this path or below it, units that have left it included.
    periods = OrganisationPeriod.objects.filter(Organisation.in_subtrees([unit]))
    turn.refuse_overtaken(periods)
    turn.close(periods)
    _carry_subtree(unit, parent, name=clean_name(name) or unit.name)
    standing = list(Organisation.objects.within([unit]).standing())
    turn.open(standing)
    trail.record(
        "organisations.unit_moved", subject=unit, by=by, unit_id=unit.pk, from_on=from_on,
        parent=[old_parent, parent.pk], name=[old_name, unit.name], units=len(standing),
        source=grounds.source,
    )  # fmt: skip
    return unit


def _new_parent(unit: Organisation, parent: Organisation, from_on: date) -> Organisation:
    if unit.is_root:
        raise NotThere(f"“{unit}” là gốc của cây tổ chức, không chuyển đi đâu được.")
    if parent.pk == unit.parent_id:
        raise NotThere(f"“{unit}” đã trực thuộc “{parent}”; không có gì thay đổi.")
    parent = locked_parent(parent, on=from_on)
    if parent.is_within(unit):
        raise NotThere(
            f"“{parent}” nằm trong “{unit}”. Không chuyển được một tổ chức vào chính nó hoặc vào "
            "cấp dưới của nó."
        )
    return parent


def _carry_subtree(unit: Organisation, parent: Organisation, *, name: str) -> None:
    """New paths and display keys of the unit and all below it, in one statement."""
    order = next_order(parent)
    path, key = parent.path + step_of(unit.pk), parent.display_key + step_of(order)
    Organisation.objects.within([unit]).update(
        path=Concat(Value(path), Substr("path", len(unit.path) + 1)),
        display_key=Concat(Value(key), Substr("display_key", len(unit.display_key) + 1)),
    )
    unit.path, unit.display_key, unit.order, unit.parent = path, key, order, parent
    unit.name, unit.search_key = name, search_key(name)
    unit.save(update_fields=["parent", "order", "name", "search_key"])
