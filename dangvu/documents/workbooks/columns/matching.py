"""From the words above a column to what it may hold."""

import re
from functools import lru_cache

from dangvu.documents.workbooks.columns import vocabulary
from dangvu.documents.workbooks.columns.patterns import one_of
from dangvu.documents.workbooks.values import text

_NOISE = re.compile(rf"\(\s*{one_of(vocabulary.NOISE)}[^()]{{0,80}}\)")
_NUMBERED = re.compile(r"^(?:\(\d{1,2}\)|\d{1,2}\s*[.)\-:])\s*(?=[a-z])")
# Of helpers the number in brackets tells the first from the second.
_HELPERS = re.compile(r"giup|gioi thieu|huong dan")


def _pattern(lines: str) -> re.Pattern[str]:
    """The words of one heading stand near each other: what lies between them has its bound."""
    return re.compile(one_of(lines, vocabulary.WORDS).replace(".*", ".{0,40}"))


_HEADINGS = tuple((tuple(found.split()), _pattern(lines)) for found, lines in vocabulary.HEADINGS)
_UNDER = tuple(
    (
        tuple(found.split()),
        _pattern(upper),
        _pattern(lower),
    )
    for found, upper, lower in vocabulary.UNDER
)
LONGEST_HEADING = 90
INHERITED = frozenset(("native_place", "home", "registered_home", "grading", "note"))


@lru_cache(maxsize=4000)
def folded(heading: str) -> str:
    """The heading's bare words without remarks such as "(dd/mm/yyyy)"."""
    plain = _NUMBERED.sub("", text.bare(text.clean(heading)))
    if _HELPERS.search(plain):
        return text.fold(plain)
    return text.fold(_NOISE.sub(" ", plain)) or text.fold(plain)


@lru_cache(maxsize=4000)
def concepts(path: tuple[str, ...]) -> tuple[str, ...]:
    """What the headings from top to bottom announce; () when nobody here knows."""
    words = [folded(part) for part in path if part]
    if not words:
        return ()
    *upper, lower = words
    for above in reversed(upper):
        if found := _under(above, lower):
            return ("birth_year",) if _is_year(found, path[-1]) else found
    return _alone(lower, path[-1]) or _inherited(words)


def _inherited(words: list[str]) -> tuple[str, ...]:
    """A lower heading that nobody knows (a year, a village) leaves the upper one in force for some."""
    found = _alone(" ".join(words), "") if len(words) > 1 else ()
    return found if found and found[0] in INHERITED else ()


def _is_year(found: tuple[str, ...], heading: str) -> bool:
    """Without marks the year is spelt like the male sex."""
    return found[0] in ("born_male", "male") and "ă" in heading.lower()


def _under(above: str, lower: str) -> tuple[str, ...]:
    for found, upper_pattern, lower_pattern in _UNDER:
        if lower_pattern.search(lower) and upper_pattern.search(above):
            return found
    return ()


def _alone(words: str, heading: str) -> tuple[str, ...]:
    if len(words) > LONGEST_HEADING:
        return ()
    if words == "nam" and "ă" in heading.lower():
        return ()
    if words == "dt":
        return ("phone", "ethnicity") if "đ" in heading.lower() else ("ethnicity", "phone")
    for found, pattern in _HEADINGS:
        if pattern.search(words):
            return found
    return ()


def is_heading(cell: str) -> bool:
    return 0 < len(cell) <= LONGEST_HEADING and bool(concepts((cell,)))
