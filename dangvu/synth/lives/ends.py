"""How memberships end: by age, and by the small yearly shares of removals."""

from dangvu.people.kinds import EndReason
from dangvu.synth.chance import Chance
from dangvu.synth.drafts import Unit
from dangvu.synth.settings import Setting

EXPELLED, STRUCK_OFF, LEFT = 0.0004, 0.0015, 0.0003
_DEATHS_AT = (
    (50, 0.0008), (60, 0.003), (70, 0.009), (80, 0.028), (90, 0.085), (200, 0.2),
)  # fmt: skip
# Of a residential cell about one member in sixty dies in a year, of the others hardly anybody.
_DEATHS_IN = {Setting.RESIDENTIAL: 0.0155}
_DEATHS_ELSEWHERE = 0.0012


def deaths_at(age: int) -> float:
    return next(rate for below, rate in _DEATHS_AT if age < below)


def leave_by_chance(cell: Unit, chance: Chance) -> list[tuple[EndReason, int]]:
    """Those whom a cell of this size loses in one year, with their ages."""
    at_home = cell.setting == Setting.RESIDENTIAL
    deaths = _DEATHS_IN.get(cell.setting, _DEATHS_ELSEWHERE) * cell.size
    dying = (52, 92) if at_home else (38, 58)
    leaving = (28, 62) if at_home else (27, 52)
    shares = (
        (EndReason.DIED, deaths, dying),
        (EndReason.EXPELLED, EXPELLED * cell.size, leaving),
        (EndReason.STRUCK_OFF, STRUCK_OFF * cell.size, leaving),
        (EndReason.LEFT, LEFT * cell.size, leaving),
    )
    return [
        (reason, chance.randint(*ages))
        for reason, mean, ages in shares
        for _ in range(chance.poisson(mean))
    ]
