"""A wave whose lists may still change, locked before an act builds on it; refuses, never writes."""

from dangvu.honours.models import BadgeWave
from dangvu.honours.stages import WaveStage
from dangvu.kernel.errors import DomainError


class NotOpen(DomainError):
    """A wave whose lists can no longer change."""


def locked_wave(wave: BadgeWave) -> BadgeWave:
    """The wave's row, locked; refuses one that is decided or cancelled."""
    rows = BadgeWave.objects.select_for_update(of=("self",)).select_related("unit")
    wave = rows.get(pk=wave.pk)
    if wave.stage != WaveStage.DRAWN_UP:
        raise NotOpen(f"{wave}: {wave.get_stage_display()}, không đổi danh sách được nữa.")
    return wave
