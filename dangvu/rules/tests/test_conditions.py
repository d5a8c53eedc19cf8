"""Every word of the vocabulary at its edges: the last case that is met and the first that is not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dangvu.rules.conditions.leaves import VOCABULARY
from dangvu.rules.conditions.nodes import Condition, in_words, leaves_of, resolved
from dangvu.rules.conditions.plans import truth_of
from dangvu.rules.conditions.vocabulary import Moment
from dangvu.rules.explaining import Reader, explainer_of
from dangvu.rules.judgements import TRUTHS
from dangvu.rules.sets.reading import read_condition
from dangvu.rules.tests.facts_in_words import facts_of

HERE = Path(__file__).parent / "cases"
ENTRIES: list[dict[str, Any]] = [
    entry
    for path in sorted(HERE.glob("conditions_*.yaml"))
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
]
CASES = [(entry, case) for entry in ENTRIES for case in entry["cases"]]


def condition_of(entry: dict[str, Any]) -> Condition:
    return read_condition(entry["condition"], "when", years=entry.get("years", 5))


@pytest.mark.parametrize(
    ("entry", "case"), CASES, ids=[f"{next(iter(e['condition']))}: {c['name']}" for e, c in CASES]
)
def test_a_case_comes_out_as_written(entry: dict[str, Any], case: dict[str, Any]) -> None:
    on = case.get("day") or entry.get("day") or date(2026, 3, 5)
    at = Moment(on, tuple(range(1, entry.get("years", 5) + 1)))
    condition, facts = condition_of(entry), facts_of(case["facts"], on)

    explained = explainer_of(condition, at)(Reader(facts.cells, on))

    assert TRUTHS[explained.truth] == case["expect"]
    assert truth_of(condition.plan(at), facts.value) == explained.truth
    assert explained.note == case.get("note", explained.note)


@pytest.mark.parametrize("entry", ENTRIES, ids=[str(entry["condition"]) for entry in ENTRIES])
def test_a_condition_makes_its_sentence(entry: dict[str, Any]) -> None:
    assert in_words(condition_of(entry)) == entry["sentence"]


def test_every_word_of_the_vocabulary_has_cases() -> None:
    told = {leaf.type.key for entry in ENTRIES for leaf in leaves_of(condition_of(entry))}
    assert set(VOCABULARY) == told


def test_a_place_where_readings_part_has_the_words_of_all_of_them() -> None:
    parted = read_condition(
        {"by_reading": {"a": {"paper": {"paper": "medical"}}, "b": {"paper": {"paper": "death"}}}},
        "when",
        ("a", "b"),
    )
    assert [leaf.values["paper"] for leaf in leaves_of(parted)] == ["medical", "death"]
    assert [leaf.values["paper"] for leaf in leaves_of(resolved(parted, "b"))] == ["death"]
