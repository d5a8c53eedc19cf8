"""Says what each line is by adding up what speaks for it: a title, a number, a heading, text …"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dangvu.documents.reading.layout.anchors import (
    ADDRESSEE,
    BARE_NUMBER,
    CAPACITY,
    DATE,
    MOTTO,
    NUMBER,
    PLACE_DATE,
    RECIPIENTS,
    SIGNED,
    TITLE,
    is_place,
)
from dangvu.documents.reading.layout.lines import Line
from dangvu.documents.reading.layout.names import name_bounds

LETTERHEAD = re.compile(
    r"dang bo|(?:tinh|thanh|huyen|quan|thi|dang|xa|phuong|chi) uy|ban |bch |uy ban|ubnd|hdnd"
    r"|hoi dong|van phong|doan |tinh doan|huyen doan|thanh doan|chi bo|mat tran|hoi |cong doan"
    r"|lien doan|so |phong |truong |trung tam|bo |tong |cong ty|cong an|vien |cuc |chi cuc|dai "
)
_DATE_ALONE = re.compile(rf"[ .,_…]{{0,40}}(?:{DATE})")
_FREEDOM = re.compile(r"doc lap ?- ?tu do")
_UPPER_PART = 0.3
# What is said of a letter between title and abstract: `(Dự thảo)`.
_REMARK = re.compile(
    r"\((?:du thao|ban hanh kem|kem theo|tai lieu|trich|luu hanh|lan )[^()]{0,160}\)"
)
_BODY_OPENING = re.compile(r"can cu|thuc hien|theo|nham|de |trong|qua|sau khi|nam \d|xet")


@dataclass(frozen=True)
class Place:
    """A line with its neighbours and how far down the page it stands (0 … 1)."""

    line: Line
    following: Line | None
    depth: float
    is_last: bool


_Cue = tuple[float, Callable[[Place], bool]]


def _is_name(place: Place) -> bool:
    return name_bounds(place.line.plain, place.line.shown) is not None


def _is_place_and_date(place: Place) -> bool:
    match = PLACE_DATE.fullmatch(place.line.plain)
    return match is not None and is_place(
        place.line.shown[slice(*match.span("place"))], match["place"]
    )


def _is_date_alone(line: Line) -> bool:
    has_figures = any(char.isdigit() for char in line.plain)
    return has_figures and bool(_DATE_ALONE.fullmatch(line.plain)) and not line.starts_lower


def _has_abstract_below(place: Place) -> bool:
    """A title in small letters is one only over its abstract: a menu, too, says `Kế hoạch`."""
    below = place.following
    return below is not None and (
        below.starts_lower or below.plain.startswith(("v/v", "ve ")) or below.is_capitals
    )


def _is_capacity(place: Place) -> bool:
    line = place.line
    return bool(CAPACITY.match(line.plain)) and not (line.starts_lower or line.has_final_stop)


def _is_number(place: Place) -> bool:
    plain = place.line.plain
    if plain.startswith("so"):
        return bool(NUMBER.match(plain))
    return place.depth < _UPPER_PART and bool(BARE_NUMBER.fullmatch(plain))


def _goes_on_after_number(place: Place) -> bool:
    """`số 122-CV/TU ngày … của …` at the head of a wrapped line cites; it is no header."""
    match = NUMBER.match(place.line.plain)
    return match is not None and len(place.line.plain) - match.end() > 25


_CUES: dict[str, tuple[_Cue, ...]] = {
    "rule": ((9, lambda p: not any(char.isalnum() for char in p.line.plain)),),
    "number": (
        (3, _is_number),
        (-3, _goes_on_after_number),
        (-2, lambda p: p.line.starts_lower),
        (1, lambda p: p.line.length < 60),
        (0.5, lambda p: p.depth < 0.3),
    ),
    "place_date": (
        (3.5, _is_place_and_date),
        (3, lambda p: _is_date_alone(p.line)),
        (1, lambda p: p.line.length < 60),
    ),
    "motto": (
        (
            3.5,
            lambda p: bool(MOTTO.fullmatch(p.line.plain.strip(" -*_.:|"))) and p.line.is_capitals,
        ),
        (3.5, lambda p: bool(_FREEDOM.match(p.line.plain)) and p.line.length < 90),
        (-4, lambda p: p.line.length > 130),
    ),
    "title": (
        (2.5, lambda p: bool(TITLE.fullmatch(p.line.plain.rstrip(" .:")))),
        (-1.5, lambda p: not (p.line.is_capitals or _has_abstract_below(p))),
        (1, lambda p: p.line.is_capitals),
        (0.5, lambda p: p.depth < 0.3),
    ),
    "addressee": (
        (3, lambda p: bool(ADDRESSEE.match(p.line.plain))),
        (0.5, lambda p: p.depth < 0.4),
    ),
    "recipients": (
        (3, lambda p: bool(RECIPIENTS.match(p.line.plain))),
        (1, lambda p: p.line.length < 14 or "   " in p.line.plain or ":" in p.line.plain[:12]),
        (0.5, lambda p: p.depth > 0.5),
    ),
    "capacity": (
        (1.5, _is_capacity),
        (1.5, lambda p: p.line.is_capitals and _is_capacity(p)),
        (0.5, lambda p: p.depth > 0.5 and _is_capacity(p)),
        (-3, lambda p: p.line.length > 100),
    ),
    "remark": ((9, lambda p: bool(_REMARK.fullmatch(p.line.plain))),),
    "signed": ((9, lambda p: bool(SIGNED.fullmatch(p.line.plain.rstrip(" ./")))),),
    "name": (
        (2, _is_name),
        (0.5, lambda p: p.line.blank_before > 0),
        (0.5, lambda p: p.depth > 0.6),
        (0.5, lambda p: p.is_last),
    ),
    "letterhead": (
        (2.1, lambda p: p.line.is_capitals and len(p.line.plain) < 110),
        (1.2, lambda p: bool(LETTERHEAD.match(p.line.plain)) and p.line.is_capitals),
        (-3, lambda p: p.line.marker is not None),
    ),
    "heading": (
        (1, lambda p: p.line.marker is not None and not p.line.marker.is_bullet),
        (0.8, lambda p: p.line.length < 120),
        (0.8, lambda p: not p.line.has_final_stop or p.line.length < 60),
        (1, lambda p: p.line.is_capitals and p.line.marker is not None),
    ),
    "item": (
        (1.6, lambda p: p.line.marker is not None),
        (0.6, lambda p: p.line.length >= 120 or p.line.has_final_stop),
        (1, lambda p: p.line.marker is not None and p.line.marker.is_bullet),
    ),
    "text": ((1.9, lambda p: True), (0.5, lambda p: bool(_BODY_OPENING.match(p.line.plain)))),
}


def kinds_of(lines: Sequence[Line]) -> list[str]:
    total = max(1, len(lines) - 1)
    return [
        kind_of(Place(line, _next(lines, index), index / total, index == total))
        for index, line in enumerate(lines)
    ]


def kind_of(place: Place) -> str:
    if place.line.length > 300:
        return "item" if place.line.marker else "text"
    return max(_CUES, key=lambda kind: sum(weight for weight, holds in _CUES[kind] if holds(place)))


def _next(lines: Sequence[Line], index: int) -> Line | None:
    return lines[index + 1] if index + 1 < len(lines) else None
