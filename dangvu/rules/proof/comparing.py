"""Asking every evaluator about the same people, and keeping what they do not agree on."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from dangvu.rules.conditions.plans import FAILS, HOLDS, Plan
from dangvu.rules.judging import Prepared
from dangvu.rules.proof.evaluators import (
    Evaluator,
    Numbers,
    as_defined,
    as_joined,
    in_trees,
    judged,
)
from dangvu.rules.proof.people import KEY, People
from dangvu.rules.proof.report import Fault

ONE_PERSON = "từng người"
SHOWN = 20
BOUNDS = "giấy tờ còn thiếu"


class Comparison:
    """Adds up over a proof: how many people were asked about, and the faults that were found."""

    def __init__(self, evaluators: Sequence[Evaluator]) -> None:
        self.evaluators = evaluators
        self.people = self.fault_count = 0
        self.faults: list[Fault] = []

    def of_plans(self, place: str, plans: Sequence[Plan], people: pl.DataFrame) -> Numbers:
        """The truths as defined, after everybody was asked."""
        self.people += people.height
        expected = as_defined(plans, people)
        for evaluator in self.evaluators:
            self._note(evaluator.name, place, people, expected, evaluator.truths(plans, people))
        return expected

    def of_set(self, place: str, prepared: Prepared, people: pl.DataFrame) -> Numbers:
        """Trees and truths; and the verdicts, of a set that has any."""
        truths = self.of_plans(place, [step.plan for _, step in prepared.steps], people)
        self._note(ONE_PERSON, place, people, truths, in_trees(prepared, people))
        self.of_verdicts(place, prepared, people, truths)
        return truths

    def of_verdicts(
        self, place: str, prepared: Prepared, people: pl.DataFrame, truths: Numbers
    ) -> None:
        if prepared.ruleset.is_indicator:
            return
        expected = as_joined(prepared, truths)
        for evaluator in self.evaluators:
            self._note(evaluator.name, place, people, expected, evaluator.settled(prepared, people))

    def of_judgements(self, place: str, prepared: Prepared, people: pl.DataFrame) -> None:
        """Whole judgements, with all their words, against what the truths come to."""
        truths = as_defined([step.plan for _, step in prepared.steps], people)
        expected = as_joined(prepared, truths)
        self._note(ONE_PERSON, place, people, expected, judged(prepared, people))

    def of_bounds(self, place: str, people: People, truths: Numbers) -> None:
        """What holds or fails in spite of an unknown must do so whatever the unknown is.

        Taken column by column, this covers every way of filling in several unknowns.
        """
        for number in range(truths.shape[1]):
            cube = truths[:, number].reshape(people.shape)
            for axis, values in enumerate(people.values.values()):
                if None in values:
                    self.fault_count += self._broken(place, number, cube, axis, values.index(None))

    def _broken(self, place: str, number: int, cube: Numbers, axis: int, unknown: int) -> int:
        before = np.take(cube, [unknown], axis=axis)
        wrong = ((before == HOLDS) & (cube != HOLDS)) | ((before == FAILS) & (cube != FAILS))
        count = int(wrong.sum())
        if count and len(self.faults) < SHOWN:
            self.faults.append(Fault(BOUNDS, f"{place}, {number + 1}", {}, (0,), (count,)))
        return count

    def _note(
        self, who: str, place: str, people: pl.DataFrame, expected: Numbers, found: Numbers
    ) -> None:
        if found.shape != expected.shape:
            found = np.full_like(expected, -1)
        wrong = np.flatnonzero((found != expected).any(axis=1))
        self.fault_count += len(wrong)
        for row in wrong[: max(SHOWN - len(self.faults), 0)].tolist():
            person = people.drop(KEY).row(row, named=True)
            told, heard = tuple(expected[row].tolist()), tuple(found[row].tolist())
            self.faults.append(Fault(who, place, person, told, heard))
