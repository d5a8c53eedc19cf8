"""What stands where on a day, locked and asked before an act builds on it; refuses, never writes."""

from datetime import date

from django.db.models import Max

from dangvu.kernel.errors import DomainError
from dangvu.organisations.kinds import CELL_TYPES
from dangvu.organisations.models import Office, Organisation


class NotStanding(DomainError):
    """A unit that no longer stands."""


class NotThere(DomainError):
    """A place in the tree that no unit can have on that day."""


class NoSuchCell(DomainError):
    """A place where nobody can be on that day."""


def lock_tree() -> None:
    """The office's one row is the lock of the whole tree: two moves at once could make a ring."""
    Office.objects.select_for_update().order_by("id").first()


def locked_unit(unit: Organisation) -> Organisation:
    """The unit's row, locked; refuses a dissolved one."""
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    if unit.dissolved_on:
        raise NotStanding(
            f"“{unit}” đã giải thể từ {unit.dissolved_on:%d/%m/%Y}, không đổi được nữa. "
            "Hãy chọn một đơn vị đang hoạt động."
        )
    return unit


def locked_parent(parent: Organisation, *, on: date) -> Organisation:
    """Locked likewise; refuses one that was elsewhere in the tree on that day, and a cell."""
    parent = locked_unit(parent)
    period = parent.periods.on(on).filter(path=parent.path).order_by("id").first()
    if period is None:
        raise NotThere(
            f"Ngày {on:%d/%m/%Y} “{parent}” chưa hoạt động, hoặc chưa ở chỗ hiện nay trong cây "
            "tổ chức. Hãy xem lại ngày."
        )
    if period.type in CELL_TYPES:
        raise NotThere(
            f"Ngày {on:%d/%m/%Y} “{parent}” là chi bộ, không có tổ chức trực thuộc. "
            "Hãy chọn một đảng bộ."
        )
    return parent


def locked_cell(cell: Organisation, *, on: date) -> Organisation:
    """Locked, so that it is not dissolved meanwhile; refuses what was no cell on that day."""
    cell = Organisation.objects.select_for_update().get(pk=cell.pk)
    period = cell.periods.on(on).order_by("id").first()
    if period is None:
        raise NoSuchCell(
            f"“{cell}” không hoạt động ngày {on:%d/%m/%Y}. Hãy xem lại ngày, hoặc chọn chi bộ khác."
        )
    if period.type not in CELL_TYPES:
        raise NoSuchCell(
            f"“{period.name}” ngày {on:%d/%m/%Y} là {period.get_type_display()}, không phải chi "
            "bộ. Hãy chọn một chi bộ."
        )
    return cell


def next_order(parent: Organisation | None) -> int:
    """The place after the last of the siblings, dissolved ones included."""
    last = Organisation.objects.filter(parent=parent).aggregate(Max("order"))["order__max"]
    return (last or 0) + 1
