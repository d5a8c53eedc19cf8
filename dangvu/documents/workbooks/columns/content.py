"""What the cells of a column look like, whatever stands above it."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from dangvu.documents.family_names import FAMILY_NAMES
from dangvu.documents.workbooks.values import dates, text
from dangvu.documents.workbooks.values.names import is_name
from dangvu.documents.workbooks.values.words import SEXES, is_tick

SAMPLE = 300
_NAMES_OF_PEOPLES = """
kinh tay thai muong khmer kho hoa nung mong hmong h dao gia jarai e ede ba bahnar bana san cham
co ho xo dang hre ra raglai mnong tho xtieng stieng mu bru ta ma tu gie xinh ha chu lao la khang
pa lu lo chut mang ngai cong bo si pu peo ro brau o du giay giang chil
"""
_PEOPLES = frozenset(_NAMES_OF_PEOPLES.split())
_POST = re.compile(
    r"\b(?:bi thu|pbt|bt|cap uy|chi uy|cuv|uv|uy vien|dang vien|dv|buv|to truong to dang)\b"
)
_THEORY = re.compile(
    r"so cap|trung cap|cao cap|cu nhan|so c|trung c|cao c|\b(?:sc|tc|cc|cn)\b|chua qua"
)
_SCHOOL = re.compile(
    r"\d{1,2} ?/ ?(?:10|12|7)|lop \d|thpt|thcs|th\b|cap [123i]|tieu hoc|trung hoc|pho thong|biet doc"
    r"|1[02]"
)


def digits(value: Any) -> str:
    return re.sub(r"[\s.\-']", "", text.as_text(value))


def is_identity(value: Any) -> bool:
    found = digits(value)
    return (found.isdigit() and len(found) in (8, 9, 11, 12)) or "e+" in found.lower()


def is_card(value: Any) -> bool:
    found = digits(value)
    return (found.isdigit() and 6 <= len(found) <= 12) or "e+" in found.lower()


def is_phone(value: Any) -> bool:
    found = digits(value).lstrip("+")
    return bool(re.match(r"(?:84|0)?[2-9]\d{8}", found))


def is_person(value: Any) -> bool:
    seen = text.as_text(value)
    words = text.fold(seen).split()
    return len(words) > 1 and is_name(seen.strip(" .*,")) and words[0] in FAMILY_NAMES


def is_people(value: Any) -> bool:
    words = text.fold(text.as_text(value)).split()
    return bool(words) and words[0] in _PEOPLES


def is_school(value: Any) -> bool:
    return bool(_SCHOOL.search(text.bare(text.as_text(value)))) or dates.looks_like_date(value)


TESTS: dict[str, Callable[[Any], bool]] = {
    "date": dates.looks_like_date,
    "sex": lambda v: text.fold(text.as_text(v)) in SEXES,
    "tick": is_tick,
    "personal_id": is_identity,
    "card_number": is_card,
    "phone": is_phone,
    "email": lambda v: "@" in text.as_text(v),
    "person": is_person,
    "ethnicity": is_people,
    "party_post": lambda v: bool(_POST.search(text.fold(text.as_text(v)))),
    "political_theory": lambda v: bool(_THEORY.search(text.fold(text.as_text(v)))),
    "education_general": is_school,
    "figure": lambda v: any(ch.isdigit() for ch in text.as_text(v)),
    "figures": lambda v: sum(ch.isdigit() for ch in text.as_text(v)) >= 6,
    "words": lambda v: any(ch.isalpha() for ch in text.as_text(v)),
}  # fmt: skip


def sample(values: Iterable[Any]) -> list[Any]:
    """The first cells that say something by themselves."""
    found = []
    for value in values:
        seen = text.as_text(value)
        if seen and not (text.says_absent(seen) or text.is_formula(seen) or text.is_error(seen)):
            found.append(value)
            if len(found) == SAMPLE:
                break
    return found


def share(values: list[Any], test: str) -> float:
    """Which part of the cells passes the test; 0.0 of none."""
    return sum(map(TESTS[test], values)) / len(values) if values else 0.0
