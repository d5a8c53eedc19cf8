"""Drawing up a wave: everybody at a milestone with a standing; again, as long as a list is at home."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.honours.assigning import Assignment
from dangvu.honours.lead import lists_due
from dangvu.honours.models import BadgeWave, WaveEntry
from dangvu.honours.open_waves import NotOpen, locked_wave
from dangvu.honours.queries import judged, lists_of
from dangvu.honours.rulebook import Rulebook, rulebook
from dangvu.honours.stages import ListAct, WaveStage
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.organisations.standing import lock_tree


class WaveStands(DomainError):
    """A wave that was drawn up already, by this committee or one above or below it."""


class WrongDay(DomainError):
    """Days of a wave that cannot follow each other so."""


@dataclass(frozen=True)
class WavePlan:
    """The day, the scheme of windows ("" is the body's own), and the last day for lists, if a letter
    gives one with its source; otherwise the body's own lead time counts, if it has one."""

    day: date
    scheme: str = ""
    lists_due_on: date | None = None
    due_source: str = ""


@transaction.atomic
def draw_up_wave(unit: Organisation, *, plan: WavePlan, on: date, by: Actor) -> BadgeWave:
    """The wave of a committee's whole subtree, judged by the records of the day `on`."""
    # Two committees, one above the other, could otherwise draw up the same people at once.
    lock_tree()
    _refuse_second(unit, plan.day)
    _refuse_due_day(plan)
    book = rulebook(plan.day, body=unit, on=on, scheme=plan.scheme)
    due = lists_due(plan.day, body=unit, given=plan.lists_due_on, source=plan.due_source)
    wave = BadgeWave.objects.create(
        unit=unit, day=plan.day, scheme=book.scheme.key,
        lists_due_on=due.on, due_source=due.source, due_value=due.value_id,
        judged_on=on, judged_by=list(book.value_ids),
        drawn_up_by=by.username, drawn_up_at=timezone.now(),
    )  # fmt: skip
    found = judged([unit], book, on=on)
    WaveEntry.objects.bulk_create([_entry(wave, each, cell) for each, cell in found])
    trail.record(
        "honours.wave_drawn_up", subject=wave, by=by, unit_id=unit.pk, day=plan.day,
        scheme=book.scheme.key, people=len(found), lists_due_on=due.on, source=due.source,
    )  # fmt: skip
    return wave


@transaction.atomic
def refresh_wave(wave: BadgeWave, *, on: date, by: Actor) -> BadgeWave:
    """Judge again by the records of the day `on`; lists that were sent stay as they were sent."""
    wave = locked_wave(wave)
    book = rulebook(wave.day, body=wave.unit, on=on, scheme=wave.scheme)
    sent = [each.unit for each in lists_of(wave) if each.state in (ListAct.SENT, ListAct.APPROVED)]
    if wave.unit in sent:
        raise NotOpen(
            f"Danh sách của {wave} đã gửi lên, không lập lại được. Hãy để cấp trên trả lại trước."
        )
    kept = WaveEntry.objects.filter(Organisation.in_subtrees(sent, via="unit"), wave=wave)
    people = set(kept.values_list("person_id", flat=True))
    before = WaveEntry.objects.filter(wave=wave).exclude(pk__in=kept.values("pk"))
    stood = dict(before.values_list("person_id", "standing"))
    before.delete()
    found = _open_ones(judged([wave.unit], book, on=on), people, sent)
    WaveEntry.objects.bulk_create([_entry(wave, each, cell) for each, cell in found])
    _settle(wave, book, on)
    stands = {each.person_id: str(each.standing) for each, _ in found}
    trail.record(
        "honours.wave_refreshed", subject=wave, by=by, unit_id=wave.unit_id,
        added=sorted(stands.keys() - stood.keys()), gone=sorted(stood.keys() - stands.keys()),
        changed={pk: [stood[pk], stands[pk]] for pk in stands.keys() & stood.keys()
                 if stood[pk] != stands[pk]},
    )  # fmt: skip
    return wave


@transaction.atomic
def cancel_wave(wave: BadgeWave, *, reason: str, by: Actor) -> BadgeWave:
    """A wave drawn up by mistake; it stays on record."""
    wave = locked_wave(wave)
    if not reason.strip():
        raise NotOpen("Chưa ghi lý do bỏ đợt. Ví dụ: lập nhầm ngày.")
    wave.stage = WaveStage.CANCELLED
    wave.save(update_fields=["stage"])
    trail.record(
        "honours.wave_cancelled", subject=wave, by=by, unit_id=wave.unit_id, reason=reason.strip()
    )
    return wave


def _refuse_second(unit: Organisation, day: date) -> None:
    of_day = BadgeWave.objects.live().filter(day=day).select_related("unit").order_by("id")
    for wave in of_day:
        if wave.unit.is_within(unit) or unit.is_within(wave.unit):
            raise WaveStands(f"Đã lập {wave}. Hãy mở đợt ấy, không lập đợt thứ hai.")


def _refuse_due_day(plan: WavePlan) -> None:
    if plan.lists_due_on is None:
        return
    if plan.lists_due_on >= plan.day:
        raise WrongDay(
            f"Hạn gửi danh sách {plan.lists_due_on:%d/%m/%Y} phải trước ngày của đợt "
            f"{plan.day:%d/%m/%Y}."
        )
    if not plan.due_source.strip():
        raise WrongDay("Chưa ghi văn bản đặt ra hạn gửi danh sách. Ví dụ: Kế hoạch 83-KH/ĐU.")


def _entry(wave: BadgeWave, each: Assignment, unit_id: int) -> WaveEntry:
    return WaveEntry(
        wave=wave, person_id=each.person_id, unit_id=unit_id, milestone=each.milestone,
        reached_on=each.reached_on, kind=each.kind, standing=each.standing, reason=each.reason,
        until=each.until, is_late=each.is_late,
    )  # fmt: skip


def _open_ones(
    found: Sequence[tuple[Assignment, int]], kept: set[int], sent: list[Organisation]
) -> list[tuple[Assignment, int]]:
    """Without the people of lists that were sent, and without newcomers to their units."""
    closed = set(
        Organisation.objects.filter(Organisation.in_subtrees(sent)).values_list("pk", flat=True)
    )
    return [
        (each, unit) for each, unit in found if each.person_id not in kept and unit not in closed
    ]


def _settle(wave: BadgeWave, book: Rulebook, on: date) -> None:
    wave.judged_on, wave.judged_by = on, list(book.value_ids)
    wave.save(update_fields=["judged_on", "judged_by"])
