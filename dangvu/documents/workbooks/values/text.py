"""Text of a cell as a person sees it: composed letters, single blanks, nothing invisible."""

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from dangvu.kernel.names import fold as _fold

_ODD = re.compile(
    r"[\u00a0\u00ad\u00d0\u00f0\u0189\u0256\u2000-\u200f\u2028-\u202f\u2060\u3000\ufe0f\uff01-\uff5e\ufeff]"
)
# Eth and the African D look like the Vietnamese letter in every font.
_REPAIRED = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000], " "),
    **dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFE0F, 0xFEFF]),
    0x2028: "\n", 0x2029: "\n", 0xD0: "Đ", 0xF0: "đ", 0x0189: "Đ", 0x0256: "đ",
}  # fmt: skip
# Where an unseen blank stands between two words, it is a blank.
_UNSEEN_BREAK = re.compile("(?<=[^\\W\\d_])\u200b(?=[A-ZĐÀ-ÝƠƯẠ-Ỹ])")
_NOTHING = frozenset(
    (
        "",
        "-",
        "--",
        "---",
        "–",
        "—",
        "_",
        "/",
        "//",
        ".",
        "..",
        "...",
        "…",
        "?",
        "null",
        "n/a",
        "none",
        "nan",
        "nat",
    )
)
_ABSENT = frozenset(
    (
        "chua",
        "chua co",
        "chua cap",
        "chua ro",
        "khong ro",
        "khong nho",
        "khong co",
        "khong",
        "chua xac dinh",
        "trong",
    )
)
_SIGNS = re.compile(r"[^0-9a-z]+")
_DITTO = re.compile(
    r"""["”“″〃']{1,4}|-{0,2}\s?(?:nt|nhu tren|như trên|//)\s?-{0,2}|["”]\s?["”]""", re.IGNORECASE
)


def repaired(text: str) -> str:
    """Composed, full-width letters as usual ones, blanks plain, look-alikes of Đ put right."""
    if text.isascii():
        return text
    if _ODD.search(text):
        text = _UNSEEN_BREAK.sub(" ", text).translate(_REPAIRED)
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    words = " ".join((text if text.isascii() else repaired(text)).split())
    # To some programs every number is a fraction: they write 1980 as "1980.0".
    return words[:-2] if words[-2:] == ".0" and words[:-2].isdecimal() else words


def as_text(value: Any) -> str:
    """How a person would read the cell out: 1958.0 is "1958", a day is 03/02/1990."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, bool):
        return "x" if value else ""
    return str(value)


def is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and (not value or not clean(value)))


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case without marks or punctuation; kept, because words of a list come back often."""
    plain = bare(text)
    # What this quick way cannot take, the slow one does.
    return _fold(text) if len(plain) != len(text) else " ".join(_SIGNS.sub(" ", plain).split())


def says_nothing(text: str) -> bool:
    """A dash or dots in place of a value."""
    return text.lower() in _NOTHING


def says_absent(text: str) -> bool:
    return says_nothing(text) or (text[:1] in "ckctCKT" and fold(text) in _ABSENT)


def is_ditto(text: str) -> bool:
    return _DITTO.fullmatch(text) is not None


def is_formula(text: str) -> bool:
    return text[:1] == "=" and len(text) > 1


def is_error(text: str) -> bool:
    """What a spreadsheet shows where a formula failed."""
    return text.upper().rstrip("!?") in _ERRORS


_ERRORS = frozenset(("#REF", "#VALUE", "#NAME", "#DIV/0", "#NUM", "#NULL", "#N/A", "#####"))


_DASHES = str.maketrans("–—‐‑−", "-----")


def bare(text: str) -> str:
    """Lower case without marks; punctuation stays, for values in which it counts."""
    lowered = text.lower().translate(_DASHES).replace("đ", "d")
    if lowered.isascii():
        return lowered
    return unicodedata.normalize("NFD", lowered).encode("ascii", "ignore").decode()
