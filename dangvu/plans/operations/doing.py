"""Recording that a unit did what a deadline or a duty asks, and taking that back."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.plans.models import Deadline, Done, ReportDuty
from dangvu.plans.moments import next_rounds
from dangvu.plans.queries.reach import Thing, holds_for
from dangvu.plans.stages import Meaning


class NotAsked(DomainError):
    pass


class AlreadyDone(DomainError):
    pass


class NotYet(DomainError):
    pass


@transaction.atomic
def record_done(
    thing: Thing,
    unit: Organisation,
    *,
    done_on: date,
    due_on: date | None = None,
    on: date,
    by: Actor,
) -> Done:
    """Record that `unit` did it on a day; `due_on` names the round of what returns."""
    thing = _locked(thing)
    round_on = _round(thing, due_on, done_on)
    _refuse_unasked(thing, unit, done_on, on)
    standing = _done_of(thing).filter(unit=unit, due_on=round_on).order_by("id").first()
    if standing:
        raise AlreadyDone(_who_did(standing))
    done = Done.objects.create(
        deadline=thing if isinstance(thing, Deadline) else None,
        duty=thing if isinstance(thing, ReportDuty) else None,
        unit=unit,
        due_on=round_on,
        done_on=done_on,
        recorded_at=timezone.now(),
        recorded_by=by.username,
    )
    trail.record(
        "plans.done_recorded",
        subject=done,
        by=by,
        unit_id=unit.pk,
        thing=str(thing),
        done_on=done_on,
        due_on=round_on,
    )
    return done


@transaction.atomic
def take_back_done(done: Done, *, by: Actor) -> Done:
    done = Done.objects.select_for_update().get(pk=done.pk)
    if done.taken_back_at:
        raise AlreadyDone("Mục “đã xong” này đã được rút lại trước đó.")
    done.taken_back_at = timezone.now()
    done.save(update_fields=["taken_back_at"])
    trail.record(
        "plans.done_taken_back", subject=done, by=by, unit_id=done.unit_id, done_on=done.done_on
    )
    return done


def _locked(thing: Thing) -> Thing:
    model = type(thing)
    rows = model._default_manager.select_for_update(of=("self",)).select_related("plan__unit")
    locked: Thing = rows.get(pk=thing.pk)
    return locked


def _round(thing: Thing, due_on: date | None, done_on: date) -> date | None:
    if thing.meaning != Meaning.EVERY:
        return None
    rounds = next_rounds(thing.every, due_on or done_on)
    if not rounds:
        raise NotAsked("Việc này văn bản không ghi kỳ nào, nên không ghi “đã xong” theo kỳ được.")
    return due_on if due_on in rounds else rounds[0]


def _refuse_unasked(thing: Thing, unit: Organisation, done_on: date, on: date) -> None:
    if thing.withdrawn_at:
        raise NotAsked("Nội dung này đã được rút lại, không còn hiệu lực.")
    if not holds_for(thing, unit):
        raise NotAsked(f"Văn bản không giao việc này cho {unit}.")
    if done_on > on:
        raise NotYet(
            f"Ngày xong {done_on:%d/%m/%Y} sau hôm nay ({on:%d/%m/%Y}). Hãy ghi ngày đã làm xong, "
            f"ví dụ {on:%d/%m/%Y}."
        )


def _done_of(thing: Thing) -> QuerySet[Done]:
    standing = Done.objects.filter(taken_back_at=None)
    if isinstance(thing, Deadline):
        return standing.filter(deadline=thing)
    return standing.filter(duty=thing)


def _who_did(done: Done) -> str:
    user = User.objects.filter(username=done.recorded_by).order_by("id").first()
    return (
        f"{done.unit} đã được ghi xong việc này ngày {done.done_on:%d/%m/%Y} "
        f"(người ghi: {user or done.recorded_by})."
    )
