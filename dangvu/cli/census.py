"""`dangvu census`: the roll of a day in columns, and how many of each kind stand in each unit."""

import argparse
import json
from pathlib import Path

import polars as pl
from django.core.exceptions import PermissionDenied

from dangvu.access.doors.census import numbers_for, rows_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.census.counting import POOL, STANDINGS, by_unit
from dangvu.census.frame import Frame
from dangvu.census.keeping import roll_of
from dangvu.cli.given.units import unit_named
from dangvu.cli.parsing import day
from dangvu.cli.signing import add_signing, signed_in
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import periods_on

NEEDS_OFFICE = "standing"
KINDS = (*STANDINGS, POOL)
KEYS = ("members", "official", "probationary", "in_transit", "candidates")
TAKEN_OUT = "census.columns_taken_out"


class NotCounted(DomainError):
    """A census that cannot be made as it was asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", metavar="NGÀY", type=day, help="ngày nào, mặc định nay")
    parser.add_argument("--unit", metavar="ĐƠN-VỊ", help="tên đầy đủ hoặc số của đơn vị")
    parser.add_argument("--out", metavar="TỆP", type=Path, help="ghi các cột ra .csv hoặc .parquet")
    parser.add_argument("--json", action="store_true", help="in số liệu ở dạng JSON")
    add_signing(parser)


def run(arguments: argparse.Namespace) -> int:
    ending = _ending(arguments.out)
    hats = signed_in(arguments)
    on = arguments.on or hats.on
    if on > hats.on:
        raise NotCounted(
            f"Ngày {on:%d/%m/%Y} chưa tới. Hãy ghi ngày từ {hats.on:%d/%m/%Y} về trước."
        )
    permission = Permission.EXPORT_LIST if ending else Permission.READ_FIGURES
    unit = unit_named(hats, permission, arguments.unit, on=on) if arguments.unit else None
    places = _places(hats, unit, permission)
    frame = roll_of(on)
    if ending:
        _save(rows_for(hats, frame, places), arguments.out, ending, hats, places)
    counts = _counts(frame, places)
    if arguments.json:
        print(json.dumps(_as_json(frame, counts), ensure_ascii=False))
    else:
        print("\n".join(_lines(frame, counts)))
    return 0


def _places(hats: Hats, unit: Organisation | None, permission: Permission) -> list[Organisation]:
    try:
        return numbers_for(hats, unit, permission)
    except PermissionDenied:
        raise NotCounted("Tài khoản này không được xem số liệu, hoặc lấy ra tệp.") from None


def _ending(out: Path | None) -> str:
    ending = out.suffix.lower() if out else ""
    if out and ending not in (".csv", ".parquet"):
        raise NotCounted(
            f"Không ghi được tệp loại “{out.suffix}”. Hãy đặt tên tệp có đuôi .csv hoặc .parquet."
        )
    return ending


def _save(
    rows: pl.DataFrame, out: Path, ending: str, hats: Hats, places: list[Organisation]
) -> None:
    trail.record_reading(
        TAKEN_OUT, subject=places[0], by=hats.actor(), unit_id=places[0].pk, people=rows.height
    )
    try:
        out.touch(mode=0o600)
        if ending == ".csv":
            rows.write_csv(out)
        else:
            rows.write_parquet(out)
    except OSError as fault:
        raise NotCounted(f"Không ghi được vào {out}: {fault.strerror}.") from None


def _counts(frame: Frame, places: list[Organisation]) -> list[dict[str, object]]:
    """Each unit of the places with all below it, in the order of the offices' lists."""
    counts = by_unit(frame, KINDS)
    rows = {unit: row for row, unit in enumerate(frame.tree["unit_id"].to_list())}
    periods = periods_on(frame.day, places).order_by("organisation__display_key", "organisation_id")
    return [
        {
            "unit": pk,
            "name": name,
            "parent": parent,
            **{key: int(counts[kind, rows[pk]]) for kind, key in enumerate(KEYS)},
        }
        for pk, name, parent in periods.values_list("organisation_id", "name", "parent_id")
        if pk in rows
    ]


def _as_json(frame: Frame, counts: list[dict[str, object]]) -> dict[str, object]:
    return {
        "schema": "census/1",
        "on": frame.day.isoformat(),
        "seal": frame.seal,
        "columns": frame.columns.columns,
        "units": counts,
    }


def _lines(frame: Frame, counts: list[dict[str, object]]) -> list[str]:
    told = [
        f"{unit['name']}: {unit['members']} đảng viên ({unit['official']} chính thức, "
        f"{unit['probationary']} dự bị, {unit['in_transit']} đang chuyển), "
        f"{unit['candidates']} trong nguồn"
        for unit in counts
    ]
    columns = len(frame.columns.columns)
    return [f"Ngày {frame.day:%d/%m/%Y}, niêm số {frame.seal}, {columns} cột.", *told]
