"""Synthetic people in columns, as many as asked for, and the two sets by which they are judged."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import numpy.typing as npt
import polars as pl

from dangvu.rules.columns import verdicts
from dangvu.rules.conditions.plans import columns_of
from dangvu.rules.judging import Prepared, prepare
from dangvu.rules.levels import MILESTONES
from dangvu.rules.sets import RuleSet, read_set, shipped

ON = date(2020, 2, 3)
WHOLE = 5_600_000
TENTH = WHOLE // 10
GRADES = (0.08, 0.22, 0.55, 0.15)
TITLES = (0.80, 0.14, 0.05, 0.01)

Columns = dict[str, npt.NDArray[np.int8] | npt.NDArray[np.int32]]


def plan_83() -> Prepared:
    return prepare(shipped()["ke-hoach-83"].read_as("bat-ky"), ON)


def badge_wave() -> Prepared:
    """The highest milestone that is due: full years of party age, not held yet, no discipline."""
    return prepare(_badge_set(), ON)


def _badge_set() -> RuleSet:
    outcomes = [
        {"title": f"{years} năm", "source": "Hướng dẫn", "when": {"all": [
            {"party_years": {"years": years}}, {"badge_below": {"years": years}},
            {"not_disciplined": {}},
        ]}}
        for years in reversed(MILESTONES)
    ]  # fmt: skip
    return read_set({
        "id": "dot-huy-hieu", "subject": "badge", "title": "Một đợt trao tặng", "issuer": "Tỉnh ủy",
        "source": "Hướng dẫn", "from_on": "2019-01-01", "outcomes": outcomes,
    })  # fmt: skip


def made_columns(people: int, seed: int = 7) -> Columns:
    """In the words of `rules.record`, each as small as its values allow; nothing is unknown."""
    chance = np.random.default_rng(seed)
    made: Columns = {}
    for back in range(1, 6):
        made[f"staff_grade_{back}"] = chance.choice(4, people, p=GRADES).astype(np.int8) + np.int8(
            1
        )
        made[f"title_{back}"] = chance.choice(4, people, p=TITLES).astype(np.int8)
    for back in range(1, 4):
        made[f"school_grade_{back}"] = chance.choice(4, people, p=GRADES).astype(np.int8) + np.int8(
            1
        )
    is_student = chance.random(people) < 0.03
    made["group_student"] = is_student.astype(np.int8)
    made["group_staff"] = (~is_student).astype(np.int8)
    made["praise_ever"] = np.where(chance.random(people) < 0.08, 3, 0).astype(np.int8)
    years = chance.integers(1930, 2020, people)
    months, days = chance.integers(1, 13, people), chance.integers(1, 29, people)
    made["party_since"] = (years * 10000 + months * 100 + days).astype(np.int32)
    made["badge_held"] = chance.choice(
        np.array([0, 30, 40, 45, 50], np.int8), people, p=[0.7, 0.12, 0.08, 0.06, 0.04]
    )
    made["discipline_in_force"] = (chance.random(people) < 0.01).astype(np.int8)
    return made


def roll_of(columns: Columns) -> pl.DataFrame:
    """Only what the two sets read, in the order in which they read it."""
    names = columns_of(*(step.plan for each in (plan_83(), badge_wave()) for _, step in each.steps))
    return pl.DataFrame({name: columns[name] for name in names})


def with_unknowns(roll: pl.DataFrame) -> pl.DataFrame:
    """A paper in ten is missing: of gradings, school results and party age."""
    return roll.with_columns(
        pl.when((pl.int_range(pl.len()) * 7 + place) % 10 != 0).then(pl.col(name)).alias(name)
        for place, name in enumerate(roll.columns)
        if name.startswith(("staff_grade", "school_grade", "party_since"))
    )


def judge_all(roll: pl.DataFrame, sets: Sequence[Prepared]) -> list[pl.DataFrame]:
    return [verdicts(each, roll) for each in sets]
