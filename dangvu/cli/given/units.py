"""Which unit a command means: its number, or its name with or without marks."""

from datetime import date

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.kernel.errors import DomainError
from dangvu.kernel.names import fold
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import periods_on


class NoSuchUnit(DomainError):
    """No unit, or more than one, answers to what was typed, in the sight of who asks."""


def unit_named(hats: Hats, permission: Permission, text: str, *, on: date) -> Organisation:
    """A unit of the account's places, by number or by the whole name that it had on that day."""
    periods = periods_on(on, hats.places(permission)).select_related("organisation")
    if text.isascii() and text.isdigit() and len(text) < 16:
        found = [period.organisation for period in periods.filter(organisation=int(text))]
    else:
        named = periods.values_list("organisation_id", "name")
        ids = sorted(pk for pk, name in named if fold(name) == fold(text))
        found = list(Organisation.objects.filter(pk__in=ids).order_by("pk"))
    if len(found) == 1:
        return found[0]
    if not found:
        raise NoSuchUnit(
            f"Không có đơn vị “{text}” trong phạm vi của tài khoản này ngày {on:%d/%m/%Y}. Hãy ghi "
            "đúng tên đầy đủ như trên trang Tổ chức, hoặc số của đơn vị."
        )
    numbers = ", ".join(f"{unit.pk} ({_above(unit)})" for unit in found[:10])
    raise NoSuchUnit(f"Có {len(found)} đơn vị tên “{text}”. Hãy ghi số của đơn vị: {numbers}.")


def _above(unit: Organisation) -> str:
    return f"thuộc {unit.parent}" if unit.parent else "cấp tỉnh"
