"""What is true of a made workbook, in the shape that the scorer reads."""

from dataclasses import dataclass, field
from typing import Any

from dangvu.documents.workbooks.tests.books.persons import TODAY

BIRTH = ("birth_date", "birth_month", "birth_year")


@dataclass
class TruePerson:
    """`doubts` are planted: each names its defect and the fields one of which must be doubted."""

    row: int
    fields: dict[str, Any]
    doubts: list[dict[str, Any]] = field(default_factory=list)
    traps: list[dict[str, Any]] = field(default_factory=list)
    free: list[str] = field(default_factory=list)


@dataclass
class Truth:
    """`refused` is why the whole file is refused; `free` fields are judged nowhere in the file."""

    file: str
    kind: str = "members"
    layout: str = ""
    refused: str | None = None
    encoding: str = "utf-8"
    header_rows: list[int] = field(default_factory=list)
    sheet: str = ""
    free: list[str] = field(default_factory=list)
    people: list[TruePerson] = field(default_factory=list)
    refused_rows: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[dict[str, Any]] = field(default_factory=list)
    duplicates: list[dict[str, Any]] = field(default_factory=list)
    near_pairs: list[dict[str, Any]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        content = dict(vars(self))
        content["people"] = [vars(person) for person in self.people]
        return {"schema": "rows-truth/1", "today": TODAY.isoformat()} | content
