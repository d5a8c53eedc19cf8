"""Finds mentions of documents: type, number, date, issuer and title, as far as each is given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.islands.issuers import issuer_after
from dangvu.documents.reading.islands.titles import title_after
from dangvu.documents.reading.view import fold
from dangvu.documents.reading.vocabulary import SYMBOL_CODES, TYPE_WORD, type_of

_OFFICE = r"[a-z][a-z0-9]{1,15}(?:[-.][a-z0-9]{1,12}){0,2}"
_DAY = r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{1,2},? thang ?\d{1,2},? nam ?\d{4}"
_DATE = (
    r"(?:(?: ?,? ?\(?khoa [ivxl]{1,5}\b\)?)? ?,? ?\(?(?:(?:ra |ban hanh |ky )?ngay ?"
    rf"|(?<=, )(?=\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}))(?P<date>{_DAY}))?"
)
# `Công văn 2345/SNV-CCVC của Sở Nội vụ ngày 7/8/2019`: the day stands behind the issuer.
_LATE_DATE = re.compile(rf" ?,? (?:ra |ban hanh |ky )?ngay ?(?P<date>{_DAY})")
_NUMBERED = re.compile(
    rf"(?<![a-z])(?P<type>{TYPE_WORD}|van ban|luat)?,?(?P<so> ?so ?[:.]?)? ?(?<![\d/])"
    r"(?P<number>\d{1,5}[a-z]?)(?: ?[-/] ?(?P<year>(?:19|20)\d{2}))?"
    rf"(?P<gap> ?[-/] ?| )(?P<symbol>[a-z]{{1,6}}) ?(?P<slash>[/-]) ?(?P<body>{_OFFICE})(?![a-z]){_DATE}"
)
_OF_THE_STATE = re.compile(
    rf"(?<![a-z])(?P<type>{TYPE_WORD}|van ban|luat(?: [a-z]+){{0,9}}?|phap lenh),?(?: ?so ?[:.]?)? ?"
    r"(?P<number>\d{1,5}) ?/ ?(?:(?P<year>(?:19|20)\d{2}) ?[/-] ?(?P<house>qh\d{1,2}|ubtvqh\d{1,2}"
    rf"|[a-z]{{4,12}})|(?P<body>{_OFFICE}))(?![a-z/]){_DATE}"
)
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_COMMITTEE = r"(?:ban chap hanh |bch )?(?:trung uong|t\.?[uw])(?: dang)?"
_TERM = r",? ?\(?,? ?khoa (?P<term>[ivxl]{1,5})\b\)?"
_CENTRAL = re.compile(
    r"(?P<type>nghi ?quyet|ket ?luan|quy ?dinh)(?: cua)?(?: hoi nghi)?(?: lan thu)? "
    rf"{_COMMITTEE}(?: lan thu)? ?(?P<number>\d{{1,2}})(?:{_TERM})?(?![a-z])"
)
_CENTRAL_MEETING = re.compile(
    r"(?P<type>nghi ?quyet|ket ?luan)(?: cua)? hoi nghi (?:trung uong )?lan thu"
    rf" (?P<number>\d{{1,2}}|{'|'.join(_ORDINALS)}),? (?:cua )?{_COMMITTEE}(?:{_TERM})?(?![a-z])"
)
_CHARTER = re.compile(r"dieu le dang(?: cong san viet nam)?")
_SHORT = re.compile(
    rf"(?<![a-z])(?P<type>{TYPE_WORD}) (?:so ?:? ?)?(?P<number>\d{{1,4}})(?![\d/%]|[.,]\d| ?[-/]"
    rf" ?[a-z\d]){_DATE}"
)


@dataclass(frozen=True)
class Citation:
    """`core_end` is where number and date end; `end` takes in issuer and title."""

    start: int
    core_end: int
    end: int
    type_word: str
    key: str
    date: str
    issuer: tuple[int, int] | None
    title: tuple[int, int] | None
    form: str


@dataclass(frozen=True)
class _Head:
    start: int
    end: int
    type_word: str
    key: str
    date: str
    form: str


def citations_of(plain: str, shown: str, cased_text: str) -> list[Citation]:
    heads = _heads(plain, shown)
    return [_citation(plain, shown, cased_text, head) for head in heads]


def _heads(plain: str, shown: str) -> list[_Head]:
    """From the surest form to the least; one place is read once."""
    found: list[_Head] = []
    taken = bytearray(len(plain) + 1)
    for head in _readings(plain, shown):
        if not any(taken[head.start : head.end]):
            taken[head.start : head.end] = b"\x01" * (head.end - head.start)
            found.append(head)
    return sorted(found, key=lambda head: head.start)


def _readings(plain: str, shown: str) -> Iterator[_Head]:
    for match in _NUMBERED.finditer(plain):
        if _is_number(match):
            yield _numbered(match, shown)
    for match in _OF_THE_STATE.finditer(plain):
        if _is_of_the_state(match, shown):
            yield _of_the_state(match, shown)
    yield from map(_central, _CENTRAL_MEETING.finditer(plain))
    yield from map(_central, _CENTRAL.finditer(plain))
    for match in _CHARTER.finditer(plain):
        yield _Head(match.start(), match.end(), "dieu le", "ĐIỀU LỆ ĐẢNG", "", "charter")
    for match in _SHORT.finditer(plain):
        word = _type_word(match["type"])
        yield _Head(match.start(), match.end(), word, match["number"], match["date"] or "", "short")


def _is_number(match: re.Match[str]) -> bool:
    """A blank for the dash needs `số` or a type before it: `số 24 QĐ/TW`."""
    is_told = bool(match["type"] or match["so"])
    if match["gap"] == " " and not (is_told and match["symbol"] in SYMBOL_CODES):
        return False
    if match["symbol"] in SYMBOL_CODES:
        return True
    return bool(match["type"]) and match["gap"].strip() == "-" and match["slash"] == "/"


def _numbered(match: re.Match[str], shown: str) -> _Head:
    start = match.start("type") if match["type"] else match.start("number")
    code = SYMBOL_CODES.get(match["symbol"], "")
    printed = _letters(match, shown, "symbol")
    symbol = code if fold(code) == match["symbol"] else printed
    number, body = match["number"], _letters(match, shown, "body")
    key = f"{number}-{symbol}/{body}"
    if match["year"]:
        key = f"{number}/{match['year']}/{symbol}-{body}"
    word = _type_word(match["type"] or "")
    return _Head(start, match.end(), word, key.upper(), match["date"] or "", "numbered")


def _is_of_the_state(match: re.Match[str], shown: str) -> bool:
    group = "house" if match["house"] else "body"
    letters = [char for char in shown[match.start(group) : match.end(group)] if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) > len(letters) / 2


def _of_the_state(match: re.Match[str], shown: str) -> _Head:
    """`Luật số 80/2015/QH13`, `Công văn số 525/BGDĐT-GDTrH`: no type in the number."""
    group = "house" if match["house"] else "body"
    parts = [match["number"], match["year"], _letters(match, shown, group)]
    key = "/".join(part for part in parts if part).upper()
    word = _type_word(match["type"])
    return _Head(match.start(), match.end(), word, key, match["date"] or "", "numbered")


def _letters(match: re.Match[str], shown: str, group: str) -> str:
    return shown[match.start(group) : match.end(group)]


def _central(match: re.Match[str]) -> _Head:
    number = match["number"]
    turn = int(number) if number.isdigit() else _ORDINALS.index(number) + 1
    word = _type_word(match["type"])
    sign = {"nghi quyet": "NQ", "ket luan": "KL"}.get(word, "QĐ")
    key = f"{sign}TW{turn}" + (f"/{match['term'].upper()}" if match["term"] else "")
    return _Head(match.start(), match.end(), word, key, "", "central")


def _type_word(text: str) -> str:
    return type_of(text) or text


def _citation(plain: str, shown: str, cased_text: str, head: _Head) -> Citation:
    issuer: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    end = head.end
    if head.form != "charter":
        issuer, end = issuer_after(cased_text, head.end)
    late = _LATE_DATE.match(plain, end) if issuer and not head.date else None
    end = late.end() if late else end
    if head.form not in ("charter", "short"):
        title, end = title_after(plain, shown, end)
    return Citation(
        head.start, head.end, end, head.type_word, head.key,
        late["date"] if late else head.date, issuer, title, head.form,
    )  # fmt: skip
