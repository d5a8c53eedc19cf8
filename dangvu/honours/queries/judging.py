"""The account of a wave that nobody has drawn up yet: everybody at a milestone, judged."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.honours.assigning import Assignment, assign
from dangvu.honours.queries.candidates import in_question
from dangvu.honours.queries.lives import lives_of
from dangvu.honours.rulebook import Rulebook, rulebook
from dangvu.honours.stages import RECEIVING, AwardKind, Standing
from dangvu.honours.windows import waves_between
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person


@dataclass(frozen=True, slots=True)
class Line:
    """One person at a wave, with names, ready to be shown. `entry_id` once the wave is drawn up."""

    person_id: int
    name: str
    birth: str
    unit_id: int
    unit: str
    milestone: int
    reached_on: date
    kind: AwardKind
    standing: Standing
    reason: str
    until: date | None
    is_late: bool
    entry_id: int | None = None


@dataclass(frozen=True)
class Account:
    """A wave's lines in the order of the tree, the longest party age first in each unit."""

    day: date
    book: Rulebook
    lines: tuple[Line, ...]

    def of(self, *standings: Standing) -> list[Line]:
        return [line for line in self.lines if line.standing in standings]

    def counts(self) -> dict[Standing, int]:
        return {standing: len(self.of(standing)) for standing in Standing}


def account_of(
    day: date,
    places: Iterable[Organisation],
    *,
    on: date,
    body: Organisation | None = None,
    scheme: str = "",
) -> Account:
    """What a wave of `places` would say, asked on a day, by the scheme of the body or another one."""
    book = rulebook(day, body=body, on=on, scheme=scheme)
    found = judged(places, book, on=on)
    return Account(day, book, lines_of(found))


def judged(
    places: Iterable[Organisation], book: Rulebook, *, on: date
) -> list[tuple[Assignment, int]]:
    """Everybody at a milestone with the unit by which they are in the wave.

    Who would receive the badge in a wave that still comes before it is not in question any more.
    """
    found = list(places)
    received: set[int] = set()
    for wave in waves_between(on, book.rules.day, book.rounds):
        earlier = rulebook(wave, body=book.body, on=on, scheme=book.scheme.key)
        received |= {each.person_id for each, _ in judged_alone(found, earlier, on=on)
                     if each.standing in RECEIVING}  # fmt: skip
    return judged_alone(found, book, on=on, without=received)


def judged_alone(
    places: Iterable[Organisation],
    book: Rulebook,
    *,
    on: date,
    without: Collection[int] = frozenset(),
) -> list[tuple[Assignment, int]]:
    """As if no other wave came before it."""
    units = in_question(places, book.rules, on=on)
    people = [person for person in units if person not in without]
    found = (assign(life, book.rules) for life in lives_of(people))
    return [(each, units[each.person_id]) for each in found if each]


def lines_of(found: Sequence[tuple[Assignment, int]]) -> tuple[Line, ...]:
    people = Person.objects.in_bulk([each.person_id for each, _ in found])
    units = Organisation.objects.in_bulk({unit for _, unit in found})
    lines = [(_line(each, people, units[unit]), units[unit].display_key) for each, unit in found]
    lines.sort(key=lambda pair: (pair[1], -pair[0].milestone, people[pair[0].person_id].sort_key))
    return tuple(line for line, _ in lines)


def _line(each: Assignment, people: Mapping[int, Person], unit: Organisation) -> Line:
    person = people[each.person_id]
    return Line(
        each.person_id, person.full_name, str(person.born or ""), unit.pk, unit.name,
        each.milestone, each.reached_on, each.kind, each.standing, each.reason, each.until,
        each.is_late,
    )  # fmt: skip
