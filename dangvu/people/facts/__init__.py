"""What rules may read of people's records on a day: numbers, each with its source in words.

Nothing is guessed: what is not on record is an absent cell, and what contradicts itself is a cell
without a value that says what to compare.
"""

from collections.abc import Collection
from datetime import date

from dangvu.people.facts.asking import Asked, in_chunks
from dangvu.people.facts.dated import awards, certificates, disciplines, findings, papers
from dangvu.people.facts.persons import persons
from dangvu.people.facts.yearly import gradings, school_results, titles
from dangvu.rules.record import Cell, Facts

__all__ = ["facts_of", "in_chunks"]

READERS = (
    gradings,
    school_results,
    titles,
    awards,
    certificates,
    papers,
    findings,
    disciplines,
)


def facts_of(people: Collection[int], *, on: date, years: int = 5) -> dict[int, Facts]:
    """The believed records of these people as of a day; twelve queries for each 5000 of them.

    `years` is how many whole years back the yearly columns reach. What no record of a person can
    tell (groups, votes, badges) is left for the room that knows it.
    """
    return {
        person: Facts(person, cells)
        for chunk in in_chunks(people)
        for person, cells in _cells(chunk, on, years).items()
    }


def _cells(people: list[int], on: date, years: int) -> dict[int, dict[str, Cell]]:
    cells: dict[int, dict[str, Cell]] = {person: {} for person in people}
    asked = Asked(tuple(people), on, years, {})
    for person, name, cell in persons(asked):
        cells[person][name] = cell
    for read in READERS:
        for person, name, cell in read(asked):
            cells[person][name] = cell
    return cells
