"""`dangvu export`: members or candidates of a unit under official headings, as file or as rows."""

import argparse
import json
import sys
from pathlib import Path

from django.conf import settings
from django.core.exceptions import PermissionDenied

from dangvu.access.exports import LISTINGS, Asked, Listing, TakenOut, take_out
from dangvu.access.permissions import Permission
from dangvu.cli.given.units import unit_named
from dangvu.cli.parsing import day
from dangvu.cli.signing import add_signing, signed_in
from dangvu.documents.writing import SHEET_ENDINGS, as_csv, as_fields, as_file
from dangvu.kernel.errors import DomainError

NEEDS_OFFICE = "standing"


class NotTakenOut(DomainError):
    """A list that cannot be taken out as asked."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "kind", choices=sorted(LISTINGS), help="members: đảng viên; candidates: nguồn kết nạp"
    )
    parser.add_argument(
        "--unit", metavar="ĐƠN-VỊ", required=True, help="tên đầy đủ hoặc số của đơn vị"
    )
    parser.add_argument("--on", metavar="NGÀY", type=day, help="danh sách ngày nào, mặc định nay")
    parser.add_argument("--out", metavar="TỆP", type=Path, help="tệp .xlsx, .csv hoặc .pdf")
    parser.add_argument("--json", action="store_true", help="in các dòng ở dạng JSON")
    add_signing(parser)


def run(arguments: argparse.Namespace) -> int:
    ending = _ending(arguments.out)
    hats = signed_in(arguments)
    on = arguments.on or hats.on
    if on > hats.on:
        raise NotTakenOut(
            f"Ngày {on:%d/%m/%Y} chưa tới. Hãy ghi ngày từ {hats.on:%d/%m/%Y} về trước."
        )
    unit = unit_named(hats, Permission.EXPORT_LIST, arguments.unit, on=on)
    listing = LISTINGS[arguments.kind]
    try:
        asked = Asked(listing.door(hats, unit.pk, on), on)
    except PermissionDenied:
        raise NotTakenOut("Tài khoản này không được lấy danh sách ra tệp.") from None
    taken = take_out(
        listing, asked, hats=hats, ending=ending or ("json" if arguments.json else "csv")
    )
    if arguments.out:
        _save(arguments.out, as_file(taken.sheet, ending, fonts=Path(settings.PAPER_FONTS)))
    if arguments.json:
        print(json.dumps(_as_json(listing, asked, taken), ensure_ascii=False))
    elif arguments.out:
        print(f"Đã ghi {len(taken.records)} người vào {arguments.out}.")
    else:
        sys.stdout.write(as_csv(taken.sheet).decode("utf-8-sig"))
    return 0


def _ending(out: Path | None) -> str:
    ending = out.suffix.lower().removeprefix(".") if out else ""
    if out and ending not in SHEET_ENDINGS:
        raise NotTakenOut(
            f"Không ghi được tệp loại “{out.suffix}”. Hãy đặt tên tệp có đuôi .xlsx, .csv hoặc .pdf."
        )
    return ending


def _save(out: Path, content: bytes) -> None:
    try:
        out.touch(mode=0o600)
        out.write_bytes(content)
    except OSError as fault:
        raise NotTakenOut(f"Không ghi được vào {out}: {fault.strerror}.") from None


def _as_json(listing: Listing, asked: Asked, taken: TakenOut) -> dict[str, object]:
    unit = asked.scope.unit
    assert unit is not None
    fields = [{"heading": f.column.heading, "field": f.key} for f in listing.fields]
    return {
        "schema": "rows/1",
        "kind": listing.name,
        "unit": {"id": unit.pk, "name": unit.name},
        "on": asked.day.isoformat(),
        "columns": fields,
        "rows": len(taken.records),
        "people": [
            {"row": number, "fields": as_fields(record)}
            for number, record in enumerate(taken.records, start=1)
        ],
    }
