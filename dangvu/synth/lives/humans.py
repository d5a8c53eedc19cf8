"""Making one person: age, name, origin, work."""

from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from dangvu.people.kinds import Sex
from dangvu.synth.chance import Chance
from dangvu.synth.drafts import FIXED_YEAR, HISTORY_FROM, Human, Unit
from dangvu.synth.land.plan import COMMITTEES
from dangvu.synth.lives.names import full_name
from dangvu.synth.settings import WAYS, Setting

_PEOPLES = {plan.key: plan.peoples for plan in COMMITTEES}
_LAST_OLD_YEAR = HISTORY_FROM.year - 1
# Joining years come in cohorts: (from, to, weight of each year).
_COHORTS = (
    (1945, 1949, 1.6), (1950, 1959, 0.8), (1960, 1968, 3.4), (1969, 1976, 4.0), (1977, 1986, 3.6),
    (1987, 1993, 1.1), (1994, 1999, 3.6), (2000, 2013, 7.5),
)  # fmt: skip


@dataclass
class Births:
    """Numbers people and makes them; ids follow the order of the telling."""

    chance: Chance
    made: list[Human] = field(default_factory=list)
    _weights: dict[tuple[int, Setting], tuple[list[int], list[float]]] = field(default_factory=dict)

    def human(self, unit: Unit, born: date) -> Human:
        chance, ways = self.chance, WAYS[unit.setting]
        sex = Sex.FEMALE if chance.happens(ways.women) else Sex.MALE
        people = chance.pick(_PEOPLES[unit.committee])
        name = full_name(chance, sex=sex, born=born.year, people=people)
        human = Human(
            len(self.made) + 1, name, sex, born, people, unit.setting, chance.pick(ways.works),
            zeal=chance.gauss(0, 1),
        )  # fmt: skip
        self.made.append(human)
        return human

    def born_for_the_roll(self, unit: Unit) -> date:
        """The birth of one who stands in the roll on the fixed day and joined before 2014."""
        low, high = self.chance.pick(WAYS[unit.setting].ages)
        year = FIXED_YEAR - self.chance.randint(low, high)
        return self.chance.day(date(year, 1, 1), date(year, 12, 28))

    def joined_in(self, born: date, setting: Setting) -> int:
        """A joining year out of the cohorts that is likely at that age."""
        years, weights = self._joining(born.year, setting)
        return self.chance.choices(years, cum_weights=weights)[0]

    def born_to_join(self, unit: Unit, joins_on: date) -> date:
        """The birth of one admitted on a day: 18 and a waiting time that differs by setting."""
        waited = self.chance.gammavariate(3.0, WAYS[unit.setting].joining_age / 3.0)
        year = joins_on.year - min(19 + int(waited), 58)
        return self.chance.day(date(year, 1, 1), date(year, 12, 28))

    def _joining(self, born: int, setting: Setting) -> tuple[list[int], list[float]]:
        key = (born, setting)
        if key not in self._weights:
            years = [year for year in range(born + 19, _latest(born) + 1) if year >= 1945]
            years = years or [_LAST_OLD_YEAR]
            scale = WAYS[setting].joining_age / 3.0
            likely = [_cohort(year) * _waiting(year - born - 18, scale) for year in years]
            self._weights[key] = (years, list(accumulate(likely)))
        return self._weights[key]


def _latest(born: int) -> int:
    """Nobody is admitted who is near sixty."""
    return min(_LAST_OLD_YEAR, born + 57)


def _cohort(year: int) -> float:
    return next((weight for start, end, weight in _COHORTS if start <= year <= end), 0.5)


def _waiting(years: int, scale: float) -> float:
    """A gamma of shape 3, and a little more, so that each birth year has joining years."""
    return float((years / scale) ** 2 * 2.718 ** (-years / scale)) + 1e-6
