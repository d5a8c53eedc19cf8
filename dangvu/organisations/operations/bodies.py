"""Adding a body to a unit, and a partner that works beside one or more units."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import Q

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.kernel.names import clean_name
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import BodyKind, PartnerKind
from dangvu.organisations.models import Body, Organisation, Partner


class NotABody(DomainError):
    """A body that cannot be added as asked."""


class NotAPartner(DomainError):
    """A partner that cannot be added as asked."""


@transaction.atomic
def add_body(
    unit: Organisation, *, kind: BodyKind, name: str, from_on: date, grounds: Grounds, by: Actor
) -> Body:
    """Set up a board, department or office of a unit from a day on; of each kind there is one."""
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    grounds.refuse_ahead(from_on)
    name = clean_name(name)
    if not name:
        raise NotABody("Chưa có tên cơ quan. Ví dụ: Ban Tổ chức Đảng ủy Các cơ quan tỉnh.")
    if unit.dissolved_on or from_on < unit.founded_on:
        raise NotABody(f"“{unit}” không hoạt động ngày {from_on:%d/%m/%Y}. Hãy xem lại ngày.")
    running = Body.objects.filter(Q(to_on=None) | Q(to_on__gt=from_on), unit=unit, kind=kind)
    other = running.order_by("id").first()
    if other:
        raise NotABody(f"“{unit}” đã có “{other}” từ {other.from_on:%d/%m/%Y}.")
    body = Body.objects.create(unit=unit, kind=kind, name=name, from_on=from_on)
    trail.record(
        "organisations.body_added", subject=body, by=by, unit_id=unit.pk, kind=kind, name=name,
        from_on=from_on, source=grounds.source,
    )  # fmt: skip
    return body


@transaction.atomic
def add_partner(
    name: str, *, kind: PartnerKind, serves: Collection[Organisation], by: Actor
) -> Partner:
    """Enter an organisation outside the tree, with the units in whose work it takes part."""
    ids = [unit.pk for unit in serves]
    units = list(Organisation.objects.select_for_update().filter(pk__in=ids).order_by("id"))
    name = clean_name(name)
    if not name:
        raise NotAPartner("Chưa có tên tổ chức phối hợp. Ví dụ: Tỉnh đoàn Kinh Sơn.")
    if not units:
        raise NotAPartner(f"Chưa chọn đơn vị mà “{name}” cùng làm việc.")
    if Partner.objects.filter(kind=kind, name=name).exists():
        raise NotAPartner(f"Đã có “{name}” trong các tổ chức phối hợp.")
    partner = Partner.objects.create(kind=kind, name=name)
    partner.serves.set(units)
    trail.record(
        "organisations.partner_added", subject=partner, by=by, unit_id=units[0].pk, kind=kind,
        name=name, serves=[unit.pk for unit in units],
    )  # fmt: skip
    return partner
