"""Numbers that are names of things: identity, card, badge, telephone. Strings, zeros kept."""

import re
from typing import Any

from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.read import Read, doubted_mark

_BETWEEN = re.compile(r"[\s.,\-_'`‘’/]+")
# What other programs make of a whole number.
_WHOLE = re.compile(r"(?<=^\d{6})\.0$|(?<=\d{7})\.0$")
_POWER = re.compile(r"\d(?:[.,]\d+)?e\+?\d{1,2}", re.IGNORECASE)
_LABEL = re.compile(r"^(?:so|cccd|cmnd|cmt|cc|the|sdt|dt|tel|dd)\s*[.:]*\s*(?=\d)", re.IGNORECASE)
_PHONES = re.compile(r"[;,/\n]|\s-\s|\bhoặc\b|\bvà\b")
_FOREIGN = re.compile(r"(?:\+84|0084|84)(\d{9,10})")

PRECISION = "Số bị rút thành dạng mũ, các chữ số cuối có thể đã mất."
LOST_ZERO = "Thiếu một chữ số; có thể đã mất số 0 ở đầu."


def read_personal_id(value: Any) -> Read | None:
    """9 digits of the old kind, 12 of the new one."""
    field = "personal_id"
    seen, found = _seen(field, value)
    if found or not seen:
        return found
    digits = _digits(seen)
    if digits is None or not digits.isdigit():
        return Read(field, None, seen, "Không phải số định danh, căn cước hay chứng minh nhân dân.")
    if len(digits) in (9, 12):
        return Read(field, digits, seen, "")
    why = (
        LOST_ZERO if len(digits) in (8, 10, 11) else f"Có {len(digits)} chữ số, phải là 9 hoặc 12."
    )
    return Read(field, None, seen, why)


def read_card_number(value: Any) -> Read | None:
    """8 digits of the old kind, 12 of the new one."""
    field = "card_number"
    seen, found = _seen(field, value)
    if found or not seen:
        return found
    digits = _digits(seen)
    if digits is None or not digits.isdigit():
        return Read(field, None, seen, "Không phải số thẻ đảng viên.")
    if len(digits) in (8, 12):
        return Read(field, digits, seen, "")
    why = LOST_ZERO if len(digits) in (7, 11) else f"Có {len(digits)} chữ số, phải là 8 hoặc 12."
    return Read(field, None, seen, why)


def read_badge_number(value: Any) -> Read | None:
    seen, found = _seen("badge_number", value)
    return found if found or not seen else Read("badge_number", seen)


def read_phone(value: Any) -> Read | None:
    field = "phone"
    seen, found = _seen(field, value)
    if found or not seen:
        return found
    digits = _phone_digits(seen)
    if digits:
        return Read(field, digits, seen)
    several = [part for part in _PHONES.split(seen) if _phone_digits(part)]
    if len(several) > 1:
        return Read(field, None, seen, "Có nhiều số điện thoại trong một ô.")
    bare = _BETWEEN.sub("", seen)
    if bare.isdigit() and len(bare) == 9 and bare[0] in "235789":
        return Read(field, None, seen, LOST_ZERO)
    return Read(field, None, seen, "Không phải số điện thoại.")


def _phone_digits(seen: str) -> str | None:
    bare = _BETWEEN.sub("", _LABEL.sub("", seen).replace("(", "").replace(")", ""))
    if match := _FOREIGN.fullmatch(bare):
        bare = "0" + match[1].removeprefix("0")
    fits = bare.isdigit() and bare[:1] == "0" and bare[1:2] != "0" and len(bare) in (10, 11)
    return bare if fits else None


def _seen(field: str, value: Any) -> tuple[str, Read | None]:
    """The cell as text, and a doubt that ends the matter; ("", None) for a cell that says nothing."""
    seen = _WHOLE.sub("", text.as_text(value))
    if text.says_absent(seen) or not seen.strip("0 "):
        return "", None
    if found := doubted_mark(field, seen):
        return seen, found
    if _POWER.fullmatch(seen):
        return seen, Read(field, None, seen, PRECISION)
    return seen, None


def _digits(seen: str) -> str | None:
    whole = seen[:-2] if seen.endswith((".0", ",0")) and len(seen) > 8 else seen
    bare = _BETWEEN.sub("", _LABEL.sub("", text.bare(whole)))
    return bare or None
