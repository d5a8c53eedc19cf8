"""When a value that was read is the value that is true."""

import re
import unicodedata
from typing import Any

BIRTH = ("birth_date", "birth_month", "birth_year")
JUDGED = frozenset(
    (
        "full_name", "birth_date", "birth_month", "birth_year", "sex", "ethnicity", "religion",
        "native_place", "residence", "occupation", "party_post", "unit_name",
        "admission_decision_date", "admission_date", "official_date", "card_number", "personal_id",
        "badge_number", "phone", "email", "education_general", "education_professional",
        "political_theory", "note", "source_date", "youth_union_date", "helper_1", "helper_2",
        "class_certificate_number", "class_certificate_date", "grading",
    )
)  # fmt: skip


def is_equal(name: str, true: Any, read: Any) -> bool:
    """Spaces do not tell; capitals do not in units and in names typed all in capitals."""
    if not isinstance(true, str) or not isinstance(read, str):
        return bool(true == read)
    one, other = _plain(true), _plain(read)
    if name == "phone":
        other = re.sub(r"^(\+?84)(?=\d{9}$)", "0", re.sub(r"[ .]", "", other))
    if name == "unit_name" or (name == "full_name" and one.isupper()):
        return one.casefold() == other.casefold()
    return one == other


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_nothing(name: str, true: Any) -> bool:
    """A value whose absence is as good: no religion."""
    return name == "religion" and true == "Không"


def kin(name: str) -> tuple[str, ...]:
    """The fields that tell the same thing, some more and some less."""
    return BIRTH if name in BIRTH else (name,)
