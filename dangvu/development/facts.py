"""What rules may read of candidates: their own records, and the group in which they stand."""

from collections.abc import Collection
from datetime import date

from dangvu.development.models import Candidacy
from dangvu.development.stages import Group
from dangvu.people.facts import facts_of, in_chunks
from dangvu.rules.record import Cell, Facts


def candidate_facts(people: Collection[int], *, on: date, years: int = 5) -> dict[int, Facts]:
    """As `people.facts.facts_of`, with the group of the candidacy that runs on the day."""
    groups = _groups(people, on)
    return {
        person: Facts(person, {**facts.cells, **_cells(groups.get(person))})
        for person, facts in facts_of(people, on=on, years=years).items()
    }


def _groups(people: Collection[int], on: date) -> dict[int, tuple[Group, str]]:
    running = Candidacy.objects.on(on).order_by("id")
    return {
        person: (Group(group), source)
        for chunk in in_chunks(people)
        for person, group, source in running.filter(person__in=chunk).values_list(
            "person_id", "group", "source"
        )
    }


def _cells(found: tuple[Group, str] | None) -> dict[str, Cell]:
    """Who is in no source list on the day belongs to no group that criteria look at."""
    if found is None:
        told = "Không ở trong danh sách nguồn vào ngày này"
    else:
        told = f"Trong danh sách nguồn: {found[0].label} – {found[1]}"
    return {
        f"group_{group}": Cell(int(found is not None and group == found[0]), told)
        for group in Group
    }
