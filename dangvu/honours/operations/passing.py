"""A unit's list on its way up: sent, returned with a reason, approved by the unit above."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.honours.models import BadgeWave, ListStep
from dangvu.honours.open_waves import NotOpen, locked_wave
from dangvu.honours.queries import (
    Listing,
    lists_of,
    lists_to_approve_below,
    lists_to_send_below,
)
from dangvu.honours.stages import LIST_MOVES, ListAct
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation


class NotThisStep(DomainError):
    """An act that does not follow on a list."""


@transaction.atomic
def send_list(wave: BadgeWave, *, unit: Organisation, on: date, by: Actor) -> ListStep:
    """Up to the unit above; every list below must have been approved."""
    wave = locked_wave(wave)
    listing = _listing(wave, unit)
    _refuse_move(listing, ListAct.SENT)
    if listing.waits_below:
        names = "; ".join(listing.waits_below[:5])
        raise NotThisStep(f"Chưa duyệt danh sách của: {names}. Hãy duyệt các danh sách ấy trước.")
    return _append(wave, unit, ListAct.SENT, on=on, by=by)


@transaction.atomic
def return_list(
    wave: BadgeWave, *, unit: Organisation, reason: str, on: date, by: Actor
) -> ListStep:
    """Back to the unit, with a reason; what was sent above it on this ground comes back too."""
    wave = locked_wave(wave)
    listings = {listing.unit.pk: listing for listing in lists_of(wave)}
    _refuse_move(_listing(wave, unit), ListAct.RETURNED)
    if not reason.strip():
        raise NotThisStep("Chưa ghi lý do trả lại. Ví dụ: thiếu tờ khai của hai đồng chí.")
    above = [listings[pk] for pk in unit.ancestor_ids()[:-1] if pk in listings]
    for listing in reversed(above):
        if listing.state in (ListAct.SENT, ListAct.APPROVED):
            raise NotThisStep(
                f"“{listing.unit}” đã gửi danh sách lên. Hãy trả lại danh sách của “{listing.unit}” "
                "trước."
            )
    return _append(wave, unit, ListAct.RETURNED, on=on, by=by, reason=reason.strip())


@transaction.atomic
def approve_list(wave: BadgeWave, *, unit: Organisation, on: date, by: Actor) -> ListStep:
    wave = locked_wave(wave)
    _refuse_move(_listing(wave, unit), ListAct.APPROVED)
    if unit.pk == wave.unit_id:
        raise NotThisStep("Danh sách của cả đợt được duyệt bằng quyết định tặng Huy hiệu Đảng.")
    return _append(wave, unit, ListAct.APPROVED, on=on, by=by)


@transaction.atomic
def send_lists_below(wave: BadgeWave, *, unit: Organisation, on: date, by: Actor) -> list[ListStep]:
    """Every list below this unit that may go up now; those above them wait for their approval."""
    wave = locked_wave(wave)
    ready = lists_to_send_below(lists_of(wave), unit)
    if not ready:
        raise NotThisStep(f"Dưới “{unit}” không có danh sách nào gửi được lúc này.")
    return [_append(wave, listing.unit, ListAct.SENT, on=on, by=by) for listing in ready]


@transaction.atomic
def approve_lists_below(
    wave: BadgeWave, *, unit: Organisation, on: date, by: Actor
) -> list[ListStep]:
    """Every list below this unit that was sent and waits for an answer."""
    wave = locked_wave(wave)
    waiting = lists_to_approve_below(lists_of(wave), unit)
    if not waiting:
        raise NotThisStep(f"Không có danh sách nào đang chờ “{unit}” duyệt.")
    return [_append(wave, listing.unit, ListAct.APPROVED, on=on, by=by) for listing in waiting]


def _listing(wave: BadgeWave, unit: Organisation) -> Listing:
    for listing in lists_of(wave):
        if listing.unit.pk == unit.pk:
            return listing
    raise NotOpen(f"“{unit}” không có ai trong danh sách của {wave}.")


def _refuse_move(listing: Listing, act: ListAct) -> None:
    if act not in LIST_MOVES[listing.state]:
        now = listing.state.label if listing.state else "chưa gửi"
        raise NotThisStep(
            f"Danh sách của “{listing.unit}”: {now}; không ghi được “{act.label}”. "
            "Hãy mở lại trang để xem bước tiếp theo."
        )


def _append(
    wave: BadgeWave, unit: Organisation, act: ListAct, *, on: date, by: Actor, reason: str = ""
) -> ListStep:
    step = ListStep.objects.create(
        wave=wave, unit=unit, act=act, acted_on=on, reason=reason,
        recorded_by=by.username, recorded_at=timezone.now(),
    )  # fmt: skip
    trail.record(
        f"honours.list_{act}", subject=wave, by=by, unit_id=unit.pk, day=wave.day, reason=reason
    )
    return step
