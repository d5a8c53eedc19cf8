"""Admission: with the ceremony a time in the Party begins, and belonging to the cell."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.days import add_months
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation
from dangvu.organisations.standing import locked_cell
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation, Membership, Person
from dangvu.regulations.values import value
from dangvu.rules.parameters import NotInForceError

PROBATION = "recognition/probation"


class NotAdmitted(DomainError):
    """An admission that cannot be as told."""


@dataclass(frozen=True)
class Admission:
    """The decision and the ceremony; old files may know no decision."""

    ceremony_on: date
    decision_on: date | None = None
    decision_number: str = ""


@transaction.atomic
def record_admission(
    person: Person, *, admission: Admission, cell: Organisation, grounds: Grounds, by: Actor
) -> Membership:
    """Record that somebody was admitted by a cell: probation begins, and so does belonging there."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    ceremony_on = admission.ceremony_on
    grounds.refuse_ahead(ceremony_on)
    _refuse_admission(person, admission)
    cell = locked_cell(cell, on=ceremony_on)
    membership = Membership.objects.create(
        person=person,
        admitted_by=cell,
        decision_on=admission.decision_on,
        decision_number=admission.decision_number,
        ceremony_on=ceremony_on,
        probation_ends_on=add_months(ceremony_on, _months_of_probation(cell, ceremony_on)),
        source=grounds.source,
    )
    Affiliation.objects.create(
        person=person, unit=cell, kind=AffiliationKind.OFFICIAL, from_on=ceremony_on,
        source=grounds.source,
    )  # fmt: skip
    trail.record(
        "people.admission_recorded", subject=membership, by=by, unit_id=cell.pk, person=person.pk,
        decision_on=admission.decision_on, ceremony_on=ceremony_on,
        probation_ends_on=membership.probation_ends_on, source=grounds.source,
    )  # fmt: skip
    return membership


def _refuse_admission(person: Person, admission: Admission) -> None:
    decision_on, ceremony_on = admission.decision_on, admission.ceremony_on
    if decision_on and ceremony_on < decision_on:
        raise NotAdmitted(
            f"Lễ kết nạp ngày {ceremony_on:%d/%m/%Y} là trước quyết định ngày "
            f"{decision_on:%d/%m/%Y}. Hãy xem lại hai ngày này."
        )
    if person.died_on and person.died_on <= ceremony_on:
        raise NotAdmitted(f"{person} đã từ trần ngày {person.died_on:%d/%m/%Y}.")
    earlier = Membership.objects.filter(person=person)
    running = earlier.filter(Q(ended_on=None) | Q(ended_on__gt=ceremony_on))
    other = running.order_by("ceremony_on", "id").first()
    if other is None:
        return
    if other.ended_on:
        raise NotAdmitted(
            f"{person} thôi là đảng viên lần trước ngày {other.ended_on:%d/%m/%Y}; lễ kết nạp lại "
            "không thể trước ngày đó."
        )
    raise NotAdmitted(f"{person} đã là đảng viên từ {other.ceremony_on:%d/%m/%Y}.")


def _months_of_probation(cell: Organisation, ceremony_on: date) -> int:
    try:
        return int(value(PROBATION, body=cell, on=ceremony_on).value)
    except NotInForceError:
        raise NotAdmitted(
            f"Chưa có quy định về thời gian dự bị cho ngày {ceremony_on:%d/%m/%Y}. Hãy xem lại "
            "ngày kết nạp."
        ) from None
