"""Finds numbers with a unit and what bounds them: `từ 3 - 5 đảng viên trở lên`, `65/79`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_PERSON = (
    r"d/v|d/c|dang vien(?: moi)?(?: (?:du bi|chinh thuc))?|quan chung(?: uu tu)?|dong chi|nguoi"
    r"|doan vien(?: uu tu)?|hoi vien(?: uu tu)?|hoc vien|can bo|cong chuc|hoc sinh|sinh vien"
    r"|cong nhan|cap uy vien|uy vien|dai bieu|luot nguoi|lao dong|bi thu"
)
_BODY = (
    r"to chuc co so dang|tccs ?d(?:ang)?|to chuc dang|chi, ?dang bo(?: co so)?"
    r"|chi bo(?: co so| truc thuoc)?|dang bo(?: co so| bo phan)?|dang uy|don vi|co quan"
    r"|doanh nghiep|thon|to dan pho|xa(?! hoi)|phuong|huyen|co so|truong(?! hop)"
)
_THING = (
    r"lop|ho so|buoi|cuoc|dot|huy hieu|hoi nghi|chuyen de|van ban|vu|truong hop|bai|tin"
    r"|mo hinh|cong trinh|y kien|nghi quyet|don|suat|to chuc"
)
_TIME = r"ngay lam viec|ngay|tuan|thang|nam|gio|tuoi|quy"
_UNIT = rf"(?:%|phan tram|(?:{_PERSON}|{_BODY}|{_THING}|{_TIME})\b)"
_BEFORE = (
    r"(?:(?P<bound>it nhat(?: la)?|toi thieu(?: la)?|khong duoi|khong it hon|tren|hon|vuot"
    r"|khong qua|khong vuot qua|toi da(?: la)?|duoi|khoang|gan|du) )?(?P<from>tu )?"
)
_QUANTITY = re.compile(
    rf"(?<![\w/.,-]){_BEFORE}(?<![\d/.,])(?P<low>{_NUMBER})(?![\d/]|[.,]\d)(?:"
    rf" ?\([a-z ]{{2,20}}\))?"
    rf"(?:(?P<low_percent> ?%)? ?(?:-|den|toi) ?(?P<high>{_NUMBER})(?![\d/]|[.,]\d))?"
    rf"(?: (?:so|tong so))? ?(?P<unit>{_UNIT})"
)
_SHARE = re.compile(
    rf"(?<![\w/.,-])(?P<part>{_NUMBER}) ?/ ?(?P<whole>{_NUMBER})(?![\d/]|[.,]\d)"
    rf"(?: (?P<unit>{_UNIT}))?"
)
_PERCENT = re.compile(rf"(?P<value>{_NUMBER}) ?(?:%|phan tram)")
_OR_MORE = re.compile(r"[^.;:,]{0,40}? tro len\b|(?: [a-z]+){0,3}, tro len")
PERSONS = re.compile(rf"(?:{_PERSON})\b")
BODIES = re.compile(rf"(?:{_BODY})\b")
TIMES = re.compile(rf"(?:{_TIME})\b")


@dataclass(frozen=True)
class Quantity:
    """`low` alone unless a range is given; `whole` when it is a part of something (65/79)."""

    start: int
    end: int
    low: float
    high: float | None
    whole: float | None
    unit_start: int
    unit_end: int
    bound: str
    or_more: bool

    @property
    def has_unit(self) -> bool:
        return self.unit_end > self.unit_start


def number(text: str) -> float:
    value = float(text.replace(".", "").replace(",", "."))
    return int(value) if value.is_integer() else value


def quantities_of(plain: str) -> list[Quantity]:
    found = [_share(match) for match in _SHARE.finditer(plain)]
    shares = {place for share in found for place in range(share.start, share.end)}
    found.extend(
        _quantity(plain, match)
        for match in _QUANTITY.finditer(plain)
        if match.start("low") not in shares
    )
    return sorted(found, key=lambda quantity: quantity.start)


def percents_in(plain: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    for match in _PERCENT.finditer(plain, start, end):
        yield match.start(), match.end(), number(match["value"])


def _share(match: re.Match[str]) -> Quantity:
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
    )


def _quantity(plain: str, match: re.Match[str]) -> Quantity:
    or_more = _OR_MORE.match(plain, match.end())
    return Quantity(
        start=match.start(),
        end=match.end(),
        low=number(match["low"]),
        high=number(match["high"]) if match["high"] else None,
        whole=None,
        unit_start=match.start("unit"),
        unit_end=match.end("unit"),
        bound=(match["bound"] or ("tu" if match["from"] else "")).removesuffix(" la"),
        or_more=bool(or_more),
    )
