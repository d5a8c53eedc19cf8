"""A set as a tree of sentences, also while it is being composed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dangvu.regulations.unfinished import CHOOSE, GROUPS, kind_of, parts_of
from dangvu.rules.conditions.nodes import ANCHORS, Leaf
from dangvu.rules.sets import InvalidSet
from dangvu.rules.sets.reading import read_condition
from dangvu.rules.verdicts import WORDS, Verdict

EACH = "Mỗi năm"
PLACES = {"every": EACH, "of_which": "Trong đó"}
GROUP_WORDS = {"all": "Có đủ các điều kiện", "any": "Có một trong các điều kiện"}


@dataclass(frozen=True)
class Node:
    """A condition on the page; `label` says its part in the one above, `quote` the letter's words."""

    place: str
    kind: str
    sentence: str
    source: str
    label: str
    quote: str
    parts: "tuple[Node, ...]"

    @property
    def is_open(self) -> bool:
        return self.kind in ("", CHOOSE)

    @property
    def takes_parts(self) -> bool:
        return self.kind in (*GROUPS, "at_least")


@dataclass(frozen=True)
class OutcomeShown:
    place: str
    title: str
    verdict: str
    source: str
    quote: str
    tree: Node


def outcomes_of(definition: Mapping[str, Any]) -> list[OutcomeShown]:
    """In their order; every sentence as far as it can be said yet."""
    titles = {each["id"]: each["title"] for each in definition.get("readings") or ()}
    return [
        OutcomeShown(
            place=f"outcomes.{n}",
            title=str(outcome.get("title") or "Tiêu chuẩn chưa có tên"),
            verdict=WORDS[Verdict(outcome.get("verdict", "met"))],
            source=str(outcome.get("source") or ""),
            quote=str(outcome.get("quote") or ""),
            tree=node_of(outcome.get("when"), f"outcomes.{n}.when", titles),
        )
        for n, outcome in enumerate(definition.get("outcomes") or ())
    ]


def node_of(data: Any, place: str, titles: Mapping[str, str], label: str = "") -> Node:
    """`titles` are those of the readings, by id."""
    if not isinstance(data, Mapping) or not data:
        return Node(place, "", "Chưa có điều kiện", "", label, "", ())
    kind = kind_of(data)
    parts = tuple(
        node_of(part, below, titles, _label(kind, below.rpartition(".")[2], titles))
        for part, below in parts_of(data, place)
    )
    quote = str(data[kind].get("quote", "")) if kind == CHOOSE else str(data.get("note", ""))
    sentence = _asked_each_year(data, titles) if label == EACH else _sentence(data, kind, titles)
    return Node(place, kind, sentence, str(data.get("source", "")), label, quote, parts)


def _label(kind: str, name: str, titles: Mapping[str, str]) -> str:
    return titles.get(name, name) if kind == "by_reading" else PLACES.get(name, "")


def _sentence(data: Mapping[str, Any], kind: str, titles: Mapping[str, str]) -> str:
    if kind == CHOOSE:
        return "Còn phải chọn điều kiện"
    if kind in GROUPS:
        return GROUP_WORDS[kind]
    if kind == "at_least":
        return f"Có ít nhất {data[kind]['n']} trong các điều kiện"
    if kind == "by_reading":
        return "Tùy cách đọc"
    try:
        return _begun_large(read_condition(data, "", tuple(titles)).sentence())
    except InvalidSet:
        if kind != "consecutive":
            return "Điều kiện chưa đọc được"
    anchor = ANCHORS.get(data[kind].get("anchor"), "")
    return f"{data[kind].get('years')} năm liên tiếp, {anchor}"


def _asked_each_year(data: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """What a leaf asks of one year by itself: there is nothing to count."""
    try:
        leaf = read_condition(data, "", tuple(titles))
    except InvalidSet:
        return _sentence(data, kind_of(data), titles)
    if isinstance(leaf, Leaf) and leaf.type.each:
        return leaf.type.each(leaf.values)
    return _sentence(data, kind_of(data), titles)


def _begun_large(text: str) -> str:
    return text[:1].upper() + text[1:]
