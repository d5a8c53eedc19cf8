"""Finds the numbering a line begins with: `I-`, `1.`, `1/-`, `1.1.`, `(1)`, `a)`, `-`, `+`."""

import re
from dataclasses import dataclass

# From the outermost to the innermost numbering; a section tree never turns this order round.
_STYLES = (
    "part", "chapter", "upper", "roman", "item", "article", "arabic", "bracket", "decimal2", "decimal3",
    "decimal4", "letter", "paren", "dash", "plus",
)  # fmt: skip
RANKS = {style: rank for rank, style in enumerate(_STYLES)}
BULLETS = frozenset({"dash", "plus"})

_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50}
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")

_PATTERNS = (
    (
        "part",
        re.compile(
            r"phan (?P<label>(?:thu )?(?:nhat|hai|ba|tu|nam|sau|bay)|[ivx]+|\d{1,2})\b[ .:\-]*"
        ),
    ),
    ("chapter", re.compile(r"chuong (?P<label>[ivx]+|\d{1,2})\b[ .:\-]*")),
    ("item", re.compile(r"muc (?P<label>[ivx]{1,4}|\d{1,2}) ?[.:]+(?= |$) *")),
    ("article", re.compile(r"dieu ?(?P<label>\d{1,3}) ?[.:]+ *")),
    ("roman", re.compile(r"(?P<label>[ivxl]{1,6}) ?(?:[.\-/):]+)(?= |$|[a-z]{2}) *")),
    (
        "decimal",
        re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.\-/):]+(?= |$|[a-z])| ) *"),
    ),
    ("arabic", re.compile(r"(?P<label>\d{1,2})(?:\.-?|/-?|-|:)(?= |$|[a-z]{3}) *")),
    ("spaced", re.compile(r"(?P<label>\d{1,2}) [.\-/] (?=[a-z])")),
    ("bracket", re.compile(r"(?P<label>\d{1,2})\)(?= |$|[a-z]) *")),
    ("paren", re.compile(r"\( ?(?P<label>\d{1,2}|[a-z]|[ivx]{1,4}) ?\) *")),
    ("upper", re.compile(r"(?P<label>[a-h]) ?[.\-/):]+(?= ) *")),
    ("letter", re.compile(r"(?P<label>[a-z])(?:\)|\.|/-?|-)(?= |$|[a-z]{2}) *")),
    ("comma", re.compile(r"(?P<label>\d{1,2}|[ivx]{1,4}|[a-z]), (?=[a-z])")),
    ("dash", re.compile(r"(?P<label>-)(?= |[a-z\"(]) *")),
    ("plus", re.compile(r"(?P<label>\+)(?= |[a-z\"(]) *")),
)
_TONED = dict(
    zip(
        _ORDINALS,
        ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"),
        strict=True,
    )
)


@dataclass(frozen=True)
class Marker:
    style: str
    label: str
    value: int
    length: int

    @property
    def is_bullet(self) -> bool:
        return self.style in BULLETS


def marker_of(plain: str, shown: str) -> Marker | None:
    """The numbering at the start of a line given without its indentation."""
    for style, pattern in _PATTERNS:
        found = pattern.match(plain)
        if found and _capitals_fit(style, shown, found):
            return _marker(style, shown, found)
    return None


def _capitals_fit(style: str, shown: str, found: re.Match[str]) -> bool:
    label = shown[found.start("label") : found.end("label")]
    if style == "roman":
        return _numeral(label).isupper()
    if style == "upper":
        return label.isupper()
    if style == "letter":
        return label.islower()
    if style in ("part", "chapter", "item", "article"):
        return shown[0].isupper()
    if style == "comma":
        return shown[found.end()].isupper() and (len(label) == 1 or not label.islower())
    if style == "spaced":
        return shown[found.end()].isupper()
    return True


def _numeral(label: str) -> str:
    """`Il` is what a scanner made of `II`; a lone `l` may be a letter of a list."""
    return label.replace("l", "I") if len(label) > 1 and label[0] in "IVX" else label


def _marker(style: str, shown: str, found: re.Match[str]) -> Marker:
    plain_label = found["label"]
    label = shown[found.start("label") : found.end("label")]
    if style == "roman":
        label = _numeral(label)
        plain_label = label.lower()
    if style == "spaced":
        style = "arabic"
    if style == "comma":
        style = "arabic" if label.isdigit() else "roman" if label.isupper() else "letter"
    if style == "decimal":
        style = f"decimal{plain_label.count('.') + 1}"
    return Marker(style, _with_tones(label, plain_label), _value(plain_label), found.end())


def _with_tones(label: str, plain_label: str) -> str:
    """`thứ tu` was `thứ tư` before its mark was lost."""
    toned = _TONED.get(plain_label.removeprefix("thu "))
    if toned is None:
        return label
    whole = f"thứ {toned}" if plain_label.startswith("thu ") else toned
    return "".join(
        letter.upper() if sign.isupper() else letter
        for letter, sign in zip(whole, label, strict=True)
    )


def _value(label: str) -> int:
    if label.isdigit():
        return int(label)
    if "." in label:
        return int(label.rsplit(".", 1)[1])
    ordinal = label.removeprefix("thu ")
    if ordinal in _ORDINALS:
        return _ORDINALS.index(ordinal) + 1
    if len(label) == 1 and label not in _ROMAN_VALUE:
        return ord(label) - ord("a") + 1
    return _roman(label)


def _roman(label: str) -> int:
    total = 0
    for letter, following in zip(label, [*label[1:], ""], strict=True):
        value = _ROMAN_VALUE.get(letter, 0)
        total += -value if value < _ROMAN_VALUE.get(following, 0) else value
    return total
