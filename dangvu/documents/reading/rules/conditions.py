"""Takes a condition apart: years, rating, award, age."""

import re
from typing import Any

from dangvu.documents.reading.document import Document

_RATINGS = (
    ("hoan thanh xuat sac nhiem vu", "hoàn thành xuất sắc nhiệm vụ"),
    ("hoan thanh xuat sac", "hoàn thành xuất sắc nhiệm vụ"),
    ("hoan thanh tot nhiem vu", "hoàn thành tốt nhiệm vụ"),
    ("hoan thanh tot", "hoàn thành tốt nhiệm vụ"),
    ("hoan thanh nhiem vu", "hoàn thành nhiệm vụ"),
    ("hoc luc kha", "khá"),
    ("hoc luc gioi", "giỏi"),
    ("loai kha", "khá"),
    ("loai gioi", "giỏi"),
    ("xuat sac", "xuất sắc"),
)
_YEARS = re.compile(
    r"\b(?P<n>\d{1,2})(?: \([a-z]+\))? nam(?! ngay | thanh lap)(?: hoc)?"
    r"(?P<run> (?:lien tiep|lien tuc))?"
)
_AT_LEAST_YEARS = re.compile(r"it nhat (?:co |la )?(?P<n>\d{1,2})(?: \([a-z]+\))? nam")
_AGE = re.compile(r"(?:tu (?:du )?)?(?P<from>\d{2})(?: ?(?:-|den) ?(?P<to>\d{2}))? tuoi(?! dang)")
_PARTY_AGE = re.compile(r"(?P<n>\d{2})(?:, \d{2})* nam tuoi dang")
_AWARD = re.compile(
    r"giay khen(?:, bang khen)?|bang khen|chien s[iy] thi dua|danh hieu [a-z ]{3,30}"
)
_LEVEL = re.compile(r"cap (?:tinh|huyen|xa|co so|trung uong|bo)")


def condition_fields(document: Document, start: int, end: int) -> dict[str, Any]:
    plain = document.plain
    fields: dict[str, Any] = {}
    minimum = _AT_LEAST_YEARS.search(plain, start, end)
    years = next(
        (m for m in _YEARS.finditer(plain, start, end) if not _is_inside(m, minimum)), None
    )
    if years and not _PARTY_AGE.match(plain, years.start()):
        fields["years"] = int(years["n"])
        fields["consecutive"] = True if years["run"] else None
    rating_end = minimum.start() if minimum else end
    fields["rating"] = _rating(plain, start, rating_end)
    if minimum:
        fields["min_years"] = int(minimum["n"])
        fields["min_rating"] = _rating(plain, minimum.end(), end)
    fields.update(_person(document, start, end))
    return {name: value for name, value in fields.items() if value is not None}


def _is_inside(match: re.Match[str], minimum: re.Match[str] | None) -> bool:
    return minimum is not None and minimum.start() <= match.start() < minimum.end()


def _rating(plain: str, start: int, end: int) -> str | None:
    """The first rating named in a stretch."""
    places = [(plain.find(words, start, end), -len(words), shown) for words, shown in _RATINGS]
    found = sorted(place for place in places if place[0] >= 0)
    return found[0][2] if found else None


def _person(document: Document, start: int, end: int) -> dict[str, Any]:
    age = _AGE.search(document.plain, start, end)
    party_age = _PARTY_AGE.search(document.plain, start, end)
    award = _AWARD.search(document.plain, start, end)
    level = _LEVEL.search(document.plain, award.start() - 60 if award else end, end)
    return {
        "min_age": int(age["from"]) if age else None,
        "max_age": int(age["to"]) if age and age["to"] else None,
        "party_age": int(party_age["n"]) if party_age else None,
        "award": document.words(*award.span()) if award else None,
        "award_level": document.words(*level.span()) if level else None,
    }
