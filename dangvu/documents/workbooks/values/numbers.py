"""Numbers that are names of things: identity, card, badge, telephone. Strings, zeros kept."""

import re
from typing import Any, NamedTuple

from dangvu.documents.workbooks.values import text
from dangvu.documents.workbooks.values.read import Read, doubted_mark

_BETWEEN = re.compile(r"[\s.,\-_'`‘’/]+")
# What other programs make of a whole number.
_WHOLE = re.compile(r"(?<=^\d{6})\.0$|(?<=\d{7})\.0$")
_POWER = re.compile(r"\d(?:[.,]\d+)?e\+?\d{1,2}", re.IGNORECASE)
_LABEL = re.compile(r"^(?:so|cccd|cmnd|cmt|cc|the|sdt|dt|tel|dd)\s*[.:]*\s*(?=\d)", re.IGNORECASE)
_PHONES = re.compile(r"[;,/\n]|\s-\s|\bhoặc\b|\bvà\b")
_FOREIGN = re.compile(r"(?:\+84|0084|84)(\d{9,10})")

_RUN = re.compile(r"(?<![\w.])\d{8,12}(?![\w.])")
_CALLED = re.compile(r"(?<![\w.])\+?\d[\d .\-]{7,13}\d(?!\w)")

_KIND_OF_BADGE = re.compile(r"(?:huy hieu |hhd )?(?:dang )?\d{2} nam(?: tuoi dang)?")

BESIDE = "Ô còn ghi điều khác bên cạnh số."
PRECISION = "Số bị rút thành dạng mũ, các chữ số cuối có thể đã mất."
LOST_ZERO = "Thiếu một chữ số; có thể đã mất số 0 ở đầu."


class _Paper(NamedTuple):
    """`lost`: how many digits are left when zeros at the front were lost."""

    field: str
    lengths: tuple[int, int]
    lost: tuple[int, ...]
    otherwise: str


_PERSONAL_ID = _Paper(
    "personal_id",
    (9, 12),
    (8, 10, 11),
    "Không phải số định danh, căn cước hay chứng minh nhân dân.",
)
_CARD = _Paper("card_number", (8, 12), (7, 11), "Không phải số thẻ đảng viên.")


def read_personal_id(value: Any) -> Read | None:
    """9 digits of the old kind, 12 of the new one."""
    return _of_length(_PERSONAL_ID, value)


def read_card_number(value: Any) -> Read | None:
    """8 digits of the old kind, 12 of the new one."""
    return _of_length(_CARD, value)


def _of_length(paper: _Paper, value: Any) -> Read | None:
    seen, found = _seen(paper.field, value)
    if found or not seen:
        return found
    digits = _digits(seen)
    if digits is None or not digits.isdigit():
        inside = [run for run in _RUN.findall(seen) if len(run) in paper.lengths]
        if len(inside) == 1:
            return Read(paper.field, inside[0], seen, BESIDE)
        return Read(paper.field, None, seen, paper.otherwise)
    if len(digits) in paper.lengths:
        return Read(paper.field, digits, seen, "")
    wanted = " hoặc ".join(map(str, paper.lengths))
    is_short = len(digits) in paper.lost
    why = LOST_ZERO if is_short else f"Có {len(digits)} chữ số, phải là {wanted}."
    return Read(paper.field, None, seen, why)


def read_badge_number(value: Any) -> Read | None:
    seen, found = _seen("badge_number", value)
    if _KIND_OF_BADGE.fullmatch(text.fold(seen)):
        return None
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
    called = [digits for part in _CALLED.findall(seen) if (digits := _phone_digits(part))]
    if len(called) == 1:
        return Read(field, called[0], seen, BESIDE)
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
