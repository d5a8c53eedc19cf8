"""What a draft begins with: a shipped set, an adopted one, the criteria of a letter, or nothing."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from dangvu.kernel.names import fold
from dangvu.regulations.models import AdoptedSet
from dangvu.rules.sets import RuleSet, Subject

LONGEST_KEY = 60


@dataclass(frozen=True)
class Beginning:
    """`key` stays the same from version to version; `supersedes` is the version that this follows.

    `asides` are words of a letter that did not become a condition, each with why.
    """

    key: str
    definition: Mapping[str, Any]
    reading: str = ""
    supersedes: AdoptedSet | None = None
    asides: tuple[Mapping[str, str], ...] = ()


def of_shipped(ruleset: RuleSet, *, issuer: str, on: date) -> Beginning:
    """A shipped set as a body's own, from the day on which it was issued, or today if it is central."""
    definition = as_json(ruleset.data)
    definition.pop("central", None)
    if ruleset.is_central:
        definition |= {"from_on": on.isoformat(), "issuer": issuer}
    reading = ruleset.readings[0].id if ruleset.readings else ""
    return Beginning(ruleset.id[:LONGEST_KEY], definition, reading)


def of_adopted(adopted: AdoptedSet, *, on: date) -> Beginning:
    """The next version of an adopted set, which ends when the new one begins."""
    definition = as_json(adopted.definition)
    definition.pop("supersedes", None)
    definition.pop("until_on", None)
    from_on = max(on, adopted.from_on).isoformat()
    return Beginning(adopted.key, {**definition, "from_on": from_on}, adopted.reading, adopted)


def blank(title: str, *, subject: Subject, issuer: str, on: date) -> Beginning:
    """Nothing but a name: everything is still to be chosen."""
    definition: dict[str, Any] = {
        "subject": str(subject),
        "title": title,
        "issuer": issuer,
        "source": "",
        "from_on": on.isoformat(),
        "years": 5,
        "readings": [],
        "outcomes": [],
    }
    if subject == Subject.SCREENING:
        definition["indicator"] = True
    return Beginning(key_of(title), definition)


def key_of(text: str) -> str:
    """ "Tiêu chuẩn 83-KH/ĐU" → "tieu-chuan-83-kh-du"."""
    return re.sub(r"\s+", "-", fold(text))[:LONGEST_KEY].strip("-") or "bo-tieu-chuan"


def as_json(data: Any) -> Any:
    """A copy in which days are written as JSON writes them."""
    if isinstance(data, Mapping):
        return {str(name): as_json(value) for name, value in data.items()}
    if isinstance(data, list | tuple):
        return [as_json(value) for value in data]
    return data.isoformat() if isinstance(data, date) else deepcopy(data)
