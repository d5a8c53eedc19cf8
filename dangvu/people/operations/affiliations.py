"""Transfers from cell to cell, by way of "in transit", and stays for a time."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation
from dangvu.organisations.standing import locked_cell
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation, Membership, Person


class NotTransferred(DomainError):
    """A transfer that cannot be as told."""


class NotAGuest(DomainError):
    """A stay for a time that cannot be as told."""


@transaction.atomic
def start_transfer(person: Person, *, left_on: date, grounds: Grounds, by: Actor) -> Affiliation:
    """Introduce a member elsewhere: in transit from that day, still counted in the cell left."""
    person = _locked(person)
    grounds.refuse_ahead(left_on)
    stay = _running(person)
    if stay is None:
        raise NotTransferred(f"{person} hiện không sinh hoạt ở chi bộ nào.")
    if stay.kind == AffiliationKind.IN_TRANSIT:
        raise NotTransferred(
            f"{person} đang chuyển sinh hoạt từ “{stay.unit}”, từ {stay.from_on:%d/%m/%Y}. Hãy ghi "
            "nơi tiếp nhận trước."
        )
    if left_on <= stay.from_on:
        raise NotTransferred(
            f"{person} sinh hoạt ở “{stay.unit}” từ {stay.from_on:%d/%m/%Y}; ngày chuyển đi phải "
            "sau ngày đó."
        )
    _close(stay, left_on)
    transit = _opened(
        person, stay.unit, AffiliationKind.IN_TRANSIT, from_on=left_on, grounds=grounds
    )
    _record("people.transfer_started", transit, grounds=grounds, by=by)
    return transit


@transaction.atomic
def receive_transfer(
    person: Person, *, cell: Organisation, received_on: date, grounds: Grounds, by: Actor
) -> Affiliation:
    """Receive a member who is in transit; from that day they count here."""
    person = _locked(person)
    grounds.refuse_ahead(received_on)
    transit = _running(person)
    if transit is None or transit.kind != AffiliationKind.IN_TRANSIT:
        raise NotTransferred(
            f"{person} không ở trong danh sách đang chuyển. Nơi đi phải giới thiệu chuyển sinh hoạt "
            "trước."
        )
    if received_on < transit.from_on:
        raise NotTransferred(
            f"{person} rời “{transit.unit}” ngày {transit.from_on:%d/%m/%Y}; ngày tiếp nhận không "
            "thể trước ngày đó."
        )
    cell = locked_cell(cell, on=received_on)
    _close(transit, received_on)
    stay = _opened(person, cell, AffiliationKind.OFFICIAL, from_on=received_on, grounds=grounds)
    _record("people.transfer_received", stay, grounds=grounds, by=by, left=transit.unit_id)
    return stay


@transaction.atomic
def start_temporary_stay(
    person: Person, *, cell: Organisation, from_on: date, grounds: Grounds, by: Actor
) -> Affiliation:
    """Receive a member for a time; they still count in the cell where they belong."""
    person = _locked(person)
    grounds.refuse_ahead(from_on)
    cell = locked_cell(cell, on=from_on)
    if not Membership.objects.on(from_on).filter(person=person).exists():
        raise NotAGuest(f"{person} không phải đảng viên ngày {from_on:%d/%m/%Y}.")
    stays = Affiliation.objects.filter(Q(to_on=None) | Q(to_on__gt=from_on), person=person)
    guest = stays.filter(kind=AffiliationKind.TEMPORARY).order_by("from_on", "id").first()
    if guest:
        raise NotAGuest(
            f"{person} đang sinh hoạt tạm thời ở “{guest.unit}” từ {guest.from_on:%d/%m/%Y}. Hãy "
            "ghi ngày hết tạm thời ở đó trước."
        )
    if stays.filter(unit=cell, from_on__lte=from_on).exists():
        raise NotAGuest(f"{person} sinh hoạt chính thức ở “{cell}”; không ghi tạm thời ở đó.")
    stay = _opened(person, cell, AffiliationKind.TEMPORARY, from_on=from_on, grounds=grounds)
    _record("people.temporary_stay_started", stay, grounds=grounds, by=by)
    return stay


@transaction.atomic
def end_temporary_stay(person: Person, *, to_on: date, grounds: Grounds, by: Actor) -> Affiliation:
    """End it: `to_on` is the first day on which the member is no longer a guest."""
    person = _locked(person)
    grounds.refuse_ahead(to_on)
    guests = Affiliation.objects.filter(person=person, kind=AffiliationKind.TEMPORARY, to_on=None)
    stay = guests.select_related("unit").order_by("from_on", "id").first()
    if stay is None:
        raise NotAGuest(f"{person} hiện không sinh hoạt tạm thời ở đâu.")
    if to_on <= stay.from_on:
        raise NotAGuest(
            f"{person} sinh hoạt tạm thời ở “{stay.unit}” từ {stay.from_on:%d/%m/%Y}; ngày hết phải "
            "sau ngày đó."
        )
    _close(stay, to_on)
    _record("people.temporary_stay_ended", stay, grounds=grounds, by=by)
    return stay


def _locked(person: Person) -> Person:
    return Person.objects.select_for_update().get(pk=person.pk)


def _running(person: Person) -> Affiliation | None:
    """The one open stay that is not temporary."""
    stays = Affiliation.objects.filter(person=person, to_on=None)
    own = stays.exclude(kind=AffiliationKind.TEMPORARY).select_related("unit")
    return own.order_by("from_on", "id").first()


def _close(stay: Affiliation, on: date) -> None:
    stay.to_on = on
    stay.save(update_fields=["to_on"])


def _opened(
    person: Person,
    unit: Organisation,
    kind: AffiliationKind,
    *,
    from_on: date,
    grounds: Grounds,
) -> Affiliation:
    return Affiliation.objects.create(
        person=person, unit=unit, kind=kind, from_on=from_on, source=grounds.source
    )


def _record(
    verb: str, stay: Affiliation, *, grounds: Grounds, by: Actor, left: int | None = None
) -> None:
    trail.record(
        verb, subject=stay, by=by, unit_id=stay.unit_id, person=stay.person_id,
        from_on=stay.from_on, to_on=stay.to_on, left=left, source=grounds.source,
    )  # fmt: skip
