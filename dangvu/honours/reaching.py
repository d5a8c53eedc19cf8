"""Which badge a wave must say something about, for one person: in time, early or after death."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dangvu.honours.lives import Life
from dangvu.honours.stages import AwardKind
from dangvu.honours.windows import Window
from dangvu.people.kinds import EndReason, PaperKind
from dangvu.people.party_age import milestone_on, starts_on


@dataclass(frozen=True)
class WaveRules:
    """What holds for one wave: its day and window, and the dated values with their sources.

    `wait` has the months to be waited out by form of discipline, `early` those by milestone.
    `asks_declaration` says whether the wave is near enough for declarations to be due; `introduced`
    from when a badge exists at all, where that is known.
    """

    day: date
    window: Window
    milestones: tuple[int, ...]
    early: Mapping[int, int]
    posthumous: int
    wait: Mapping[str, int]
    needs_recognition: bool
    asks_declaration: bool = True
    introduced: Mapping[int, date] = field(default_factory=dict)
    sources: Mapping[str, str] | None = None

    def source(self, name: str) -> str:
        found = (self.sources or {}).get(name, "")
        return f" ({found})" if found else ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """The badge in question: of how many years, reached when, and in which way it would be given."""

    years: int
    reached_on: date
    kind: AwardKind
    is_late: bool = False


def milestone_of(life: Life, rules: WaveRules) -> Milestone | None:
    """None for who is at no milestone of this wave, or is no member any more."""
    if not life.memberships or starts_on(life.memberships[0]) > rules.day:
        return None
    if life.is_dead(rules.day):
        return _of_the_dead(life, rules)
    last = life.memberships[-1]
    if last.ended_on and last.ended_on <= rules.day:
        return None
    return _of_the_living(life, rules)


def _of_the_living(life: Life, rules: WaveRules) -> Milestone | None:
    found = None
    for years in rules.milestones:
        reached_on = milestone_on(life.memberships, years)
        if reached_on is None or reached_on > rules.window.end:
            break
        is_late = reached_on < rules.window.start
        found = Milestone(years, reached_on, AwardKind.NORMAL, is_late)
    if found and _concerns(life, found, rules):
        return found
    return _early(life, rules, found.years if found else 0)


def _concerns(life: Life, found: Milestone, rules: WaveRules) -> bool:
    """Reached in the window; or earlier, and never awarded: nobody is left out."""
    return rules.window.holds(found.reached_on) or life.highest(rules.day) < found.years


def _early(life: Life, rules: WaveRules, after: int) -> Milestone | None:
    """The next badge of the seriously ill, counted by month, on a paper no earlier badge used."""
    years = next((each for each in rules.milestones if each > after), None)
    if years is None or life.highest(rules.day) >= years:
        return None
    reached_on = milestone_on(life.memberships, years)
    paper = life.last_paper(PaperKind.MEDICAL, rules.day)
    if reached_on is None or paper is None or paper <= life.last_given(rules.day):
        return None
    if months_between(rules.day, reached_on) > rules.early.get(years, 0):
        return None
    return Milestone(years, reached_on, AwardKind.EARLY)


def _of_the_dead(life: Life, rules: WaveRules) -> Milestone | None:
    """Reached in life, or within the months by which the badge of the dead may come early."""
    died_on, last = life.died_on, life.memberships[-1]
    assert died_on is not None
    if last.ended_on and last.end_reason not in ("", EndReason.DIED):
        return None
    found = None
    for years in rules.milestones:
        reached_on = milestone_on(life.memberships, years)
        if reached_on is None or not _is_given_after_death(reached_on, died_on, rules):
            break
        if died_on < rules.introduced.get(years, date.min):
            continue
        is_late = died_on < rules.window.start
        found = Milestone(years, reached_on, AwardKind.POSTHUMOUS, is_late)
    return found if found and _concerns(life, found, rules) else None


def _is_given_after_death(reached_on: date, died_on: date, rules: WaveRules) -> bool:
    if reached_on <= died_on:
        return True
    return rules.posthumous > 0 and months_between(died_on, reached_on) <= rules.posthumous


def months_between(earlier: date, later: date) -> int:
    """From month to month; days do not count."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month
