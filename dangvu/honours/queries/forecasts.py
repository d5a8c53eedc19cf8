"""What comes: the next waves of any node with names, and whose wave another scheme would change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.honours.queries.judging import Line, account_of, judged_alone, lines_of
from dangvu.honours.queries.waves import Figures, figures_of
from dangvu.honours.rulebook import SCHEMES, rounds_on, rulebook, scheme_named
from dangvu.honours.stages import RECEIVING, Standing
from dangvu.honours.windows import Window, wave_for, waves_after
from dangvu.organisations.models import Organisation

WAVES = 4


@dataclass(frozen=True)
class Coming:
    """One of the next waves: its lines are people who are new in it, or stand differently."""

    day: date
    window: Window
    lines: tuple[Line, ...]

    @property
    def figures(self) -> Figures:
        return figures_of(self.lines)


def forecast(
    places: Sequence[Organisation], *, on: date, waves: int = WAVES, scheme: str = ""
) -> list[Coming]:
    """The next waves after a day as the records stand; who is listed once is not told again."""
    body = places[0] if places else None
    told: dict[int, Standing] = {}
    found = []
    for day in waves_after(on, rounds_on(on, body), waves):
        book = rulebook(day, body=body, on=on, scheme=scheme)
        received = {person for person, standing in told.items() if standing in RECEIVING}
        judged = judged_alone(places, book, on=on, without=received)
        fresh = tuple(line for line in lines_of(judged) if _is_news(line, told))
        told |= {line.person_id: line.standing for line in fresh}
        found.append(Coming(day, book.rules.window, fresh))
    return found


def _is_news(line: Line, told: dict[int, Standing]) -> bool:
    return told.get(line.person_id) != line.standing


@dataclass(frozen=True)
class Differing:
    """Somebody whose wave is another one under another scheme."""

    line: Line
    wave: date
    other_wave: date


def differing(
    day: date, places: Sequence[Organisation], *, on: date, scheme: str, other: str
) -> list[Differing]:
    """Whom the two schemes assign to different waves, one of which is the wave of that day."""
    body = places[0] if places else None
    rounds = rounds_on(day, body)
    ours, theirs = (scheme_named(key, body=body, on=day) for key in (scheme, other))
    found = {}
    for key in (scheme, other):
        for line in account_of(day, places, on=on, body=body, scheme=key).lines:
            waves = tuple(wave_for(line.reached_on, each, rounds) for each in (ours, theirs))
            if day in waves and waves[0] != waves[1]:
                found[line.person_id] = Differing(line, *waves)
    return list(found.values())


def schemes_known() -> list[tuple[str, str]]:
    """Key and name of every scheme, for a form."""
    return [(key, label) for key, (label, _) in SCHEMES.items()]
