"""Texts made to hurt one pattern: its own words, and what brings it to each place where it repeats."""

import re
from collections.abc import Iterator
from random import Random
from re import _constants as sign  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_FILLERS = ("a", "a ", " ", "1", "1 ", "- ", "a, ", "1.", "A ", "\n", "(", '"')
_MOST_WORDS, _MOST_PLACES = 12, 40
# A repeat bounded by less than this is no matter.
_MANY = 60
_LETTERS = 'abehint 1,-/(:A\n"đồ'
Items = list[Any]


def attacks_on(pattern: re.Pattern[str]) -> Iterator[str]:
    yield from _FILLERS
    yield from _of_words(_words_of(pattern.pattern))
    yield from sorted(_of_places(pattern))[:_MOST_PLACES]


def _of_words(words: list[str]) -> Iterator[str]:
    for word in words:
        yield word
        yield f"{word} "
        yield from (f"{word} {filler * 40}" for filler in ("a ", "1 ", "a"))
    for first in words[:5]:
        yield from (f"{first} {second} " for second in words[:5] if second != first)


def _words_of(source: str) -> list[str]:
    """The letters that stand in a pattern as themselves, longest first."""
    bare = re.sub(r"\\[a-zA-Z]|\[[^\]]*\]|\(\?(?:P<\w+>|[:=!<]+)|[{}?*+|()^$]|\d,\d*", "\0", source)
    words = {word.strip().replace("\\", "") for word in bare.split("\0")}
    return sorted((word for word in words if word), key=lambda word: (-len(word), word))[
        :_MOST_WORDS
    ]


def _of_places(pattern: re.Pattern[str]) -> set[str]:
    """What leads to a repeat, alone and with some of what is repeated; and nearly the whole."""
    chance = Random(pattern.pattern)
    tree = list(parser.parse(pattern.pattern, pattern.flags))
    units: set[str] = set()
    for _ in range(2):
        whole = _sample(tree, chance)
        units |= {whole, whole[:-1], f"{whole} "}
        for lead, repeated in _places(tree, "", chance):
            once = _sample(repeated, chance)
            some = "".join(_sample(repeated, chance) for _ in range(5))
            units |= {
                lead,
                f"{lead} ",
                f" {lead}",
                lead + once,
                lead + some,
                lead + once * 30,
                once,
            }
    return units - {""}


def repeats_without_bound(pattern: re.Pattern[str]) -> bool:
    return _has_no_bound(list(parser.parse(pattern.pattern, pattern.flags)))


def _has_no_bound(items: Items) -> bool:
    return any(
        (kind in (sign.MAX_REPEAT, sign.MIN_REPEAT) and value[1] is sign.MAXREPEAT)
        or any(_has_no_bound(list(part)) for part in _parts(kind, value))
        for kind, value in items
    )


def _places(items: Items, lead: str, chance: Random) -> Iterator[tuple[str, Items]]:
    for place, (kind, value) in enumerate(items):
        inner = [list(part) for part in _parts(kind, value)]
        if kind in (sign.MAX_REPEAT, sign.MIN_REPEAT) and value[1] >= _MANY:
            yield lead + _sample(items[:place], chance), inner[0]
        for part in inner:
            yield from _places(part, lead + _sample(items[:place], chance), chance)


def _parts(kind: Any, value: Any) -> list[Any]:
    if kind in (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.SUBPATTERN):
        return [value[-1]]
    if kind is sign.BRANCH:
        return list(value[1])
    return [value[1]] if kind in (sign.ASSERT, sign.ASSERT_NOT) else []


def _sample(items: Items, chance: Random) -> str:
    """Letters that the pattern takes, each repeat as rarely as it may be."""
    return "".join(_sample_of(kind, value, chance) for kind, value in items)


def _sample_of(kind: Any, value: Any, chance: Random) -> str:
    if kind is sign.LITERAL:
        return chr(value)
    if kind in (sign.MAX_REPEAT, sign.MIN_REPEAT):
        return "".join(_sample(value[2], chance) for _ in range(value[0]))
    if kind is sign.SUBPATTERN:
        return _sample(value[-1], chance)
    if kind is sign.BRANCH:
        return _sample(chance.choice(value[1]), chance)
    if kind is sign.IN:
        return chance.choice(
            [letter for letter in _LETTERS if _is_in(letter, value)] or [_first(value)]
        )
    return "a" if kind in (sign.ANY, sign.NOT_LITERAL) else ""


_CATEGORIES = {
    sign.CATEGORY_DIGIT: r"\d", sign.CATEGORY_NOT_DIGIT: r"\D", sign.CATEGORY_SPACE: r"\s",
    sign.CATEGORY_NOT_SPACE: r"\S", sign.CATEGORY_WORD: r"\w", sign.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _is_in(letter: str, members: Items) -> bool:
    is_found = any(
        (kind is sign.LITERAL and ord(letter) == value)
        or (kind is sign.RANGE and value[0] <= ord(letter) <= value[1])
        or (kind is sign.CATEGORY and re.match(_CATEGORIES[value], letter))
        for kind, value in members
    )
    return is_found is not any(kind is sign.NEGATE for kind, _ in members)


def _first(members: Items) -> str:
    """Of a class with none of the usual letters."""
    kind, value = members[0]
    return chr(value if kind is sign.LITERAL else value[0] if kind is sign.RANGE else 97)
