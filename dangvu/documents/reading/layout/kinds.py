"""Says what each line is by adding up what speaks for it: a title, a number, a heading, text …"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dangvu.documents.reading.layout.lines import Line
from dangvu.documents.reading.vocabulary import CAPACITIES, FAMILY_NAMES, POST, SYMBOL, TYPE_WORD

NUMBER = re.compile(
    r"so ?[:.]? ?(?P<number>\d{0,5}[a-z]?|[. _]+) ?[-/] ?(?:(?P<year>\d{4}) ?[-/] ?)?"
    rf"(?P<type>{SYMBOL}) ?[/\-] ?(?P<body>[a-z]{{1,12}}(?:[-/.][a-z]{{1,8}})?)(?![a-z])"
)
PLACE_DATE = re.compile(
    r"(?P<place>[a-z][a-z .'\-]{1,40}?) ?,? ?(?P<date>ngay ?(?P<day>\d{1,2}|[ ._]*) ?"
    r"thang ?(?P<month>\d{1,2}|[ ._]*) ?nam ?(?P<year>\d{4}|20[ ._]*)|ngay"
    r" ?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
_MOTTO = re.compile(r"dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap ?- ?tu do")
_TITLE = re.compile(rf"(?:{TYPE_WORD})(?: (?:lien tich|phoi hop))?$")
_ADDRESSEE = re.compile(r"k[a-z]{1,3}nh? ?g[a-z]i ?[:.]?|kinh ?g[a-z]{1,3} ?:")
_RECIPIENTS = re.compile(r"(?:noi|nol|nai) ?nh[a-z]n ?[:.]?|noi ?nhan\b")
_CAPACITY = re.compile(rf"(?:{'|'.join(CAPACITIES)})[ .]|{POST}$")
_LETTERHEAD = re.compile(
    r"dang bo|(?:tinh|thanh|huyen|quan|thi|dang|xa|phuong) uy|ban (?:to chuc|tuyen giao|dan van"
    r"|noi chinh|xay dung|chap hanh|thuong vu)|uy ban|van phong|doan thanh nien|chi bo|mat tran"
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
    names = place.line.shown.split()
    plain = place.line.plain.split()
    return (
        2 <= len(names) <= 5
        and all(name.isalpha() and name[0].isupper() for name in names)
        and plain[0] in FAMILY_NAMES
    )


def _goes_on_after_number(place: Place) -> bool:
    """`số 122-CV/TU ngày … của …` at the head of a wrapped line cites; it is no header."""
    match = NUMBER.match(place.line.plain)
    return match is not None and len(place.line.plain) - match.end() > 25


_CUES: dict[str, tuple[_Cue, ...]] = {
    "rule": ((9, lambda p: not any(char.isalnum() for char in p.line.plain)),),
    "number": (
        (3, lambda p: bool(NUMBER.match(p.line.plain))),
        (-3, _goes_on_after_number),
        (-2, lambda p: p.line.starts_lower),
        (1, lambda p: p.line.length < 60),
        (0.5, lambda p: p.depth < 0.3),
    ),
    "place_date": (
        (3, lambda p: bool(PLACE_DATE.fullmatch(p.line.plain))),
        (1, lambda p: p.line.length < 60),
    ),
    "motto": ((3.5, lambda p: bool(_MOTTO.match(p.line.plain)) and p.line.is_capitals),),
    "title": (
        (2.5, lambda p: bool(_TITLE.match(p.line.plain))),
        (-1.5, lambda p: not (p.line.is_capitals or p.line.blank_before)),
        (1, lambda p: p.line.is_capitals),
        (0.5, lambda p: p.depth < 0.3),
    ),
    "addressee": (
        (3, lambda p: bool(_ADDRESSEE.match(p.line.plain))),
        (0.5, lambda p: p.depth < 0.4),
    ),
    "recipients": (
        (3, lambda p: bool(_RECIPIENTS.match(p.line.plain))),
        (1, lambda p: p.line.length < 14 or "   " in p.line.plain),
        (0.5, lambda p: p.depth > 0.5),
    ),
    "capacity": (
        (1.5, lambda p: bool(_CAPACITY.match(p.line.plain))),
        (1.5, lambda p: p.line.is_capitals),
        (0.5, lambda p: p.depth > 0.5),
        (-3, lambda p: p.line.length > 60),
    ),
    "name": (
        (2, _is_name),
        (0.5, lambda p: p.line.blank_before > 0),
        (0.5, lambda p: p.depth > 0.6),
        (0.5, lambda p: p.is_last),
    ),
    "letterhead": (
        (1.5, lambda p: p.line.is_capitals),
        (1.2, lambda p: bool(_LETTERHEAD.search(p.line.plain))),
        (0.6, lambda p: p.depth < 0.25),
        (-2, lambda p: p.line.marker is not None or p.depth > 0.4),
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
