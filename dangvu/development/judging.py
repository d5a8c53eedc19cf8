"""How candidates stand: by the sets that hold for their cells on a day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from dangvu.development.facts import candidate_facts
from dangvu.development.models import Candidacy
from dangvu.organisations.models import Organisation
from dangvu.regulations.choosing import Chosen, sets_for
from dangvu.regulations.judged import Standing, standings
from dangvu.regulations.models import AdoptedSet
from dangvu.rules.judging import Judgement, judge, prepare
from dangvu.rules.record import Facts
from dangvu.rules.sets import RuleSet, Subject

DEFAULT_YEARS = 5


class InPool(NamedTuple):
    """A candidate under the local criteria of the cell."""

    candidacy_id: int
    ruleset: RuleSet
    judgement: Judgement


def sets_of(cell: Organisation, facts: Facts, *, on: date) -> list[Chosen]:
    """A body's own criteria first, since they decide most; re-admission for who has been a member."""
    subjects = [Subject.CRITERIA, Subject.ADMISSION]
    if facts.value("times_admitted"):
        subjects.append(Subject.READMISSION)
    holding = sets_for(cell, on=on)
    return [each for subject in subjects for each in holding if each.ruleset.subject == subject]


def standings_of(candidacy: Candidacy, *, on: date) -> tuple[Facts, list[Standing]]:
    """One candidate, with the facts that were read."""
    years = years_of(each.ruleset for each in sets_for(candidacy.cell, on=on))
    facts = candidate_facts([candidacy.person_id], on=on, years=years)[candidacy.person_id]
    return facts, standings(sets_of(candidacy.cell, facts, on=on), facts, on=on)


def years_of(sets: Iterable[RuleSet]) -> int:
    """How far back the facts must reach for all of these."""
    return max((ruleset.years for ruleset in sets), default=DEFAULT_YEARS)


def criteria_for(cells: Iterable[Organisation], *, on: date) -> dict[int, RuleSet]:
    """The set of local criteria that holds for each cell: the nearest body's own.

    Cells below the same adopting bodies are asked about once.
    """
    rows = AdoptedSet.objects.on(on).filter(subject=Subject.CRITERIA.value)
    adopting = set(rows.values_list("unit_id", flat=True))
    known: dict[tuple[int, ...], RuleSet | None] = {}
    found = {}
    for cell in cells:
        bodies = tuple(unit for unit in cell.ancestor_ids() if unit in adopting)
        if bodies not in known:
            known[bodies] = _nearest(cell, on)
        if ruleset := known[bodies]:
            found[cell.pk] = ruleset
    return found


def _nearest(cell: Organisation, on: date) -> RuleSet | None:
    holding = sets_for(cell, on=on, subject=Subject.CRITERIA)
    return holding[-1].ruleset if holding else None


def judged_in_pool(candidacies: Sequence[Candidacy], *, on: date) -> list[InPool]:
    """Each under the criteria of its cell, in the order given; who has none is left out."""
    cells = {candidacy.cell_id: candidacy.cell for candidacy in candidacies}
    sets = criteria_for(cells.values(), on=on)
    judged = [candidacy for candidacy in candidacies if candidacy.cell_id in sets]
    people = [candidacy.person_id for candidacy in judged]
    facts = candidate_facts(people, on=on, years=years_of(sets.values()))
    return [
        InPool(candidacy.pk, ruleset, judge(prepare(ruleset, on), facts[candidacy.person_id]))
        for candidacy in judged
        for ruleset in (sets[candidacy.cell_id],)
    ]
