"""The roll on which a set is tried: whom its subject asks about, in the order of the tree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.development.facts import candidate_facts
from dangvu.development.queries import pool_on
from dangvu.organisations.models import Organisation
from dangvu.people.facts import facts_of
from dangvu.people.queries import on_probation, stays_on
from dangvu.rules.record import Facts
from dangvu.rules.sets import RuleSet, Subject

OF_CANDIDATES = (Subject.ADMISSION, Subject.CRITERIA, Subject.READMISSION)
ON_PROBATION = (Subject.PROBATION, Subject.RECOGNITION)
# A longer roll is tried unit by unit: nobody waits minutes for a page.
LONGEST = 3000


@dataclass(frozen=True)
class Standing:
    """Somebody on the roll."""

    person_id: int
    name: str
    cell: str


@dataclass(frozen=True)
class TriedRoll:
    """`total` people; nobody is read when they are too many for one page."""

    people: tuple[Standing, ...]
    facts: Mapping[int, Facts]
    total: int

    @property
    def is_too_long(self) -> bool:
        return self.total > LONGEST


def asks_about(subject: Subject) -> str:
    if subject in OF_CANDIDATES:
        return "quần chúng trong danh sách nguồn"
    return "đảng viên dự bị" if subject in ON_PROBATION else "đảng viên"


def roll_for(ruleset: RuleSet, places: Sequence[Organisation], on: date) -> TriedRoll:
    """Of the units that the user sees, on a day."""
    people = tuple(Standing(*row) for row in _rows(ruleset.subject, places, on))
    if len(people) > LONGEST:
        return TriedRoll((), {}, len(people))
    read = candidate_facts if ruleset.subject in OF_CANDIDATES else facts_of
    facts = read([each.person_id for each in people], on=on, years=ruleset.years)
    return TriedRoll(people, facts, len(people))


def _rows(
    subject: Subject, places: Sequence[Organisation], on: date
) -> Iterable[tuple[int, str, str]]:
    if subject in OF_CANDIDATES:
        found = pool_on(on, places).order_by("cell__display_key", "person__sort_key", "person_id")
        return found.values_list("person_id", "person__full_name", "cell__name")
    stays = stays_on(on, places)
    if subject in ON_PROBATION:
        stays = stays.filter(person__in=on_probation(on).values("person"))
    stays = stays.order_by("unit__display_key", "person__sort_key", "person_id")
    return stays.values_list("person_id", "person__full_name", "unit__name")
