"""The names behind a number of a board, a page at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from dangvu.development.queries import pool_on
from dangvu.organisations.models import Organisation
from dangvu.plans.queries.boards import Board, Row
from dangvu.plans.queries.counting import base_rows, done_rows
from dangvu.plans.stages import Metric

PAGE = 50
KINDS = {
    "xong": "đã thực hiện",
    "nguon": "trong nguồn",
    "tong": "được đánh giá, xếp loại",
}


@dataclass(frozen=True)
class Name:
    """A person (or a unit) that was counted, and why."""

    title: str
    because: str
    person_id: int | None = None
    unit_id: int | None = None


@dataclass(frozen=True)
class NamePage:
    names: tuple[Name, ...]
    after: str


def names_behind(board: Board, row: Row, kind: str, *, after: str = "") -> NamePage:
    """A page of the records that the number was counted from, in the order of names."""
    rows = rows_behind(board, row, kind)
    by_unit = board.metric == Metric.UNITS_CLEAN_STRONG and kind != "nguon"
    keys = ("unit__display_key", "id") if by_unit else ("person__sort_key", "id")
    mark, _, last = after.rpartition(".")
    if last.isdecimal():
        rows = rows.filter(
            Q(**{f"{keys[0]}__gt": mark}) | Q(**{keys[0]: mark, "id__gt": int(last)})
        )
    related, said = TELLERS["pool" if kind == "nguon" else board.metric]
    found = list(rows.select_related(*related).order_by(*keys)[: PAGE + 1])
    page = found[:PAGE]
    more = len(found) > PAGE
    return NamePage(tuple(map(said, page)), _mark(page[-1], by_unit) if more else "")


def rows_behind(board: Board, row: Row, kind: str) -> QuerySet[Any]:
    places: list[Organisation] = list(row.units)
    if kind == "nguon":
        return pool_on(board.on, places)
    if not board.window.is_open:
        return done_rows(board.metric, board.window, places).none()
    rows = base_rows(board.metric, board.window, places) if kind == "tong" else None
    return done_rows(board.metric, board.window, places) if rows is None else rows


def _mark(record: Any, by_unit: bool) -> str:
    key = record.unit.display_key if by_unit else record.person.sort_key
    return f"{key}.{record.pk}"


def _admitted(record: Any) -> Name:
    where = f", {record.admitted_by}" if record.admitted_by else ""
    return Name(
        str(record.person), f"kết nạp {record.ceremony_on:%d/%m/%Y}{where}", record.person_id
    )


def _recognised(record: Any) -> Name:
    day = f"quyết định công nhận {record.recognised_on:%d/%m/%Y}"
    return Name(str(record.person), day, record.person_id)


def _graded(record: Any) -> Name:
    return Name(
        str(record.person), f"{record.get_grade_display()}, năm {record.year}", record.person_id
    )


def _unit_graded(record: Any) -> Name:
    said = f"{record.get_grade_display()}, năm {record.year}"
    return Name(str(record.unit), said, unit_id=record.unit_id)


def _sourced(record: Any) -> Name:
    said = f"{record.get_stage_display()}, {record.cell}, từ {record.opened_on:%d/%m/%Y}"
    return Name(str(record.person), said, record.person_id)


Teller = Callable[[Any], Name]
TELLERS: dict[str, tuple[tuple[str, ...], Teller]] = {
    Metric.ADMISSIONS: (("person", "admitted_by"), _admitted),
    Metric.RECOGNITIONS: (("person",), _recognised),
    Metric.MEMBERS_GOOD: (("person",), _graded),
    Metric.MEMBERS_EXCELLENT: (("person",), _graded),
    Metric.UNITS_CLEAN_STRONG: (("unit",), _unit_graded),
    "pool": (("person", "cell"), _sourced),
}
