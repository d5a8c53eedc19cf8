"""Steps of composing: a definition in, a new one out; places are those that refusals name."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from dangvu.regulations.beginnings import key_of
from dangvu.regulations.unfinished import CHOOSE, GROUPS, kind_of, parts_of
from dangvu.rules.sets import InvalidSet

Definition = dict[str, Any]
OPEN: Mapping[str, Any] = {CHOOSE: {}}


def at(definition: Mapping[str, Any], place: str) -> Any:
    """What stands at a place; raises InvalidSet where there is none."""
    found: Any = definition
    for step in place.split("."):
        try:
            found = found[int(step)] if isinstance(found, list) else found[step]
        except (KeyError, IndexError, ValueError, TypeError):
            raise InvalidSet(place, "Chỗ này không còn trong bản thảo.") from None
    return found


def put(definition: Mapping[str, Any], place: str, value: Any) -> Definition:
    """With a value at a place, which may be a new name in what stands above it."""
    made, above, step = _opened(definition, place)
    if isinstance(above, list):
        above[int(step)] = value
    else:
        above[step] = value
    return made


def added(definition: Mapping[str, Any], place: str, node: Any) -> Definition:
    """With a condition more in the group at a place, the last there."""
    made = deepcopy(dict(definition))
    parts = _list_of(at(made, place), place)
    parts.append(node)
    return made


def outcome_added(definition: Mapping[str, Any], outcome: Mapping[str, Any]) -> Definition:
    outcomes = [*(definition.get("outcomes") or []), dict(outcome)]
    return {**deepcopy(dict(definition)), "outcomes": outcomes}


def taken_out(definition: Mapping[str, Any], place: str) -> Definition:
    """Without what stands at a place; where something must stand, the place is open again."""
    made, above, step = _opened(definition, place)
    if isinstance(above, list):
        above.pop(int(step))
    elif step == "of_which":
        del above[step]
    else:
        above[step] = dict(OPEN)
    return made


def moved(definition: Mapping[str, Any], place: str, by: int) -> Definition:
    """One place up (-1) or down (1) among its neighbours; the first and the last stay."""
    made, above, step = _opened(definition, place)
    if isinstance(above, list):
        here, there = int(step), int(step) + by
        if 0 <= there < len(above):
            above[here], above[there] = above[there], above[here]
    return made


def wrapped(definition: Mapping[str, Any], place: str, kind: str) -> Definition:
    """With what stands at a place as the first part of a new group there."""
    node = at(definition, place)
    if kind == "at_least":
        return put(definition, place, {kind: {"n": 1, "of": [node]}})
    if kind not in GROUPS:
        raise InvalidSet(place, "Chỉ gom được vào nhóm.")
    return put(definition, place, {kind: [node]})


def by_readings(definition: Mapping[str, Any], place: str) -> Definition:
    """With the condition told apart by reading: the same in each, to be changed in one of them."""
    readings = [each["id"] for each in definition.get("readings") or ()]
    if len(readings) < 2:
        raise InvalidSet("readings", "Hãy ghi ít nhất hai cách đọc trước.")
    node = at(definition, place)
    return put(definition, place, {"by_reading": {each: deepcopy(node) for each in readings}})


def with_reading(definition: Mapping[str, Any], title: str, because: str) -> Definition:
    """With one reading more, which reads every parting place as the first reading does."""
    made = deepcopy(dict(definition))
    readings = made.setdefault("readings", [])
    taken = {each["id"] for each in readings}
    name = key_of(title)[:40]
    if name in taken:
        raise InvalidSet("readings", f"Đã có cách đọc tên “{title}”. Hãy đặt tên khác.")
    readings.append({"id": name, "title": title, "because": because})
    for node in _partings(made):
        options = node["by_reading"]
        options[name] = deepcopy(next(iter(options.values()), dict(OPEN)))
    return made


def without_reading(definition: Mapping[str, Any], name: str) -> Definition:
    """Without a reading; where only one is left, nothing parts any more."""
    made = deepcopy(dict(definition))
    made["readings"] = [each for each in made.get("readings") or () if each["id"] != name]
    for node in list(_partings(made)):
        options = node["by_reading"]
        options.pop(name, None)
        if len(options) < 2:
            node.clear()
            node.update(next(iter(options.values()), dict(OPEN)))
    if len(made["readings"]) < 2:
        made["readings"] = []
    return made


def _partings(definition: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every place where readings part, the inner ones first."""
    for n, outcome in enumerate(definition.get("outcomes") or ()):
        yield from _partings_below(outcome.get("when"), f"outcomes.{n}.when")


def _partings_below(node: Any, place: str) -> Iterator[dict[str, Any]]:
    if not isinstance(node, dict):
        return
    for part, below in parts_of(node, place):
        yield from _partings_below(part, below)
    if kind_of(node) == "by_reading":
        yield node


def _opened(definition: Mapping[str, Any], place: str) -> tuple[Definition, Any, str]:
    """A copy, what stands above the place in it, and the last step to the place."""
    if not place.startswith("outcomes."):
        raise InvalidSet("", "Chỗ này không phải một điều kiện.")
    made = deepcopy(dict(definition))
    above, _, step = place.rpartition(".")
    found = at(made, above)
    is_there = (
        step.isdecimal() and int(step) < len(found)
        if isinstance(found, list)
        else isinstance(found, dict)
    )
    if not is_there:
        raise InvalidSet(place, "Chỗ này không còn trong bản thảo.")
    return made, found, step


def _list_of(node: Any, place: str) -> list[Any]:
    kind = kind_of(node) if isinstance(node, dict) else ""
    if kind in GROUPS:
        parts: list[Any] = node[kind]
        return parts
    if kind == "at_least":
        inside: list[Any] = node[kind].setdefault("of", [])
        return inside
    raise InvalidSet(place, "Chỉ thêm được điều kiện vào một nhóm.")
