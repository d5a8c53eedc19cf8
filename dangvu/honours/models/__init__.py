"""One aggregate a file; the names that other rooms use are gathered here."""

from dangvu.honours.models.awards import BadgeAward, BadgeSeries, BadgeStep
from dangvu.honours.models.waves import BadgeWave, ListStep, WaveCeremony, WaveEntry

__all__ = [
    "BadgeAward",
    "BadgeSeries",
    "BadgeStep",
    "BadgeWave",
    "ListStep",
    "WaveCeremony",
    "WaveEntry",
]
