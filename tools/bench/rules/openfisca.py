"""The same two sets in OpenFisca-core, and both engines in turns over the same columns.

Run by the Python of the benchmark's own environment; prints one JSON document.
"""

import json
import sys
import time
from collections.abc import Sequence
from statistics import median
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
from openfisca_core import entities
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import ETERNITY, YEAR
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from dangvu.rules.judging import Prepared
from dangvu.rules.levels import MILESTONES
from tools.bench.rules.rolls import (
    ON,
    Columns,
    badge_wave,
    judge_all,
    made_columns,
    plan_83,
    roll_of,
)
from tools.bench.rules.turns import ROUNDS

PERIOD = str(ON.year)
CHUNKS = (50_000, 100_000, 250_000, 560_000, 1_000_000)
YEARLY = {"staff_grade": 5, "title": 5, "school_grade": 3}
LASTING = ("group_student", "group_staff", "praise_ever", "party_since", "badge_held",
           "discipline_in_force")  # fmt: skip

Found = list[npt.NDArray[np.int32]]

PERSON = entities.build_entity(key="person", plural="persons", label="person", is_person=True)


class admission(Variable):  # type: ignore[misc]  # noqa: N801
    """The first criterion of plan 83 that is met."""

    value_type, entity, definition_period, label = int, PERSON, YEAR, "criterion"

    def formula_2019_12(person: Any, period: Any, parameters: Any) -> Any:  # noqa: N805
        least = parameters(period).admission
        years = [period.offset(-back, "year") for back in range(1, 6)]
        grades = [person("staff_grade", year) for year in years]
        titled = [person("title", year) >= least.title for year in years]
        good = [grade >= least.good for grade in grades]
        best = [grade >= least.excellent for grade in grades]
        first = np.zeros(person.count, bool)
        any_three = first.copy()
        for n in range(3):
            three = good[n] * good[n + 1] * good[n + 2]
            any_three |= three
            first |= three * (best[n] + best[n + 1] + best[n + 2]
                              + titled[n] + titled[n + 1] + titled[n + 2])  # fmt: skip
        marks = [person("school_grade", year) for year in years[:3]]
        fair = (marks[0] >= least.fair) * (marks[1] >= least.fair) * (marks[2] >= least.fair)
        twice = sum((mark >= least.very_good).astype(np.int8) for mark in marks) >= 2
        staff, student = person("group_staff", period) >= 1, person("group_student", period) >= 1
        praised = person("praise_ever", period) >= least.praise
        return np.select(
            [staff * first, staff * any_three * praised, student * fair * twice], [1, 2, 3]
        )


class badge(Variable):  # type: ignore[misc]  # noqa: N801
    """The place of the highest milestone that is due, from the highest down; 0 for none."""

    value_type, entity, definition_period, label = int, PERSON, YEAR, "milestone due"

    def formula_2019(person: Any, period: Any, _parameters: Any) -> Any:  # noqa: N805
        today = ON.year * 10000 + ON.month * 100 + ON.day
        years = (today - person("party_since", period)) // 10000
        reached = np.searchsorted(np.array(MILESTONES), years, side="right")
        due = np.array([0, *MILESTONES])[reached]
        is_due = (due > person("badge_held", period)) * (person("discipline_in_force", period) < 1)
        return np.where(is_due, len(MILESTONES) + 1 - reached, 0)


def system() -> TaxBenefitSystem:
    made = TaxBenefitSystem([PERSON])
    for names, period in ((YEARLY, YEAR), (LASTING, ETERNITY)):
        for name in names:
            fields = {"value_type": int, "entity": PERSON, "definition_period": period}
            made.add_variable(type(name, (Variable,), {**fields, "label": name}))
    for variable in (admission, badge):
        made.add_variable(variable)
    levels = {"title": 2, "good": 3, "excellent": 4, "fair": 2, "very_good": 3, "praise": 3}
    dated = {name: {"values": {"2019-01-01": {"value": level}}} for name, level in levels.items()}
    made.parameters = ParameterNode("", data={"admission": dated})
    return made


def fed(made: TaxBenefitSystem, columns: Columns, start: int, count: int) -> Simulation:
    size = min(count, len(columns["party_since"]) - start)
    simulation = SimulationBuilder().build_default_simulation(made, count=size)
    for name, years in YEARLY.items():
        for back in range(1, years + 1):
            part = columns[f"{name}_{back}"][start : start + size]
            simulation.set_input(name, str(ON.year - back), part)
    for name in LASTING:
        simulation.set_input(name, "ETERNITY", columns[name][start : start + size])
    return simulation


def calculated(made: TaxBenefitSystem, columns: Columns, count: int) -> tuple[float, Found]:
    """Seconds of calculating alone, without feeding; criterion and milestone of everybody."""
    seconds, found = 0.0, []
    for start in range(0, len(columns["party_since"]), count):
        simulation = fed(made, columns, start, count)
        started = time.perf_counter()
        parts = [simulation.calculate(name, PERIOD) for name in ("admission", "badge")]
        seconds += time.perf_counter() - started
        found.append(parts)
    return seconds, [np.concatenate(parts) for parts in zip(*found, strict=True)]


def ours(roll: pl.DataFrame, sets: Sequence[Prepared]) -> tuple[float, Found]:
    started = time.perf_counter()
    found = judge_all(roll, sets)
    return time.perf_counter() - started, [each["code"].to_numpy() for each in found]


def best_chunk(made: TaxBenefitSystem, columns: Columns, people: int) -> int:
    """The size in which it calculates everybody in the least time."""
    sizes = [size for size in CHUNKS if size < people] or [people]
    trial = {size: min(calculated(made, columns, size)[0] for _ in range(2)) for size in sizes}
    return min(trial, key=trial.__getitem__)


def in_turns(columns: Columns, people: int) -> dict[str, float]:
    """Medians of seven rounds; every answer of every round is held against ours."""
    made, sets, roll = system(), (plan_83(), badge_wave()), roll_of(columns)
    expected, chunk = ours(roll, sets)[1], best_chunk(made, columns, people)
    seconds: dict[str, list[float]] = {"ours": [], "chunks": [], "whole": []}
    for _ in range(ROUNDS):
        for name, (took, found) in (
            ("ours", ours(roll, sets)),
            ("chunks", calculated(made, columns, chunk)),
            ("whole", calculated(made, columns, people)),
        ):
            assert all((a == b).all() for a, b in zip(found, expected, strict=True)), name
            seconds[name].append(took)
    told = {name: median(each) for name, each in seconds.items()}
    for name in ("chunks", "whole"):
        pairs = zip(seconds[name], seconds["ours"], strict=True)
        told[f"times_{name}"] = median(theirs / own for theirs, own in pairs)
    return {**told, "chunk": chunk}


def main() -> int:
    people = int(sys.argv[1])
    print(json.dumps(in_turns(made_columns(people), people)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
