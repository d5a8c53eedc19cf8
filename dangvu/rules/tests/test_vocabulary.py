"""The fields of each word: between which numbers they lie, and which may be left out."""

from typing import Any

import pytest

from dangvu.rules import levels
from dangvu.rules.conditions.leaves import VOCABULARY
from dangvu.rules.conditions.nodes import Leaf, leaves_of
from dangvu.rules.conditions.vocabulary import Field
from dangvu.rules.sets import InvalidSet
from dangvu.rules.sets.reading import read_condition

# Of every field that is a number: the least and the greatest, "?" where it may be left out.
NUMBERS = {
    "rated": "n 1-10, last 1-10?",
    "rated_at_most": "n 1-10, last 1-10?",
    "schooled": "n 1-10, last 1-10?",
    "titled": "n 1-10, last 1-10?",
    "commended": "n 1-10, last 1-10?",
    "age_by_month": "minimum 0-1500, maximum 0-1500",
    "over_age_by_month": "minimum 0-1500",
    "age_to_the_day": "minimum 0-1500, maximum 0-1500",
    "paper_not_older": "months 1-600",
    "party_years": "years 1-100",
    "party_age_by_month": "months 1-1200",
    "months_since": "months 1-1200",
    "too_long_since": "months 1-1200",
    "within_months": "months 1-1200",
    "badge_below": "years 30-90",
    "waited_after_discipline": "reprimand 0-60?, warning 0-60?, removal 0-60?",
    "admitted_at_most": "times 0-3",
    "months_missed": "months 1-12",
    "introduced": "members 1-3, months 0-60",
}
CHOICES = {
    "rated.of": ["staff", "member"],
    "rated.at_least": list(levels.GRADES),
    "rated_at_most.of": ["staff", "member"],
    "rated_at_most.at_most": list(levels.GRADES),
    "schooled.at_least": list(levels.SCHOOL),
    "titled.at_least": list(levels.TITLES),
    "commended.at_least": list(levels.PRAISE),
    "in_group.group": list(levels.GROUPS),
    "educated.at_least": list(levels.EDUCATION),
    "ever_commended.at_least": list(levels.PRAISE),
    "paper.paper": list(levels.PAPERS),
    "paper_not_older.paper": list(levels.PAPERS),
    "finding.finding": list(levels.FINDINGS),
    "never_disciplined.form": ["reprimand", "warning", "removal", "expulsion"],
    "months_missed.what": ["dues_missed", "meetings_missed"],
    "carried.body": ["cell", "committee", "board"],
    **dict.fromkeys(  # noqa: RUF024
        ("months_since.event", "too_long_since.event", "within_months.event"),
        ["ceremony_on", "decision_on", "official_on", "left_on", "transit_since",
         *(f"paper_{key}" for key in levels.PAPERS)],
    ),
}  # fmt: skip


def _told(field: Field) -> str:
    return f"{field.name} {field.minimum}-{field.maximum}" + ("?" if field.is_optional else "")


def test_numbers_lie_between_their_bounds() -> None:
    found = {
        key: ", ".join(_told(field) for field in leaf.fields if not field.choices)
        for key, leaf in VOCABULARY.items()
    }
    assert {key: told for key, told in found.items() if told} == NUMBERS


def test_choices_are_those_of_the_records() -> None:
    found = {
        f"{key}.{field.name}": [choice for choice, _ in field.choices]
        for key, leaf in VOCABULARY.items()
        for field in leaf.fields
        if field.choices
    }
    assert found == CHOICES


def test_every_field_and_choice_has_words() -> None:
    for leaf in VOCABULARY.values():
        assert leaf.label
        for field in leaf.fields:
            assert field.label
            assert all(label for _, label in field.choices)


def filled(key: str, **changes: Any) -> dict[str, Any]:
    """The leaf with its first choices and least numbers."""
    values = {
        field.name: field.choices[0][0] if field.choices else max(field.minimum, 1)
        for field in VOCABULARY[key].fields
        if not field.is_optional or key == "waited_after_discipline"
    }
    return {key: {**values, **changes}}


@pytest.mark.parametrize("key", VOCABULARY)
def test_numbers_beyond_the_bounds_are_refused_with_their_field(key: str) -> None:
    for field in VOCABULARY[key].fields:
        if field.choices:
            continue
        for number in (field.minimum, field.maximum):
            [leaf] = leaves_of(read_condition(filled(key, **{field.name: number}), "when"))
            assert leaf.values[field.name] == number
        for number in (field.minimum - 1, field.maximum + 1):
            with pytest.raises(InvalidSet) as refusal:
                read_condition(filled(key, **{field.name: number}), "when")
            assert refusal.value.place == f"when.{key}.{field.name}"


def test_only_what_counts_years_counts_one_where_nothing_is_written() -> None:
    condition = read_condition({"titled": {"at_least": "advanced"}}, "when")

    assert isinstance(condition, Leaf)
    assert condition.values == {"n": 1, "at_least": "advanced"}
    with pytest.raises(InvalidSet):
        read_condition({"party_years": {"n": 1, "years": 30}}, "when")
