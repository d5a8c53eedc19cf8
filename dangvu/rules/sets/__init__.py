"""The shipped sets: one YAML file a set, in a folder a subject."""

from functools import cache
from pathlib import Path

import yaml

from dangvu.rules.sets.reading import InvalidSet, read_set
from dangvu.rules.sets.ruleset import Outcome, Reading, RuleSet, Subject

__all__ = ["InvalidSet", "Outcome", "Reading", "RuleSet", "Subject", "read_set", "shipped"]

HERE = Path(__file__).parent


@cache
def shipped() -> dict[str, RuleSet]:
    """Every shipped set by its id, in the order of subjects and files."""
    found: dict[str, RuleSet] = {}
    for path in sorted(HERE.glob("*/*.yaml")):
        with path.open(encoding="utf-8") as file:
            made = read_set(yaml.safe_load(file))
        if made.id in found:
            raise InvalidSet("id", f"Hai bộ cùng mang mã “{made.id}” ({path.name}).")
        found[made.id] = made
    return found
