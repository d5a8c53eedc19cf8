"""What the assignment may read of one person; nothing here asks a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dangvu.people.models import Membership


@dataclass(frozen=True, slots=True)
class Wrong:
    """A disciplinary decision: its form, its day, and from when it has no effect any more."""

    form: str
    decided_on: date
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What a body found on a day: yes or no."""

    found_on: date
    is_positive: bool
    body: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A badge that was awarded."""

    milestone: int
    given_on: date


@dataclass(frozen=True)
class Life:
    """Memberships in the order of their days, with their gaps; papers by kind with their days."""

    person_id: int
    memberships: tuple[Membership, ...]
    born: date | None = None
    died_on: date | None = None
    wrongs: tuple[Wrong, ...] = ()
    corrected: tuple[Judged, ...] = ()
    worthy: tuple[Judged, ...] = ()
    papers: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    held: tuple[Held, ...] = ()

    def is_dead(self, on: date) -> bool:
        return self.died_on is not None and self.died_on <= on

    def highest(self, on: date) -> int:
        """The highest badge awarded by a day; 0 without any."""
        return max((held.milestone for held in self.held if held.given_on <= on), default=0)

    def last_given(self, on: date) -> date:
        """The day of the last badge; a paper from before it was used for that badge."""
        return max((held.given_on for held in self.held if held.given_on <= on), default=date.min)

    def last_paper(self, kind: str, on: date) -> date | None:
        return max((day for day in self.papers.get(kind, ()) if day <= on), default=None)
