"""What badges have coming due, for the desk: lists to be sent, decisions, badges to be handed over."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dangvu.honours.models import BadgeAward, BadgeWave
from dangvu.honours.queries import last_steps, lists_of, waves_in_sight
from dangvu.honours.stages import ListAct, WaveStage
from dangvu.kernel.due import Due
from dangvu.organisations.models import Organisation

KIND = "badge_wave"


def coming(places: Iterable[Organisation], *, on: date, until: date) -> list[Due]:
    """One line a wave and place: what lies with the place itself, not with each unit below it."""
    found = list(places)
    waves = waves_in_sight(found)
    dues = [
        *_lists(waves.filter(stage=WaveStage.DRAWN_UP, lists_due_on__lte=until), found),
        *_decisions(waves.filter(stage=WaveStage.DRAWN_UP, day__lte=until), found),
        *_badges(waves.filter(stage=WaveStage.DECIDED, day__lte=until), found),
    ]
    return sorted(dues, key=lambda due: (due.due_on, due.subject_id, due.unit_id))


def _lists(waves: Iterable[BadgeWave], places: Sequence[Organisation]) -> Iterator[Due]:
    for wave in waves:
        listings = {listing.unit.pk: listing for listing in lists_of(wave)}
        for unit in _own_units(wave, places):
            listing = listings.get(unit.pk)
            is_out = listing and listing.state in (ListAct.SENT, ListAct.APPROVED)
            if listing is None or is_out or not listing.names or wave.lists_due_on is None:
                continue
            yield Due(
                due_on=wave.lists_due_on,
                title=f"Gửi danh sách Huy hiệu Đảng đợt {wave.day:%d/%m/%Y}: {listing.names} người",
                because=wave.due_source,
                kind=KIND,
                subject_id=wave.pk,
                unit_id=unit.pk,
            )


def _decisions(waves: Iterable[BadgeWave], places: Sequence[Organisation]) -> Iterator[Due]:
    """A whole list that was sent up, for who sees all of the wave: the decision is awaited."""
    for wave in waves:
        step = last_steps(wave).get(wave.unit_id)
        if wave.unit not in _own_units(wave, places) or step is None or step.act != ListAct.SENT:
            continue
        yield Due(
            due_on=wave.day,
            title=f"Danh sách Huy hiệu Đảng đợt {wave.day:%d/%m/%Y} đã trình, chờ quyết định",
            because=f"{wave.unit} gửi ngày {step.acted_on:%d/%m/%Y}",
            kind=KIND,
            subject_id=wave.pk,
            unit_id=wave.unit_id,
        )


def _own_units(wave: BadgeWave, places: Sequence[Organisation]) -> list[Organisation]:
    """The wave's committee for who sees all of it, else the user's own places below it."""
    if any(wave.unit.is_within(place) for place in places):
        return [wave.unit]
    return [place for place in places if place.is_within(wave.unit)]


def _badges(waves: Iterable[BadgeWave], places: Sequence[Organisation]) -> Iterator[Due]:
    """Badges of a decision that nobody has recorded as handed over."""
    for wave in waves:
        waiting = BadgeAward.objects.filter(wave=wave, steps=None).select_related("unit")
        for unit in _own_units(wave, places):
            there = [each for each in waiting if each.unit and each.unit.is_within(unit)]
            if not there:
                continue
            counts = Counter(award.milestone for award in there)
            told = ", ".join(f"{years} năm: {n}" for years, n in sorted(counts.items()))
            yield Due(
                due_on=wave.day,
                title=f"Trao Huy hiệu Đảng đợt {wave.day:%d/%m/%Y}: {len(there)} người",
                because=f"Quyết định {wave.decision_number}; {told}",
                kind=KIND,
                subject_id=wave.pk,
                unit_id=unit.pk,
            )
