"""The roll as a list that is taken out: official headings (users' reference 2.5), all of a day.

Numbers of identity papers and telephones stay in: a list that leaves the office carries no more
than its work needs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dangvu.documents.writing import Column, Field, Record
from dangvu.kernel.days import PartialDay
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import Sex
from dangvu.people.lists.roll import as_they_stood, roll

MEMBER_FIELDS = (
    Field("card_number", Column("Số thẻ", 12, align="center")),
    Field("full_name", Column("Họ và tên", 20)),
    Field("birth", Column("Ngày sinh", 13, align="center")),
    Field("sex", Column("Giới tính", 6, align="center"), words=dict(Sex.choices)),
    Field("ethnicity", Column("Dân tộc", 8)),
    Field("religion", Column("Tôn giáo", 8)),
    Field("native_place", Column("Quê quán", 16)),
    Field("residence", Column("Nơi ở", 16)),
    Field("admission_date", Column("Ngày vào Đảng", 13, align="center")),
    Field("official_date", Column("Ngày chính thức", 13, align="center")),
    Field("unit_name", Column("Chi bộ", 20)),
    Field("party_post", Column("Chức vụ Đảng", 11)),
    Field("occupation", Column("Chức vụ cơ quan", 16)),
    Field("political_theory", Column("Trình độ LLCT", 9)),
    Field("education_professional", Column("Chuyên môn", 12)),
)
# Key in a record → where it stands; those without a column are told by `--json` alone.
PLACES = {
    "full_name": "full_name",
    "sex": "sex",
    "ethnicity": "ethnicity",
    "religion": "religion",
    "native_place": "native_place",
    "residence": "residence",
    "occupation": "occupation",
    "party_post": "party_post",
    "unit_name": "stay__unit__periods__name",
    "admission_decision_date": "time__decision_on",
    "admission_date": "time__ceremony_on",
    "official_date": "time__official_on",
    "card_number": "time__card_number",
    "education_general": "education_general",
    "education_professional": "education_professional",
    "political_theory": "political_theory",
}
BIRTH = ("birth_year", "birth_month", "birth_day")
AT_ONCE = 1000


def member_records(
    day: date, places: Iterable[Organisation], *, name: str = "", standing: str = ""
) -> Iterator[Record]:
    """Everybody of the roll of a day, in name order, as they stood on that day."""
    found = roll(day, places, name=name, standing=standing).people.in_name_order()
    ids = list(found.values_list("pk", flat=True))
    for start in range(0, len(ids), AT_ONCE):
        people = ids[start : start + AT_ONCE]
        rows = {row["pk"]: row for row in _rows(people, day)}
        yield from (_record(rows[person], day) for person in people if person in rows)


def _rows(people: Sequence[int], day: date) -> Iterable[dict[str, Any]]:
    found: Iterable[dict[str, Any]] = as_they_stood(people, day).values(
        "pk", *BIRTH, *PLACES.values()
    )
    return found


def _record(row: Mapping[str, Any], day: date) -> Record:
    record = {key: row[place] for key, place in PLACES.items()}
    year, month, day_of_birth = (row[part] for part in BIRTH)
    record["birth"] = PartialDay(year, month, day_of_birth) if year else None
    if record["official_date"] and record["official_date"] > day:
        record["official_date"] = None
    return record
