"""Founding, renaming and retyping units, and dissolving them: each from a day, by a decision."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.kernel.names import clean_name, search_key
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import CELL_TYPES, Sector, UnitType
from dangvu.organisations.models import Body, Organisation, OrganisationPeriod
from dangvu.organisations.models.organisation import step_of
from dangvu.organisations.operations.turning import Turn
from dangvu.organisations.standing import (
    NotThere,
    lock_tree,
    locked_parent,
    locked_unit,
    next_order,
)


class NotAUnit(DomainError):
    """A unit that cannot be as asked."""


class StillNeeded(DomainError):
    """A unit that cannot be dissolved yet."""


@dataclass(frozen=True)
class UnitForm:
    """What a unit is called and what it is."""

    name: str
    type: UnitType
    sector: Sector = Sector.NONE

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise NotAUnit("Chưa có tên tổ chức đảng. Ví dụ: Chi bộ thôn Đồng Mận.")

    @classmethod
    def of(cls, unit: Organisation) -> "UnitForm":
        return cls(unit.name, UnitType(unit.type), Sector(unit.sector))


@transaction.atomic
def found_unit(
    form: UnitForm, *, parent: Organisation | None, from_on: date, grounds: Grounds, by: Actor
) -> Organisation:
    """Found a unit, last among its siblings; without a parent it is the root of the tree."""
    lock_tree()
    turn = Turn(from_on, grounds)
    if parent is None:
        _refuse_second_root()
    else:
        parent = locked_parent(parent, on=from_on)
    unit = Organisation(parent=parent, founded_on=from_on, order=next_order(parent))
    _shape(unit, form)
    unit.save()
    unit.path = (parent.path if parent else "") + step_of(unit.pk)
    unit.display_key = (parent.display_key if parent else "") + step_of(unit.order)
    unit.save(update_fields=["path", "display_key"])
    turn.open([unit])
    trail.record(
        "organisations.unit_founded", subject=unit, by=by, unit_id=unit.pk, name=unit.name,
        type=unit.type, parent=unit.parent_id, from_on=from_on, source=grounds.source,
    )  # fmt: skip
    return unit


@transaction.atomic
def rename_unit(
    unit: Organisation, *, name: str, from_on: date, grounds: Grounds, by: Actor
) -> Organisation:
    """Give a unit another name from a day on."""
    unit = locked_unit(unit)
    form = UnitForm(name, UnitType(unit.type), Sector(unit.sector))
    changed = _reshape(unit, form, Turn(from_on, grounds))
    trail.record(
        "organisations.unit_renamed", subject=unit, by=by, unit_id=unit.pk, from_on=from_on,
        source=grounds.source, **changed,
    )  # fmt: skip
    return unit


@transaction.atomic
def retype_unit(
    unit: Organisation, *, form: UnitForm, from_on: date, grounds: Grounds, by: Actor
) -> Organisation:
    """Make a unit another type, or of another sector, and give it the name that goes with it."""
    unit = locked_unit(unit)
    if form.type in CELL_TYPES:
        _refuse_children(unit)
    changed = _reshape(unit, form, Turn(from_on, grounds))
    trail.record(
        "organisations.unit_retyped", subject=unit, by=by, unit_id=unit.pk, from_on=from_on,
        source=grounds.source, **changed,
    )  # fmt: skip
    return unit


@transaction.atomic
def dissolve_unit(
    unit: Organisation, *, from_on: date, grounds: Grounds, by: Actor
) -> Organisation:
    """Dissolve a unit: `from_on` is the first day on which it, and its bodies, no longer stand.

    The tree sees no people; `dangvu.development.operations.dissolution` asks first who is still there.
    """
    lock_tree()
    unit = locked_unit(unit)
    turn = Turn(from_on, grounds)
    if unit.is_root:
        raise StillNeeded(f"“{unit}” là gốc của cây tổ chức, không giải thể được.")
    _refuse_children(unit)
    turn.refuse_overtaken(OrganisationPeriod.objects.filter(Organisation.in_subtrees([unit])))
    turn.close(OrganisationPeriod.objects.filter(organisation=unit))
    Body.objects.filter(unit=unit, to_on=None).update(to_on=from_on)
    unit.dissolved_on = from_on
    unit.save(update_fields=["dissolved_on"])
    trail.record(
        "organisations.unit_dissolved", subject=unit, by=by, unit_id=unit.pk, from_on=from_on,
        source=grounds.source,
    )  # fmt: skip
    return unit


def _refuse_second_root() -> None:
    root = Organisation.objects.filter(parent=None).order_by("id").first()
    if root:
        raise NotThere(f"Cây tổ chức đã có gốc là “{root}”. Hãy chọn cấp trên cho tổ chức mới.")


def _refuse_children(unit: Organisation) -> None:
    child = unit.children.filter(dissolved_on=None).order_by("display_key", "id").first()
    if child:
        raise StillNeeded(
            f"“{unit}” còn tổ chức trực thuộc (“{child}”). Hãy chuyển hoặc giải thể các tổ chức "
            "đó trước."
        )


def _reshape(unit: Organisation, form: UnitForm, turn: Turn) -> dict[str, list[str]]:
    """The unit in its new form from that day on; returns what was and is."""
    turn.refuse_overtaken(OrganisationPeriod.objects.filter(organisation=unit))
    before = UnitForm.of(unit)
    _shape(unit, form)
    after = UnitForm.of(unit)
    if before == after:
        raise NotAUnit(f"“{unit}” đã có đúng tên và loại này; không có gì thay đổi.")
    unit.save(update_fields=["name", "search_key", "type", "sector"])
    turn.close(OrganisationPeriod.objects.filter(organisation=unit))
    turn.open([unit])
    return {
        "name": [before.name, after.name],
        "type": [before.type, after.type],
        "sector": [before.sector, after.sector],
    }


def _shape(unit: Organisation, form: UnitForm) -> None:
    unit.name = clean_name(form.name)
    unit.search_key = search_key(unit.name)
    unit.type, unit.sector = form.type, form.sector
