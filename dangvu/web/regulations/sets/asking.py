"""What the pages of trying and comparing are asked: which sets, which unit, which part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.organisations.models import Organisation
from dangvu.regulations.choosing import sets_for
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.unfinished import gaps_of
from dangvu.rules.sets import RuleSet, Subject, shipped
from dangvu.rules.sets.ruleset import SUBJECT_WORDS

# Key of a set, as an address names it, and its words.
Choice = tuple[str, str]


@dataclass(frozen=True)
class Choices:
    """Of one subject."""

    words: str
    sets: tuple[Choice, ...]


def choices_of(adopted: Sequence[AdoptedSet]) -> list[Choices]:
    """Every set that gives a verdict, in each of its readings: of bodies first, then shipped."""
    found: dict[Subject, list[Choice]] = {subject: [] for subject in Subject}
    for row in adopted:
        if not row.definition.get("indicator") and not gaps_of(row.definition, row.reading):
            draft = " (bản thảo)" if row.is_draft else ""
            whole = row.in_all_readings()
            found[whole.subject] += _in_readings(
                whole, f"{row.unit}, từ {row.from_on:%d/%m/%Y}{draft}"
            )
    for ruleset in shipped().values():
        if not ruleset.is_indicator:
            found[ruleset.subject] += _in_readings(ruleset, ruleset.source)
    return [Choices(SUBJECT_WORDS[subject], tuple(sets)) for subject, sets in found.items() if sets]


def _in_readings(ruleset: RuleSet, where: str) -> list[Choice]:
    if not ruleset.readings:
        return [(ruleset.id, f"{ruleset.title} – {where}")]
    return [
        (f"{ruleset.id}#{reading.id}", f"{ruleset.title} – {where} – {reading.title}")
        for reading in ruleset.readings
    ]


def in_force_key(places: Sequence[Organisation], other: RuleSet, on: date) -> str:
    """The set that holds now for the first of the user's places and asks the same; empty for none."""
    for place in places:
        holding = sets_for(place, on=on, subject=other.subject)
        keys = [each.ruleset.key for each in holding if each.ruleset.id != other.id]
        if keys:
            return keys[-1]
    return ""


def reading_words(ruleset: RuleSet) -> str:
    return next((each.title for each in ruleset.readings if each.id == ruleset.reading), "")
