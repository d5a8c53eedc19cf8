"""What a text in the column of names looks like: a person, a unit, a total, a closing line."""

import re
from enum import Enum
from functools import lru_cache

from dangvu.documents.workbooks.columns.patterns import one_of
from dangvu.documents.workbooks.tables import words
from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.names import is_name, without_honorific

MOST_WORDS = 5
# Family names that without their tones would open a total.
SURNAMES = ("tống ", "công ", "tông ")


class Look(Enum):
    EMPTY = "empty"
    PERSON = "person"
    UNIT = "unit"
    EITHER = "unit or person"
    TOTAL = "total"
    CLOSING = "closing"
    NUMBER = "number"
    WORDS = "words"


_TOTAL = re.compile(one_of(words.TOTAL))
_CLOSING = re.compile(one_of(words.CLOSING))
_UNIT = re.compile(rf"(?:(?:[ivxlc]{{1,5}}|[a-h]|\d{{1,2}}) )?{one_of(words.UNIT)}(?: |$)")
_STATUS = re.compile(
    rf"{one_of(words.WHOSE)}\s?(?:da |dang |duoc |moi ){{0,3}}(?:{one_of(words.STATUS)})?"
)
_COUNT_AFTER = re.compile(
    r"\d{1,4} (?:dong chi|d c|dc|dang vien|dv|nguoi|quan chung|qc|hoc vien|doan vien)(?: .{0,30})?$"
)
_NUMBER_BEFORE = re.compile(r"^\d{1,4}\s*[.)\-]\s*")
_HANGING = re.compile(r"(?:[(\[;/|*]|\d|[-–,:]\s)(?s:.*)")
_NUMBERED = re.compile(r"(?:[IVXLC]{1,6}|[A-H])\s*[.)\-/:]\s*\S")


@lru_cache(maxsize=2000)
def closes(plain: str) -> bool:
    return _CLOSING.match(plain) is not None


def look_of(seen: str) -> Look:
    """Judge a cleaned text; what stands in the rest of its row is judged elsewhere."""
    plain = text.fold(seen)
    if not plain:
        return Look.EMPTY
    if plain.isdigit():
        return Look.NUMBER
    if ":" in seen and plain.startswith(words.NOTES):
        return Look.WORDS
    if _TOTAL.match(plain) and not seen.lower().startswith(SURNAMES):
        return Look.TOTAL
    if closes(plain):
        return Look.CLOSING
    bare = _bare(seen)
    is_named = is_name(bare) and (" " in bare or bare == seen)
    if is_unit(seen):
        return Look.EITHER if is_named and len(bare.split()) <= MOST_WORDS else Look.UNIT
    return Look.PERSON if is_named else Look.WORDS


def is_unit(seen: str) -> bool:
    plain = text.fold(seen)
    unit = _UNIT.match(plain) or _COUNT_AFTER.search(plain) or sorts(plain)
    return bool(unit) or (_NUMBERED.match(seen) is not None)


def sorts(plain: str) -> bool:
    """Folded words that put people together otherwise than by unit: "Đảng viên dự bị"."""
    return " " in plain and _STATUS.fullmatch(plain) is not None


def _bare(seen: str) -> str:
    """The name without its number before it and what hangs on it."""
    named = without_honorific(_NUMBER_BEFORE.sub("", seen))
    return _HANGING.sub("", named).strip(" .,;:-–*")
