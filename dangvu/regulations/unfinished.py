"""A draft may be unfinished: what is still to be chosen in it, and what is already wrong."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from dangvu.rules.sets import RuleSet, read_set

# A place left open, with the words of the letter beside it: {"choose": {"quote": "…"}}.
CHOOSE = "choose"
GROUPS = ("all", "any")
# What an open place is taken for meanwhile: it may stand anywhere and contradicts nothing.
STAND_IN: Mapping[str, Any] = {"commended": {"at_least": "base"}}
NOT_SAID = "?"
# No group needs more; a larger number is wrong, and is said to be by the reading of the set.
MOST = 20


@dataclass(frozen=True)
class Gap:
    """What a draft still lacks: where, and said so that the drafter can fill it."""

    place: str
    words: str


def gaps_of(definition: Mapping[str, Any], reading: str = "") -> list[Gap]:
    """Everything that keeps a draft from being whole, in the order of the page."""
    found = [
        Gap(name, words)
        for name, words in (
            ("title", "Chưa có tên của bộ."),
            ("issuer", "Chưa ghi nơi ban hành."),
            ("source", "Chưa ghi căn cứ: văn bản, điều khoản nào."),
        )
        if not str(definition.get(name) or "").strip()
    ]
    readings = [each.get("id") for each in definition.get("readings") or ()]
    if readings and reading not in readings:
        found.append(Gap("reading", "Chưa chọn cách đọc nào được áp dụng."))
    outcomes = definition.get("outcomes") or []
    if not outcomes:
        found.append(Gap("outcomes", "Chưa có tiêu chuẩn nào."))
    for n, outcome in enumerate(outcomes):
        found.extend(_gaps_of_outcome(outcome, f"outcomes.{n}"))
    return found


def _gaps_of_outcome(outcome: Mapping[str, Any], place: str) -> Iterator[Gap]:
    if not str(outcome.get("title") or "").strip():
        yield Gap(f"{place}.title", "Tiêu chuẩn này chưa có tên.")
    if not str(outcome.get("source") or "").strip():
        yield Gap(f"{place}.source", "Tiêu chuẩn này chưa ghi căn cứ.")
    yield from _gaps_of_node(outcome.get("when"), f"{place}.when")


def _gaps_of_node(node: Any, place: str) -> Iterator[Gap]:
    """Of a condition and all below it."""
    if not isinstance(node, Mapping) or not node:
        yield Gap(place, "Chưa có điều kiện nào.")
        return
    name, inside = kind_of(node), node[kind_of(node)]
    if name == CHOOSE:
        yield Gap(place, "Còn một điều kiện phải chọn.")
    for part, below in parts_of(node, place):
        yield from _gaps_of_node(part, below)
    parts = inside if name in GROUPS else inside.get("of") if name == "at_least" else None
    if parts is not None and len(parts) == 0:
        yield Gap(f"{place}.{name}", "Nhóm điều kiện còn trống.")
    elif name == "at_least" and inside["n"] > len(parts or ()):
        yield Gap(f"{place}.{name}", f"Cần {inside['n']} điều kiện mà mới có {len(parts or ())}.")


def kind_of(node: Mapping[str, Any]) -> str:
    """The one word that says what a condition is: "all", "consecutive", "rated" …"""
    return next((name for name in node if name not in ("source", "note")), "")


def parts_of(node: Mapping[str, Any], place: str) -> list[tuple[Any, str]]:
    """The conditions right below one, each with its place; none below a leaf."""
    name = kind_of(node)
    inside, there = node.get(name), f"{place}.{name}"
    if name in GROUPS and isinstance(inside, Sequence):
        return [(part, f"{there}.{n}") for n, part in enumerate(inside)]
    if not isinstance(inside, Mapping):
        return []
    if name == "at_least":
        return [(part, f"{there}.of.{n}") for n, part in enumerate(inside.get("of") or ())]
    if name == "consecutive":
        named = [("every", inside.get("every"))]
        named += [("of_which", inside["of_which"])] if inside.get("of_which") else []
        return [(part, f"{there}.{where}") for where, part in named]
    if name == "by_reading":
        return [(part, f"{there}.{reading}") for reading, part in inside.items()]
    return []


def depth_of(node: Any) -> int:
    """How many groups stand one in another."""
    deepest, level = 0, [node]
    while level:
        deepest += 1
        inner = [each for each in level if isinstance(each, Mapping) and each]
        level = [part for each in inner for part, _ in parts_of(each, "")]
    return deepest


def checked(definition: Mapping[str, Any]) -> RuleSet:
    """A draft with its open places taken for granted; raises InvalidSet for all that is wrong."""
    whole = deepcopy(dict(definition))
    for name in ("title", "issuer", "source"):
        whole[name] = str(whole.get(name) or "").strip() or NOT_SAID
    outcomes = whole.get("outcomes") or [{}]
    whole["outcomes"] = [
        {
            **outcome,
            "title": outcome.get("title") or NOT_SAID,
            "source": outcome.get("source") or NOT_SAID,
            "when": _filled(outcome.get("when")),
        }
        for outcome in outcomes
    ]
    return read_set(whole)


def _filled(node: Any) -> Any:
    if node is None or node == {} or (isinstance(node, Mapping) and kind_of(node) == CHOOSE):
        return dict(STAND_IN)
    if not isinstance(node, Mapping):
        return node
    name = kind_of(node)
    inside = node[name] if name else None
    if name in GROUPS and isinstance(inside, list):
        return {**node, name: [_filled(part) for part in inside] or [dict(STAND_IN)]}
    if not isinstance(inside, Mapping):
        return node
    return {**node, name: _filled_inside(name, inside)}


def _filled_inside(name: str, inside: Mapping[str, Any]) -> Mapping[str, Any]:
    if name == "at_least":
        parts = [_filled(part) for part in inside.get("of") or ()]
        missing = inside["n"] - len(parts) if isinstance(inside.get("n"), int) else 0
        return {**inside, "of": parts + [dict(STAND_IN)] * max(0, min(missing, MOST))}
    if name == "consecutive":
        found = {**inside, "every": _filled(inside.get("every"))}
        if inside.get("of_which"):
            found["of_which"] = _filled(inside["of_which"])
        return found
    if name == "by_reading":
        return {reading: _filled(part) for reading, part in inside.items()}
    return inside
