"""Made-up sets and rolls of made-up people, and what the one-person judge says of each of them."""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from dangvu.rules.columns import ORDER
from dangvu.rules.conditions.plans import atoms_of, columns_of
from dangvu.rules.judging import Prepared, judge, prepare
from dangvu.rules.record import Cell, Facts
from dangvu.rules.sets import RuleSet, read_set, shipped

ON = date(2020, 2, 3)
PLAN_83 = "ke-hoach-83"


def made_set(*outcomes: Mapping[str, Any], **more: object) -> RuleSet:
    """A set of these outcomes; titles and sources are filled in."""
    told = [{"title": f"Tiêu chuẩn ({n})", "source": "Văn bản", **each}
            for n, each in enumerate(outcomes, 1)]  # fmt: skip
    return read_set({
        "id": "bo-thu", "subject": "criteria", "title": "Bộ thử", "issuer": "Ban Thường vụ",
        "source": "Văn bản", "from_on": "2019-12-02", "outcomes": told, **more,
    })  # fmt: skip


def prepared_sets() -> dict[str, Prepared]:
    """Every node of the vocabulary: windows, counts, exceptions, days, and an empty answer."""
    plan_83 = shipped()[PLAN_83]
    rated = [{"rated": {"of": "staff", "at_least": "good"}}, {"educated": {"at_least": "primary"}}]
    counted = {"at_least": {"n": 2, "of": [*rated, {"finding": {"finding": "outstanding"}}]}}
    exception = {"all": [{"finding": {"finding": "prestige"}}, {"not_disciplined": {}}]}
    sets = {
        "plan 83": plan_83.read_as("bat-ky"),
        "plan 83, up to the review": plan_83.read_as("den-khi-xet"),
        "an exception": made_set({"when": counted}, {"when": exception, "verdict": "needs_exception"}),
        "only an exception": made_set({"when": exception, "verdict": "needs_exception"}),
        "days": made_set({"when": {"all": [
            {"party_years": {"years": 30}}, {"official": {}},
            {"waited_after_discipline": {"warning": 9}},
        ]}}),
    }  # fmt: skip
    return {name: prepare(ruleset, ON) for name, ruleset in sets.items()}


def roll_of(prepared: Prepared, size: int = 400, seed: int = 1) -> pl.DataFrame:
    """People by chance around every threshold; about a fifth of what is read is unknown."""
    chance = random.Random(seed)
    plans = [step.plan for _, step in prepared.steps]
    around: dict[str, set[int | None]] = {name: {None} for name in columns_of(*plans)}
    for atom in (atom for plan in plans for atom in atoms_of(plan)):
        around[atom.column] |= {atom.value - 1, atom.value, atom.value + 1}
    columns: dict[str, Sequence[int | None]] = {
        name: [chance.choice(sorted(values, key=str)) for _ in range(size)]
        for name, values in around.items()
    }
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.Int32)).with_row_index(
        "person_id"
    )


def facts_of(row: Mapping[str, int | None]) -> Facts:
    cells = {name: Cell(value) for name, value in row.items() if name != "person_id"}
    return Facts(int(row["person_id"] or 0), cells)


def judged(prepared: Prepared, frame: pl.DataFrame) -> list[tuple[int, int]]:
    """Code and verdict of everybody, one at a time."""
    found = [judge(prepared, facts_of(row)) for row in frame.iter_rows(named=True)]
    return [(each.outcome.code if each.outcome else 0, ORDER.index(each.verdict)) for each in found]
