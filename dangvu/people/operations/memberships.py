"""Recognition, gaps and the end of a time in the Party."""

from datetime import date

from django.db import transaction
from django.db.models import Max, Q

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import EndReason, GapReason
from dangvu.people.models import Affiliation, Membership, MembershipGap, Person


class NotRecognised(DomainError):
    """A recognition that cannot be as told."""


class NotAGap(DomainError):
    """A gap that cannot be as told."""


class NotEnded(DomainError):
    """A time in the Party that cannot end as told."""


@transaction.atomic
def record_recognition(
    membership: Membership, *, recognised_on: date, grounds: PersonGrounds, by: Actor
) -> Membership:
    """Record the decision; the member is official from the end of probation, whenever it was taken."""
    membership = _locked(membership)
    grounds.refuse_ahead(recognised_on)
    if membership.official_on:
        raise NotRecognised(f"{membership.person} đã được công nhận chính thức.")
    if membership.ended_on:
        raise NotRecognised(_told_ended(membership))
    if recognised_on < membership.probation_ends_on:
        raise NotRecognised(
            f"{membership.person} hết dự bị ngày {membership.probation_ends_on:%d/%m/%Y}; quyết "
            f"định ngày {recognised_on:%d/%m/%Y} là trước ngày đó. Hãy xem lại ngày quyết định."
        )
    membership.recognised_on = recognised_on
    membership.official_on = membership.probation_ends_on
    membership.save(update_fields=["recognised_on", "official_on"])
    trail.record(
        "people.recognition_recorded", subject=membership, by=by, unit_id=grounds.seen_at.pk,
        person=membership.person_id, recognised_on=recognised_on,
        official_on=membership.official_on, source=grounds.source,
    )  # fmt: skip
    return membership


@transaction.atomic
def record_gap(
    membership: Membership,
    *,
    from_on: date,
    to_on: date,
    reason: GapReason,
    grounds: PersonGrounds,
    by: Actor,
) -> MembershipGap:
    """Record time, from one day (included) to another (excluded), that is no party age."""
    membership = _locked(membership)
    grounds.refuse_ahead(to_on)
    _refuse_gap(membership, from_on, to_on)
    gap = MembershipGap.objects.create(
        membership=membership, from_on=from_on, to_on=to_on, reason=reason, evidence=grounds.source
    )
    trail.record(
        "people.gap_recorded", subject=gap, by=by, unit_id=grounds.seen_at.pk,
        person=membership.person_id, from_on=from_on, to_on=to_on, reason=reason,
        source=grounds.source,
    )  # fmt: skip
    return gap


@transaction.atomic
def end_membership(
    membership: Membership,
    *,
    ended_on: date,
    reason: EndReason,
    grounds: PersonGrounds,
    by: Actor,
) -> Membership:
    """Record how a time in the Party ended: `ended_on` is the first day that no longer counts."""
    membership = _locked(membership)
    grounds.refuse_ahead(ended_on)
    _refuse_end(membership, ended_on)
    person = membership.person
    Affiliation.objects.filter(Q(to_on=None) | Q(to_on__gt=ended_on), person=person).update(
        to_on=ended_on
    )
    membership.ended_on, membership.end_reason = ended_on, reason
    membership.save(update_fields=["ended_on", "end_reason"])
    if reason == EndReason.DIED:
        person.died_on = ended_on
        person.save(update_fields=["died_on"])
    trail.record(
        "people.membership_ended", subject=membership, by=by, unit_id=grounds.seen_at.pk,
        person=person.pk, ended_on=ended_on, reason=reason, source=grounds.source,
    )  # fmt: skip
    return membership


def _locked(membership: Membership) -> Membership:
    """The person's row is the lock of all that is told of the person."""
    person = Person.objects.select_for_update().get(pk=membership.person_id)
    membership = Membership.objects.select_for_update().get(pk=membership.pk)
    membership.person = person
    return membership


def _told_ended(membership: Membership) -> str:
    return (
        f"{membership.person} đã thôi là đảng viên từ {membership.ended_on:%d/%m/%Y} "
        f"({membership.get_end_reason_display()})."
    )


def _refuse_gap(membership: Membership, from_on: date, to_on: date) -> None:
    if to_on <= from_on:
        raise NotAGap("Ngày hết gián đoạn phải sau ngày bắt đầu gián đoạn.")
    start = membership.decision_on or membership.ceremony_on
    if from_on < start:
        raise NotAGap(
            f"{membership.person} vào Đảng từ {start:%d/%m/%Y}; gián đoạn không thể bắt đầu trước."
        )
    if membership.ended_on and to_on > membership.ended_on:
        raise NotAGap(f"{_told_ended(membership)} Gián đoạn không thể kéo dài quá ngày đó.")
    other = membership.gaps.filter(from_on__lt=to_on, to_on__gt=from_on).order_by("id").first()
    if other:
        raise NotAGap(f"Trùng với gián đoạn đã ghi: {other} ({other.get_reason_display()}).")


def _refuse_end(membership: Membership, ended_on: date) -> None:
    person = membership.person
    if membership.ended_on:
        raise NotEnded(_told_ended(membership))
    if person.died_on and person.died_on < ended_on:
        raise NotEnded(f"{person} đã từ trần ngày {person.died_on:%d/%m/%Y}. Hãy xem lại ngày.")
    if ended_on <= membership.ceremony_on:
        raise NotEnded(
            f"{person} được kết nạp ngày {membership.ceremony_on:%d/%m/%Y}; ngày thôi là đảng viên "
            "phải sau ngày đó."
        )
    last = _last_on_record(membership)
    if ended_on < last:
        raise NotEnded(
            f"{person} còn việc đã ghi ngày {last:%d/%m/%Y} (công nhận, gián đoạn hoặc chuyển sinh "
            "hoạt). Hãy xem lại ngày thôi là đảng viên."
        )


def _last_on_record(membership: Membership) -> date:
    stays = Affiliation.objects.filter(person=membership.person)
    found: list[date | None] = [
        membership.ceremony_on,
        membership.recognised_on,
        membership.gaps.aggregate(last=Max("to_on"))["last"],
        stays.aggregate(last=Max("from_on"))["last"],
    ]
    return max(day for day in found if day)
