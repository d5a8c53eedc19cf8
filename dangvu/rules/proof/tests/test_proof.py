"""The proof notices an evaluator that is wrong, or a contradiction, and says how far it went."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import polars as pl
import pytest

from dangvu.rules.conditions.plans import HOLDS, UNKNOWN, AllOf, AnyOf, AtLeastOf, Atom, Plan
from dangvu.rules.judging import Prepared
from dangvu.rules.proof import GUARANTEES, Guarantee, prove
from dangvu.rules.proof.comparing import BOUNDS, Comparison
from dangvu.rules.proof.evaluators import SHIPPED, InColumns, Numbers
from dangvu.rules.proof.people import People, _best, people_around, people_of
from dangvu.rules.proof.proving import leap_day
from dangvu.rules.sets import RuleSet, shipped
from dangvu.rules.tests.rolls import PLAN_83, made_set

GOOD = {"rated": {"of": "staff", "at_least": "good"}}
WINDOW = {"consecutive": {"years": 2, "anchor": "any", "every": GOOD}}
SMALL = made_set({"when": {"any": [WINDOW, {"educated": {"at_least": "secondary"}}]}}, years=3)


class Mistaken(InColumns):
    """Polars with one comparison of every plan read otherwise."""

    name = "đọc sai"

    def __init__(self, column: str, value: int, op: Any = None) -> None:
        self.column, self.value, self.op = column, value, op

    def _misread(self, plan: Plan) -> Plan:
        if isinstance(plan, Atom):
            if plan.column != self.column:
                return plan
            return Atom(plan.column, self.op or plan.op, plan.value + self.value)
        return replace(plan, parts=tuple(self._misread(part) for part in plan.parts))

    def truths(self, plans: Sequence[Plan], people: pl.DataFrame) -> Numbers:
        return super().truths([self._misread(plan) for plan in plans], people)

    def settled(self, prepared: Prepared, people: pl.DataFrame) -> Numbers:
        steps = tuple(
            (outcome, replace(step, plan=self._misread(step.plan)))
            for outcome, step in prepared.steps
        )
        return super().settled(replace(prepared, steps=steps), people)


def test_the_evaluators_agree_on_everybody_and_the_proof_says_so() -> None:
    proof = prove(SMALL)
    assert proof.holds
    assert proof.guarantee == Guarantee.WHOLE
    # Three gradings, each unknown, below or good; schooling unknown, below or enough.
    assert proof.possible == 3**4
    assert proof.evaluators == ("từng người", "Polars", "SQLite")
    assert proof.compared > proof.possible


def test_it_can_be_kept_as_plain_data() -> None:
    kept = prove(SMALL).as_json()
    assert kept["holds"] is True
    assert kept["guarantee_words"] == "vét cạn cả bộ"
    assert kept["on"] == "2019-12-02"
    assert kept["faults"] == []


@pytest.mark.parametrize("change", [1, -1])
def test_a_level_read_one_too_high_or_low_is_noticed_with_the_person(change: int) -> None:
    proof = prove(SMALL, evaluators=[Mistaken("staff_grade_2", change)])
    assert not proof.holds
    assert proof.fault_count > len(proof.faults) > 0
    fault = proof.faults[0]
    assert fault.evaluator == "đọc sai"
    assert set(fault.person) == {"staff_grade_1", "staff_grade_2", "staff_grade_3", "education"}
    assert fault.expected != fault.found
    assert proof.as_json()["faults"][0]["person"] == dict(fault.person)


def test_one_day_off_is_noticed() -> None:
    by_day = made_set({"when": {"party_years": {"years": 30}}})
    assert prove(by_day).holds
    for change in (1, -1):
        proof = prove(by_day, evaluators=[Mistaken("party_since", change)])
        assert not proof.holds


def test_one_year_of_plan_83_read_wrongly_is_noticed_outcome_by_outcome() -> None:
    plan_83 = shipped()[PLAN_83].read_as("bat-ky")
    proof = prove(plan_83, evaluators=[Mistaken("title_5", 1)], most_people=70_000)
    assert {fault.place for fault in proof.faults} == {"Tiêu chuẩn (1)"}


class WrongVerdicts(InColumns):
    name = "kết luận sai"

    def settled(self, prepared: Prepared, people: pl.DataFrame) -> Numbers:
        found = super().settled(prepared, people)
        return np.where(found == [[0, 1]], [[0, 0]], found).astype(np.int8)


@pytest.mark.parametrize("most", [1000, 20])
def test_a_missing_paper_taken_for_unmet_is_noticed_however_the_set_is_cut(most: int) -> None:
    assert not prove(SMALL, evaluators=[WrongVerdicts()], most_people=most).holds


class Silent(InColumns):
    name = "không trả lời"

    def truths(self, plans: Sequence[Plan], people: pl.DataFrame) -> Numbers:
        return super().truths(plans, people)[1:]


def test_an_evaluator_that_leaves_people_out_is_noticed() -> None:
    assert not prove(SMALL, evaluators=[Silent()]).holds


def _many(count: int) -> RuleSet:
    papers = ("application", "background", "verification", "medical", "death", "awareness")
    leaves = [{"paper": {"paper": paper}} for paper in papers[:count]]
    return made_set(
        {"when": {"all": leaves}}, {"when": {"any": leaves}, "verdict": "needs_exception"}
    )


@pytest.mark.parametrize(
    ("most", "guarantee"),
    [(3**6, Guarantee.WHOLE), (3**6 - 1, Guarantee.BRANCHES), (27, Guarantee.BRANCHES),
     (8, Guarantee.PAIRS)],
)  # fmt: skip
def test_what_is_too_large_is_cut_into_smaller_parts(most: int, guarantee: Guarantee) -> None:
    proof = prove(_many(6), most_people=most)
    assert proof.guarantee == guarantee
    assert proof.holds
    assert GUARANTEES[guarantee] == proof.as_json()["guarantee_words"]


@pytest.mark.parametrize("most", [3**4, 27])
def test_a_wrong_paper_is_noticed_however_the_set_is_cut(most: int) -> None:
    proof = prove(_many(6), most_people=most, evaluators=[Mistaken("paper_medical", 1, ">=")])
    assert not proof.holds


def test_a_part_too_large_to_exhaust_is_still_tried_by_itself() -> None:
    proof = prove(_many(6), most_people=8, evaluators=[Mistaken("paper_medical", 1, ">=")])
    assert {fault.place for fault in proof.faults} - {"lấy mẫu", "mốc ngày", "kết luận"}


def test_people_by_chance_start_from_a_value_on_the_threshold() -> None:
    at_least = [Atom("referrers", ">=", 2)]
    assert _best({"referrers": (None, 1, 2)}, at_least) == [2]
    assert _best({"referrers": (None, 2, 3)}, [Atom("referrers", "<=", 2)]) == [1]


def test_outcomes_that_read_different_facts_are_proved_one_by_one() -> None:
    pairs = [("application", "background"), ("medical", "death")]
    apart = made_set(
        *({"when": {"all": [{"paper": {"paper": paper}} for paper in pair]}} for pair in pairs)
    )
    assert prove(apart, most_people=80).guarantee == Guarantee.OUTCOMES
    assert prove(apart, most_people=81).guarantee == Guarantee.WHOLE


def test_conditions_that_contradict_one_another_are_named() -> None:
    """Good in all of three years and bad in one of them: the reader of sets does not see that."""
    at_once = {"all": [{"rated": {"n": 3, "of": "staff", "at_least": "good"}},
                       {"rated_at_most": {"n": 1, "of": "staff", "at_most": "completed"}}]}  # fmt: skip
    proof = prove(made_set({"when": GOOD}, {"when": at_once}, years=3))
    assert not proof.holds
    assert proof.never == ("Tiêu chuẩn (2)",)
    assert proof.fault_count == 0


def test_an_indicator_set_is_proved_for_its_facts_only() -> None:
    indicators = made_set({"when": {"disciplined": {}}}, indicator=True, subject="screening")
    proof = prove(indicators)
    assert proof.holds
    assert not prove(indicators, evaluators=[Mistaken("discipline_in_force", 1)]).holds


def test_an_unknown_that_promises_what_it_cannot_keep_breaks_the_bounds() -> None:
    people = People({"a": (None, 0, 1), "b": (0, 1)})
    comparison = Comparison(SHIPPED)
    kept = np.array([[1], [1], [0], [0], [2], [2]], dtype=np.int8)
    comparison.of_bounds("a", people, kept)
    assert comparison.fault_count == 0
    for promised in (HOLDS, 0):
        broken = kept.copy()
        broken[0, 0] = promised
        comparison.of_bounds("a", people, broken)
    assert comparison.fault_count == 2
    assert {fault.evaluator for fault in comparison.faults} == {BOUNDS}
    assert UNKNOWN not in {HOLDS, 0}


def test_people_are_told_apart_by_what_is_compared_and_no_more() -> None:
    plans: list[Plan] = [AllOf((Atom("staff_grade_1", ">=", 3), Atom("staff_grade_1", ">=", 4))),
             Atom("title_1", ">=", 2), Atom("paper_medical", "<=", 20200228)]  # fmt: skip
    values = people_of(plans).values
    assert values["staff_grade_1"] == (None, 2, 3, 4)
    assert values["title_1"] == (1, 2)
    assert values["paper_medical"] == (None, 20200228, 20200229)


def test_the_day_before_the_day_and_the_day_after_are_tried() -> None:
    plan = AnyOf((Atom("party_since", "<=", 20200301), Atom("reprimand_on", ">=", 20191231)))
    near = people_of([plan]).by_chance(3, [plan]).head(3)
    found = people_around([plan], near)
    assert {20200229, 20200301, 20200302} <= set(found["party_since"])
    assert {0, 20191230, 20191231, 20200101} <= set(found["reprimand_on"])
    assert found["person_id"].to_list() == list(range(found.height))


def test_people_by_chance_make_every_pair_of_values_occur() -> None:
    plan = AtLeastOf(3, tuple(Atom(f"staff_grade_{n}", ">=", 3) for n in range(1, 9)))
    people = people_of([plan])
    found = people.by_chance(10, [plan])
    for first in range(1, 9):
        for second in range(first + 1, 9):
            pairs = found.select(f"staff_grade_{first}", f"staff_grade_{second}").unique()
            assert pairs.height == 9


@pytest.mark.parametrize(
    ("on", "found"),
    [(date(2019, 12, 2), date(2020, 2, 29)), (date(2020, 2, 29), date(2020, 2, 29)),
     (date(2020, 3, 1), date(2024, 2, 29)), (date(2096, 3, 1), date(2104, 2, 29))],
)  # fmt: skip
def test_the_next_leap_day(on: date, found: date) -> None:
    assert leap_day(on) == found
