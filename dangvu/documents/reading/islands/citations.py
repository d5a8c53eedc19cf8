"""Finds mentions of documents: type, number, date, issuer and title, as far as each is given."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.islands.organisations import body_at, parts_of
from dangvu.documents.reading.islands.titles import title_after
from dangvu.documents.reading.vocabulary import DOCUMENT_TYPES, SYMBOL_CODES, TYPE_WORD

_KEY = (
    r"(?P<number>\d{1,5}[a-z]?) ?(?:[-/] ?(?P<year>(?:19|20)\d{2}) ?)?[-/]"
    r" ?(?P<symbol>[a-z]{1,4}) ?"
    r"[/-] ?(?P<body>[a-z]{2,14}(?:[-.][a-z0-9]{2,8})?)(?![a-z])"
)
_STATE_KEY = (
    r"(?P<number>\d{1,5}) ?/ ?(?P<year>(?:19|20)\d{2}) ?/ ?(?P<symbol>[a-z]{1,4}) ?- ?"
    r"(?P<body>[a-z]{2,14}(?:-[a-z]{2,8})?)(?![a-z])"
)
_DATE = r"(?:,? ?(?:ra |ban hanh )?ngay ?(?P<date>\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}"
_DATE += r"|\d{1,2} thang \d{1,2},? nam \d{4}))?"
_NUMBERED = re.compile(rf"(?<![a-z])(?P<type>{TYPE_WORD})?,?(?: ?so ?:?)? ?(?<![\d/]){_KEY}{_DATE}")
_CENTRAL = re.compile(
    r"(?P<type>nghi ?quyet|ket ?luan|quy ?dinh)(?: hoi nghi)?(?: lan thu)? (?:trung uong"
    r"|t\.?w)(?: dang)?"
    r"(?: lan thu)? ?(?P<number>\d{1,2})(?: ?\(?,? ?khoa (?P<term>[ivxl]{1,5})\)?)?(?![a-z])"
)
_CHARTER = re.compile(r"dieu le dang(?: cong san viet nam)?")
_SHORT = re.compile(
    rf"(?<![a-z])(?P<type>{TYPE_WORD}) (?:so )?(?P<number>\d{{1,4}})(?![\d/%]|[.,]\d| ?[-/]"
    rf" ?[a-z\d])"
)
_UNNUMBERED = re.compile(
    rf"(?<![a-z])(?P<type>{TYPE_WORD}) (?=(?:dai hoi|ve |cua (?:ban|tinh|dang|bo|trung)))"
)
_OF = re.compile(r",? (?:do|cua) ")
_TERM = re.compile(r"(?i: ?\(khoa [ivxl]+\))")


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
    found: dict[int, _Head] = {}
    for match in _NUMBERED.finditer(plain):
        if match["symbol"] in SYMBOL_CODES or match["type"]:
            head = _numbered(match, shown)
            found[head.start] = head
    for match in _CENTRAL.finditer(plain):
        key = f"NQTW{match['number']}" + (f"/{match['term'].upper()}" if match["term"] else "")
        found.setdefault(
            match.start(), _Head(match.start(), match.end(), "nghi quyet", key, "", "central")
        )
    for match in _CHARTER.finditer(plain):
        head = _Head(match.start(), match.end(), "dieu le", "ĐIỀU LỆ ĐẢNG", "", "charter")
        found.setdefault(match.start(), head)
    taken = {place for head in found.values() for place in range(head.start, head.end)}
    for match in _SHORT.finditer(plain):
        if match.start() not in taken:
            word = _type_word(match["type"])
            found[match.start()] = _Head(
                match.start(), match.end(), word, match["number"], "", "short"
            )
    return [found[start] for start in sorted(found)]


def _numbered(match: re.Match[str], shown: str) -> _Head:
    start = match.start("type") if match["type"] else match.start("number")
    symbol = SYMBOL_CODES.get(match["symbol"], "").upper() or _letters(match, shown, "symbol")
    body = _letters(match, shown, "body")
    if match["year"]:
        key = f"{match['number']}/{match['year']}/{symbol}-{body}"
    else:
        key = f"{match['number']}-{symbol}/{body}".upper()
    return _Head(
        start, match.end(), _type_word(match["type"] or ""), key, match["date"] or "", "numbered"
    )


def _letters(match: re.Match[str], shown: str, group: str) -> str:
    return shown[match.start(group) : match.end(group)].upper()


def _type_word(text: str) -> str:
    for name in DOCUMENT_TYPES:
        if text.replace(" ", "") == name.replace(" ", ""):
            return name
    return text


def _citation(plain: str, shown: str, cased_text: str, head: _Head) -> Citation:
    if head.form in ("charter", "short"):
        return Citation(
            head.start,
            head.end,
            head.end,
            head.type_word,
            head.key,
            head.date,
            None,
            None,
            head.form,
        )
    issuer, place = _issuer_after(cased_text, head.end)
    title, end = title_after(plain, shown, place)
    return Citation(
        head.start, head.end, end, head.type_word, head.key, head.date, issuer, title, head.form
    )


def _issuer_after(cased_text: str, place: int) -> tuple[tuple[int, int] | None, int]:
    opening = _OF.match(cased_text, place)
    if opening is None:
        return None, place
    body = body_at(cased_text, opening.end(), min(len(cased_text), opening.end() + 120))
    if body is None:
        return None, place
    single = parts_of(cased_text, body)[0]
    term = _TERM.match(cased_text, single.end)
    end = term.end() if term else single.end
    return (single.start, end), end
