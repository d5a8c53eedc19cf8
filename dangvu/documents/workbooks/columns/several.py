"""Cells that hold several facts: in the order of their heading, or each under its own label."""

import re
from collections.abc import Iterator
from typing import Any

from dangvu.documents.workbooks.columns.matching import concepts
from dangvu.documents.workbooks.columns.vocabulary import NONE, ORDINAL
from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.dates import looks_like_date

_SPLITS = (
    re.compile(r"\n"),
    re.compile(r";"),
    re.compile(r"/"),
    re.compile(r","),
    re.compile(r"\svà\s|\s-\s"),
    re.compile(r"-"),
)
_CELL_SPLITS = re.compile(r"(?:\n|;|\||\s/\s|\s[-–]\s)\s{0,99}")
_LABEL = re.compile(r"(?:^|[\n;/|,.(]|\s-)[\s(]{0,9}([^\W\d_][^:\n;/|]{0,40}?)\s{0,3}:\s{0,3}")
NOT_APART = frozenset(
    ("male", "female", "birth_day", "birth_month", "birth_year", "family_name", "given_name", ORDINAL,
     "home", "registered_home", "unit", "cell")
)  # fmt: skip
# One value under such a heading could be any of them.
MUST_BE_PARTED = frozenset(
    ("admission_decision_date", "admission_date", "official_date", "education_general",
     "education_professional", "political_theory")
)  # fmt: skip
LINES, SEMICOLON = 0, 1
DAY_AND_PLACE = 2
ENOUGH = 0.5
SCHOOLING = frozenset(("education_general", "education_professional"))
HOMES = ("home", "registered_home")
_PLACES = (
    re.compile(r"\n"),
    re.compile(r";"),
    re.compile(r"(?<!\d)/|/(?!\d)"),
    re.compile(r"\s[-–]\s"),
)
_BOTH_SEXES = re.compile(r"nam\s{0,2}[,/;]?\s{0,2}(?:hoặc |hay )?nữ", re.IGNORECASE)
_DAY_AND_PLACE = re.compile(
    r"^(ngày)(?:,? tháng,? năm)?\s?(?:,|và|/|&|\n)\s?nơi\s([^,;/\n]{2,40})$", re.IGNORECASE
)
# So many known facts of one heading, and another that nobody knows is passed over.
BESIDE_UNKNOWN = 2
_INSIDE = re.compile(r"([^()]{3,40})\(([^()]{5,60})\)\s*")


def facts_of(path: tuple[str, ...], values: list[Any]) -> tuple[str, ...]:
    """The concepts that one heading names, when the cells hold so many or must; else ()."""
    if not path:
        return ()
    for place, found in _named(path):
        # A narrow column breaks one heading over two lines, so there the cells decide alone.
        must_be = place != LINES and (set(found) <= MUST_BE_PARTED or are_places(found))
        if must_be or _hold(values, found):
            return found
    return ()


def _named(path: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """By each way of parting the heading: what its parts announce, where all of them are known."""
    heading = _BOTH_SEXES.sub("Giới tính", path[-1])
    heading = _DAY_AND_PLACE.sub(r"Ngày \2, nơi \2", heading)
    inside = _INSIDE.fullmatch(heading)
    upper = (*path[:-1], inside[1]) if inside else path[:-1]
    for place, split in enumerate(_SPLITS):
        parts = [
            part.strip() for part in split.split(inside[2] if inside else heading) if part.strip()
        ]
        named = [concepts((*upper, part))[:1] for part in parts]
        if (place == SEMICOLON and any(named)) or sum(map(bool, named)) >= BESIDE_UNKNOWN:
            named = [name or (NONE,) for name in named]
        found = _of_schooling(tuple(name[0] for name in named if name))
        fields = [name for name in found if name != NONE]
        is_known = 2 <= len(parts) == len(found) and len(set(fields)) == len(fields) > 0
        # A home under a name is told from it; beside another place it is not.
        is_told = found[:1] == ("full_name",) or are_places(found)
        apart = set(found) - set(HOMES) if is_told else found
        if is_known and NOT_APART.isdisjoint(apart):
            yield place, found


def _of_schooling(found: tuple[str, ...]) -> tuple[str, ...]:
    """Beside schooling "CT" is the political theory, not the day of confirmation."""
    is_schooling = not SCHOOLING.isdisjoint(found) and "admission_date" not in found
    return tuple("political_theory" if is_schooling and c == "official_date" else c for c in found)


def are_places(found: tuple[str, ...]) -> bool:
    """Where somebody comes from and where he lives: commas belong to each of them."""
    return len(found) == 2 and "native_place" in found and bool(set(found) & set(HOMES))


def _hold(values: list[Any], facts: tuple[str, ...]) -> bool:
    parted = sum(len(parts_under(value, facts)) == len(facts) for value in values)
    return bool(values) and parted >= ENOUGH * len(values)


def parts_under(value: Any, facts: tuple[str, ...]) -> list[str]:
    if not are_places(facts) or not isinstance(value, str):
        return parts_of(value, len(facts))
    for split in _PLACES:
        parts = [text.clean(part) for part in split.split(text.repaired(value).strip())]
        if len(parts) > 1:
            return parts
    return [text.clean(value)]


def parts_of(value: Any, count: int) -> list[str]:
    """The parts of a cell: by lines, semicolons, bars, strokes between blanks, at last by commas."""
    if not isinstance(value, str):
        return [text.as_text(value)]
    parts = [text.clean(part) for part in _CELL_SPLITS.split(text.repaired(value).strip())]
    if len(parts) == count:
        return parts
    for split in (",", "/", "-"):
        others = [text.clean(part) for part in text.repaired(value).split(split)]
        if len(others) == count:
            return others
    # A day and the place behind it, which has commas of its own.
    day, _, place = text.repaired(value).partition(",")
    if count == DAY_AND_PLACE and looks_like_date(day) and place[:40].strip():
        return [text.clean(day), text.clean(place)]
    return parts


def is_labelled(values: list[Any]) -> bool:
    """Most cells carry words before a colon that would be headings by themselves."""
    told = sum(isinstance(value, str) and bool(labels_of(value)) for value in values)
    return bool(values) and told >= ENOUGH * len(values)


def labels_of(value: str, own: str = "") -> list[tuple[str, str]]:
    """(concept, words) for every label that is known as a heading; `own`: what stands before them."""
    found = []
    cell = text.repaired(value)
    matches = list(_LABEL.finditer(cell))
    first = cell[: matches[0].start()] if matches else cell
    if own and first.strip(" (;,/|-\n"):
        found.append((own, text.clean(first).strip(" (;/|,-")))
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        named = concepts((match[1],))
        end = following.start() if following else len(cell)
        if named:
            found.append((named[0], text.clean(cell[match.end() : end]).strip(" ;/|,-()")))
    return found
