"""The shipped sets: one YAML file a set or a family of them, in a folder a subject."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dangvu.rules.sets.families import is_family, members
from dangvu.rules.sets.reading import InvalidSet, read_set
from dangvu.rules.sets.ruleset import Outcome, Reading, RuleSet, Subject

__all__ = ["InvalidSet", "Outcome", "Reading", "RuleSet", "Subject", "read_set", "shipped"]

HERE = Path(__file__).parent


@cache
def shipped() -> dict[str, RuleSet]:
    """Every shipped set by its id, in the order of subjects and files."""
    found: dict[str, RuleSet] = {}
    for path in sorted(HERE.glob("*/*.yaml")):
        for made in map(read_set, _sets_in(path)):
            if made.id in found:
                raise InvalidSet("id", f"Hai bộ cùng mang mã “{made.id}” ({path.name}).")
            found[made.id] = made
    return found


def _sets_in(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        content: dict[str, Any] = yaml.safe_load(file)
    return list(members(content)) if is_family(content) else [content]
