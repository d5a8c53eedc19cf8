"""A person's name in a cell: as written, with single blanks; what hangs on it told apart."""

import re
from typing import Any

from dangvu.documents.family_names import FAMILY_NAMES
from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.read import Read, doubted_mark

FIELD = "full_name"
_COMRADE = re.compile(r"^(?:đ\s?/\s?c|đ\.\s?c|đồng chí)[.:]?\s{0,3}(?=[^\W\d_])", re.IGNORECASE)
_HONORIFIC = re.compile(
    r"^(?:đc|đ\.?chí|ông|bà|cụ|anh|chị|cô|thầy|em|(?:gs|pgs|ts|ths|bs|ks|cn|ls)(?:\.\s?(?:ts|ths|bs))?)"
    r"(?:[.:]\s{0,3}|\s+)(?=(\S+)\s+\S)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^\d{1,4}\s*[.)\-/]\s*(?=\D)")
_MARKS_BEFORE, _MARKS_AFTER = " *.,;:_-–+•", " *.,;:_-–†‡¹²³⁴⁵⁶⁷⁸⁹⁰"
_HANGING = re.compile(r"(?:[(\[{,;/|]|\d|[-–:]\s|\s[-–:])(?s:.*)")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]*)*")
_LOOK_ALIKE = str.maketrans("АВЕКМНОРСТХаеорсухі", "ABEKMHOPCTXaeopcyxi")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
MOST_WORDS = 8

_UNKNOWN = re.compile(r"(?:chua|khong) (?:ro|co|biet|xac dinh|cap nhat|ghi|nho)\b")
NOT_A_NAME = "Không phải họ tên người."


def read_name(value: Any) -> Read | None:
    """None for an empty cell; no value and a reason for what cannot be a name."""
    if value is None:
        return None
    seen = text.as_text(value)
    if not seen or text.says_nothing(seen):
        return None
    if found := doubted_mark(FIELD, seen):
        return found
    name, why = _bare_name(seen)
    if not is_name(name) or _UNKNOWN.match(text.fold(name)):
        return Read(FIELD, None, seen, NOT_A_NAME)
    if " " not in name and not set(name) & set("'’"):
        why = why or "Chỉ có một chữ, thiếu họ hoặc tên."
    return Read(FIELD, name, seen, why)


def is_name(name: str) -> bool:
    """Words of letters only, as many as a name has."""
    words = name.split()
    return 0 < len(words) <= MOST_WORDS and all(_LETTERS.fullmatch(word) for word in words)


def _bare_name(seen: str) -> tuple[str, str]:
    name = _without_marks(without_honorific(_ORDINAL.sub("", seen)))
    why = ""
    if _CYRILLIC.search(name):
        name, why = name.translate(_LOOK_ALIKE), "Có chữ cái của bảng chữ khác trông giống hệt."
    if not is_name(name):
        kept = _without_marks(_HANGING.sub("", name))
        if " " in kept and is_name(kept):
            name, why = kept, why or "Ô họ tên còn ghi kèm điều khác."
    return name, why


def _without_marks(name: str) -> str:
    return name.lstrip(_MARKS_BEFORE).rstrip(_MARKS_AFTER)


def without_honorific(name: str) -> str:
    """ "Ông Nguyễn Văn An" is addressed, "Ông Văn An" is named."""
    name = _COMRADE.sub("", name)
    match = _HONORIFIC.match(name)
    if match and text.fold(match[1]) in FAMILY_NAMES and text.fold(match[1]) not in ("van", "thi"):
        return name[match.end() :]
    return name
