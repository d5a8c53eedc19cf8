"""The decision on a wave: one for all, a badge with its number and gift for each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.honours.gifts import Gift, gift_of
from dangvu.honours.models import BadgeAward, BadgeSeries, BadgeWave, WaveEntry
from dangvu.honours.numbers import badge_number
from dangvu.honours.open_waves import NotOpen, locked_wave
from dangvu.honours.queries.waves import entries_of, last_steps
from dangvu.honours.stages import KINDS, RECEIVING, ListAct, Standing, WaveStage
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.regulations.values import value


class NotDecided(DomainError):
    """A decision that cannot be recorded as told."""


class NoSeries(DomainError):
    """A milestone for which no running number is known."""


@dataclass(frozen=True)
class Decision:
    """The collective decision: its number and its day."""

    number: str
    decided_on: date


@transaction.atomic
def decide_wave(wave: BadgeWave, *, decision: Decision, on: date, by: Actor) -> BadgeWave:
    """Give every listed person their badge, with number and gift; the list was sent up whole."""
    wave = locked_wave(wave)
    _refuse(wave, decision, on)
    entries = list(entries_of(wave, [wave.unit], *RECEIVING))
    _refuse_who_has_it(entries)
    awards = _awards(wave, entries, decision)
    BadgeAward.objects.bulk_create(awards)
    wave.stage, wave.decided_on = WaveStage.DECIDED, decision.decided_on
    wave.decision_number = decision.number.strip()
    wave.save(update_fields=["stage", "decided_on", "decision_number"])
    trail.record(
        "honours.wave_decided", subject=wave, by=by, unit_id=wave.unit_id, day=wave.day,
        decided_on=decision.decided_on, number=wave.decision_number, badges=len(awards),
    )  # fmt: skip
    return wave


@transaction.atomic
def begin_series(
    province: Organisation,
    *,
    milestone: int,
    letters: str,
    last_used: int,
    from_on: date,
    by: Actor,
) -> BadgeSeries:
    """From which number on the badges of a milestone run; merged provinces begin another series."""
    _pattern(milestone, province, from_on)
    if last_used < 0:
        raise NoSeries("Số cuối đã dùng không nhỏ hơn 0.")
    same = BadgeSeries.objects.filter(unit=province, milestone=milestone, from_on=from_on)
    if same.exists():
        raise NoSeries(f"Đã có dãy số Huy hiệu {milestone} năm từ ngày {from_on:%d/%m/%Y}.")
    series = BadgeSeries.objects.create(
        unit=province, milestone=milestone, letters=letters.strip().upper(), last_used=last_used,
        from_on=from_on, source="Sổ Huy hiệu Đảng của tỉnh",
    )  # fmt: skip
    trail.record(
        "honours.series_begun", subject=series, by=by, unit_id=province.pk, milestone=milestone,
        letters=series.letters, last_used=last_used, from_on=from_on,
    )  # fmt: skip
    return series


def _refuse(wave: BadgeWave, decision: Decision, on: date) -> None:
    if not decision.number.strip():
        raise NotDecided("Chưa ghi số quyết định. Ví dụ: 1234-QĐ/TU.")
    if decision.decided_on > on:
        raise NotDecided(
            f"Ngày quyết định {decision.decided_on:%d/%m/%Y} sau ngày làm việc {on:%d/%m/%Y}."
        )
    step = last_steps(wave).get(wave.unit_id)
    if step is None or step.act != ListAct.SENT:
        raise NotOpen(
            f"Danh sách của “{wave.unit}” chưa được trình lên. Hãy duyệt danh sách các đơn vị và "
            "gửi danh sách của cả đợt trước."
        )
    if decision.decided_on < step.acted_on:
        raise NotDecided(
            f"Danh sách được trình ngày {step.acted_on:%d/%m/%Y}; ngày quyết định không thể trước "
            "ngày ấy."
        )


def _refuse_who_has_it(entries: list[WaveEntry]) -> None:
    given = BadgeAward.objects.filter(person__in=[entry.person_id for entry in entries])
    held = set(given.values_list("person_id", "milestone"))
    twice = [str(e.person) for e in entries if (e.person_id, e.milestone) in held]
    if twice:
        raise NotDecided(
            f"Đã được tặng Huy hiệu ở mức này: {', '.join(twice[:5])}. Hãy trả lại danh sách và "
            "lập lại."
        )


def _awards(wave: BadgeWave, entries: list[WaveEntry], decision: Decision) -> list[BadgeAward]:
    milestones = {entry.milestone for entry in entries}
    numbers = _numbers(wave, entries)
    gifts = {years: gift_of(years, body=wave.unit, on=wave.day) for years in milestones}
    return [
        _award(wave, entry, decision, order, numbers[entry.pk], gifts[entry.milestone])
        for order, entry in enumerate(entries, start=1)
    ]


def _award(
    wave: BadgeWave, entry: WaveEntry, decision: Decision, order: int, number: str, gift: Gift
) -> BadgeAward:
    return BadgeAward(
        person_id=entry.person_id, milestone=entry.milestone,
        kind=KINDS[Standing(entry.standing)], wave=wave, unit_id=entry.unit_id, given_on=wave.day,
        decided_on=decision.decided_on, decision_number=decision.number.strip(), order=order,
        number=number, gift=gift.amount, gift_by=gift.because,
        source=f"Quyết định {decision.number.strip()} ngày {decision.decided_on:%d/%m/%Y}",
    )  # fmt: skip


def _numbers(wave: BadgeWave, entries: Iterable[WaveEntry]) -> dict[int, str]:
    """The next number of each milestone's series, in the order of the list; the series moves on."""
    province = Organisation.objects.get(pk=wave.unit.ancestor_ids()[0])
    found: dict[int, str] = {}
    series: dict[int, BadgeSeries] = {}
    patterns = {}
    for entry in entries:
        years = entry.milestone
        if years not in series:
            series[years] = _series(province, years, wave.day)
            patterns[years] = _pattern(years, province, wave.day)
        series[years].last_used += 1
        found[entry.pk] = badge_number(
            years, series[years].last_used, letters=series[years].letters, patterns=patterns
        )
    for each in series.values():
        each.save(update_fields=["last_used"])
    return found


def _series(province: Organisation, milestone: int, on: date) -> BadgeSeries:
    rows = BadgeSeries.objects.select_for_update().filter(
        unit=province, milestone=milestone, from_on__lte=on
    )
    found = rows.order_by("-from_on").first()
    if found is None:
        raise NoSeries(
            f"Chưa ghi dãy số Huy hiệu {milestone} năm của “{province}”. Hãy ghi số cuối đã dùng "
            "trong sổ Huy hiệu trước khi ghi quyết định."
        )
    return found


def _pattern(milestone: int, body: Organisation, on: date) -> list[object]:
    patterns = value("badges/number_patterns", body=body, on=on).value
    found = {int(years): pattern for years, pattern in patterns.items()}
    if milestone not in found:
        raise NoSeries(f"Không có mức Huy hiệu {milestone} năm.")
    return list(found[milestone])
