"""Finds numbers with a unit and what bounds them: `từ 3 - 5 đảng viên trở lên`, `65/79`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.islands.units import BODY, PARTY_BODY, PERSON, THING, TIME

NUMBER = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,3})?|\d{1,9}(?:[.,]\d{1,3})?"
# Numbers in words that name a small count; `mot` is also the article and counts after a bound only.
_WORDS = {
    "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    "mot": 1, "mot nua": 50,
}  # fmt: skip
_SPELLED = {
    "hai": "hai", "ba": "ba", "bon": "bốn", "nam": "năm", "sau": "sáu", "bay": "bảy",
    "tam": "tám", "chin": "chín", "muoi": "mười", "mot": "một", "mot nua": "một nửa",
}  # fmt: skip
# After these a word is no number: `hằng năm`, `thứ hai`.
_NO_NUMBER_AFTER = re.compile(
    r"\b(?:hang|moi|trong|ca|cac|nhieu|sau|tung|thu|lan|dot|may|theo|cuoi|dau|giua|den|nhung|quan"
    r"|moi mot|nua|phan) $"
)
# `mỗi chi bộ kết nạp được một đảng viên` counts.
_REACHED = re.compile(
    r"\b(?:ket nap|phat trien|cho|nap)(?: (?:duoc|them|cho duoc))? $|\bcho duoc $"
)
_SPELLED_OUT = re.compile(r"(?:lop(?= (?:nhan|boi|cam|doi|dang|ve)\b)|doanh nghiep\b|chi doan\b)")
_TIMES = {"nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000}
_UNIT = rf"(?:%|phan tram|(?:{PERSON}|{PARTY_BODY}|{BODY}|{THING}|{TIME})\b)"
BOUND = (
    r"(?:it nhat|it ra|chi it|toi thieu|khong duoi|khong it hon|khong thap hon|khong qua"
    r"|khong vuot(?: qua)?|khong de qua|khong nhieu hon|toi da|tren duoi|tren|hon|vuot|duoi"
    r"|khoang|xap xi|gan|du)"
)
_BEFORE = rf"(?:(?:(?:tu )?(?P<bound>{BOUND})(?: (?:la|phai|co|dat|cung)){{0,2}} )?(?P<from>tu )?)?"
_AMOUNT = (
    rf"(?P<low>{NUMBER})(?![\d/]|[.,]\d)(?: ?\([a-z ]{{2,20}}\))?"
    rf"(?:(?P<low_percent> ?%)? ?(?:-|÷|den|toi|hoac) ?(?P<high>{NUMBER})(?![\d/]|[.,]\d))?"
    r"(?: (?P<times>nghin|ngan|trieu))?"
)
_QUANTITY = re.compile(
    rf"(?<![\w/.,-]){_BEFORE}(?<![\d/.,])(?:{_AMOUNT}|(?P<word>mot nua|{'|'.join(_WORDS)}))"
    rf"(?: (?:so|tong so|ten))? ?(?P<unit>(?<=mot nua )[a-z]{{2,6}}\b|(?:luot )?{_UNIT})"
)
_SHARE = re.compile(
    rf"(?<![\w/.,-])(?P<part>{NUMBER}) ?/ ?(?P<whole>{NUMBER})(?![\d/]|[.,]\d)"
    rf"(?: (?:so |tong so )?(?P<unit>{_UNIT}))?"
)
_PERCENT = re.compile(rf"(?<![\d.,])(?P<value>{NUMBER}) ?(?:%|phan tram)")
_OR_MORE = re.compile(r"(?:[^.;:,\d]{0,50}?|(?: [a-z]{1,12}){0,3},) tro len\b")
_THOUSANDS_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+")
TIMES = re.compile(rf"(?:{TIME})\b")
PERSONS = re.compile(rf"(?:{PERSON})\b")
PARTY_BODIES = re.compile(rf"(?:{PARTY_BODY})\b")
BODIES = re.compile(rf"(?:{PARTY_BODY}|{BODY})\b")
_KINDS = (
    ("percent", re.compile(r"%|phan tram")),
    ("time", re.compile(rf"(?:{TIME})\b")),
    ("person", PERSONS),
    ("party body", re.compile(rf"(?:{PARTY_BODY})\b")),
    ("body", BODIES),
    ("thing", re.compile(rf"(?:{THING})\b")),
)


@dataclass(frozen=True)
class Quantity:
    """`low` alone unless a range is given; `whole` when it is a part of something (65/79).

    `kind` is what is counted: person, party body, body, thing, percent, time, or nothing named.
    An item of a list (`Hội An 110`) has the unit of its first item and a `label` of its own; a row
    of a table also knows the line that opens it, or what the heading of its `column` makes of it.
    """

    start: int
    end: int
    low: float
    high: float | None
    whole: float | None
    unit_start: int
    unit_end: int
    bound: str
    or_more: bool
    kind: str = ""
    label: tuple[int, int] | None = None
    opening: tuple[int, int] | None = None
    column: str = ""

    @property
    def has_unit(self) -> bool:
        return self.unit_end > self.unit_start

    @property
    def is_range(self) -> bool:
        return self.high is not None


def number(text: str) -> float:
    """`8.877` is a thousand and more; `2.5` written with a point is a fraction."""
    if re.fullmatch(r"\d+\.\d{1,2}", text):
        value = float(text)
    else:
        value = float(text.replace(".", "").replace(",", "."))
    return int(value) if value.is_integer() else value


def kind_of_unit(plain: str, start: int) -> str:
    start += 5 if plain.startswith("luot ", start) else 0
    return next((kind for kind, pattern in _KINDS if pattern.match(plain, start)), "")


def quantities_of(plain: str, shown: str = "") -> list[Quantity]:
    """`shown` is the same text with its tones: it tells `năm đảng viên` from a year."""
    found = [_share(plain, match) for match in _SHARE.finditer(plain)]
    shares = {place for share in found for place in range(share.start, share.end)}
    for match in _QUANTITY.finditer(plain):
        place = match.start("word" if match["word"] else "low")
        if place not in shares and _is_a_number(match, plain, shown):
            found.append(_quantity(plain, match))
    return sorted(found, key=lambda quantity: quantity.start)


def percents_in(plain: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    for match in _PERCENT.finditer(plain, start, end):
        yield match.start(), match.end(), number(match["value"])


def _is_a_number(match: re.Match[str], plain: str, shown: str) -> bool:
    word = match["word"]
    if not word:
        return True
    kind = kind_of_unit(plain, match.start("unit"))
    counted = kind in ("person", "party body") or _SPELLED_OUT.match(plain, match.start("unit"))
    if word != "mot nua" and not counted:
        return False
    start, end = match.span("word")
    if (
        word == "mot"
        and not match["bound"]
        and not _REACHED.search(plain, max(0, start - 12), start)
    ):
        return False
    if _NO_NUMBER_AFTER.search(plain, max(0, start - 12), start):
        return False
    return (shown or plain)[start:end].lower() == _SPELLED[word]


def _share(plain: str, match: re.Match[str]) -> Quantity:
    unit = match.span("unit") if match["unit"] else (match.end(), match.end())
    return Quantity(
        match.start(),
        match.end(),
        number(match["part"]),
        None,
        number(match["whole"]),
        *unit,
        "",
        False,
        kind_of_unit(plain, unit[0]) if match["unit"] else "",
    )


def _quantity(plain: str, match: re.Match[str]) -> Quantity:
    half = match["word"] == "mot nua"
    unit = match.span("word") if half else match.span("unit")
    return Quantity(
        start=match.start(),
        end=match.end(),
        low=_WORDS[match["word"]] if match["word"] else _value(match, "low"),
        high=_value(match, "high") if match["high"] else None,
        whole=None,
        unit_start=unit[0],
        unit_end=unit[1],
        bound=match["bound"] or ("tu" if match["from"] else ""),
        or_more=bool(_OR_MORE.match(plain, match.end())),
        kind="percent" if half else kind_of_unit(plain, unit[0]),
    )


def _value(match: re.Match[str], group: str) -> float:
    text = match[group]
    if match["unit"] not in ("%", "phan tram") and not match["times"]:
        text = text.replace(",", ".") if _THOUSANDS_BY_COMMA.fullmatch(text) else text
    value = number(text) * _TIMES.get(match["times"] or "", 1)
    return int(value) if float(value).is_integer() else value
