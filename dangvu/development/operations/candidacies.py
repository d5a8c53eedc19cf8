"""Into the source list, from stage to stage, and out of it."""

from datetime import date

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.development.models import Candidacy
from dangvu.development.stages import MOVES, Group, Outcome, Stage
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation
from dangvu.organisations.standing import locked_cell
from dangvu.people.models import Membership, Person


class NotACandidate(DomainError):
    """Somebody who cannot enter the source list as told."""


class IllegalMove(DomainError):
    """A stage that does not follow."""


class NotClosed(DomainError):
    """A candidacy that cannot end as told."""


@transaction.atomic
def open_candidacy(
    person: Person,
    *,
    cell: Organisation,
    group: Group,
    opened_on: date,
    grounds: Grounds,
    by: Actor,
) -> Candidacy:
    """Put somebody into the source list of a cell, by the cell's resolution."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    grounds.refuse_ahead(opened_on)
    _refuse_candidate(person, opened_on)
    cell = locked_cell(cell, on=opened_on)
    candidacy = Candidacy.objects.create(
        person=person, cell=cell, group=group, opened_on=opened_on, source=grounds.source
    )
    trail.record(
        "development.candidacy_opened", subject=candidacy, by=by, unit_id=cell.pk,
        person=person.pk, group=group, opened_on=opened_on, source=grounds.source,
    )  # fmt: skip
    return candidacy


@transaction.atomic
def advance_stage(
    candidacy: Candidacy, *, to: Stage, reached_on: date, grounds: Grounds, by: Actor
) -> Candidacy:
    """Note that a candidate has come to the next stage; the day stands on the trail."""
    candidacy = _locked(candidacy)
    grounds.refuse_ahead(reached_on)
    stage = Stage(candidacy.stage)
    if candidacy.closed_on:
        raise IllegalMove(_told_closed(candidacy))
    if to not in MOVES[stage]:
        following = ", ".join(f"“{move.label}”" for move in MOVES[stage]) or "không còn bước nào"
        raise IllegalMove(
            f"{candidacy.person} đang ở bước “{stage.label}”, không chuyển sang “{to.label}” được. "
            f"Bước tiếp theo: {following}."
        )
    if reached_on < candidacy.opened_on:
        raise IllegalMove(_told_too_early(candidacy))
    candidacy.stage = to
    candidacy.save(update_fields=["stage"])
    trail.record(
        "development.stage_advanced", subject=candidacy, by=by, unit_id=candidacy.cell_id,
        person=candidacy.person_id, stage=[stage, to], reached_on=reached_on,
        source=grounds.source,
    )  # fmt: skip
    return candidacy


@transaction.atomic
def close_candidacy(
    candidacy: Candidacy, *, outcome: Outcome, closed_on: date, grounds: Grounds, by: Actor
) -> Candidacy:
    """Take somebody out of the source list: `closed_on` is the first day they are not in it."""
    candidacy = _locked(candidacy)
    grounds.refuse_ahead(closed_on)
    if candidacy.closed_on:
        raise NotClosed(_told_closed(candidacy))
    if closed_on <= candidacy.opened_on:
        raise NotClosed(_told_too_early(candidacy))
    if outcome == Outcome.ADMITTED and not _is_member(candidacy.person, closed_on):
        raise NotClosed(
            f"Chưa ghi lễ kết nạp của {candidacy.person} vào hoặc trước ngày "
            f"{closed_on:%d/%m/%Y}. Hãy ghi kết nạp trước."
        )
    candidacy.closed_on, candidacy.outcome = closed_on, outcome
    candidacy.save(update_fields=["closed_on", "outcome"])
    trail.record(
        "development.candidacy_closed", subject=candidacy, by=by, unit_id=candidacy.cell_id,
        person=candidacy.person_id, outcome=outcome, closed_on=closed_on, source=grounds.source,
    )  # fmt: skip
    return candidacy


def _locked(candidacy: Candidacy) -> Candidacy:
    rows = Candidacy.objects.select_for_update(of=("self",)).select_related("person", "cell")
    return rows.get(pk=candidacy.pk)


def _is_member(person: Person, day: date) -> bool:
    return Membership.objects.on(day).filter(person=person).exists()


def _refuse_candidate(person: Person, opened_on: date) -> None:
    if person.died_on:
        raise NotACandidate(f"{person} đã từ trần ngày {person.died_on:%d/%m/%Y}.")
    if _is_member(person, opened_on):
        raise NotACandidate(f"{person} là đảng viên vào ngày {opened_on:%d/%m/%Y}.")
    earlier = Candidacy.objects.filter(person=person).select_related("cell")
    for other in earlier.order_by("opened_on", "id"):
        if other.closed_on is None:
            raise NotACandidate(
                f"{person} đã ở trong danh sách nguồn của “{other.cell}” từ "
                f"{other.opened_on:%d/%m/%Y}."
            )
        if other.closed_on > opened_on:
            raise NotACandidate(_told_closed(other))


def _told_closed(candidacy: Candidacy) -> str:
    return (
        f"{candidacy.person} đã ra khỏi danh sách nguồn của “{candidacy.cell}” ngày "
        f"{candidacy.closed_on:%d/%m/%Y} ({candidacy.get_outcome_display()})."
    )


def _told_too_early(candidacy: Candidacy) -> str:
    return (
        f"{candidacy.person} vào danh sách nguồn ngày {candidacy.opened_on:%d/%m/%Y}. Hãy ghi việc "
        "này với một ngày sau đó."
    )
