"""After the decision: the ceremony, the hand-over, and what becomes of a badge later."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.honours.models import BadgeAward, BadgeStep, BadgeWave, WaveCeremony
from dangvu.honours.queries.awards import state_of
from dangvu.honours.stages import BADGE_MOVES, BadgeEvent, WaveStage
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation


class NotGiven(DomainError):
    """A ceremony or an act on a badge that cannot be as told."""


@dataclass(frozen=True)
class Ceremony:
    """When and where the badges are handed over, and when the invitations went out."""

    held_on: date
    place: str
    invited_on: date
    at: str = ""


@dataclass(frozen=True)
class Happening:
    """What befell a badge: its day; the place, who did it, and the reason, as far as they matter."""

    on: date
    place: str = ""
    body: str = ""
    reason: str = ""


@transaction.atomic
def plan_ceremony(
    wave: BadgeWave, *, unit: Organisation, ceremony: Ceremony, by: Actor
) -> WaveCeremony:
    """The ceremony of a unit with its invitations; told again, it is moved, and the trail keeps both."""
    wave = BadgeWave.objects.select_for_update().get(pk=wave.pk)
    if wave.stage != WaveStage.DECIDED:
        raise NotGiven(f"{wave} chưa có quyết định tặng. Hãy ghi quyết định trước.")
    if not ceremony.place.strip():
        raise NotGiven("Chưa ghi nơi trao. Ví dụ: hội trường Đảng ủy xã.")
    if ceremony.invited_on > ceremony.held_on:
        raise NotGiven("Giấy mời phải gửi trước ngày trao. Hãy xem lại hai ngày.")
    found, _ = WaveCeremony.objects.update_or_create(
        wave=wave, unit=unit,
        defaults={
            "held_on": ceremony.held_on, "place": ceremony.place.strip(),
            "invited_on": ceremony.invited_on, "at": ceremony.at.strip(),
        },
    )  # fmt: skip
    trail.record(
        "honours.ceremony_planned", subject=found, by=by, unit_id=unit.pk, day=wave.day,
        held_on=ceremony.held_on, place=found.place, invited_on=ceremony.invited_on,
    )  # fmt: skip
    return found


@transaction.atomic
def hand_over(award: BadgeAward, *, happening: Happening, today: date, by: Actor) -> BadgeStep:
    """The badge reaches the member, or the family: where, and by whose hand."""
    if not happening.place.strip() or not happening.body.strip():
        raise NotGiven("Chưa ghi nơi trao hoặc người trao. Ví dụ: hội trường xã; Bí thư Đảng ủy.")
    return _append(award, BadgeEvent.HANDED_OVER, happening, today=today, by=by)


@transaction.atomic
def report_loss(award: BadgeAward, *, happening: Happening, today: date, by: Actor) -> BadgeStep:
    if not happening.reason.strip():
        raise NotGiven("Chưa ghi lý do mất. Ví dụ: mất do lũ lụt, có bản tường trình.")
    return _append(award, BadgeEvent.LOST, happening, today=today, by=by)


@transaction.atomic
def reissue(award: BadgeAward, *, happening: Happening, today: date, by: Actor) -> BadgeStep:
    """Another badge in the place of a lost one, on a written account (form 4A-HHĐ)."""
    return _append(award, BadgeEvent.REISSUED, happening, today=today, by=by)


@transaction.atomic
def take_back(award: BadgeAward, *, happening: Happening, today: date, by: Actor) -> BadgeStep:
    """Of somebody who is no member any more; a family keeps the badge of the dead."""
    if not happening.reason.strip():
        raise NotGiven("Chưa ghi lý do thu lại. Ví dụ: khai trừ theo Quyết định 12-QĐ/UBKT.")
    return _append(award, BadgeEvent.RETURNED, happening, today=today, by=by)


def _append(
    award: BadgeAward, event: BadgeEvent, happening: Happening, *, today: date, by: Actor
) -> BadgeStep:
    rows = BadgeAward.objects.select_for_update(of=("self",)).select_related("person")
    award = rows.get(pk=award.pk)
    _refuse(award, event, happening, today)
    step = BadgeStep.objects.create(
        award=award, event=event, happened_on=happening.on, place=happening.place.strip(),
        body=happening.body.strip(), reason=happening.reason.strip(),
        recorded_by=by.username, recorded_at=timezone.now(),
    )  # fmt: skip
    trail.record(
        f"honours.badge_{event}", subject=award, by=by, unit_id=award.unit_id,
        person=award.person_id, number=award.number, on=happening.on, place=step.place,
        reason=step.reason,
    )  # fmt: skip
    return step


def _refuse(award: BadgeAward, event: BadgeEvent, happening: Happening, today: date) -> None:
    now = state_of(award)
    if event not in BADGE_MOVES[now]:
        stands = now.label if now else "chưa trao"
        raise NotGiven(
            f"{award} của {award.person}: {stands}; không ghi được “{event.label}”. "
            "Hãy mở lại trang để xem bước tiếp theo."
        )
    if happening.on > today:
        raise NotGiven(f"Ngày {happening.on:%d/%m/%Y} chưa tới. Đến ngày đó hãy ghi.")
    earliest = award.steps.order_by("-id").values_list("happened_on", flat=True).first()
    earliest = earliest or award.decided_on or award.given_on
    if happening.on < earliest:
        raise NotGiven(
            f"Ngày {happening.on:%d/%m/%Y} trước bước vừa qua ({earliest:%d/%m/%Y}). "
            "Hãy xem lại ngày."
        )
