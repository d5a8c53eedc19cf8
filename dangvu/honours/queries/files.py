"""What the lists and papers print of a person: names, days in the Party, card, where they belong."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from dangvu.people.models import Membership, Person


@dataclass(frozen=True)
class File:
    """A person with the times in the Party, in order; party age runs from the first of them."""

    person: Person
    memberships: tuple[Membership, ...]

    @property
    def first(self) -> Membership | None:
        return self.memberships[0] if self.memberships else None

    @property
    def card_number(self) -> str:
        numbers = [each.card_number for each in self.memberships if each.card_number]
        return numbers[-1] if numbers else ""


def files_of(people: Collection[int]) -> dict[int, File]:
    """Three queries for all of them."""
    found: dict[int, list[Membership]] = defaultdict(list)
    rows = Membership.objects.filter(person__in=people).prefetch_related("gaps")
    for membership in rows.order_by("ceremony_on", "id"):
        found[membership.person_id].append(membership)
    persons = Person.objects.in_bulk(list(people))
    return {pk: File(person, tuple(found[pk])) for pk, person in persons.items()}
