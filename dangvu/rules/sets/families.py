"""One file for all versions of a central set: what a regulation changed stands beside what it kept.

A family names the sets of regulations (`versions`) under which it holds; each gives one set with its
own days, read out of the same outcomes. In them `{value: name}` is a dated parameter, `{text_of: name}`
its source, and a part with `from` or `until` stands only in those versions.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dangvu.rules.parameters import Value, parameter

Data = Mapping[str, Any]
VERSIONS = "versions"
ONE_DAY = timedelta(days=1)
KEPT = ("subject", "title", "issuer", "years", "readings", "note")


@dataclass
class Version:
    """One set of regulations by its days; remembers which values were read for it."""

    name: str
    from_on: date
    until_on: date | None
    regulation: str
    order: tuple[str, ...]
    read: list[Value] = field(default_factory=list)

    def holds(self, part: Data) -> bool:
        here = self.order.index(self.name)
        starts = self.order.index(part["from"]) if "from" in part else 0
        ends = self.order.index(part["until"]) if "until" in part else len(self.order)
        return starts <= here <= ends

    def value(self, name: str) -> Value:
        """What holds on the first day, else the first that begins before the last."""
        dated = parameter(name).dated
        standing = [value for start, value in dated if start <= self.from_on]
        last = self.until_on or date.max
        found = standing[-1:] or [value for start, value in dated if start <= last]
        if not found:
            raise LookupError(f"{name} does not hold under {self.name}")
        self.read.append(found[0])
        return found[0]


def is_family(data: Data) -> bool:
    return VERSIONS in data


def members(data: Data) -> Iterator[dict[str, Any]]:
    """The sets of a family as data that `read_set` takes, the oldest first."""
    before = ""
    for version in _versions():
        if version.name in data[VERSIONS]:
            made = _member(data, version, before)
            before = made["id"]
            yield made


def _versions() -> list[Version]:
    dated = parameter("general/rule_set").dated
    texts = dict(parameter("general/regulation").dated)
    order = tuple(str(value.value) for _, value in dated)
    ends = [start - ONE_DAY for start, _ in dated[1:]]
    return [
        Version(str(value.value), start, until, str(texts[start].value), order)
        for (start, value), until in zip(dated, [*ends, None], strict=True)
    ]


def _member(data: Data, version: Version, before: str) -> dict[str, Any]:
    kept = {name: data[name] for name in KEPT if name in data}
    outcomes = _resolved(data["outcomes"], version)
    is_read = not any(value.inherited for value in version.read)
    return kept | {
        "id": f"{data['family']}-{version.name.removeprefix('RS-')}",
        "source": f"{version.regulation}{'' if is_read else ', ' + inherited_from(version)}",
        "from_on": version.from_on.isoformat(),
        "until_on": version.until_on.isoformat() if version.until_on else None,
        "supersedes": before,
        "central": True,
        "verified": all(value.is_verified for value in version.read),
        "outcomes": outcomes,
    }


def inherited_from(version: Version) -> str:
    texts = dict.fromkeys(value.inherited for value in version.read if value.inherited)
    return f"kế thừa từ {', '.join(texts)}, chưa đối chiếu văn bản 2026"


def _resolved(part: Any, version: Version) -> Any:
    if isinstance(part, list):
        held = (one for one in part if not isinstance(one, Mapping) or version.holds(one))
        return [_resolved(one, version) for one in held]
    if not isinstance(part, Mapping):
        return part
    if "value" in part:
        return _number(part, version)
    if "text_of" in part:
        return _text(version.value(part["text_of"]))
    named = {key: _resolved(one, version) for key, one in part.items() if key not in LIMITS}
    return {key: one for key, one in named.items() if one is not NOTHING}


NOTHING = object()
LIMITS = ("from", "until")


def _number(part: Data, version: Version) -> Any:
    """A parameter, one key `of` it, or one more than it; a wait of no months is no wait."""
    found = version.value(part["value"]).value
    if "of" in part:
        return found[part["of"]] or NOTHING
    return found + part["plus"] if "plus" in part else found


def _text(found: Value) -> str:
    if not found.inherited:
        return found.source
    return f"{found.source}, kế thừa từ {found.inherited}, chưa đối chiếu văn bản 2026"
