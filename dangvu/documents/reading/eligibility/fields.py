"""Takes a condition apart: years, rating, award, age."""

import re
from typing import Any

from dangvu.documents.reading.document import Document

_RATINGS = (
    ("khong hoan thanh nhiem vu", "không hoàn thành nhiệm vụ"),
    ("hoan thanh xuat sac nhiem vu", "hoàn thành xuất sắc nhiệm vụ"),
    ("hoan thanh xuat sac", "hoàn thành xuất sắc nhiệm vụ"),
    ("hoan thanh tot nhiem vu", "hoàn thành tốt nhiệm vụ"),
    ("hoan thanh tot", "hoàn thành tốt nhiệm vụ"),
    ("hoan thanh nhiem vu", "hoàn thành nhiệm vụ"),
    ("hoc luc kha", "khá"),
    ("hoc luc gioi", "giỏi"),
    ("loai kha", "khá"),
    ("loai gioi", "giỏi"),
    ("dat kha", "khá"),
    ("dat gioi", "giỏi"),
    ("loai tot", "tốt"),
    ("xuat sac", "xuất sắc"),
)
_SMALL = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}
_NUMBER = r"(?:\d{1,2}|(?<!lan thu )(?:mot|hai|ba|bon|nam))(?: \([a-z\d]+\))?"
_RUN = r"(?: gan nhat)? (?:lien tiep|lien tuc|lien ke|lien(?! quan| ket| he| hiep))"
_YEARS = re.compile(
    rf"\b(?P<n>{_NUMBER}) nam(?! ngay | thanh lap| tuoi|,)(?: hoc)?(?P<run>{_RUN})?"
)
_AT_LEAST = re.compile(
    rf"(?:it nhat|toi thieu) (?:co |la |phai co )?(?P<n>{_NUMBER}) (?P<unit>nam|hoc ky)\b"
)
_AGE = re.compile(
    r"(?:tu (?:du )?|du )?(?P<from>\d{2})(?: tuoi)?(?: ?(?:-|den)(?: du)? ?(?P<to>\d{2}))? tuoi"
    r"(?! dang)"
)
_OLDEST = re.compile(
    r"(?:khong qua|toi da|duoi|khong vuot qua|den het) (?P<to>\d{2})(?: \([a-z]+\))? tuoi(?! dang)"
)
_PARTY_AGE = re.compile(
    r"(?P<n>\d{2})(?: nam)?(?:,(?: va)? \d{2}(?: nam)?){0,14}(?: nam)? tuoi dang"
)
_AWARD = re.compile(
    r"giay khen(?:, bang khen)?|bang khen|chien s[iy] thi dua|danh hieu [a-z ]{3,30}"
)
_LEVEL = re.compile(r"cap (?:tinh|huyen|xa|co so|trung uong|bo)")


def condition_fields(document: Document, start: int, end: int) -> dict[str, Any]:
    plain = document.plain
    fields: dict[str, Any] = {}
    years = _first_years(plain, start, end)
    lesser = _AT_LEAST.search(plain, years.end() if years else end, end)
    if years:
        fields["years"] = _number(years["n"])
        fields["consecutive"] = True if years["run"] else None
    fields["rating"] = _rating(plain, start, lesser.start() if lesser else end)
    if lesser:
        fields["min_years"] = _number(lesser["n"]) if lesser["unit"] == "nam" else None
        fields["min_rating"] = _rating(plain, lesser.end(), end)
    fields.update(_person(document, start, end))
    return {name: value for name, value in fields.items() if value is not None}


def _first_years(plain: str, start: int, end: int) -> re.Match[str] | None:
    found = _YEARS.search(plain, start, end)
    return None if found and _PARTY_AGE.match(plain, found.start()) else found


def _number(words: str) -> int:
    word = words.split(" ")[0]
    return int(word) if word.isdigit() else _SMALL[word]


def _rating(plain: str, start: int, end: int) -> str | None:
    """The first rating named in a stretch; of two that begin together the longer one."""
    places = [(plain.find(words, start, end), -len(words), shown) for words, shown in _RATINGS]
    found = sorted(place for place in places if place[0] >= 0)
    return found[0][2] if found else None


def _oldest(age: re.Match[str] | None, oldest: re.Match[str] | None) -> int | None:
    if oldest:
        return int(oldest["to"])
    return int(age["to"]) if age and age["to"] else None


def _person(document: Document, start: int, end: int) -> dict[str, Any]:
    oldest = _OLDEST.search(document.plain, start, end)
    age = None if oldest else _AGE.search(document.plain, start, end)
    party_age = _PARTY_AGE.search(document.plain, start, end)
    award = _AWARD.search(document.plain, start, end)
    level = _LEVEL.search(document.plain, award.start() - 60 if award else end, end)
    return {
        "min_age": int(age["from"]) if age else None,
        "max_age": _oldest(age, oldest),
        "party_age": int(party_age["n"]) if party_age else None,
        "award": document.words(*award.span()) if award else None,
        "award_level": document.words(*level.span()) if level else None,
    }
