"""What the pool has coming due: certificates that expire, dossiers that lack papers."""

from collections.abc import Iterable, Iterator
from datetime import date

from dangvu.development.queries import File, files_of, in_words, pool_on
from dangvu.development.stages import Stage
from dangvu.kernel.days import last_of_month
from dangvu.kernel.due import Due
from dangvu.organisations.models import Organisation

Row = tuple[int, int, str, int, str, str]


def coming(places: Iterable[Organisation], *, on: date, until: date) -> list[Due]:
    """For every open candidate; overdue ones included."""
    pool = pool_on(on, places).filter(person__died_on=None)
    rows: list[Row] = list(
        pool.values_list(
            "id", "person_id", "person__full_name", "cell_id", "group", "stage"
        ).order_by("id")
    )
    files = files_of([row[1] for row in rows], on=on)
    found = [due for row in rows for due in _of(row, files[row[1]], on)]
    return sorted(
        (due for due in found if due.due_on <= until), key=lambda d: (d.due_on, d.subject_id)
    )


def _of(row: Row, file: File, on: date) -> Iterator[Due]:
    candidacy, _, name, cell, group, stage = row
    held = file.certificate
    if held and held.until:
        yield Due(
            due_on=held.until,
            title=f"Giấy chứng nhận lớp nhận thức về Đảng hết giá trị: {name}",
            because=f"cấp {held.given_on:%d/%m/%Y}; {held.rule}",
            kind="candidacy",
            subject_id=candidacy,
            unit_id=cell,
            unverified=not held.is_verified,
        )
    missing = file.missing(group)
    if stage == Stage.DOSSIER and missing:
        yield Due(
            due_on=last_of_month(on.year, on.month),
            title=f"Bổ sung giấy tờ vào hồ sơ kết nạp: {name}",
            because=f"còn thiếu {in_words(missing)}; không có hạn riêng, xếp vào cuối tháng",
            kind="candidacy",
            subject_id=candidacy,
            unit_id=cell,
        )
