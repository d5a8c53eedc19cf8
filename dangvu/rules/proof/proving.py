"""The proof of a set: every evaluator asked about every person whom the set can tell apart.

A set of which there are too many such people is proved outcome by outcome, an outcome branch by
branch; what joins the parts is then proved over every truth that the parts can have. What is still
too large gets every pair of values and people by chance. Which of these it was is said.
"""

import time
from calendar import isleap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from dangvu.rules.conditions.plans import HOLDS, AllOf, AnyOf, AtLeastOf, Atom, Plan
from dangvu.rules.judging import Prepared, prepare
from dangvu.rules.proof.comparing import ONE_PERSON, Comparison
from dangvu.rules.proof.evaluators import SHIPPED, Evaluator
from dangvu.rules.proof.people import People, people_around, people_of
from dangvu.rules.proof.report import Guarantee, Proof
from dangvu.rules.sets.ruleset import RuleSet

MOST_PEOPLE = 600_000
AT_ONCE = 100_000
BY_CHANCE, AROUND, JUDGED = 2000, 60, 500


def prove(
    ruleset: RuleSet,
    *,
    on: date | None = None,
    evaluators: Sequence[Evaluator] = SHIPPED,
    most_people: int = MOST_PEOPLE,
) -> Proof:
    """Of a set in one reading; judged on the day it holds from, unless another is given.

    Of an indicator set only the truths are compared: it has no verdict.
    """
    started = time.perf_counter()
    prepared = prepare(ruleset, on or ruleset.from_on)
    prover = _Prover(prepared, Comparison(evaluators), most_people)
    guarantee = prover.prove()
    return Proof(
        set_key=ruleset.key,
        on=prepared.on,
        guarantee=guarantee,
        possible=prover.whole.size,
        compared=prover.comparison.people,
        evaluators=(ONE_PERSON, *(evaluator.name for evaluator in evaluators)),
        seconds=time.perf_counter() - started,
        faults=tuple(prover.comparison.faults),
        fault_count=prover.comparison.fault_count,
        never=tuple(prover.never),
    )


class _Prover:
    def __init__(self, prepared: Prepared, comparison: Comparison, most_people: int) -> None:
        self.prepared, self.comparison, self.most_people = prepared, comparison, most_people
        self.plans = [step.plan for _, step in prepared.steps]
        self.whole = people_of(self.plans)
        self.never: list[str] = []

    def prove(self) -> Guarantee:
        if self.whole.size <= self.most_people:
            self._exhaust(self.prepared, self.whole)
            guarantee = Guarantee.WHOLE
        else:
            of_outcomes = [self._outcome(number) for number in range(len(self.plans))]
            guarantee = min(*of_outcomes, self._joining_of_outcomes())
        self._by_chance()
        for prepared in (self.prepared, prepare(self.prepared.ruleset, leap_day(self.prepared.on))):
            self._edges(prepared)
        return guarantee

    def _exhaust(self, prepared: Prepared, people: People) -> None:
        key = prepared.ruleset.key if len(prepared.steps) > 1 else prepared.steps[0][0].title
        found = [self.comparison.of_set(key, prepared, each) for each in people.slices(AT_ONCE)]
        truths = np.concatenate(found)
        self.comparison.of_bounds(key, people, truths)
        for number, (outcome, _) in enumerate(prepared.steps):
            if not (truths[:, number] == HOLDS).any():
                self.never.append(outcome.title)

    def _outcome(self, number: int) -> Guarantee:
        alone = replace(self.prepared, steps=(self.prepared.steps[number],))
        people = people_of([self.plans[number]])
        if people.size <= self.most_people:
            self._exhaust(alone, people)
            return Guarantee.OUTCOMES
        return self._branch(self.plans[number], alone.steps[0][0].title)

    def _joining_of_outcomes(self) -> Guarantee:
        """Code and verdict for every truth that the outcomes can have."""
        steps = tuple(
            (outcome, replace(step, plan=_stand_in(number)))
            for number, (outcome, step) in enumerate(self.prepared.steps)
        )
        joining = replace(self.prepared, steps=steps)
        plans = [step.plan for _, step in steps]
        people = people_of(plans)
        is_whole = people.size <= self.most_people
        for each in people.slices(AT_ONCE) if is_whole else [people.by_chance(BY_CHANCE, plans)]:
            truths = self.comparison.of_plans("kết luận", plans, each)
            self.comparison.of_verdicts("kết luận", joining, each, truths)
        return Guarantee.WHOLE if is_whole else Guarantee.PAIRS

    def _branch(self, plan: Plan, place: str) -> Guarantee:
        people = people_of([plan])
        if people.size <= self.most_people:
            found = [
                self.comparison.of_plans(place, [plan], each) for each in people.slices(AT_ONCE)
            ]
            self.comparison.of_bounds(place, people, np.concatenate(found))
            return Guarantee.BRANCHES
        assert not isinstance(plan, Atom)
        parts = tuple(_grouped(plan, self.most_people))
        joining = replace(plan, parts=tuple(_stand_in(number) for number in range(len(parts))))
        if people_of([joining]).size > self.most_people or len(parts) == 1:
            self.comparison.of_plans(place, [plan], people.by_chance(BY_CHANCE, [plan]))
            return Guarantee.PAIRS
        return min(self._branch(joining, place), *(self._branch(part, place) for part in parts))

    def _by_chance(self) -> None:
        """People of the whole set; of some the whole judgement."""
        people = self.whole.by_chance(BY_CHANCE, self.plans)
        self.comparison.of_set("lấy mẫu", self.prepared, people)
        if not self.prepared.ruleset.is_indicator:
            self.comparison.of_judgements("lấy mẫu", self.prepared, people.head(JUDGED))

    def _edges(self, prepared: Prepared) -> None:
        """The day before, the day itself and the day after, for every threshold."""
        plans = [step.plan for _, step in prepared.steps]
        near = people_of(plans).by_chance(AROUND, plans).head(AROUND)
        for part in people_around(plans, near).iter_slices(AT_ONCE):
            self.comparison.of_set("mốc ngày", prepared, part)


def _stand_in(number: int) -> Atom:
    """For a part that was proved by itself: its truth, as a column of its own."""
    return Atom(f"part{number}", ">=", 1)


def _grouped(plan: AllOf | AnyOf | AtLeastOf, most: int) -> Iterator[Plan]:
    """The parts; those of `all` and `any`, which join in any order, as many together as can be tried."""
    if isinstance(plan, AtLeastOf):
        yield from plan.parts
        return
    group: tuple[Plan, ...] = ()
    for part in plan.parts:
        if group and people_of([*group, part]).size > most:
            yield replace(plan, parts=group) if len(group) > 1 else group[0]
            group = ()
        group += (part,)
    yield replace(plan, parts=group) if len(group) > 1 else group[0]


def leap_day(on: date) -> date:
    """The first 29 February from then on, where months are cut."""
    year = on.year + ((on.month, on.day) > (2, 29))
    while not isleap(year):
        year += 1
    return date(year, 2, 29)
